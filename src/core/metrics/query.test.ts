import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import { rows, sql } from '../../platform/db/database.ts'
import type { Scope } from '../scope.ts'
import { flywheel } from './flywheel.ts'
import { type MetricQuery, queryMetric } from './query.ts'
import { readOnly } from './read-only.ts'
import { METRICS } from './registry.ts'
import { tell, type World } from './test-world.ts'

let database: TestDatabase
let scope: Scope
const NOW = '2026-09-21T10:30:00+08:00'
const ask = (query: MetricQuery, as = scope) => queryMetric(as, query)

/** Forty people, one a day from 1 July; every other one buys twice; channels a and b, three in c. */
const people = Array.from({ length: 40 }, (_, i) => {
  const at = (days: number, hour = 12) =>
    Temporal.Instant.from('2026-07-01T00:00:00+08:00')
      .add({ hours: (i + days) * 24 + hour })
      .toString()
  return { ref: `m${i}`, channel: i < 3 ? 'c' : i % 2 ? 'a' : 'b', at, buys: i % 2 === 0 }
})
const facts: World = {
  members: people.map(({ ref, channel }) => ({ ref, channel })),
  events: people.map(p => ({ ref: p.ref, type: 'contact_added', at: p.at(0), actor: 'system' })),
  orders: people.flatMap(p =>
    p.buys
      ? [
          { id: `${p.ref}-1`, ref: p.ref, at: p.at(2), fen: 1000 },
          { id: `${p.ref}-2`, ref: p.ref, at: p.at(9), fen: 500, channel: 'tmall' },
        ]
      : [],
  ),
  referrals: people.slice(20).map((p, i) => ({ from: `m${i}`, to: p.ref, at: p.at(0) })),
  stays: people.slice(0, 30).map(p => ({ group: 'g', ref: p.ref, at: p.at(1) })),
  costs: [{ day: '2026-08-01', kind: 'ad', channel: 'a', fen: 9000 }],
  plans: [{ id: 'p', at: '2026-08-20T10:00:00+08:00' }],
  touches: people.map((p, i) => ({
    plan: 'p',
    ref: p.ref,
    at: '2026-08-20T10:00:00+08:00',
    ...(i % 5
      ? { sent: '2026-08-20T10:00:00+08:00', delivered: '2026-08-20T11:00:00+08:00' }
      : { verdict: 'held_out' as const }),
  })),
}

beforeAll(async () => {
  database = await testDatabase()
  const workspace = await testWorkspace(database.db)
  await tell(database.db, workspace.id, facts)
  scope = testScope(database.db, workspace, 'viewer', NOW)
})
afterAll(() => database.close())

const every = (window: string): MetricQuery[] =>
  METRICS.map(m => ({ metric: m.id, ...(m.needs.plan ? { planId: 'p' } : { window }) }))

describe('the same as-of', () => {
  it('gives the same bytes after facts of any kind arrive late', async () => {
    const workspace = await testWorkspace(database.db)
    await tell(database.db, workspace.id, facts)
    const as = testScope(database.db, workspace, 'viewer', NOW)
    const all = async () => JSON.stringify([await Promise.all(every('今年').map(q => ask(q, as))), await flywheel(as)])
    const before = await all()
    const told = '2026-09-22T00:00:00Z'
    await tell(database.db, workspace.id, {
      members: [{ ref: 'late', channel: 'a' }],
      events: [
        { ref: 'late', type: 'contact_added', at: people[5]?.at(0) ?? '', told, actor: 'system' },
        { ref: 'm7', type: 'contact_deleted', at: people[7]?.at(3) ?? '', told },
        { ref: 'm8', type: 'group_message', at: people[8]?.at(7) ?? '', group: 'g', told },
        { ref: 'm9', type: 'group_left', at: people[9]?.at(2) ?? '', group: 'g', told },
        { type: 'qr_scanned', at: people[9]?.at(2) ?? '', props: { visitor: 'v' }, told },
      ],
      orders: [{ id: 'late', ref: 'm1', at: people[1]?.at(1) ?? '', fen: 700, told }],
      refunds: [{ order: 'm0-1', at: people[0]?.at(5) ?? '', fen: 1000, told }],
      stays: [{ group: 'g', ref: 'm35', at: people[35]?.at(1) ?? '', told }],
      referrals: [{ from: 'm1', to: 'm2', at: people[2]?.at(0) ?? '', told }],
      costs: [{ day: '2026-08-02', kind: 'ad', channel: 'a', fen: 100, told }],
    })
    // Leaving a group is written into the stay itself.
    await sql`update group_memberships set left_at = (select occurred_at from events where workspace_id = ${workspace.id} and type = 'group_left')
      where workspace_id = ${workspace.id} and member_id = (select member_id from members where workspace_id = ${workspace.id} and external_ref = 'm9')`.execute(
      database.db,
    )
    // A line added to an order later raises what the order's head says.
    await sql`insert into order_items (workspace_id, order_id, line, sku, qty, fen, ingested_at)
      values (${workspace.id}, 'm2-1', '2', 'x', 1, 50, ${told}::timestamptz)`.execute(database.db)
    await sql`update orders set paid_fen = paid_fen + 50 where workspace_id = ${workspace.id} and order_id = 'm2-1'`.execute(
      database.db,
    )
    expect(await all()).toBe(before)
    const later = { ...as, now: Temporal.Instant.from('2026-09-23T00:00:00Z') }
    const [gmv] = await ask({ metric: 'gmv', window: '今年' }, later)
    const [then] = await ask({ metric: 'gmv', window: '今年' }, as)
    expect((gmv?.values[0]?.value ?? 0) - (then?.values[0]?.value ?? 0)).toBe(750)
  })

  it('and a hash that differs for another question', async () => {
    const hash = async (query: MetricQuery) => (await ask(query))[0]?.queryHash
    const base = await hash({ metric: 'gmv', window: '上周' })
    expect(await hash({ metric: 'GMV', window: { from: '2026-09-14', to: '2026-09-21' } })).toBe(base)
    expect(await hash({ metric: 'gmv', window: '本周' })).not.toBe(base)
    expect(await hash({ metric: 'gmv', window: '上周', by: 'channel' })).not.toBe(base)
  })
})

