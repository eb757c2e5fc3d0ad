import { type Db, maybeOne, one, rows, sql } from '../db/database.ts'

/** A piece of work that is due at an instant of its workspace's own time. Handlers may run twice and must not mind. */
export interface Job {
  readonly workspaceId: number
  readonly jobId: string
  readonly topic: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly dueAt: Date
  readonly attempts: number
}

const COLUMNS = sql`o.workspace_id as "workspaceId", o.job_id as "jobId", o.topic, o.payload, o.due_at as "dueAt", o.attempts`

/** A crashed worker's job is taken up by another after this; one that works on it holds it longer. */
export const CLAIM_SECONDS = 60
const MOST_ATTEMPTS = 8

/** Puts work into the outbox in the caller's transaction; the same id twice is one job. */
export const enqueue = async (
  db: Db,
  job: { workspaceId: number; jobId: string; topic: string; payload: Record<string, unknown>; dueAt: string },
): Promise<void> => {
  await sql`
    insert into outbox (workspace_id, job_id, topic, payload, due_at, created_at)
    values (${job.workspaceId}, ${job.jobId}, ${job.topic}, ${JSON.stringify(job.payload)}::jsonb, ${job.dueAt}::timestamptz, now())
    on conflict do nothing`.execute(db)
}

/**
 * Takes a job for this worker; null when it is done, not due yet, or another worker has it.
 * `now` is the workspace's time when the caller moves it; otherwise it follows from real time.
 */
export const claim = (db: Db, workspaceId: number, jobId: string, realNow: string, now?: string): Promise<Job | null> =>
  maybeOne(
    db,
    sql<Job>`
      update outbox o set claimed_until = ${realNow}::timestamptz + ${CLAIM_SECONDS} * interval '1 second'
      from workspaces w
      where o.workspace_id = ${workspaceId} and o.job_id = ${jobId} and w.workspace_id = o.workspace_id
        and o.done_at is null and o.failed_at is null
        and (o.claimed_until is null or o.claimed_until <= ${realNow}::timestamptz)
        and o.due_at <= coalesce(${now ?? null}::timestamptz, ${realNow}::timestamptz + w.clock_offset_ms * interval '1 millisecond')
      returning ${COLUMNS}`,
  )

/** Holds a claim for longer, for a handler that is still at work. */
export const holdClaim = async (db: Db, job: Job, realNow: string): Promise<void> => {
  await sql`update outbox set claimed_until = ${realNow}::timestamptz + ${CLAIM_SECONDS} * interval '1 second'
    where workspace_id = ${job.workspaceId} and job_id = ${job.jobId} and done_at is null and failed_at is null`.execute(
    db,
  )
}

/** The next job of a workspace that is due at an instant of its own time, or null. */
export const nextDue = (
  db: Db,
  workspaceId: number,
  now: string,
  realNow: string,
  skip: readonly string[] = [],
): Promise<Job | null> =>
  maybeOne(
    db,
    sql<Job>`
      select ${COLUMNS} from outbox o
      where o.workspace_id = ${workspaceId} and o.done_at is null and o.failed_at is null and o.due_at <= ${now}::timestamptz
        and (o.claimed_until is null or o.claimed_until <= ${realNow}::timestamptz)
        and o.topic <> all(${skip}::text[])
      order by o.due_at, o.created_at, o.job_id limit 1`,
  )

export const complete = async (db: Db, job: Job, realNow: string): Promise<void> => {
  await sql`update outbox set done_at = ${realNow}::timestamptz, error = null
    where workspace_id = ${job.workspaceId} and job_id = ${job.jobId}`.execute(db)
}

/** Puts a job off after an error: 2, 4, 8 … seconds; the eighth time it is given up and shown. */
export const putOff = (db: Db, job: Job, error: string, realNow: string): Promise<{ gaveUp: boolean }> =>
  one(
    db,
    sql<{ gaveUp: boolean }>`
      update outbox set attempts = attempts + 1, error = ${error.slice(0, 500)}, relayed_at = null,
        claimed_until = ${realNow}::timestamptz + (2 ^ least(attempts + 1, 8)) * interval '1 second',
        failed_at = case when attempts + 1 >= ${MOST_ATTEMPTS} then ${realNow}::timestamptz end
      where workspace_id = ${job.workspaceId} and job_id = ${job.jobId}
      returning failed_at is not null as "gaveUp"`,
  )

export interface WakeUp {
  readonly workspaceId: number
  readonly jobId: string
  readonly attempts: number
  /** Milliseconds of real time until it is due. */
  readonly delayMs: number
}

/**
 * Jobs that need a wake-up in the queue: never relayed, or due for a while without having run (the queue lost them).
 * They are marked as relayed; when the mark commits and the queue call is lost, the next sweep finds them again.
 */
export const takeForRelay = (db: Db, realNow: string, graceSeconds = 30): Promise<WakeUp[]> =>
  rows(
    db,
    sql<WakeUp>`
      with due as (
        select o.workspace_id, o.job_id,
          greatest(o.due_at - w.clock_offset_ms * interval '1 millisecond', coalesce(o.claimed_until, '-infinity')) as real_due
        from outbox o join workspaces w using (workspace_id)
        where o.done_at is null and o.failed_at is null
      )
      update outbox o set relayed_at = ${realNow}::timestamptz
      from due d
      where d.workspace_id = o.workspace_id and d.job_id = o.job_id
        and (o.relayed_at is null
          or greatest(o.relayed_at, d.real_due) < ${realNow}::timestamptz - ${graceSeconds} * interval '1 second')
      returning o.workspace_id as "workspaceId", o.job_id as "jobId", o.attempts,
        greatest(0, extract(epoch from d.real_due - ${realNow}::timestamptz) * 1000)::float8 as "delayMs"`,
  )

/** How much work is open and how much was given up; for readiness and metrics. */
export const outboxState = (db: Db, realNow: string): Promise<{ open: number; late: number; failed: number }> =>
  one(
    db,
    sql<{ open: number; late: number; failed: number }>`
      select count(*) filter (where done_at is null and failed_at is null)::int as open,
        count(*) filter (where done_at is null and failed_at is null
          and due_at < ${realNow}::timestamptz + w.clock_offset_ms * interval '1 millisecond' - interval '5 minutes')::int as late,
        count(*) filter (where failed_at is not null)::int as failed
      from outbox o join workspaces w using (workspace_id)
      where done_at is null or failed_at is not null`,
  )
