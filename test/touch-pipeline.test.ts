import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatchTask } from '../src/domain/touches/dispatch.ts'
import { applyReceipts } from '../src/domain/touches/receipts.ts'
import { sendWave } from '../src/domain/touches/send-wave.ts'
import { whyNot } from '../src/domain/touches/why.ts'
import { sql } from '../src/platform/db/database.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { crowdOf, fakeChannel, START, TOMORROW, type Trouble, touchWorld } from './support/touches.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
const open = (...args: Parameters<typeof touchWorld> extends [unknown, ...infer Rest] ? Rest : never) =>
  touchWorld(database, ...args)

describe('a touch from the proposal to the receipt', () => {
  it('waits for its time, goes out once to each sender’s people, and its receipts are kept', async () => {
    const world = await open([...crowdOf(3), { ref: 'x', owner: 'staff_2' }, { ref: 'y', minor: true }])
    const plan = await world.schedule()
    expect(await world.touches(plan)).toEqual({
      a: 'send planned',
      b: 'send planned',
      c: 'send planned',
      x: 'send planned',
      y: 'drop none MINOR-ADS',
    })
    await world.until('2026-09-22T09:59:59+08:00')
    expect(world.channel.heard).toEqual([])
    await world.until(TOMORROW)
    expect(world.channel.heard.map(t => [t.senderId, t.recipients.map(r => r.externalRef)])).toEqual([
      ['staff_1', ['a', 'b', 'c']],
      ['staff_2', ['x']],
    ])
    expect(world.channel.heard[0]).toMatchObject({ text: '中秋快乐，回复TD退订', ref: `${plan}.1.staff_1.0` })
    expect(await world.touches(plan)).toMatchObject({ a: 'send tasked', x: 'send tasked' })
    expect(await world.planStatus(plan)).toBe('sent')
    const [ref = '', at] = [world.channel.heard[0]?.ref, '2026-09-22T10:05:00+08:00']
    const receipt = (kind: 'sent' | 'delivered', memberId = '') => ({ kind, taskRef: ref, memberId, at })
    await applyReceipts(world.db, world.workspace.id, [
      receipt('sent', world.ids['a']),
      receipt('delivered', world.ids['b']),
    ])
    expect(await world.touches(plan)).toMatchObject({ a: 'send sent', b: 'send sent', c: 'send tasked' })
    await world.until('2026-09-25T10:00:00+08:00')
    expect(world.written()).toEqual({ a: 1, b: 1, c: 1, x: 1 })
  })

  it('keeps a verdict for everybody: sent, held out, put off and dropped are the audience', async () => {
    const world = await open([...crowdOf(60), { ref: 'ny', zone: 'America/New_York' }, { ref: 'child', minor: true }])
    const proposal = await world.propose()
    const { verdicts, audience } = proposal.preview
    const plan = await world.schedule()
    const { counts } = await world.app.assistant.plan(world.as(), plan)
    expect(counts.send + counts.heldOut + counts.defer + counts.drop).toBe(62)
    expect(audience?.count).toBe(62)
    expect(verdicts).toEqual({ send: counts.send, heldOut: counts.heldOut, defer: counts.defer, drop: counts.drop })
    expect(counts.drop).toBe(1)
    expect(counts.heldOut).toBeGreaterThan(0)
    await world.until('2026-09-24T00:00:00+08:00')
    const after = (await world.app.assistant.plan(world.as(), plan)).counts
    expect(after.heldOut).toBe(counts.heldOut)
    expect(Object.keys(world.written())).toHaveLength(counts.send + counts.defer)
  })

  it('splits a sender’s people at what the provider takes in one call', async () => {
    const world = await open(crowdOf(7), fakeChannel({ most: 3 }))
    await world.schedule()
    await world.until(TOMORROW)
    expect(world.channel.heard.map(t => t.recipients.length)).toEqual([3, 3, 1])
    expect(Object.values(world.written())).toEqual(Array.from({ length: 7 }, () => 1))
  })

  it('looks again before it sends: who refused in the meantime gets nothing', async () => {
    const world = await open(crowdOf(2))
    const plan = await world.schedule()
    await sql`insert into consents (workspace_id, consent_id, member_id, granted, source, occurred_at, ingested_at)
      values (${world.workspace.id}, 'late', ${world.ids['a']}::bigint, false, 'test', ${START}::timestamptz + interval '1 hour', ${START}::timestamptz + interval '1 hour')`.execute(
      world.db,
    )
    await world.until(TOMORROW)
    expect(await world.touches(plan)).toEqual({ a: 'drop none OPTOUT,CONSENT', b: 'send tasked' })
    expect(await world.occasions()).toEqual(['b'])
  })

  it('sends to those whose night it is in a later wave, in their morning', async () => {
    const world = await open([
      { ref: 'here' },
      { ref: 'ny', zone: 'America/New_York' },
      { ref: 'delhi', zone: 'Asia/Kolkata' },
    ])
    const plan = await world.schedule()
    await world.until(TOMORROW)
    expect(world.written()).toEqual({ here: 1 })
    expect(await world.touches(plan)).toMatchObject({ ny: 'defer planned QUIET', delhi: 'defer planned QUIET' })
    expect(await world.planStatus(plan)).toBe('sending')
    await world.until('2026-09-22T09:35:00+05:30')
    expect(world.written()).toEqual({ here: 1, delhi: 1 })
    await world.until('2026-09-22T09:35:00-04:00')
    expect(world.written()).toEqual({ here: 1, delhi: 1, ny: 1 })
    for (const { at } of world.channel.heard.slice(1)) expect(Date.parse(at)).toBeGreaterThan(Date.parse(TOMORROW))
    expect(await world.planStatus(plan)).toBe('sent')
  })

  it('spaces two plans for the same people by the caps, whoever came first', async () => {
    const world = await open(crowdOf(2))
    const first = await world.schedule()
    const second = await world.schedule({ scene: 'notice', title: '上新' })
    expect(await world.touches(second)).toEqual({ a: 'defer planned FREQ-CAP', b: 'defer planned FREQ-CAP' })
    await world.until(TOMORROW)
    expect(world.written()).toEqual({ a: 1, b: 1 })
    await world.until('2026-09-23T09:59:59+08:00')
    expect(world.written()).toEqual({ a: 1, b: 1 })
    await world.until('2026-09-23T10:30:00+08:00')
    expect(world.written()).toEqual({ a: 2, b: 2 })
    expect([await world.planStatus(first), await world.planStatus(second)]).toEqual(['sent', 'sent'])
  })

  it('touches nobody twice for one occasion in two plans', async () => {
    const world = await open([{ ref: 'a', person: 'wang' }, { ref: 'b', person: 'wang' }, { ref: 'c' }])
    await world.schedule()
    await world.until(TOMORROW)
    const proposal = await world.propose({ at: '2026-09-24T10:00:00+08:00', title: '中秋再发' })
    expect(proposal).toMatchObject({ status: 'denied' })
    expect(proposal.rules).toContain('EMPTY-AUDIENCE')
    await world.until('2026-09-25T10:00:00+08:00')
    expect(world.written()).toEqual({ a: 1, c: 1 })
  })
})

