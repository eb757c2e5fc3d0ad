import type { Temporal } from 'temporal-polyfill'
import type { Condition } from '../../slots.ts'
import { AFTER, COMPARE, opOf } from './compare.ts'
import type { Recogniser } from './conditions.ts'
import { NUM, readDays, readNumber, SPAN } from './numbers.ts'
import { wholePeriod } from './period.ts'
import type { Found } from './text.ts'
import { daysBack, type Window } from './windows.ts'
import { CHANNEL, CHANNEL_WORDS, idOf } from './words.ts'

const span = (match: RegExpMatchArray) => ({ start: match.index ?? 0, end: (match.index ?? 0) + match[0].length })
const join = (match: { start: number; end: number }, window: Found<Window> | null) =>
  window ? { start: Math.min(match.start, window.start), end: Math.max(match.end, window.end) } : match
const every = (text: string, pattern: string) => text.matchAll(new RegExp(pattern, 'g'))
const NOT = "(?:没有?|未|不|(?<![a-z])(?:never|not)|n't)"

/** 14天没触达, hasn't been contacted in two weeks. */
export const touches: Recogniser = ({ text, today, near }) => {
  const found: Found<Condition>[] = []
  for (const match of every(
    text,
    `(?:上次|最近一次|最后一次|last )(?:触达|联系|群发|contacted|touched|messaged)(?:时间)?(?:距今|已经|在)?(${COMPARE})? ?(${SPAN})(以上|以前|之前|前| ago| or more)?`,
  )) {
    const value = readDays(match[2] ?? '')
    if (value)
      found.push({ value: { field: 'last_touch_days', op: opOf(match[1], match[3], 'gte'), value }, ...span(match) })
  }
  for (const match of every(
    text,
    `(?:都|也|还)?(${NOT})?(?:再)?(?: been )? ?(?:被)?(?:触达|联系|打扰|收到过?(?:任何|我们的?)?(?:消息|群发|推送|触达)|发过?(?:任何)?(?:消息|信息)|跟进|contacted|touched|messaged|reached|heard from us)过?`,
  )) {
    const place = span(match)
    const window = near(place.start, place.end)
    if (!window) continue
    const value = daysBack(window.value, today)
    const op = match[1] ? (window.value.kind === 'days' && window.value.op === 'gt' ? 'gt' : 'gte') : 'lte'
    found.push({ value: { field: 'last_touch_days', op, value }, ...join(place, window) })
  }
  return found
}

/** 买过精华的, 没买过防晒的, bought sunscreen. */
export const categories: Recogniser = ({ text, words }) => {
  const found: Found<Condition>[] = []
  const zh = `(没有?|未|从没|从未)?(?:买过|购买过|买了)((?!东西|一|两|三|[0-9]|的|次|单|但|没|却|不|过|满|超|至)[\\p{Script=Han}a-z]{1,8}?)(?=的|但|没|,|$|却|又|、)`
  for (const match of text.matchAll(new RegExp(zh, 'gu'))) {
    const start = match.index + match[0].length - (match[2]?.length ?? 0)
    const value = words(start, start + (match[2]?.length ?? 0))
    if (value) found.push({ value: { field: 'category', op: match[1] ? 'neq' : 'eq', value }, ...span(match) })
  }
  const en = `(never |n't |not )?(?:bought|purchased)(?: any)? ((?!anything|exactly|only|just|once|twice|at |in |from |more|over|within|during|last|this|yesterday|today|and|but|again|something|nothing|fewer|less|\\d)[a-z]+)(?= |,|$)`
  for (const match of every(text, en)) {
    const start = (match.index ?? 0) + match[0].length - (match[2]?.length ?? 0)
    if (readNumber(match[2] ?? '') !== null) continue
    const value = words(start, start + (match[2]?.length ?? 0))
    if (value) found.push({ value: { field: 'category', op: match[1] ? 'neq' : 'eq', value }, ...span(match) })
  }
  return found
}

const orderCondition = (window: Window | null, op: Condition['op'], value: number): Condition =>
  window === null
    ? { field: 'valid_orders', op, value }
    : window.kind === 'days'
      ? { field: 'orders_in_days', days: window.days, op, value }
      : { field: 'orders_in_period', op, value, period: wholePeriod(window.range) }

