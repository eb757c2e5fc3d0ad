import { guess, type Intent } from '../intent.ts'
import { findMetrics } from '../metrics.ts'
import { NUM, readNumber } from '../numbers.ts'
import { grab } from '../text.ts'
import { idsOf, LIFECYCLE_WORDS } from '../words.ts'

const ASK =
  /为什么|为啥|咋|怎么(?:算|来|定义|少|多|变|跌|降|涨|对不上|不一样|回事|会)|口径|定义|什么意思|是怎么|啥意思|对不上|不一致|算不算|包不包括|含不含|\bwhy\b|\bhow (?:is|are|do (?:you|we))\b.{0,40}\b(?:calculated?|computed?|defined?|counted?|measured?)|\bdefinition\b|\bwhat does .{1,30} mean|\bexplain\b|\bdon't match\b|\bdoesn't match\b|\bdo .{0,40}overlap|\bhow come\b/

export const metricExplain: Intent = {
  name: 'metric.explain',
  example: { zh: '为什么今天的GMV比昨天看的时候少了', en: 'Why is the GMV lower than when I looked yesterday?' },
  read: ({ text }) => {
    const layers = [...new Set(idsOf(LIFECYCLE_WORDS, text).map(hit => hit.id))]
    const isPartition =
      /重叠|重复(?:算|计)|交集|加起来|加总|总和|合计|相加|overlap|add up|double[- ]count|sum (?:to|of)|more than the total|exceed/.test(
        text,
      ) &&
      (layers.length >= 1 || /分层|层|layers|segments/.test(text))
    if (isPartition) return guess(8.5, { topic: 'lifecycle_partition', check: 'disjoint_and_total' })
    const metric = findMetrics(text)[0]?.value
    if (!ASK.test(text)) return null
    if (!metric)
      return /分层|生命周期|活跃(?:客户|用户)?(?:怎么|是|的定义)|沉默(?:客户|用户)?(?:怎么|是|的定义)|高价值.{0,6}(?:怎么|定义|标准)|lifecycle/.test(
        text,
      ) && /怎么(?:算|定义|分)|口径|定义|标准|defin/.test(text)
        ? guess(7, { topic: 'lifecycle_definition' })
        : null
    const dropped =
      /少了|变少|变小|变低|下降|降了|跌|低了|缩水|变了|不一样|对不上|lower|less|dropp|fell|decreas|changed|different|down|shrank|doesn't match|don't match/.test(
        text,
      )
    const defined = /怎么(?:算|定义|来)|口径|定义|什么意思|啥意思|calculat|comput|defin|mean|measur|count/.test(text)
    return guess(8, {
      metric,
      reason:
        dropped && !defined && /gmv|spend_per_buyer|ltv|share|repeat/.test(metric)
          ? ['refunds', 'late_data']
          : undefined,
      topic: defined ? 'definition' : undefined,
    })
  },
}

const OVERRIDE = new RegExp(
  `(?:写成|改成|报成|填成?|写|改为|调成|当成|算成|写上|设成|包装成|说成|报|按)(?:了)?(?:大概|到)?(?:百分之)?(${NUM})\\s?(%|个点|成)?(?=吧|$|[,。;!?]|好看|汇报|得了|算了|就|元|块|万)|\\b(?:put|write|report|make|set|say|show|change|call|state) (?:it |the |our |that )?.{0,40}?(?:as|to|at|is|=|down as)? ?(${NUM})\\s?(%|percent)?(?= |$|[,.;!?])`,
  'd',
)

export const metricOverride: Intent = {
  name: 'metric.override',
  example: { zh: '私域GMV占比写成45%', en: 'Report the private GMV share as 45%' },
  read: said => {
    const { text } = said
    const metric = findMetrics(text)[0]
    if (!metric || /预算|多少|为什么|\bwhy\b|\bwhat\b|\bhow\b|\bshow me\b/.test(text)) return null
    const body = text.slice(0, metric.start) + '\uE001'.repeat(metric.end - metric.start) + text.slice(metric.end)
    const hit = OVERRIDE.exec(body)
    if (!hit)
      return /(?:写|改|报|调)(?:得|成)?(?:高|低|好看|漂亮)|make .{0,20}look (?:better|higher)|inflate|fudge/.test(text)
        ? guess(7, { metric: metric.value })
        : null
    const raw = readNumber(hit[1] ?? hit[3] ?? '')
    const unit = hit[2] ?? hit[4] ?? (/百分之/.test(hit[0]) ? '%' : '')
    if (raw === null || (grab(said, /(?:最近|过去|last )/d) && !unit)) return null
    const isMoney = /spend|gmv$|ltv|cpl|cac/.test(metric.value)
    const value =
      unit === '成'
        ? raw / 10
        : unit
          ? raw / 100
          : isMoney
            ? raw * 100
            : raw > 1 && /rate|share|retention|conversion|repeat/.test(metric.value)
              ? raw / 100
              : raw
    return guess(8.8, { metric: metric.value, value: Math.round(value * 1e6) / 1e6 })
  },
}
