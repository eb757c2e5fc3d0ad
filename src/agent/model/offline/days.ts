import { Temporal } from 'temporal-polyfill'
import { firstWorkdayAfterHoliday, nextFestival } from '../../../domain/scenes/calendar.ts'
import { NUM, readNumber } from './numbers.ts'
import { remember } from './remember.ts'
import { FESTIVAL, sceneId } from './scenes.ts'
import type { Found } from './text.ts'

type Day = Temporal.PlainDate
type Read = (match: RegExpMatchArray, today: Day) => Day | null
interface DayWord {
  readonly pattern: string
  readonly read: Read
}

const WEEKDAY_HAN = '[一二三四五六日天末1-6]'
const HAN_WEEKDAYS = '一二三四五六日'
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const EN_WEEKDAY =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
export const MONTH_EN = `(?:${MONTHS})`

/** 1–12 of an English month's name. */
export const monthOf = (name: string): number =>
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(name.slice(0, 3)) + 1
const weekdayOf = (name: string): number =>
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(name.slice(0, 3)) + 1
const hanWeekday = (char: string): number => {
  if (char === '天') return 7
  if (char === '末') return 6
  const at = HAN_WEEKDAYS.indexOf(char)
  return at >= 0 ? at + 1 : Number(char)
}
export const monday = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 })
const upcoming = (today: Day, weekday: number): Day => today.add({ days: (weekday - today.dayOfWeek + 7) % 7 })

const dateOf = (year: number, month: number, day: number): Day | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}
/** A date that has just passed is a slip to be pointed out; one long past means next year's. */
const SLIP_DAYS = 31

/** A month and day without a year: this year's, unless it is long gone by. */
const comingDate = (today: Day, month: number, day: number): Day | null => {
  const here = dateOf(today.year, month, day)
  return here && here.until(today).days > SLIP_DAYS ? dateOf(today.year + 1, month, day) : here
}
const n = (text: string | undefined): number => readNumber(text ?? '') ?? 0

/** 国庆后: the first working day after the rest days; null where the year's holiday notice is not known. */
const afterFestival: Read = (match, today) => {
  const id = sceneId(match[1] ?? '')
  const next = id ? nextFestival(id, today.subtract({ days: 7 })) : null
  if (!id || !next) return null
  const work = firstWorkdayAfterHoliday(id, next.year)
  return work === null ? next.add({ days: 1 }) : work === 'unknown' ? null : work
}
const onFestival =
  (plus: (match: RegExpMatchArray) => number): Read =>
  (match, today) => {
    const id = sceneId(match.slice(1).find(group => group && sceneId(group)) ?? '')
    return id ? (nextFestival(id, today)?.add({ days: plus(match) }) ?? null) : null
  }

const FEST = `(${FESTIVAL})(?:节|假期|长假|holidays?)?`
const NOT_A_FACT = '(?!下过?单|买|购买|加的|加了|加入|进群|入群|投诉|付款|支付|直播下单|注册|生日|过生日)'

/** With a time of day right behind it, a past day is when something should happen, and not a period or a condition. */
const AT_A_TIME =
  '(?=的?(?:凌晨|早上|早|上午|中午|下午|傍晚|晚上|晚)?(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})(?:点|:)(?!.{0,8}(?:下单|买|购|付款|加|进群|入群|投诉)))'

