import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'
import { PRODUCT } from '../rule.ts'
import { zFrequency } from '../rules/consent/freq-cap.ts'

/** With the n-th latest touch at t and a cap of n in h hours, the member is free at t + h. */
const freeAt = (caps: readonly { hours: number; most: number }[]) =>
  sql`greatest(${sql.join(
    caps.map(({ hours, most }) => sql`f.touch_times[${sql.lit(most)}] + ${sql.lit(hours)} * interval '1 hour'`),
  )})`

export const freqCap = defineRecipientRule({
  id: 'FREQ-CAP',
  sentence: {
    zh: '每人营销触达有滑动上限',
    en: 'Marketing touches a person are capped in sliding windows',
  },
  short: { zh: '频控', en: 'frequency cap' },
  basis: PRODUCT,
  marketingOnly: true,
  settings: zFrequency,
  drops: ({ perPerson, longestDeferralHours }) =>
    sql`${freeAt(perPerson)} > f.scheduled_at + ${sql.lit(longestDeferralHours)} * interval '1 hour'`,
  freeAt: ({ perPerson }) => freeAt(perPerson),
})