describe('a plan for many', () => {
  it('goes out to all of them, though nobody has gathered statistics about its rows', async () => {
    const world = await open(crowdOf(12_000))
    const proposal = await world.propose()
    expect(proposal.approvals).toEqual(['approver', 'approver'])
    for (const role of ['approver', 'approver2'] as const)
      await world.app.assistant.approve(world.as(role), proposal.id, proposal.hash)
    await world.until(TOMORROW)
    const { verdicts, canary } = proposal.preview
    expect(verdicts?.heldOut).toBeGreaterThan(1_000)
    // A fiftieth goes first, the rest a day after they got it.
    expect(Object.keys(world.written())).toHaveLength(canary?.people ?? 0)
    await world.deliver('2026-09-22T10:05:00+08:00')
    await world.until('2026-09-23T11:10:00+08:00')
    expect(Object.keys(world.written())).toHaveLength(verdicts?.send ?? 0)
    expect(new Set(Object.values(world.written()))).toEqual(new Set([1]))
  }, 120_000)
})

describe('a crash on the way', () => {
  const once = (trouble: Trouble) => {
    let left = 1
    return () => (left-- > 0 ? trouble : null)
  }

  it.each(['died before', 'died after'] as const)('%s the provider heard: nobody twice, nobody lost', async trouble => {
    const world = await open(crowdOf(3))
    const plan = await world.schedule()
    world.channel.trouble = once(trouble)
    await world.until(TOMORROW)
    expect(await world.tasks(plan)).toMatchObject([{ status: 'calling' }])
    await world.until('2026-09-22T10:01:01+08:00')
    expect(world.written()).toEqual({ a: 1, b: 1, c: 1 })
    expect(await world.touches(plan)).toEqual({ a: 'send tasked', b: 'send tasked', c: 'send tasked' })
    expect(await world.tasks(plan)).toMatchObject([{ status: 'created' }])
    expect(await world.planStatus(plan)).toBe('sent')
  })

  it.each(['died before', 'died after'] as const)(
    '%s a provider that cannot be asked heard: it is not known, and never called again',
    async trouble => {
      const world = await open(crowdOf(2), fakeChannel({ lookup: false }))
      const plan = await world.schedule()
      world.channel.trouble = once(trouble)
      await world.until(TOMORROW)
      await world.until('2026-09-22T12:00:00+08:00')
      await dispatchTask(world.db, world.channel, world.workspace.id, `${plan}.1.staff_1.0`, TOMORROW)
      expect(world.channel.heard).toHaveLength(trouble === 'died after' ? 1 : 0)
      expect(await world.touches(plan)).toEqual({ a: 'send unknown', b: 'send unknown' })
      expect(await world.tasks(plan)).toMatchObject([{ status: 'unknown', attempts: 1 }])
      expect(await world.occasions()).toEqual(['a', 'b'])
      expect(await world.planStatus(plan)).toBe('sent')
      expect((await whyNot(world.as(), 'a', plan)).says.zh).toContain('不会重发')
    },
  )

  it('during the wave leaves nothing of it, and the next run does all', async () => {
    const world = await open(crowdOf(3))
    const plan = await world.schedule()
    // Fails where the tasks are made, after verdicts and reservations were written.
    await expect(sendWave(world.db, world.workspace.id, plan, new Date(TOMORROW).toISOString(), 0)).rejects.toThrow(
      /zero/,
    )
    expect(await world.occasions()).toEqual([])
    expect(await world.tasks(plan)).toEqual([])
    await world.until(TOMORROW)
    expect(world.written()).toEqual({ a: 1, b: 1, c: 1 })
  })

  it('after the wave and before the job is done with: the wave runs again and finds nothing', async () => {
    const world = await open(crowdOf(3))
    const plan = await world.schedule()
    await world.until(TOMORROW)
    await sql`update outbox set done_at = null, claimed_until = null where workspace_id = ${world.workspace.id}`.execute(
      world.db,
    )
    await world.until('2026-09-22T10:10:00+08:00')
    expect(world.written()).toEqual({ a: 1, b: 1, c: 1 })
    expect(await world.tasks(plan)).toHaveLength(1)
  })
})

describe('a provider that says no', () => {
  it('gives the occasion back, so that another plan may use it', async () => {
    const world = await open(crowdOf(2))
    const plan = await world.schedule()
    world.channel.trouble = () => 'refused'
    await world.until(TOMORROW)
    expect(await world.touches(plan)).toEqual({ a: 'send failed quota', b: 'send failed quota' })
    expect(await world.occasions()).toEqual([])
    expect((await whyNot(world.as(), 'a', plan)).says.zh).toContain('没有发成')
    world.channel.trouble = () => null
    await world.schedule({ at: '2026-09-22T14:00:00+08:00' })
    await world.until('2026-09-22T14:00:00+08:00')
    expect(world.written()).toEqual({ a: 1, b: 1 })
  })

  it('to some of a task says so of them alone', async () => {
    const world = await open(crowdOf(3))
    world.channel.turnsDown = new Set(['b'])
    const plan = await world.schedule()
    await world.until(TOMORROW)
    expect(await world.touches(plan)).toEqual({ a: 'send tasked', b: 'send failed not_friend', c: 'send tasked' })
    expect(await world.occasions()).toEqual(['a', 'c'])
  })
})
