import type { Sql } from '../../platform/db/database.ts'
import { sql } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { aggregate } from './aggregate.ts'
import type { MetricResult, MetricValue, Unit } from './result.ts'

/** What a metric can be broken down or filtered by; each metric names those that its rows have. */
export const DIMENSIONS = {
  source_channel: { zh: '来源渠道', en: 'source channel' },
  source_campaign: { zh: '来源活动', en: 'source campaign' },
  owner: { zh: '归属员工', en: 'owner' },
  channel: { zh: '成交渠道', en: 'order channel' },
  first_sku: { zh: '首单商品', en: 'first product' },
  group: { zh: '群', en: 'group' },
  plan: { zh: '触达计划', en: 'touch plan' },
  scene: { zh: '场景', en: 'scene' },
  day: { zh: '日', en: 'day' },
  week: { zh: '周', en: 'week' },
  month: { zh: '月', en: 'month' },
} as const satisfies Record<string, Bilingual>
export type Dimension = keyof typeof DIMENSIONS
export const TIME_DIMENSIONS = ['day', 'week', 'month'] as const satisfies readonly Dimension[]

export interface Filter {
  readonly dim: Dimension
  readonly op: 'eq' | 'neq' | 'in'
  readonly values: readonly string[]
}

/** Everything that a metric's SQL may depend on. Instants are ISO 8601 text. */
export interface Query {
  readonly workspaceId: number
  readonly timezone: string
  readonly asOf: string
  readonly from: string
  readonly to: string
  /** W of a cohort window, or N of a day-N retention; 0 where the metric needs none. */
  readonly days: number
  readonly planId: string | null
  readonly by: Dimension | null
  readonly where: readonly Filter[]
}

/** One figure, aggregated over the metric's rows. `value` stands where the figure is not `numerator / denominator`. */
export interface Figure {
  /** Empty for the metric itself. */
  readonly id: string
  readonly label: Labelled
  readonly unit: Unit
  readonly numerator?: Sql
  readonly denominator?: Sql
  readonly value?: Sql
  /** How many people (or orders of unknown people) stand behind the figure. */
  readonly n: Sql
  /** Every row of the denominator is one person who did or did not: score intervals apply. */
  readonly binomial?: boolean
  readonly population?: Labelled
  /** The denominator of a share is money, not people. */
  readonly ofFen?: boolean
}
type Labelled = (days: number) => Bilingual

/** One row of a metric's statement: `key` null with `whole` true is the total. */
export interface AggregateRow {
  readonly key: string | null
  readonly whole: boolean
  /** Numerator, denominator, value, n of each figure, in order. */
  readonly figures: readonly (readonly [number | null, number | null, number | null, number])[]
  readonly extra: Readonly<Record<string, number | null>>
}

export interface MetricDef {
  readonly id: string
  readonly version: number
  readonly owner: string
  readonly label: Labelled
  /** The words that operators use for it. */
  readonly aliases: { readonly zh: readonly string[]; readonly en: readonly string[] }
  readonly definition: Labelled
  /** What one row of it is. */
  readonly grain: 'person' | 'order' | 'referral' | 'group_day' | 'touch' | 'gap'
  readonly dimensions: readonly Dimension[]
  /** What it can be asked with, and what it takes when nothing was said. `days` is W of a window or N of day N. */
  readonly needs: { readonly days?: number; readonly plan?: 'required' | 'optional' }
  /** How long a row must have been watched before it counts, in days; absent where a row counts at once. */
  readonly maturityDays?: (days: number) => number
  /** The window taken when none is said: whole days before now, all of history, or none because a plan stands for it. */
  readonly defaultWindow: { readonly days: number } | 'all'
  readonly figures: readonly Figure[]
  /** Aggregates that only warnings need. */
  readonly extra: Readonly<Record<string, Sql>>
  readonly invariants: readonly ((value: MetricValue, unit: Unit) => boolean)[]
  sql(q: Query): Sql<AggregateRow>
  /** Adds what follows from several figures together (a lift, a speed) and the warnings of its own. */
  finish?(results: readonly MetricResult[], whole: AggregateRow, q: Query): readonly MetricResult[]
}

type Declared = Omit<MetricDef, 'sql' | 'extra'> & {
  readonly extra?: MetricDef['extra']
  /** One row a unit: columns `at`, those of the dimensions, and what the figures aggregate. May name the views of `views.ts`. */
  units(q: Query): Sql
}

/** Declares a metric; one file each in `defs/`. */
export const defineMetric = ({ units, extra = {}, ...rest }: Declared): MetricDef => ({
  ...rest,
  extra,
  sql: q => aggregate(q, units(q), rest.figures, extra),
})

/** A share lies in [0, 1] and counts no more than its denominator. */
export const properShare = (value: MetricValue, unit: Unit): boolean =>
  unit !== 'share' ||
  value.numerator === null ||
  value.denominator === null ||
  (value.numerator >= 0 && value.numerator <= value.denominator)

/** Nothing below 0. */
export const notNegative = (value: MetricValue): boolean => value.value === null || value.value >= 0

export const always =
  (zh: string, en: string): Labelled =>
  () => ({ zh, en })

/** `count(*)`, or the rows for which `test` holds. */
export const countOf = (test?: Sql): Sql => (test ? sql`count(*) filter (where ${test})` : sql`count(*)`)
/** Distinct persons, of all rows or of those for which `test` holds. */
export const personsOf = (test?: Sql): Sql =>
  test ? sql`count(distinct f.person) filter (where ${test})` : sql`count(distinct f.person)`
