/** A stream of draws that depends on its key alone: the same key gives the same draws, whatever was drawn elsewhere. */
export interface Draws {
  /** Uniform in [0, 1). */
  unit(): number
  bool(probability: number): boolean
  /** Uniform in [from, to). */
  between(from: number, to: number): number
  /** Uniform integer in [0, n). */
  below(n: number): number
  exponential(mean: number): number
  normal(): number
  gamma(shape: number, scale: number): number
  beta(a: number, b: number): number
  poisson(mean: number): number
  pick<T>(list: readonly [T, ...T[]]): T
  /** An index, with probability proportional to its weight. */
  weighted(weights: readonly number[]): number
}

/** 32-bit FNV-1a with a final avalanche (murmur3). */
const hash32 = (text: string, start: number): number => {
  let h = start
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The draws of one key, by sfc32 (Doty-Humphrey, PractRand). */
export const draws = (...key: readonly (string | number)[]): Draws => {
  const text = key.join('\u0001')
  let a = hash32(text, 0x811c9dc5)
  let b = hash32(text, 0x9e3779b9)
  let c = hash32(text, 0x7f4a7c15)
  let counter = 1

  const unit = (): number => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) unit()

  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())

  /** Marsaglia and Tsang (2000); below shape 1 by the power of a uniform. */
  const gamma = (shape: number, scale: number): number => {
    if (shape < 1) return gamma(shape + 1, scale) * (1 - unit()) ** (1 / shape)
    const d = shape - 1 / 3
    const k = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + k * x) ** 3
      if (v > 0 && Math.log(1 - unit()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v * scale
    }
  }

  const below = (n: number): number => Math.floor(unit() * n)

  return {
    unit,
    normal,
    gamma,
    below,
    bool: probability => unit() < probability,
    between: (from, to) => from + unit() * (to - from),
    exponential: mean => -Math.log(1 - unit()) * mean,
    beta(p, q) {
      const x = gamma(p, 1)
      return x / (x + gamma(q, 1))
    },
    poisson(mean) {
      let count = 0
      for (let left = mean; ; count++) {
        left += Math.log(1 - unit())
        if (left <= 0) return count
      }
    },
    pick: list => list[below(list.length)] ?? list[0],
    weighted(weights) {
      let rest = unit() * weights.reduce((sum, w) => sum + w, 0)
      for (const [i, w] of weights.entries()) {
        rest -= w
        if (rest < 0) return i
      }
      return weights.length - 1
    },
  }
}
