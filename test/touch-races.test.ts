import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendWave } from '../src/domain/touches/send-wave.ts'
import { rows, sql } from '../src/platform/db/database.ts'
import { runJob } from '../src/platform/jobs/run.ts'
import { serverUrl, type TestDatabase, testDatabase } from './database.ts'
import { crowdOf, fakeChannel, TOMORROW, type TouchWorld, touchWorld } from './support/touches.ts'

if (!serverUrl) console.log('touch-races: skipped, because races need a real PostgreSQL (set TEST_DATABASE_URL)')

const AT = new Date(TOMORROW).toISOString()
const times = <T>(n: number, make: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => make(i)))

describe.skipIf(!serverUrl)('touches under races (PostgreSQL)', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase(40)
  })
  afterAll(() => database.close())

  /** Plans that were approved at the same moment, none knowing of the others. */
  const together = async (world: TouchWorld, inputs: readonly Record<string, unknown>[]) => {
    const proposals = await Promise.all(inputs.map(input => world.propose(input)))
    const done = await Promise.all(proposals.map(p => world.app.assistant.approve(world.as(), p.id, p.hash)))
    return done.map(p => String(p.outcome?.['planId']))
  }
  const jobs = (world: TouchWorld) =>
    rows(
      world.db,
      sql<{
        id: string
      }>`select job_id as id from outbox where workspace_id = ${world.workspace.id} and done_at is null and due_at <= ${AT}::timestamptz`,
    )
  /** Every job that is due, each woken by several workers at once, until none is left. */
  const workers = async (world: TouchWorld, n = 4) => {
    world.clock.set(TOMORROW)
    for (let due = await jobs(world); due.length; due = await jobs(world))
      await Promise.all(
        due.flatMap(({ id }) => Array.from({ length: n }, () => runJob(world.app.jobs, world.workspace.id, id))),
      )
  }

  it('two plans for one occasion reach each person once', async () => {
    for (let round = 0; round < 3; round++) {
      const world = await touchWorld(database, crowdOf(40))
      const plans = await together(
        world,
        Array.from({ length: 4 }, (_, i) => ({ title: `第 ${i} 版`, text: `中秋快乐（${i}），回复TD退订` })),
      )
      world.clock.set(TOMORROW)
      await Promise.all(plans.map(plan => sendWave(world.db, world.workspace.id, plan, AT, 7)))
      await workers(world)
      expect(Object.values(world.written())).toEqual(Array.from({ length: 40 }, () => 1))
      expect(await world.occasions()).toHaveLength(40)
    }
  })

  it('different plans at the same moment keep the caps: one touch in 24 hours', async () => {
    for (let round = 0; round < 3; round++) {
      const world = await touchWorld(database, crowdOf(40))
      const scenes = ['mid_autumn', 'notice', 'replenishment', 'birthday']
      const plans = await together(
        world,
        scenes.map(scene => ({ scene })),
      )
      world.clock.set(TOMORROW)
      await Promise.all(plans.map(plan => sendWave(world.db, world.workspace.id, plan, AT, 100)))
      await workers(world)
      const marketing = await rows(
        world.db,
        sql<{ ref: string; n: number }>`select m.external_ref as ref, count(*)::int as n
          from touches t join touch_plans p using (workspace_id, plan_id) join members m using (workspace_id, member_id)
          where t.workspace_id = ${world.workspace.id} and p.kind = 'marketing' and t.status in ('sending', 'tasked', 'sent', 'unknown') group by 1`,
      )
      expect(marketing).toHaveLength(40)
      expect(new Set(marketing.map(row => row.n))).toEqual(new Set([1]))
    }
  })

  it('one wave run by several workers makes each task once', async () => {
    const world = await touchWorld(database, crowdOf(30))
    const plan = await world.schedule()
    world.clock.set(TOMORROW)
    await times(8, () => sendWave(world.db, world.workspace.id, plan, AT, 4))
    expect(await world.tasks(plan)).toHaveLength(8)
    await workers(world, 8)
    expect(Object.values(world.written())).toEqual(Array.from({ length: 30 }, () => 1))
  })

  it('one job woken in several workers calls the provider once, however long it takes to answer', async () => {
    for (const lookup of [true, false]) {
      const world = await touchWorld(database, crowdOf(5), fakeChannel({ lookup }))
      const plan = await world.schedule()
      world.clock.set(TOMORROW)
      await runJob(world.app.jobs, world.workspace.id, `wave-${plan}`)
      let release = () => {}
      const held = new Promise<void>(resolve => {
        release = resolve
      })
      let others: Promise<boolean[]> = Promise.resolve([])
      world.channel.answering = async () => {
        others = times(8, () => runJob(world.app.jobs, world.workspace.id, `dispatch-${plan}.1.staff_1.0`))
        await others
        release()
      }
      const first = runJob(world.app.jobs, world.workspace.id, `dispatch-${plan}.1.staff_1.0`)
      await held
      expect(await first).toBe(true)
      expect(await others).toEqual(Array.from({ length: 8 }, () => false))
      expect(world.channel.heard).toHaveLength(1)
      expect(await world.tasks(plan)).toMatchObject([{ status: 'created' }])
    }
  })

  it('a cancellation against waves and calls: each person is either written to or cancelled, never lost', async () => {
    for (let round = 0; round < 6; round++) {
      const world = await touchWorld(database, crowdOf(20), fakeChannel({ most: 3 }))
      const plan = await world.schedule()
      world.clock.set(TOMORROW)
      const cancel = async () => void (await world.cancel(plan))
      await (round % 2
        ? Promise.all([workers(world), cancel()])
        : Promise.all([sendWave(world.db, world.workspace.id, plan, AT, 3).then(() => workers(world)), cancel()]))
      await workers(world)
      const written = world.written()
      const status = await world.touches(plan)
      for (const [ref, is] of Object.entries(status)) {
        expect(['send cancelled']).toContain(is)
        expect(written[ref] ?? 0).toBeLessThanOrEqual(1)
      }
      // Whatever the provider made was taken back; saying so twice does no harm.
      expect([...new Set(world.channel.cancelled)].sort()).toEqual(world.channel.heard.map(t => t.ref).sort())
      const open = await world.tasks(plan)
      expect(open.every(t => t.status === 'cancelled')).toBe(true)
    }
  })
})
