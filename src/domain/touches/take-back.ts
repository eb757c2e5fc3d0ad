import { Temporal } from 'temporal-polyfill'
import { settingsOf } from '../../core/policy/policy.ts'
import { killSwitch } from '../../core/policy/rules/governance/kill-switch.ts'
import { policyInForce } from '../../core/policy/settings-store.ts'
import { type Db, maybeOne, one, rows, sql, type Tx, transaction } from '../../platform/db/database.ts'
import { enqueue } from '../../platform/jobs/outbox.ts'
import { watchCanary } from './canary.ts'
import type { Channel } from './channel-port.ts'
import { finishPlan } from './send-wave.ts'
import { holdPlan, isPaused } from './switch.ts'
import { SEND_WAVE } from './topics.ts'

/** Staff confirm within a day; older tasks have nothing left that could be taken back. */
const OPEN_DAYS = sql.lit(3)

/**
 * What follows a stop, and what follows a resumption, of one plan or (null) of all. While it is stopped, unconfirmed tasks are taken back
 * from the channel. Everybody whose task was not handed over, or was taken back, is planned again and has the occasion free; once it goes
 * on they are judged by the rules of then. `key` names the stop or the resumption. Run again, it finds nothing left to do.
 */
export const takeBack = async (
  db: Db,
  channel: Channel,
  workspaceId: number,
  planId: string | null,
  key: string,
  now: string,
): Promise<void> => {
  await withdrawTasks(db, channel, workspaceId, planId, now)
  const plans = await rows(
    db,
    sql<{ planId: string }>`select plan_id as "planId" from touch_plans
      where workspace_id = ${workspaceId} and (${planId}::text is null or plan_id = ${planId})
        and (status in ('scheduled', 'sending', 'paused') or finished_at > ${now}::timestamptz - ${OPEN_DAYS} * interval '1 day') order by 1`,
  )
  for (const plan of plans) await transaction(db, tx => planAgain(tx, workspaceId, plan.planId, key, now))
}

const withdrawTasks = async (
  db: Db,
  channel: Channel,
  workspaceId: number,
  planId: string | null,
  now: string,
): Promise<void> => {
  const open = await rows(
    db,
    sql<{ ref: string; planId: string }>`
      select s.task_ref as ref, s.plan_id as "planId" from send_tasks s
      where s.workspace_id = ${workspaceId} and s.status = 'created' and (${planId}::text is null or s.plan_id = ${planId})
        and s.created_at > ${now}::timestamptz - ${OPEN_DAYS} * interval '1 day'
        and exists (select 1 from touches t where t.workspace_id = s.workspace_id and t.task_ref = s.task_ref and t.status = 'tasked')
      order by 1`,
  )
  for (const task of open) {
    // Asked each time: it may have been resumed meanwhile.
    if (!(await isPaused(db, workspaceId, task.planId))) continue
    // Whatever staff have sent, or may have, stays as it is: its receipts will tell.
    if (!(await channel.cancelTask(workspaceId, task.ref))) continue
    await sql`update send_tasks set status = 'cancelled', updated_at = ${now}::timestamptz
      where workspace_id = ${workspaceId} and task_ref = ${task.ref} and status = 'created'`.execute(db)
  }
}

const planAgain = async (tx: Tx, workspaceId: number, planId: string, key: string, now: string): Promise<void> => {
  await holdPlan(tx, workspaceId, planId)
  const plan = await one(
    tx,
    sql<{ status: string; canary: string }>`select status, canary_status as canary from touch_plans
      where workspace_id = ${workspaceId} and plan_id = ${planId} for update`,
  )
  const over = plan.status === 'cancelled'
  const { again } = await one(
    tx,
    sql<{ again: number }>`
      with back as (
        update touches t set status = ${over ? 'cancelled' : 'planned'}, task_ref = null, sender_id = null
        from send_tasks s
        where s.workspace_id = ${workspaceId} and s.plan_id = ${planId} and s.status = 'cancelled'
          and t.workspace_id = s.workspace_id and t.plan_id = s.plan_id and t.task_ref = s.task_ref and t.status in ('sending', 'tasked')
        returning t.member_id
      ), freed as (
        delete from touch_occurrences o using back b, members m
        where o.workspace_id = ${workspaceId} and o.plan_id = ${planId} and m.workspace_id = o.workspace_id
          and m.member_id = b.member_id and m.person_key = o.person_key
      )
      select count(*)::int as again from back`,
  )
  if (over) return
  if (again)
    await sql`update touch_plans set status = 'sending', finished_at = null
      where workspace_id = ${workspaceId} and plan_id = ${planId} and status = 'sent'`.execute(tx)
  if (!(await isPaused(tx, workspaceId, planId))) await goOn(tx, workspaceId, planId, plan.canary, key, now)
}

/** Sends what fell due meanwhile, by the rules of now; drops what is too late. What is still to come has its own wave ahead. */
const goOn = async (
  tx: Tx,
  workspaceId: number,
  planId: string,
  canary: string,
  key: string,
  now: string,
): Promise<void> => {
  await dropLate(tx, workspaceId, planId, now)
  const due = await maybeOne(
    tx,
    sql`select 1 from touches where workspace_id = ${workspaceId} and plan_id = ${planId} and status = 'planned'
      and coalesce(defer_to, planned_at) <= ${now}::timestamptz limit 1`,
  )
  if (due) {
    const jobId = `wave-${planId}-${key}`
    await enqueue(tx, { workspaceId, jobId, topic: SEND_WAVE, payload: { planId }, dueAt: now })
  }
  if (canary === 'running') await watchCanary(tx, workspaceId, planId, key, now)
  await finishPlan(tx, workspaceId, planId, now)
}

const dropLate = async (tx: Tx, workspaceId: number, planId: string, now: string): Promise<void> => {
  const policy = await policyInForce(tx, workspaceId, Temporal.Instant.from(now))
  const { lateHours } = settingsOf(policy, killSwitch)
  await sql`update touches t set verdict = 'drop', rules = ${[killSwitch.id]}::text[], status = 'none', defer_to = null
    from touch_plans p
    where p.workspace_id = ${workspaceId} and p.plan_id = ${planId} and p.kind <> 'transactional'
      and t.workspace_id = p.workspace_id and t.plan_id = p.plan_id and t.status = 'planned'
      and greatest(coalesce(t.defer_to, t.planned_at), (p.canary_report ->> 'endedAt')::timestamptz)
        < ${now}::timestamptz - ${lateHours}::int * interval '1 hour'`.execute(tx)
}
