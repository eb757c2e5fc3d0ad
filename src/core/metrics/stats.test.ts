import { describe, expect, it } from 'vitest'
import { excludesZero, newcombe, quantile, wilson } from './stats.ts'

const rounded = ({ low, high }: { low: number; high: number }) => [low.toFixed(4), high.toFixed(4)]

describe('intervals agree with the published ones', () => {
  it('Wilson: 81/263 and 0/20 (Newcombe 1998)', () => {
    expect(rounded(wilson({ x: 81, n: 263 }))).toEqual(['0.2553', '0.3662'])
    expect(rounded(wilson({ x: 0, n: 20 }))).toEqual(['0.0000', '0.1611'])
  })

  it('Newcombe’s method 10: 56/70 against 48/80', () => {
    expect(rounded(newcombe({ x: 56, n: 70 }, { x: 48, n: 80 }))).toEqual(['0.0524', '0.3339'])
  })

  it('600 of 10,000 against 50 of 1,000 is no change', () => {
    const interval = newcombe({ x: 600, n: 10_000 }, { x: 50, n: 1_000 })
    expect(rounded(interval)).toEqual(['-0.0060', '0.0228'])
    expect(excludesZero(interval)).toBe(false)
  })

  it('a quantile interpolates between neighbours and has none of nothing', () => {
    expect(quantile([4, 1, 3, 2], 0.75)).toBe(3.25)
    expect(quantile([], 0.75)).toBeNull()
  })
})
