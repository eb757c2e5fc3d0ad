import { Temporal } from 'temporal-polyfill'
import { policyInForce } from '../../core/policy/settings-store.ts'
import { changed, type Db, maybeOne, one, rows, sql, type Tx, transaction } from '../../platform/db/database.ts'
import { enqueue } from '../../platform/jobs/outbox.ts'
import { chooseCanary, startWatch } from './canary.ts'
import { FEW, judged, type TouchTerms, withRoom } from './candidates.ts'
import { holdPlan, holdSwitch } from './switch.ts'
import { DISPATCH, SEND_WAVE } from './topics.ts'

interface PlanRow {
  kind: TouchTerms['kind']
  occurrence: string
  scheduledAt: Date
  timezone: string
  canaryStatus: string
  canaryShare: number
  /** When a canary wave let the rest go: from then on the rest is late. */
  restFrom: Date | null
}

/** The plan was stopped while its wave was under way: the wave did not happen. */
class Stopped extends Error {}

/**
 * Sends the wave of a plan that is due: every due candidate is judged again (people opt out, caps fill up), the occurrence is
 * reserved for each person, and one task a sender is made ready. All in one transaction; run again, it finds nothing due. While the plan
 * or all sending is stopped it does nothing, and it takes itself back when the stop came in between.
 */
