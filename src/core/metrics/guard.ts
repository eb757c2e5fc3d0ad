import { renderMetric } from './render.ts'
import type { MetricResult, Unit } from './result.ts'

/** A numeral as written: its number, how many decimals it has, and what kind of figure it claims to be. */
interface Numeral {
  readonly text: string
  readonly value: number
  readonly decimals: number
  readonly kind: 'percent' | 'points' | 'span' | 'date' | 'plain'
}

const FIGURE =
  /(?<![A-Za-z_#\d])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?[\s+-]*(%|个百分点|percentage points|points|pp\b|天|日|小时|days?\b|hours?\b|万|亿|千(?!克)|[kKmM]\b)?/g
/** Days and times of day are names, not amounts: they explain only themselves. */
const DATE =
  /(?<!\d)(?:\d{4}[-/年])?(\d{1,2})[-/月](\d{1,2})(?!\d)日?|(?<!\d)(\d{1,2}):(\d{2})(?!\d)|UTC[+-]\d+(?::\d+)?/g
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, k: 1e3, K: 1e3, m: 1e6, M: 1e6 }
/** Amounts put in words: three tenths, ten percent, twice. */
const WORDS =
  /百分之[零一二三四五六七八九十百点两]+|[一二三四五六七八九两]成(?:半|[一二三四五六七八九])?|[一二三四五六七八九十百两]+倍|翻(?:了)?(?:一)?[倍番]|(?<![第\d])[一二三四五六七八九两]?[十百千万亿][一二三四五六七八九十百千万亿零两]*(?=[多余]?[人位个名元块天次单笔])|\b(?:twice|doubled?|tripled?|halved?|half|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)? percent)\b/gi

const numeralsIn = (text: string): Numeral[] => [
  ...[...text.matchAll(DATE)].map(([whole, month, of, hour, minute]) => ({
    text: whole,
    value: month ? Number(month) * 100 + Number(of) : hour ? -Number(hour) * 100 - Number(minute) : 0,
    decimals: 0,
    kind: 'date' as const,
  })),
  ...[...text.replace(DATE, ' ').matchAll(FIGURE)].map(([whole, digits = '', fraction = '', unit = '']) => ({
    text: whole.trim(),
    value: Number(digits.replaceAll(',', '') + fraction) * (SCALES[unit] ?? 1),
    decimals: Math.max(0, fraction.length - 1) - Math.log10(SCALES[unit] ?? 1),
    kind: kindOf(unit),
  })),
]

const kindOf = (unit: string): Numeral['kind'] => {
  if (unit === '%') return 'percent'
  if (/百分点|points|pp/.test(unit)) return 'points'
  return /天|日|小时|day|hour/.test(unit) ? 'span' : 'plain'
}

/** List markers at the start of a line are no figures. */
const normal = (text: string): string => text.normalize('NFKC').replace(/^\s*\d{1,2}[.、)]\s+/gm, '')

/**
 * The numerals of a text that no result explains, as written; empty when every one has a source. Explained are what the
 * rendering of the results says, their values rounded to as many digits as written, and the numerals of `alsoAllowed` (what the
 * person said, the text of a draft). A percentage is only explained by a percentage,
 * a number of days only by days, and the digits of a date explain nothing but that date.
 */
export const guardNumerals = (
  text: string,
  allowed: readonly MetricResult[],
  alsoAllowed: readonly string[] = [],
): string[] => {
  const sources = [
    renderMetric(allowed, 'zh'),
    renderMetric(allowed, 'en'),
    ...allowed.flatMap(r => [
      ...(['zh', 'en'] as const).flatMap(lang => [r.label[lang], r.definition[lang], r.population?.[lang] ?? '']),
      ...r.warnings.flatMap(w => [w.says.zh, w.says.en]),
      ...r.values.map(v => v.key ?? ''),
    ]),
    ...alsoAllowed,
  ].map(normal)
  const said = new Set(sources.flatMap(numeralsIn).map(keyOf))
  const words = new Set(sources.flatMap(source => source.match(WORDS) ?? []).map(word => word.toLowerCase()))
  const figures = allowed.flatMap(figuresOf)
  const plain = normal(text)
  const bare = numeralsIn(plain).filter(n => !said.has(keyOf(n)) && !figures.some(figure => explains(figure, n)))
  const spelled = (plain.match(WORDS) ?? []).filter(word => !words.has(word.toLowerCase()))
  return [...bare.map(n => n.text), ...spelled]
}

const keyOf = (n: Numeral): string => `${n.kind}:${n.value}`

interface Known {
  readonly value: number
  readonly kind: Numeral['kind']
}

const figuresOf = (result: MetricResult): Known[] =>
  result.values.flatMap(v => [
    ...(v.value === null ? [] : scaled(v.value, result.unit)),
    ...(v.interval ? [...scaled(v.interval.low, 'share'), ...scaled(v.interval.high, 'share')] : []),
    ...(v.numerator === null ? [] : scaled(v.numerator, result.unit === 'fen' ? 'fen' : 'count')),
    ...(v.denominator === null ? [] : scaled(v.denominator, 'count')),
    ...scaled(v.n, 'count'),
  ])

/** A value as it may be written: a share as percent or points, fen as yuan. */
const scaled = (value: number, unit: Unit): Known[] => {
  const size = Math.abs(value)
  if (unit === 'share') {
    return [
      { value: size * 100, kind: 'percent' },
      { value: size * 100, kind: 'points' },
    ]
  }
  return [{ value: unit === 'fen' ? size / 100 : size, kind: unit === 'days' ? 'span' : 'plain' }]
}

/** True when the numeral is the figure, rounded to the digits that were written. */
const explains = (figure: Known, written: Numeral): boolean => {
  if (figure.kind !== written.kind) return false
  // Whole figures are told exactly, unless a unit (万, k) says that they were rounded.
  const step = 10 ** -written.decimals
  return Math.abs(figure.value - written.value) <= step / 2 + 1e-9
}
