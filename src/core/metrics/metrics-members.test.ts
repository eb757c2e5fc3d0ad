import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { queryMetric } from './query.ts'
import { AUGUST, added, at, codes, ended, figure, parts, type World, worldOf } from './test-world.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
const world = (facts: World, now?: string) => worldOf(database.db, facts, now)

describe('acquisition', () => {
  it('cpl: spend over first ever adds; re-adds, second contacts of one person and staff are no leads', async () => {
    const scope = await world({
      members: [
        { ref: 'a', channel: 'douyin' },
        { ref: 'a2', person: 'a', channel: 'douyin' },
        { ref: 'b', channel: 'douyin' },
        { ref: 'old', channel: 'douyin' },
        { ref: 's', staff: true, channel: 'douyin' },
      ],
      events: [
        added('a', at('08-01', '00:00')),
        added('a2', at('08-02')),
        added('b', at('08-31', '23:59')),
        { ref: 'b', type: 'contact_deleted', at: '2026-09-01T08:00:00+08:00' },
        added('old', at('07-01')),
        added('old', at('08-05')),
        added('s', at('08-05')),
      ],
      costs: [
        { day: '2026-08-01', kind: 'ad', channel: 'douyin', fen: 3000 },
        { day: '2026-08-31', kind: 'reward_acq', fen: 1000 },
        { day: '2026-08-10', kind: 'staff_acq', channel: 'douyin', fen: 9000 },
        { day: '2026-09-01', kind: 'ad', channel: 'douyin', fen: 7000 },
      ],
    })
    const results = await queryMetric(scope, { metric: 'cpl', window: AUGUST })
    expect(parts(figure(results))).toEqual([4000, 2, 2000])
    expect(parts(figure(results, 'cpl.net'))).toEqual([4000, 1, 4000])
  })

  it('cpl by channel: spend without leads is shown without a rate; fewer than five people are hidden and counted', async () => {
    const people = ['1', '2', '3', '4', '5', '6'].map(n => ({ ref: `d${n}`, channel: 'douyin' }))
    const scope = await world({
      members: [...people, { ref: 'w', channel: 'weibo' }],
      events: [...people.map(p => added(p.ref, at('08-03'))), added('w', at('08-03'))],
      costs: [
        { day: '2026-08-03', kind: 'ad', channel: 'douyin', fen: 6000 },
        { day: '2026-08-03', kind: 'ad', channel: 'xhs', fen: 500 },
      ],
    })
    const results = await queryMetric(scope, { metric: 'cpl', window: AUGUST, by: 'channel' })
    expect(results[0]?.values).toEqual([
      { key: null, value: 6500 / 7, numerator: 6500, denominator: 7, n: 7 },
      { key: 'douyin', value: 1000, numerator: 6000, denominator: 6, n: 6 },
      { key: 'xhs', value: null, numerator: 500, denominator: 0, n: 0 },
    ])
    expect(codes(results)).toEqual(['suppressed'])
  })

  it('cac: all acquisition spend over first-time buyers; a fully refunded first order makes nobody a buyer', async () => {
    const scope = await world({
      members: [{ ref: 'a' }, { ref: 'b' }, { ref: 'c' }],
      orders: [
        { id: 'a1', ref: 'a', at: at('08-02'), fen: 100 },
        { id: 'b0', ref: 'b', at: at('07-02'), fen: 100 },
        { id: 'b1', ref: 'b', at: at('08-02'), fen: 100 },
        { id: 'c1', ref: 'c', at: at('08-02'), fen: 100 },
      ],
      refunds: [{ order: 'c1', at: at('08-09'), fen: 100 }],
      costs: [
        { day: '2026-08-01', kind: 'ad', fen: 700 },
        { day: '2026-08-01', kind: 'staff_acq', fen: 300 },
        { day: '2026-08-01', kind: 'rent', fen: 5000 },
      ],
    })
    expect(parts(figure(await queryMetric(scope, { metric: 'cac', window: AUGUST })))).toEqual([1000, 1, 1000])
  })

  it('add_rate: within 24 hours of the first scan; two visitor ids of one person are one', async () => {
    const scan = (visitor: string, when: string) => ({ type: 'qr_scanned', at: when, props: { visitor } })
    const add = (ref: string, visitor: string, when: string) => ({ ...added(ref, when), props: { visitor } })
    const scope = await world({
      members: [{ ref: 'a' }, { ref: 'a2', person: 'a' }, { ref: 'b' }, { ref: 'c' }],
      events: [
        scan('va', at('08-01')),
        scan('va2', at('08-01', '13:00')),
        add('a', 'va', at('08-01', '12:05')),
        add('a2', 'va2', at('08-01', '13:05')),
        scan('vb', at('08-02')),
        add('b', 'vb', at('08-03', '12:00')),
        scan('vc', at('08-04')),
        add('c', 'vc', at('08-05', '11:59')),
        scan('vd', at('08-05')),
      ],
    })
    expect(parts(figure(await queryMetric(scope, { metric: 'add_rate', window: AUGUST })))).toEqual([2, 4, 0.5])
  })

  it('a contact that only a members file states was added too; one known only from an order was not', async () => {
    const scope = await world({
      members: [{ ref: 'file', addedAt: at('08-02') }, { ref: 'fact' }],
      orders: [
        { id: '1', ref: 'file', at: at('08-03'), fen: 100 },
        { id: '2', ref: 'fact', at: at('08-03'), fen: 100 },
      ],
    })
    expect(parts(figure(await queryMetric(scope, { metric: 'first_order_conversion', window: AUGUST })))).toEqual([
      1, 1, 1,
    ])
  })
})