/** 买过3次以上, 只下过一单, bought exactly once in the last 90 days. */
export const orderCounts: Recogniser = ({ text, near }) => {
  const found: Found<Condition>[] = []
  const zh = `(${COMPARE})?(?:下过?|买过?|购买过?|购过?|消费过?|复购过?|成交过?|有过?|订单数?)了?(${COMPARE})?(${NUM})(?:次|单|笔|回|个订单)(${AFTER})?`
  const en = `(?:ordered|bought|purchased|placed|made|have|has|had|with|paid) ?(${COMPARE})? ?(once|twice|${NUM})(\\+| or more)?(?: times?| orders?| purchases?)?( or more)?`
  for (const match of every(text, zh)) {
    const value = readNumber(match[3] ?? '')
    if (value === null) continue
    const place = span(match)
    const window = near(place.start, place.end)
    const op = opOf(match[2] ?? match[1], match[4], 'eq')
    found.push({ value: orderCondition(window?.value ?? null, op, value), ...join(place, window) })
  }
  for (const match of every(text, en)) {
    if (!/once|twice|times|order|purchase/.test(match[0].slice(6))) continue
    const value = match[2] === 'once' ? 1 : match[2] === 'twice' ? 2 : readNumber(match[2] ?? '')
    if (value === null) continue
    const place = span(match)
    const window = near(place.start, place.end)
    const op = opOf(match[1], match[3] ?? match[4], 'eq')
    found.push({ value: orderCondition(window?.value ?? null, op, value), ...join(place, window) })
  }
  for (const match of every(
    text,
    '复购过|回购过|重复购买|复购客户|复购会员|\\brepeat (?:buyers?|customers?|purchasers?)\\b',
  )) {
    if (/[没未]$/.test(text.slice(0, match.index))) continue
    const place = span(match)
    const window = near(place.start, place.end)
    found.push({ value: orderCondition(window?.value ?? null, 'gte', 2), ...join(place, window) })
  }
  return found
}

/** 没下单, 一单没下, haven't bought anything. */
export const noOrders: Recogniser = ({ text, near }) => {
  const found: Found<Condition>[] = []
  const buy = '(?:下过?单|买过?(?:东西|过)?|购买|购物|复购|消费|成交|回购|订单|付款|开单|回来买|出单|下过单)'
  const zh = `(?:一单|一次|一笔|一件)?(?:都|也|还|却)?(?:没有?|未|无|不)(?:再|曾)?(?:来|有)?(?:任何)?${buy}过?|(?:一单|一次|一件|一样)(?:东西)?(?:都|也|还)?(?:没有?|未)(?:下|买|购)过?|零单|0单|零成交|零订单`
  const en =
    "\\b(?:no|without(?: an?| any)?|zero|0) (?:orders?|purchases?)\\b|(?:\\bnever|\\bnot|n't)(?: yet| ever)? (?:placed (?:an|any) orders?|ordered|bought|purchased|order|buy|purchase|come back to buy)\\b(?: anything| again| yet| from us)*"
  for (const match of every(text, `${zh}|${en}`)) {
    const place = span(match)
    const window = near(place.start, place.end)
    found.push({ value: orderCondition(window?.value ?? null, 'eq', 0), ...join(place, window) })
  }
  return found
}

/** 60天没互动, inactive for two months. */
export const inactivity: Recogniser = ({ text, today, near }) => {
  const found: Found<Condition>[] = []
  const zh =
    '(?:没有?|未|不|无)(?:再|怎么|任何)?(?:互动|活跃|说过?话|动静|打开|来过?|登录|反应|冒泡|理|回复|上线|出现|逛|点击|看)(?:过|了)?'
  const en =
    "\\b(?:inactive|silent|quiet|dormant|idle)\\b|\\bno (?:activity|interaction|response)\\b|(?:\\bnot|n't)(?: been)? (?:active|interacted|opened|engaged|shown up|visited|responded|replied|said anything)(?: anything)?"
  for (const match of every(text, `${zh}|${en}`)) {
    const place = span(match)
    const window = near(place.start, place.end)
    if (!window) continue
    const op = window.value.kind === 'days' && window.value.op === 'gt' ? 'gt' : 'gte'
    found.push({ value: { field: 'inactive_days', op, value: daysBack(window.value, today) }, ...join(place, window) })
  }
  return found
}

