import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendWave } from '../src/domain/touches/send-wave.ts'
import { rows, sql } from '../src/platform/db/database.ts'
import { runJob } from '../src/platform/jobs/run.ts'
import { serverUrl, type TestDatabase, testDatabase } from './database.ts'
import { crowdOf, fakeChannel, TOMORROW, type TouchWorld, touchWorld } from './support/touches.ts'

if (!serverUrl) console.log('touch-stop-races: skipped, because races need a real PostgreSQL (set TEST_DATABASE_URL)')

const AT = new Date(TOMORROW).toISOString()

describe.skipIf(!serverUrl)('a stop under races (PostgreSQL)', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase(40)
  })
  afterAll(() => database.close())

  const stopAll = (world: TouchWorld) => world.app.assistant.act(world.as(), 'system.pause_all', { reason: null })
  const stopOne = (world: TouchWorld, planId: string) =>
    world.app.assistant.act(world.as(), 'touch.pause', { planId, reason: null })
  const due = (world: TouchWorld) =>
    rows(
      world.db,
      sql<{ id: string }>`select job_id as id from outbox
        where workspace_id = ${world.workspace.id} and done_at is null and due_at <= ${AT}::timestamptz`,
    )
  const workers = async (world: TouchWorld) => {
    for (let jobs = await due(world); jobs.length; jobs = await due(world))
      await Promise.all(jobs.map(({ id }) => runJob(world.app.jobs, world.workspace.id, id)))
  }
  /** What somebody else's session holds until it is let go; `blocked` tells whether anybody waits for it. */
  const session = async () => {
    const client = new pg.Client({ connectionString: database.url ?? '' })
    await client.connect()
    await client.query('begin')
    const { rows: mine } = await client.query('select pg_backend_pid() as pid')
    const waiters = () =>
      rows(database.db, sql`select 1 from pg_stat_activity where ${mine[0].pid}::int = any (pg_blocking_pids(pid))`)
    return {
      query: (text: string, values: unknown[]) => client.query(text, values),
      async blocked() {
        while (!(await waiters()).length) await new Promise(resolve => setImmediate(resolve))
      },
      async end() {
        await client.query('commit')
        await client.end()
      },
    }
  }

  it('waits for a call that is about to begin, and nothing begins once it is committed', async () => {
    const world = await touchWorld(database, crowdOf(6), fakeChannel({ most: 1 }))
    const plan = await world.schedule()
    world.clock.set(TOMORROW)
    await sendWave(world.db, world.workspace.id, plan, AT, 1)
    const beginning = await session()
    await beginning.query('select pg_advisory_xact_lock_shared($1, 7302)', [world.workspace.id])
    const stopping = stopAll(world)
    await beginning.blocked()
    expect(await world.app.assistant.paused(world.as())).toBeNull()
    await beginning.end()
    expect(await stopping).toMatchObject({ status: 'executed' })
    await workers(world)
    expect(world.channel.heard).toEqual([])
  })

  it('keeps back a call whose task was claimed when it came', async () => {
    const world = await touchWorld(database, crowdOf(1))
    const plan = await world.schedule()
    world.clock.set(TOMORROW)
    await sendWave(world.db, world.workspace.id, plan, AT, 1)
    const stop = await session()
    await stop.query('select pg_advisory_xact_lock($1, 7302)', [world.workspace.id])
    const calling = runJob(world.app.jobs, world.workspace.id, `dispatch-${plan}.1.staff_1.0`)
    await stop.blocked()
    expect(await world.tasks(plan)).toMatchObject([{ status: 'calling' }])
    await stop.query('update workspaces set paused_at = now() where workspace_id = $1', [world.workspace.id])
    await stop.end()
    await calling
    await workers(world)
    expect(world.channel.heard).toEqual([])
    expect(await world.touches(plan)).toEqual({ a: 'send planned' })
    expect(await world.occasions()).toEqual([])
  })

  it('takes a wave back that had reserved everybody when it came', async () => {
    const world = await touchWorld(database, crowdOf(5))
    const plan = await world.schedule()
    world.clock.set(TOMORROW)
    const stop = await session()
    await stop.query('select pg_advisory_xact_lock($1, 7302)', [world.workspace.id])
    const wave = sendWave(world.db, world.workspace.id, plan, AT, 100)
    await stop.blocked()
    await stop.query("update touch_plans set status = 'paused' where workspace_id = $1 and plan_id = $2", [
      world.workspace.id,
      plan,
    ])
    await stop.end()
    await wave
    expect(await world.tasks(plan)).toEqual([])
    expect(await world.occasions()).toEqual([])
    expect(await world.planStatus(plan)).toBe('paused')
  })

  it('does not wait for a wave that is under way, nor for an answer', async () => {
    const world = await touchWorld(database, crowdOf(5))
    const [one, two] = [await world.schedule(), await world.schedule({ scene: 'logistics', title: '发货' })]
    world.clock.set(TOMORROW)
    // A wave that has judged and holds all its rows stands where this session stands.
    const wave = await session()
    await wave.query('select pg_advisory_xact_lock($1, 7301)', [world.workspace.id])
    await wave.query('update touches set rules = rules where workspace_id = $1', [world.workspace.id])
    expect(await stopOne(world, one)).toMatchObject({ status: 'executed' })
    expect(await stopAll(world)).toMatchObject({ status: 'executed' })
    await wave.end()
    expect(await world.planStatus(two)).toBe('scheduled')
  })

  it('at any moment between waves and calls: whoever is not written to is planned, and gets it after the resumption', async () => {
    for (let round = 0; round < 6; round++) {
      const world = await touchWorld(database, crowdOf(20), fakeChannel({ most: 2 }))
      const plan = await world.schedule()
      world.clock.set(TOMORROW)
      let calls = 0
      const underWay = new Promise<void>(resolve => {
        world.channel.trouble = () => {
          calls++
          if (calls > round) resolve()
          return null
        }
      })
      const busy = workers(world)
      await underWay
      await (round % 2 ? stopAll(world) : stopOne(world, plan))
      // Whatever was to begin has begun: none later.
      const begun = calls
      await busy
      await workers(world)
      expect(calls).toBe(begun)
      const status = await world.touches(plan)
      expect(new Set(Object.values(status))).toEqual(new Set(['send planned']))
      expect(await world.occasions()).toEqual([])
      const resume = await world.app.assistant.act(
        world.as(),
        round % 2 ? 'system.resume' : 'touch.resume',
        round % 2 ? {} : { planId: plan },
      )
      await world.app.assistant.approve(world.as('approver'), resume.id, resume.hash)
      await workers(world)
      expect(new Set(Object.values(await world.touches(plan)))).toEqual(new Set(['send tasked']))
      expect(await world.occasions()).toHaveLength(20)
      const open = (await world.tasks(plan)).filter(task => task.status === 'created').map(task => task.ref)
      const reached = world.channel.heard.filter(task => open.includes(task.ref)).flatMap(task => task.recipients)
      expect(reached.map(r => r.externalRef).sort()).toEqual(Object.keys(status).sort())
    }
  })
})
