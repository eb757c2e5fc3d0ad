export const CAMPAIGN_TYPES = [
  'refer',
  'group_buy',
  'flash_sale',
  'lottery',
  'distribution',
  'share_reward',
  'ugc_cashback',
  'free_trial',
  'wheel',
  'community_day',
] as const
export type CampaignType = (typeof CAMPAIGN_TYPES)[number]

export type RewardKind = 'coupon' | 'points' | 'cash' | 'gift' | 'virtual' | 'discount'

/** What a reward is for. All but `purchase`, `review` and `other` are acts of sharing. */
export const SHARING_TRIGGERS = [
  'share',
  'forward',
  'moments_post',
  'screenshot',
  'like_count',
  'follow',
  'invite_click',
  'help',
  'check_in',
] as const
export type SharingTrigger = (typeof SHARING_TRIGGERS)[number]
export type RewardTrigger = SharingTrigger | 'purchase' | 'review' | 'other'

/** What raises somebody's chance in a draw. */
export type DrawWeight = 'equal' | 'spend' | 'invites' | 'other'

/** What a review must be to be rewarded; `neutral`: a real purchase and nothing about its opinion. */
export type ReviewCondition = 'neutral' | 'praise' | 'wording' | 'likes'

/** What this action does to the money that a campaign may cost. */
export type MoneyChange = 'none' | 'commit' | 'raise' | 'lower' | 'payout'

/** What has to be said before the worst case has a bound. */
export type MissingBound = 'budget' | 'stock' | 'unit_cost' | 'prize_value' | 'prize_quantity'

/** What has to be published of a lottery. */
export const LOTTERY_FIELDS = [
  'prizes',
  'value',
  'quantity_or_odds',
  'conditions',
  'method',
  'draw_time',
  'redemption',
  'delivery',
  'forfeiture',
  'organiser',
  'contact',
] as const
/** `live_results`: the results of an instant draw can be looked up at any time; `voucher_rules`: rules, scope and expiry of points and coupons. */
export type LotteryField = (typeof LOTTERY_FIELDS)[number] | 'live_results' | 'voucher_rules'

export const GIFT_FIELDS = ['name', 'spec', 'quantity', 'period', 'way'] as const
export type GiftField = (typeof GIFT_FIELDS)[number]

export const COUPON_FIELDS = ['threshold', 'validity', 'stacking'] as const
export type CouponField = (typeof COUPON_FIELDS)[number]

export type FraudSignal = 'velocity' | 'device' | 'ring' | 'new_accounts' | 'refunds' | 'self_referral' | 'other'

/** What the rules on promotions and money look at. Money is integer fen; "null" is: not said, or not of this kind. */
export interface CampaignFacts {
  readonly campaignType: CampaignType | null
  /** It has begun (people may take part already); null: the status is not known. */
  readonly campaignStarted: boolean | null
  /** The action puts it before the public now; until then what is missing may still be filled in. */
  readonly launching: boolean

  /** Kinds of all rewards and prizes, each once. */
  readonly rewardKinds: readonly RewardKind[]
  readonly rewardTrigger: RewardTrigger | null
  readonly reviewCondition: ReviewCondition | null
  /** A rewarded review says that it was rewarded, with「广告」where it links to a product. */
  readonly reviewDisclosed: boolean | null
  /** How many levels up an order pays: 1 is the one who referred the buyer. */
  readonly rewardDepth: number | null
  /** Somebody is paid by what the people below them sell together. */
  readonly teamPay: boolean
  /** What one pays, or must buy, for the right to recruit or to earn. */
  readonly entryFeeFen: number | null

  readonly moneyChange: MoneyChange
  /** The cap on all payouts of the campaign. */
  readonly budgetFen: number | null
  /** Grants stop when the cap is reached; false: it was asked that they go on. */
  readonly budgetEnforced: boolean
  /** Reserved, payable and paid so far. */
  readonly committedFen: number
  /** What this action adds to that. */
  readonly requestedFen: number
  /** What it may cost at worst (`worstCaseFen`); null: without bound. */
  readonly worstCaseFen: number | null
  readonly missingBound: MissingBound | null
  /** Money leaves the house, not a coupon, points or goods. */
  readonly cashPayout: boolean
  /** Rewards hang on an order that may still be returned. */
  readonly rewardOnOrder: boolean
  /** It was asked to pay before the right to return has lapsed. */
  readonly overrideHold: boolean
  /** Rewards of the payment whose order may still be returned; null: not known. */
  readonly inRefundWindow: number | null

  /** Rewards of the payment that are held as suspicious; null: some, not known how many. */
  readonly heldRewards: number | null
  readonly fraudSignal: FraudSignal | null
  readonly signalCount: number | null
  readonly signalMinutes: number | null

  /** The most that one entry can win, at market price (`prize-value.ts`). */
  readonly topPrizeFen: number | null
  readonly lotteryPublished: readonly LotteryField[] | null
  readonly drawWeight: DrawWeight | null
  /** The action draws the winners. */
  readonly drawing: boolean
  /** The published time of the draw has come. */
  readonly drawDue: boolean | null
  readonly fixedWinner: boolean
  /** Staff and their relatives may win. */
  readonly staffMayWin: boolean
  /** Winning tickets are put in later, or only in some places. */
  readonly ticketsHeldBack: boolean
  /** `kind`: the same worth in another kind, such as cash for goods. */
  readonly prizeChange: 'none' | 'better' | 'kind' | 'worse'
  readonly drawTimeChanged: boolean
  /** Force majeure is given as the reason of a change. */
  readonly forceMajeure: boolean

  readonly priceFen: number | null
  /** The price that it is compared with on the page (划线价). */
  readonly refPriceFen: number | null
  /** What the compared price is stands beside it (such as 8月成交均价, or 厂商建议零售价 by that name). */
  readonly refPriceExplained: boolean
  /** Lowest deal price here in the seven days before the comparison, free and 0.1 yuan deals included; where there was no deal, the last one's. */
  readonly minPrice7dFen: number | null
  /** When the price begins and ends: a local day, or an instant with offset (ISO 8601). */
  readonly saleFrom: string | null
  readonly saleUntil: string | null
  /** The list price now, and its lowest in the 30 days before. */
  readonly listPriceFen: number | null
  readonly minListPrice30dFen: number | null
  readonly posterPriceFen: number | null
  readonly pagePriceFen: number | null
  readonly couponStated: readonly CouponField[]
  readonly giftStated: readonly GiftField[]
  /** The worth that the page gives a gift, and what it sells for now. */
  readonly giftValueFen: number | null
  readonly giftPriceFen: number | null

  readonly unitCostFen: number | null
  /** Perishable, seasonal, overstock, or closing down: below cost is allowed by 价格法 14(2) itself. */
  readonly belowCostExempt: boolean
  readonly advertisedStock: number | null
  readonly stockOnHand: number | null
  readonly perMember: number | null
  readonly product: string | null

  readonly teamSize: number | null
  readonly teamTtlHours: number | null
  /** A failed team gets its money back by itself, the way it came. */
  readonly autoRefund: boolean
  /** People who are not real fill teams, rankings or lists of winners. */
  readonly fakeMembers: boolean
  /** A group buy in which only some of the team get the goods. */
  readonly teamLottery: boolean
}
