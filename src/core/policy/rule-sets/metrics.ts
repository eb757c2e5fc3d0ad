/** What judges figures. */
export const METRIC_SETS = {} as const
