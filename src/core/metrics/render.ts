import { formatCount, type Lang } from '../../platform/i18n.ts'
import { formatFen } from '../../platform/money.ts'
import type { Figure, MetricDef } from './define.ts'
import { formatDistance, formatInstant, formatInterval, formatSigned, formatValue, formatWindow } from './format.ts'
import { METRICS } from './registry.ts'
import { planEffectSentences } from './render-plan.ts'
import type { MetricResult, MetricValue } from './result.ts'
import { nameWindow } from './window.ts'

const TOP = 5

/**
 * The answer to a metric question: figure first, what stands beside it, the change, what to know, the breakdown, and where the
 * number comes from. All numerals are put in here; results of several queries become one block each.
 */
export const renderMetric = (results: readonly MetricResult[], lang: Lang): string =>
  blocks(results)
    .map(block => renderBlock(block, lang))
    .join('\n\n')

/** The state and effect of one touch plan, from the results of `touch_funnel`: counts, holdout, lift, maturity, footer. */
export const renderPlanEffect = (results: readonly MetricResult[], lang: Lang): string =>
  renderMetric(
    results.filter(r => /^touch_funnel(\.|$)/.test(r.metric)),
    lang,
  )

/** One block a metric: its main figure and what follows it. */
const blocks = (results: readonly MetricResult[]): MetricResult[][] => {
  const found: MetricResult[][] = []
  for (const result of results) {
    const last = found.at(-1)
    const root = last?.[0]?.metric
    if (last && root && result.metric.startsWith(`${root}.`)) last.push(result)
    else found.push([result])
  }
  return found
}

const metricOf = (result: MetricResult): MetricDef | undefined =>
  METRICS.find(m => result.metric === m.id || result.metric.startsWith(`${m.id}.`))

const figureOf = (result: MetricResult): Figure | undefined => {
  const metric = metricOf(result)
  return metric?.figures.find(f => result.metric === (f.id ? `${metric.id}.${f.id}` : metric.id))
}

const wholeOf = (result: MetricResult): MetricValue | undefined => result.values.find(v => v.key === null)

const renderBlock = (block: readonly MetricResult[], lang: Lang): string => {
  const [main] = block
  if (!main) return ''
  const lines =
    main.metric === 'touch_funnel'
      ? planEffectSentences(block, main.window ? when(main, lang) : '', lang)
      : [headline(main, lang), beside(block, lang)]
  const sentences = [...lines, changed(block, lang), ...notes(block, lang)].filter(Boolean)
  const glue = lang === 'zh' ? '' : ' '
  return [sentences.join(glue), breakdown(main, lang), footer(main, lang)].filter(Boolean).join('\n')
}

const when = (result: MetricResult, lang: Lang): string => {
  if (result.window) return nameWindow(result.window, result.asOf, result.timezone)[lang]
  const metric = metricOf(result)
  return metric?.defaultWindow === 'all' && !metric.needs.plan ? { zh: '全部时间', en: 'of all time' }[lang] : ''
}

const headline = (main: MetricResult, lang: Lang): string => {
  const value = wholeOf(main)
  const said = `${formatValue(main.unit, value?.value ?? null, lang)}${counts(main, value, lang)}`
  const period = when(main, lang)
  return lang === 'zh'
    ? `${spaced(period, main.label.zh)} ${said}。`
    : `${main.label.en}${period ? ` ${/^\d/.test(period) ? `for ${period}` : period}` : ''}: ${said}.`
}

/** A figure or a Latin letter keeps a space to what stands before it, unless that is Han. */
const spaced = (period: string, label: string): string =>
  /\d$/.test(period) || (period && /^\d/.test(label)) ? `${period} ${label}` : period + label

/** `（221/1,204，入会满7天的人）`: what the figure was made of. */
const counts = (result: MetricResult, value: MetricValue | undefined, lang: Lang): string => {
  if (!value || value.value === null || value.denominator === null || value.numerator === null) return ''
  const figure = figureOf(result)
  const amount = figure?.ofFen ? formatFen : formatCount
  const who = result.population?.[lang]
  const made =
    result.unit === 'share' || (result.unit === 'ratio' && Number.isInteger(value.denominator))
      ? `${amount(value.numerator)}/${amount(value.denominator)}`
      : Number.isInteger(value.denominator)
        ? amount(value.denominator)
        : ''
  if (!made) return ''
  if (lang === 'en') return ` (${made}${who ? `${made.includes('/') ? ', ' : ' '}${who}` : ''})`
  return made.includes('/') ? `（${made}${who ? `，${who}` : ''}）` : `（${who ? `${who} ` : ''}${made}）`
}

