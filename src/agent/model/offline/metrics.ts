import { readDays, SPAN } from './numbers.ts'
import type { Found } from './text.ts'

interface MetricWord {
  readonly id: string
  readonly pattern: string
}

/** From the longer word to the shorter: 新客首单转化率 is not 首单. */
const WORDS: readonly MetricWord[] = [
  {
    id: 'private_gmv_share',
    pattern:
      '私域(?:的)?(?:gmv|销售额?|成交额?|业绩)?(?:的)?占比|gmv占比|私域(?:gmv)?贡献(?:率|占比)?|private(?:[- ]domain)?(?: gmv)? share|share of (?:gmv|sales|revenue) from private',
  },
  {
    id: 'first_order_conversion',
    pattern:
      '(?:新客|新人|新用户)?(?:的)?首(?:单|购)(?:的)?转化(?:率)?|(?:新客|新人|新用户)(?:的)?转化率|新客成交率|首单率|first[- ](?:order|purchase) conversion(?: rate)?|new[- ]customer conversion(?: rate)?|conversion (?:rate )?of new customers',
  },
  {
    id: 'repeat_rate',
    pattern: '复购率|回购率|重复购买率|复购(?:怎么样|情况|如何|多少)|repeat(?:[- ]purchase)? rate|repurchase rate',
  },
  { id: 'repurchase_gap_median_days', pattern: '复购周期|回购周期|复购间隔|(?:re)?purchase (?:cycle|gap|interval)' },
  {
    id: 'old_buyer_share',
    pattern: '老客占比|老客(?:销售|成交)?占比|老客贡献|returning(?:[- ]buyer| customer)? share|share of returning',
  },
  {
    id: 'spend_per_buyer',
    pattern:
      '客单价|客单|人均消费|每客消费|人均客单|spend per (?:buyer|customer)|average (?:spend|basket)(?: per (?:buyer|customer))?|arpu|\\baov\\b|average order value|笔单价',
  },
  { id: 'ltv_historic', pattern: '\\bltv\\b|\\bclv\\b|生命周期价值|终身价值|长期价值|lifetime value' },
  { id: 'cac', pattern: '获客成本|\\bcac\\b|customer acquisition cost' },
  {
    id: 'cpl',
    pattern:
      '拉新成本|加粉成本|添加成本|引流成本|单粉成本|每个新客成本|\\bcpl\\b|cost per (?:lead|add|contact)|lead cost',
  },
  { id: 'add_rate', pattern: '添加率|加粉率|加好友率|通过率|\\badd rate\\b' },
  {
    id: 'retention_d7',
    pattern:
      '(?:7|七)[天日](?:的)?(?:关系)?留存率?|次周留存|周留存|\\bd7(?: retention)?\\b|(?:day[- ]?7|7[- ]day|seven[- ]day|one[- ]week) retention|留存d7',
  },
  { id: 'retention_rolling', pattern: '滚动留存率?|rolling retention' },
  { id: 'group_retention_dn', pattern: '(?:社?群|入群)(?:的)?留存率?|group retention' },
  { id: 'retention_active_dn', pattern: '活跃留存率?|active retention' },
  { id: 'retention_relation_dn', pattern: '关系留存率?|留存率?|retention(?: rate)?' },
  {
    id: 'delete_rate',
    pattern:
      '删除率|拉黑率|删好友率|流失率|掉粉率|被删(?:率|情况)?|delete rate|deletion rate|block rate|churn(?: rate)?|unfriend rate',
  },
  { id: 'k_factor', pattern: 'k ?值|k ?因子|裂变系数|病毒系数|k[- ]?factor|viral coefficient' },
  {
    id: 'viral_cycle_time',
    pattern: '裂变周期|裂变一圈|传播周期|一圈(?:要|多久|几天)|viral cycle(?: time)?|cycle time',
  },
  { id: 'referral_participation', pattern: '裂变参与率|老带新参与率|转介绍率|referral (?:participation|rate)' },
  { id: 'wakeup_rate', pattern: '唤醒率|召回率|激活率|wake-?up rate|reactivation rate|win-?back rate' },
  { id: 'group_active_rate_day', pattern: '群活跃(?:率|度)|社群活跃(?:率|度)|group active rate|group activity rate' },
  { id: 'flywheel', pattern: '飞轮|增长飞轮|全链路漏斗|整体漏斗|flywheel|(?:growth|full) funnel' },
  {
    id: 'touch_funnel',
    pattern:
      '触达漏斗|触达率|送达率|点击率|打开率|群发效果|推送效果|触达效果|触达情况|送达情况|touch funnel|delivery rate|click(?:[- ]through)? rate|\\bctr\\b|open rate',
  },
  { id: 'gmv', pattern: '\\bgmv\\b|gmv|销售额|成交额|成交金额|营业额|流水|业绩|revenue|sales(?= |$|\\?)' },
]
const compiled = WORDS.map(word => ({ ...word, regex: new RegExp(word.pattern, 'g') }))

