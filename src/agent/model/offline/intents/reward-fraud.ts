import { guess, type Intent, pick } from '../intent.ts'
import { NUM, readNumber } from '../numbers.ts'

const PAY =
  /提现|打款|(?:发|结算?|付|兑现|返|支付|发放|到账)(?:掉|一下|了)?.{0,8}(?:奖励|返现|佣金|奖金|红包|的钱)|(?:奖励|返现|佣金|奖金|红包|的钱|返佣).{0,16}(?:发|结|付|打|提现|兑现|给(?:他|她|大家)|到账)|\bpay(?:\s?out)?\b.{0,30}\b(?:rewards?|referr\w+|commissions?|cashback|bonus(?:es)?|inviters?)|\b(?:release|settle)\b.{0,30}\b(?:rewards?|commissions?|cashback)/
const FILTERS: readonly (readonly [string, RegExp])[] = [
  ['confirmed', /已确认|确认过的|过了退款期|满足条件|confirmed|cleared|eligible/],
  ['held', /冻结|扣住|held|on hold|frozen/],
  [
    'pending',
    /待发|未发|没发|待结算|待提现|pending|outstanding|unpaid|老带新|邀请|拉新|裂变|全部|所有|他们|她们|referr|invit/,
  ],
]

export const rewardPay: Intent = {
  name: 'reward.pay',
  example: { zh: '把过了退款期的老带新奖励发了', en: 'Pay out the confirmed referral rewards' },
  read: ({ text }) => {
    if (
      !PAY.test(text) ||
      /搞|活动|预算|自动|文案|写|拉一个|晒单|好评|为什么|什么时候|多少|怎么|羊毛|\bwhen\b|\bwhy\b|\bhow\b|\blaunch\b/.test(
        text,
      )
    )
      return null
    const override =
      /别等|不等|不用等|现在就|今天就|马上|立刻|立即|提前|直接(?:发|打|提)|跳过(?:冻结|等待|退款)|等不及|不管(?:退款|冻结)|\bnow\b|\btoday\b|right away|immediately|without waiting|don't wait|skip the hold|ignore the hold|before the hold|early/.test(
        text,
      )
    return guess(7.6, { filter: pick(text, FILTERS) ?? 'pending', override_hold: override || undefined })
  },
}

const SIGNALS: readonly (readonly [string, RegExp])[] = [
  ['same_device', /同一?(?:个|台)?(?:设备|手机)|设备(?:号)?(?:相同|一样)|same (?:device|phone)\b(?! number)/],
  ['same_address', /同一?(?:个)?(?:收货)?地址|地址(?:相同|一样)|same (?:shipping )?address/],
  ['same_phone', /同一?(?:个)?手机号|号码(?:相同|一样)|same (?:phone )?number/],
  ['same_ip', /同一?(?:个)?ip|same ip/],
  ['self_referral', /自己(?:邀请|推荐|拉)自己|自邀|self[- ]?referr|referr\w+ (?:them|him|her)sel/],
  ['ring', /互相(?:邀请|拉|推荐)|循环邀请|互拉|invit\w+ each other|\bring\b|in a circle/],
  ['refund', /退款|退货|refund/],
  ['new_accounts', /新号|小号|新注册|空号|僵尸|new accounts?|fresh accounts?|inactive accounts?/],
  [
    'velocity',
    /拉了?\d|邀请了?\d|带了?\d|一(?:晚|夜|天|小时)|\d+(?:分钟|小时|天)|短时间|太快|猛增|激增|异常(?:快|多)|overnight|in (?:one|a|an|\d+) (?:night|hour|day|minutes?)|too fast|spike|\d+ (?:people|invites|referrals|friends)/,
  ],
]
const WINDOWS: readonly (readonly [string, RegExp])[] = [
  ['overnight', /一(?:个)?(?:晚上?|夜)|昨晚|通宵|半夜|凌晨|overnight|one night|a night|last night/],
  ['hour', /(?:一|1)(?:个)?小时|每小时|(?:an|one|1|per) hour/],
  ['day', /(?:一|1)(?:整)?天|当天|今天|昨天|一日|24小时|(?:a|one|1|per) day|yesterday|today/],
  ['week', /(?:一|1)(?:个)?(?:周|星期)|这周|上周|(?:a|one|this|last) week/],
]

export const fraudReview: Intent = {
  name: 'fraud.review',
  example: { zh: '有个人一晚上拉了86个，看看是不是羊毛党', en: 'Someone invited 86 people overnight, check for fraud' },
  read: ({ text }) => {
    const isFraud =
      /羊毛|薅|刷单|刷量|刷奖|作弊|黑产|异常邀请|可疑|假邀请|套利|骗奖|\bfraud|\bsuspicious\b|\bcheat|\babus(?:e|ing)\b|\bfake (?:referral|invite)|\bgaming\b|\bbots?\b.{0,20}(?:invit|referr)/.test(
        text,
      )
    const signal = pick(text, SIGNALS)
    const isInvite = /拉了|邀请|带了|推荐|invit|referr/.test(text)
    if (!isFraud && !(isInvite && signal && /查|看看|核|正常吗|不对劲|check|look into|review/.test(text))) return null
    if (/文案|规则怎么|凑/.test(text)) return null
    const count = new RegExp(
      `(?:拉|邀请|带|推荐|加)(?:来|进来|进|到)?了?(${NUM})(?:个|人|位|单)?|(${NUM})(?:个|位)?(?:新客|新人|人|好友|账号|小号|号)|\\b(${NUM}) (?:new )?(?:people|friends|invites?|invitees?|referrals|accounts|signups?|users)`,
    ).exec(text)
    const minutes = new RegExp(`(${NUM})(?:分钟|mins?\\b| minutes?)`).exec(text)
    const hours = new RegExp(`(${NUM})(?:个)?(?:小时| hours?)`).exec(text)
    const n = hours ? readNumber(hours[1] ?? '') : null
    return guess(8.8, {
      signal,
      count: count ? (readNumber(count[1] ?? count[2] ?? count[3] ?? '') ?? undefined) : undefined,
      window: minutes ? `${readNumber(minutes[1] ?? '') ?? ''}m` : n !== null && n > 1 ? `${n}h` : pick(text, WINDOWS),
    })
  },
}