/** The figures beside the main one. */
const beside = (block: readonly MetricResult[], lang: Lang): string => {
  const others = block.slice(1).filter(r => !/\.(prev|change)$/.test(r.metric))
  const said = others.map(result => {
    const value = wholeOf(result)
    if (/\.lift$/.test(result.metric)) return lift(result, lang)
    const text = `${formatValue(result.unit, value?.value ?? null, lang)}${result.unit === 'share' ? counts(result, value, lang) : ''}`
    return lang === 'zh' ? `${result.label.zh} ${text}` : `${result.label.en} ${text}`
  })
  return (
    said.filter(Boolean).join(lang === 'zh' ? '；' : '; ') +
    (said.filter(Boolean).length ? (lang === 'zh' ? '。' : '.') : '')
  )
}

/** `增量（ITT）+1.0 个百分点，95% 区间 −0.6 到 +2.3，含 0，算不上变化`; nothing when there is no holdout. */
const lift = (result: MetricResult, lang: Lang): string => {
  const value = wholeOf(result)
  if (!value || value.value === null || !value.interval) return ''
  const none = result.warnings.some(w => w.code === 'no_change')
  const size = formatSigned('share', value.value, lang)
  const span = formatInterval(value.interval, lang)
  return lang === 'zh'
    ? `${result.label.zh} ${size}，95% 区间 ${span}${none ? '，含 0，算不上变化' : ''}`
    : `${result.label.en} ${size}, 95% interval ${span}${none ? ', which contains 0: no change can be claimed' : ''}`
}

const changed = (block: readonly MetricResult[], lang: Lang): string => {
  const [main] = block
  const change = block.find(r => r.metric === `${main?.metric}.change`)
  const prev = block.find(r => r.metric === `${main?.metric}.prev`)
  const [by, before] = [change && wholeOf(change), prev && wholeOf(prev)]
  if (!main || !change || !prev?.window || !by || by.value === null || !before) return ''
  const dates = formatWindow(prev.window, prev.timezone).replace(/ \(.*/, '')
  const size = formatDistance(main.unit, by.value, lang)
  const share =
    main.unit !== 'share' && before.value
      ? `${lang === 'zh' ? '（' : ' ('}${formatValue('share', Math.abs(by.value / before.value), lang)}${lang === 'zh' ? '）' : ')'}`
      : ''
  const none = change.warnings.some(w => w.code === 'no_change')
  const span = by.interval ? formatInterval(by.interval, lang) : ''
  if (lang === 'zh') {
    const certainty = none ? '，95% 区间含 0，算不上变化' : span ? `，95% 区间 ${span}` : ''
    return by.value === 0
      ? `和前一段（${dates}）持平。`
      : `比前一段（${dates}）${by.value < 0 ? '低' : '高'} ${size}${share}${certainty}。`
  }
  const certainty = none
    ? '; the 95% interval contains 0, so no change can be claimed'
    : span
      ? `, 95% interval ${span}`
      : ''
  return by.value === 0
    ? `Level with the period before (${dates}).`
    : `${size}${share} ${by.value < 0 ? 'lower' : 'higher'} than the period before (${dates})${certainty}.`
}

const notes = (block: readonly MetricResult[], lang: Lang): string[] =>
  (block[0]?.warnings ?? []).map(w => w.says[lang])

const breakdown = (main: MetricResult, lang: Lang): string => {
  const parts = main.values.filter(v => v.key !== null)
  if (!parts.length) return ''
  const lines = parts.slice(0, TOP).map(v => {
    const value = formatValue(main.unit, v.value, lang)
    const of =
      v.denominator === null
        ? formatCount(v.n)
        : figureOf(main)?.ofFen
          ? formatFen(v.denominator)
          : formatCount(v.denominator)
    return lang === 'zh' ? `- ${v.key} ${value}（n ${of}）` : `- ${v.key}: ${value} (n ${of})`
  })
  const rest = parts.length - TOP
  if (rest > 0) lines.push(lang === 'zh' ? `- 另有 ${rest} 组` : `- ${rest} more`)
  return lines.join('\n')
}

const footer = (main: MetricResult, lang: Lang): string => {
  const value = wholeOf(main)
  const base = value?.denominator ?? value?.n ?? 0
  const size = value?.denominator !== null && figureOf(main)?.ofFen ? formatFen(base) : formatCount(base)
  const words = { zh: ['口径', '分母', '窗口', '数据截至'], en: ['Definition', 'denominator', 'window', 'data as of'] }[
    lang
  ]
  const [definition, denominator, window, until] = words
  return [
    `${definition} ${main.label[lang]} v${main.version}`,
    `${value?.denominator === null ? 'n' : denominator} ${size}`,
    ...(main.window ? [`${window} ${formatWindow(main.window, main.timezone)}`] : []),
    `${until} ${formatInstant(main.asOf, main.timezone)}`,
    `#${main.queryHash.slice(0, 6)}`,
  ].join(' · ')
}
