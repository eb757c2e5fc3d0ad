import { topPrizeFen } from '../rules/promotion/prize-value.ts'
import { isDraw } from '../rules/promotion/words.ts'
import { type CampaignTerms, missingBound, type Prize, worstCaseFen } from '../rules/promotion/worst-case.ts'
import {
  CAMPAIGN_TYPES,
  type CampaignFacts,
  type CampaignType,
  type DrawWeight,
  type LotteryField,
  type RewardKind,
  type RewardTrigger,
} from './campaign.ts'
import { type CampaignCtx, type CampaignSlots, type Reward, zCampaignCtx, zCampaignSlots } from './campaign-slots.ts'
import {
  isInstant,
  isTeamPay,
  kindOf,
  minutesOf,
  reviewConditionOf,
  signalOf,
  triggerOf,
  weightOf,
} from './campaign-words.ts'
import type { DataFacts, PriceDifference } from './data.ts'
import type { GovernanceFacts } from './governance.ts'

export const CAMPAIGN_INTENTS = [
  'campaign.create',
  'campaign.update',
  'campaign.adjust_budget',
  'draw.run',
  'reward.pay',
  'fraud.review',
] as const
export type CampaignIntent = (typeof CAMPAIGN_INTENTS)[number]

export type CampaignActionFacts = CampaignFacts & Pick<GovernanceFacts, 'stops'> & Pick<DataFacts, 'priceDifference'>

/**
 * What the rules look at, from what a command says and what is known of the world. No personal data: of a fixed winner only that there is
 * one. Throws a ZodError with the path for a slot of the wrong type. Where a command does not say it:
 * - a reward is a coupon, in a review campaign cash, a prize goods; of an invitation's two rewards the unsaid one is none;
 * - referral and distribution pay for the invited friend's order, `share_reward` for sharing, `ugc_cashback` for an honest review;
 * - a referral pays one level; a draw gives equal chances, without staff; a failed team is refunded by itself;
 * - what an update does not say of the campaign is not judged, and one that sets it going where nobody knows its status resumes it;
 * - a budget is a cap at which grants stop; a top prize named alone is one piece; payouts of rewards are cash.
 */
export const campaignFacts = (intent: CampaignIntent, slots: unknown, ctx: unknown = {}): CampaignActionFacts => {
  const said = zCampaignSlots.parse(slots)
  const world = zCampaignCtx.parse(ctx)
  const campaignType = intent === 'campaign.create' ? (CAMPAIGN_TYPES.find(type => type === said.type) ?? null) : null
  const started = startedOf(world.campaign_status ?? null)
  const starts = intent === 'campaign.update' && STARTS.test(said.status ?? '')
  const trigger = triggerFor(said, campaignType)
  return {
    campaignType,
    campaignStarted: started,
    launching: starts && !started,
    stops:
      starts && started !== false ? false : intent === 'campaign.update' && STOPS.test(said.status ?? '') ? true : null,
    ...rewardFacts(said, campaignType, trigger),
    ...moneyFacts(intent, said, world, campaignType),
    rewardOnOrder: isOnOrder(intent, said, campaignType, trigger),
    overrideHold: said.override_hold === true || [said.payout, said.trigger].some(text => isInstant(text ?? '')),
    inRefundWindow: world.in_refund_window ?? null,
    heldRewards:
      intent === 'reward.pay' && /flag|held|hold|suspic|fraud/.test(JSON.stringify(said.filter ?? '')) ? null : 0,
    fraudSignal: intent === 'fraud.review' ? signalOf(said.signal ?? '') : null,
    signalCount: said.count ?? null,
    signalMinutes: typeof said.window === 'number' ? said.window : minutesOf(said.window ?? ''),
    ...drawFacts(intent, said, world, campaignType),
    ...priceFacts(said, world, campaignType),
    priceDifference: intent === 'campaign.create' ? differenceOf(said) : null,
    product: said.product ?? null,
    teamSize: said.size ?? null,
    teamTtlHours: said.ttl_hours ?? null,
    autoRefund: true,
    fakeMembers: Boolean(said.fake_members),
    teamLottery: campaignType === 'group_buy' && Boolean(said.prizes?.length),
  }
}

const STARTED = /^(running|live|paused|exhausted|ended|settling|closed)$/
const WAITING = /^(draft|in_review|approved|scheduled|cancelled)$/
const startedOf = (status: string | null): boolean | null =>
  status === null ? null : STARTED.test(status) ? true : WAITING.test(status) ? false : null

const STOPS = /^(paused?|stop(ped)?|end(ed)?|cancel(led)?|closed?)$/
const STARTS = /^(running|live|launch(ed)?|start(ed)?|resumed?)$/

