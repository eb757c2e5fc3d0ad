import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../../platform/i18n.ts'
import { formatFen } from '../../platform/money.ts'
import type { Condition, Field, Layer, Period, Scalar } from './tree.ts'

/** How the layers are called; 成交 covers those who bought once and those who came back (复购). */
export const LAYER_NAMES: Record<Layer, Bilingual> = {
  new: { zh: '新客', en: 'new' },
  active: { zh: '活跃', en: 'active' },
  buyer: { zh: '成交', en: 'buyer' },
  high_value: { zh: '高价值', en: 'high-value' },
  silent: { zh: '沉默', en: 'silent' },
  lost: { zh: '流失', en: 'lost' },
}

type Phrase = (condition: Condition) => Bilingual

/** A condition as what is said of a member: 「最近30天没有下单」, `placed no order in the last 30 days` (after "who"). */
export const phraseOf = (condition: Condition): Bilingual => PHRASES[condition.field](condition)

const orders: Phrase = c => {
  const { zh, en } = narrowed(c)
  if (c.op === 'eq' && c.value === 0) return { zh: zh ? `${zh}没有下单` : '没有下过单', en: `placed no order${en}` }
  const n = compared(c, { zh: '单', en: 'orders' })
  return { zh: `${zh}下过${n.zh}`, en: `placed ${n.en}${en}` }
}

const PHRASES: Record<Field, Phrase> = {
  valid_orders: orders,
  orders_in_period: orders,
  orders_in_days: orders,
  spend_fen: c => {
    const { zh, en } = narrowed(c)
    const fen = compared(c, { zh: '', en: '' }, v => formatFen(Number(v)))
    return { zh: `${zh}净消费${fen.zh}`, en: `spent ${fen.en} net${en}` }
  },
  inactive_days: c => {
    const n = compared(c, { zh: '天', en: 'days' })
    return { zh: `距上次活动${n.zh}`, en: `were last active ${n.en} ago` }
  },
  last_touch_days: c => {
    if (c.op === 'gte') return { zh: `最近${c.value}天没有触达过`, en: `got no message in the last ${c.value} days` }
    if (c.op === 'lt') return { zh: `最近${c.value}天触达过`, en: `got a message in the last ${c.value} days` }
    const n = compared(c, { zh: '天', en: 'days' })
    return { zh: `距上次触达${n.zh}`, en: `were last messaged ${n.en} ago` }
  },
  replenishment_due_in_days: c => {
    if (c.op === 'within_days') return { zh: `${c.value}天内该补货`, en: `are due to buy again within ${c.value} days` }
    if (c.op === 'lte')
      return { zh: `${c.value}天内该补货（含已过期）`, en: `are due to buy again within ${c.value} days, or overdue` }
    const n = compared(c, { zh: '天', en: 'days' })
    return { zh: `距补货日${n.zh}`, en: `are due to buy again in ${n.en}` }
  },
  age: c => {
    const n = compared(c, { zh: '岁', en: 'years' })
    return { zh: `年龄${n.zh}`, en: `are ${n.en} old` }
  },
  added_at: c => moment(c, { zh: '添加', en: 'were added' }),
  paid_at: c => moment(c, { zh: '下过单', en: 'placed an order' }),
  complaint_at: c => moment(c, { zh: '有过投诉', en: 'complained' }),
  lifecycle: c => {
    const { zh, en } = layersOf(c)
    return c.op === 'neq'
      ? { zh: `不是${zh}会员`, en: `are not ${en} members` }
      : { zh: `是${zh}会员`, en: `are ${en} members` }
  },
  category: c => named(c, { zh: ['买过', '没买过', '任一品类'], en: ['bought', 'did not buy', 'any category'] }),
  group: c => named(c, { zh: ['在群', '不在群', '（任一）'], en: ['are in group', 'are not in group', '(any)'] }),
  order_channel: c =>
    named(c, {
      zh: ['下过单，渠道', '没下过单，渠道', '任一'],
      en: ['ordered through', 'did not order through', 'any channel'],
    }),
  tag: c => named(c, { zh: ['有标签', '没有标签', '（任一）'], en: ['have tag', 'do not have tag', '(any)'] }),
  source_channel: c =>
    named(c, { zh: ['来源是', '来源不是', '已知渠道'], en: ['came from', 'did not come from', 'a known channel'] }),
}

