import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import type { Scope } from '../scope.ts'
import { type MetricQuery, queryMetric } from './query.ts'
import type { MetricResult, MetricValue } from './result.ts'
import { tell, type World } from './test-world.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** A workspace of its own with these facts, read at `now`. */
const world = async (facts: World, now = '2026-09-21T10:30:00+08:00'): Promise<Scope> => {
  const workspace = await testWorkspace(database.db)
  await tell(database.db, workspace.id, facts)
  return testScope(database.db, workspace, 'viewer', now)
}
const figure = (results: readonly MetricResult[], id?: string, key: string | null = null): MetricValue => {
  const result = id === undefined ? results[0] : results.find(r => r.metric === id)
  const value = result?.values.find(v => v.key === key)
  if (!value) throw new Error(`no figure ${id} at ${key} among ${results.map(r => r.metric).join(', ')}`)
  return value
}
const parts = (value: MetricValue) => [value.numerator, value.denominator, value.value]
const codes = (results: readonly MetricResult[]) => results[0]?.warnings.map(w => w.code)
const at = (day: string, time = '12:00') => `2026-${day}T${time}:00+08:00`
const added = (ref: string, when: string) => ({ ref, type: 'contact_added', at: when, actor: 'system' as const })
const ended = (ref: string, when: string) => ({ ref, type: 'contact_deleted', at: when, actor: 'system' as const })
const AUGUST = { from: '2026-08-01', to: '2026-09-01' }

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

describe('referral', () => {
  const facts: World = {
    members: ['a', 'b', 'c', 'x', 'y', 'z', 'v'].map(ref => ({ ref })),
    events: [...['a', 'b', 'c'].map(ref => added(ref, at('08-01'))), added('v', at('09-18'))],
    referrals: [
      { from: 'a', to: 'x', at: at('08-03') },
      { from: 'a', to: 'y', at: at('08-15', '12:00') },
      { from: 'b', to: 'z', at: at('08-04'), status: 'rewarded' },
      { from: 'b', to: 'v', at: at('08-05'), status: 'pending' },
    ],
  }

  it('k_factor: qualified people within W of the own add, over the whole cohort, with its two factors', async () => {
    const results = await queryMetric(await world(facts), { metric: 'K值', window: AUGUST })
    expect(parts(figure(results))).toEqual([2, 3, 2 / 3])
    expect(parts(figure(results, 'k_factor.inviters'))).toEqual([2, 3, 2 / 3])
    expect(parts(figure(results, 'k_factor.per_inviter'))).toEqual([2, 2, 1])
  })

  it('viral_cycle_time: median days over qualified invitations', async () => {
    const results = await queryMetric(await world(facts), { metric: 'viral_cycle_time', window: AUGUST })
    expect(figure(results)).toMatchObject({ value: 3, n: 3 })
  })

  it('flywheel_speed: gain, turn time and what follows from them', async () => {
    const scope = await world(facts, '2026-12-01T10:00:00+08:00')
    const results = await queryMetric(scope, { metric: 'flywheel_speed', window: AUGUST })
    expect(figure(results).value).toBe(1)
    expect(figure(results, 'flywheel_speed_inputs.turn_days').value).toBeCloseTo((2 + 14 + 3) / 3, 10)
    expect(figure(results, 'flywheel_speed_inputs.rate_per_day').value).toBe(0)
  })

  it('flywheel_funnel: stages ever reached within W days, none requiring another', async () => {
    const scope = await world(
      {
        ...facts,
        stays: [{ group: 'g', ref: 'a', at: at('08-02') }],
        orders: [
          { id: '1', ref: 'b', at: at('08-02'), fen: 100 },
          { id: '2', ref: 'b', at: at('08-09'), fen: 100 },
          { id: '3', ref: 'c', at: '2026-10-30T12:00:00+08:00', fen: 100 },
        ],
      },
      '2026-12-01T10:00:00+08:00',
    )
    const results = await queryMetric(scope, { metric: 'flywheel', window: AUGUST })
    expect(results.map(r => [r.metric, r.values[0]?.value ?? null])).toEqual([
      ['flywheel_funnel', 3],
      ['flywheel_funnel.settle', 1 / 3],
      ['flywheel_funnel.activate', 1 / 3],
      ['flywheel_funnel.operate', 1 / 3],
      ['flywheel_funnel.refer', 2 / 3],
    ])
  })
})