/** Days that lie ahead (or today), the most specific first. What is said of the past is a period or a condition. */
const WORDS: readonly DayWord[] = [
  { pattern: `昨[天日晚]${AT_A_TIME}|\\byesterday(?= at \\d)`, read: (_, today) => today.subtract({ days: 1 }) },
  { pattern: `前[天日]${AT_A_TIME}`, read: (_, today) => today.subtract({ days: 2 }) },
  {
    pattern: '(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?=t?\\d\\d:|[^\\d]|$)',
    read: m => dateOf(n(m[1]), n(m[2]), n(m[3])),
  },
  { pattern: `(${NUM})月(?:份)?(${NUM})[日号]?(?!份|人)`, read: (m, today) => comingDate(today, n(m[1]), n(m[2])) },
  {
    pattern: `\\b(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (20\\d\\d))?`,
    read: (m, today) =>
      m[3] ? dateOf(n(m[3]), monthOf(m[1] ?? ''), n(m[2])) : comingDate(today, monthOf(m[1] ?? ''), n(m[2])),
  },
  {
    pattern: `\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS})\\b`,
    read: (m, today) => comingDate(today, monthOf(m[2] ?? ''), n(m[1])),
  },
  {
    pattern: `(?:after|once) (?:the )?(${FESTIVAL})(?: festival| holidays?| break| week)*(?: is over| ends)?`,
    read: afterFestival,
  },
  {
    pattern: `${FEST}(?:节|假期|放假|收假)?(?:之|以|过|结束)?(?:后第一个工作日|后首个工作日|后上班|完|后|收假后)(?!第|${NUM}天|[一二三]天)`,
    read: afterFestival,
  },
  { pattern: `${FEST}(?:的)?(?:前|之前|提前)(${NUM})[天日]`, read: onFestival(m => -n(m[2])) },
  { pattern: `${FEST}(?:的)?(?:后|之后)(?:第)?(${NUM})[天日]`, read: onFestival(m => n(m[2])) },
  { pattern: `${FEST}(?:的)?(?:前一天|前一日|前夕|前夜)`, read: onFestival(() => -1) },
  { pattern: `${FEST}(?:的)?(?:后一天|次日|第二天)`, read: onFestival(() => 1) },
  { pattern: `${FEST}(?:的)?(?:当天|当日|那天|那日|这天|正日子|当晚)`, read: onFestival(() => 0) },
  { pattern: `(${NUM}) days? before (?:the )?(${FESTIVAL})`, read: onFestival(m => -n(m[1])) },
  { pattern: `(?:the )?(?:day|night) before (?:the )?(${FESTIVAL})|(${FESTIVAL}) eve\\b`, read: onFestival(() => -1) },
  { pattern: `(?:the )?day after (?:the )?(${FESTIVAL})`, read: onFestival(() => 1) },
  { pattern: `\\bon (?:the day of )?(?:the )?(${FESTIVAL})(?: day| itself| festival)?`, read: onFestival(() => 0) },
  { pattern: '大后[天日]', read: (_, today) => today.add({ days: 3 }) },
  { pattern: '后[天日](?!台)|the day after tomorrow', read: (_, today) => today.add({ days: 2 }) },
  { pattern: `明[天日早晚儿]|\\btomorrow(?:'s)?\\b|\\btmr\\b|\\btmrw\\b`, read: (_, today) => today.add({ days: 1 }) },
  {
    pattern: `今[天日早晚儿]${NOT_A_FACT}|今夜|\\btoday(?:'s)?\\b|\\btonight(?:'s)?\\b|\\bthis (?:morning|afternoon|evening)\\b`,
    read: (_, today) => today,
  },
  {
    pattern: `下下个?(?:周|星期|礼拜)(${WEEKDAY_HAN})`,
    read: (m, today) => monday(today).add({ days: 13 + hanWeekday(m[1] ?? '1') }),
  },
  {
    pattern: `下个?(?:周|星期|礼拜)(${WEEKDAY_HAN})`,
    read: (m, today) => monday(today).add({ days: 6 + hanWeekday(m[1] ?? '1') }),
  },
  {
    pattern: `(?:这个?|本)(?:周|星期|礼拜)(${WEEKDAY_HAN})`,
    read: (m, today) => monday(today).add({ days: hanWeekday(m[1] ?? '1') - 1 }),
  },
  {
    pattern: `(?<![上每一两三四五六这本下个])(?:周|星期|礼拜)(${WEEKDAY_HAN})(?![年期])`,
    read: (m, today) => upcoming(today, hanWeekday(m[1] ?? '1')),
  },
  {
    pattern: `\\bnext (${EN_WEEKDAY})\\b(?:'s)?`,
    read: (m, today) => monday(today).add({ days: 6 + weekdayOf(m[1] ?? '') }),
  },
  {
    pattern: `(?<!last |past |every |each )\\b(?:this |coming |on )?(${EN_WEEKDAY})\\b(?:'s)?`,
    read: (m, today) => upcoming(today, weekdayOf(m[1] ?? '')),
  },
  { pattern: `(?<!第)(${NUM})[天日](?:之|以)?后(?!的)`, read: (m, today) => today.add({ days: n(m[1]) }) },
  { pattern: `(${NUM})个?(?:周|星期|礼拜)(?:之|以)?后`, read: (m, today) => today.add({ days: 7 * n(m[1]) }) },
  {
    pattern: `(?<!ordered |bought |purchased |contacted |messaged |touched |active |interacted |engaged |orders |purchases |been |us |anything |inactive |reached |order |buy )\\bin (${NUM}) days?\\b|\\b(${NUM}) days? (?:from now|later)`,
    read: (m, today) => today.add({ days: n(m[1] ?? m[2]) }),
  },
  {
    pattern: `(?<!ordered |bought |purchased |contacted |messaged |touched |active |interacted |engaged |orders |purchases |been |us |anything |inactive |reached |order |buy )\\bin (${NUM}) weeks?\\b|\\b(${NUM}) weeks? from (?:now|today)`,
    read: (m, today) => today.add({ days: 7 * n(m[1] ?? m[2]) }),
  },
  {
    pattern: '下周(?=[上下早晚中]|\\d|$|[,。发推给])|\\bnext week\\b',
    read: (_, today) => monday(today).add({ days: 7 }),
  },
  { pattern: '月底|月末|\\bend of (?:the|this) month\\b', read: (_, today) => today.with({ day: today.daysInMonth }) },
  { pattern: '\\bthis weekend\\b', read: (_, today) => upcoming(today, 6) },
  {
    pattern: `(?:下个?月)(${NUM})[日号]`,
    read: (m, today) => dateOf(today.add({ months: 1 }).year, today.add({ months: 1 }).month, n(m[1])),
  },
  {
    pattern: `(?:这个?月|本月)?(?<![\\d月一二三四五六七八九十])(${NUM})[日号](?!线|楼|店|机|码|群)`,
    read: (m, today) => thisMonth(today, n(m[1])),
  },
  {
    pattern: '(?<![\\d.])(1[0-2]|0?[1-9])[./](3[01]|[12]\\d|0?[1-9])(?![\\d.%元块折])',
    read: (m, today) => comingDate(today, n(m[1]), n(m[2])),
  },
]

const thisMonth = (today: Day, day: number): Day | null => {
  const here = dateOf(today.year, today.month, day)
  if (here && Temporal.PlainDate.compare(here, today) >= 0) return here
  const next = today.add({ months: 1 })
  return dateOf(next.year, next.month, day)
}

const NAMES_FESTIVAL = new RegExp(FESTIVAL)
const COMPILED = WORDS.map(word => ({ ...word, regex: new RegExp(word.pattern, 'g') }))

/** The days named in a text, in order, each with its place; a place is read once, by the most specific word. */
export const findDays = remember((text: string, today: Day): readonly Found<Day>[] => {
  const found: Found<Day>[] = []
  const hasFestival = NAMES_FESTIVAL.test(text)
  for (const word of COMPILED.filter(each => hasFestival || !each.pattern.includes(FESTIVAL)))
    for (const match of text.matchAll(word.regex)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some(other => start < other.end && other.start < end)) continue
      const value = word.read(match, today)
      if (value && value.year >= 1902 && value.year <= 2098) found.push({ value, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
})
