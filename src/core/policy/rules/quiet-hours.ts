import { Temporal } from 'temporal-polyfill'
import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'

/** Local hours in which nobody is disturbed: [from, to), wrapping midnight. */
export const QUIET_HOURS = { marketing: { from: 21, to: 9 }, transactional: { from: 23, to: 7 } } as const

/**
 * The first instant at or after `at` outside the quiet hours of a zone; `at` itself when it is outside.
 * Walks wall-clock time in the zone, so that a skipped or repeated hour (DST) ends on a real instant.
 */
export const afterQuietHours = (
  at: Temporal.Instant,
  timezone: string,
  hours: { from: number; to: number },
): Temporal.Instant => {
  const local = at.toZonedDateTimeISO(timezone)
  if (local.hour >= hours.to && local.hour < hours.from) return at
  const day = local.hour >= hours.from ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate()
  return day.toZonedDateTime({ timeZone: timezone, plainTime: { hour: hours.to } }).toInstant()
}

export const quietHours = defineRule<TouchFacts>({
  id: 'QUIET',
  sentence: {
    zh: '21:00–09:00（会员当地时间）不打扰',
    en: 'No marketing from 21:00 to 09:00 in the member’s own time',
  },
  basis: { kind: 'product', text: 'Flywheel' },
  check(facts, { timezone }) {
    const hours = facts.kind === 'marketing' ? QUIET_HOURS.marketing : QUIET_HOURS.transactional
    const at = Temporal.Instant.from(facts.at)
    const free = afterQuietHours(at, timezone, hours)
    if (Temporal.Instant.compare(free, at) === 0) return null
    const local = free.toZonedDateTimeISO(timezone)
    const shown = `${local.month}/${local.day} ${String(local.hour).padStart(2, '0')}:00`
    const span = `${hours.from}:00–${String(hours.to).padStart(2, '0')}:00`
    return {
      severity: 'defer',
      deferTo: local.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
      says: {
        zh: `落在静默时段（${span}），顺延到 ${shown}。`,
        en: `It falls into the quiet hours (${span}); moved to ${shown}.`,
      },
      fix: {
        zh: `改在 ${hours.to}:00 到 ${hours.from}:00 之间。`,
        en: `Choose a time between ${hours.to}:00 and ${hours.from}:00.`,
      },
    }
  },
})