describe('touches', () => {
  const START = at('09-01', '10:00')
  const facts: World = {
    members: ['a', 'b', 'c', 'd', 'h1', 'h2', 'q', 'n1', 'n2'].map(ref => ({ ref })),
    plans: [{ id: 'p', at: START }],
    touches: [
      { plan: 'p', ref: 'a', at: START, sent: START, delivered: at('09-01', '11:00'), clicked: at('09-01', '12:00') },
      { plan: 'p', ref: 'b', at: START, sent: START, delivered: at('09-01', '11:00') },
      { plan: 'p', ref: 'c', at: START, sent: START },
      { plan: 'p', ref: 'd', at: START },
      { plan: 'p', ref: 'h1', verdict: 'held_out', at: START },
      { plan: 'p', ref: 'h2', verdict: 'held_out', at: START },
      { plan: 'p', ref: 'q', verdict: 'drop', at: START },
    ],
    orders: [
      { id: 'a', ref: 'a', at: at('09-08', '10:59'), fen: 100 },
      { id: 'b', ref: 'b', at: at('09-08', '11:00'), fen: 100 },
      { id: 'd', ref: 'd', at: at('09-02'), fen: 100 },
      { id: 'h1', ref: 'h1', at: at('09-02'), fen: 100 },
      { id: 'q', ref: 'q', at: at('09-02'), fen: 100 },
    ],
    events: [
      { ref: 'b', type: 'message', at: at('09-03') },
      { ref: 'h2', type: 'message', at: at('09-14', '09:00') },
      { ref: 'a', type: 'opt_out', at: at('09-04', '10:59') },
      { ref: 'b', type: 'opt_out', at: at('09-04', '11:00') },
      { ref: 'a', type: 'referral_link_created', at: at('09-02'), props: { campaign: 'p' } },
      { ref: 'b', type: 'referral_link_created', at: at('09-02'), props: { campaign: 'other' } },
    ],
    referrals: [
      { from: 'a', to: 'n1', at: at('09-03') },
      { from: 'b', to: 'n2', at: at('09-03'), status: 'pending' },
    ],
  }

  it('touch_funnel: rates of a plan, the holdout beside it and the difference as assigned', async () => {
    const results = await queryMetric(await world(facts), { metric: 'touch_funnel', planId: 'p' })
    const f = (id: string) => figure(results, `touch_funnel.${id}`)
    expect(parts(figure(results))).toEqual([2, 4, 0.5])
    expect(['planned', 'sent', 'delivered', 'clicked'].map(id => f(id).value)).toEqual([4, 3, 2, 1])
    expect(parts(f('delivery_rate'))).toEqual([2, 3, 2 / 3])
    expect(parts(f('click_rate'))).toEqual([1, 2, 0.5])
    expect(parts(f('conversion_rate'))).toEqual([1, 2, 0.5])
    // As assigned, from the planned time: d bought; a on 8 September 10:59 and b at 11:00 are past 7 days.
    expect(parts(f('treated_conversion_rate'))).toEqual([1, 4, 0.25])
    expect(parts(f('holdout_conversion_rate'))).toEqual([1, 2, 0.5])
    expect(f('lift').value).toBe(-0.25)
    expect(results.find(r => r.metric === 'touch_funnel.lift')?.warnings.map(w => w.code)).toEqual(['no_change'])
    expect(results[0]?.window).toBeNull()
  })

  it('says how far an unfinished plan is, and that without a holdout nothing is incremental', async () => {
    const scope = await world({ ...facts, touches: facts.touches?.slice(0, 4) ?? [] }, '2026-09-04T12:00:00+08:00')
    const results = await queryMetric(scope, { metric: 'touch_funnel', planId: 'p' })
    expect(results[0]?.warnings.map(w => w.says.zh)).toEqual([
      '第 3 天，满 7 天再定论。',
      '没有对照组：这是归因值，非增量。',
      '只有 4 个，95% 区间 15.0%–85.0%，别当趋势看。',
    ])
    expect(figure(results, 'touch_funnel.lift').value).toBeNull()
  })

  it('experiment_counts and wakeup_rate: both arms within 14 days, and their difference', async () => {
    const scope = await world(facts)
    const counts = await queryMetric(scope, { metric: 'experiment_counts', planId: 'p' })
    expect([parts(figure(counts)), parts(figure(counts, 'experiment_counts.holdout'))]).toEqual([
      [3, 4, 0.75],
      [1, 2, 0.5],
    ])
    const woke = await queryMetric(scope, { metric: '唤醒率', planId: 'p' })
    expect([parts(figure(woke)), parts(figure(woke, 'wakeup_rate.holdout'))]).toEqual([
      [3, 4, 0.75],
      [2, 2, 1],
    ])
  })

  it('touch_delete_rate_72h: deletions and opt-outs within 72 hours of delivery', async () => {
    const results = await queryMetric(await world(facts), { metric: 'touch_delete_rate_72h', planId: 'p' })
    expect(parts(figure(results))).toEqual([1, 2, 0.5])
  })

  it('referral_participation: links of this campaign over people reached, and who brought somebody', async () => {
    const results = await queryMetric(await world(facts), { metric: '裂变参与率', planId: 'p' })
    expect(parts(figure(results))).toEqual([1, 2, 0.5])
    expect(parts(figure(results, 'referral_participation.effective'))).toEqual([1, 2, 0.5])
  })

  it('a receipt after the as-of does not exist for it', async () => {
    const results = await queryMetric(await world(facts, '2026-09-01T11:30:00+08:00'), {
      metric: 'touch_funnel',
      planId: 'p',
    })
    expect(figure(results, 'touch_funnel.delivered').value).toBe(2)
    expect(figure(results, 'touch_funnel.clicked').value).toBe(0)
  })
})

