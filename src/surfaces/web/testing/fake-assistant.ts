import { Temporal } from 'temporal-polyfill'
import type { ProposalView } from '../../../agent/tools/tool.ts'
import { seatsOf } from '../../../core/gate/seats.ts'
import { may, type Role } from '../../../core/roles.ts'
import type { Actor, Scope, Workspace } from '../../../core/scope.ts'
import { type Db, one, rows, sql } from '../../../platform/db/database.ts'
import { Refusal } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Answer, Assistant, PlanView, TurnView } from '../../assistant.ts'
import type { Closing } from '../standing.ts'
import { flywheelView, greetingProposal, planView } from './views.ts'

const PEOPLE: readonly (readonly [string, string, Role])[] = [
  ['act_li', '李想', 'operator'],
  ['act_zhou', '周岚', 'approver'],
  ['act_chen', '陈默', 'approver'],
  ['act_qian', '钱多', 'finance'],
  ['act_wu', '吴看', 'viewer'],
]
export const REAL_NOW = '2026-09-21T02:30:00Z'

/**
 * The assistant as the console sees it, kept in memory: it answers a few sentences, holds proposals to their hash and to four
 * eyes, moves its clock and runs what falls due. Actors and sessions are rows, because a session refers to them.
 */
export const fakeAssistant = async (db: Db, channel: Workspace['channel'] = 'sandbox') => {
  const { id } = await one<{ id: number }>(
    db,
    sql`insert into workspaces (slug, name, channel) values (${newId('workspace')}, '山茶花护肤', ${channel}) returning workspace_id as id`,
  )
  for (const [actorId, name, role] of PEOPLE)
    await sql`insert into actors (workspace_id, actor_id, handle, display_name, roles) values (${id}, ${actorId}, ${actorId}, ${name}, ${[role]})`.execute(
      db,
    )
  const workspace: Workspace = {
    id,
    slug: 'demo',
    name: '山茶花护肤',
    timezone: 'Asia/Shanghai',
    channel,
    settings: {},
  }
  const world = {
    now: Temporal.Instant.from(REAL_NOW),
    proposals: new Map<string, ProposalView & Closing>(),
    plans: new Map<string, PlanView>(),
    turns: [] as (TurnView & { threadId: string })[],
    asked: [] as string[],
    /** Held answers wait for this, so that a test sees the page while it waits. */
    gate: Promise.resolve(),
  }

  const actors = async (workspaceId: number): Promise<Actor[]> =>
    (
      await rows<{ actor_id: string; display_name: string; roles: Role[] }>(
        db,
        sql`select actor_id, display_name, roles from actors where workspace_id = ${workspaceId} and active order by actor_id`,
      )
    ).map(row => ({ id: row.actor_id, handle: row.actor_id, displayName: row.display_name, roles: row.roles }))
  const put = (view: ProposalView & Closing): ProposalView => {
    const seated = { ...view, seats: seatsFor(view) }
    world.proposals.set(view.id, seated)
    return seated
  }
  const find = (proposalId: string): ProposalView => {
    const view = world.proposals.get(proposalId)
    if (!view) throw refuse('not_found', '没有这条提案。', 'There is no such proposal.')
    return view
  }
  const pending = (view: ProposalView): void => {
    if (view.status !== 'pending')
      throw refuse('conflict', '这条提案已经有结论了。', 'This proposal is closed already.')
  }
  const execute = (view: ProposalView): ProposalView => {
    const plan = planView(view, newId('plan'))
    world.plans.set(plan.id, plan)
    return put({ ...view, status: 'executed', outcome: { planId: plan.id, send: plan.counts.send } })
  }

  const assistant: Assistant = {
    async scope(workspaceId, actorId, lang = 'zh'): Promise<Scope> {
      const actor = (await actors(workspaceId)).find(a => a.id === actorId)
      if (!actor) throw refuse('unknown_actor', '不认识这个人。', 'Nobody is known by that name.')
      return { db, workspace, actor, now: world.now, lang, newId }
    },
    workspace: async () => workspace,
    actors,
    async ask(scope, { text, threadId = newId('thread') }, onEvent = () => {}) {
      world.asked.push(text)
      const answer = answerTo(scope, text, threadId)
      onEvent({ type: 'progress', text: '圈人：高价值会员，近 30 天没下单' })
      onEvent({ type: 'progress', text: '已核 1,284 / 1,284' })
      await world.gate
      for (const piece of answer.reply.match(/.{1,12}/gsu) ?? []) onEvent({ type: 'text', text: piece })
      for (const view of answer.proposals) put(view)
      world.turns.push({
        threadId,
        turnId: answer.turnId,
        actorId: scope.actor.id,
        said: text,
        answer,
        at: scope.now.toString(),
      })
      return answer
    },
    turns: async (_, threadId) => world.turns.filter(turn => turn.threadId === threadId),
    async threads() {
      const first = new Map<string, TurnView & { threadId: string }>()
      for (const turn of world.turns) if (!first.has(turn.threadId)) first.set(turn.threadId, turn)
      return [...first.values()]
        .reverse()
        .map(turn => ({ id: turn.threadId, title: turn.said.slice(0, 40), at: turn.at }))
    },
    proposals: async (_, { status = 'open', limit = 100 }) =>
      [...world.proposals.values()]
        .reverse()
        .filter(view => status === 'all' || view.status === 'pending')
        .slice(0, limit),
    proposal: async (_, proposalId) => find(proposalId),
    act: async () => {
      throw refuse('forbidden', '这里不能直接做。', 'That cannot be done here.')
    },
    async approve(scope, proposalId, seenHash) {
      const view = find(proposalId)
      pending(view)
      if (view.hash !== seenHash)
        throw refuse(
          'conflict',
          '提案在你看的时候变了，没有批准。',
          'The proposal changed while you looked.',
          '看一遍现在的内容再批。',
        )
      if (view.approvals.length) {
        if (!may(scope.actor.roles, 'proposal:approve'))
          throw refuse('forbidden', '你的角色不能批准。', 'Your role cannot approve.')
        if (view.proposedBy === scope.actor.id)
          throw refuse(
            'forbidden',
            '自己提的不能自己批。',
            'You cannot approve your own proposal.',
            '请另一位审批人来批。',
          )
      }
      const approvedBy = [...view.approvedBy, scope.actor.id]
      const next = put({ ...view, approvedBy })
      return approvedBy.length >= view.approvals.length ? execute(next) : next
    },
    async reject(scope, proposalId, reason) {
      const view = find(proposalId)
      pending(view)
      return put({ ...view, status: 'rejected', closedBy: scope.actor.id, closedAt: scope.now.toString(), reason })
    },
    async revise(scope, proposalId, change) {
      const view = find(proposalId)
      pending(view)
      if (change.text?.includes('全网最低价'))
        throw refuse(
          'bad_input',
          '这句不能发："全网最低价"属绝对化用语（广告法第九条）。',
          'An absolute claim (Advertising Law, art. 9).',
          '可以写：近7日本店成交价 89 元，今天 79 元。',
        )
      const fresh = greetingProposal(scope, {
        text: change.text ?? view.preview.content?.text ?? '',
        at: change.at ?? view.preview.when?.at ?? '',
      })
      put({ ...view, status: 'superseded', supersededBy: fresh.id })
      const { canary } = view.preview
      const preview =
        change.canary && canary ? { ...fresh.preview, canary: { ...canary, chosen: true } } : fresh.preview
      return put({ ...fresh, preview, version: view.version + 1, supersedes: view.id })
    },
    plans: async (_, { from = '', to = '9' }) =>
      [...world.plans.values()].filter(
        plan =>
          Date.parse(plan.scheduledAt) >= Date.parse(from || '2000-01-01') &&
          Date.parse(plan.scheduledAt) < Date.parse(to === '9' ? '2100-01-01' : to),
      ),
    async plan(_, planId) {
      const plan = world.plans.get(planId)
      if (!plan) throw refuse('not_found', '没有这次群发。', 'There is no such send.')
      return plan
    },
    flywheel: async () => flywheelView(),
    paused: async () => null,
    async moveClock(_, to) {
      world.now = to === null ? Temporal.Instant.from(REAL_NOW) : Temporal.Instant.from(to)
      for (const plan of world.plans.values())
        if (plan.status === 'scheduled' && Date.parse(plan.scheduledAt) <= world.now.epochMilliseconds) {
          const { send } = plan.counts
          world.plans.set(plan.id, {
            ...plan,
            status: 'sent',
            counts: { ...plan.counts, sent: send, delivered: send - 6, clicked: 213, failed: 6 },
          })
        }
      return { now: world.now.toString() }
    },
  }
  return { assistant, world, workspace, put }
}

