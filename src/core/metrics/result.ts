import type { Bilingual } from '../../platform/i18n.ts'

/** How a value is read: fen, a share of one, a count, days, or a plain ratio. */
export type Unit = 'fen' | 'share' | 'count' | 'days' | 'ratio'

export interface Window {
  /** Half-open, ISO 8601 instants. */
  readonly from: string
  readonly to: string
}

/** One computed figure. Nothing in a reply may state a figure that is not one of these, or a count preview. */
export interface MetricValue {
  /** The member of the breakdown (`by`), or null for the whole. */
  readonly key: string | null
  /** Null when the denominator is 0 or the cohort is too young. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly n: number
  /** The 95 % interval of the value, where one is known: Wilson for a share of few, Newcombe for a difference of shares. */
  readonly interval?: { readonly low: number; readonly high: number }
}

export interface MetricResult {
  /** The metric's id; a figure beside the main one adds its own name: `touch_funnel.click_rate`, `gmv.net`. */
  readonly metric: string
  readonly label: Bilingual
  readonly version: number
  readonly unit: Unit
  readonly definition: Bilingual
  /** Who the denominator is, in a few words; absent where there is none. */
  readonly population?: Bilingual
  readonly window: Window | null
  readonly timezone: string
  readonly asOf: string
  readonly values: readonly MetricValue[]
  readonly warnings: readonly { readonly code: string; readonly says: Bilingual }[]
  /** Of metric, version, window, breakdown, filters and as-of: the same hash gives the same bytes. */
  readonly queryHash: string
}
