import { sql } from '../../../platform/db/database.ts'
import { COHORT_DIMENSIONS, cohortColumns, cohortShare, immature, matured, watched } from '../cohort.ts'
import { always, defineMetric, properShare } from '../define.ts'
import { days, within } from '../views.ts'

const label = always('新客首单转化率', 'First-order conversion')

/** New people with a first valid order within W days of the add; who had bought before is not new (domain.md §3.2). */
export const firstOrderConversion = defineMetric({
  id: 'first_order_conversion',
  version: 1,
  owner: 'growth',
  label,
  aliases: {
    zh: ['新客首单转化率', '首单转化率', '首单转化', '首购率', '首购转化', '新客转化率', '新客转化'],
    en: ['first order conversion', 'first-order conversion', 'first purchase conversion', 'new customer conversion'],
  },
  definition: w => ({
    zh: `窗口内新加好友、此前没买过、入会已满 ${w} 天的人中，${w} 天内有首个有效订单的占比；全额退款的订单不算，会追溯改变结果。`,
    en: `Of the people added in the window who had not bought before and are ${w} days in, the share with a first valid order within ${w} days; a fully refunded order does not count, also in hindsight.`,
  }),
  grain: 'person',
  dimensions: COHORT_DIMENSIONS,
  needs: { days: 7 },
  maturityDays: w => w,
  defaultWindow: { days: 30 },
  figures: [cohortShare(label, watched, sql`f.bought`)],
  extra: immature,
  invariants: [properShare],
  units: q => sql`
    select ${cohortColumns}, ${matured(q, sql`a.added_at`)} as mature,
      coalesce(b.first_at < a.added_at + ${days(q.days)}, false) as bought
    from adds a left join buyers b on b.person = a.person
    where ${within(q, sql`a.added_at`)} and (b.first_at is null or b.first_at >= a.added_at)`,
})
