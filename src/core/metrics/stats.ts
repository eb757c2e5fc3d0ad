/** 97.5 % quantile of the normal distribution: two-sided 95 % intervals. */
const Z = 1.959963984540054

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Successes among trials. */
export interface Proportion {
  readonly x: number
  readonly n: number
}

/** The 95 % score interval of a proportion (Wilson 1927). `n` must be above 0. */
export const wilson = ({ x, n }: Proportion): Interval => {
  const p = x / n
  const spread = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))
  const centre = p + (Z * Z) / (2 * n)
  const scale = 1 + (Z * Z) / n
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}

/** The 95 % hybrid score interval of `a - b` for independent groups (Newcombe 1998, method 10). Both `n` must be above 0. */
export const newcombe = (a: Proportion, b: Proportion): Interval => {
  const [p, q] = [a.x / a.n, b.x / b.n]
  const [of, to] = [wilson(a), wilson(b)]
  return {
    low: p - q - Math.hypot(p - of.low, to.high - q),
    high: p - q + Math.hypot(of.high - p, q - to.low),
  }
}

/** True when the whole interval lies on one side of 0. */
export const excludesZero = ({ low, high }: Interval): boolean => low > 0 || high < 0

/** The value at a share of a sorted sample, interpolated like `percentile_cont`; null for an empty sample. */
export const quantile = (sample: readonly number[], share: number): number | null => {
  const sorted = sample.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below === undefined || above === undefined ? null : below + (above - below) * (at - Math.floor(at))
}
