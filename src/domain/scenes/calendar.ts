import { Temporal } from 'temporal-polyfill'
import { LunarMonth, LunarYear, type SolarDay, SolarTerm } from 'tyme4ts'
import { isWorkday } from '../../platform/workdays.ts'
import { FESTIVALS, type FestivalRule } from './festivals.ts'

type Day = Temporal.PlainDate

const dayOf = (day: SolarDay): Day =>
  Temporal.PlainDate.from({ year: day.getYear(), month: day.getMonth(), day: day.getDay() })

const lunarDay = (year: number, month: number, day: number): Day =>
  dayOf(LunarMonth.fromYm(year, month).getDays()[day - 1]?.getSolarDay() ?? lastDay(year, month))

const lastDay = (year: number, month: number): SolarDay => {
  const days = LunarMonth.fromYm(year, month).getDays()
  const last = days[days.length - 1]
  if (!last) throw new Error(`lunar month ${year}-${month} has no days`)
  return last.getSolarDay()
}

const yearEnd = (year: number): Day => {
  const months = LunarYear.fromYear(year).getMonths()
  const last = months[months.length - 1]
  if (!last) throw new Error(`lunar year ${year} has no months`)
  return dayOf(lastDay(year, last.getMonthWithLeap()))
}

const nthWeekday = (year: number, month: number, nth: number, weekday: number): Day => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 })
}

/** 冬至 opens tyme's term year, so the one of Gregorian year y belongs to its term year y + 1. */
const term = (year: number, index: number): Day =>
  dayOf(
    SolarTerm.fromIndex(index === 24 ? year + 1 : year, index % 24)
      .getJulianDay()
      .getSolarDay(),
  )

const resolve = (rule: FestivalRule, year: number): Day[] => {
  switch (rule.by) {
    case 'solar':
      return [Temporal.PlainDate.from({ year, month: rule.month, day: rule.day })]
    case 'weekday':
      return [nthWeekday(year, rule.month, rule.nth, rule.weekday).add({ days: rule.plus })]
    case 'term':
      return [term(year, rule.index)]
    case 'lunar':
      return [lunarDay(year - 1, rule.month, rule.day), lunarDay(year, rule.month, rule.day)]
    case 'lunar_year_end':
      return [yearEnd(year - 1), yearEnd(year)]
  }
}

const cache = new Map<string, readonly Day[]>()

/** Every date of a festival in a Gregorian year: most have one, 腊八 sometimes two or none. Empty for an unknown name. */
export const festivalDates = (name: string, year: number): readonly Day[] => {
  const festival = Object.hasOwn(FESTIVALS, name) ? FESTIVALS[name] : undefined
  if (!festival || year < 1901 || year > 2099) return []
  const key = `${name}:${year}`
  const known = cache.get(key)
  if (known) return known
  const days = resolve(festival.rule, year).filter(day => day.year === year)
  cache.set(key, days)
  return days
}

/** The (first) date of a festival in a Gregorian year 1901–2099; null when it has none or the name is unknown. */
export const festivalDate = (name: string, year: number): Day | null => festivalDates(name, year)[0] ?? null

/** The first date of a festival on or after `from`; null for an unknown name. */
export const nextFestival = (name: string, from: Day): Day | null => {
  for (const year of [from.year, from.year + 1, from.year + 2]) {
    const next = festivalDates(name, year).find(day => Temporal.PlainDate.compare(day, from) >= 0)
    if (next) return next
  }
  return null
}

/** The last date of a festival on or before `until`; null for an unknown name. */
export const previousFestival = (name: string, until: Day): Day | null => {
  for (const year of [until.year, until.year - 1, until.year - 2]) {
    const last = festivalDates(name, year).findLast(day => Temporal.PlainDate.compare(day, until) <= 0)
    if (last) return last
  }
  return null
}

/** The date of a festival nearest to `day`, so that a warm-up and a follow-up belong to the same one. */
export const nearestFestival = (name: string, day: Day): Day | null => {
  const next = nextFestival(name, day)
  const last = previousFestival(name, day)
  if (!next || !last) return next ?? last
  return day.since(last).days < next.since(day).days ? last : next
}

/**
 * The first working day after the rest days of a statutory holiday (`national_day`, `mid_autumn`…) of a year.
 * Null when the festival is not statutory; `unknown` when that year's notice is not known.
 */
export const firstWorkdayAfterHoliday = (name: string, year: number): Day | 'unknown' | null => {
  const start = FESTIVALS[name]?.statutory ? festivalDate(name, year) : null
  if (!start) return null
  for (let day = start.add({ days: 1 }); day.since(start).days < 40; day = day.add({ days: 1 })) {
    const works = isWorkday(day)
    if (works === 'unknown') return 'unknown'
    if (works) return day
  }
  return null
}

/** The rest days around a statutory holiday of a year, half-open; null when it is none or the year is not known. */
export const restDays = (name: string, year: number): { readonly from: Day; readonly to: Day } | null => {
  const after = firstWorkdayAfterHoliday(name, year)
  const start = festivalDate(name, year)
  if (!start || after === null || after === 'unknown') return null
  let from = start
  while (isWorkday(from.subtract({ days: 1 })) === false) from = from.subtract({ days: 1 })
  return { from, to: after }
}
