import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule, NEVER } from '../recipient-rule.ts'
import { PRODUCT } from '../rule.ts'
import { zQuiet } from '../rules/consent/quiet.ts'

const local = sql`(f.planned_at at time zone f.timezone)`

/** In the member's own zone; put off to the end of the quiet hours, spread over some minutes so that not all go out at once. */
export const quiet = defineRecipientRule({
  id: 'QUIET',
  sentence: { zh: '会员当地夜间不打扰', en: 'Nothing at night in the member’s own time' },
  short: { zh: '当地静默时段', en: 'quiet hours there' },
  basis: PRODUCT,
  marketingOnly: true,
  settings: zQuiet,
  drops: () => NEVER,
  freeAt: ({ marketing: { from, to }, jitterMinutes }) => {
    const end = (day: ReturnType<typeof sql>) => sql`(${day} + time ${sql.lit(to)}) at time zone f.timezone
      + f.bucket % ${sql.lit(Math.max(1, jitterMinutes * 60))} * interval '1 second'`
    const late = sql`${local}::time >= time ${sql.lit(from)}`
    const early = sql`${local}::time < time ${sql.lit(to)}`
    const [today, tomorrow] = [end(sql`${local}::date`), end(sql`(${local}::date + 1)`)]
    return from < to
      ? sql`case when ${late} and ${early} then ${today} end`
      : sql`case when ${late} then ${tomorrow} when ${early} then ${today} end`
  },
})
