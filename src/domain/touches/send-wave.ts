import { Temporal } from 'temporal-polyfill'
import { policyInForce } from '../../core/policy/settings-store.ts'
import { type Db, maybeOne, one, rows, sql, transaction } from '../../platform/db/database.ts'
import { enqueue } from '../../platform/jobs/outbox.ts'
import { judged, type TouchTerms } from './candidates.ts'

export const SEND_WAVE = 'touch.send_wave'
export const DISPATCH = 'touch.dispatch'

interface PlanRow {
  kind: TouchTerms['kind']
  occurrence: string
  scheduledAt: Date
  timezone: string
}

/**
 * Sends the wave of a plan that is due: every due candidate is judged again (people opt out, caps fill up), the occurrence is
 * reserved for each person, and one task a sender is made ready. All in one transaction; run again, it finds nothing due.
 */
export const sendWave = async (
  db: Db,
  workspaceId: number,
  planId: string,
  now: string,
  mostPerTask: number,
): Promise<void> =>
  transaction(db, async tx => {
    // Members of all plans of the workspace take part in the caps; waves take turns. Taken before the plan, which others hold
    // while they wait for what a wave holds.
    await sql`select pg_advisory_xact_lock(${workspaceId}::int, 7301)`.execute(tx)
    // A plan's rows are younger than the statistics, which say that there are none: each set would be looped over for each row of
    // another (25,000 members: more than three minutes, against two seconds). What that adds to the estimates must not make the
    // server compile the statements.
    await sql`set local enable_nestloop = off`.execute(tx)
    await sql`set local jit = off`.execute(tx)
    const plan = await maybeOne(
      tx,
      sql<PlanRow>`
        select p.kind, p.occurrence, p.scheduled_at as "scheduledAt", w.timezone
        from touch_plans p join workspaces w using (workspace_id)
        where p.workspace_id = ${workspaceId} and p.plan_id = ${planId} and p.status in ('scheduled', 'sending')
        for update of p`,
    )
    if (!plan) return
    await judgeAgain(tx, {
      workspaceId,
      planId,
      now,
      at: now,
      scheduledAt: plan.scheduledAt.toISOString(),
      timezone: plan.timezone,
      kind: plan.kind,
      occurrence: plan.occurrence,
      holdoutShare: 0,
      policy: await policyInForce(tx, workspaceId, Temporal.Instant.from(now)),
    })
    await reserve(tx, workspaceId, planId, plan.occurrence, now)
    for (const ref of await makeTasks(tx, workspaceId, planId, now, mostPerTask)) {
      await enqueue(tx, {
        workspaceId,
        jobId: `dispatch-${ref}`,
        topic: DISPATCH,
        payload: { taskRef: ref },
        dueAt: now,
      })
    }
    await nextWave(tx, workspaceId, planId, now)
    await finishPlan(tx, workspaceId, planId, now)
  })

/** Rows whose time has come and that no earlier wave took. */
const due = (workspaceId: number, planId: string, now: string) => sql`
  t.workspace_id = ${workspaceId} and t.plan_id = ${planId} and t.status = 'planned' and t.verdict in ('send', 'defer')
  and coalesce(t.defer_to, '-infinity') <= ${now}::timestamptz`

const judgeAgain = async (db: Db, terms: TouchTerms & { planId: string }): Promise<void> => {
  const audience = sql`select t.member_id from touches t where ${due(terms.workspaceId, terms.planId, terms.now)}`
  await sql`with ${judged(audience, terms)}
    update touches t set verdict = j.verdict, rules = j.rules, defer_to = j.defer_to,
      status = case when j.verdict = 'drop' then 'none' else t.status end
    from judged j where t.workspace_id = ${terms.workspaceId} and t.plan_id = ${terms.planId} and t.member_id = j.member_id`.execute(
    db,
  )
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
  await sql`update touch_plans set status = 'sending' where workspace_id = ${workspaceId} and plan_id = ${planId} and status = 'scheduled'`.execute(
    db,
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
