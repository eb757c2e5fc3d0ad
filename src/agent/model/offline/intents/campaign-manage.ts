import { budgetOf, campaignType } from '../campaign-terms.ts'
import { guess, type Intent, pick } from '../intent.ts'
import { AMOUNT, readFen } from '../money.ts'
import { NUM, readNumber } from '../numbers.ts'
import { grab, QUOTED } from '../text.ts'
import { findMoments, instantOf } from '../time.ts'

const CAMPAIGN =
  /活动|拼团|秒杀|抽奖|老带新|分销|转盘|霸王餐|试用|福利日|晒单|裂变|邀请|划线价|原价|开奖|等奖|奖品|奖池|成团|campaign|lottery|raffle|group buy|flash sale|referral|giveaway|wheel|draw|prize/
const STATUS: readonly (readonly [string, RegExp])[] = [
  ['paused', /暂停|先停|停一下|停掉|停了|\bpause\b|\bput .{1,30}on hold\b|\bsuspend\b/],
  ['running', /恢复|重新开(?:启|始)|继续(?:跑|开|进行)|再开|上线|\bresume\b|\brestart\b|\bunpause\b|\breopen\b/],
  ['ended', /结束|关掉|关了|下线|下架|终止|提前收|\bend\b|\bclose\b|\bstop\b|\bterminate\b|\bwrap up\b/],
  ['cancelled', /取消|作废|\bcancel\b/],
]
const REF_PRICE = new RegExp(
  `(?:划线价|原价|市场价|吊牌价|参考价|对比价)(?:标|改|写|设|定|调|填|涨)?(?:成|为|到|上|是|高|得)*(${AMOUNT})|\\b(?:list|original|reference|was|strike-?through|crossed-out) price (?:to |at |as |of )?(${AMOUNT})`,
)
const PRIZE = new RegExp(
  `(?:去掉|删掉|删了|撤掉|撤了|拿掉|取消|不要)(${QUOTED}|[一二三四五六特]等奖|头奖|大奖|[^,。;!?\\n]{1,10}奖品?)|(?:把|将)(${QUOTED}|[一二三四五六特]等奖|头奖|大奖|[^,。;!?\\n]{1,10}奖品?)(?:给)?(?:去掉|删掉|删了|撤掉|撤了|拿掉|取消|去了)|([一二三四五六特]等奖|头奖|大奖)[^。;!?\\n]{0,12}(?:撤|去掉|删|拿掉|不要了|取消)|\\b(?:remove|drop|take out|pull|delete) (?:the )?((?:first|second|third|grand|top) prize|${QUOTED}|[\\w ]{1,20}prize)`,
  'd',
)
const FAKE = new RegExp(
  `(?:(?:机器人|假人|假用户|虚拟(?:用户|成员)|小号|马甲|水军|模拟成团|凑人头|假人头|假成员).{0,10}?|(?:凑|补|加|塞|填)(?:进)?(${NUM})个(?:假|机器|虚拟|小号|马甲|水军)|(${NUM})个(?:假人|机器人|假用户|虚拟用户|小号|马甲)|\\b(?:(${NUM}) )?(?:fake|bot|dummy|phantom|virtual)s?(?: members?| users?| people| accounts?)?)`,
)
const PAYOUTS: readonly (readonly [string, RegExp])[] = [
  ['cash', /奖品折现|折现|换成现金|改(?:成|为|发)现金|发现金|in cash|to cash|as cash/],
  ['points', /换成积分|改(?:成|为|发)积分|as points|to points/],
  ['coupon', /换成(?:优惠)?券|改(?:成|为|发)(?:优惠)?券|as coupons?|to coupons?/],
  ['instant', /即时(?:到账|发放)|立即到账|实时到账|秒到|t\+0|instant/],
  ['manual', /人工(?:发放|打款)|手动(?:发放|打款)|manual/],
]
/** 派奖 that hangs on later purchases or on members joined beneath is a chain of levels, whatever it is called. */
export const campaignUpdate: Intent = {
  name: 'campaign.update',
  example: { zh: '暂停老带新活动', en: 'Pause the referral campaign' },
  read: said => {
    const { text } = said
    if (!CAMPAIGN.test(text)) return null
    if (/羊毛|提现|打款(?!改)|写一|文案|群发|为什么|多少|怎么样|效果|帮我?(?:查|看)|\bwhy\b|\bhow\b/.test(text))
      return null
    const ref = REF_PRICE.exec(text)
    const prize = grab(said, PRIZE, 1) ?? grab(said, PRIZE, 2) ?? grab(said, PRIZE, 3) ?? grab(said, PRIZE, 4)
    const fake = /拼团|成团|凑|团|group|members?|people|buy/.test(text) ? FAKE.exec(text) : null
    const drawMoved =
      /开奖(?:时间|日期|日)?(?:改|挪|推|延|提前|换|定|调|放)|(?:推迟|提前|延后)(?:到.{0,12})?开奖|(?:move|postpone|delay|reschedule|bring forward|push) (?:the )?(?:draw|raffle|lottery)/.test(
        text,
      )
    const moment = drawMoved ? findMoments(text, said.now).at(-1) : undefined
    const payout = /奖励|奖金|奖品|派发|发放|payout|pay out|reward|prize/.test(text) ? pick(text, PAYOUTS) : undefined
    const status = ref || prize || fake || drawMoved ? undefined : pick(text, STATUS)
    const fakes = fake ? readNumber(fake[1] ?? fake[2] ?? fake[3] ?? '') : null
    if (!ref && !prize && !fake && !drawMoved && !payout && !status) return null
    if (
      status &&
      /一切|所有(?:的)?(?:发送|群发)|全部停|stop everything|群发|待审|预算|budget|\bsend\b|\bcap\b/.test(text)
    )
      return null
    if (status && /搞|launch|先到先得|stop when/.test(text)) return null
    return guess(ref || prize || fake || drawMoved ? 8.6 : payout ? 7 : 6.8, {
      status,
      ref_price_fen: ref ? (readFen(ref[1] ?? ref[2] ?? '') ?? undefined) : undefined,
      remove_prize: prize?.value,
      draw_at: moment ? instantOf(moment, said) : undefined,
      payout: prize ? undefined : payout,
      fake_members: fake ? (fakes && /\d|[一二两三四五六七八九十]/.test(fake[0]) ? fakes : true) : undefined,
      type: status ? (campaignType(text) ?? undefined) : undefined,
    })
  },
}

