import { Temporal } from 'temporal-polyfill'
import { type Op, opOf } from './compare.ts'
import { findDays } from './days.ts'
import { NUM, readDays, SPAN } from './numbers.ts'
import { findRanges, type Range } from './period.ts'
import { type Found, overlaps } from './text.ts'

/** The stretch of time that a predicate speaks of: a number of days back, or a stretch of the calendar. */
export type Window =
  | { readonly kind: 'days'; readonly days: number; readonly op: Op | null }
  | { readonly kind: 'range'; readonly range: Range }

const BARE = new RegExp(
  `(超过|大于|多于|不到|不足|至少|满|已经|连续|有|more than |over |at least |less than |under )?(${SPAN})(以上|内|里|之内|多|\\+)?(?!后)`,
  'g',
)

/** Every window of a text, in order. */
export const findWindows = (text: string, today: Temporal.PlainDate): Found<Window>[] => {
  const ranges: Found<Window>[] = findRanges(text, today).map(({ value, start, end }) => ({
    value: value.days === undefined ? { kind: 'range', range: value } : { kind: 'days', days: value.days, op: null },
    start,
    end,
  }))
  for (const match of text.matchAll(BARE)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const days = readDays(match[2] ?? '')
    if (days === null || days <= 0 || days > 36_500 || overlaps(span, ranges)) continue
    const op = match[1] || match[3] ? opOf(match[1], match[3], 'gte') : null
    ranges.push({ value: { kind: 'days', days, op }, ...span })
  }
  for (const day of findDays(text, today))
    if (!overlaps(day, ranges) && Temporal.PlainDate.compare(day.value, today) <= 0)
      ranges.push({
        value: { kind: 'range', range: { from: day.value, to: day.value.add({ days: 1 }) } },
        start: day.start,
        end: day.end,
      })
  return ranges.sort((a, b) => a.start - b.start)
}

const BEFORE = /^(?:[都也还又就在里的内,]|一直|从来|已经|以来|至今|之内|有|再|通过|曾|刚|新|来)*$/
const BEHIND = new RegExp(
  `^(?: (?:in|for|within|during|over|since|on|the|anything|at all|us|again|yet|orders?|from us|more than|${NUM} times?))* ?$`,
)

/** The window that stands next to a predicate: before it in Chinese, before or behind it in English. */
export const windowNear = (
  windows: readonly Found<Window>[],
  text: string,
  start: number,
  end: number,
): Found<Window> | null =>
  windows.findLast(window => window.end <= start && BEFORE.test(text.slice(window.end, start))) ??
  windows.find(window => window.start < end && window.end > start) ??
  windows.find(window => window.start >= end && BEHIND.test(text.slice(end, window.start))) ??
  null

/** How many days back a window reaches. */
export const daysBack = (window: Window, today: Temporal.PlainDate): number =>
  window.kind === 'days' ? window.days : window.range.from.until(today).days
