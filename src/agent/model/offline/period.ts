import { Temporal } from 'temporal-polyfill'
import { festivalDate, previousFestival, restDays } from '../../../domain/scenes/calendar.ts'
import { MONTH_EN, monday, monthOf } from './days.ts'
import { NUM, readDays, readNumber, SPAN } from './numbers.ts'
import { remember } from './remember.ts'
import { FESTIVAL, sceneId } from './scenes.ts'
import type { Found } from './text.ts'

type Day = Temporal.PlainDate
export interface Period {
  readonly from: string
  readonly to: string
}
export interface Range {
  readonly from: Day
  /** Exclusive. */
  readonly to: Day
  /** Set for a sliding window: 最近30天. */
  readonly days?: number
}
type Read = (match: RegExpMatchArray, today: Day) => Range | null

const days = (from: Day, count: number): Range => ({ from, to: from.add({ days: count }) })
const months = (from: Day, count: number): Range => ({ from, to: from.add({ months: count }) })
const firstOfMonth = (day: Day): Day => day.with({ day: 1 })
const quarter = (day: Day): Day => day.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 })
const lastMonthNamed = (today: Day, month: number, year?: number): Range | null => {
  if (month < 1 || month > 12) return null
  const first = Temporal.PlainDate.from({ year: year ?? today.year, month, day: 1 })
  return months(
    year === undefined && Temporal.PlainDate.compare(first, today) > 0 ? first.subtract({ years: 1 }) : first,
    1,
  )
}
const pastDate = (today: Day, month: number, day: number): Day | null => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const here = Temporal.PlainDate.from({ year: today.year, month, day })
  return Temporal.PlainDate.compare(here, today) > 0 ? here.subtract({ years: 1 }) : here
}
const sliding = (text: string | undefined, today: Day): Range | null => {
  const count = readDays(text ?? '')
  return count === null || count <= 0 || count > 3_660
    ? null
    : { from: today.subtract({ days: count }), to: today.add({ days: 1 }), days: count }
}
const n = (text: string | undefined): number => readNumber(text ?? '') ?? 0
const DATE = '(?:(1[0-2]|0?[1-9]|[一二三四五六七八九十]+)[月./-](3[01]|[12]\\d|0?[1-9]|[一二三四五六七八九十]+)[日号]?)'

