import { Temporal } from 'temporal-polyfill'
import { iso } from '../../platform/clock.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Bilingual, Lang } from '../../platform/i18n.ts'
import type { Window } from './result.ts'

/** A window and how far back the one before it lies, in calendar units, so that months are compared with months. */
export interface ResolvedWindow extends Window {
  readonly step: { readonly days: number } | { readonly months: number }
}

interface Span {
  /** Local dates, half-open; no end: the running moment. */
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate | null
  readonly step: ResolvedWindow['step']
}

const HAN_DIGITS = '零一二三四五六七八九'
/** 1–99 written in figures or in Chinese (三十, 十五, 两); null when it is neither. */
const numberIn = (text: string): number | null => {
  if (/^\d{1,3}$/.test(text)) return Number(text)
  if (text === '两') return 2
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!parts?.[0]) return null
  const digit = (han: string | undefined) => (han ? HAN_DIGITS.indexOf(han) : 0)
  if (!parts[2]) return parts[1] && !parts[3] ? digit(parts[1]) : null
  return (parts[1] ? digit(parts[1]) : 1) * 10 + digit(parts[3])
}

const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 })
const quarter = (day: Temporal.PlainDate) => day.with({ day: 1, month: Math.floor((day.month - 1) / 3) * 3 + 1 })
const month = (day: Temporal.PlainDate) => day.with({ day: 1 })
const year = (day: Temporal.PlainDate) => day.with({ day: 1, month: 1 })

type Reading = (today: Temporal.PlainDate, found: RegExpExecArray) => Span | null

const running = (from: Temporal.PlainDate, step: Span['step']): Span => ({ from, to: null, step })
const before = (start: Temporal.PlainDate, step: Span['step']): Span => ({
  from: start.subtract(step),
  to: start,
  step,
})

const ofMonth = (today: Temporal.PlainDate, from: Temporal.PlainDate): Span => {
  const to = from.add({ months: 1 })
  return { from, to: Temporal.PlainDate.compare(to, today) > 0 ? null : to, step: { months: 1 } }
}

const HAN_NUMBER = '(\\d{1,3}|[一二三四五六七八九十两]{1,3})'
const READINGS: readonly (readonly [RegExp, Reading])[] = [
  [/^(今天|今日|当天|today)$/, today => running(today, { days: 1 })],
  [/^(昨天|昨日|昨|yesterday)$/, today => before(today, { days: 1 })],
  [/^(前天|the day before yesterday)$/, today => before(today.subtract({ days: 1 }), { days: 1 })],
  [
    /^(本周|这周|这一周|这个星期|本星期|这星期|this week|week to date|wtd)$/,
    today => running(monday(today), { days: 7 }),
  ],
  [
    /^(上周|上一周|上个星期|上星期|last week|the last week|previous week)$/,
    today => before(monday(today), { days: 7 }),
  ],
  [/^(上上周|the week before last)$/, today => before(monday(today).subtract({ days: 7 }), { days: 7 })],
  [/^(本月|这个月|这月|当月|this month|month to date|mtd)$/, today => running(month(today), { months: 1 })],
  [/^(上个月|上月|last month|previous month)$/, today => before(month(today), { months: 1 })],
  [/^(上上个月|上上月|the month before last)$/, today => before(month(today).subtract({ months: 1 }), { months: 1 })],
  [/^(本季度|这个季度|本季|这季度|this quarter|qtd)$/, today => running(quarter(today), { months: 3 })],
  [/^(上季度|上个季度|上季|last quarter|previous quarter)$/, today => before(quarter(today), { months: 3 })],
  [/^(今年|本年|年初至今|this year|year to date|ytd)$/, today => running(year(today), { months: 12 })],
  [/^(去年|上一年|last year|previous year)$/, today => before(year(today), { months: 12 })],
  [/^(?:最近|近|过去)(?:一周|1周|一个星期)$/, today => before(today, { days: 7 })],
  [/^(?:最近|近|过去)半年$/, today => before(today, { months: 6 })],
  [/^(?:最近|近|过去)(?:一年|1年)$/, today => before(today, { months: 12 })],
  [new RegExp(`^(?:最近|近|过去|前)${HAN_NUMBER}(?:天|日)$`), (today, [, n]) => back(today, n, 1)],
  [new RegExp(`^(?:最近|近|过去)${HAN_NUMBER}(?:周|个星期|星期)$`), (today, [, n]) => back(today, n, 7)],
  [
    new RegExp(`^(?:最近|近|过去)${HAN_NUMBER}个月$`),
    (today, [, n]) => {
      const months = numberIn(n ?? '')
      return months ? before(today, { months }) : null
    },
  ],
  [/^(?:the )?(?:last|past|previous) (\d{1,3}) ?days?$/, (today, [, n]) => back(today, n, 1)],
  [/^(?:the )?(?:last|past|previous) (\d{1,2}) ?weeks?$/, (today, [, n]) => back(today, n, 7)],
  [/^(?:the )?(?:last|past|previous) (\d{1,2}) ?months?$/, (today, [, n]) => before(today, { months: Number(n) || 1 })],
  [
    new RegExp(`^(?:(\\d{4})年)?${HAN_NUMBER}月份?$`),
    (today, [, inYear, n]) => {
      const m = numberIn(n ?? '') ?? 0
      if (m < 1 || m > 12) return null
      return ofMonth(
        today,
        month(today).with({ month: m, year: inYear ? Number(inYear) : today.year - (m > today.month ? 1 : 0) }),
      )
    },
  ],
  [/^(\d{4})-(\d{2})$/, (today, [, y, m]) => ofMonth(today, Temporal.PlainDate.from(`${y}-${m}-01`))],
  [/^(\d{4}-\d{2}-\d{2})$/, (today, [, day]) => one(today, Temporal.PlainDate.from(day ?? ''))],
]

