import type { Clock } from '../clock.ts'
import { iso } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { CLAIM_SECONDS, claim, complete, holdClaim, type Job, nextDue, putOff } from './outbox.ts'

/** What does the work of a topic, at an instant of the workspace's own time. Idempotent: it can run again after a crash. */
export type Handler = (job: Job, now: string) => Promise<void>
export type Handlers = Readonly<Record<string, Handler>>

export interface JobDeps {
  readonly db: Db
  /** Real time. */
  readonly clock: Clock
  readonly log: Log
  readonly handlers: Handlers
  /** The workspace's own time. */
  workspaceNow(workspaceId: number): Promise<string>
  onDone?(topic: string, ms: number, ok: boolean): void
}

/** Runs one job if it can be had now. Returns false when it was not this worker's to run, or failed and was put off. */
export const runJob = async (deps: JobDeps, workspaceId: number, jobId: string, now?: string): Promise<boolean> => {
  const job = await claim(deps.db, workspaceId, jobId, iso(deps.clock.now()), now)
  return job ? perform(deps, job, now ?? (await deps.workspaceNow(workspaceId))) : false
}

const perform = async (deps: JobDeps, job: Job, now: string): Promise<boolean> => {
  const started = performance.now()
  const handler = deps.handlers[job.topic]
  try {
    if (!handler) throw new Error(`no handler for ${job.topic}`)
    await holding(deps, job, () => handler(job, now))
    await complete(deps.db, job, iso(deps.clock.now()))
    deps.onDone?.(job.topic, performance.now() - started, true)
    return true
  } catch (error) {
    const { gaveUp } = await putOff(deps.db, job, messageOf(error), iso(deps.clock.now()))
    deps.log[gaveUp ? 'error' : 'warn'](
      { job: job.jobId, topic: job.topic, attempts: job.attempts + 1, error: messageOf(error) },
      'a job failed',
    )
    deps.onDone?.(job.topic, performance.now() - started, false)
    return false
  }
}

/** Holds the claim while `work` is under way, however long that is, so that no other worker starts on the same job. */
const holding = async (deps: JobDeps, job: Job, work: () => Promise<void>): Promise<void> => {
  // One that cannot be held longer now is held at the next beat; losing it is only a second run.
  const beat = () => void holdClaim(deps.db, job, iso(deps.clock.now())).catch(() => {})
  const timer = setInterval(beat, (CLAIM_SECONDS * 1000) / 3)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
}

/**
 * Runs everything of a workspace that is due up to an instant of its own time, in the order in which it is due, each job at
 * its own instant. Work that the jobs themselves put in is run too. `before` is called with each instant, and at the end with
 * `until`. Returns how many jobs were run.
 */
export const drain = async (
  deps: JobDeps,
  workspaceId: number,
  until: string,
  { skip = [], before }: { skip?: readonly string[]; before?: (now: string) => Promise<void> } = {},
): Promise<number> => {
  for (let run = 0; ; run++) {
    const next = await nextDue(deps.db, workspaceId, until, iso(deps.clock.now()), skip)
    await before?.(next ? next.dueAt.toISOString() : until)
    if (!next) return run
    await runJob(deps, workspaceId, next.jobId, next.dueAt.toISOString())
  }
}