describe('groups', () => {
  it('group_active_rate_day: who spoke that day of those in the group at its end, staff excluded', async () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'left']
    const scope = await world({
      members: [...people.map(ref => ({ ref })), { ref: 's', staff: true }],
      stays: [
        ...people.slice(0, 5).map(ref => ({ group: 'g', ref, at: at('09-01') })),
        { group: 'g', ref: 'left', at: at('09-01'), left: at('09-20', '20:00') },
        { group: 'g', ref: 's', at: at('09-01') },
      ],
      events: [
        { ref: 'a', type: 'group_message', at: at('09-20', '00:00'), group: 'g' },
        { ref: 'a', type: 'group_interact', at: at('09-20', '23:59'), group: 'g' },
        { ref: 'b', type: 'group_message', at: at('09-21', '00:00'), group: 'g' },
        { ref: 'c', type: 'group_message', at: at('09-20'), group: 'other' },
        { ref: 'left', type: 'group_message', at: at('09-20'), group: 'g' },
        { ref: 's', type: 'group_message', at: at('09-20'), group: 'g' },
      ],
    })
    const ask = (query: Partial<MetricQuery>) => queryMetric(scope, { metric: '群活跃率', ...query })
    expect(parts(figure(await ask({ by: '群' }), undefined, 'g'))).toEqual([1, 5, 0.2])
    // Friday to Sunday: 6 + 6 + 5 member-days, one of them active.
    expect(parts(figure(await ask({ window: '最近3天' })))).toEqual([1, 17, 1 / 17])
  })
})
