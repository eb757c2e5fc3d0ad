import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isWorkday, zWorkdayNotices } from './workdays.ts'

const works = (day: string, notices?: unknown) =>
  isWorkday(Temporal.PlainDate.from(day), zWorkdayNotices.parse(notices ?? {}))

describe('working days', () => {
  it('counts make-up days as work and rest days as rest', () => {
    expect(works('2026-09-20')).toBe(true)
    expect(works('2026-10-10')).toBe(true)
    expect(works('2026-09-25')).toBe(false)
    expect(works('2026-10-07')).toBe(false)
    expect(works('2026-09-21')).toBe(true)
    expect(works('2026-09-19')).toBe(false)
  })

  it('never guesses a year whose notice is not known', () => {
    expect(works('2029-10-08')).toBe('unknown')
    expect(works('2029-10-06')).toBe('unknown')
  })

  it('takes a notice that is handed in, for its year alone', () => {
    const notices = { 2029: { rest: ['2029-10-01', '2029-10-02'], work: ['2029-09-29'] } }
    expect(works('2029-10-01', notices)).toBe(false)
    expect(works('2029-09-29', notices)).toBe(true)
    expect(works('2029-09-30', notices)).toBe(false)
    expect(works('2029-10-03', notices)).toBe(true)
    expect(works('2030-10-01', notices)).toBe('unknown')
    expect(works('2026-10-01', notices)).toBe(false)
  })

  it('lets a notice replace the whole year that the library has', () => {
    expect(works('2026-10-07', { 2026: { rest: ['2026-10-01'] } })).toBe(true)
  })

  it.each([
    [{ 2029: { rest: ['2030-01-01'] } }, 'not in 2029'],
    [{ 2029: { rest: ['2029-10-01'], work: ['2029-10-01'] } }, 'both rests and works'],
    [{ 2029: { rest: ['2029-02-30'] } }, 'date'],
    [{ next: {} }, 'next'],
  ])('refuses the notice %j', (notices, why) => {
    const read = zWorkdayNotices.safeParse(notices)
    expect(read.success).toBe(false)
    expect(JSON.stringify(read.error?.issues)).toContain(why)
  })
})
