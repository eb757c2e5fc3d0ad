import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
import { standingClock } from '../../../test/support/clock.ts'
import { one, rows, sql, transaction } from '../db/database.ts'
import { silentLog } from '../log.ts'
import { claim, enqueue, outboxState, takeForRelay } from './outbox.ts'
import { drain, type Handler, type JobDeps, runJob } from './run.ts'

let database: TestDatabase
let workspaceId: number
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await sql`delete from outbox`.execute(database.db)
  workspaceId = (await testWorkspace(database.db)).id
})

const T = '2026-09-21T02:00:00.000Z'
const plus = (seconds: number, from = T) => new Date(Date.parse(from) + seconds * 1000).toISOString()
const put = (jobId: string, dueAt = T, payload = {}, db: Parameters<typeof enqueue>[0] = database.db) =>
  enqueue(db, { workspaceId, jobId, topic: 'test', payload, dueAt })

const worker = (test: Handler = async () => {}, now = T) => {
  const clock = standingClock(now)
  const ended: [string, boolean][] = []
  const deps: JobDeps = {
    db: database.db,
    clock,
    log: silentLog(),
    handlers: { test },
    workspaceNow: async () => clock.now().toString(),
    onDone: (topic, _ms, ok) => void ended.push([topic, ok]),
  }
  return { clock, deps, ended, run: (jobId: string) => runJob(deps, workspaceId, jobId) }
}
const row = (jobId: string) =>
  one(
    database.db,
    sql<{ attempts: number; error: string | null; done: boolean; failed: boolean; claimed: Date | null }>`
      select attempts, error, done_at is not null as done, failed_at is not null as failed, claimed_until as claimed
      from outbox where workspace_id = ${workspaceId} and job_id = ${jobId}`,
  )
const wakes = async (at: string) => (await takeForRelay(database.db, at)).map(w => [w.jobId, w.delayMs])

