import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decide } from '../../decide.ts'
import { LOTTERY_FIELDS } from '../../facts/campaign.ts'
import type { Facts } from '../../facts.ts'
import { DEFAULT_POLICY, policyOf, zPolicySettings } from '../../policy.ts'
import { type AnyRule, EXAMPLE_NOW, type Rule } from '../../rule.ts'
import { apprBudget } from '../governance/appr-budget.ts'
import { budgetCap } from './budget-cap.ts'
import { fraudHold, mostIn } from './fraud-hold.ts'
import { lotteryCap } from './lottery-cap.ts'
import { lotteryFreeze } from './lottery-freeze.ts'
import { lotteryInfo } from './lottery-info.ts'
import { priceRef } from './price-ref.ts'
import { prizeValueFen, topPrizeFen } from './prize-value.ts'

const judge = (
  rule: AnyRule,
  facts: Partial<Facts>,
  now = EXAMPLE_NOW,
  timezone = 'Asia/Shanghai',
  policy = DEFAULT_POLICY,
) => decide([rule as Rule<object>], facts, { now: Temporal.Instant.from(now), timezone, policy })
const hitsOf = (...given: Parameters<typeof judge>) => judge(...given).hits

describe('compared prices after a flash sale', () => {
  const sale = (terms: Partial<Facts>): Partial<Facts> => ({
    campaignType: 'flash_sale',
    priceFen: 10,
    refPriceFen: null,
    refPriceExplained: false,
    minPrice7dFen: null,
    saleFrom: null,
    saleUntil: null,
    ...terms,
  })
  const capped = (terms: Partial<Facts>, timezone?: string) => hitsOf(priceRef, sale(terms), EXAMPLE_NOW, timezone)[0]

  it('are capped for the seven days after its last day', () => {
    const hit = capped({ saleFrom: '2026-09-23' })
    expect(hit?.evidence).toEqual({ cappedFrom: '2026-09-24', cappedThrough: '2026-09-30', cappedAtFen: 10 })
    expect(hit?.says.zh).toContain('2026-09-24 到 2026-09-30')
    expect(hit?.says.zh).toContain('¥0.10')
  })

  it('count from its end where one is said, over the end of a year, in the days of the workspace', () => {
    expect(capped({ saleFrom: '2026-12-24', saleUntil: '2026-12-29' })?.evidence).toMatchObject({
      cappedFrom: '2026-12-30',
      cappedThrough: '2027-01-05',
    })
    const at = { saleFrom: '2026-09-23T20:00:00+08:00' }
    expect(capped(at, 'Asia/Shanghai')?.evidence).toMatchObject({ cappedFrom: '2026-09-24' })
    expect(capped(at, 'Pacific/Auckland')?.evidence).toMatchObject({ cappedFrom: '2026-09-25' })
  })

  it('are a finding of their own beside a compared price that is too high', () => {
    const hits = hitsOf(priceRef, sale({ refPriceFen: 990, minPrice7dFen: 10, saleFrom: '2026-09-23' }))
    expect(hits.map(hit => hit.severity)).toEqual(['deny', 'warn'])
  })

  it('may equal the lowest deal and not pass it by a fen', () => {
    const none = { campaignType: null, priceFen: null, minPrice7dFen: 9_900 }
    expect(judge(priceRef, sale({ ...none, refPriceFen: 9_900 })).decision).toBe('allow')
    expect(judge(priceRef, sale({ ...none, refPriceFen: 9_901 })).decision).toBe('deny')
  })
})