const dated = (field: 'added_at' | 'paid_at' | 'complaint_at', window: Window): Condition => {
  if (window.kind === 'days') return { field, op: 'within_days', value: window.days }
  const isDay = window.range.from.add({ days: 1 }).equals(window.range.to)
  return isDay
    ? { field, op: 'on_day', value: window.range.from.toString() }
    : { field, op: 'in_period', value: wholePeriod(window.range) }
}

/** 这个月投诉过的, complained this month; without a time, ever. */
export const complaints: Recogniser = ({ text, today, near }) => {
  const found: Found<Condition>[] = []
  for (const match of every(
    text,
    '(?:有过?)?(?:投诉|客诉|差评)过?(?:的|我们)?|\\bcomplain(?:ed|ts?)?\\b|\\bfiled a complaint\\b',
  )) {
    if (/[没未无]$/.test(text.slice(0, match.index))) continue
    const place = span(match)
    const window = near(place.start, place.end)
    const value: Condition = window
      ? dated('complaint_at', window.value)
      : { field: 'complaint_at', op: 'lte', value: (today satisfies Temporal.PlainDate).toString() }
    found.push({ value, ...join(place, window) })
  }
  return found
}

/** 7天内该补货的, due for a refill within five days. */
export const replenishment: Recogniser = ({ text, today, near }) => {
  const found: Found<Condition>[] = []
  const words =
    '(?:就|都)?(?:该|需要|要|快要?|即将|马上|可能)(?:补货|用完|回购|见底|吃完|喝完)(?:了)?|补货期|\\b(?:due|up) (?:for|to) (?:a )?(?:refill|restock|replenish(?:ment)?|reorder)\\b|\\b(?:run|running) out\\b|\\breplenishment(?: is)? due\\b|\\bdue replenishment\\b'
  for (const match of every(text, words)) {
    const place = span(match)
    const window = near(place.start, place.end)
    const value = window ? daysBack(window.value, today) : 7
    found.push({ value: { field: 'replenishment_due_in_days', op: 'lte', value }, ...join(place, window) })
  }
  return found
}

/** 昨天直播下单的: the channel and the day; 近30天买过的: at least one order. */
export const orders: Recogniser = ({ text, near }) => {
  const found: Found<Condition | Condition[]>[] = []
  const zh = `(?:在|通过|从)?(${CHANNEL})?(?:里|上|间|渠道)?(?:下过?了?单|买过?了?(?:的|东西)|购买过?|付过?款|付了款|成交|消费过)(?:的)?`
  const en = `\\b(?:bought|ordered|purchased|paid)\\b(?: (?:anything|something))?(?: (?:from|in|via|through|during|on) (?:the |our )?(${CHANNEL}))?`
  for (const match of every(text, `${zh}|${en}`)) {
    if (/[没未不一]$/.test(text.slice(0, match.index))) continue
    const place = span(match)
    const channel = idOf(CHANNEL_WORDS, match[1] ?? match[2] ?? '')
    const window = near(place.start, place.end)
    const when: Condition[] = !window
      ? []
      : window.value.kind === 'days'
        ? [{ field: 'orders_in_days', days: window.value.days, op: 'gte', value: 1 }]
        : [dated('paid_at', window.value)]
    const value: Condition[] = [
      ...(channel ? [{ field: 'order_channel', op: 'eq', value: channel } as const] : []),
      ...when,
    ]
    if (value.length > 0) found.push({ value, ...join(place, window) })
  }
  return found
}

/** 最近30天加了企微的, joined last week. */
export const added: Recogniser = ({ text, near }) => {
  const found: Found<Condition>[] = []
  const zh =
    '(?:新)?(?:加了?过?(?:企微|企业微信|微信|好友|我们)|加(?:了|的|进来|上)|添加(?:了|的)?(?:企微|好友)?|进来的?|新增的?|入会|注册)(?:的)?'
  const en = '\\b(?:added(?: (?:us|wecom))?|joined|signed up|came in|connected)\\b(?: (?:us|wecom|on wecom))?'
  for (const match of every(text, `${zh}|${en}`)) {
    const place = span(match)
    const window = near(place.start, place.end)
    if (window) found.push({ value: dated('added_at', window.value), ...join(place, window) })
  }
  return found
}