describe('the outbox', () => {
  it('holds a job once its transaction is committed, once for an id, and not when it is rolled back', async () => {
    await expect(
      transaction(database.db, async tx => {
        await put('lost', T, {}, tx)
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await transaction(database.db, tx => put('kept', T, { n: 1 }, tx))
    await put('kept', plus(60), { n: 2 })
    const kept = await rows(database.db, sql`select job_id, payload, due_at from outbox`)
    expect(kept).toEqual([{ job_id: 'kept', payload: { n: 1 }, due_at: new Date(T) }])
  })

  it('gives a job to one worker; to another when the first was silent for a minute', async () => {
    await put('a')
    expect(await claim(database.db, workspaceId, 'a', T)).toMatchObject({ jobId: 'a', attempts: 0 })
    expect(await claim(database.db, workspaceId, 'a', plus(59.999))).toBeNull()
    expect(await claim(database.db, workspaceId, 'a', plus(60))).toMatchObject({ jobId: 'a' })
  })

  it('gives no job before its time, which is the workspace’s own', async () => {
    await put('a', plus(3_600))
    expect(await claim(database.db, workspaceId, 'a', plus(3_599.999))).toBeNull()
    await sql`update workspaces set clock_offset_ms = 3600000 where workspace_id = ${workspaceId}`.execute(database.db)
    expect(await claim(database.db, workspaceId, 'a', T)).toMatchObject({ jobId: 'a' })
    await put('b', plus(3_600))
    expect(await claim(database.db, workspaceId, 'b', T, plus(3_599))).toBeNull()
    expect(await claim(database.db, workspaceId, 'b', T, plus(3_600))).toMatchObject({ jobId: 'b' })
  })

  it('gives the job of one workspace to nobody who asks for another’s', async () => {
    await put('a')
    expect(await claim(database.db, workspaceId + 1, 'a', T)).toBeNull()
  })
})

describe('a job', () => {
  it('runs once, however often it is woken', async () => {
    let runs = 0
    const { run, ended } = worker(async () => void runs++)
    await put('a')
    expect([await run('a'), await run('a'), await run('a')]).toEqual([true, false, false])
    expect(runs).toBe(1)
    expect(ended).toEqual([['test', true]])
    expect(await row('a')).toMatchObject({ done: true, error: null })
  })

  it('that fails is put off by 2, 4, 8 … seconds, and is given up and shown the eighth time', async () => {
    const { run, clock, ended } = worker(async () => {
      throw new Error('the provider is away')
    })
    await put('a')
    const waits: number[] = []
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect(await run('a')).toBe(false)
      const { attempts, failed, claimed } = await row('a')
      expect([attempts, failed]).toEqual([attempt, attempt === 8])
      const until = claimed?.getTime() ?? 0
      waits.push((until - clock.now().epochMilliseconds) / 1000)
      clock.set(new Date(until - 1).toISOString())
      expect(await run('a')).toBe(false)
      expect((await row('a')).attempts).toBe(attempt)
      clock.set(new Date(until).toISOString())
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256])
    expect(await row('a')).toMatchObject({ error: 'the provider is away', done: false, failed: true })
    expect(ended).toHaveLength(8)
    expect(await takeForRelay(database.db, plus(100_000))).toEqual([])
    expect(await outboxState(database.db, T)).toEqual({ open: 0, late: 0, failed: 1 })
  })

  it('that fails once is done the next time, and forgets its error', async () => {
    let away = true
    const { run, clock } = worker(async () => {
      if (away) throw new Error('away')
    })
    await put('a')
    await run('a')
    away = false
    clock.set(plus(2))
    expect(await run('a')).toBe(true)
    expect(await row('a')).toMatchObject({ done: true, error: null, attempts: 1 })
  })

  it('without a handler is put off like any other failure', async () => {
    const { deps } = worker()
    await enqueue(database.db, { workspaceId, jobId: 'odd', topic: 'unheard of', payload: {}, dueAt: T })
    expect(await runJob(deps, workspaceId, 'odd')).toBe(false)
    expect(await row('odd')).toMatchObject({ error: 'no handler for unheard of', attempts: 1 })
  })

  it('that takes longer than a claim stays its worker’s', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      await put('a')
      let second = true
      const mine = worker(async () => {
        for (let seconds = 20; seconds <= 200; seconds += 20) {
          mine.clock.set(plus(seconds))
          vi.advanceTimersByTime(20_000)
          await vi.waitFor(async () => {
            expect((await row('a')).claimed).toEqual(new Date(plus(seconds + 60)))
          })
        }
        second = await worker(undefined, plus(200)).run('a')
      })
      expect(await mine.run('a')).toBe(true)
      expect(second).toBe(false)
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('running all that is due', () => {
  it('goes in the order of time, each at its own instant, with what the jobs put in on the way', async () => {
    const seen: [string, string][] = []
    const { deps } = worker(async (job, now) => {
      seen.push([job.jobId, now])
      if (job.jobId === 'second') {
        await put('between', plus(25))
        await put('too late', plus(1_000))
      }
    })
    await put('third', plus(30))
    await put('first', plus(10))
    await put('second', plus(20))
    const before: string[] = []
    const ran = await drain(deps, workspaceId, plus(60), { before: async now => void before.push(now) })
    expect(seen).toEqual([
      ['first', plus(10)],
      ['second', plus(20)],
      ['between', plus(25)],
      ['third', plus(30)],
    ])
    expect(before).toEqual([plus(10), plus(20), plus(25), plus(30), plus(60)])
    expect(ran).toBe(4)
    expect((await row('too late')).done).toBe(false)
  })

  it('leaves out what it is told to, and goes on after a failure', async () => {
    const seen: string[] = []
    const { deps } = worker(async job => {
      seen.push(job.jobId)
      if (job.jobId === 'broken') throw new Error('broken')
    })
    await put('broken', plus(1))
    await put('fine', plus(2))
    await enqueue(database.db, { workspaceId, jobId: 'tick', topic: 'tick', payload: {}, dueAt: T })
    await drain(deps, workspaceId, plus(10), { skip: ['tick'] })
    expect(seen).toEqual(['broken', 'fine'])
    expect(await row('broken')).toMatchObject({ attempts: 1, done: false })
    expect((await row('tick')).attempts).toBe(0)
  })
})

describe('wake-ups', () => {
  it('are made once for a job, with the time that is left until it is due', async () => {
    await put('now')
    await put('later', plus(90))
    expect((await wakes(T)).sort()).toEqual([
      ['later', 90_000],
      ['now', 0],
    ])
    expect(await wakes(T)).toEqual([])
    expect(await wakes(plus(29.999))).toEqual([])
  })

  it('that the queue lost are made again half a minute after they should have worked', async () => {
    await put('now')
    await put('later', plus(90))
    await wakes(T)
    expect(await wakes(plus(30.001))).toEqual([['now', 0]])
    expect(await wakes(plus(60))).toEqual([])
    expect(await wakes(plus(120.001))).toEqual(expect.arrayContaining([['later', 0]]))
  })

  it('are not made again for a job that is at work, and are when its worker died', async () => {
    await put('a')
    await wakes(T)
    await claim(database.db, workspaceId, 'a', T)
    expect(await wakes(plus(60))).toEqual([])
    expect(await wakes(plus(90.001))).toEqual([['a', 0]])
  })

  it('are made for the next try of a job that failed', async () => {
    const { run } = worker(async () => {
      throw new Error('no')
    })
    await put('a')
    await wakes(T)
    await run('a')
    expect(await wakes(T)).toEqual([['a', 2_000]])
  })

  it('follow the workspace’s clock', async () => {
    await put('a', plus(3_600))
    await sql`update workspaces set clock_offset_ms = 3000000 where workspace_id = ${workspaceId}`.execute(database.db)
    expect(await wakes(T)).toEqual([['a', 600_000]])
    expect(await outboxState(database.db, T)).toEqual({ open: 1, late: 0, failed: 0 })
    expect(await outboxState(database.db, plus(901))).toEqual({ open: 1, late: 1, failed: 0 })
  })
})
