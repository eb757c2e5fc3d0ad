import { describe, expect, it } from 'vitest'
import { canarySize } from '../../core/policy/rules/governance/canary.ts'
import { whyStop } from './canary.ts'

const LIMITS = { stopFactor: 3, stopShare: 0.005 }
const none = { delivered: 0, left: 0 }

describe('how many go first', () => {
  it.each([
    [6_000, 120],
    [5_001, 101],
    [1_000, 20],
    [999, 20],
    [21, 20],
  ])('of %i are %i', (treated, size) => {
    expect(canarySize(treated, { share: 0.02, fewest: 20 })).toBe(size)
  })
  it.each([0, 1, 20])('of %i is everybody: no part of its own', treated => {
    expect(canarySize(treated, { share: 0.02, fewest: 20 })).toBeNull()
  })
})

describe('whether the rest may follow', () => {
  it('stops above half a percent, not at it', () => {
    expect(whyStop({ delivered: 1_000, left: 5 }, none, LIMITS)).toBeNull()
    expect(whyStop({ delivered: 1_000, left: 6 }, none, LIMITS)).toBe('share')
    expect(whyStop({ delivered: 199, left: 1 }, none, LIMITS)).toBe('share')
    expect(whyStop({ delivered: 200, left: 1 }, none, LIMITS)).toBeNull()
  })
  it('stops above three times the usual, not at it', () => {
    const usual = { delivered: 10_000, left: 10 }
    expect(whyStop({ delivered: 1_000, left: 3 }, usual, LIMITS)).toBeNull()
    expect(whyStop({ delivered: 1_000, left: 4 }, usual, LIMITS)).toBe('factor')
  })
  it('has nothing to multiply where nobody left, and nothing to judge where nobody was reached', () => {
    expect(whyStop({ delivered: 10_000, left: 1 }, { delivered: 5_000, left: 0 }, LIMITS)).toBeNull()
    expect(whyStop(none, { delivered: 10, left: 5 }, LIMITS)).toBeNull()
  })
})
