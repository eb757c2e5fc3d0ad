import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule, NEVER } from '../recipient-rule.ts'
import { QUIET_HOURS } from '../rules/quiet-hours.ts'

const { from, to } = QUIET_HOURS.marketing
const local = sql`(f.planned_at at time zone f.timezone)`

/** In the member's own zone; put off to the end of the quiet hours, spread over 20 minutes so that not all go out at once. */
export const quiet = defineRecipientRule({
  id: 'QUIET',
  sentence: { zh: '会员当地 21:00–09:00 不打扰', en: 'Nothing from 21:00 to 09:00 in the member’s own time' },
  short: { zh: '当地静默时段', en: 'quiet hours there' },
  basis: { kind: 'product', text: 'Flywheel' },
  marketingOnly: true,
  drops: NEVER,
  freeAt: sql`case
    when extract(hour from ${local}) >= ${sql.lit(from)}
      then ((${local}::date + 1) + ${sql.lit(to)} * interval '1 hour') at time zone f.timezone + f.jitter_seconds * interval '1 second'
    when extract(hour from ${local}) < ${sql.lit(to)}
      then (${local}::date + ${sql.lit(to)} * interval '1 hour') at time zone f.timezone + f.jitter_seconds * interval '1 second'
    end`,
})
