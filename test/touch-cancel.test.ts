import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyReceipts } from '../src/domain/touches/receipts.ts'
import { whyNot } from '../src/domain/touches/why.ts'
import { runJob } from '../src/platform/jobs/run.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { crowdOf, fakeChannel, TOMORROW, type TouchWorld, touchWorld } from './support/touches.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const deliver = (world: TouchWorld, ref: string) =>
  applyReceipts(
    world.db,
    world.workspace.id,
    world.channel.heard.flatMap(task =>
      task.recipients
        .filter(r => r.externalRef === ref)
        .map(
          r =>
            ({ kind: 'delivered', taskRef: task.ref, memberId: r.memberId, at: '2026-09-22T10:05:00+08:00' }) as const,
        ),
    ),
  )

describe('cancelling a plan', () => {
  it('before its time: nobody gets anything, and the occasion is free', async () => {
    const world = await touchWorld(database, crowdOf(2))
    const plan = await world.schedule()
    expect(await world.cancel(plan)).toMatchObject({ status: 'executed', outcome: { planId: plan, stopped: 2 } })
    await world.until('2026-09-23T10:00:00+08:00')
    expect(world.channel.heard).toEqual([])
    expect(await world.touches(plan)).toEqual({ a: 'send cancelled', b: 'send cancelled' })
    expect((await whyNot(world.as(), 'a', plan)).says.zh).toContain('取消')
    await world.schedule({ at: '2026-09-24T10:00:00+08:00' })
    await world.until('2026-09-24T10:00:00+08:00')
    expect(world.written()).toEqual({ a: 1, b: 1 })
  })

  it('between the wave and the call: the task is not made', async () => {
    const world = await touchWorld(database, crowdOf(2))
    const plan = await world.schedule()
    world.channel.trouble = () => 'died before'
    await world.until(TOMORROW)
    expect(await world.tasks(plan)).toMatchObject([{ status: 'calling' }])
    await world.cancel(plan)
    world.channel.trouble = () => null
    await world.until('2026-09-22T10:10:00+08:00')
    expect(world.channel.heard).toEqual([])
    expect(await world.touches(plan)).toEqual({ a: 'send cancelled', b: 'send cancelled' })
    expect(await world.tasks(plan)).toMatchObject([{ status: 'cancelled' }])
    expect(await world.occasions()).toEqual([])
  })

  it('after a call whose answer was lost: the task is found and taken back', async () => {
    const world = await touchWorld(database, crowdOf(2))
    const plan = await world.schedule()
    world.channel.trouble = () => 'died after'
    await world.until(TOMORROW)
    await world.cancel(plan)
    await world.until('2026-09-22T10:10:00+08:00')
    expect(world.channel.cancelled).toEqual([`${plan}.1.staff_1.0`])
    expect(await world.tasks(plan)).toMatchObject([{ status: 'cancelled' }])
    expect(world.written()).toEqual({ a: 1, b: 1 })
  })

  it('while the provider is answering: what it then made is taken back', async () => {
    const world = await touchWorld(database, crowdOf(2))
    const plan = await world.schedule()
    world.channel.answering = async () => {
      world.channel.answering = async () => {}
      await world.cancel(plan)
      // Another worker is done with taking back before there is anything to take back.
      expect(await runJob(world.app.jobs, world.workspace.id, `cancel-${plan}`)).toBe(true)
      expect(world.channel.cancelled).toEqual([])
    }
    await world.until(TOMORROW)
    await world.until('2026-09-22T10:01:00+08:00')
    expect(world.channel.heard).toHaveLength(1)
    expect(world.channel.cancelled).toEqual([`${plan}.1.staff_1.0`])
    expect(await world.touches(plan)).toEqual({ a: 'send cancelled', b: 'send cancelled' })
    expect(await world.planStatus(plan)).toBe('cancelled')
  })

  it('in the middle: what went out stays, the tasks not made are not made, the later waves do not come', async () => {
    const world = await touchWorld(
      database,
      [...crowdOf(4), { ref: 'ny', zone: 'America/New_York' }],
      fakeChannel({ most: 2 }),
    )
    const plan = await world.schedule()
    world.channel.trouble = task => (task.ref.endsWith('.1') ? 'died before' : null)
    await world.until(TOMORROW)
    expect(world.written()).toEqual({ a: 1, b: 1 })
    await deliver(world, 'a')
    await world.cancel(plan)
    world.channel.trouble = () => null
    await world.until('2026-09-24T10:00:00+08:00')
    expect(world.written()).toEqual({ a: 1, b: 1 })
    expect(world.channel.cancelled).toEqual([`${plan}.1.staff_1.0`])
    expect(await world.touches(plan)).toEqual({
      a: 'send sent',
      b: 'send cancelled',
      c: 'send cancelled',
      d: 'send cancelled',
      ny: 'defer cancelled QUIET',
    })
    // What was written to cannot be written to again for the same occasion; the others can.
    expect(await world.occasions()).toEqual(['a', 'b'])
  })

  it('leaves what had gone out in the frequency caps', async () => {
    const world = await touchWorld(database, [...crowdOf(1), { ref: 'ny', zone: 'America/New_York' }])
    const plan = await world.schedule()
    await world.until(TOMORROW)
    await deliver(world, 'a')
    await world.cancel(plan)
    const next = await world.schedule({ scene: 'notice', at: '2026-09-22T15:00:00+08:00' })
    expect(await world.touches(next)).toMatchObject({ a: 'defer planned FREQ-CAP' })
  })

  it('after all went out is refused, and says what to do', async () => {
    const world = await touchWorld(database, crowdOf(1))
    const plan = await world.schedule()
    await world.until(TOMORROW)
    await deliver(world, 'a')
    const denied = await world.cancel(plan)
    expect(denied).toMatchObject({ status: 'denied', rules: ['KILL-SWITCH', 'TOUCH-OVER'].sort().reverse() })
    expect(denied.hits.find(h => h.rule === 'TOUCH-OVER')?.fix?.zh).toBeTruthy()
    expect(await world.touches(plan)).toEqual({ a: 'send sent' })
  })

  it('twice is one cancellation', async () => {
    const world = await touchWorld(database, crowdOf(1))
    const plan = await world.schedule()
    await world.cancel(plan)
    expect(await world.cancel(plan)).toMatchObject({ status: 'denied' })
    expect(await world.touches(plan)).toEqual({ a: 'send cancelled' })
  })
})

