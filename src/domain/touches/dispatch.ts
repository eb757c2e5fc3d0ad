import { AsyncResource } from 'node:async_hooks'
import { changed, type Db, maybeOne, rows, sql, transaction } from '../../platform/db/database.ts'
import { enqueue } from '../../platform/jobs/outbox.ts'
import type { Channel, SendTask, TaskAnswer } from './channel-port.ts'
import { finishPlan } from './send-wave.ts'
import { holdBack } from './stop.ts'
import { holdSwitch, isPaused } from './switch.ts'
import { CANCEL_TASK, TAKE_BACK } from './topics.ts'

interface TaskRow {
  planId: string
  senderId: string
  status: string
  text: string
}

/**
 * Hands one task to the channel, at most once. `calling` is written before the call: after a crash or a lost answer the channel
 * is asked what became of it. A channel that cannot tell leaves the task `unknown`, and it is never called again.
 */
export const dispatchTask = async (
  db: Db,
  channel: Channel,
  workspaceId: number,
  taskRef: string,
  now: string,
): Promise<void> => {
  const task = await maybeOne(
    db,
    sql<TaskRow>`
      select t.plan_id as "planId", t.sender_id as "senderId", t.status, p.content ->> 'text' as text
      from send_tasks t join touch_plans p using (workspace_id, plan_id)
      where t.workspace_id = ${workspaceId} and t.task_ref = ${taskRef}`,
  )
  if (!task) return
  if (task.status === 'calling') {
    if (!channel.capabilities.lookup) return settle(db, workspaceId, taskRef, task.planId, 'unknown', now)
    const found = await channel.findTask(workspaceId, taskRef)
    if (found)
      return settle(
        db,
        workspaceId,
        taskRef,
        task.planId,
        { status: 'created', providerId: found.providerId, failed: [] },
        now,
      )
    await sql`update send_tasks set status = 'ready', updated_at = ${now}::timestamptz
      where workspace_id = ${workspaceId} and task_ref = ${taskRef} and status = 'calling'`.execute(db)
  }
  const mine = await changed(
    db,
    sql`update send_tasks s set status = 'calling', attempts = attempts + 1, updated_at = ${now}::timestamptz
      from touch_plans p join workspaces w using (workspace_id)
      where s.workspace_id = ${workspaceId} and s.task_ref = ${taskRef} and s.status = 'ready' and w.paused_at is null
        and p.workspace_id = s.workspace_id and p.plan_id = s.plan_id and p.status in ('sending', 'sent')`,
  )
  if (!mine) return holdBackCancelled(db, workspaceId, task.planId, now)
  const message = await sendTask(db, workspaceId, taskRef, task, now)
  const begun = await begin(db, workspaceId, taskRef, task.planId, () => channel.createTask(workspaceId, message), now)
  if (begun) await settle(db, workspaceId, taskRef, task.planId, await begun.answer, now)
}

/**
 * Begins the call unless sending was stopped since the task was claimed; then the task is as good as never claimed (null). The call
 * begins while the switch is held, and is waited for after it: a stop that is committed has nothing begin after it.
 */
const begin = (
  db: Db,
  workspaceId: number,
  taskRef: string,
  planId: string,
  call: () => Promise<TaskAnswer>,
  now: string,
): Promise<{ readonly answer: Promise<TaskAnswer> } | null> => {
  // A channel may have transactions of its own; its call belongs to this place and not into ours.
  const outside = AsyncResource.bind(call)
  return transaction(db, async tx => {
    await holdSwitch(tx, workspaceId)
    if (await isPaused(tx, workspaceId, planId)) {
      await sql`update send_tasks set status = 'cancelled', updated_at = ${now}::timestamptz
        where workspace_id = ${workspaceId} and task_ref = ${taskRef} and status = 'calling'`.execute(tx)
      await takeBackLater(tx, workspaceId, taskRef, planId, now)
      return null
    }
    const answer = outside()
    // Whoever waits for it hears of its failure; until then it is nobody's.
    answer.catch(() => {})
    return { answer }
  })
}

