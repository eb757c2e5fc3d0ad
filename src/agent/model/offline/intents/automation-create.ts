import { findAudience } from '../audience.ts'
import { guess, type Intent, pick } from '../intent.ts'
import { NUM, readDays, readNumber, SPAN } from '../numbers.ts'
import { mask, type Said } from '../text.ts'
import { findMoments, hhmm } from '../time.ts'

const EVENTS: readonly (readonly [string, RegExp])[] = [
  [
    'order_received',
    /签收|收到货|收货|到货后|快递到|妥投|delivered|delivery|(?:order|parcel|package) (?:is |was )?received|receiv(?:e|es|ed|ing) (?:the|their|an?) (?:order|parcel|package)|arrives?/,
  ],
  ['order_shipped', /发货后|发货了|出库|shipped|ships/],
  ['refund_requested', /申请退款|退款后|退货|refund/],
  ['first_order_paid', /首单(?:支付|付款|完成)?后|首购后|第一次下单|第一次购买|首次下单|first (?:order|purchase)/],
  [
    'order_paid',
    /下单后|付款后|支付后|购买后|买完|成交后|下单(?:了)?(?:就|的)|places? an order|after (?:an |each |every )?(?:order|purchase)|(?:orders|buys|purchases) /,
  ],
  ['cart_abandoned', /加购|购物车|未付款|没付款|abandon|cart/],
  ['group_joined', /入群|进群|加群|join(?:s|ed|ing)? (?:the |a )?group/],
  [
    'contact_added',
    /加(?:了)?(?:企微|微信|好友|我们)|添加(?:好友|企微|后)?|新(?:加|增)(?:的)?(?:好友|客户|会员|粉)|新好友|新客进来|adds? (?:us|wecom)|new (?:contact|member|customer|friend)|sign(?:s|ed)? up/,
  ],
  ['birthday', /生日|birthday/],
  [
    'became_silent',
    /沉默|没互动|不活跃|变冷|沉睡|goes? (?:silent|dormant|quiet|inactive)|becomes? (?:silent|dormant|inactive)|inactive for|no activity/,
  ],
  ['rights_expiring', /积分.{0,4}(?:到期|过期)|券.{0,4}(?:到期|过期)|权益.{0,4}(?:到期|过期)|expir/],
  ['replenishment_due', /快用完|该补货|用完前|补货|run(?:s|ning)? (?:out|low)|refill|replenish/],
  ['tag_added', /打上.{1,12}标签(?:后|的时候)|tagged/],
]
const ACTIONS: readonly (readonly [string, RegExp])[] = [
  [
    'care_message',
    /感受|体验|关怀|回访|使用(?:指导|方法|说明|情况)|好不好用|怎么样|满意|问(?:一?下|候|问)|care|feedback|how (?:it|they|the)|experience|check in|follow up|usage|ask/,
  ],
  ['welcome_message', /欢迎|welcome|greet/],
  ['birthday_message', /生日(?:祝福|快乐)|祝(?:福|生日)|birthday (?:message|wish|greeting)|wish/],
  ['coupon', /(?:发|推|送|给).{0,8}(?:券|优惠|红包)|coupon|voucher|discount/],
  ['tag', /打(?:上|个)?.{0,10}标签|\btag\b/],
  ['wakeup_message', /唤醒|召回|激活|win-?back|wake|re-?engage/],
  ['reminder', /提醒|催|通知|remind|notify/],
  ['group_topic', /话题|互动|topic/],
  ['message', /发|推送|send|message|post/],
]
const DAILY =
  /每天|每日|天天|每(?:早|晚)|每个?(?:工作日|早上|晚上|上午|下午)|\bevery (?:day|morning|evening|night)\b|\bdaily\b|\beach day\b/
const AUTO =
  /自动|自动化|触发|每当|一旦|只要.{1,12}就|之后就|后就|automat|\bwhenever\b|\bevery time\b|\btrigger|\bas soon as\b|\bauto[- ]/

const DELAY = [
  new RegExp(`后(?:的)?第?(${NUM})(?:天|日)|第(${NUM})天|(${SPAN})(?:之|以)?后`),
  new RegExp(`\\b(${SPAN}) after\\b|\\bafter (${SPAN})\\b|\\bon day (${NUM})\\b|\\b(${SPAN}) later\\b`),
]

const delayOf = (text: string): number | undefined => {
  for (const pattern of DELAY) {
    const hit = pattern.exec(text)
    const words = hit?.slice(1).find(group => group !== undefined)
    if (!words) continue
    return readDays(words) ?? readNumber(words) ?? undefined
  }
  return /次日|第二天|隔天|the next day/.test(text)
    ? 1
    : /当天|立即|马上|立刻|immediately|right away|as soon as|same day/.test(text)
      ? 0
      : undefined
}

/** The hours of the day that are named; 早中晚 are hours when people look. */
const dailyOf = (said: Said): string[] => {
  const { text } = said
  const clocks = findMoments(text, said.now).flatMap(moment => (moment.time ? [hhmm(moment.time)] : []))
  const exact = /\d\s?(?:点|:|am|pm)|[一二三四五六七八九十两]点/.test(text)
  if (exact && clocks.length > 0) return [...new Set(clocks)].sort()
  const times: string[] = []
  if (/早(?!日)|上午|morning/.test(text)) times.push('09:00')
  if (/中午|早中|中晚|午(?!后)|noon|midday|lunch/.test(text) && !/[上下]午/.test(text.replace(/中午|早中|中晚/g, '')))
    times.push('12:30')
  if (/下午|afternoon/.test(text)) times.push('15:00')
  if (/晚|evening|night/.test(text)) times.push('20:00')
  return times.length > 0 ? times : ['10:00']
}

export const automationCreate: Intent = {
  name: 'automation.create',
  example: { zh: '快递签收后第3天自动问下使用感受', en: 'Ask how it went automatically 3 days after delivery' },
  read: said => {
    const { text } = said
    const isDaily = DAILY.test(text)
    const isAuto = AUTO.test(text)
    if (
      !isDaily &&
      !isAuto &&
      !/(?:签收|入群|加好友|加企微|下单|付款|收货|添加|生日)(?:之|以)?(?:后|前)(?:的)?第?[\d一二三四五六七八九十]*天?.{0,4}(?:发|推|提醒|问|送)|\b(?:days?|hours?|weeks?) after\b/.test(
        text,
      )
    )
      return null
    if (/为什么|怎么|报表|日报|数据|gmv|why|how (?:many|much)|report/.test(text)) return null
    const event = pick(text, EVENTS)
    const action = pick(text, ACTIONS)
    if (!action || (!isDaily && !event)) return isAuto ? guess(3, { action }) : null
    const moments = findMoments(text, said.now)
    const audience = findAudience(
      said,
      mask(
        text,
        moments.flatMap(moment => moment.spans),
      ),
    )
    const trigger = isDaily
      ? { daily: dailyOf(said) }
      : event
        ? { event, ...(delayOf(text) === undefined ? {} : { delay_days: delayOf(text) }) }
        : undefined
    return guess(isDaily && !/发|推|送|send|post|push/.test(text) ? 4 : 8.5, {
      trigger,
      action: isDaily && action === 'message' ? undefined : action,
      audience:
        isDaily ||
        audience?.value === 'all_groups' ||
        (audience &&
          typeof audience.value === 'string' &&
          /^(?:new|active|buyer|high_value|silent|all)$/.test(audience.value))
          ? audience?.value
          : undefined,
    })
  },
}