const DEFAULT_TRIGGER: Readonly<Partial<Record<CampaignType, RewardTrigger>>> = {
  refer: 'purchase',
  distribution: 'purchase',
  share_reward: 'share',
  ugc_cashback: 'review',
}
const triggerFor = (said: CampaignSlots, type: CampaignType | null): RewardTrigger | null =>
  said.trigger ? triggerOf(said.trigger) : type ? (DEFAULT_TRIGGER[type] ?? null) : null

const rewardsOf = (said: CampaignSlots): Reward[] =>
  [said.reward, said.inviter_reward, said.invitee_reward].flatMap(reward => (reward ? [reward] : []))

const kindsOf = (said: CampaignSlots, type: CampaignType | null): RewardKind[] => {
  const usual: RewardKind = type === 'ugc_cashback' ? 'cash' : 'coupon'
  const paid = said.payout && kindOf(said.payout) === 'cash' ? (['cash'] as const) : []
  const prizes = (said.prizes ?? []).map(({ kind }) => (kind ? kindOf(kind) : 'gift'))
  const top = said.top_prize_fen && !prizes.length ? (['gift'] as const) : []
  return [...new Set([...rewardsOf(said).map(({ kind }) => (kind ? kindOf(kind) : usual)), ...paid, ...prizes, ...top])]
}

const rewardFacts = (said: CampaignSlots, type: CampaignType | null, trigger: RewardTrigger | null) => {
  const reviewed = type === 'ugc_cashback' || trigger === 'review' || Boolean(said.sentiment_condition)
  const depth = (said.levels ?? []).findLastIndex(level => level !== 0) + 1
  return {
    rewardKinds: kindsOf(said, type),
    rewardTrigger: trigger,
    reviewCondition: reviewed
      ? reviewConditionOf(said.sentiment_condition ?? said.condition ?? said.trigger ?? '')
      : null,
    reviewDisclosed: null,
    rewardDepth: depth || (type === 'refer' ? 1 : null),
    teamPay: isTeamPay(said.trigger ?? ''),
    entryFeeFen: said.entry_fee_fen ?? null,
    couponStated: [],
    giftStated: [
      ...(rewardsOf(said).some(({ name }) => name) ? (['name'] as const) : []),
      ...(said.stock ? (['quantity'] as const) : []),
    ],
    giftValueFen: null,
    giftPriceFen: null,
  } satisfies Partial<CampaignFacts>
}

const isOnOrder = (
  intent: CampaignIntent,
  said: CampaignSlots,
  type: CampaignType | null,
  trigger: RewardTrigger | null,
): boolean =>
  intent === 'reward.pay' ||
  (intent === 'campaign.update' && Boolean(said.payout)) ||
  (intent === 'campaign.create' &&
    (type === 'refer' || type === 'distribution' || type === 'ugc_cashback' || trigger === 'purchase'))

/** What the campaign promises; null for a type that is not known. */
const termsOf = (said: CampaignSlots, type: CampaignType | null): CampaignTerms | null => {
  const capFen = typeof said.budget_fen === 'number' && isEnforced(said) ? said.budget_fen : null
  const [times, rewardFen] = [said.stock ?? null, (said.reward ?? said.inviter_reward)?.fen ?? null]
  switch (type) {
    case 'refer': {
      const [inviter, invitee] = [said.inviter_reward ?? said.reward, said.invitee_reward]
      const side = (own: typeof inviter, other: typeof inviter) => (own ? (own.fen ?? null) : other ? 0 : null)
      return { type, inviterFen: side(inviter, invitee), inviteeFen: side(invitee, inviter), invites: times, capFen }
    }
    case 'share_reward':
    case 'ugc_cashback':
      return { type, rewardFen, times, capFen }
    case 'group_buy':
      return {
        type,
        size: said.size ?? null,
        stock: times,
        leaderDiscountFen: said.leader_discount_fen ?? 0,
        unitLossFen: 0,
        capFen,
      }
    case 'flash_sale':
      return { type, priceFen: said.price_fen ?? 0, unitCostFen: null, stock: times }
    case 'lottery':
    case 'wheel':
    case 'free_trial':
      return { type, prizes: prizesOf(said, type) }
    case 'distribution':
    case 'community_day':
      return { type, capFen }
    case null:
      return null
  }
}

const prizesOf = (said: CampaignSlots, type: CampaignType | null): Prize[] => {
  const listed = (said.prizes ?? []).map(prize => ({ fen: prize.fen ?? null, qty: prize.qty ?? null }))
  const top = said.top_prize_fen ?? null
  if (top !== null && !listed.some(prize => prize.fen === top)) return [...listed, { fen: top, qty: 1 }]
  if (listed.length || type !== 'free_trial') return listed
  return [{ fen: said.reward?.fen ?? said.ref_price_fen ?? null, qty: said.stock ?? null }]
}

const isEnforced = (said: CampaignSlots): boolean =>
  said.budget_fen !== 'unlimited' && !/continue|keep|ignore|unlimited|never|继续|不停/.test(said.on_exhaust ?? '')

