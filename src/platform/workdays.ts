import type { Temporal } from 'temporal-polyfill'
import { LegalHoliday } from 'tyme4ts'
import { z } from 'zod'

type Day = Temporal.PlainDate

/** Days of a year that rest although they are weekdays, or work although they are a weekend. */
const zYear = z.strictObject({ rest: z.array(z.iso.date()).default([]), work: z.array(z.iso.date()).default([]) })

/**
 * Notices that the library does not have yet, as JSON: `{"2027": {"rest": ["2027-01-01"], "work": ["2027-02-20"]}}`.
 * A year that is given replaces the library's whole year. A day outside its year, or in both lists, is an error with its path.
 */
export const zWorkdayNotices = z.record(z.string().regex(/^\d{4}$/), zYear).superRefine((years, context) => {
  for (const [year, { rest, work }] of Object.entries(years)) {
    for (const day of [...rest, ...work].filter(d => !d.startsWith(`${year}-`)))
      context.addIssue({ code: 'custom', path: [year], message: `${day} is not in ${year}` })
    for (const day of rest.filter(d => work.includes(d)))
      context.addIssue({ code: 'custom', path: [year], message: `${day} both rests and works` })
  }
})
export type WorkdayNotices = z.infer<typeof zWorkdayNotices>

/** The rest days of a year are known when the notice for its National Day is in the calendar. */
const libraryKnows = (year: number): boolean => LegalHoliday.fromYmd(year, 10, 1) !== null

const byWeekday = (day: Day): boolean => day.dayOfWeek <= 5

/**
 * Whether people work on a day in mainland China, make-up days included (State Council's yearly notice: `notices`, else as
 * tyme4ts ships it). `unknown` for years without a notice: never guessed.
 */
export const isWorkday = (day: Day, notices: WorkdayNotices = {}): boolean | 'unknown' => {
  const notice = notices[String(day.year)]
  if (notice) {
    const text = day.toString()
    return notice.work.includes(text) || (!notice.rest.includes(text) && byWeekday(day))
  }
  if (!libraryKnows(day.year)) return 'unknown'
  return LegalHoliday.fromYmd(day.year, day.month, day.day)?.isWork() ?? byWeekday(day)
}
