import { AMOUNT, MONEY, readFen } from './money.ts'
import { NUM, readNumber } from './numbers.ts'
import type { Said } from './text.ts'

export interface RewardSaid {
  readonly kind?: 'coupon' | 'cash' | 'points' | 'gift'
  readonly fen?: number
}

const kindOf = (text: string): RewardSaid['kind'] =>
  /券|立减|满减|抵扣|减免|代金|coupons?|vouchers?|\boff\b|discount/.test(text)
    ? 'coupon'
    : /现金|返现|红包|返利|提现|零钱|cash|返/.test(text)
      ? 'cash'
      : /积分|points?/.test(text)
        ? 'points'
        : /礼品|礼物|小样|赠品|正装|gift|sample/.test(text)
          ? 'gift'
          : undefined

const reward = (amount: string | undefined, around: string): RewardSaid | undefined => {
  const fen = amount ? readFen(amount) : null
  const kind = kindOf(around)
  if (fen === null && kind !== 'gift') return undefined
  return { ...(kind ? { kind } : {}), ...(fen === null ? {} : { fen }) }
}

/** A bare number is an amount only when it does not count people or things. */
const SUM = `(?:${MONEY}|${NUM}(?!个|位|人|单|名|次|天|级|%|\\d))`
const INVITER =
  '老客(?:户)?|老会员|老用户|邀请人|推荐人|邀请者|分享者|推荐者|团长|老的|老人|referrers?|inviters?|existing customers?|the sender|advocates?'
const INVITEE =
  '新客(?:户)?|新人|新用户|新会员|被邀请(?:人|者)?|被推荐(?:人|者)?|好友|朋友|新的|referees?|invitees?|friends?|new customers?|the new one'
const GETS =
  '(?:拉|带|邀请|推荐|再|能|可以|就|都|也|会|各|,|得|获得|返|返现|返利|领|拿|奖励?|送|给|有|立减|减|享|一个|1个|每|成功|新客|新人|好友|下单|首单|购买|成交|后|户|现金|红包|是|为|个|位|gets?|earns?|receives?|takes?|saves?| |an?|also|will|of|cash|coupon|per|each|for)*?'

const near = (text: string, who: string): { amount: string; around: string; index: number } | null => {
  const hit = new RegExp(
    `(?:${who})${GETS}(${SUM})(?:元|块)?(?:的)?(?:无门槛)?([\\u4E00-\\u9FFF]{0,4}| (?:cash|coupon|voucher|off|points?|gift)\\b)?`,
  ).exec(text)
  return hit ? { amount: hit[1] ?? '', around: hit[0], index: hit.index } : null
}

