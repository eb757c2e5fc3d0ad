import { guess, type Intent } from '../intent.ts'
import { findGroupBy, findMetrics, windowBefore } from '../metrics.ts'
import { readDays, SPAN } from '../numbers.ts'
import { findRanges, runningPeriod } from '../period.ts'
import { findScene } from '../scenes.ts'
import { grab, QUOTED, type Said } from '../text.ts'

/** What was done last: "那条效果怎么样" asks for its funnel. */
const THAT =
  /那条|这条|那次|这次(?!活动)|上一?次(?:群发|推送|活动)?|上一?条|刚才(?:那条|发的)?|刚发的|那个(?:群发|活动|推送)|它|昨天(?:那条|发的)|\b(?:that|this|last|it|the last)\b(?! (?:week|month|year|quarter|\d))/
const OUTCOME =
  /效果|结果|表现|数据|反馈|转化(?!率)|点了|点击|打开|送达|触达|怎么样|如何|咋样|战绩|\bhow did\b|\bperform|\bresults?\b|\bdoing\b|\bdo\b|\bgo\b|\bstats\b|\bnumbers\b/
const BOTTLENECK =
  /瓶颈|卡在(?:哪|什么)|哪(?:个|一)(?:环节|步|级|层)(?:最|掉|卡|弱|差|有问题|拖)|短板|漏在哪|掉(?:得)?最(?:多|厉害)|最弱|bottleneck|weakest|where .{0,20}(?:leak|lose|stuck|drop)|which stage/

const campaignOf = (said: Said): string | undefined => {
  const { text } = said
  const quoted = grab(said, new RegExp(`(${QUOTED})(?:这个|那个)?(?:活动|群发|那条|的)`, 'd'))
  if (quoted) return quoted.value
  if (THAT.test(text)) return 'last'
  const named = grab(
    said,
    /([\p{Script=Han}a-z0-9]{2,12}?)(?:活动|那条|群发)的?(?:效果|结果|k值|转化|点击|送达|数据|表现|触达|怎么样)/du,
  )
  if (named && !/^(?:这个|那个|本|上|昨天|今天|最近)/.test(named.value)) return named.value
  return undefined
}

export const metricQuery: Intent = {
  name: 'metric.query',
  example: { zh: '上周新客首单转化率', en: "Last week's first-order conversion" },
  read: said => {
    const { text } = said
    const found = findMetrics(text)
    const ids = [...new Set(found.map(metric => metric.value))]
    const isBottleneck = BOTTLENECK.test(text)
    const range = findRanges(text, said.now.toPlainDate())[0]
    const period = range ? runningPeriod(range.value, said.now) : undefined
    if (ids.length === 0) {
      if (isBottleneck) return guess(7, { metric: 'flywheel', ask: 'bottleneck', period })
      const campaign = campaignOf(said) ?? findScene(text)?.value
      if (!campaign || !OUTCOME.test(text) || /文案|写|改|标签|效果最好|翻译|草稿|\bdraft\b|approve/.test(text))
        return null
      return guess(/效果|结果|表现|数据|战绩|点了|送达|perform|result|stats|numbers|how did/.test(text) ? 7 : 5.5, {
        metric: 'touch_funnel',
        campaign,
      })
    }
    if (
      /为什么|为啥|怎么算|口径|定义|什么意思|是什么(?!样)|\bwhy\b|\bhow (?:is|are|do you) .{0,30}(?:calculated|computed|defined|counted)|\bdefin|\bmean/.test(
        text,
      )
    )
      return guess(3, { metric: ids[0] })
    const windows = found.map(metric => windowBefore(text, metric)).find(days => days !== null)
    const within = new RegExp(`(${SPAN})(?:内|之内)(?:的)?(?:复购|转化|留存|下单|首单|ltv)|\\bwithin (${SPAN})`).exec(
      text,
    )
    const days = windows ?? (within ? readDays(within[1] ?? within[2] ?? '') : null)
    const isFixed = ids.includes('retention_d7')
    const groupBy = findGroupBy(text)
    const isCampaign = /touch_funnel|k_factor|referral_participation|wakeup_rate/.test(ids.join())
    return guess(6.5 + (period ? 0.5 : 0), {
      metric: ids.length === 1 ? ids[0] : undefined,
      metrics: ids.length > 1 ? ids : undefined,
      period,
      window_days: isFixed ? undefined : (days ?? undefined),
      group_by: groupBy,
      campaign: isCampaign ? campaignOf(said) : undefined,
      ask: isBottleneck ? 'bottleneck' : undefined,
    })
  },
}
