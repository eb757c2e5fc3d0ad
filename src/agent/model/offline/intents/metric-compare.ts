import { guess, type Intent } from '../intent.ts'
import { findGroupBy, findMetrics, windowBefore } from '../metrics.ts'
import { findRanges } from '../period.ts'
import { CHANNEL_WORDS, idsOf, LIFECYCLE_WORDS } from '../words.ts'

const COMPARE =
  /对比|比较|相比|比一比|比一下|和.{1,20}比|跟.{1,20}比|vs\.?|versus|哪个(?:渠道)?(?:更|高|好|低)|谁(?:更|的.{0,8}(?:更|高|低))|差多少|有(?:什么|啥)?(?:差别|区别|差异)|比.{1,14}(?:高|低|好|差|强|贵)|\bcompar|\bagainst\b|\bhigher than\b|\blower than\b|\bdifference\b.{0,40}\bbetween\b|\bbetter\b/
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['active', /活跃留存|active retention/],
  ['relation', /关系留存|relation(?:ship)? retention/],
  ['rolling', /滚动留存|rolling retention/],
]

export const metricCompare: Intent = {
  name: 'metric.compare',
  example: { zh: '抖音和转介绍来的客户LTV对比', en: 'LTV for customers from Douyin vs referral' },
  read: ({ text, now }) => {
    const found = findMetrics(text)
    const metric = found[0]
    if (!metric || !COMPARE.test(text) || /为什么|为啥|看的时候|\bwhy\b|写成|报成/.test(text)) return null
    if (/对照组|实验|holdout|control group/.test(text)) return guess(4, { metric: metric.value })
    const masked = text.slice(0, metric.start) + ' '.repeat(metric.end - metric.start) + text.slice(metric.end)
    const channels = idsOf(CHANNEL_WORDS, masked).map(hit => hit.id)
    const layers = idsOf(LIFECYCLE_WORDS, masked).map(hit => hit.id)
    const ranges = findRanges(masked, now.toPlainDate()).filter(range => range.value.days === undefined)
    const cohort = (index: number) => {
      const range = ranges[index]?.value
      return range ? { cohort_from: range.from.toString(), cohort_to: range.to.toString() } : undefined
    }
    const groupBy = findGroupBy(text)
    const values = channels.length >= 2 ? [...new Set(channels)] : layers.length >= 2 ? [...new Set(layers)] : undefined
    const by = channels.length >= 2 ? ['source_channel'] : layers.length >= 2 ? ['lifecycle'] : groupBy
    if (!values && ranges.length < 2 && by.length === 0) return guess(3, { metric: metric.value })
    const days = windowBefore(text, metric)
    return guess(8.2, {
      metric: metric.value,
      kind: KINDS.find(([, words]) => words.test(text))?.[0],
      group_by: by,
      values,
      a: ranges.length >= 2 ? cohort(0) : undefined,
      b: ranges.length >= 2 ? cohort(1) : undefined,
      window_days: metric.value === 'retention_d7' ? undefined : (days ?? undefined),
    })
  },
}