describe('retention', () => {
  // Added on 1 August local time; day 7 is 8 August.
  const members = ['stay', 'gone', 'late', 'back', 'staff'].map(ref => ({ ref, staff: ref === 'staff' }))
  const facts: World = {
    members: [...members, { ref: 'young' }],
    events: [
      ...members.map(m => added(m.ref, at('08-01', '23:30'))),
      added('young', at('08-31')),
      ended('gone', at('08-08', '23:59')),
      ended('late', at('08-09', '00:00')),
      ended('back', at('08-03')),
      added('back', at('08-20')),
      { ref: 'stay', type: 'message', at: at('08-08', '00:00') },
      { ref: 'gone', type: 'message', at: at('08-09', '00:00') },
      { ref: 'late', type: 'message_received', at: at('08-08'), actor: 'staff' },
    ],
  }
  const NOW = '2026-09-02T10:00:00+08:00'

  it('relation: alive at the end of local day N; deleted and re-added is retained; the young are left out and said', async () => {
    const results = await queryMetric(await world(facts, NOW), { metric: 'retention_d7', window: AUGUST })
    expect(results[0]?.metric).toBe('retention_relation_dn')
    expect(parts(figure(results))).toEqual([3, 4, 0.75])
    expect(codes(results)).toEqual(['immature', 'small_n', 'provisional'])
    expect(results[0]?.warnings[0]?.says.zh).toBe('另有 1 个未满 7 天，没算进去。')
  })

  it('active: on day N itself; rolling: on day N or later; what staff does is not activity', async () => {
    const scope = await world(facts, NOW)
    const ask = (metric: string) => queryMetric(scope, { metric, n: 7, window: AUGUST })
    expect(parts(figure(await ask('retention_active_dn')))).toEqual([1, 4, 0.25])
    expect(parts(figure(await ask('retention_rolling')))).toEqual([2, 4, 0.5])
  })

  it('of a group: not left by the end of day N, one person in two groups counts twice', async () => {
    const scope = await world({
      members: [{ ref: 'a' }, { ref: 'b' }],
      stays: [
        { group: 'g1', ref: 'a', at: at('08-01'), left: at('08-04', '00:00') },
        { group: 'g2', ref: 'a', at: at('08-01'), left: at('08-05', '00:00') },
        { group: 'g1', ref: 'b', at: at('08-01') },
      ],
    })
    expect(parts(figure(await queryMetric(scope, { metric: '3日群留存', window: AUGUST })))).toEqual([2, 3, 2 / 3])
  })

  it('delete_rate: ended in the window of those there at its start, with the hazard beside it', async () => {
    const scope = await world({
      members: ['a', 'b', 'c', 'd'].map(ref => ({ ref })),
      events: [
        ...['a', 'b', 'c'].map(ref => added(ref, at('07-01'))),
        added('d', at('08-02')),
        { ref: 'a', type: 'contact_deleted', at: at('07-31') },
        { ref: 'b', type: 'contact_deleted', at: '2026-08-11T00:00:00+08:00' },
        { ref: 'd', type: 'contact_deleted', at: at('08-05') },
      ],
    })
    const results = await queryMetric(scope, { metric: 'delete_rate', window: AUGUST })
    expect(parts(figure(results))).toEqual([1, 2, 0.5])
    expect(figure(results, 'delete_rate.per_100_person_days').value).toBeCloseTo(100 / (10 + 31), 10)
  })
})
