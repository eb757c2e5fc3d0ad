import { z } from 'zod'
import { type Action, defineAction } from '../../core/gate/action.ts'
import type { GovernanceFacts } from '../../core/policy/facts/governance.ts'
import type { TouchFacts } from '../../core/policy/facts/touch.ts'
import { RULES_OF } from '../../core/policy/rule-sets.ts'
import { iso } from '../../platform/clock.ts'
import { type Db, one, sql } from '../../platform/db/database.ts'
import { enqueue } from '../../platform/jobs/outbox.ts'
import { planRow } from './plans.ts'
import { holdPlan } from './switch.ts'
import { CANCEL_TASK } from './topics.ts'

type StopFacts = Pick<TouchFacts, 'planStatus' | 'waiting' | 'openTasks'> &
  Pick<GovernanceFacts, 'stops'> & { readonly planId: string; readonly title: string }

/** Takes back all of a plan that was not handed to the channel yet, with the occasions it held. Returns how many people that is. */
export const holdBack = async (db: Db, workspaceId: number, planId: string, now: string): Promise<number> => {
  const { stopped } = await one(
    db,
    sql<{ stopped: number }>`
      with held as (
        update send_tasks set status = 'cancelled', updated_at = ${now}::timestamptz
        where workspace_id = ${workspaceId} and plan_id = ${planId} and status = 'ready' returning task_ref
      ), stopped as (
        update touches set status = 'cancelled'
        where workspace_id = ${workspaceId} and plan_id = ${planId}
          and (status = 'planned' or (status = 'sending' and task_ref in (select task_ref from held)))
        returning member_id
      ), freed as (
        delete from touch_occurrences o using stopped s, members m
        where o.workspace_id = ${workspaceId} and o.plan_id = ${planId} and m.workspace_id = o.workspace_id
          and m.member_id = s.member_id and m.person_key = o.person_key
      )
      select count(*)::int as stopped from stopped`,
  )
  return stopped
}

const zInput = z.strictObject({ planId: z.string().min(1).max(64) })

/** Only stops things, so it runs at once; sending after all is a new proposal. */
export const cancelTouch: Action = defineAction<z.infer<typeof zInput>, StopFacts>({
  name: 'touch.cancel',
  sentence: { zh: '取消一次触达', en: 'Cancel a touch' },
  input: zInput,
  permission: 'touch:stop',
  mode: 'immediate',
  rules: RULES_OF['touch.cancel'],

  async facts({ planId }, scope) {
    const plan = await planRow(scope, planId)
    const left = await one(
      scope.db,
      sql<{ waiting: number; openTasks: number }>`select
        count(*) filter (where status in ('planned', 'sending'))::int as waiting,
        count(distinct task_ref) filter (where status = 'tasked')::int as "openTasks"
        from touches where workspace_id = ${scope.workspace.id} and plan_id = ${plan.planId}`,
    )
    return { planId: plan.planId, title: plan.title, planStatus: plan.status, stops: true, ...left }
  },

  async preview(_input, { title, waiting }) {
    return {
      what: {
        zh: `取消「${title}」，还没发到的 ${waiting} 位不再发`,
        en: `Cancel “${title}”; the ${waiting} people it has not reached get nothing`,
      },
      undo: { zh: '要再发就重新排期。', en: 'Schedule it again to send it after all.' },
    }
  },

  bound: (_input, { planId, waiting }) => ({
    content: { cancel: planId },
    audience: planId,
    count: waiting,
    moneyFen: 0,
    at: null,
  }),

  async execute(_input, { planId, title }, scope) {
    const { id: workspaceId } = scope.workspace
    await holdPlan(scope.db, workspaceId, planId)
    await sql`update touch_plans set status = 'cancelled', finished_at = ${iso(scope.now)}::timestamptz
      where workspace_id = ${workspaceId} and plan_id = ${planId}`.execute(scope.db)
    const stopped = await holdBack(scope.db, workspaceId, planId, iso(scope.now))
    // What staff have not confirmed yet is taken back from the channel by a job, since that is a call to the outside.
    await enqueue(scope.db, {
      workspaceId,
      jobId: `cancel-${planId}`,
      topic: CANCEL_TASK,
      payload: { planId },
      dueAt: iso(scope.now),
    })
    return {
      outcome: { planId, stopped },
      says: {
        zh: `「${title}」已取消，${stopped} 位不再发。`,
        en: `“${title}” is cancelled; ${stopped} people get nothing.`,
      },
    }
  },
})
