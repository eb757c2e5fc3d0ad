import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemoBrand } from '../src/channels/sandbox/seed.ts'
import { verifyAudit } from '../src/core/audit/chain.ts'
import { type Db, one, rows, sql } from '../src/platform/db/database.ts'
import { testDatabase } from './database.ts'
import {
  answerOf,
  cleanUp,
  copyOf,
  flywheel,
  inside,
  kill,
  type Server,
  saying,
  seeded,
  serving,
} from './support/processes.ts'

// The process is killed as the machine would: no handler runs, nothing is flushed. Then it is started again.

const MEMBERS = 180
let brand: string
beforeAll(async () => {
  brand = await seeded(MEMBERS)
}, 120_000)
afterAll(cleanUp, 60_000)

const DEMO = sql`(select workspace_id from workspaces where slug = 'demo')`
const count = async (db: Db, table: string, where = sql`true`) =>
  (
    await one(
      db,
      sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where workspace_id = ${DEMO} and ${where}`,
    )
  ).n

const scheduled = async (env: Record<string, string>): Promise<{ planId: string; at: string }> => {
  const { proposals } = await answerOf<{ proposals: { id: string }[] }>(
    ['ask', '给所有会员发一条中秋关怀，明天上午10点发'],
    env,
  )
  const done = await answerOf<{ outcome: { planId: string; scheduledAt: string } }>(
    ['approve', proposals[0]?.id ?? '', '--as', 'operator'],
    env,
  )
  return { planId: done.outcome.planId, at: done.outcome.scheduledAt }
}
const hours = (at: string, n: number) => new Date(Date.parse(at) + n * 3_600_000).toISOString()

/** Everybody who was to get it got it from the provider once, and nothing is left to do. */
const expectAllDoneOnce = async (dir: string, planId: string) =>
  inside(dir, async db => {
    const { id } = await one(db, sql<{ id: number }>`select ${DEMO} as id`)
    expect(await verifyAudit(db, id)).toMatchObject({ ok: true })
    expect(await count(db, 'touch_plans', sql`plan_id = ${planId} and status = 'sent'`)).toBe(1)
    expect(await count(db, 'touches', sql`status in ('planned', 'sending', 'unknown')`)).toBe(0)
    expect(await count(db, 'send_tasks', sql`status <> 'created'`)).toBe(0)
    expect(await count(db, 'outbox', sql`failed_at is not null`)).toBe(0)
    expect(await count(db, 'outbox', sql`done_at is null and topic <> 'sandbox.tick'`)).toBe(0)
    // What we hold made and what the provider holds are the same tasks.
    const refs = (table: string) =>
      rows(db, sql`select task_ref from ${sql.table(table)} where workspace_id = ${DEMO} order by 1`)
    expect(await refs('sandbox_tasks')).toEqual(await refs('send_tasks'))
    const delivered = await rows(
      db,
      sql<{
        n: number
      }>`select count(*)::int as n from sandbox_deliveries where workspace_id = ${DEMO} group by member_id`,
    )
    expect(delivered.length).toBeGreaterThan(20)
    expect(new Set(delivered.map(row => row.n))).toEqual(new Set([1]))
    const people = await rows(
      db,
      sql<{ n: number }>`select count(*)::int as n from touches t join members m using (workspace_id, member_id)
        where t.workspace_id = ${DEMO} and t.task_ref is not null group by m.person_key`,
    )
    expect(new Set(people.map(row => row.n))).toEqual(new Set([1]))
    const verdict = await one(
      db,
      sql<{
        sent: number
        tasked: number
      }>`select count(*) filter (where verdict = 'send')::int as sent, count(task_ref)::int as tasked
        from touches where workspace_id = ${DEMO}`,
    )
    expect(verdict.tasked).toBe(verdict.sent)
  })

describe('killed with -9 and started again', () => {
  it('while the demo brand is made: the brand is finished as if nothing had been', async () => {
    const now = new Date().toISOString()
    const half = await seeded(MEMBERS, 1, now)
    const first = flywheel(['serve'], { DATA_DIR: half })
    await saying(first, /\d+%/)
    expect(await kill(first, 'SIGKILL')).toBeNull()
    await kill(await serving({ DATA_DIR: half }), 'SIGTERM')
    const made = await inside(half, db => seedDemoBrand(db, { now }))
    const control = await testDatabase()
    try {
      const whole = await seedDemoBrand(control.db, { now, members: MEMBERS })
      expect(made).toMatchObject({ fresh: false, members: whole.members, orders: whole.orders })
    } finally {
      await control.close()
    }
  }, 120_000)

  it('right after an approval: it stands, and is carried out to the end', async () => {
    const dir = await copyOf(brand)
    const env = { DATA_DIR: dir }
    const first = await serving(env)
    const { planId, at } = await scheduled(env)
    expect(await kill(first, 'SIGKILL')).toBeNull()
    const second = await serving(env)
    const { plans } = await answerOf<{ plans: { id: string; status: string }[] }>(['plans'], env)
    expect(plans).toMatchObject([{ id: planId, status: 'scheduled' }])
    await answerOf(['demo', 'clock', hours(at, 72)], env)
    expect(await kill(second, 'SIGTERM')).toBe(0)
    await expectAllDoneOnce(dir, planId)
  }, 120_000)

  it('in the middle of the calls to the provider: nobody twice, nobody lost', async () => {
    const dir = await copyOf(brand)
    const env = { DATA_DIR: dir }
    let server = await serving(env)
    const { planId, at } = await scheduled(env)
    // Each time a little further: at the first wave, at the first call, at the second.
    for (const seen of [
      /flywheel_job_seconds_count\{topic="touch\.send_wave"\} [1-9]/,
      /flywheel_job_seconds_count\{topic="touch\.dispatch"\} [1-9]/,
      /flywheel_job_seconds_count\{topic="touch\.dispatch"\} [1-9]/,
    ]) {
      const moving = flywheel(['demo', 'clock', hours(at, 1)], env)
      await reached(server, seen, moving.ended)
      await kill(server, 'SIGKILL')
      await moving.ended
      server = await serving(env)
    }
    await answerOf(['demo', 'clock', hours(at, 72)], env)
    expect(await kill(server, 'SIGTERM')).toBe(0)
    await expectAllDoneOnce(dir, planId)
  }, 120_000)
})

/** Asks for the figures until they say so, or the command that makes them is over. */
const reached = async (server: Server, figure: RegExp, over: Promise<unknown>): Promise<void> => {
  let ended = false
  void over.then(() => {
    ended = true
  })
  while (!ended) {
    const figures = await fetch(`${server.url}/metrics`).then(answer => answer.text())
    if (figure.test(figures)) return
  }
}
