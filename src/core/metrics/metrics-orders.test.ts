import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import type { Scope } from '../scope.ts'
import { queryMetric } from './query.ts'
import { AUGUST, added, at, figure, parts, type World, worldOf } from './test-world.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
const world = (facts: World, now?: string) => worldOf(database.db, facts, now)

describe('orders', () => {
  const facts: World = {
    members: ['a', 'b', 'c', 'd'].map(ref => ({ ref, channel: ref === 'd' ? 'douyin' : 'xhs' })),
    events: [added('a', at('08-01')), added('b', at('08-01')), added('c', at('08-01')), added('d', at('08-30'))],
    orders: [
      { id: 'a1', ref: 'a', at: at('08-02'), fen: 1000, sku: 'tea' },
      { id: 'a2', ref: 'a', at: at('08-02', '18:00'), fen: 500 },
      { id: 'a3', ref: 'a', at: at('08-12'), fen: 2000, channel: 'tmall' },
      { id: 'b1', ref: 'b', at: at('08-08', '12:00'), fen: 700, sku: 'tea' },
      { id: 'c0', ref: 'c', at: at('07-20'), fen: 900 },
      { id: 'c1', ref: 'c', at: at('08-03'), fen: 300 },
      { id: 'd1', ref: 'd', at: at('08-31'), fen: 400 },
      { id: 'x1', at: at('08-15'), fen: 5000, channel: 'tmall' },
    ],
    refunds: [
      { order: 'a1', at: at('08-20'), fen: 400 },
      { order: 'b1', at: at('08-20'), fen: 700 },
      { at: at('08-21'), fen: 111 },
    ],
  }
  const NOW = '2026-09-05T10:00:00+08:00'

  it('first_order_conversion: mature people who had not bought before; W days from the add, half-open; refunds change history', async () => {
    const scope = await world(facts, NOW)
    const ask = (windowDays?: number) =>
      queryMetric(scope, { metric: 'first_order_conversion', window: AUGUST, ...(windowDays ? { windowDays } : {}) })
    // a bought; b's only order came exactly 7 days later and was refunded since; c had bought before; d is too young.
    expect(parts(figure(await ask()))).toEqual([1, 2, 0.5])
    expect(parts(figure(await ask(8)))).toEqual([1, 2, 0.5])
    const then: Scope = { ...scope, now: Temporal.Instant.from(at('08-19')) }
    const asked = (windowDays: number) =>
      queryMetric(then, { metric: 'first_order_conversion', window: AUGUST, windowDays })
    expect(parts(figure(await asked(7)))).toEqual([1, 2, 0.5])
    expect(parts(figure(await asked(8)))).toEqual([2, 2, 1])
  })

  it('gmv: paid and net of all channels, and refunds that name no order are said, not subtracted', async () => {
    const results = await queryMetric(await world(facts, NOW), { metric: 'GMV', window: AUGUST })
    expect(figure(results, 'gmv').value).toBe(1000 + 500 + 2000 + 700 + 300 + 400 + 5000)
    expect(figure(results, 'gmv.net').value).toBe(9900 - 1100)
    expect(results[0]?.warnings.map(w => w.says.zh)).toEqual(['另有 ¥1.11 退款没有对应订单，没有从净额里扣。'])
  })

  it('private_gmv_share: net of the private channel over net of all', async () => {
    const results = await queryMetric(await world(facts, NOW), { metric: '私域占比', window: AUGUST })
    expect(parts(figure(results))).toEqual([1800, 8800, 1800 / 8800])
  })

  it('old_buyer_share: orders that are not the first valid one, by money and by people', async () => {
    const results = await queryMetric(await world(facts, NOW), { metric: 'old_buyer_share', window: AUGUST })
    expect(parts(figure(results))).toEqual([500 + 2000 + 300, 600 + 500 + 2000 + 300 + 400, 2800 / 3800])
    expect(parts(figure(results, 'old_buyer_share.buyers'))).toEqual([2, 3, 2 / 3])
  })

  it('spend_per_buyer stands beside spend per order', async () => {
    const results = await queryMetric(await world(facts, NOW), { metric: '客单价', window: AUGUST })
    expect(parts(figure(results))).toEqual([3800, 3, 3800 / 3])
    expect(parts(figure(results, 'spend_per_buyer.per_order'))).toEqual([3800, 5, 760])
  })

  it('repeat rates: purchase days, in the window or within W of the first order', async () => {
    const scope = await world(facts, NOW)
    expect(parts(figure(await queryMetric(scope, { metric: 'repeat_rate', window: AUGUST })))).toEqual([1, 3, 1 / 3])
    const cohort = await queryMetric(scope, {
      metric: 'repeat_rate',
      windowDays: 15,
      window: { from: '2026-07-01', to: '2026-09-01' },
    })
    expect(cohort[0]?.metric).toBe('repeat_rate_cohort')
    // a again after 10 days, c after 14; d is too young.
    expect(parts(figure(cohort))).toEqual([2, 2, 1])
  })

  it('repurchase_gap: median of gaps of a day or more', async () => {
    const results = await queryMetric(await world(facts, NOW), { metric: '复购周期' })
    expect(figure(results).value).toBe((9.75 + 14) / 2)
    expect(results[0]?.window).toBeNull()
  })

  it('ltv_historic: over everybody who is n days in, buyers or not', async () => {
    const results = await queryMetric(await world(facts, NOW), { metric: 'LTV', windowDays: 30, window: AUGUST })
    expect(parts(figure(results))).toEqual([600 + 500 + 2000 + 300, 3, 3400 / 3])
  })

  it('a day is the local day: an order just before local midnight belongs to the day before', async () => {
    const scope = await world({
      orders: [
        { id: '1', at: '2026-08-31T15:59:59Z', fen: 1 },
        { id: '2', at: '2026-08-31T16:00:00Z', fen: 10 },
      ],
    })
    const day = (day: string) => queryMetric(scope, { metric: 'gmv', window: day })
    expect(figure(await day('2026-08-31')).value).toBe(1)
    expect(figure(await day('2026-09-01')).value).toBe(10)
  })
})
