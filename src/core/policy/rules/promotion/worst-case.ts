import type { MissingBound } from '../../facts/campaign.ts'

/** A price of null is not known, a quantity of null has no limit. Money in fen. */
export interface Prize {
  readonly fen: number | null
  readonly qty: number | null
}

/**
 * What a campaign promises. `capFen` is a budget at which grants stop by themselves; what has been published with a quantity (flash
 * sales, draws, trials) must be honoured whatever the budget is, and has none.
 */
export type CampaignTerms =
  /** Both sides of an invitation are paid, or neither. */
  | {
      readonly type: 'refer'
      readonly inviterFen: number | null
      readonly inviteeFen: number | null
      readonly invites: number | null
      readonly capFen: number | null
    }
  | {
      readonly type: 'ugc_cashback' | 'share_reward'
      readonly rewardFen: number | null
      readonly times: number | null
      readonly capFen: number | null
    }
  /** The leader of each full team pays less; below cost, every unit costs. */
  | {
      readonly type: 'group_buy'
      readonly size: number | null
      readonly stock: number | null
      readonly leaderDiscountFen: number
      readonly unitLossFen: number
      readonly capFen: number | null
    }
  | {
      readonly type: 'flash_sale'
      readonly priceFen: number
      readonly unitCostFen: number | null
      readonly stock: number | null
    }
  | { readonly type: 'lottery' | 'wheel' | 'free_trial'; readonly prizes: readonly Prize[] }
  /** Shares of whatever is sold, or offers that are not known one by one: only the cap bounds it. */
  | { readonly type: 'distribution' | 'community_day'; readonly capFen: number | null }

/**
 * The most that a campaign can cost, in fen; null when its terms do not bound it. Never below what any course of events can make it cost,
 * and never less for a larger amount or quantity. Without taxes that the payer may take over.
 */
export const worstCaseFen = (terms: CampaignTerms): number | null => {
  const most = exposure(terms)
  return most <= Number.MAX_SAFE_INTEGER ? most : null
}

/** What to say so that the worst case has a bound; null when it has one. */
export const missingBound = (terms: CampaignTerms): MissingBound | null => {
  if (worstCaseFen(terms) !== null) return null
  switch (terms.type) {
    case 'flash_sale':
      return terms.unitCostFen === null ? 'unit_cost' : 'stock'
    case 'lottery':
    case 'wheel':
    case 'free_trial':
      return terms.prizes.some(prize => prize.qty === null) ? 'prize_quantity' : 'prize_value'
    default:
      return 'budget'
  }
}

const exposure = (terms: CampaignTerms): number => {
  switch (terms.type) {
    case 'refer':
      return capped(times(open(terms.inviterFen) + open(terms.inviteeFen), open(terms.invites)), terms.capFen)
    case 'ugc_cashback':
    case 'share_reward':
      return capped(times(open(terms.rewardFen), open(terms.times)), terms.capFen)
    case 'group_buy': {
      const teams = Math.floor(open(terms.stock) / Math.max(1, terms.size ?? 1))
      return capped(times(terms.leaderDiscountFen, teams) + times(terms.unitLossFen, open(terms.stock)), terms.capFen)
    }
    case 'flash_sale':
      return times(Math.max(0, open(terms.unitCostFen) - terms.priceFen), open(terms.stock))
    case 'lottery':
    case 'wheel':
    case 'free_trial':
      return terms.prizes.length
        ? terms.prizes.reduce((sum, prize) => sum + times(open(prize.fen), open(prize.qty)), 0)
        : Number.POSITIVE_INFINITY
    case 'distribution':
    case 'community_day':
      return open(terms.capFen)
  }
}

const open = (amount: number | null): number => amount ?? Number.POSITIVE_INFINITY
/** Nothing, however often, is nothing. */
const times = (fen: number, count: number): number => (fen === 0 || count === 0 ? 0 : fen * count)
const capped = (fen: number, cap: number | null): number => Math.min(fen, open(cap))
