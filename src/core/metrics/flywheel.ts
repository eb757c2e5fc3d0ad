import { iso } from '../../platform/clock.ts'
import { type Sql, sql } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import type { Scope } from '../scope.ts'
import type { Query } from './define.ts'
import { queryMetric } from './query.ts'
import { readOnly } from './read-only.ts'
import type { MetricResult } from './result.ts'
import { speedOf } from './speed.ts'
import { STAGES, stageRows } from './stages.ts'
import { quantile } from './stats.ts'
import { views } from './views.ts'
import { daysBefore } from './window.ts'

type StageKey = 'acquire' | (typeof STAGES)[number]

export interface FlywheelStage {
  readonly key: StageKey
  readonly label: string
  /** Members of the cohort that reached this stage. */
  readonly count: number
  /** Of those who reached the stage before, the share that also reached this one; null for the first. */
  readonly conversion: number | null
  /** Median days from the stage before, 0 where the order was the other way round. */
  readonly medianDays: number | null
}

/** The wheel of one mature cohort. */
export interface FlywheelView {
  readonly stages: readonly FlywheelStage[]
  readonly cohort: { readonly from: string; readonly to: string; readonly n: number; readonly windowDays: number }
  readonly asOf: string
  readonly gain: MetricResult | null
  readonly turnDays: number | null
  /** Growth per day, ln(G)/T; below 0 the wheel does not turn by itself. */
  readonly ratePerDay: number | null
  readonly amplification: number | null
  readonly doublingDays: number | null
  readonly bottleneck: StageKey | null
  readonly definition: string
}

const LABELS: Readonly<Record<StageKey, Bilingual>> = {
  acquire: { zh: '拉新', en: 'Acquire' },
  settle: { zh: '沉淀', en: 'Settle' },
  activate: { zh: '激活', en: 'Activate' },
  operate: { zh: '精细化运营', en: 'Operate' },
  refer: { zh: '裂变', en: 'Refer' },
}

const WINDOW_DAYS = 90
const COHORT_DAYS = 90
/** Past cohorts that the bottleneck is judged against (domain.md §3.3), and what of them is enough to judge by. */
const PAST_COHORTS = 12
const PAST_COHORT_DAYS = 30
const ENOUGH_COHORTS = 4
const ENOUGH_MEMBERS = 30

/** One cohort: how many reached each stage, both it and the one before, and what those brought. */
interface Cohort {
  /** Null: the cohort in view; else how many spans of 30 days before it, from 0. */
  readonly back: number | null
  readonly n: number
  readonly steps: readonly Step[]
}
interface Step {
  /** Reached the stage before, this stage, and both. */
  readonly before: number
  readonly here: number
  readonly both: number
  readonly medianDays: number | null
  /** Qualified people brought by one who went on, and by one who stopped before this stage. */
  readonly broughtByBoth: number | null
  readonly broughtByRest: number | null
}

/**
 * The flywheel of the people added between 180 and 90 days ago, all watched for 90 days (domain.md §3.3): five stages, gain G,
 * turn time T, speed, and the stage whose conversion, raised to its own P75 of the past cohorts, would add most to G.
 */
export const flywheel = async (scope: Scope): Promise<FlywheelView> => {
  const { timezone } = scope.workspace
  const { from, to } = daysBefore(COHORT_DAYS, WINDOW_DAYS, scope.now, timezone)
  const window = { from, to }
  const [gain, turn] = await queryMetric(scope, { metric: 'flywheel_speed_inputs', window, windowDays: WINDOW_DAYS })
  const found = await cohorts(scope, window)
  const now = found.find(c => c.back === null)
  const past = found.filter(c => c.back !== null && c.n >= ENOUGH_MEMBERS)
  const whole = (r: MetricResult | undefined) => r?.values.find(v => v.key === null)?.value ?? null
  const judged = past.length >= ENOUGH_COHORTS
  return {
    stages: (['acquire', ...STAGES] as const).map((key, i) => {
      const step = i ? now?.steps[i - 1] : undefined
      return {
        key,
        label: LABELS[key][scope.lang],
        count: i ? (step?.here ?? 0) : (now?.n ?? 0),
        conversion: step?.before ? step.both / step.before : null,
        medianDays: step?.medianDays ?? null,
      }
    }),
    cohort: { from: window.from, to: window.to, n: now?.n ?? 0, windowDays: WINDOW_DAYS },
    asOf: iso(scope.now),
    gain: gain ?? null,
    turnDays: whole(turn),
    ...speedOf(whole(gain), whole(turn)),
    bottleneck: now ? bottleneckOf(now, judged ? past : []) : null,
    definition: definitionOf(judged, past.length)[scope.lang],
  }
}