/** The layers that a lifecycle condition names: `高价值或成交`, `high-value or buyer`. */
export const layersOf = ({ value }: Condition): Bilingual => {
  const names = [value].flat().map(each => LAYER_NAMES[each as Layer] ?? { zh: String(each), en: String(each) })
  return { zh: names.map(n => n.zh).join('或'), en: names.map(n => n.en).join(' or ') }
}

const compared = ({ op, value }: Condition, unit: Bilingual, write: (value: Scalar) => string = String): Bilingual => {
  const list = (Array.isArray(value) ? value : [value as Scalar]).map(write)
  const [first = '', last = ''] = list
  const en = (text: string) =>
    unit.en ? `${text} ${first === '1' && list.length === 1 ? unit.en.replace(/s$/, '') : unit.en}` : text
  switch (op) {
    case 'neq':
      return { zh: `不是${first}${unit.zh}`, en: en(`other than ${first}`) }
    case 'gt':
      return { zh: `超过${first}${unit.zh}`, en: en(`more than ${first}`) }
    case 'gte':
      return { zh: `至少${first}${unit.zh}`, en: en(`at least ${first}`) }
    case 'lt':
      return { zh: `不到${first}${unit.zh}`, en: en(`less than ${first}`) }
    case 'lte':
      return { zh: `最多${first}${unit.zh}`, en: en(`at most ${first}`) }
    case 'between':
      return { zh: `${first}到${last}${unit.zh}`, en: en(`${first} to ${last}`) }
    default:
      return { zh: `${list.join('或')}${unit.zh}`, en: en(list.join(' or ')) }
  }
}

const moment = ({ op, value }: Condition, did: Bilingual): Bilingual => {
  if (value === true) return { zh: did.zh, en: `${did.en} at some time` }
  if (op === 'within_days') return { zh: `最近${value}天${did.zh}`, en: `${did.en} in the last ${value} days` }
  if (op === 'in_period') {
    const { zh, en } = spanned(value as Period)
    return { zh: `${zh}${did.zh}`, en: `${did.en}${en}` }
  }
  const [first, last] = Array.isArray(value) ? value : [value, value]
  const say: Partial<Record<Condition['op'], Bilingual>> = {
    gt: { zh: `${first}之后`, en: `after ${first}` },
    gte: { zh: `${first}及以后`, en: `on or after ${first}` },
    lt: { zh: `${first}之前`, en: `before ${first}` },
    lte: { zh: `${first}及以前`, en: `on or before ${first}` },
    between: { zh: `${first}至${last}`, en: `from ${first} to ${last}` },
  }
  const { zh, en } = say[op] ?? { zh: String(first), en: `on ${first}` }
  return { zh: `${zh}${did.zh}`, en: `${did.en} ${en}` }
}

/** `[did, did not, anything at all]` of a name, with the time it is about. */
const named = (c: Condition, say: { zh: readonly string[]; en: readonly string[] }): Bilingual => {
  const when = narrowed(c)
  const no = c.op === 'neq' || c.value === false ? 1 : 0
  const names = [c.value].flat().map(String)
  const any = typeof c.value === 'boolean'
  return {
    zh: `${when.zh}${say.zh[no]}${any ? say.zh[2] : names.map(name => `「${name}」`).join('或')}`,
    en: `${say.en[no]} ${any ? say.en[2] : names.map(name => `“${name}”`).join(' or ')}${when.en}`,
  }
}

const narrowed = ({ period, days }: Condition): Bilingual =>
  days ? { zh: `最近${days}天`, en: ` in the last ${days} days` } : period ? spanned(period) : { zh: '', en: '' }

/** Half-open periods are said with their last day. */
const spanned = ({ from, to }: Period): Bilingual => {
  const last = /^\d{4}-\d{2}-\d{2}$/.test(to) ? dayBefore(to) : to
  return from === last ? { zh: from, en: ` on ${from}` } : { zh: `${from}至${last}`, en: ` from ${from} to ${last}` }
}

const dayBefore = (day: string): string => {
  try {
    return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
  } catch {
    return day
  }
}
