/** What the rules on figures look at. */
export interface MetricFacts {
  /** The figure is one of the registered metrics, with definition, window and as-of; null: the action gives no figure. */
  readonly metricRegistered: boolean | null
  /** Somebody wants another value than the computed one to stand. */
  readonly metricOverride: boolean
  /** People behind the figure; null: not counted yet. */
  readonly metricN: number | null
  /** It is broken down by a dimension. */
  readonly metricGrouped: boolean
  /** It is read as an effect: of a touch, a campaign, a channel. */
  readonly readsAsEffect: boolean
  readonly hasHoldout: boolean
}