const definitionOf = (judged: boolean, past: number): Bilingual => ({
  zh: `180 到 90 天前新加的人，各看 90 天；转化 = 到过上一阶段的人里也到了本阶段的占比，中位天数从上一阶段算起。${
    judged
      ? `瓶颈 = 转化提到自己过去 ${past} 批（每批 30 天）的 P75 时，G 增加最多的阶段。`
      : '历史不够长，瓶颈先取流失人数最多的阶段。'
  }`,
  en: `People added 180 to 90 days ago, each watched for 90 days; conversion = of those who reached the stage before, the share that also reached this one, median days from the stage before. ${
    judged
      ? `Bottleneck = the stage that adds most to G when its conversion rises to its own P75 of ${past} past cohorts of 30 days.`
      : 'The history is too short; the bottleneck is the stage that loses most people.'
  }`,
})

/**
 * Raising a conversion to P75 moves that many people on; each then brings what those who went on bring instead of what those
 * who stopped do. Ties go to the longest stage. Without past cohorts, or when nothing would gain: the largest leak.
 */
const bottleneckOf = (now: Cohort, past: readonly Cohort[]): StageKey | null => {
  const scored = now.steps.map((step, i) => {
    const rates = past.flatMap(c => {
      const then = c.steps[i]
      return then?.before ? [then.both / then.before] : []
    })
    const target = quantile(rates, 0.75) ?? 0
    const moved = step.before ? Math.max(0, target - step.both / step.before) * step.before : 0
    const each = Math.max(0, (step.broughtByBoth ?? 0) - (step.broughtByRest ?? 0))
    return { key: STAGES[i], gain: moved * each, leak: step.before - step.both, days: step.medianDays ?? 0 }
  })
  const by = (score: (s: (typeof scored)[number]) => number) =>
    scored.toSorted((a, b) => score(b) - score(a) || b.days - a.days)[0]
  const best = past.length ? by(s => s.gain) : undefined
  if (best && best.gain > 0) return best.key ?? null
  const leak = by(s => s.leak)
  return leak && leak.leak > 0 ? (leak.key ?? null) : null
}

const cohorts = async (scope: Scope, window: { from: string; to: string }): Promise<Cohort[]> => {
  const reach = daysBefore(
    PAST_COHORTS * PAST_COHORT_DAYS,
    WINDOW_DAYS + COHORT_DAYS,
    scope.now,
    scope.workspace.timezone,
  )
  const q: Query = {
    workspaceId: scope.workspace.id,
    timezone: scope.workspace.timezone,
    asOf: iso(scope.now),
    from: reach.from,
    to: window.to,
    days: WINDOW_DAYS,
    planId: null,
    by: null,
    where: [],
  }
  const step = (column: string, i: number): Sql => {
    const here = sql.id(column)
    const prior = i ? sql.id(STAGES[i - 1] ?? '') : sql.id('at')
    const both = sql`${here} is not null and ${prior} is not null`
    return sql`jsonb_build_object(
      'before', count(${prior}), 'here', count(${here}), 'both', count(*) filter (where ${both}),
      'medianDays', percentile_cont(0.5) within group (order by
        greatest(0, extract(epoch from ${here} - ${prior})::float8 / 86400)) filter (where ${both}),
      'broughtByBoth', avg(invited) filter (where ${both}),
      'broughtByRest', avg(invited) filter (where ${prior} is not null and ${here} is null))`
  }
  return readOnly(
    scope,
    sql<Cohort>`
      with ${views(q)}, u as (${stageRows(q)}),
      f as (
        select u.*, case when u.at < ${window.from}::timestamptz
          then floor(extract(epoch from ${window.from}::timestamptz - u.at) / ${PAST_COHORT_DAYS * 86_400}::float8)::int end as back
        from u where u.mature
      )
      select back, count(*)::int as n, jsonb_build_array(${sql.join(STAGES.map(step))}) as steps
      from f group by back order by back nulls first`,
  )
}
