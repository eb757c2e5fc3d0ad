import { findConditions } from '../conditions.ts'
import { guess, type Intent, pick } from '../intent.ts'
import { findGroupBy, findMetrics } from '../metrics.ts'
import { findRanges, runningPeriod } from '../period.ts'

const FIND =
  /圈|筛|挑|捞|选出|拎|找(?!话题)|查一?下|看看|看一下|统计|有多少|多少人|几个人|哪些(?:人|客户|会员|用户)|(?:哪些|什么)人|有没有|谁|列(?:一下|出)|名单|\bwho\b|\bfind\b|\bshow\b|\blist\b|\bwhich (?:customers|members|people|buyers)|\bhow many\b|\bcount\b|\bpull\b|\bsegment\b|\bpick out\b|\bget me\b/
/** Traits that may not be inferred from behaviour (PIPL art. 28): asked for with a word of guessing. */
const GUESSING =
  /可能|也许|大概|猜|推断|推测|判断|预测|疑似|看起来|看着像|像是|估计|推算|分析出|识别|likely|probably|might|may be|guess|infer|predict|seem|look like|detect|identify/
const TRAITS: readonly (readonly [string, RegExp])[] = [
  ['pregnancy', /怀孕|孕妇|备孕|孕期|怀上|有喜|pregnan|expecting/],
  [
    'health',
    /患病|得病|生病|糖尿病|高血压|抑郁|痤疮患者|皮肤病|癌|病人|患者|慢性病|失眠|diabet|depress|illness|disease|sick|medical|health condition/,
  ],
  ['religion', /宗教|信佛|佛教|基督|穆斯林|回民|信教|religio|muslim|christian|buddhist/],
  ['sexual_orientation', /性取向|同性恋|\bgay\b|lesbian|sexual orientation/],
  ['marital_status', /离婚|离异|单身|已婚|失恋|divorc|single|married/],
  ['financial', /收入|有钱|负债|缺钱|欠债|贷款|没钱|income|wealth|debt|rich|broke/],
  ['ethnicity', /民族|少数民族|ethnic/],
  ['minor', /未成年|小学生|中学生|underage/],
]
const CELLS =
  /(?:重要|一般)(?:价值|发展|保持|挽留|唤回|召回)(?:客户)?|\b(?:champions|loyal customers|at[- ]risk|can't lose|about to sleep|hibernating|potential loyalists?)\b|\b[1-5]{3}\b(?=.*rfm)/g

export const segmentQuery: Intent = {
  name: 'segment.query',
  example: { zh: '圈出最近30天没下单的高价值会员', en: 'Find high-value members with no order in the last 30 days' },
  read: said => {
    const { text } = said
    const trait = pick(text, TRAITS)
    if (trait && GUESSING.test(text)) return guess(8.5, { inferred_attribute: trait })
    const finding = FIND.test(text)
    const isRfm = /\brfm\b|rfm/.test(text)
    const { all, spans } = findConditions(said, text)
    if (isRfm) {
      const range = findRanges(text, said.now.toPlainDate())[0]
      return guess(7.5, {
        method: 'rfm',
        cells: [...text.matchAll(CELLS)].map(match => match[0].replace(/客户$/, '')),
        all: all.filter(condition => !['orders_in_days', 'paid_at'].includes(condition.field)),
        period: range ? runningPeriod(range.value, said.now) : undefined,
      })
    }
    const groupBy = findGroupBy(text)
    const isCount = /多少人|有多少|几个人|人数|how many|count|分布|各(?:层|分层|个层)/.test(text)
    if (all.length === 0) {
      if (isCount && groupBy.length > 0 && findMetrics(text).length === 0) return guess(6, { group_by: groupBy })
      return finding && isCount && /客户|会员|用户|人|customers|members/.test(text) ? guess(2, {}) : null
    }
    if (findMetrics(text).length > 0 && !isCount) return guess(2, { all, group_by: groupBy })
    const rest = spans.reduce((left, span) => left - (span.end - span.start), text.length)
    const onlyLayer = all.length === 1 && all[0]?.field === 'lifecycle'
    const bare = rest <= 12 && rest < text.length / 2
    const score = finding ? (onlyLayer ? 5 : 6) : bare ? (onlyLayer ? 4 : 5) : 2
    return guess(score, { all, group_by: groupBy })
  },
}
