import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decide } from '../../decide.ts'
import { DEFAULT_POLICY as policy } from '../../policy.ts'
import { touchFacts } from '../../touch-facts.fixture.ts'
import { afterQuietHours, quiet, zQuiet } from './quiet.ts'

const settings = zQuiet.parse({})
const QUIET_HOURS = { marketing: settings.marketing, transactional: settings.transactional }

const free = (at: string, zone: string, kind: keyof typeof QUIET_HOURS = 'marketing') =>
  afterQuietHours(Temporal.Instant.from(at), zone, QUIET_HOURS[kind]).toString()

/** Whole, half and quarter hours, both hemispheres, zones that skip and repeat hours and one that skipped a day. */
const ZONES = [
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/New_York',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'UTC',
]
const zone = fc.constantFrom(...ZONES)
const instant = fc
  .integer({ min: Date.parse('2011-01-01T00:00:00Z') / 1000, max: Date.parse('2031-01-01T00:00:00Z') / 1000 })
  .map(seconds => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))
const kind = fc.constantFrom('marketing', 'transactional')

describe('the hours in which nobody is disturbed', () => {
  it('begin at 21:00:00 and end at 09:00:00, to the second', () => {
    expect(free('2026-09-21T20:59:59+08:00', 'Asia/Shanghai')).toBe('2026-09-21T12:59:59Z')
    expect(free('2026-09-21T21:00:00+08:00', 'Asia/Shanghai')).toBe('2026-09-22T01:00:00Z')
    expect(free('2026-09-22T00:00:00+08:00', 'Asia/Shanghai')).toBe('2026-09-22T01:00:00Z')
    expect(free('2026-09-22T08:59:59+08:00', 'Asia/Shanghai')).toBe('2026-09-22T01:00:00Z')
    expect(free('2026-09-22T09:00:00+08:00', 'Asia/Shanghai')).toBe('2026-09-22T01:00:00Z')
  })

  it('are shorter for service messages: 23:00 to 07:00', () => {
    expect(free('2026-09-21T22:59:59+08:00', 'Asia/Shanghai', 'transactional')).toBe('2026-09-21T14:59:59Z')
    expect(free('2026-09-21T23:00:00+08:00', 'Asia/Shanghai', 'transactional')).toBe('2026-09-21T23:00:00Z')
    expect(free('2026-09-22T07:00:00+08:00', 'Asia/Shanghai', 'transactional')).toBe('2026-09-21T23:00:00Z')
  })

  it('are wall-clock hours in zones of half and quarter hours', () => {
    expect(free('2026-09-21T21:00:00+05:30', 'Asia/Kolkata')).toBe('2026-09-22T03:30:00Z')
    expect(free('2026-09-21T20:59:59+05:30', 'Asia/Kolkata')).toBe('2026-09-21T15:29:59Z')
    expect(free('2026-09-21T21:00:00+05:45', 'Asia/Kathmandu')).toBe('2026-09-22T03:15:00Z')
  })

  it('last an hour less or more in the night in which the clocks change, and end at nine all the same', () => {
    // New York skips 02:00–03:00 on 2026-03-08 and repeats 01:00–02:00 on 2026-11-01.
    expect(free('2026-03-07T21:00:00-05:00', 'America/New_York')).toBe('2026-03-08T13:00:00Z')
    expect(free('2026-10-31T21:00:00-04:00', 'America/New_York')).toBe('2026-11-01T14:00:00Z')
    expect(free('2026-11-01T01:30:00-04:00', 'America/New_York')).toBe('2026-11-01T14:00:00Z')
    expect(free('2026-11-01T01:30:00-05:00', 'America/New_York')).toBe('2026-11-01T14:00:00Z')
  })

  it('end on a day that exists where a whole day was skipped', () => {
    // Samoa went from 2011-12-29 to 2011-12-31.
    expect(free('2011-12-29T22:00:00-10:00', 'Pacific/Apia')).toBe('2011-12-30T19:00:00Z')
  })

  it('never leave a target inside them, before the asked time, or more than half a day and an hour later', () => {
    fc.assert(
      fc.property(instant, zone, kind, (at, timezone, which) => {
        const hours = QUIET_HOURS[which]
        const target = afterQuietHours(at, timezone, hours)
        const time = target.toZonedDateTimeISO(timezone).toPlainTime().toString()
        expect(time >= hours.to && time < hours.from).toBe(true)
        const waited = (target.epochMilliseconds - at.epochMilliseconds) / 3_600_000
        expect(waited).toBeGreaterThanOrEqual(0)
        expect(waited).toBeLessThanOrEqual(13)
        expect(afterQuietHours(target, timezone, hours).equals(target)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('put a touch off to an instant that is after now and outside them', () => {
    fc.assert(
      fc.property(instant, zone, kind, (now, timezone, which) => {
        const [finding] = decide([quiet], touchFacts({ at: now.toString(), kind: which }), {
          now,
          timezone,
          policy,
        }).hits
        if (!finding) return
        expect(finding).toMatchObject({ severity: 'defer', fix: { zh: expect.any(String), en: expect.any(String) } })
        const target = Temporal.Instant.from(finding.deferTo ?? '')
        expect(Temporal.Instant.compare(target, now)).toBe(1)
        expect(
          decide([quiet], touchFacts({ at: target.toString(), kind: which }), { now, timezone, policy }).hits,
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
