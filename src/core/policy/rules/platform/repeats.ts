import { Temporal } from 'temporal-polyfill'
import type { Repeats } from '../../facts/platform.ts'

/** How far ahead a plan without an end is looked at: a whole year, so that the shortest month is in it. */
const HORIZON_DAYS = 366

export type PlainDate = Temporal.PlainDate

/** The days on which it sends, in order, from `today` on; at most a year of them. */
export const sendingDays = ({ weekdays, from, until }: Repeats, today: PlainDate): PlainDate[] => {
  const given = from ? Temporal.PlainDate.from(from) : today
  const first = Temporal.PlainDate.compare(given, today) < 0 ? today : given
  const end = until ? Temporal.PlainDate.from(until) : null
  return Array.from({ length: HORIZON_DAYS }, (_, days) => first.add({ days })).filter(
    day => (!weekdays || weekdays.includes(day.dayOfWeek)) && (!end || Temporal.PlainDate.compare(day, end) <= 0),
  )
}

/** The most sends in any `windowDays` days on end. */
export const mostInDays = (repeats: Repeats, today: PlainDate, windowDays: number): number => {
  const days = sendingDays(repeats, today)
  let first = 0
  let most = 0
  days.forEach((day, last) => {
    while ((days[first] ?? day).until(day).days >= windowDays) first++
    most = Math.max(most, (last - first + 1) * repeats.times.length)
  })
  return most
}
