import { Temporal } from 'temporal-polyfill'
import { festivalDates } from '../../domain/scenes/calendar.ts'
import { DAY, HOUR } from './settings.ts'

/** The demo brand's zone; without summer time since 1991, so a day is always 24 hours. */
export const ZONE = 'Asia/Shanghai'
const OFFSET = 8 * HOUR

/** The first instant of a local date, in epoch milliseconds. */
export const startOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) - OFFSET

/** The local date an instant falls on, 'YYYY-MM-DD'. */
export const dateOf = (at: number): string => new Date(at + OFFSET).toISOString().slice(0, 10)

/** Monday is 0. */
export const weekdayOf = (at: number): number => (Math.floor((at + OFFSET) / DAY) + 3) % 7

export const isoOf = (at: number): string => new Date(at).toISOString()

/** When in the day people are about: a share of a day, between 8:00 and 23:30, mostly at noon and in the evening. */
const HOURS = [2, 3, 4, 5, 6, 6, 5, 4, 4, 4, 5, 7, 9, 9, 7, 3] as const
export const timeOfDay = (d: { weighted(w: readonly number[]): number; unit(): number }): number =>
  (8 + d.weighted(HOURS) + d.unit()) * HOUR

/** Festivals that move arrivals and purchases: how far before them it starts, and how strong it is. */
const RUSHES = [
  { festival: '618', before: 17, arrivals: 1.5 },
  { festival: 'double_11', before: 11, arrivals: 1.8 },
  { festival: 'women_day', before: 5, arrivals: 1.3 },
  { festival: 'double_12', before: 3, arrivals: 1.2 },
  { festival: 'mid_autumn', before: 4, arrivals: 1.2 },
] as const

interface Rush {
  readonly from: number
  readonly to: number
  readonly arrivals: number
}

const rushesOf = (year: number): Rush[] => {
  const peaks = RUSHES.flatMap(rush =>
    festivalDates(rush.festival, year).map(date => {
      const day = startOf(date.toString())
      return { from: day - rush.before * DAY, to: day + DAY, arrivals: rush.arrivals }
    }),
  )
  const spring = festivalDates('spring_festival', year).map(date => {
    const day = startOf(date.toString())
    return { from: day - 2 * DAY, to: day + 6 * DAY, arrivals: 0.5 }
  })
  return [...peaks, ...spring]
}

const known = new Map<number, readonly Rush[]>()
const rushesAround = (at: number): readonly Rush[] => {
  const { year } = Temporal.PlainDate.from(dateOf(at))
  const found = known.get(year) ?? rushesOf(year)
  known.set(year, found)
  return found
}

/** How many times the usual number of people come on that day. */
export const arrivalsFactor = (at: number): number =>
  rushesAround(at).reduce((factor, rush) => (at >= rush.from && at < rush.to ? factor * rush.arrivals : factor), 1)

/** The rush whose last three days a purchase near it would wait for, or null. */
export const rushNear = (at: number): number | null => {
  const rush = rushesAround(at).find(r => r.arrivals > 1 && at >= r.from - 5 * DAY && at < r.to)
  return rush ? rush.to - DAY : null
}
