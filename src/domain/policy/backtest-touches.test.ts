import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import { DEFAULT_POLICY, policyOf } from '../../core/policy/policy.ts'
import { backtest } from './backtest.ts'
import { type Caps, DAY, NOW, randomWorld, slowly, type World, write } from './past-touches.fixture.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const BEFORE: Caps = {
  perPerson: [
    { hours: 24, most: 1 },
    { hours: 7 * 24, most: 3 },
    { hours: 30 * 24, most: 8 },
  ],
  longestDeferralHours: 48,
}
const CHANGES: [string, Caps][] = [
  [
    'fewer in a week',
    {
      ...BEFORE,
      perPerson: [
        { hours: 24, most: 1 },
        { hours: 168, most: 2 },
      ],
    },
  ],
  [
    'more in a week',
    {
      ...BEFORE,
      perPerson: [
        { hours: 24, most: 2 },
        { hours: 168, most: 6 },
      ],
    },
  ],
  ['a shorter patience', { ...BEFORE, longestDeferralHours: 6 }],
  ['silent people sooner and less often', { ...BEFORE, silent: { idleDays: 14, oneInDays: 21, stopAfterIgnored: 2 } }],
  ['a longer welcome', { ...BEFORE, onboarding: { hours: 200 } }],
  ['one in three days', { perPerson: [{ hours: 72, most: 1 }], longestDeferralHours: 24 }],
]
/** Quiet for a minute in which nothing is planned, so that the caps are compared by themselves. */
const frequency = (caps: Caps) =>
  policyOf(0, { 'FREQ-CAP': caps, QUIET: { marketing: { from: '12:01', to: '12:02' } } })

describe('the back-test of touches and the plain reading of it agree', () => {
  describe.each([1, 2, 3, 4])('on random world %i', seed => {
    let id: number
    const world = randomWorld(seed)
    let scope: ReturnType<typeof testScope>
    beforeAll(async () => {
      const workspace = await testWorkspace(database.db)
      id = workspace.id
      await write(database.db, id, world)
      scope = { ...testScope(database.db, workspace), now: Temporal.Instant.fromEpochMilliseconds(NOW) }
    })
    it.each(CHANGES)('for %s', async (_, caps) => {
      for (const days of [10, 60]) {
        const { touches } = await backtest(scope, frequency(BEFORE), frequency(caps), days)
        const expected = slowly(world, NOW - days * DAY, BEFORE, caps)
        expect(touches).toMatchObject(expected)
        if (caps === CHANGES.at(-1)?.[1] && days === 60) {
          expect(expected.total.blocked).toBeGreaterThan(20)
          expect(expected.cost.orders).toBeGreaterThan(0)
        }
        expect(touches?.rules).toEqual([{ rule: 'FREQ-CAP', ...expected.total }])
        const back = await backtest(scope, frequency(caps), frequency(BEFORE), days)
        expect([back.touches?.total.allowed, back.touches?.total.sooner]).toEqual([
          expected.total.blocked,
          expected.total.moved,
        ])
      }
    })
  })
})

describe('a back-test', () => {
  const scopeFor = async (world: World) => {
    const workspace = await testWorkspace(database.db)
    await write(database.db, workspace.id, world)
    return { ...testScope(database.db, workspace), now: Temporal.Instant.fromEpochMilliseconds(NOW) }
  }

  it('of quiet hours moves, by the clock of each member, and drops nobody', async () => {
    const world = randomWorld(9)
    const scope = await scopeFor(world)
    const quiet = (from: string, to: string) => policyOf(0, { QUIET: { marketing: { from, to }, jitterMinutes: 0 } })
    const { touches } = await backtest(scope, quiet('21:00', '09:00'), quiet('21:00', '11:30'), 60)
    const zones = new Map(world.people.map(p => [p.ref, p.zone ?? 'Asia/Shanghai']))
    const plans = new Map(world.plans.map(p => [p.id, p]))
    const moved = world.touches.filter(t => {
      const plan = plans.get(t.plan)
      if (plan?.kind !== 'marketing' || plan.at < NOW - 60 * DAY || t.status === 'cancelled') return false
      if (t.verdict !== 'send' && t.verdict !== 'defer') return false
      const local = Temporal.Instant.fromEpochMilliseconds(plan.at).toZonedDateTimeISO(zones.get(t.ref) ?? 'UTC')
      const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
      return time < '11:30' || time >= '21:00'
    })
    expect(touches?.rules).toEqual([{ rule: 'QUIET', blocked: 0, moved: moved.length, allowed: 0, sooner: 0 }])
    expect(moved.length).toBeGreaterThan(20)
    expect(touches?.cost).toEqual({ deliveries: 0, clicks: 0, orders: 0, gmvFen: 0 })
  })

  it('of two rules counts a touch under each, and once together', async () => {
    const scope = await scopeFor(randomWorld(5))
    const after = policyOf(0, { 'FREQ-CAP': CHANGES[5]?.[1], QUIET: { marketing: { from: '15:00', to: '14:00' } } })
    const { touches } = await backtest(scope, DEFAULT_POLICY, after, 60)
    expect(touches?.rules.map(r => r.rule).sort()).toEqual(['FREQ-CAP', 'QUIET'])
    const [cap, quiet] = ['FREQ-CAP', 'QUIET'].map(id => touches?.rules.find(r => r.rule === id))
    expect(touches?.total.blocked).toBe(cap?.blocked)
    expect(touches?.total.moved).toBeLessThanOrEqual((cap?.moved ?? 0) + (quiet?.moved ?? 0))
    expect(touches?.total.moved).toBeGreaterThan(0)
  })

  it('in an empty workspace finds nothing, and one of no rule on recipients looks at no touch', async () => {
    const scope = await scopeFor({ people: [], plans: [], touches: [], orders: [], acts: [] })
    const { touches } = await backtest(scope, frequency(BEFORE), frequency({ ...BEFORE, longestDeferralHours: 1 }), 30)
    expect(touches).toMatchObject({ plans: 0, candidates: 0, total: { blocked: 0, moved: 0, allowed: 0, sooner: 0 } })
    const none = await backtest(scope, DEFAULT_POLICY, policyOf(0, { 'APPR-AUD': { alone: 1 } }), 30)
    expect(none.touches).toBeNull()
  })
})