describe('every metric', () => {
  it('answers an empty window with nothing or nil, never with a made-up rate', async () => {
    for (const query of every('2020-01-01..2020-02-01')) {
      if (query.planId) continue
      const [main] = await ask(query)
      expect([query.metric, main?.values[0]?.value ?? 0]).toEqual([query.metric, 0])
    }
  })

  it('has parts that sum to the whole, for every dimension', async () => {
    for (const metric of METRICS.filter(m => m.figures[0]?.denominator && m.grain === 'person')) {
      for (const by of metric.dimensions) {
        const [main] = await ask({ metric: metric.id, window: '今年', by, limit: 500 })
        const [whole, ...parts] = main?.values ?? []
        const hidden = main?.warnings.some(w => w.code === 'suppressed')
        const sum = parts.reduce((total, part) => total + (part.denominator ?? 0), 0)
        if (hidden) expect(sum).toBeLessThan(whole?.denominator ?? 0)
        else expect([metric.id, by, sum]).toEqual([metric.id, by, whole?.denominator])
      }
    }
  })

  it('keeps shares of people in [0, 1] with the numerator in the denominator', async () => {
    for (const query of every('今年')) {
      for (const result of await ask(query)) {
        for (const v of result.values) {
          if (result.unit === 'share' && v.numerator !== null && v.value !== null) {
            expect(v.value).toBeGreaterThanOrEqual(0)
            expect(v.value).toBeLessThanOrEqual(1)
          }
        }
      }
    }
  })
})

describe('what is asked', () => {
  it('hides fewer than five people in a breakdown and in a filter', async () => {
    const [main] = await ask({ metric: 'first_order_conversion', window: '今年', by: '渠道' })
    expect(main?.values.map(v => v.key)).toEqual([null, 'a', 'b'])
    expect(main?.warnings.map(w => w.code)).toContain('suppressed')
    const where = (value: string[]) =>
      ask({ metric: 'first_order_conversion', window: '今年', where: [{ dim: 'source_channel', op: 'in', value }] })
    expect((await where(['c']))[0]).toMatchObject({
      values: [{ value: null, n: 0 }],
      warnings: [{ code: 'suppressed' }, { code: 'provisional' }],
    })
    expect((await where(['a', 'b']))[0]?.values[0]?.denominator).toBe(37)
  })

  it('limits a breakdown and keeps time in order', async () => {
    // Only two people bought in the first week.
    const [main] = await ask({ metric: 'gmv', window: '今年', by: 'week', limit: 2 })
    expect(main?.values.map(v => v.key)).toEqual([null, '2026-07-06', '2026-07-13'])
    expect(main?.warnings.map(w => w.code)).toContain('limited')
  })

  it('compares with the window before, with an interval for shares of people', async () => {
    const results = await ask({ metric: 'first_order_conversion', window: '2026-08-01..2026-08-08', compare: 'prev' })
    expect(results.map(r => r.metric)).toEqual([
      'first_order_conversion',
      'first_order_conversion.prev',
      'first_order_conversion.change',
    ])
    expect(results[1]?.window).toEqual({ from: '2026-07-24T16:00:00.000Z', to: '2026-07-31T16:00:00.000Z' })
    // 3 of 7 against 4 of 7.
    expect(results[2]?.values[0]?.value).toBeCloseTo(-1 / 7, 12)
    expect(results[2]?.values[0]?.interval?.low).toBeLessThan(0)
    expect(results[2]?.warnings[0]?.code).toBe('no_change')
  })

  it.each([
    [{ metric: 'profit' }],
    [{ metric: 'gmv', by: 'owner' }],
    [{ metric: 'gmv', planId: 'p' }],
    [{ metric: 'wakeup_rate' }],
    [{ metric: 'gmv', window: '下辈子' }],
    [{ metric: 'gmv', windowDays: -1 }],
    [{ metric: 'gmv', where: [{ dim: "channel'; drop table orders", op: 'eq', value: 'x' }] }],
  ] as [MetricQuery][])('refuses %j', async query => {
    await expect(ask(query)).rejects.toMatchObject({ name: 'Refusal', code: 'bad_input' })
  })

  it('reads only', async () => {
    await expect(readOnly(scope, sql`update workspaces set name = 'x' returning 1`)).rejects.toThrow(/read-only/)
    expect(await rows(database.db, sql`select 1 from workspaces where name = 'x'`)).toEqual([])
  })

  it('never sees another workspace', async () => {
    const other = testScope(database.db, await testWorkspace(database.db), 'viewer', NOW)
    expect((await ask({ metric: 'gmv', window: '今年' }, other))[0]?.values).toMatchObject([{ value: 0, n: 0 }])
  })
})

