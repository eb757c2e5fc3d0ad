import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CampaignTerms, missingBound, worstCaseFen } from './worst-case.ts'

const fen = fc.integer({ min: 0, max: 1_000 })
const few = fc.integer({ min: 0, max: 12 })
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 })

const refer = fc.record({
  type: fc.constant('refer' as const),
  inviterFen: some(fen),
  inviteeFen: some(fen),
  invites: some(few),
  capFen: some(fen),
})
const perPiece = fc.record({
  type: fc.constantFrom('ugc_cashback' as const, 'share_reward' as const),
  rewardFen: some(fen),
  times: some(few),
  capFen: some(fen),
})
const groupBuy = fc.record({
  type: fc.constant('group_buy' as const),
  size: some(fc.integer({ min: 0, max: 5 })),
  stock: some(few),
  leaderDiscountFen: fen,
  unitLossFen: fen,
  capFen: some(fen),
})
const flashSale = fc.record({
  type: fc.constant('flash_sale' as const),
  priceFen: fen,
  unitCostFen: some(fen),
  stock: some(few),
})
const draw = fc.record({
  type: fc.constantFrom('lottery' as const, 'wheel' as const, 'free_trial' as const),
  prizes: fc.array(fc.record({ fen: some(fen), qty: some(few) }), { maxLength: 4 }),
})
const shares = fc.record({
  type: fc.constantFrom('distribution' as const, 'community_day' as const),
  capFen: some(fen),
})
const terms: fc.Arbitrary<CampaignTerms> = fc.oneof(refer, perPiece, groupBuy, flashSale, draw, shares)

const worst = (given: CampaignTerms) => worstCaseFen(given) ?? Number.POSITIVE_INFINITY

/** Runs one course of events: what is not known is chosen by chance, each grant is paid whole or not at all, a cap is never passed. */
const happens = (given: CampaignTerms, chance: (most: number) => number): number => {
  const cap = 'capFen' in given ? (given.capFen ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  const known = (value: number | null) => value ?? chance(1_000)
  let paid = 0
  const grant = (amount: number) => {
    if (paid + amount <= cap) paid += amount
  }
  const often = (count: number | null, what: () => number) => {
    for (let i = chance(count ?? 30); i > 0; i--) grant(what())
  }
  switch (given.type) {
    case 'refer':
      often(given.invites, () => known(given.inviterFen) + known(given.inviteeFen))
      break
    case 'ugc_cashback':
    case 'share_reward':
      often(given.times, () => known(given.rewardFen))
      break
    case 'group_buy': {
      let stock = given.stock ?? chance(30)
      const size = Math.max(1, given.size ?? 1 + chance(4))
      for (let teams = chance(12); teams > 0 && stock >= size; teams--, stock -= size)
        grant(given.leaderDiscountFen + size * given.unitLossFen)
      break
    }
    case 'flash_sale':
      often(given.stock, () => Math.max(0, known(given.unitCostFen) - given.priceFen))
      break
    case 'lottery':
    case 'wheel':
    case 'free_trial':
      for (const prize of given.prizes) often(prize.qty, () => known(prize.fen))
      break
    case 'distribution':
    case 'community_day':
      often(null, () => chance(500))
  }
  return paid
}

/** The same terms with one amount or quantity raised (a null is as high as it gets; a price that is paid counts the other way). */
const raisedOnce = (given: CampaignTerms, which: number, by: number): CampaignTerms => {
  const up = (value: number | null) => (value === null ? null : value + by)
  if ('prizes' in given) {
    const [i, field] = [Math.floor(which / 2) % (given.prizes.length || 1), which % 2 ? 'fen' : 'qty'] as const
    return { ...given, prizes: given.prizes.map((p, at) => (at === i ? { ...p, [field]: up(p[field]) } : p)) }
  }
  const names = Object.keys(given).filter(name => !['type', 'size', 'priceFen'].includes(name))
  const name = names[which % names.length] ?? ''
  return { ...given, [name]: up((given as unknown as Record<string, number | null>)[name] ?? null) } as CampaignTerms
}

describe('the worst case', () => {
  it.each<[CampaignTerms, number | null]>([
    [{ type: 'refer', inviterFen: 2_000, inviteeFen: 2_000, invites: null, capFen: 500_000 }, 500_000],
    [{ type: 'refer', inviterFen: 2_000, inviteeFen: 2_000, invites: 10, capFen: 500_000 }, 40_000],
    [{ type: 'refer', inviterFen: 2_000, inviteeFen: 0, invites: null, capFen: null }, null],
    [{ type: 'refer', inviterFen: 0, inviteeFen: 0, invites: null, capFen: null }, 0],
    [{ type: 'group_buy', size: 3, stock: 100, leaderDiscountFen: 500, unitLossFen: 0, capFen: null }, 16_500],
    [{ type: 'group_buy', size: 3, stock: null, leaderDiscountFen: 0, unitLossFen: 0, capFen: null }, 0],
    [{ type: 'flash_sale', priceFen: 10, unitCostFen: 300, stock: 100 }, 29_000],
    [{ type: 'flash_sale', priceFen: 300, unitCostFen: 300, stock: null }, 0],
    [{ type: 'flash_sale', priceFen: 10, unitCostFen: null, stock: 100 }, null],
    [
      {
        type: 'lottery',
        prizes: [
          { fen: 800_000, qty: 1 },
          { fen: 10_000, qty: 20 },
        ],
      },
      1_000_000,
    ],
    [{ type: 'lottery', prizes: [{ fen: 10_000, qty: null }] }, null],
    [{ type: 'wheel', prizes: [] }, null],
    [{ type: 'ugc_cashback', rewardFen: 500, times: null, capFen: 200_000 }, 200_000],
    [{ type: 'distribution', capFen: null }, null],
    [{ type: 'free_trial', prizes: [{ fen: Number.MAX_SAFE_INTEGER, qty: 2 }] }, null],
  ])('of %j is %s', (given, expected) => {
    expect(worstCaseFen(given)).toBe(expected)
    expect(missingBound(given) === null).toBe(expected !== null)
  })

  it('is never below what happens', () => {
    fc.assert(
      fc.property(terms, fc.infiniteStream(fc.nat({ max: 1_000 })), (given, stream) => {
        const chance = (most: number) => Math.min(most, (stream.next().value ?? 0) % (most + 1))
        expect(happens(given, chance)).toBeLessThanOrEqual(worst(given))
      }),
      { seed: 11, numRuns: 2_000 },
    )
  })

  it('never shrinks when an amount, a quantity or the cap grows, nor grows with the price that is paid', () => {
    fc.assert(
      fc.property(terms, fc.nat({ max: 20 }), fc.integer({ min: 1, max: 500 }), (given, which, by) => {
        expect(worst(raisedOnce(given, which, by))).toBeGreaterThanOrEqual(worst(given))
        if (given.type === 'flash_sale')
          expect(worst({ ...given, priceFen: given.priceFen + by })).toBeLessThanOrEqual(worst(given))
      }),
      { seed: 12, numRuns: 2_000 },
    )
  })

  it('is unbounded for what is not known, which is never less than any value of it', () => {
    fc.assert(
      fc.property(refer, fen, (given, amount) => {
        const open = { ...given, inviterFen: null }
        expect(worst(open)).toBeGreaterThanOrEqual(worst({ ...given, inviterFen: amount }))
      }),
      { seed: 13 },
    )
  })
})
