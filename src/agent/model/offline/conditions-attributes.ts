import type { Condition } from '../../slots.ts'
import { AFTER, COMPARE, opOf } from './compare.ts'
import type { Recogniser } from './conditions.ts'
import { AMOUNT, MONEY, readFen } from './money.ts'
import { NUM, readNumber } from './numbers.ts'
import { type Found, QUOTED } from './text.ts'
import { CHANNEL, CHANNEL_WORDS, idOf, idsOf, LIFECYCLE_WORDS } from './words.ts'

const every = (text: string, pattern: string) => text.matchAll(new RegExp(pattern, 'g'))
const span = (match: RegExpMatchArray) => ({ start: match.index ?? 0, end: (match.index ?? 0) + match[0].length })

/** 累计消费满500元, spent over ¥1,000. */
export const spending: Recogniser = ({ text }) => {
  const found: Found<Condition>[] = []
  const pattern = `(?:累计|总共|一共)?(?:消费|花了?|支付|实付|\\bspent|\\bspend)(?:金额|总额|过|了)?(?:在)? ?(?:(${COMPARE}) ?(${AMOUNT})|(${MONEY}))(${AFTER})?`
  for (const match of every(text, pattern)) {
    const value = readFen(match[2] ?? match[3] ?? '')
    if (value !== null)
      found.push({ value: { field: 'spend_fen', op: opOf(match[1], match[4], 'gte'), value }, ...span(match) })
  }
  return found
}

/** 25到35岁, 30岁以上, 未成年, under 18. */
export const ages: Recogniser = ({ text }) => {
  const found: Found<Condition>[] = []
  const range = `(${NUM})岁?(?:到|至|-|~|—)(${NUM})岁|(?:aged?|between) (?:between )?(${NUM})(?: to | and |-)(${NUM})`
  for (const match of every(text, range)) {
    const from = readNumber(match[1] ?? match[3] ?? '')
    const to = readNumber(match[2] ?? match[4] ?? '')
    if (from !== null && to !== null)
      found.push({ value: { field: 'age', op: 'between', value: [from, to] }, ...span(match) })
  }
  const one = `(${COMPARE})?(${NUM})(?:周岁|岁)(${AFTER})?|\\b(?:aged? )?(over|under|above|below|older than|younger than|at least) (\\d{1,2})(?: years(?: old)?)?(?=$| |,|\\.)(?! (?:days?|orders?|times|weeks?|people|yuan|months?))`
  for (const match of every(text, one)) {
    const value = readNumber(match[2] ?? match[5] ?? '')
    if (value === null || value > 120) continue
    const english = match[4]
      ? /over|above|older/.test(match[4])
        ? 'over'
        : match[4] === 'at least'
          ? 'at least'
          : 'under'
      : match[1]
    found.push({ value: { field: 'age', op: opOf(english, match[3], 'eq'), value }, ...span(match) })
  }
  for (const match of every(text, '未成年|\\bminors?\\b'))
    found.push({ value: { field: 'age', op: 'lt', value: 18 }, ...span(match) })
  return found
}

/** 3群的人, 打了“敏感肌”标签的, tagged "vip". */
export const groupsAndTags: Recogniser = ({ text, words }) => {
  const found: Found<Condition>[] = []
  for (const match of text.matchAll(
    new RegExp(
      `((?:第)?(?:\\d+|[一二三四五六七八九十]+)(?:号|号?社)?群|${QUOTED}群?)(?=里|内|的?(?:所有)?(?:人|会员|客户|成员|用户|粉丝|没|未))|\\bin (?:the )?(group \\w+|${QUOTED})`,
      'gd',
    ),
  )) {
    const place = match.indices?.[1] ?? match.indices?.[2]
    if (place) found.push({ value: { field: 'group', op: 'eq', value: words(place[0], place[1]) }, ...span(match) })
  }
  const tag = `(?:有|打了|打过|带有?|贴了|是)(${QUOTED})(?:的)?标签(?:的)?|标签(?:是|为|叫|=)?(${QUOTED})|(?:有|打了|打过|带有?|贴了)([\\p{Script=Han}a-z0-9]{1,10}?)(?:这个)?标签的|\\btagged (?:as |with )?(${QUOTED}|[a-z][\\w-]*)`
  for (const match of text.matchAll(new RegExp(tag, 'dgu'))) {
    const place = match.indices?.[1] ?? match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4]
    if (place) found.push({ value: { field: 'tag', op: 'eq', value: words(place[0], place[1]) }, ...span(match) })
  }
  return found
}

/** 抖音来的, from Douyin. */
export const sources: Recogniser = ({ text }) => {
  const found: Found<Condition>[] = []
  const pattern = `(?:从|来自|由)(${CHANNEL})(?:渠道)?(?:来|引流|加|进|过来)?(?:的)?|(${CHANNEL})(?:渠道)?(?:来|引流来?|过来|加进来)的|\\b(?:came |come |acquired )?(?:from|through|via) (${CHANNEL})`
  for (const match of every(text, pattern)) {
    const value = idOf(CHANNEL_WORDS, match[1] ?? match[2] ?? match[3] ?? '')
    if (value) found.push({ value: { field: 'source_channel', op: 'eq', value }, ...span(match) })
  }
  return found
}

/** 高价值会员, dormant customers; several layers are an `in`. */
export const layers: Recogniser = ({ text }) => {
  const hits = idsOf(LIFECYCLE_WORDS, text)
  const first = hits[0]
  if (!first) return []
  const ids = [...new Set(hits.map(hit => hit.id))]
  if (ids.length === 1)
    return hits.map(hit => ({ value: { field: 'lifecycle', op: 'eq', value: hit.id }, start: hit.start, end: hit.end }))
  const joined = hits
    .slice(1)
    .every((hit, at) =>
      /^(?:的)?(?:客户|会员|用户|人|customers?|members?)?\s?(?:和|与|及|、|跟|或者?|and|or|,| )+\s?(?:the )?$/.test(
        text.slice(hits[at]?.end ?? 0, hit.start),
      ),
    )
  return joined
    ? [{ value: { field: 'lifecycle', op: 'in', value: ids }, start: first.start, end: hits.at(-1)?.end ?? first.end }]
    : [{ value: { field: 'lifecycle', op: 'eq', value: first.id }, start: first.start, end: first.end }]
}
