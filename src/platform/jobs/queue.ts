import { type Job as BullJob, createPostgresBackend, Queue, Worker, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import { iso } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { messageOf } from '../errors.ts'
import { takeForRelay, type WakeUp } from './outbox.ts'
import { type JobDeps, runJob } from './run.ts'

const QUEUE = 'flywheel'
const POLL_MS = 400
const CONCURRENCY = 4

interface WakeUps {
  add(wake: WakeUp): Promise<void>
  work(process: (wake: Pick<WakeUp, 'workspaceId' | 'jobId'>) => Promise<unknown>): void
  close(): Promise<void>
}

type Data = Pick<WakeUp, 'workspaceId' | 'jobId'>

const addTo = async (queue: Pick<Queue<Data>, 'add'>, wake: WakeUp): Promise<void> => {
  // The id changes with every try, so that a wake-up that the queue still remembers never swallows a new one; BullMQ takes no colons.
  const jobId = `${wake.workspaceId}-${wake.jobId}-${wake.attempts}-${Date.now().toString(36)}`.replaceAll(':', '.')
  const data = { workspaceId: wake.workspaceId, jobId: wake.jobId }
  await queue.add('wake', data, { jobId, delay: wake.delayMs, removeOnComplete: true, removeOnFail: true })
}

/** BullMQ in the same PostgreSQL (or the embedded database). */
const onPostgres = (database: Database, log: JobDeps['log']): WakeUps => {
  const classes = withBackend(createPostgresBackend)
  const connection = database.poolIn('bullmq', 6) as never
  const queue = new classes.Queue<Data>(QUEUE, { connection })
  queue.on('error', error => log.warn({ error: messageOf(error) }, 'queue'))
  let worker: { close(): Promise<void> } | undefined
  return {
    add: wake => addTo(queue as unknown as Queue<Data>, wake),
    work(process) {
      const started = new classes.Worker<Data>(QUEUE, (job: { data: Data }) => process(job.data), {
        connection,
        concurrency: CONCURRENCY,
      })
      started.on('error', error => log.warn({ error: messageOf(error) }, 'worker'))
      worker = started
    },
    async close() {
      await worker?.close()
      await queue.close()
    },
  }
}

const onRedis = (redisUrl: string, log: JobDeps['log']): WakeUps => {
  const connect = () => {
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: null })
    redis.on('error', error => log.warn({ error: messageOf(error) }, 'redis'))
    return redis
  }
  const connections = [connect()]
  const queue = new Queue<Data>(QUEUE, { connection: connections[0] as never })
  queue.on('error', error => log.warn({ error: messageOf(error) }, 'queue'))
  let worker: Worker<Data> | undefined
  return {
    add: wake => addTo(queue, wake),
    work(process) {
      const own = connect()
      connections.push(own)
      worker = new Worker<Data>(QUEUE, (job: BullJob<Data>) => process(job.data), {
        connection: own as never,
        concurrency: CONCURRENCY,
      })
      worker.on('error', error => log.warn({ error: messageOf(error) }, 'worker'))
    },
    async close() {
      await worker?.close()
      await queue.close()
      await Promise.all(connections.map(c => c.quit().catch(() => {})))
    },
  }
}

export interface RunningJobs {
  /** Lets the jobs in hand finish, takes no new ones. */
  stop(): Promise<void>
}

/**
 * Starts the relay from the outbox to the queue, and a worker. The rows are the truth: a wake-up that the queue loses is
 * made again from them, and a job that is woken twice runs once.
 */
export const startJobs = (deps: JobDeps, database: Database, redisUrl: string | null): RunningJobs => {
  const wakeUps = redisUrl ? onRedis(redisUrl, deps.log) : onPostgres(database, deps.log)
  wakeUps.work(({ workspaceId, jobId }) => runJob(deps, workspaceId, jobId))
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const relay = async (): Promise<void> => {
    try {
      for (const wake of await takeForRelay(deps.db, iso(deps.clock.now()))) await wakeUps.add(wake)
    } catch (error) {
      deps.log.warn({ error: messageOf(error) }, 'the relay could not reach the database or the queue; it tries again')
    }
    if (!stopped) timer = setTimeout(() => void turn(), POLL_MS)
  }
  let running: Promise<void> = Promise.resolve()
  const turn = () => {
    running = relay()
    return running
  }
  void turn()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      await wakeUps.close()
    },
  }
}
