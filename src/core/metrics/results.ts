import { NO_KEY } from './aggregate.ts'
import { type AggregateRow, type Figure, type MetricDef, type Query, TIME_DIMENSIONS } from './define.ts'
import type { MetricResult, MetricValue, Window } from './result.ts'
import { wilson } from './stats.ts'

/** A breakdown never shows fewer people than this. */
const K_ANONYMITY = 5
/** Below this a share is told as counts with its interval. */
const SMALL_N = 30
const PROVISIONAL_HOURS = 48

interface About {
  readonly window: Window | null
  readonly limit: number
  readonly queryHash: string
}
type Warning = MetricResult['warnings'][number]

const warn = (code: string, zh: string, en: string): Warning => ({ code, says: { zh, en } })

/** The results of a metric from the rows of its statement: figures, what is hidden, and what the reader must know. */
export const toResults = (
  metric: MetricDef,
  q: Query,
  found: readonly AggregateRow[],
  about: About,
): MetricResult[] => {
  const whole = found.find(row => row.whole) ?? emptyRow(metric)
  const parts = q.by
    ? sortParts(
        q,
        found.filter(row => !row.whole && !isHollow(row)),
      )
    : []
  const open = parts.filter(row => !tooFew(row.figures[0]?.[3] ?? 0))
  const hidden = parts.length - open.length
  const shown = open.slice(0, about.limit)
  const results = metric.figures.map((figure, i): MetricResult => {
    const values = [whole, ...shown].map(row => measure(metric, figure, row, i, q.where.length > 0 || !row.whole))
    return {
      metric: figure.id ? `${metric.id}.${figure.id}` : metric.id,
      label: figure.label(q.days),
      version: metric.version,
      unit: figure.unit,
      definition: metric.definition(q.days),
      ...(figure.population ? { population: figure.population(q.days) } : {}),
      window: about.window,
      timezone: q.timezone,
      asOf: q.asOf,
      values,
      warnings: [],
      queryHash: about.queryHash,
    }
  })
  const finished = metric.finish?.(results, whole, q) ?? results
  const warnings = [
    ...empty(metric, finished[0], whole, q),
    ...(finished[0]?.warnings ?? []),
    ...young(whole, q, metric),
    ...few(metric, finished[0]),
    ...(hidden ? [hiddenWarning(hidden)] : []),
    ...(open.length > shown.length ? [more(open.length)] : []),
    ...provisional(metric, whole, q, about.window),
  ]
  return finished.map((result, i) => (i === 0 ? { ...result, warnings } : result))
}

const emptyRow = (metric: MetricDef): AggregateRow => ({
  key: null,
  whole: true,
  figures: metric.figures.map(() => [null, null, null, 0] as const),
  extra: {},
})

/** A member of the breakdown that nothing is known of: no people and no amount. */
const isHollow = (row: AggregateRow): boolean =>
  row.figures.every(([numerator, denominator, value, n]) => !n && !numerator && !denominator && !value)

const tooFew = (n: number): boolean => n > 0 && n < K_ANONYMITY

/** Time runs forward; everything else by how many stand behind it. The row without a key is last. */
const sortParts = (q: Query, parts: readonly AggregateRow[]): AggregateRow[] => {
  const byTime = TIME_DIMENSIONS.some(dim => dim === q.by)
  const size = (row: AggregateRow) => row.figures[0]?.[3] ?? 0
  const name = (row: AggregateRow) => row.key ?? ''
  const last = (row: AggregateRow) => (row.key === NO_KEY ? 1 : 0)
  return parts.toSorted(
    (a, b) =>
      (byTime ? 0 : last(a) - last(b) || size(b) - size(a)) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0),
  )
}

const measure = (
  metric: MetricDef,
  figure: Figure,
  { key, figures }: AggregateRow,
  i: number,
  partial: boolean,
): MetricValue => {
  const [numerator, denominator, own, n] = figures[i] ?? [null, null, null, 0]
  if (partial && tooFew(n)) return { key, value: null, numerator: null, denominator: null, n: 0 }
  const value = figure.value ? own : denominator && numerator !== null ? numerator / denominator : null
  const wide = figure.binomial && denominator && denominator < SMALL_N && numerator !== null
  const result: MetricValue = {
    key,
    value,
    numerator: figure.value ? null : numerator,
    denominator: figure.value ? null : denominator,
    n,
    ...(wide ? { interval: wilson({ x: numerator, n: denominator }) } : {}),
  }
  if (metric.invariants.some(holds => !holds(result, figure.unit))) {
    throw new Error(`${metric.id}${figure.id && `.${figure.id}`} broke an invariant at ${key ?? 'the whole'}`)
  }
  return result
}

const empty = (metric: MetricDef, main: MetricResult | undefined, whole: AggregateRow, q: Query): Warning[] => {
  const value = main?.values.find(v => v.key === null)
  if (!main || !value || value.value !== null) return []
  if (q.where.length && value.n === 0 && (whole.figures[0]?.[3] ?? 0) > 0) {
    return [warn('suppressed', `不足 ${K_ANONYMITY} 人，不显示。`, `Fewer than ${K_ANONYMITY} people; not shown.`)]
  }
  const { zh, en } = main.population ?? metric.label(q.days)
  return [warn('empty', `这段时间没有${zh}，算不出来。`, `No ${en} in this window, so there is no figure.`)]
}

const young = (whole: AggregateRow, q: Query, metric: MetricDef): Warning[] => {
  const count = whole.extra['immature'] ?? 0
  if (count <= 0 || (q.where.length && tooFew(count))) return []
  const wait = q.days || metric.maturityDays?.(q.days) || 0
  return [
    warn(
      'immature',
      `另有 ${count.toLocaleString('en-US')} 个未满 ${wait} 天，没算进去。`,
      `Another ${count.toLocaleString('en-US')} are not ${wait} days in yet and are left out.`,
    ),
  ]
}

const few = (metric: MetricDef, main: MetricResult | undefined): Warning[] => {
  const value = main?.values.find(v => v.key === null)
  if (!metric.figures[0]?.binomial || !value?.interval || main?.unit !== 'share') return []
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`
  const span = `${percent(value.interval.low)}–${percent(value.interval.high)}`
  return [
    warn(
      'small_n',
      `只有 ${value.denominator} 个，95% 区间 ${span}，别当趋势看。`,
      `Only ${value.denominator}; the 95% interval is ${span}. Not a trend.`,
    ),
  ]
}

const hiddenWarning = (count: number): Warning =>
  warn(
    'suppressed',
    `${count} 组不足 ${K_ANONYMITY} 人，未列出。`,
    `${count} group${count === 1 ? '' : 's'} of fewer than ${K_ANONYMITY} people not listed.`,
  )

const more = (count: number): Warning =>
  warn('limited', `共 ${count} 组，只取前面的。`, `${count} groups in all; only the first are given.`)

const provisional = (metric: MetricDef, whole: AggregateRow, q: Query, window: Window | null): Warning[] => {
  const asOf = Date.parse(q.asOf)
  const started = whole.extra['started']
  const end = window
    ? Date.parse(window.to) + (metric.maturityDays?.(q.days) ?? 0) * 86_400_000
    : started === undefined
      ? asOf
      : started === null || whole.extra['pending']
        ? 0
        : (started + q.days * 86_400) * 1000
  return Math.min(end, asOf) > asOf - PROVISIONAL_HOURS * 3_600_000
    ? [warn('provisional', '含最近 48 小时的数据，还会变。', 'Includes the last 48 hours; it may still change.')]
    : []
}