const WORDS: readonly { readonly pattern: string; readonly read: Read }[] = [
  {
    pattern: `(20\\d\\d-\\d\\d-\\d\\d)(?:到|至|~|-| to | through | until )(20\\d\\d-\\d\\d-\\d\\d)`,
    read: m => ({
      from: Temporal.PlainDate.from(m[1] ?? ''),
      to: Temporal.PlainDate.from(m[2] ?? '').add({ days: 1 }),
    }),
  },
  {
    pattern: `${DATE}(?:到|至|~|-|—)(?:${DATE}|(\\d{1,2})[日号])`,
    read: (m, today) => {
      const from = pastDate(today, n(m[1]), n(m[2]))
      const to = m[5] ? from && pastDate(today, from.month, n(m[5])) : pastDate(today, n(m[3]), n(m[4]))
      return from && to && Temporal.PlainDate.compare(from, to) <= 0 ? { from, to: to.add({ days: 1 }) } : null
    },
  },
  {
    pattern: `(?:from )?(${MONTH_EN}) (\\d{1,2})(?:st|nd|rd|th)?(?: to | through | until |-)(?:(${MONTH_EN}) )?(\\d{1,2})(?:st|nd|rd|th)?`,
    read: (m, today) => {
      const from = pastDate(today, monthOf(m[1] ?? ''), n(m[2]))
      const to = pastDate(today, monthOf(m[3] ?? m[1] ?? ''), n(m[4]))
      return from && to && Temporal.PlainDate.compare(from, to) <= 0 ? { from, to: to.add({ days: 1 }) } : null
    },
  },
  {
    pattern: `(?:从|自)?${DATE}(?:以来|至今|到现在|到今天|起|之后到现在)|since (${MONTH_EN}) (\\d{1,2})`,
    read: (m, today) => {
      const from = m[3] ? pastDate(today, monthOf(m[3]), n(m[4])) : pastDate(today, n(m[1]), n(m[2]))
      return from ? { from, to: today.add({ days: 1 }) } : null
    },
  },
  { pattern: `(?:最近|近|过去|前|这)的?(${SPAN})(?:内|里|以来|之内)?`, read: (m, today) => sliding(m[1], today) },
  {
    pattern: `\\b(?:in |over |within |during |for )?(?:the |our )?(?:last|past|previous|trailing) (${SPAN}(?<!\\ba week|\\ba month))`,
    read: (m, today) => sliding(m[1], today),
  },
  {
    pattern: '上上个?(?:周|星期|礼拜)(?![一二三四五六日天末])|week before last',
    read: (_, today) => days(monday(today).subtract({ days: 14 }), 7),
  },
  { pattern: '上个?周末|last weekend', read: (_, today) => days(monday(today).subtract({ days: 2 }), 2) },
  {
    pattern: `上个?(?:周|星期|礼拜)([一二三四五六日天])`,
    read: (m, today) =>
      days(monday(today).subtract({ days: 7 - '一二三四五六日'.indexOf((m[1] ?? '').replace('天', '日')) }), 1),
  },
  {
    pattern: '上一?个?(?:周|星期|礼拜)|\\blast week\\b|\\bprevious week\\b',
    read: (_, today) => days(monday(today).subtract({ days: 7 }), 7),
  },
  {
    pattern: '(?:这个?|本)(?:周|星期|礼拜)(?![一二三四五六日天末])|\\bthis week\\b|\\bweek to date\\b|\\bwtd\\b',
    read: (_, today) => days(monday(today), 7),
  },
  {
    pattern: '下个?(?:周|星期|礼拜)(?![一二三四五六日天末])|\\bnext week\\b',
    read: (_, today) => days(monday(today).add({ days: 7 }), 7),
  },
  {
    pattern: '上上个?月|month before last',
    read: (_, today) => months(firstOfMonth(today).subtract({ months: 2 }), 1),
  },
  {
    pattern: '上一?个?月(?!份?\\d)|\\blast month\\b|\\bprevious month\\b',
    read: (_, today) => months(firstOfMonth(today).subtract({ months: 1 }), 1),
  },
  {
    pattern: '这个?月|本月|当月|\\bthis month\\b|\\bmonth to date\\b|\\bmtd\\b',
    read: (_, today) => months(firstOfMonth(today), 1),
  },
  { pattern: '下个?月(?!\\d)|\\bnext month\\b', read: (_, today) => months(firstOfMonth(today).add({ months: 1 }), 1) },
  {
    pattern: '上一?个?季度?|\\blast quarter\\b|\\bprevious quarter\\b',
    read: (_, today) => months(quarter(today).subtract({ months: 3 }), 3),
  },
  { pattern: '(?:这个?|本)季度?|\\bthis quarter\\b|\\bqtd\\b', read: (_, today) => months(quarter(today), 3) },
  {
    pattern: '(?:第([一二三四1-4])季度|\\bq([1-4])\\b)',
    read: (m, today) => months(today.with({ month: (n(m[1] ?? m[2]) - 1) * 3 + 1, day: 1 }), 3),
  },
  {
    pattern: '上半年|\\bfirst half of the year\\b|\\bh1\\b',
    read: (_, today) => months(today.with({ month: 1, day: 1 }), 6),
  },
  { pattern: '下半年|\\bh2\\b', read: (_, today) => months(today.with({ month: 7, day: 1 }), 6) },
  {
    pattern: '去年|\\blast year\\b',
    read: (_, today) => months(today.with({ month: 1, day: 1 }).subtract({ years: 1 }), 12),
  },
  {
    pattern: '今年|本年|\\bthis year\\b|\\byear to date\\b|\\bytd\\b|年初至今',
    read: (_, today) => months(today.with({ month: 1, day: 1 }), 12),
  },
  { pattern: '前天|前日|the day before yesterday', read: (_, today) => days(today.subtract({ days: 2 }), 1) },
  {
    pattern: `昨[天日晚儿夜]|\\byesterday(?:'s)?\\b|\\blast night\\b`,
    read: (_, today) => days(today.subtract({ days: 1 }), 1),
  },
  {
    pattern: `(${FESTIVAL})节?(?:假期|长假)?(?:期间|那几天|这几天|活动期|大促)|\\bduring (?:the )?(${FESTIVAL})`,
    read: (m, today) => {
      const id = sceneId(m[1] ?? m[2] ?? '')
      const day = id ? previousFestival(id, today.add({ days: 10 })) : null
      if (!id || !day) return null
      const rest = festivalDate(id, day.year)?.equals(day) ? restDays(id, day.year) : null
      return rest ?? days(day, 1)
    },
  },
  {
    pattern: `(20\\d\\d)年(${NUM})月份?(?!\\d|[一二三四五六七八九十]+[日号])`,
    read: (m, today) => lastMonthNamed(today, n(m[2]), n(m[1])),
  },
  {
    pattern: '(20\\d\\d)年(?!\\d)',
    read: m => months(Temporal.PlainDate.from({ year: n(m[1]), month: 1, day: 1 }), 12),
  },
  {
    pattern: `(?<![\\d个])(${NUM})月份?(?!\\d|[一二三四五六七八九十]+[日号]|底|末)`,
    read: (m, today) => lastMonthNamed(today, n(m[1])),
  },
  {
    pattern: `\\b(?:in |for |from )?(${MONTH_EN})\\b(?! \\d{1,2}(?:st|nd|rd|th)?\\b)(?:,? (20\\d\\d))?`,
    read: (m, today) =>
      m[1] === 'may' && !/^(?:in|for|from) /.test(m[0])
        ? null
        : lastMonthNamed(today, monthOf(m[1] ?? ''), m[2] ? n(m[2]) : undefined),
  },
  {
    pattern: `${DATE}(?:当天|那天|的)`,
    read: (m, today) => {
      const day = pastDate(today, n(m[1]), n(m[2]))
      return day ? days(day, 1) : null
    },
  },
  { pattern: `今[天日晚](?!发|推|就)|\\btoday(?:'s)?\\b|\\bso far today\\b`, read: (_, today) => days(today, 1) },
]

const COMPILED = WORDS.map(word => ({ ...word, regex: new RegExp(word.pattern, 'g') }))

/** Every period named in a text, in order, each place read once by the most specific word. */
export const findRanges = remember((text: string, today: Day): readonly Found<Range>[] => {
  const found: Found<Range>[] = []
  for (const word of COMPILED)
    for (const match of text.matchAll(word.regex)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some(other => start < other.end && other.start < end)) continue
      const value = word.read(match, today)
      if (value) found.push({ value, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
})

/** The whole period as half-open dates: what a condition means. */
export const wholePeriod = (range: Range): Period => ({ from: range.from.toString(), to: range.to.toString() })

/** Half-open; a period that still runs ends at the clock, as a metric's does. */
export const runningPeriod = (range: Range, now: Temporal.ZonedDateTime): Period => {
  const ends = range.to.toZonedDateTime(now.timeZoneId)
  return {
    from: range.from.toString(),
    to:
      Temporal.ZonedDateTime.compare(ends, now) > 0
        ? now.toString({ timeZoneName: 'never', smallestUnit: 'second' })
        : range.to.toString(),
  }
}
