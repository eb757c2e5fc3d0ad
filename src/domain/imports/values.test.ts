import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { BadRow } from './bad-row.ts'
import { dateReader, readBirthday, readFlag, readQuantity } from './values.ts'

const now = Temporal.Instant.from('2026-09-21T02:30:00Z')
const reasonOf = (read: () => unknown): string => {
  try {
    return String(read())
  } catch (error) {
    if (error instanceof BadRow) return error.reason
    throw error
  }
}

describe('a date', () => {
  const shanghai = dateReader('Asia/Shanghai', now)
  const london = dateReader('Europe/London', now)

  it('without an offset is local, across a change of clocks', () => {
    expect(shanghai.instant('2026-09-21 10:30:15', 'at')).toBe('2026-09-21T02:30:15.000Z')
    expect(london.instant('2026-03-29 00:59', 'at')).toBe('2026-03-29T00:59:00.000Z')
    expect(london.instant('2026-03-29 02:00', 'at')).toBe('2026-03-29T01:00:00.000Z')
  })

  it('with an offset is that instant, to the millisecond', () => {
    expect(shanghai.instant('2026-09-21T10:30:00.250+0800', 'at')).toBe('2026-09-21T02:30:00.250Z')
    expect(shanghai.instant('2026-09-20T21:30:00-05:00', 'at')).toBe('2026-09-21T02:30:00.000Z')
  })

  it('a day keeps its own spelling, padded', () => {
    expect(shanghai.day('2026/9/1', 'day')).toBe('2026-09-01')
  })

  it('is refused when no calendar has it, or it lies in the future or before 1970', () => {
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-1',
      '26-01-01',
      '202691',
      '2026-09-01 24:00',
      '',
      '2026-09/01',
    ])
      expect([text, reasonOf(() => shanghai.instant(text, 'at'))]).toEqual([text, 'bad_date'])
    expect(reasonOf(() => shanghai.instant('2026-09-22 10:30:00', 'at'))).toBe('2026-09-22T02:30:00.000Z')
    expect(reasonOf(() => shanghai.instant('2026-09-22 10:30:01', 'at'))).toBe('future_date')
    expect(reasonOf(() => shanghai.instant('1969-12-31', 'at'))).toBe('old_date')
  })
})

describe('other values', () => {
  it('are read as files write them', () => {
    expect(['1990/5/3', '5-3', 'L08-15', 'LL06-01'].map(text => readBirthday(text, 'b'))).toEqual([
      '1990-05-03',
      '05-03',
      'L08-15',
      'LL06-01',
    ])
    expect(reasonOf(() => readBirthday('2025-02-29', 'b'))).toBe('bad_birthday')
    expect([readQuantity('2.0', 'q'), readFlag('是', 'f'), readFlag('FALSE', 'f')]).toEqual([2, true, false])
    expect(reasonOf(() => readQuantity('1.5', 'q'))).toBe('bad_quantity')
  })
})
