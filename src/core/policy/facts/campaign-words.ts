import type { DrawWeight, FraudSignal, ReviewCondition, RewardKind, RewardTrigger } from './campaign.ts'

/** The first row whose pattern the words match. Words are an identifier (`invitee_first_order`) or a phrase in either language. */
const firstOf = <T>(text: string, table: readonly (readonly [RegExp, T])[]): T | undefined =>
  table.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1]

/** Acts of sharing stand before orders: "share or order" is the stricter of the two. */
const TRIGGERS: readonly (readonly [RegExp, RewardTrigger])[] = [
  [/moments|朋友圈/, 'moments_post'],
  [/forward|repost|retweet|转发/, 'forward'],
  [/review|rating|star|好评|评价|晒单/, 'review'],
  [/screenshot|截图/, 'screenshot'],
  [/\bshare|_share|sharing|分享/, 'share'],
  [/(^|_|\b)likes?(_|\b)|vote|点赞|集赞|投票/, 'like_count'],
  [/help|assist|bargain|助力|砍价/, 'help'],
  [/check_?in|collect|打卡|集卡|收集/, 'check_in'],
  [/order|purchase|paid|pay|buy|bought|下单|购买|付款|成交|首单/, 'purchase'],
  [/follow|subscribe|add|join|friend|关注|好友|企微|进群|入群/, 'follow'],
  [/click|invite|refer|recruit|拉人|邀请|拉新|点击/, 'invite_click'],
]

/** What a reward is for; `other` for words that are none of these. */
export const triggerOf = (text: string): RewardTrigger => firstOf(text, TRIGGERS) ?? 'other'

export const weightOf = (text: string): DrawWeight =>
  firstOf<DrawWeight>(text, [
    [/invit|refer|share|forward|help|recruit|拉|邀|分享|转发|助力/, 'invites'],
    [/spend|spent|amount|order|paid|purchase|gmv|消费|金额|下单/, 'spend'],
    [/equal|none|uniform|random|均等|随机/, 'equal'],
  ]) ?? 'other'

export const kindOf = (text: string): RewardKind =>
  firstOf<RewardKind>(text, [
    [/cash|red_?packet|hongbao|money|现金|红包|返现|提现/, 'cash'],
    [/coupon|voucher|券/, 'coupon'],
    [/point|积分/, 'points'],
    [/discount|折/, 'discount'],
    [/virtual|credit|member|vip|会员|余额/, 'virtual'],
  ]) ?? 'gift'

/** What a rewarded review must be: praise wins over wording, anything without either is neutral. */
export const reviewConditionOf = (text: string): ReviewCondition =>
  firstOf<ReviewCondition>(text, [
    [/negative_or|regardless|any|neutral|none|honest|不论|不限|真实|如实/, 'neutral'],
    [/five|5_?-? ?star|good|positive|praise|好评|五星|5星|满分/, 'praise'],
    [/like|vote|upvote|赞|投票/, 'likes'],
    [/word|template|copy|text|characters|字|文案|话术/, 'wording'],
  ]) ?? 'neutral'

export const signalOf = (text: string): FraudSignal =>
  firstOf<FraudSignal>(text, [
    [/veloc|speed|burst|速度|频/, 'velocity'],
    [/device|ip|设备/, 'device'],
    [/ring|cycle|mutual|互/, 'ring'],
    [/new_?acc|fresh|小号|新号/, 'new_accounts'],
    [/refund|退/, 'refunds'],
    [/self|自/, 'self_referral'],
  ]) ?? 'other'

export const isTeamPay = (text: string): boolean => /team_|downline|下线|团队|业绩/.test(text.toLowerCase())

/** Paid before the right to return has lapsed. */
export const isInstant = (text: string): boolean =>
  /instant|immediate|now|at_?once|upfront|on_order|on_paid|on_payment|same_day|立即|马上|立刻|秒到|当天|下单就/.test(
    text.toLowerCase(),
  )

/** Minutes of a span: `10min`, `24h`, `overnight`, `day`; null when it says none. */
export const minutesOf = (text: string): number | null => {
  const lower = text.toLowerCase()
  const counted = /(\d+)\s*_?(s|m|h|d|w)/.exec(lower)
  const unit = { s: 1 / 60, m: 1, h: 60, d: 1_440, w: 10_080 }
  if (counted) return Math.max(1, Math.round(Number(counted[1]) * unit[counted[2] as keyof typeof unit]))
  return (
    firstOf(lower, [
      [/night|一晚|一夜/, 720],
      [/hour|小时/, 60],
      [/minute|分钟/, 1],
      [/week|周/, 10_080],
      [/day|today|一天|今天|昨天/, 1_440],
    ]) ?? null
  )
}
