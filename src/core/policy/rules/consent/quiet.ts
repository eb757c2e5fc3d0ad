import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { defineRule, PRODUCT } from '../../rule.ts'

/** `21:00`; 24:00 and 9:00 are not times. */
const zTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as HH:MM, 00:00 to 23:59')
const zSpan = (from: string, to: string) =>
  z
    .strictObject({ from: zTime.default(from), to: zTime.default(to) })
    .refine(span => span.from !== span.to, { message: 'from and to must differ' })
    .prefault({})
export type QuietSpan = { readonly from: string; readonly to: string }

/** Local times in which nobody is disturbed: [from, to), which may wrap midnight. */
export const zQuiet = z.strictObject({
  marketing: zSpan('21:00', '09:00'),
  transactional: zSpan('23:00', '07:00'),
  /** Those put off are spread over this many minutes after the end, so that not all go out at once. */
  jitterMinutes: z.int().min(0).max(120).default(20),
})

/**
 * The first instant at or after `at` outside the quiet hours of a zone; `at` itself when it is outside.
 * Walks wall-clock time in the zone, so that a skipped or repeated hour (DST) ends on a real instant.
 */
export const afterQuietHours = (at: Temporal.Instant, timezone: string, { from, to }: QuietSpan): Temporal.Instant => {
  const local = at.toZonedDateTimeISO(timezone)
  const time = local.toPlainTime()
  const afterFrom = Temporal.PlainTime.compare(time, from) >= 0
  const beforeTo = Temporal.PlainTime.compare(time, to) < 0
  const quiet = from < to ? afterFrom && beforeTo : afterFrom || beforeTo
  if (!quiet) return at
  const day = afterFrom && from > to ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate()
  return day.toZonedDateTime({ timeZone: timezone, plainTime: to }).toInstant()
}

export const quiet = defineRule({
  id: 'QUIET',
  group: 'consent',
  sentence: {
    zh: '夜间（会员当地时间，默认 21:00–09:00）不打扰',
    en: 'Nothing at night in the member’s own time (by default 21:00 to 09:00)',
  },
  basis: PRODUCT,
  inputs: ['kind', 'at'],
  settings: zQuiet,
  check({ kind, at: asked }, { now, timezone, settings }) {
    const span = kind === 'marketing' ? settings.marketing : settings.transactional
    const planned = Temporal.Instant.from(asked)
    const at = Temporal.Instant.compare(planned, now) < 0 ? now : planned
    const free = afterQuietHours(at, timezone, span)
    if (Temporal.Instant.compare(free, at) === 0) return null
    const local = free.toZonedDateTimeISO(timezone)
    const shown = `${local.month}/${local.day} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
    return {
      severity: 'defer',
      deferTo: local.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
      says: {
        zh: `落在静默时段（${span.from}–${span.to}），顺延到 ${shown}。`,
        en: `It falls into the quiet hours (${span.from}–${span.to}); moved to ${shown}.`,
      },
      fix: {
        zh: `改在 ${span.to} 到 ${span.from} 之间。`,
        en: `Choose a time between ${span.to} and ${span.from}.`,
      },
    }
  },
  examples: {
    hit: [
      { gives: 'defer', facts: { kind: 'marketing', at: '2026-09-21T21:00:00+08:00' } },
      { gives: 'defer', facts: { kind: 'transactional', at: '2026-09-22T06:59:59+08:00' } },
    ],
    miss: [
      { kind: 'marketing', at: '2026-09-22T09:00:00+08:00' },
      { kind: 'service', at: '2026-09-21T22:59:59+08:00' },
    ],
  },
})