describe('why a member got it, or did not', () => {
  it('is answered from the row, step by step', async () => {
    const world = await touchWorld(database, [
      ...crowdOf(2),
      { ref: 'ny', zone: 'America/New_York' },
      { ref: 'child', minor: true },
      { ref: 'staff', staff: true },
    ])
    const plan = await world.schedule()
    const why = async (ref: string) => (await whyNot(world.as(), ref, plan)).says.zh
    expect(await why('a')).toContain('还没到发送时间')
    expect(await why('child')).toMatch(/没有发.*MINOR-ADS.*未成年人网络保护条例/)
    expect(await why('staff')).toContain('不在这次的人群里')
    expect(await why('ny')).toMatch(/顺延到 2026-09-22 21:\d\d.*QUIET/)
    await world.until(TOMORROW)
    expect(await why('a')).toContain('确认')
    const sent = world.channel.heard.flatMap(t =>
      t.recipients.map(r => ({ kind: 'sent', taskRef: t.ref, memberId: r.memberId }) as const),
    )
    await applyReceipts(
      world.db,
      world.workspace.id,
      sent.map(r => ({ ...r, at: '2026-09-22T10:05:00+08:00' })),
    )
    expect(await why('b')).toContain('2026-09-22 10:05')
    expect(await why('b')).toContain('已发出')
    await deliver(world, 'a')
    expect(await why('a')).toContain('已送达')
    expect(await why(world.ids['a'] ?? '')).toContain('已送达')
    await expect(whyNot(world.as(), 'nobody', plan)).rejects.toMatchObject({ code: 'not_found' })
    await expect(whyNot(world.as(), 'a', 'pln_none')).rejects.toMatchObject({ code: 'not_found' })
  })
})