/** As the gate would say who gave which approval, and who could. */
const seatsFor = (view: ProposalView): ProposalView['seats'] =>
  seatsOf({
    isOpen: view.status === 'pending',
    approvals: view.approvals,
    proposedBy: view.proposedBy,
    hits: view.hits,
    given: view.approvedBy.flatMap(id =>
      PEOPLE.filter(([actor]) => actor === id).map(([, name, role]) => ({
        id,
        name,
        roles: [role],
        filledRole: role,
        active: true,
        at: REAL_NOW,
      })),
    ),
    candidates: PEOPLE.map(([id, name, role]) => ({ id, name, roles: [role] })),
  })

const refuse = (code: Refusal['code'], zh: string, en: string, fix?: string): Refusal =>
  new Refusal(code, { zh, en }, fix === undefined ? undefined : { zh: fix, en: fix })

const answerTo = (scope: Scope, text: string, threadId: string): Answer => {
  const base = {
    threadId,
    turnId: newId('turn'),
    planner: 'offline' as const,
    intent: null,
    tools: [],
    rules: [],
    options: [],
    proposals: [],
    numbers: [],
    usage: { promptTokens: 0, completionTokens: 0, ms: 12 },
  }
  if (text.includes('转化率'))
    return {
      ...base,
      decision: 'allow',
      reply:
        '上周新客首单转化率 18.4%（221/1,204，入会满7天的人）。比前一周低 1.9 个百分点，95% 区间含 0，算不上变化。',
      numbers: [
        {
          metric: 'first_order_conversion',
          key: null,
          value: 0.1836,
          unit: 'share',
          window: { from: '2026-09-13T16:00:00Z', to: '2026-09-20T16:00:00Z' },
          asOf: scope.now.toString(),
          n: 1204,
          definition: '窗口内加入、且已满 7 天的人里，7 天内有有效首单的比例。',
        },
      ],
    }
  if (text.includes('拒绝'))
    throw refuse('busy', '这个会话正在回答上一句。', 'This thread is still answering.', '等几秒再发。')
  if (text.includes('坏掉')) throw new Error('secret detail at /srv/app.ts:12')
  if (!/发|send/i.test(text))
    return {
      ...base,
      decision: 'clarify',
      reply: `没看懂“${text}”。是要圈人，还是要看数？`,
      options: [
        { label: '圈高价值会员', command: '圈出高价值会员' },
        { label: '看首单转化率', command: '上周新客首单转化率多少' },
      ],
    }
  const proposal = greetingProposal(scope, {})
  return {
    ...base,
    decision: 'needs_approval',
    rules: proposal.rules,
    reply:
      '圈到 1,284 位高价值会员（近30天未下单）。明天 10:00 可发 1,107 位；177 位不发：频控 96、退订 41、对照组 37、未成年 3。文案两版已备好，等你选。需要 1 位审批人（501–5,000 人）。',
    proposals: [proposal],
    options: [{ label: '看另一版文案', command: '看另一版文案' }],
  }
}
