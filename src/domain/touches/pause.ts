import { z } from 'zod'
import { type Action, defineAction } from '../../core/gate/action.ts'
import type { GovernanceFacts } from '../../core/policy/facts/governance.ts'
import { RULES_OF } from '../../core/policy/rule-sets.ts'
import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { changed, maybeOne, one, sql, type Tx } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { enqueue } from '../../platform/jobs/outbox.ts'
import { localMinute, planRow } from './plans.ts'
import { pauseOf, stopReadyTasks, throwSwitch } from './switch.ts'
import { TAKE_BACK } from './topics.ts'

/** Why, in the words of the person who stops; shown to whoever looks. Made to fit: no stop fails for its reason. */
const zReason = z
  .string()
  .transform(words => [...words.toWellFormed().replaceAll('\0', '').trim()].slice(0, 200).join(''))
  .nullable()
/** Every stop is a row of the audit: the gate writes it. */
const STOPS = { stops: true, recorded: true, sensitiveAction: true } as const
type StopFacts = Pick<GovernanceFacts, 'stops' | 'recorded' | 'sensitiveAction'>

const undo = {
  zh: '恢复发送要另一位审批人批准；停下期间到点的，恢复时重新核过规则再发。',
  en: 'Resuming needs another person’s approval; what fell due meanwhile is judged again before it goes out.',
}

/** What staff have not confirmed yet is taken back from the channel by a job, since that is a call to the outside. */
const takeBackLater = (scope: Scope, key: string, planId: string | null): Promise<void> =>
  enqueue(scope.db, {
    workspaceId: scope.workspace.id,
    jobId: `stop-${key}`,
    topic: TAKE_BACK,
    payload: { planId, key },
    dueAt: iso(scope.now),
  })

const zAll = z.strictObject({ reason: zReason })

/** The emergency stop: from its commit on no call to the channel begins. One short transaction that waits for no wave and no answer. */
export const pauseAll: Action = defineAction<z.infer<typeof zAll>, StopFacts>({
  name: 'system.pause_all',
  sentence: { zh: '停止一切发送', en: 'Stop all sending' },
  input: zAll,
  permission: 'touch:stop',
  mode: 'stop',
  rules: RULES_OF['system.pause_all'],
  facts: async () => STOPS,
  preview: async () => ({ what: { zh: '立即停止一切发送', en: 'Stop all sending at once' }, undo }),
  bound: () => ({ content: { stop: 'all' }, audience: null, count: 0, moneyFen: 0, at: null }),

  async execute({ reason }, _facts, scope, gate) {
    const { id: workspaceId, timezone } = scope.workspace
    await throwSwitch(scope.db, workspaceId)
    const before = await pauseOf(scope)
    if (!before) {
      await sql`update workspaces set paused_at = ${iso(scope.now)}::timestamptz, paused_by = ${scope.actor.id}, paused_reason = ${reason || null}
        where workspace_id = ${workspaceId}`.execute(scope.db)
      await stopReadyTasks(scope.db, workspaceId, null, iso(scope.now))
      await takeBackLater(scope, gate.proposalId, null)
    }
    const { plans } = await one(
      scope.db,
      sql<{ plans: number }>`select count(*)::int as plans from touch_plans
        where workspace_id = ${workspaceId} and status in ('scheduled', 'sending')`,
    )
    const at = before && localMinute(before.at, timezone)
    return {
      outcome: { stopped: 'all', plans, already: before !== null },
      says: before
        ? {
            zh: `发送早已由 ${before.by} 在 ${at} 停下，${plans} 条计划都停着。`,
            en: `${before.by} stopped all sending at ${at} already; ${plans} plans stand still.`,
          }
        : {
            zh: `已全部停下：${plans} 条计划不再发出；员工还没确认的任务正在收回。`,
            en: `All sending is stopped: ${plans} plans stand still, and tasks that staff have not confirmed are taken back.`,
          },
    }
  },
})

const zPlan = z.strictObject({ planId: z.string().min(1).max(64), reason: zReason })
type PlanStopFacts = StopFacts & { readonly planId: string; readonly title: string }

/** The same for one plan. */
export const pauseTouch: Action = defineAction<z.infer<typeof zPlan>, PlanStopFacts>({
  name: 'touch.pause',
  sentence: { zh: '暂停一次触达', en: 'Pause a touch' },
  input: zPlan,
  permission: 'touch:stop',
  mode: 'stop',
  rules: RULES_OF['touch.pause'],

  async facts({ planId }, scope) {
    const plan = await planRow(scope, planId)
    return { ...STOPS, planId: plan.planId, title: plan.title }
  },
  preview: async (_input, { title }) => ({ what: { zh: `暂停「${title}」`, en: `Pause “${title}”` }, undo }),
  bound: (_input, { planId }) => ({ content: { stop: planId }, audience: planId, count: 0, moneyFen: 0, at: null }),

  async execute({ reason }, { planId, title }, scope, gate) {
    await throwSwitch(scope.db, scope.workspace.id)
    const stopped = await pausePlan(scope.db, scope.workspace.id, planId, {
      by: scope.actor.id,
      reason: reason || null,
      now: iso(scope.now),
    })
    if (stopped) await takeBackLater(scope, gate.proposalId, planId)
    else await refuseUnlessPaused(scope, planId, title)
    return {
      outcome: { planId, already: !stopped },
      says: stopped
        ? { zh: `「${title}」已暂停。`, en: `“${title}” is paused.` }
        : { zh: `「${title}」早已暂停。`, en: `“${title}” is paused already.` },
    }
  },
})

/** Stops a plan that still has something to send. The caller has thrown the switch. False: there was nothing to stop. */
export const pausePlan = async (
  tx: Tx,
  workspaceId: number,
  planId: string,
  { by, reason, now }: { by: string; reason: string | null; now: string },
): Promise<boolean> => {
  const stopped = await changed(
    tx,
    sql`update touch_plans p set status = 'paused', paused_at = ${now}::timestamptz, paused_by = ${by},
        paused_reason = ${reason}, finished_at = null
      where p.workspace_id = ${workspaceId} and p.plan_id = ${planId} and (p.status in ('scheduled', 'sending') or p.status = 'sent'
        and exists (select 1 from touches t where t.workspace_id = p.workspace_id and t.plan_id = p.plan_id and t.status = 'tasked'))`,
  )
  if (stopped) await stopReadyTasks(tx, workspaceId, planId, now)
  return stopped > 0
}

const refuseUnlessPaused = async (scope: Scope, planId: string, title: string): Promise<void> => {
  const row = await maybeOne(
    scope.db,
    sql<{
      status: string
    }>`select status from touch_plans where workspace_id = ${scope.workspace.id} and plan_id = ${planId}`,
  )
  if (row?.status === 'paused') return
  throw new Refusal(
    'conflict',
    row?.status === 'cancelled'
      ? { zh: `「${title}」已经取消了。`, en: `“${title}” is cancelled already.` }
      : { zh: `「${title}」已经全部发出，撤不回来。`, en: `“${title}” has all gone out and cannot be taken back.` },
    { zh: '看看还有哪些在排期：“现在排了哪些？”', en: 'See what is still planned: "what is scheduled?"' },
  )
}
