import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { nameWindow, previousWindow, resolveWindow } from './window.ts'

const ZONE = 'Asia/Shanghai'
/** Monday 21 September 2026, 10:30. */
const NOW = Temporal.Instant.from('2026-09-21T10:30:00+08:00')
const local = (at: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDateTime().toString().slice(0, 16)
const span = (asked: string | { from: string; to: string }, now = NOW) => {
  const { from, to } = resolveWindow(asked, now, ZONE)
  return `${local(from)}..${local(to)}`
}

describe('windows that people name', () => {
  it.each([
    ['今天', '2026-09-21T00:00..2026-09-21T10:30'],
    ['昨天', '2026-09-20T00:00..2026-09-21T00:00'],
    ['本周', '2026-09-21T00:00..2026-09-21T10:30'],
    ['上周', '2026-09-14T00:00..2026-09-21T00:00'],
    ['last week', '2026-09-14T00:00..2026-09-21T00:00'],
    ['上上周', '2026-09-07T00:00..2026-09-14T00:00'],
    ['最近7天', '2026-09-14T00:00..2026-09-21T00:00'],
    ['近三十天', '2026-08-22T00:00..2026-09-21T00:00'],
    ['last 30 days', '2026-08-22T00:00..2026-09-21T00:00'],
    ['最近两周', '2026-09-07T00:00..2026-09-21T00:00'],
    ['这个月', '2026-09-01T00:00..2026-09-21T10:30'],
    ['This month', '2026-09-01T00:00..2026-09-21T10:30'],
    ['上个月', '2026-08-01T00:00..2026-09-01T00:00'],
    ['8月', '2026-08-01T00:00..2026-09-01T00:00'],
    ['十二月', '2025-12-01T00:00..2026-01-01T00:00'],
    ['2026-07', '2026-07-01T00:00..2026-08-01T00:00'],
    ['本季度', '2026-07-01T00:00..2026-09-21T10:30'],
    ['上季度', '2026-04-01T00:00..2026-07-01T00:00'],
    ['今年', '2026-01-01T00:00..2026-09-21T10:30'],
    ['2026-09-01..2026-09-08', '2026-09-01T00:00..2026-09-08T00:00'],
    ['2026-09-18', '2026-09-18T00:00..2026-09-19T00:00'],
  ])('%s', (asked, expected) => {
    expect(span(asked)).toBe(expected)
  })

  it('takes dates and instants, and ends a running window at now', () => {
    expect(span({ from: '2026-09-01', to: '2026-09-21T10:30:00+08:00' })).toBe('2026-09-01T00:00..2026-09-21T10:30')
    expect(span({ from: '2026-09-01', to: '2026-10-01' })).toBe('2026-09-01T00:00..2026-09-21T10:30')
  })

  it('keeps local days where clocks change', () => {
    const now = Temporal.Instant.from('2026-03-09T12:00:00-04:00')
    expect(resolveWindow('yesterday', now, 'America/New_York')).toMatchObject({
      from: '2026-03-08T05:00:00.000Z',
      to: '2026-03-09T04:00:00.000Z',
    })
  })

  it.each(['下周', '', 'soon', '2026-13', '2026-09-08..2026-09-01', '2026-10-01..2026-11-01'])('refuses %j', asked => {
    expect(() => resolveWindow(asked, NOW, ZONE)).toThrow(expect.objectContaining({ code: 'bad_input' }))
  })
})

describe('the window before', () => {
  it.each([
    ['上周', '2026-09-07T00:00..2026-09-14T00:00'],
    ['这个月', '2026-08-01T00:00..2026-08-21T10:30'],
    ['上个月', '2026-07-01T00:00..2026-08-01T00:00'],
    ['最近30天', '2026-07-23T00:00..2026-08-22T00:00'],
    ['2026-08-01..2026-09-01', '2026-07-01T00:00..2026-08-01T00:00'],
  ])('%s', (asked, expected) => {
    const { from, to } = previousWindow(resolveWindow(asked, NOW, ZONE), ZONE)
    expect(`${local(from)}..${local(to)}`).toBe(expected)
  })
})

describe('names', () => {
  it('calls a window what a colleague would, or by its days', () => {
    const name = (asked: string) => nameWindow(resolveWindow(asked, NOW, ZONE), NOW.toString(), ZONE)
    expect(name('2026-08-01..2026-09-01')).toEqual({ zh: '上个月', en: 'last month' })
    expect(name('2026-08-03..2026-08-10').zh).toBe('08/03–08/09')
  })
})
