import { Temporal } from 'temporal-polyfill'
import { findDays } from './days.ts'
import { NUM, readNumber } from './numbers.ts'
import { remember } from './remember.ts'
import type { Found, Said, Span } from './text.ts'

/** A moment that was said: a day, a time of day, both, or "now". */
export interface Moment {
  readonly day: Temporal.PlainDate | null
  readonly time: Temporal.PlainTime | null
  /** Set when an exact instant was meant: in two hours, now. */
  readonly instant: Temporal.ZonedDateTime | null
  readonly isNow: boolean
  /** A time said without a part of the day: 8点 may be the evening's. */
  readonly isOpen: boolean
  readonly spans: readonly Span[]
}

const PART = '凌晨|清晨|清早|一早|早晨|早上|早|上午|中午|午后|下午|傍晚|晚上|晚间|晚|夜里|夜间|半夜'
const CLOCK = new RegExp(
  [
    `(${PART})?的?(${NUM})\\s?(?:点钟?|时(?!段|间|候|限|尚|长|效))(半|一刻|三刻|过?(${NUM})分?|整)?(?!\\d)`,
    `(${PART})?的?(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?(am|pm|a\\.m\\.?|p\\.m\\.?)?`,
    `\\b(?:at )?(${NUM})(?:[.:](\\d{2}))?\\s?(am|pm|a\\.m\\.?|p\\.m\\.?|o'clock)(?: in the (morning|afternoon|evening))?`,
    `\\bhalf past (${NUM})(?:\\s?(am|pm))?`,
    `\\bat (\\d{1,2})(?= |$|,)(?: in the (morning|afternoon|evening))?`,
  ]
    .map(part => `(?:${part})`)
    .join('|'),
  'g',
)
/** A part of the day alone stands for an hour that is usual to send at. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/凌晨|半夜/, '01:00'],
  [/清晨|清早|一早|早晨|早上|(?<=[今明天日一二三四五六])早(?!晚)|\b(?:in the )?morning\b|first thing/, '09:00'],
  [/上午/, '10:00'],
  [/中午|\b(?:at )?noon\b|\bmidday\b|\bat lunch(?:time)?\b/, '12:00'],
  [/午后|下午|\b(?:in the )?afternoon\b/, '15:00'],
  [/傍晚/, '18:00'],
  [/晚上|晚间|今晚|明晚|当晚|\b(?:in the )?evening\b|\btonight(?:'s)?\b/, '20:00'],
  [/\bmidnight\b|午夜/, '00:00'],
]

const timeOf = (hour: number, minute: number, part: string): Temporal.PlainTime | null => {
  let h = hour
  if (/am|a\.m|morning|凌晨|半夜/.test(part) && h === 12) h = 0
  else if (/pm|p\.m|午后|下午|傍晚|晚|夜|afternoon|evening|night/.test(part) && h < 12) h += 12
  else if (/中午/.test(part) && h < 5) h += 12
  else if (part === '' && h >= 1 && h < 7) h += 12
  if (/晚|夜/.test(part) && hour === 12) h = 24
  if (h > 24 || minute > 59) return null
  return Temporal.PlainTime.from({ hour: h % 24, minute })
}

interface Clock {
  readonly time: Temporal.PlainTime
  /** 晚上12点 belongs to the next day. */
  readonly nextDay: boolean
  /** Said without a part of the day, so that the other half of the day may be meant. */
  readonly open: boolean
}

const readClock = (match: RegExpMatchArray, before: string): Clock | null => {
  const [, part1, h1, more, min1, part2, h2, min2, ap2, h3, min3, ap3, day3, h4, ap4, h5, day5] = match
  const hour = readNumber(h1 ?? h2 ?? h3 ?? h4 ?? h5 ?? '')
  if (hour === null || hour > 24 || !Number.isInteger(hour)) return null
  const said = [part1, part2, ap2, ap3, day3, ap4, day5].filter(Boolean).join(' ')
  const part = said || (/[今明后]晚$|晚$|tonight\b.{0,6}$/.test(before) ? '晚' : /[今明]早$/.test(before) ? '早' : '')
  const minute =
    more === '半' || h4
      ? 30
      : more === '一刻'
        ? 15
        : more === '三刻'
          ? 45
          : (readNumber(min1 ?? min2 ?? min3 ?? '0') ?? 0)
  const exact = part === '' && h2 !== undefined && (h2.length === 2 || hour > 12) ? '24h' : part
  const time = timeOf(hour, minute, exact)
  if (!time) return null
  return { time, nextDay: hour === 24 || (/晚|夜/.test(part) && hour === 12), open: exact === '' && hour <= 12 }
}