const back = (today: Temporal.PlainDate, written: string | undefined, unit: number): Span | null => {
  const n = numberIn(written ?? '')
  return n ? before(today, { days: n * unit }) : null
}
const one = (today: Temporal.PlainDate, day: Temporal.PlainDate): Span => ({
  from: day,
  to: day.equals(today) ? null : day.add({ days: 1 }),
  step: { days: 1 },
})

/**
 * The half-open window that words or a pair of dates or instants stand for, read against `now` in the workspace's zone. Weeks
 * begin on Monday; 最近N天 is the N complete days that end yesterday; a running period ends at `now`. Refuses what it cannot
 * read, an empty window and one that has not begun.
 */
export const resolveWindow = (
  asked: string | Window,
  now: Temporal.Instant,
  timezone: string,
  _lang: Lang = 'zh',
): ResolvedWindow => {
  if (typeof asked !== 'string') return between(asked.from, asked.to, now, timezone)
  const text = asked.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  const pair = /^(\S+?)\s?(?:\.\.|\/|至|到|~|—)\s?(\S+)$/.exec(text)
  if (pair && /^\d{4}-/.test(text)) return between(pair[1] ?? '', pair[2] ?? '', now, timezone)
  const today = now.toZonedDateTimeISO(timezone).toPlainDate()
  const span = read(text.replaceAll(' ', ''), today) ?? read(text, today)
  if (!span) throw unreadable(asked)
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(timezone).toInstant()
  return checked(start(span.from), span.to ? start(span.to) : now, span.step, now)
}

const read = (text: string, today: Temporal.PlainDate): Span | null => {
  try {
    for (const [pattern, reading] of READINGS) {
      const found = pattern.exec(text)
      if (found) return reading(today, found)
    }
    return null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const between = (from: string, to: string, now: Temporal.Instant, timezone: string): ResolvedWindow => {
  const [start, end] = [instantIn(from, timezone), instantIn(to, timezone)]
  if (!start || !end) throw unreadable(`${from}..${to}`)
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(timezone)
  const [a, b] = [local(start), local(end)]
  const wholeMonths = a.day === 1 && b.day === 1 && a.hour + b.hour + a.minute + b.minute === 0
  const months = (b.year - a.year) * 12 + b.month - a.month
  const days = Math.max(1, Math.ceil(a.until(b, { largestUnit: 'hour' }).total({ unit: 'hour' }) / 24))
  return checked(start, end, wholeMonths && months > 0 ? { months } : { days }, now)
}

/** A local date's first instant, or the instant itself; null when it is neither. */
const instantIn = (text: string, timezone: string): Temporal.Instant | null => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? Temporal.PlainDate.from(text).toZonedDateTime(timezone).toInstant()
      : Temporal.Instant.from(text.toUpperCase())
  } catch {
    return null
  }
}