const moneyFacts = (intent: CampaignIntent, said: CampaignSlots, world: CampaignCtx, type: CampaignType | null) => {
  const budgetFen = typeof said.budget_fen === 'number' ? said.budget_fen : null
  const base = {
    budgetFen,
    budgetEnforced: isEnforced(said),
    committedFen: 0,
    requestedFen: 0,
    worstCaseFen: null,
    missingBound: null,
    cashPayout: kindsOf(said, type).includes('cash'),
  }
  switch (intent) {
    case 'campaign.create': {
      const terms = termsOf(said, type)
      const worst = terms && worstCaseFen(terms)
      const missing = terms ? missingBound(terms) : ('budget' as const)
      return { ...base, moneyChange: 'commit', worstCaseFen: worst, missingBound: missing } as const
    }
    case 'campaign.adjust_budget': {
      const old = world.old_budget_fen ?? null
      const change =
        budgetFen === null || old === null || budgetFen > old ? 'raise' : budgetFen < old ? 'lower' : 'none'
      return {
        ...base,
        moneyChange: change,
        worstCaseFen: budgetFen,
        missingBound: budgetFen === null ? 'budget' : null,
      } as const
    }
    case 'reward.pay':
      return { ...base, moneyChange: 'payout', worstCaseFen: world.payout_fen ?? null, cashPayout: true } as const
    case 'campaign.update':
      return base.cashPayout
        ? ({ ...base, moneyChange: 'payout', worstCaseFen: world.payout_fen ?? null } as const)
        : ({ ...base, moneyChange: 'none' } as const)
    default:
      return { ...base, moneyChange: 'none' } as const
  }
}

const drawFacts = (intent: CampaignIntent, said: CampaignSlots, world: CampaignCtx, type: CampaignType | null) => {
  const prizes = prizesOf(said, type)
  const worths = prizes.flatMap(({ fen }) => (fen === null ? [] : [{ kind: 'goods', marketFen: fen } as const]))
  const weight: DrawWeight | null = said.weight_by ? weightOf(said.weight_by) : isDraw(type) ? 'equal' : null
  const published: readonly [LotteryField, boolean][] = [
    ['prizes', prizes.length > 0],
    ['value', prizes.length > 0 && prizes.every(({ fen }) => fen !== null)],
    ['quantity_or_odds', prizes.length > 0 && prizes.every(({ qty }) => qty !== null)],
    ['conditions', Boolean(said.eligible || said.trigger)],
    ['draw_time', Boolean(said.draw_at) || type === 'wheel'],
  ]
  return {
    topPrizeFen: isDraw(type) || said.top_prize_fen ? topPrizeFen([worths]) : null,
    lotteryPublished: isDraw(type) ? published.flatMap(([field, stated]) => (stated ? [field] : [])) : null,
    drawWeight: weight,
    drawing: intent === 'draw.run',
    drawDue: world.draw_due ?? null,
    fixedWinner: Boolean(said.fix_winner),
    staffMayWin: isDraw(type) && /staff|employee|员工/.test(said.eligible ?? ''),
    ticketsHeldBack: false,
    prizeChange: said.remove_prize ? 'worse' : isOtherKind(intent, said) ? 'kind' : 'none',
    drawTimeChanged: intent === 'campaign.update' && Boolean(said.draw_at),
    forceMajeure: false,
  } satisfies Partial<CampaignFacts>
}

/** Cash, points or coupons where something else was announced. */
const isOtherKind = (intent: CampaignIntent, said: CampaignSlots): boolean =>
  intent === 'campaign.update' && ['cash', 'points', 'coupon'].includes(kindOf(said.payout ?? ''))

/** A campaign for newcomers, or for a level that anybody can reach, is open; one for a layer of behaviour is not until its rule is published. */
const differenceOf = (said: CampaignSlots): PriceDifference | null => {
  const who = said.eligible ?? ''
  if (!who || /^(all|everyone|everybody|members?)$/.test(who)) return null
  if (/high_?value|vip|spend/.test(who)) return { by: 'spend', published: false }
  return { by: /silent|dormant|inactive|^active/.test(who) ? 'activity' : 'open', published: false }
}

const priceFacts = (said: CampaignSlots, world: CampaignCtx, type: CampaignType | null) =>
  ({
    priceFen: said.price_fen ?? null,
    refPriceFen: type === 'free_trial' ? null : (said.ref_price_fen ?? null),
    refPriceExplained: false,
    minPrice7dFen: world.min_price_7d_fen ?? null,
    saleFrom: said.at ?? null,
    saleUntil: null,
    listPriceFen: null,
    minListPrice30dFen: null,
    posterPriceFen: null,
    pagePriceFen: null,
    unitCostFen: null,
    belowCostExempt: false,
    advertisedStock: said.stock ?? null,
    stockOnHand: world.stock ?? null,
    perMember: said.per_member ?? null,
  }) satisfies Partial<CampaignFacts>
