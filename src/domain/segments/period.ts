import { Temporal } from 'temporal-polyfill'
import { iso } from '../../platform/clock.ts'

/** What a window is read against. */
export interface LocalNow {
  readonly now: Temporal.Instant
  readonly timezone: string
}

/** Half-open, as ISO instants; null: open on that side. */
export interface Bounds {
  readonly from: string | null
  readonly to: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The workspace's date at `now`. */
export const todayOf = ({ now, timezone }: LocalNow): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timezone).toPlainDate()

/** The first instant of a local date. */
const startOf = (day: Temporal.PlainDate, timezone: string): string => iso(day.toZonedDateTime(timezone).toInstant())

/**
 * The span that a written point of time stands for: a local day for `2026-09-20`, one microsecond (what the database can tell
 * apart) for an instant with offset. Null when it is neither.
 */
export const spanOf = (text: unknown, { timezone }: LocalNow): { from: string; to: string } | null => {
  if (typeof text !== 'string') return null
  try {
    if (DAY.test(text)) {
      const day = Temporal.PlainDate.from(text)
      return { from: startOf(day, timezone), to: startOf(day.add({ days: 1 }), timezone) }
    }
    const instant = Temporal.Instant.from(text)
    return { from: instant.toString(), to: instant.add({ microseconds: 1 }).toString() }
  } catch {
    return null
  }
}

/** A half-open period of dates or instants; null when it cannot be read or ends before it starts. */
export const periodOf = (period: { from: string; to: string }, at: LocalNow): { from: string; to: string } | null => {
  const from = spanOf(period.from, at)?.from
  const to = spanOf(period.to, at)?.from
  return from && to && Date.parse(from) < Date.parse(to) ? { from, to } : null
}

/** The last `days` local dates, the running one included: somebody idle for `days` days has done nothing in it. */
export const lastDays = (days: number, at: LocalNow): Bounds => ({
  from: startOf(todayOf(at).subtract({ days: days - 1 }), at.timezone),
  to: null,
})
