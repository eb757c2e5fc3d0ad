import type { ThresholdChange } from '../../core/policy/thresholds.ts'
import { type Bilingual, formatCount, type Lang } from '../../platform/i18n.ts'
import { formatFen } from '../../platform/money.ts'
import { type Backtest, localDay } from './backtest.ts'
import type { TouchShifts } from './backtest-touches.ts'

/** `FREQ-CAP.perPerson: [{"hours":24,"most":1}] → [{"hours":24,"most":2}]（放宽）` */
const changeLine = ({ rule, key, from, to, looser }: ThresholdChange, lang: Lang): string => {
  const mark = looser ? (lang === 'zh' ? '（放宽）' : ' (looser)') : lang === 'zh' ? '（收紧）' : ' (stricter)'
  return `${rule}.${key}: ${JSON.stringify(from)} → ${JSON.stringify(to)}${mark}`
}

/** The same lines in both languages, for a card. */
export const bilingualLines = (test: Backtest, timezone: string): Bilingual[] => {
  const en = backtestLines(test, timezone, 'en')
  return backtestLines(test, timezone, 'zh').map((zh, i) => ({ zh, en: en[i] ?? '' }))
}

/** A back-test in about ten lines that a colleague would read. */
export const backtestLines = (test: Backtest, timezone: string, lang: Lang): string[] => {
  const zh = lang === 'zh'
  const span = `${localDay(test.from, timezone)} – ${localDay(test.to, timezone)}`
  return [
    zh
      ? `回测最近 ${test.days} 天（${span}）：在用的 ${test.before} 对照提议的设置`
      : `Back-test of the last ${test.days} days (${span}): ${test.before} in force against what is proposed`,
    ...(test.changes.length
      ? test.changes.map(change => changeLine(change, lang))
      : [zh ? '没有任何阈值变化。' : 'No threshold differs.']),
    ...touchLines(test, lang),
    decisionLine(test, lang),
    zh
      ? '历史按实际发生的算：没发出去的，不会让后面的变宽。只读，没有改动任何数据。'
      : 'History is held as it happened: what would not have gone frees nothing later. Read only; nothing was changed.',
  ]
}

const touchLines = ({ touches, notReplayed }: Pick<Backtest, 'touches' | 'notReplayed'>, lang: Lang): string[] => {
  const zh = lang === 'zh'
  if (notReplayed.length) {
    const ids = notReplayed.join(zh ? '、' : ', ')
    const left = zh
      ? `${ids} 看的是会员现在的资料，过去的触达不能按它重算。`
      : `${ids} looks at members as they are today; past touches cannot be judged by it.`
    return [left, ...(touches ? touchLines({ touches, notReplayed: [] }, lang) : [])]
  }
  if (!touches)
    return [zh ? '改的规则不逐人判断，触达不变。' : 'No changed rule judges recipients; touches are as they were.']
  const { candidates, plans, asHappened, rules, total, cost } = touches
  const share = candidates ? `${((asHappened / candidates) * 100).toFixed(1)}%` : '–'
  const many = rules.length > 1
  return [
    zh
      ? `触达 ${formatCount(candidates)} 人次，${formatCount(plans)} 个计划；按在用设置重算，${share} 与当时一致`
      : `${formatCount(candidates)} touches in ${formatCount(plans)} plans; judged again as in force, ${share} come out as they did`,
    ...rules.map(rule => `${rule.rule}  ${shiftWords(rule, lang)}`),
    ...(many ? [`${zh ? '合计' : 'Together'}  ${shiftWords(total, lang)}`] : []),
    zh
      ? `代价：少送达 ${formatCount(cost.deliveries)}，少点击 ${formatCount(cost.clicks)}，少 ${formatCount(cost.orders)} 单 ${formatFen(cost.gmvFen)}（送达后 7 天内，归最近一次送达；是归因，不是增量）`
      : `Cost: ${formatCount(cost.deliveries)} deliveries, ${formatCount(cost.clicks)} clicks, ${formatCount(cost.orders)} orders worth ${formatFen(cost.gmvFen)} (within 7 days of the latest delivery; attributed, not incremental)`,
  ]
}

const shiftWords = ({ blocked, moved, allowed, sooner }: TouchShifts, lang: Lang): string => {
  const [b, m, a, s] = [blocked, moved, allowed, sooner].map(formatCount)
  return lang === 'zh'
    ? `会拦下 ${b}，会推迟 ${m}，会放行 ${a}，会提前 ${s}`
    : `${b} would be blocked, ${m} put off, ${a} newly allowed, ${s} sooner`
}

const decisionLine = ({ decisions: d }: Backtest, lang: Lang): string => {
  const [judged, more, fewer, denied, freed, off, on] = [
    d.judged,
    d.moreApprovals,
    d.fewerApprovals,
    d.denied,
    d.noLongerDenied,
    d.putOff,
    d.noLongerPutOff,
  ].map(formatCount)
  const left = d.notJudged ? formatCount(d.notJudged) : null
  return lang === 'zh'
    ? `提案 ${judged} 份：多要审批 ${more}，少要审批 ${fewer}，改为拒绝 ${denied}，不再拒绝 ${freed}，改为顺延 ${off}，不再顺延 ${on}${left ? `；${left} 份旧记录不能重算` : ''}`
    : `${judged} proposals: ${more} need more approvals, ${fewer} fewer, ${denied} denied, ${freed} no longer denied, ${off} put off, ${on} no longer put off${left ? `; ${left} old ones cannot be judged again` : ''}`
}
