import { type Sql, sql } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { type AggregateRow, always, type Dimension, type Figure, type Query } from './define.ts'
import type { MetricResult } from './result.ts'
import { excludesZero, newcombe } from './stats.ts'
import { asOf, days } from './views.ts'

export const TOUCH_DIMENSIONS = ['plan', 'scene', 'source_channel'] as const satisfies readonly Dimension[]

/** Candidates with whether a valid order came within W days of the delivery, and of the moment that arms are compared from. */
export const touchRows = (q: Query): Sql => sql`
  with bought as (
    select c.plan, c.person,
      bool_or(v.paid_at >= c.delivered_at and v.paid_at < c.delivered_at + ${days(q.days)}) as after_delivery,
      bool_or(v.paid_at >= c.at and v.paid_at < c.at + ${days(q.days)}) as after_start
    from candidates c join valid v on v.person = c.person and v.paid_at >= least(c.at, c.delivered_at)
    group by 1, 2
  )
  select c.*, coalesce(b.after_delivery, false) as after_delivery, coalesce(b.after_start, false) as after_start,
    greatest(c.at, c.delivered_at) + ${days(q.days)} > ${asOf(q)} as pending
  from candidates c left join bought b on b.plan = c.plan and b.person = c.person`

/** A share of some candidates; `at least one` conversions need both tests. */
export const touchShare = (
  id: string,
  label: (days: number) => Bilingual,
  among: Sql,
  test: Sql,
  population: Bilingual,
): Figure => ({
  id,
  label,
  unit: 'share',
  numerator: sql`count(*) filter (where ${among} and ${test})`,
  denominator: sql`count(*) filter (where ${among})`,
  n: sql`count(*) filter (where ${among})`,
  binomial: true,
  population: always(population.zh, population.en),
})

export const SENT_ARM = sql`f.verdict = 'send'`
/** Everybody assigned to be sent to: who was put off and is not sent yet counts, because the held out were never put off. */
export const TREATED = sql`f.verdict in ('send', 'defer')`
export const HELD_OUT = sql`f.verdict = 'held_out'`
const ARMS = sql`f.verdict in ('send', 'defer', 'held_out')`

/** What the warnings about a plan need: how many are not over, and since when the first of them runs. */
export const touchExtra = {
  pending: sql`count(*) filter (where ${ARMS} and f.pending)`,
  started: sql`extract(epoch from min(f.at) filter (where ${ARMS}))`,
  plans: sql`count(distinct f.plan)`,
  holdout_share: sql`avg(f.holdout_share) filter (where ${ARMS})`,
}

const warn = (code: string, zh: string, en: string) => ({ code, says: { zh, en } })

const SKEWED = warn(
  'srm',
  '两组人数比例和设定对不太上（p<0.01），增量要打折看。',
  'The arms are not quite in the ratio that was set (p<0.01); read the lift with care.',
)
const REFUSED = warn(
  'srm',
  '两组人数比例和设定对不上（p<0.001），增量不可信，不报。',
  'The arms are not in the ratio that was set (p<0.001); the lift cannot be trusted and is not given.',
)

const maturity = (whole: AggregateRow, q: Query) => {
  const started = whole.extra['started']
  if (!whole.extra['pending'] || started === null || started === undefined) return []
  const elapsed = Math.floor((Date.parse(q.asOf) / 1000 - started) / 86_400)
  return [
    elapsed < 0
      ? warn('not_started', '还没开始发。', 'It has not started yet.')
      : warn(
          'immature',
          `第 ${elapsed} 天，满 ${q.days} 天再定论。`,
          `Day ${elapsed} of ${q.days}; not final before that.`,
        ),
  ]
}

/** χ² with one degree of freedom at p = 0.01 and 0.001: sample ratio mismatch is told from the first, and final from the second. */
const SRM_WARNS = 6.635
const SRM_REFUSES = 10.828

const mismatch = (treated: number, heldOut: number, share: number | null | undefined): number => {
  const all = treated + heldOut
  return share && share < 1 && all ? (heldOut - all * share) ** 2 / (all * share * (1 - share)) : 0
}

/**
 * The difference of two arms with its 95 % interval (Newcombe 1998, method 10), put after them; intention to treat: everybody
 * assigned counts, delivered or not. Without a holdout there is no effect to state, and the warning says so.
 */
export const withLift =
  (treated: string, holdout: string, lift: string, label: Bilingual) =>
  (results: readonly MetricResult[], whole: AggregateRow, q: Query): readonly MetricResult[] => {
    const [main] = results
    const arm = (id: string) => results.find(r => r.metric === id)?.values.find(v => v.key === null)
    const [a, b] = [arm(treated), arm(holdout)]
    if (!main || !a || !b) return results
    const warnings = [...main.warnings, ...maturity(whole, q)]
    if (!b.denominator) {
      warnings.push(warn('no_holdout', '没有对照组：这是归因值，非增量。', 'No holdout: attributed, not incremental.'))
    }
    const several = q.planId === null && (whole.extra['plans'] ?? 0) > 1
    const skew = several ? 0 : mismatch(a.denominator ?? 0, b.denominator ?? 0, whole.extra['holdout_share'])
    if (b.denominator && skew >= SRM_WARNS) warnings.push(skew >= SRM_REFUSES ? REFUSED : SKEWED)
    const known = a.denominator && b.denominator && !several && skew < SRM_REFUSES
    const interval = known
      ? newcombe({ x: a.numerator ?? 0, n: a.denominator ?? 0 }, { x: b.numerator ?? 0, n: b.denominator ?? 0 })
      : null
    const difference: MetricResult = {
      ...main,
      metric: lift,
      label,
      unit: 'share',
      values: [
        {
          key: null,
          value: interval && a.value !== null && b.value !== null ? a.value - b.value : null,
          numerator: null,
          denominator: null,
          n: a.n + b.n,
          ...(interval ? { interval } : {}),
        },
      ],
      warnings:
        interval && !excludesZero(interval)
          ? [warn('no_change', '95% 区间含 0，算不上变化。', 'The 95% interval contains 0: no change can be claimed.')]
          : [],
    }
    return [{ ...main, warnings }, ...results.slice(1), difference]
  }
