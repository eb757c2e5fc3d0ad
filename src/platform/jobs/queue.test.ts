import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverUrl, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
import { iso, systemClock } from '../clock.ts'
import { rows, sql } from '../db/database.ts'
import { silentLog } from '../log.ts'
import { enqueue, type Job } from './outbox.ts'
import { type RunningJobs, startJobs } from './queue.ts'

const redisUrl = process.env['TEST_REDIS_URL']
if (!redisUrl) console.log('queue: Redis skipped, because there is none (set TEST_REDIS_URL)')
const DEADLINE_MS = 20_000

const queues: [name: string, redis: string | null][] = [[serverUrl ? 'PostgreSQL' : 'the embedded database', null]]
if (redisUrl) queues.push(['Redis', redisUrl])

describe.each(queues)('jobs on %s', (_name, redis) => {
  let database: TestDatabase
  let workspaceId: number
  let running: RunningJobs[] = []
  const ran: string[] = []
  let work: (job: Job) => Promise<void> = async () => {}
  const start = () => {
    const deps = {
      db: database.db,
      clock: systemClock,
      log: silentLog(),
      handlers: {
        test: async (job: Job) => {
          await work(job)
          ran.push(job.jobId)
        },
      },
      workspaceNow: async () => iso(systemClock.now()),
    }
    const started = startJobs(deps, database, redis)
    running.push(started)
    return started
  }
  const stopAll = async () => {
    await Promise.all(running.map(r => r.stop()))
    running = []
  }
  beforeAll(async () => {
    database = await testDatabase()
    workspaceId = (await testWorkspace(database.db)).id
    start()
  })
  afterAll(async () => {
    await stopAll()
    await database.close()
  })

  const put = (jobId: string, dueInMs = 0) =>
    enqueue(database.db, {
      workspaceId,
      jobId,
      topic: 'test',
      payload: {},
      dueAt: iso(systemClock.now().add({ milliseconds: dueInMs })),
    })
  const isDone = async (ids: readonly string[]) =>
    (
      await rows(
        database.db,
        sql`select 1 from outbox where workspace_id = ${workspaceId} and job_id = any(${[...ids]}::text[]) and done_at is not null`,
      )
    ).length === ids.length
  const done = (...ids: string[]) => expect.poll(() => isDone(ids), { timeout: DEADLINE_MS, interval: 50 }).toBe(true)

  it('run when they are due, whatever their id holds', async () => {
    await put('plain')
    await put('wave-pln_1-2026-09-21T10:30:00.000Z')
    await put('dispatch-pln_1.1.staff:one.0')
    await put('42')
    await put('soon', 700)
    await done('plain', 'wave-pln_1-2026-09-21T10:30:00.000Z', 'dispatch-pln_1.1.staff:one.0', '42', 'soon')
  })

  it('that fail are tried again', async () => {
    let failures = 2
    work = async job => {
      if (job.jobId === 'shaky' && failures-- > 0) throw new Error('not yet')
    }
    await put('shaky')
    await done('shaky')
    work = async () => {}
  })

  it('whose wake-up the queue lost run all the same', async () => {
    await sql`insert into outbox (workspace_id, job_id, topic, payload, due_at, relayed_at, created_at)
      values (${workspaceId}, 'lost', 'test', '{}', now() - interval '2 minutes', now() - interval '2 minutes', now())`.execute(
      database.db,
    )
    await done('lost')
  })

  it('come due when the workspace’s clock is moved', async () => {
    await put('in an hour', 3_600_000)
    const relayed = async () =>
      (await rows(database.db, sql`select 1 from outbox where job_id = 'in an hour' and relayed_at is not null`)).length
    await expect.poll(relayed, { timeout: DEADLINE_MS, interval: 50 }).toBe(1)
    expect(await isDone(['in an hour'])).toBe(false)
    await sql`update workspaces set clock_offset_ms = 7200000 where workspace_id = ${workspaceId}`.execute(database.db)
    await sql`update outbox set relayed_at = null where done_at is null`.execute(database.db)
    await done('in an hour')
    await sql`update workspaces set clock_offset_ms = 0 where workspace_id = ${workspaceId}`.execute(database.db)
  })

  it('run once each in two workers', async () => {
    start()
    ran.length = 0
    const ids = Array.from({ length: 40 }, (_, i) => `many-${i}`)
    await Promise.all(ids.map(id => put(id)))
    await done(...ids)
    expect([...ran].sort()).toEqual([...ids].sort())
  })

  it('in hand are finished by a stop, and what is left waits for the next start', async () => {
    let begun = () => {}
    const inHand = new Promise<void>(resolve => {
      begun = resolve
    })
    let finish = () => {}
    const held = new Promise<void>(resolve => {
      finish = resolve
    })
    work = async job => {
      if (job.jobId !== 'in hand') return
      begun()
      await held
    }
    await put('in hand')
    await inHand
    let stopped = false
    const stopping = stopAll().then(() => {
      stopped = true
    })
    await put('left over')
    expect(stopped).toBe(false)
    expect(await isDone(['in hand'])).toBe(false)
    finish()
    await stopping
    expect(await isDone(['in hand'])).toBe(true)
    expect(await isDone(['left over'])).toBe(false)
    work = async () => {}
    start()
    await done('left over')
  })
})