describe('prizes', () => {
  it('are worth what they sell for, save, or can win at most', () => {
    expect(prizeValueFen({ kind: 'goods', marketFen: 5_000_000 })).toBe(5_000_000)
    expect(prizeValueFen({ kind: 'discount', marketFen: 10_000_000, payFen: 4_000_000 })).toBe(6_000_000)
    expect(prizeValueFen({ kind: 'ticket', mostFen: 5_000_001 })).toBe(5_000_001)
  })

  it('add up over the draws that one purchase takes part in', () => {
    const draw = [
      { kind: 'goods', marketFen: 3_000_000 },
      { kind: 'virtual', marketFen: 100 },
    ] as const
    expect(topPrizeFen([draw])).toBe(3_000_000)
    expect(topPrizeFen([draw, draw])).toBe(6_000_000)
    expect(topPrizeFen([[], []])).toBeNull()
    expect(judge(lotteryCap, { topPrizeFen: topPrizeFen([draw, draw]) }).decision).toBe('deny')
  })

  it('may be capped more strictly than the statute does, never less', () => {
    const strict = policyOf(1, { 'LOTTERY-CAP': { mostFen: 100_000 } })
    expect(judge(lotteryCap, { topPrizeFen: 100_001 }, EXAMPLE_NOW, 'Asia/Shanghai', strict).decision).toBe('deny')
    expect(zPolicySettings.safeParse({ 'LOTTERY-CAP': { mostFen: 5_000_001 } }).success).toBe(false)
  })

  it('of an instant draw above ¥500 have live results, of ¥500 not', () => {
    const wheel = {
      campaignType: 'wheel',
      rewardKinds: ['gift'],
      lotteryPublished: LOTTERY_FIELDS,
      launching: true,
    } as const
    expect(judge(lotteryInfo, { ...wheel, topPrizeFen: 50_000 }).decision).toBe('allow')
    expect(judge(lotteryInfo, { ...wheel, topPrizeFen: 50_001 }).decision).toBe('deny')
  })

  it('were not frozen by law before 15 October 2025, a day that begins in the workspace', () => {
    const worse = { campaignStarted: true, prizeChange: 'worse', drawTimeChanged: false, forceMajeure: false } as const
    expect(judge(lotteryFreeze, worse, '2025-10-14T15:59:59Z').hits).toEqual([])
    expect(judge(lotteryFreeze, worse, '2025-10-14T16:00:00Z').decision).toBe('deny')
  })
})

describe('a budget', () => {
  const grant = (committedFen: number, requestedFen = 4_000) =>
    judge(budgetCap, {
      moneyChange: 'payout',
      budgetFen: 500_000,
      budgetEnforced: true,
      committedFen,
      requestedFen,
      worstCaseFen: requestedFen,
      missingBound: null,
    })

  it('is silent below 70 %, and told at exactly 70, 90 and 100', () => {
    expect(grant(345_999).decision).toBe('allow')
    expect(grant(346_000).hits[0]?.evidence).toMatchObject({ percent: 70 })
    expect(grant(446_000).hits[0]?.says.zh).toContain('马上到顶')
    expect(grant(445_999).hits[0]?.says.zh).not.toContain('马上到顶')
    expect(grant(496_000).hits[0]?.says.zh).toContain('正好用满')
  })

  it('is never passed, by a single fen or by either side of a reward', () => {
    expect(grant(496_001).decision).toBe('deny')
    expect(grant(500_000, 1).decision).toBe('deny')
    expect(grant(496_001).hits[0]?.fix?.zh).toContain('都不发')
  })

  it('says what is missing where nothing bounds the cost', () => {
    const open = {
      moneyChange: 'commit',
      budgetFen: null,
      budgetEnforced: true,
      committedFen: 0,
      requestedFen: 0,
    } as const
    const hit = hitsOf(budgetCap, { ...open, worstCaseFen: null, missingBound: 'unit_cost' }).find(
      each => each.rule === 'BUDGET-CAP',
    )
    expect(hit?.severity).toBe('needs_approval')
    expect(hit?.says.zh).toContain('成本')
  })

  it.each([
    [50_000, 'allow', []],
    [50_001, 'needs_approval', ['approver']],
    [500_000, 'needs_approval', ['approver']],
    [500_001, 'needs_approval', ['approver', 'finance']],
  ] as const)('of at worst %i fen is %s', (worstCaseFen, decision, approvals) => {
    const verdict = judge(apprBudget, { moneyChange: 'commit', worstCaseFen, cashPayout: false })
    expect([verdict.decision, verdict.approvals]).toEqual([decision, approvals])
  })
})

describe('velocity', () => {
  const limits = { perDay: 20, perTenMinutes: 5, perMinute: 100 }
  it('is measured against the span that is said, a day where none is', () => {
    expect([1, 10, 60, 1_440, 2_880, null].map(minutes => mostIn(minutes, limits))).toEqual([5, 5, 20, 20, 40, 20])
  })

  it('is above the limit from one more on', () => {
    const says = (signalCount: number) =>
      hitsOf(fraudHold, { fraudSignal: 'velocity', signalCount, signalMinutes: 1_440, heldRewards: 0 })[0]?.says.en
    expect(says(20)).toContain('not above')
    expect(says(21)).toContain('is above')
  })
})
