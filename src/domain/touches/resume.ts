import { z } from 'zod'
import { type Action, defineAction, type Preview } from '../../core/gate/action.ts'
import type { GovernanceFacts } from '../../core/policy/facts/governance.ts'
import { settingsOf } from '../../core/policy/policy.ts'
import { RULES_OF } from '../../core/policy/rule-sets.ts'
import { killSwitch } from '../../core/policy/rules/governance/kill-switch.ts'
import { policyInForce } from '../../core/policy/settings-store.ts'
import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { changed, one, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Bilingual, formatCount } from '../../platform/i18n.ts'
import { enqueue } from '../../platform/jobs/outbox.ts'
import { localMinute, planRow } from './plans.ts'
import { pauseOf, stopReadyTasks } from './switch.ts'
import { TAKE_BACK } from './topics.ts'

/** Who would get something, of all plans or of one. */
interface Waiting {
  /** Planned and not handed over, whenever it is due. */
  readonly waiting: number
  /** Of those, what fell due meanwhile and is judged again at once, and what waited too long and is dropped. */
  readonly due: number
  readonly late: number
}

const waitingOf = async (scope: Scope, planId: string | null): Promise<Waiting> => {
  const policy = await policyInForce(scope.db, scope.workspace.id, scope.now)
  const { lateHours } = settingsOf(policy, killSwitch)
  const now = sql`${iso(scope.now)}::timestamptz`
  const since = sql`greatest(coalesce(t.defer_to, t.planned_at), (p.canary_report ->> 'endedAt')::timestamptz)`
  const late = sql`p.kind <> 'transactional' and ${since} < ${now} - ${lateHours}::int * interval '1 hour'`
  return one(
    scope.db,
    sql<Waiting>`select count(*)::int as waiting, count(*) filter (where ${since} <= ${now} and not (${late}))::int as due,
        count(*) filter (where ${late})::int as late
      from touch_plans p join touches t using (workspace_id, plan_id)
      where p.workspace_id = ${scope.workspace.id} and t.verdict in ('send', 'defer') and t.status in ('planned', 'sending')
        and ${planId === null ? sql`p.status in ('scheduled', 'sending')` : sql`p.plan_id = ${planId}`}`,
  )
}

const GOES_ON = { stops: false, recorded: true, sensitiveAction: true } as const
type ResumeFacts = Pick<GovernanceFacts, keyof typeof GOES_ON> &
  Waiting & { readonly since: string; readonly by: string; readonly reason: string | null }

const sayWaiting = ({ waiting, due, late }: Waiting): Bilingual => ({
  zh: `还没发的 ${formatCount(waiting)} 位：${formatCount(due)} 位已到点，重新核过规则就发；${formatCount(late)} 位等得太久，不再发。`,
  en: `${formatCount(waiting)} people wait: ${formatCount(due)} are due and go out once they pass the rules again; ${formatCount(late)} waited too long and get nothing.`,
})

const previewOf = (what: Bilingual, facts: ResumeFacts, { workspace }: Scope): Preview => {
  const at = localMinute(facts.since, workspace.timezone)
  const because = facts.reason ? { zh: `，原因：${facts.reason}`, en: `: ${facts.reason}` } : { zh: '', en: '' }
  const waiting = sayWaiting(facts)
  return {
    what,
    details: [
      { zh: `${facts.by} 在 ${at} 停下${because.zh}。`, en: `${facts.by} stopped it at ${at}${because.en}.` },
      waiting,
    ],
    undo: { zh: '随时可以再停。', en: 'It can be stopped again at any time.' },
  }
}

const boundOf = (of: string, facts: ResumeFacts) => ({
  content: { resume: of, since: facts.since },
  audience: null,
  count: facts.waiting,
  moneyFen: 0,
  at: null,
})

const goOnLater = (scope: Scope, key: string, planId: string | null): Promise<void> =>
  enqueue(scope.db, {
    workspaceId: scope.workspace.id,
    jobId: `resume-${key}`,
    topic: TAKE_BACK,
    payload: { planId, key },
    dueAt: iso(scope.now),
  })

const notPaused = (says: Bilingual) =>
  new Refusal('conflict', says, { zh: '不用恢复。', en: 'There is nothing to resume.' })

