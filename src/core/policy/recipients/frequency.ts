import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'
import { FREQUENCY_CAPS } from '../rules/frequency-cap.ts'

/** Beyond this after its own time a touch has lost its reason and is dropped, however often it was put off (domain §5.3: "losers defer ≤48 h or drop"). */
const LONGEST_DEFERRAL_HOURS = 48

/** With the n-th latest touch at t and a cap of n in h hours, the member is free at t + h. */
const freeAt = sql`greatest(${sql.join(
  FREQUENCY_CAPS.map(({ hours, most }) => sql`f.touch_times[${sql.lit(most)}] + ${sql.lit(hours)} * interval '1 hour'`),
)})`

export const frequency = defineRecipientRule({
  id: 'FREQ-CAP',
  sentence: {
    zh: '每人营销触达 24 小时 ≤1、7 天 ≤3、30 天 ≤8',
    en: 'At most 1 marketing touch in 24 hours, 3 in 7 days, 8 in 30',
  },
  short: { zh: '频控', en: 'frequency cap' },
  basis: { kind: 'product', text: 'Flywheel' },
  marketingOnly: true,
  drops: sql`${freeAt} > f.scheduled_at + ${sql.lit(LONGEST_DEFERRAL_HOURS)} * interval '1 hour'`,
  freeAt,
})
