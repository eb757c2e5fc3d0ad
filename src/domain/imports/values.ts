import { Temporal } from 'temporal-polyfill'
import { parseFen } from '../../platform/money.ts'
import { BadRow } from './bad-row.ts'

const DAY_MS = 86_400_000
const WHEN =
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:(?:[T ]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Reads instants and days as files write them; those without an offset are local to `timezone`. */
export interface DateReader {
  /** UTC ISO 8601. */
  instant(text: string, field: string): string
  /** `YYYY-MM-DD`. */
  day(text: string, field: string): string
}

/**
 * Takes `2026-09-21`, `2026/9/21 10:30`, `2026-09-21 10:30:00`, `20260921` and ISO 8601 with or without an offset.
 * Refuses what lies more than a day after `now` or before 1970.
 */
export const dateReader = (timezone: string, now: Temporal.Instant): DateReader => {
  const latest = now.epochMilliseconds + DAY_MS
  // A zone rule costs more than all the rest of a row; files repeat their minutes.
  const minutes = new Map<string, number>()
  const local = (y: number, mo: number, d: number, h: number, mi: number): number => {
    const key = `${y}-${mo}-${d} ${h}:${mi}`
    const known = minutes.get(key)
    if (known !== undefined) return known
    const plain = new Temporal.PlainDateTime(y, mo, d, h, mi)
    const ms = plain.toZonedDateTime(timezone).epochMilliseconds
    if (minutes.size >= 20_000) minutes.clear()
    minutes.set(key, ms)
    return ms
  }
  const read = (text: string, field: string): number => {
    const match = WHEN.exec(text)
    if (!match) throw new BadRow('bad_date', field)
    const [, year, gap, month, day, hour = '0', minute = '0', second = '0', fraction = '0', offset] = match
    const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number) as Six
    const unseparated = gap === '' && (month?.length !== 2 || day?.length !== 2)
    if (unseparated || mo < 1 || mo > 12 || d < 1 || d > daysIn(y, mo) || h > 23 || mi > 59 || s > 59)
      throw new BadRow('bad_date', field)
    const within = s * 1000 + Math.trunc(Number(`0.${fraction}`) * 1000)
    const ms = (offset ? Date.UTC(y, mo - 1, d, h, mi) - offsetMs(offset) : local(y, mo, d, h, mi)) + within
    if (ms > latest) throw new BadRow('future_date', field)
    if (ms < 0) throw new BadRow('old_date', field)
    return ms
  }
  return {
    instant: (text, field) => new Date(read(text, field)).toISOString(),
    day(text, field) {
      read(text, field)
      const [, y, , mo = '', d = ''] = WHEN.exec(text) ?? []
      return `${y}-${mo.padStart(2, '0')}-${d.padStart(2, '0')}`
    },
  }
}

type Six = [number, number, number, number, number, number]

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const offsetMs = (text: string): number => {
  if (/^z$/i.test(text)) return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}

/** Fen from an amount in yuan (or any currency's major unit); not negative. */
export const readAmount = (text: string, field: string): number => {
  const fen = parseFen(text.replace(/^\s*[¥￥$£€]/, ''))
  if (fen === null || fen < 0) throw new BadRow('bad_amount', field)
  return fen
}

/** A whole number of fen as written; not negative. */
export const readFen = (text: string, field: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new BadRow('bad_amount', field)
  return Number(text)
}

/** A positive whole number, also when a spreadsheet wrote it as `2.0`. */
export const readQuantity = (text: string, field: string): number => {
  if (!/^\d{1,9}(\.0+)?$/.test(text) || Number(text) < 1) throw new BadRow('bad_quantity', field)
  return Number(text)
}

/** A yes or no, in the ways that files say it. */
export const readFlag = (text: string, field: string): boolean => {
  if (/^(1|true|yes|y|是)$/i.test(text)) return true
  if (/^(0|false|no|n|否)$/i.test(text)) return false
  throw new BadRow('bad_value', field)
}

/** `MM-DD`, `YYYY-MM-DD`, or lunar `L08-15` (leap month `LL06-15`), as `member_profiles` keeps it. */
export const readBirthday = (text: string, field: string): string => {
  if (/^LL?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30)$/.test(text)) return text
  const match = /^(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})$/.exec(text)
  const [, year, month = '', day = ''] = match ?? []
  const [m, d] = [Number(month), Number(day)]
  if (!match || m < 1 || m > 12 || d < 1 || d > daysIn(year ? Number(year) : 2000, m))
    throw new BadRow('bad_birthday', field)
  return `${year ? `${year}-` : ''}${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const zones = new Map<string, boolean>()

/** An IANA time zone. */
export const readTimezone = (text: string, field: string): string => {
  let known = zones.get(text)
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: text })
      known = true
    } catch {
      known = false
    }
    if (zones.size < 1_000) zones.set(text, known)
  }
  if (!known) throw new BadRow('bad_value', field)
  return text
}

/** A type or kind: lower-case words joined by `_`. */
export const readWord = (text: string, field: string): string => {
  if (!/^[a-z][a-z0-9_]{0,63}$/.test(text)) throw new BadRow('bad_value', field)
  return text
}

export const readOneOf = <Value extends string>(values: readonly Value[], text: string, field: string): Value => {
  const found = values.find(value => value === text)
  if (found === undefined) throw new BadRow('bad_value', field)
  return found
}

/** A JSON object. */
export const readJson = (text: string, field: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text)
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {}
  throw new BadRow('bad_json', field)
}