describe('the flywheel', () => {
  it('shows a mature cohort, its speed and where most is lost', async () => {
    const view = await flywheel({ ...scope, now: Temporal.Instant.from('2026-12-01T10:00:00+08:00') })
    expect(view.cohort).toEqual({
      from: '2026-06-03T16:00:00.000Z',
      to: '2026-09-01T16:00:00.000Z',
      n: 40,
      windowDays: 90,
    })
    expect(view.stages.map(s => [s.key, s.count, s.conversion, s.medianDays])).toEqual([
      ['acquire', 40, null, null],
      ['settle', 30, 30 / 40, 1],
      ['activate', 20, 15 / 30, 1],
      ['operate', 20, 1, 7],
      ['refer', 20, 10 / 20, 11],
    ])
    expect(view.gain?.values[0]?.value).toBe(0.5)
    expect(view.turnDays).toBe(20)
    expect(view.ratePerDay).toBeCloseTo(Math.log(0.5) / 20, 12)
    expect(view.amplification).toBe(2)
    expect(view.doublingDays).toBeNull()
    // No past cohorts: 15 people are lost between settling and activating, 10 at each of the others.
    expect(view.bottleneck).toBe('activate')
    expect(view.definition).toContain('历史不够长')
  })

  it('is empty, not broken, without people', async () => {
    const empty = testScope(database.db, await testWorkspace(database.db), 'viewer', NOW)
    expect(await flywheel(empty)).toMatchObject({ bottleneck: null, ratePerDay: null, cohort: { n: 0 } })
  })

  it('judges by elasticity where there are past cohorts: the stage whose own best would add most to G', async () => {
    const workspace = await testWorkspace(database.db)
    const now = Temporal.Instant.from('2026-12-01T10:00:00+08:00')
    const at = (days: number) => now.subtract({ hours: days * 24 }).toString()
    // Six cohorts of 30 days: of 40 people each, who joins the group brings one person; in the past 30 joined, now 10.
    const cohort = (age: number, joined: number) =>
      Array.from({ length: 40 }, (_, i) => ({ ref: `c${age}-${i}`, friend: `f${age}-${i}`, age, joins: i < joined }))
    const members = [...[350, 320, 290, 260, 230, 200].flatMap(age => cohort(age, 30)), ...cohort(150, 10)]
    await tell(database.db, workspace.id, {
      members: members.flatMap(m => [{ ref: m.ref }, ...(m.joins ? [{ ref: m.friend }] : [])]),
      events: members.map(m => ({ ref: m.ref, type: 'contact_added', at: at(m.age), actor: 'system' })),
      stays: members.filter(m => m.joins).map(m => ({ group: 'g', ref: m.ref, at: at(m.age - 1) })),
      orders: members
        .filter(m => m.joins)
        .flatMap(m => [
          { id: `${m.ref}a`, ref: m.ref, at: at(m.age - 2), fen: 100 },
          { id: `${m.ref}b`, ref: m.ref, at: at(m.age - 9), fen: 100 },
        ]),
      referrals: members.filter(m => m.joins).map(m => ({ from: m.ref, to: m.friend, at: at(m.age - 10) })),
    })
    const view = await flywheel({ ...testScope(database.db, workspace, 'viewer'), now })
    expect(view.stages.map(s => s.count)).toEqual([40, 10, 10, 10, 10])
    expect(view.bottleneck).toBe('settle')
    expect(view.definition).toContain('过去 6 批')
  })
})