const zAll = z.strictObject({})

/** Lets sending go on after an emergency stop. What fell due meanwhile goes out by the verdicts of then. */
export const resumeAll: Action = defineAction<z.infer<typeof zAll>, ResumeFacts>({
  name: 'system.resume',
  sentence: { zh: '恢复发送', en: 'Resume sending' },
  input: zAll,
  permission: 'touch:propose',
  mode: 'confirm',
  rules: RULES_OF['system.resume'],

  async facts(_input, scope) {
    const pause = await pauseOf(scope)
    if (!pause) throw notPaused({ zh: '发送没有被停。', en: 'Sending is not stopped.' })
    return { ...GOES_ON, since: pause.at, by: pause.by, reason: pause.reason, ...(await waitingOf(scope, null)) }
  },
  preview: async (_input, facts, scope) => previewOf({ zh: '恢复所有发送', en: 'Resume all sending' }, facts, scope),
  bound: (_input, facts) => boundOf('all', facts),

  async execute(_input, facts, scope, gate) {
    const { id: workspaceId } = scope.workspace
    // What a call that was never answered left ready was judged before the stop.
    await stopReadyTasks(scope.db, workspaceId, null, iso(scope.now))
    await sql`update workspaces set paused_at = null, paused_by = null, paused_reason = null where workspace_id = ${workspaceId}`.execute(
      scope.db,
    )
    await goOnLater(scope, gate.proposalId, null)
    const { zh, en } = sayWaiting(facts)
    return {
      outcome: { resumed: 'all', due: facts.due, late: facts.late },
      says: { zh: `发送已恢复。${zh}`, en: `Sending goes on. ${en}` },
    }
  },
})

const zPlan = z.strictObject({ planId: z.string().min(1).max(64) })
type PlanResumeFacts = ResumeFacts & { readonly planId: string; readonly title: string }

/** The same for one plan, also for one that its canary wave stopped. */
export const resumeTouch: Action = defineAction<z.infer<typeof zPlan>, PlanResumeFacts>({
  name: 'touch.resume',
  sentence: { zh: '恢复一次触达', en: 'Resume a touch' },
  input: zPlan,
  permission: 'touch:propose',
  mode: 'confirm',
  rules: RULES_OF['touch.resume'],

  async facts({ planId }, scope) {
    const plan = await planRow(scope, planId)
    const { title, pausedAt } = plan
    if (plan.status !== 'paused' || !pausedAt)
      throw notPaused({ zh: `「${title}」没有暂停。`, en: `“${title}” is not paused.` })
    return {
      ...GOES_ON,
      planId: plan.planId,
      title,
      since: pausedAt.toISOString(),
      by: plan.pausedBy ?? '',
      reason: plan.pausedReason,
      ...(await waitingOf(scope, plan.planId)),
    }
  },
  preview: async (_input, facts, scope) =>
    previewOf({ zh: `恢复「${facts.title}」`, en: `Resume “${facts.title}”` }, facts, scope),
  bound: (_input, facts) => boundOf(facts.planId, facts),

  async execute(_input, facts, scope, gate) {
    const { id: workspaceId } = scope.workspace
    await stopReadyTasks(scope.db, workspaceId, facts.planId, iso(scope.now))
    const resumed = await changed(
      scope.db,
      sql`update touch_plans p set paused_at = null, paused_by = null, paused_reason = null,
          status = case when exists (select 1 from send_tasks s where s.workspace_id = p.workspace_id and s.plan_id = p.plan_id)
            then 'sending' else 'scheduled' end
        where p.workspace_id = ${workspaceId} and p.plan_id = ${facts.planId} and p.status = 'paused'`,
    )
    if (!resumed) throw notPaused({ zh: `「${facts.title}」没有暂停。`, en: `“${facts.title}” is not paused.` })
    await goOnLater(scope, gate.proposalId, facts.planId)
    const { zh, en } = sayWaiting(facts)
    return {
      outcome: { planId: facts.planId, due: facts.due, late: facts.late },
      says: { zh: `「${facts.title}」已恢复。${zh}`, en: `“${facts.title}” goes on. ${en}` },
    }
  },
})