const checked = (
  from: Temporal.Instant,
  to: Temporal.Instant,
  step: ResolvedWindow['step'],
  now: Temporal.Instant,
): ResolvedWindow => {
  if (Temporal.Instant.compare(from, to) > 0 || (Temporal.Instant.compare(from, to) === 0 && !to.equals(now))) {
    throw new Refusal('bad_input', { zh: '时间段的结束要晚于开始。', en: 'The window must end after it begins.' })
  }
  if (Temporal.Instant.compare(from, now) > 0) {
    throw new Refusal('bad_input', { zh: '这段时间还没开始。', en: 'This window has not begun yet.' })
  }
  return { from: iso(from), to: iso(Temporal.Instant.compare(to, now) > 0 ? now : to), step }
}

const unreadable = (asked: string): Refusal =>
  new Refusal(
    'bad_input',
    { zh: `看不懂时间段“${asked}”。`, en: `The window "${asked}" cannot be read.` },
    {
      zh: '可以说：上周、本月、最近30天，或者 2026-09-01..2026-09-21（不含结束日）。',
      en: 'Say: last week, this month, last 30 days, or 2026-09-01..2026-09-21 (the end day excluded).',
    },
  )

/** The window of the same kind before this one: the week before last, the same part of last month. */
export const previousWindow = (window: ResolvedWindow, timezone: string): ResolvedWindow => {
  const shifted = (at: string) =>
    iso(Temporal.Instant.from(at).toZonedDateTimeISO(timezone).subtract(window.step).toInstant())
  return { from: shifted(window.from), to: shifted(window.to), step: window.step }
}

/** `count` whole local days that end where today begins `ago` days before. */
export const daysBefore = (count: number, ago: number, now: Temporal.Instant, timezone: string): ResolvedWindow => {
  const end = now.toZonedDateTimeISO(timezone).toPlainDate().subtract({ days: ago })
  const start = (day: Temporal.PlainDate) => iso(day.toZonedDateTime(timezone).toInstant())
  return { from: start(end.subtract({ days: count })), to: start(end), step: { days: count } }
}

const NAMES: readonly Bilingual[] = [
  { zh: '今天', en: 'today' },
  { zh: '昨天', en: 'yesterday' },
  { zh: '本周', en: 'this week' },
  { zh: '上周', en: 'last week' },
  { zh: '本月', en: 'this month' },
  { zh: '上个月', en: 'last month' },
  { zh: '本季度', en: 'this quarter' },
  { zh: '上季度', en: 'last quarter' },
  { zh: '今年', en: 'this year' },
  ...[7, 14, 30, 60, 90, 180].map(n => ({ zh: `最近${n}天`, en: `last ${n} days` })),
]

/** What a colleague would call the window at that moment (上周), or its first and last day. */
export const nameWindow = (window: Window, asOf: string, timezone: string): Bilingual => {
  const now = Temporal.Instant.from(asOf)
  const known = NAMES.find(name => {
    const { from, to } = resolveWindow(name.en, now, timezone)
    return from === window.from && to === window.to
  })
  if (known) return known
  const dates = datesOf(window, timezone)
  return { zh: dates, en: dates }
}

/** First and last local day of a window: `09/14–09/20`, with the year where it is not the as-of's. */
export const datesOf = (window: Window, timezone: string): string => {
  const from = Temporal.Instant.from(window.from).toZonedDateTimeISO(timezone)
  const end = Temporal.Instant.from(window.to)
  const to = (window.to > window.from ? end.subtract({ nanoseconds: 1 }) : end).toZonedDateTimeISO(timezone)
  const two = (n: number) => String(n).padStart(2, '0')
  const short = (at: Temporal.ZonedDateTime) => `${two(at.month)}/${two(at.day)}`
  const withYear = from.year !== to.year
  const text = (at: Temporal.ZonedDateTime) => (withYear ? `${at.year}/${short(at)}` : short(at))
  return text(from) === text(to) ? text(from) : `${text(from)}–${text(to)}`
}