export const sendWave = async (
  db: Db,
  workspaceId: number,
  planId: string,
  now: string,
  mostPerTask: number,
): Promise<void> => {
  try {
    await transaction(db, tx => waveIn(tx, workspaceId, planId, now, mostPerTask))
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
}

const waveIn = async (tx: Tx, workspaceId: number, planId: string, now: string, mostPerTask: number): Promise<void> => {
  // Members of all plans of the workspace take part in the caps; waves take turns. A cancellation waits for the plan's wave; the plan's
  // row is left alone until the end, so that a stop never waits.
  await sql`select pg_advisory_xact_lock(${workspaceId}::int, 7301)`.execute(tx)
  await holdPlan(tx, workspaceId, planId)
  // A plan's rows are younger than the statistics, which say that there are none: each set would be looped over for each row of
  // another (25,000 members: more than three minutes, against two seconds). What that adds to the estimates must not make the
  // server compile the statements.
  await sql`set local enable_nestloop = off`.execute(tx)
  await sql`set local jit = off`.execute(tx)
  const plan = await maybeOne(
    tx,
    sql<PlanRow>`
      select p.kind, p.occurrence, p.scheduled_at as "scheduledAt", w.timezone, p.canary_status as "canaryStatus",
        p.canary_share::float8 as "canaryShare", (p.canary_report ->> 'endedAt')::timestamptz as "restFrom"
      from touch_plans p join workspaces w using (workspace_id)
      where p.workspace_id = ${workspaceId} and p.plan_id = ${planId} and p.status in ('scheduled', 'sending') and w.paused_at is null`,
  )
  if (!plan) return
  const { occurrence, canaryStatus, canaryShare: share } = plan
  const first =
    canaryStatus === 'waiting' ? await chooseCanary(tx, { workspaceId, planId, occurrence, share, now }) : null
  await judgeAgain(tx, {
    workspaceId,
    planId,
    now,
    at: now,
    scheduledAt: (plan.restFrom ?? plan.scheduledAt).toISOString(),
    timezone: plan.timezone,
    kind: plan.kind,
    occurrence,
    holdoutShare: 0,
    policy: await policyInForce(tx, workspaceId, Temporal.Instant.from(now)),
  })
  await reserve(tx, workspaceId, planId, occurrence, now)
  const made = await makeTasks(tx, workspaceId, planId, now, mostPerTask)
  for (const ref of made) {
    await enqueue(tx, {
      workspaceId,
      jobId: `dispatch-${ref}`,
      topic: DISPATCH,
      payload: { taskRef: ref },
      dueAt: now,
    })
  }
  await nextWave(tx, workspaceId, planId, now)
  await underWay(tx, workspaceId, planId)
  if (first) await startWatch(tx, workspaceId, planId, first)
  // One that made tasks has them still to hand over.
  if (!made.length) await finishPlan(tx, workspaceId, planId, now)
}

/** Looks once more whether it may, at the last moment before the commit. Throws `Stopped`, which takes the wave back. */
const underWay = async (tx: Tx, workspaceId: number, planId: string): Promise<void> => {
  await holdSwitch(tx, workspaceId)
  const mine = await changed(
    tx,
    sql`update touch_plans p set status = 'sending' from workspaces w
      where p.workspace_id = ${workspaceId} and p.plan_id = ${planId} and p.status in ('scheduled', 'sending')
        and w.workspace_id = p.workspace_id and w.paused_at is null`,
  )
  if (!mine) throw new Stopped()
}

/** Rows whose time has come and that no earlier wave took. While a canary is watched, only its own. */
const due = (workspaceId: number, planId: string, now: string) => sql`
  t.workspace_id = ${workspaceId} and t.plan_id = ${planId} and t.status = 'planned' and t.verdict in ('send', 'defer')
  and coalesce(t.defer_to, '-infinity') <= ${now}::timestamptz
  and (t.canary or (select canary_status from touch_plans where workspace_id = ${workspaceId} and plan_id = ${planId}) not in ('waiting', 'running'))`

const judgeAgain = async (db: Db, terms: TouchTerms & { planId: string }): Promise<void> => {
  const audience = sql`select t.member_id from touches t where ${due(terms.workspaceId, terms.planId, terms.now)}`
  const { size } = await one(
    db,
    sql<{ size: number }>`select count(*)::int as size from (${audience} limit ${FEW + 1}) a`,
  )
  if (!size) return
  const few = size <= FEW
  // A row that keeps its verdict is not written again: that is nearly all of them.
  const judge = (tx: Db) =>
    sql`with ${judged(audience, terms, { few })}
      update touches t set verdict = j.verdict, rules = j.rules, defer_to = j.defer_to,
        status = case when j.verdict = 'drop' then 'none' else t.status end
      from judged j where t.workspace_id = ${terms.workspaceId} and t.plan_id = ${terms.planId} and t.member_id = j.member_id
        and (t.verdict, t.rules, t.defer_to) is distinct from (j.verdict, j.rules, j.defer_to)`.execute(tx)
  await (few ? judge(db) : withRoom(db, judge))
}

/** The database keeps the promise: whoever already has this occurrence is dropped, whatever raced. */
const reserve = async (db: Db, workspaceId: number, planId: string, occurrence: string, now: string): Promise<void> => {
  await sql`
    insert into touch_occurrences (workspace_id, person_key, occurrence, plan_id)
    select distinct on (m.person_key) t.workspace_id, m.person_key, ${occurrence}, t.plan_id
    from touches t join members m using (workspace_id, member_id)
    where ${due(workspaceId, planId, now)} and t.verdict = 'send'
    order by m.person_key, t.member_id
    on conflict do nothing`.execute(db)
  await sql`
    update touches t set verdict = 'drop', rules = '{IDEMP}', status = 'none'
    from members m
    where ${due(workspaceId, planId, now)} and t.verdict = 'send' and m.workspace_id = t.workspace_id and m.member_id = t.member_id
      and not exists (select 1 from touch_occurrences o
        where o.workspace_id = t.workspace_id and o.person_key = m.person_key and o.occurrence = ${occurrence} and o.plan_id = t.plan_id)`.execute(
    db,
  )
}

/** One task a sender, split at what the channel takes in one call; refs are derived, so that they are the same when run again. */
const makeTasks = async (
  db: Db,
  workspaceId: number,
  planId: string,
  now: string,
  mostPerTask: number,
): Promise<string[]> => {
  const { wave } = await one(
    db,
    sql<{
      wave: number
    }>`select coalesce(max(wave), 0)::int + 1 as wave from send_tasks where workspace_id = ${workspaceId} and plan_id = ${planId}`,
  )
  const made = await rows(
    db,
    sql<{ ref: string }>`
      with chosen as (
        select t.member_id, m.owner_id as sender_id,
          ${planId} || '.' || ${String(wave)} || '.' || m.owner_id || '.' ||
            ((row_number() over (partition by m.owner_id order by t.member_id) - 1) / ${mostPerTask}::int)::text as ref
        from touches t join members m using (workspace_id, member_id)
        where ${due(workspaceId, planId, now)} and t.verdict = 'send'
      ), tasks as (
        insert into send_tasks (workspace_id, task_ref, plan_id, sender_id, wave, status, created_at, updated_at)
        select distinct ${workspaceId}::int, ref, ${planId}, sender_id, ${wave}::int, 'ready', ${now}::timestamptz, ${now}::timestamptz from chosen
        returning task_ref
      ), marked as (
        update touches t set status = 'sending', task_ref = c.ref, sender_id = c.sender_id
        from chosen c where t.workspace_id = ${workspaceId} and t.plan_id = ${planId} and t.member_id = c.member_id
      )
      select task_ref as ref from tasks order by 1`,
  )
  return made.map(row => row.ref)
}

const nextWave = async (db: Db, workspaceId: number, planId: string, now: string): Promise<void> => {
  const next = await one(
    db,
    sql<{ at: Date | null }>`select min(defer_to) as at from touches
      where workspace_id = ${workspaceId} and plan_id = ${planId} and status = 'planned' and defer_to > ${now}::timestamptz`,
  )
  if (!next.at) return
  // A wave gathers what comes due within ten minutes, so that one plan is a handful of waves and not one a minute.
  const at = new Date(next.at.getTime() + 600_000).toISOString()
  await enqueue(db, { workspaceId, jobId: `wave-${planId}-${at}`, topic: SEND_WAVE, payload: { planId }, dueAt: at })
}

/** A plan is sent when nothing of it is left to judge or to hand over. */
export const finishPlan = async (db: Db, workspaceId: number, planId: string, now: string): Promise<void> => {
  await sql`
    update touch_plans p set status = 'sent', finished_at = ${now}::timestamptz
    where p.workspace_id = ${workspaceId} and p.plan_id = ${planId} and p.status = 'sending'
      and not exists (select 1 from touches t where t.workspace_id = p.workspace_id and t.plan_id = p.plan_id and t.status in ('planned', 'sending'))`.execute(
    db,
  )
}