/** The metrics that a text names, in order, each place read once. */
export const findMetrics = (text: string): Found<string>[] => {
  const found: Found<string>[] = []
  for (const { id, regex } of compiled)
    for (const match of text.matchAll(regex)) {
      const hit = { value: id, start: match.index, end: match.index + match[0].length }
      if (!found.some(other => hit.start < other.end && other.start < hit.end)) found.push(hit)
    }
  return found.sort((a, b) => a.start - b.start)
}

const DIMENSIONS: readonly (readonly [string, string])[] = [
  ['first_sku', '首(?:单|购)(?:的)?(?:商品|产品|品|sku)|首购品|first[- ](?:product|sku|item|purchase|bought product)'],
  ['source_channel', '来源(?:渠道)?|引流渠道|添加渠道|source(?: channel)?|acquisition channel'],
  ['channel', '渠道|channel'],
  ['lifecycle', '分层|生命周期|层级|客户层|人群层|layers?|lifecycle(?: stage)?|tier'],
  ['category', '品类|类目|类别|category|categories'],
  ['sku', '商品|产品|单品|sku|product|item'],
  ['group', '社?群(?!发|体)|groups?'],
  ['staff', '员工|导购|销售|客服|顾问|staff|owner|sales ?rep|advisor|agent'],
  ['campaign', '活动|campaign'],
  ['scene', '场景|scene'],
  ['variant', '版本|文案版本|variant'],
  ['day', '天|日|每天|day|daily'],
  ['week', '周|每周|week|weekly'],
  ['month', '月|月份|每月|month|monthly'],
  ['city', '城市|地区|省份|city|region'],
  ['age', '年龄|年龄段|age'],
  ['gender', '性别|gender'],
  ['tag', '标签|tag'],
  ['store', '门店|store'],
]
const dimension = (text: string): string | null =>
  DIMENSIONS.find(([, words]) =>
    new RegExp(`^(?:各个?|每个?|不同的?|the |each |their )*(?:${words})`).test(text),
  )?.[0] ?? null

/** 按渠道和分层, 分渠道看, by first product. */
export const findGroupBy = (text: string): string[] => {
  const found: string[] = []
  const zh =
    /(?:按照?|分|以)(?!钟|之|享|销|析|组|别|层|群|成|为|配)((?:[^,。;!?\n分看拆统算来排]{1,6}?)(?:(?:、|和|与|及)[^,。;!?\n分看拆统算来排]{1,6}?)?)(?=分|看|拆|统计|算|来|维度|排|的|,|。|$|\?|!)/g
  for (const match of text.matchAll(zh))
    for (const part of (match[1] ?? '').split(/[、和与及]/)) {
      const id = dimension(part)
      if (id) found.push(id)
    }
  for (const match of text.matchAll(
    /\b(?:by|per|split by|broken? down by|grouped by|for each|in each) ((?:[a-z-]+ ?){1,3}?(?:(?:,| and) ?(?:by )?(?:[a-z-]+ ?){1,2})?)(?=$|[,.?!]| (?:for|in|last|this|over|vs|from))/g,
  ))
    for (const part of (match[1] ?? '').split(/,| and (?:by )?/)) {
      const id = dimension(part.trim())
      if (id) found.push(id)
    }
  for (const match of text.matchAll(
    /(?:各个?|每个?|不同)(分?[渠层品类商产员导社群城活来]{1,2}[\u4E00-\u9FFF]{0,2})/g,
  )) {
    const id = dimension(match[1] ?? '')
    if (id) found.push(id)
  }
  return [...new Set(found)]
}

/** 30天复购率, 90-day repeat rate: the days that stand directly before a metric. */
export const windowBefore = (text: string, metric: { start: number; end: number }): number | null => {
  const before = new RegExp(
    `(?<!最近|近|过去|last |past )(${SPAN})(?:内|的)*(?:新客|新人)?[- ]?(?:historic |rolling )?$`,
  ).exec(text.slice(0, metric.start))
  return before ? readDays(before[1] ?? '') : null
}