/** What inviter and invitee get: 双方各20元券, give-20-get-20, 老客返现30新客立减10. */
export const rewardsOf = (said: Said, type: string): Record<string, unknown> => {
  const { text } = said
  if (type !== 'refer') {
    const hit = new RegExp(
      `(?:送|得|领|返现?|奖励?|给|换|立减|get|gets|earn|win|receive|reward of)(?: an?)?[^,。;\\d¥$]{0,5}?(${SUM})(?:元|块)?(?:的)?([\\u4E00-\\u9FFF]{0,4}| (?:cash|coupon|voucher|points?)\\b)?`,
    ).exec(text)
    const value = hit
      ? reward(hit[1], hit[0])
      : /(?:送|领|得)(?:小样|礼品|礼物|赠品)/.test(text)
        ? ({ kind: 'gift' } as const)
        : undefined
    return value ? { reward: value } : {}
  }
  const pair =
    /give[- ]?(?:¥|\$|rmb )?(\d+(?:\.\d+)?)(?:元| yuan)?[-,/ ]*(?:and )?get[- ]?(?:¥|\$|rmb )?(\d+(?:\.\d+)?)/.exec(
      text,
    )
  if (pair) {
    const kind = kindOf(text)
    const each = (amount: string | undefined) => ({
      ...(kind ? { kind } : {}),
      fen: readFen(amount ?? '') ?? undefined,
    })
    return { inviter_reward: each(pair[2]), invitee_reward: each(pair[1]) }
  }
  const both = new RegExp(
    `(?:双方|两边|两个人|新老(?:客户?)?|老客(?:和|与|、)新客|新客(?:和|与|、)老客|邀请人和被邀请人|各自|both(?: sides| parties| people)?)(?:都|各|可以|能|会|就|均)*(?:得|拿|送|返现?|领|有|奖励|享|获|减|立减|get|gets|receive|earn|each|of them| )*(${SUM})(?:元|块)?(?:的)?([\\u4E00-\\u9FFF]{0,4}| (?:cash|coupon|voucher|off)\\b)?`,
  ).exec(text)
  if (both) {
    const value = reward(both[1], both[0])
    return value ? { inviter_reward: value, invitee_reward: value } : {}
  }
  const budgetless = text.replace(
    new RegExp(`(?:预算|封顶|上限|最多|cap(?:ped)?(?: it)? at|budget(?: of)?)[^,。;]{0,6}?${AMOUNT}`, 'g'),
    '',
  )
  const inviter =
    near(budgetless, INVITER) ??
    near(
      budgetless,
      '每?(?:拉|邀请|推荐|带)(?:来|进来)?(?:一|1)?(?:个|位|人)?(?:新客|新人|好友|人)?(?:下单|购买|成交)?(?:就)?',
    )
  const tail = inviter ? budgetless.slice(inviter.index + inviter.around.length) : budgetless
  const head = inviter ? budgetless.slice(0, inviter.index) : ''
  const invitee = near(tail, INVITEE) ?? near(head, INVITEE)
  const first = inviter ? reward(inviter.amount, inviter.around) : undefined
  const second = invitee ? reward(invitee.amount, invitee.around) : undefined
  const also =
    /新客(?:户)?(?:也|同样|一样)|好友(?:也|同样)|一样多|(?:friends?|invitees?|they) (?:get|gets) the same|同等/.test(
      text,
    )
  const shared = (mine: RewardSaid | undefined, other: RewardSaid | undefined) =>
    mine && !mine.kind && other?.kind ? { kind: other.kind, ...mine } : mine
  return {
    ...(first ? { inviter_reward: shared(first, also ? second : undefined) } : {}),
    ...(second
      ? { invitee_reward: shared(second, also ? first : undefined) }
      : also && first
        ? { invitee_reward: first }
        : {}),
  }
}

export interface PrizeSaid {
  readonly name: string
  readonly fen?: number
  readonly qty?: number
}

const PRIZE =
  /(特等奖|[一二三四五六]等奖|头奖|大奖|安慰奖|参与奖|幸运奖|first prize|second prize|third prize|grand prize)(?:是|为|:|送)?([^,。;!?\n、]{0,40})/dg
const QTY = new RegExp(
  `(?<!\\d)(${NUM})(?:名|个|份|位|台|部|人|张|套|瓶|盒|支)(?!月)|[x×*](\\d+)|\\b(${NUM}) (?:winners?|units?|pcs)`,
)

/** 一等奖iPhone 8000元1名，二等奖100元券10张: each prize with its worth and number. */
export const prizesOf = (said: Said): PrizeSaid[] => {
  const prizes: PrizeSaid[] = []
  for (const match of said.text.matchAll(PRIZE)) {
    const place = match.indices?.[1]
    const body = match[2] ?? ''
    const worth = new RegExp(`(${MONEY}|${NUM}万)`).exec(body)
    const fen = worth ? readFen(worth[1] ?? '') : null
    const qty = QTY.exec(worth ? body.replace(worth[0], ' ') : body)
    const number = qty ? readNumber(qty[1] ?? qty[2] ?? qty[3] ?? '') : null
    const item = body
      .replace(worth?.[0] ?? '\uE003', ' ')
      .replace(qty?.[0] ?? '\uE003', ' ')
      .replace(/价值|市值|的|各|,|:|\(|\)/g, ' ')
      .trim()
    if (fen === null && number === null && !item) continue
    const at = place ? said.said(place[0], place[1]) : (match[1] ?? '')
    prizes.push({ name: at, ...(fen === null ? {} : { fen }), ...(number === null ? {} : { qty: number }) })
  }
  return prizes
}