const findClocks = (text: string): Found<Clock>[] => {
  const found: Found<Clock>[] = []
  for (const match of text.matchAll(CLOCK)) {
    const value = readClock(match, text.slice(Math.max(0, match.index - 8), match.index))
    if (value) found.push({ value, start: match.index, end: match.index + match[0].length })
  }
  if (found.length > 0) return found
  for (const [pattern, time] of PARTS) {
    const match = pattern.exec(text)
    if (match)
      return [
        {
          value: { time: Temporal.PlainTime.from(time), nextDay: time === '00:00', open: false },
          start: match.index,
          end: match.index + match[0].length,
        },
      ]
  }
  return []
}

const NOW =
  /现在就|现在(?=发|推|群发|马上|立)|马上|立刻|立即|即刻|这就|\bright now\b|\bright away\b|\bimmediately\b|\basap\b|(?<!from )\bnow\b/
const LATER = new RegExp(
  `(半个?|${NUM}个?半?)(小时|钟头|分钟)(?:之|以)?后|\\bin (half an|${NUM}) (hours?|minutes?|mins?)\\b|\\b(${NUM}) (hours?|minutes?) (?:from now|later)`,
)

const inAWhile = (text: string, now: Temporal.ZonedDateTime): Moment | null => {
  const match = LATER.exec(text)
  if (!match) return null
  const amount = match[1] ?? match[3] ?? match[5] ?? ''
  const unit = match[2] ?? match[4] ?? match[6] ?? ''
  const half = /^半|^half/.test(amount)
    ? 0.5
    : (readNumber(amount.replace(/个?半?$/, '')) ?? 0) + (/半$/.test(amount) ? 0.5 : 0)
  const minutes = /分|min/.test(unit) ? half : half * 60
  return {
    day: null,
    time: null,
    instant: now
      .add({ minutes: Math.round(minutes) })
      .with({ second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }),
    isNow: false,
    isOpen: false,
    spans: [{ start: match.index, end: match.index + match[0].length }],
  }
}

/** Every moment named in a text, a day joined with the time that stands next to it. */
export const findMoments = remember((text: string, now: Temporal.ZonedDateTime): readonly Moment[] => {
  const later = inAWhile(text, now)
  if (later) return [later]
  const days = findDays(text, now.toPlainDate())
  const clocks = findClocks(text)
  const free = new Set(clocks)
  const moments: Moment[] = days.map(day => {
    const next = clocks.find(
      clock =>
        free.has(clock) &&
        (/^[\s,的在于at、(]{0,4}$/.test(text.slice(Math.min(day.end, clock.end), Math.max(day.start, clock.start))) ||
          (clock.start < day.end && day.start < clock.end)),
    )
    if (next) free.delete(next)
    return join(day.value, next?.value ?? null, [day, ...(next ? [next] : [])])
  })
  const spare = [...free]
  if (moments.length === 1 && spare.length === 1 && !moments[0]?.time && days[0] && spare[0])
    return [join(days[0].value, spare[0].value, [days[0], spare[0]])]
  for (const clock of spare) moments.push(join(null, clock.value, [clock]))
  if (moments.length > 0) return moments.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
  const immediate = NOW.exec(text)
  if (!immediate) return []
  const span = { start: immediate.index, end: immediate.index + immediate[0].length }
  return [{ day: null, time: null, instant: null, isNow: true, isOpen: false, spans: [span] }]
})

const join = (day: Temporal.PlainDate | null, clock: Clock | null, spans: readonly Span[]): Moment => ({
  day: day && clock?.nextDay ? day.add({ days: 1 }) : day,
  time: clock?.time ?? null,
  instant: null,
  isNow: false,
  isOpen: clock?.open ?? false,
  spans,
})

const iso = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** The hour that a day without a time stands for: after the quiet hours, when people read. */
const DEFAULT_TIME = Temporal.PlainTime.from('10:00')

/** ISO 8601 with the workspace's offset, or `now`. A time without a day is the next one to come. */
export const instantOf = (moment: Moment, said: Pick<Said, 'now'>): string => {
  if (moment.isNow) return 'now'
  if (moment.instant) return iso(moment.instant)
  const today = said.now.toPlainDate()
  const time = moment.time ?? DEFAULT_TIME
  let at = (moment.day ?? today).toZonedDateTime({ timeZone: said.now.timeZoneId, plainTime: time })
  const isPast = () => Temporal.ZonedDateTime.compare(at, said.now) <= 0
  const isToday = !moment.day || moment.day.equals(today)
  if (isPast() && isToday && moment.isOpen && time.hour < 9) at = at.add({ hours: 12 })
  if (isPast() && !moment.day) at = at.add({ days: 1 })
  return iso(at)
}

/** The day alone when no time was said, the instant otherwise. */
export const dayOrInstant = (moment: Moment, said: Pick<Said, 'now'>): string =>
  moment.day && !moment.time ? moment.day.toString() : instantOf(moment, said)

/** `HH:MM` of a time of day. */
export const hhmm = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' })
