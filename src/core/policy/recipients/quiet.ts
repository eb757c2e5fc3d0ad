import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule, NEVER } from '../recipient-rule.ts'
import { PRODUCT } from '../rule.ts'
import { zQuiet } from '../rules/consent/quiet.ts'

/** In the member's own zone; put off to the end of the quiet hours, spread over some minutes so that not all go out at once. */
export const quiet = defineRecipientRule({
  id: 'QUIET',
  sentence: { zh: '会员当地夜间不打扰', en: 'Nothing at night in the member’s own time' },
  short: { zh: '当地静默时段', en: 'quiet hours there' },
  change: { zh: '到当地早上自动发出', en: 'the morning there; it goes out by itself' },
  basis: PRODUCT,
  marketingOnly: true,
  settings: zQuiet,
  drops: () => NEVER,
  // On a clock that is set back by the end of the quiet hours, they are the last of each day, whether they wrap midnight or not.
  freeAt: ({ marketing: { from, to }, jitterMinutes }, at = sql`f.planned_at`) => {
    const local = sql`((${at} at time zone f.timezone) - interval ${sql.lit(to)})`
    return sql`case when ${local}::time >= time ${sql.lit(from)} - interval ${sql.lit(to)}
      then ((${local}::date + 1) + time ${sql.lit(to)}) at time zone f.timezone
        + f.bucket % ${sql.lit(Math.max(1, jitterMinutes * 60))} * interval '1 second' end`
  },
  examples: {
    hit: [
      { gives: 'defer', candidate: { planned_at: '2026-09-21T21:00:00+08:00' } },
      { gives: 'defer', candidate: { timezone: 'America/New_York' } },
    ],
    miss: [{ planned_at: '2026-09-21T20:59:59+08:00' }, { planned_at: '2026-09-22T09:00:00+08:00' }],
  },
})
