import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY, policyOf } from './policy.ts'
import { changedThresholds, withoutDirection } from './thresholds.ts'

const looser = (before: object, after: object) =>
  Object.fromEntries(
    changedThresholds(policyOf(0, before), policyOf(0, after)).map(c => [`${c.rule}.${c.key}`, c.looser]),
  )

describe('what differs between two sets of thresholds', () => {
  it('is nothing where a default is written down', () => {
    expect(looser({}, { QUIET: { jitterMinutes: 20 }, 'APPR-AUD': {} })).toEqual({})
  })

  it('is said with both values and whether it is looser', () => {
    const changes = changedThresholds(DEFAULT_POLICY, policyOf(0, { 'APPR-AUD': { alone: 100, oneApprover: 600 } }))
    expect(changes).toEqual([
      { rule: 'APPR-AUD', key: 'alone', from: 50, to: 100, looser: true },
      { rule: 'APPR-AUD', key: 'oneApprover', from: 5_000, to: 600, looser: false },
    ])
  })

  it('is known for every threshold that there is', () => {
    expect(withoutDirection(DEFAULT_POLICY)).toEqual([])
  })
})

describe('quiet hours', () => {
  const quiet = (from: string, to: string) => ({ QUIET: { marketing: { from, to } } })
  it.each([
    ['longer at both ends', '20:00', '10:00', false],
    ['shorter in the evening', '21:30', '09:00', true],
    ['longer in the morning and shorter in the evening', '22:00', '11:00', true],
    ['moved into the day', '09:00', '21:00', true],
    ['the whole day but a minute', '09:01', '09:00', false],
  ])('%s', (_, from, to, expected) => {
    expect(looser({}, quiet(from, to))).toEqual({ 'QUIET.marketing': expected })
  })

  it('are either looser or the way back is, or the same', () => {
    const time = fc.integer({ min: 0, max: 47 }).map(n => `${String(n >> 1).padStart(2, '0')}:${n % 2 ? '30' : '00'}`)
    const span = fc.tuple(time, time).filter(([from, to]) => from !== to)
    fc.assert(
      fc.property(span, span, (a, b) => {
        const [there] = Object.values(looser(quiet(...a), quiet(...b)))
        const [back] = Object.values(looser(quiet(...b), quiet(...a)))
        expect(there === undefined ? back === undefined : there || back).toBe(true)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

describe('caps', () => {
  const caps = (...list: [hours: number, most: number][]) => ({
    'FREQ-CAP': { perPerson: list.map(([hours, most]) => ({ hours, most })) },
  })
  it.each([
    ['one more', caps([24, 2], [168, 3], [720, 8]), true],
    ['one fewer', caps([24, 1], [168, 2], [720, 8]), false],
    ['one left out that another implies', caps([168, 1]), true],
    ['one left out that a stricter and longer one implies', caps([24, 1], [720, 3]), false],
    ['a shorter window', caps([12, 1], [168, 3], [720, 8]), true],
    ['another one added', caps([24, 1], [168, 3], [720, 8], [2160, 12]), false],
  ])('%s', (_, after, expected) => {
    expect(looser({}, after)).toEqual({ 'FREQ-CAP.perPerson': expected })
  })

  it('of groups, silent people and new contacts are compared one by one', () => {
    const cap = (own: object) => looser({}, { 'FREQ-CAP': own })
    expect(cap({ silent: { idleDays: 30 } })).toEqual({ 'FREQ-CAP.silent': false })
    expect(cap({ silent: { idleDays: 30, oneInDays: 7 } })).toEqual({ 'FREQ-CAP.silent': true })
    expect(cap({ onboarding: { scenes: ['welcome'] } })).toEqual({ 'FREQ-CAP.onboarding': false })
    expect(cap({ onboarding: { scenes: ['welcome', 'double_11'] } })).toEqual({ 'FREQ-CAP.onboarding': true })
  })
})