const BUDGET = /预算|额度|经费|\bbudget\b|\bcap\b/
const TO = new RegExp(
  `(?:加|提高?|提升|调|改|增加|涨|追加|减|降|降低|砍|压缩|设|上调|下调|放宽|控制)(?:成|到|至|为|在)+(${AMOUNT})|(?:预算|额度)(?:改|调|设|定)?(?:成|为|到|至)(${AMOUNT})|\\b(?:to|at) (${AMOUNT})`,
)
const FROM_BY = new RegExp(
  `(?:从|原来?|现在)(?:是)?(${AMOUNT})(?:元|块)?.{0,8}?(?:再)?(加|减|追加|砍|降)(?:了)?(${AMOUNT})`,
)

export const campaignAdjustBudget: Intent = {
  name: 'campaign.adjust_budget',
  example: { zh: '老带新预算加到8000', en: 'Raise the referral budget to ¥8,000' },
  read: ({ text }) => {
    if (
      !BUDGET.test(text) ||
      /怎么样|多少|审批|先看|还剩|搞|发起|用完|\blaunch|\bset up\b|\bcreate\b|order_by|first\b|how much|left/.test(text)
    )
      return null
    const changes =
      /加|提|调|改|增|涨|减|降|砍|压缩|追加|设|放宽|raise|increase|lower|reduce|cut|change|\bset\b(?! up)|bump|adjust|up the|double|top up/.test(
        text,
      )
    if (!changes) return null
    const to = TO.exec(text)
    const by = FROM_BY.exec(text)
    const base = by ? readFen(by[1] ?? '') : null
    const delta = by ? readFen(by[3] ?? '') : null
    const total = to
      ? readFen(to[1] ?? to[2] ?? to[3] ?? '')
      : base !== null && delta !== null
        ? base + (/减|砍|降/.test(by?.[2] ?? '') ? -delta : delta)
        : (budgetOf(text.replace(/再?(?:加|追加|减|砍)/g, '，')) ?? null)
    const isRelative = !to && !by && /再?(?:加|追加|减|砍)(?!到|至|成)|\bby\b/.test(text)
    return guess(8.7, { budget_fen: isRelative ? undefined : (total ?? undefined) })
  },
}