const takeBackLater = (tx: Db, workspaceId: number, taskRef: string, planId: string, now: string): Promise<void> =>
  enqueue(tx, {
    workspaceId,
    jobId: `stop-${taskRef}`,
    topic: TAKE_BACK,
    payload: { planId, key: taskRef },
    dueAt: now,
  })

/** A plan that was cancelled while its call was lost: the task that turned out not to exist is not made after all. */
const holdBackCancelled = (db: Db, workspaceId: number, planId: string, now: string): Promise<void> =>
  transaction(db, async tx => {
    if (await isCancelled(tx, workspaceId, planId)) await holdBack(tx, workspaceId, planId, now)
  })

/** Holds the plan until the transaction ends; waits for a wave or a cancellation that is under way. */
const isCancelled = async (tx: Db, workspaceId: number, planId: string): Promise<boolean> => {
  const plan = await maybeOne(
    tx,
    sql<{
      status: string
    }>`select status from touch_plans where workspace_id = ${workspaceId} and plan_id = ${planId} for update`,
  )
  return plan?.status === 'cancelled'
}

const sendTask = async (db: Db, workspaceId: number, ref: string, task: TaskRow, at: string): Promise<SendTask> => ({
  ref,
  senderId: task.senderId,
  text: task.text,
  at,
  recipients: await rows(
    db,
    sql<{ memberId: string; externalRef: string }>`
      select t.member_id::text as "memberId", m.external_ref as "externalRef"
      from touches t join members m using (workspace_id, member_id)
      where t.workspace_id = ${workspaceId} and t.task_ref = ${ref} and t.status = 'sending' order by t.member_id`,
  ),
})

const settle = (
  db: Db,
  workspaceId: number,
  taskRef: string,
  planId: string,
  answer: TaskAnswer | 'unknown',
  now: string,
): Promise<void> =>
  transaction(db, async tx => {
    const cancelled = await isCancelled(tx, workspaceId, planId)
    const status = answer === 'unknown' ? 'unknown' : answer.status === 'created' ? 'created' : 'failed'
    const error = answer !== 'unknown' && answer.status === 'refused' ? answer.reason : null
    const providerId = answer !== 'unknown' && answer.status === 'created' ? answer.providerId : null
    const failed = answer !== 'unknown' && answer.status === 'created' ? answer.failed : []
    const settled = await changed(
      tx,
      sql`update send_tasks set status = ${status}, provider_id = ${providerId}, error = ${error}, updated_at = ${now}::timestamptz
        where workspace_id = ${workspaceId} and task_ref = ${taskRef} and status = 'calling'`,
    )
    if (!settled) return
    await sql`
      with refused as (select f."memberId"::bigint as member_id, f.reason
        from jsonb_to_recordset(${JSON.stringify(failed)}::jsonb) as f("memberId" text, reason text))
      update touches t set
        status = case when ${status} = 'unknown' then 'unknown'
          when ${status} = 'failed' or r.member_id is not null then 'failed' else 'tasked' end,
        failure = case when ${status} = 'failed' then ${error} else r.reason end
      from touches t2 left join refused r on r.member_id = t2.member_id
      where t2.workspace_id = ${workspaceId} and t2.task_ref = ${taskRef} and t2.status = 'sending'
        and t.workspace_id = t2.workspace_id and t.plan_id = t2.plan_id and t.member_id = t2.member_id`.execute(tx)
    // What surely did not go out gives the occasion back.
    await sql`
      delete from touch_occurrences o using touches t, members m
      where t.workspace_id = ${workspaceId} and t.task_ref = ${taskRef} and t.status = 'failed'
        and m.workspace_id = t.workspace_id and m.member_id = t.member_id
        and o.workspace_id = t.workspace_id and o.person_key = m.person_key and o.plan_id = t.plan_id`.execute(tx)
    // What the call made after all is taken back.
    if (await isPaused(tx, workspaceId, planId)) await takeBackLater(tx, workspaceId, taskRef, planId, now)
    if (cancelled) {
      const jobId = `cancel-${taskRef}`
      await enqueue(tx, { workspaceId, jobId, topic: CANCEL_TASK, payload: { planId }, dueAt: now })
    }
    await finishPlan(tx, workspaceId, planId, now)
  })
