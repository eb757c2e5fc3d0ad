import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric, properShare } from '../define.ts'
import { localDay, within } from '../views.ts'

/** Buyers of the window with two or more purchase days in it (domain.md §3.2). */
export const repeatRateWindow = defineMetric({
  id: 'repeat_rate_window',
  version: 1,
  owner: 'growth',
  label: always('复购率（窗口内）', 'Repeat rate (in the window)'),
  aliases: {
    zh: ['窗口复购率', '复购率', '回购率'],
    en: ['window repeat rate', 'repeat rate', 'repurchase rate'],
  },
  definition: always(
    '窗口内有 2 个及以上购买日的买家 ÷ 窗口内的买家；同一天的多单算一次。窗口越长数越大，不等长的窗口不能比。',
    'Buyers with two or more purchase days in the window over buyers in it; orders of one day count once. It rises with the length of the window, so unequal windows cannot be compared.',
  ),
  grain: 'person',
  dimensions: ['source_channel'],
  needs: {},
  defaultWindow: { days: 90 },
  figures: [
    {
      id: '',
      label: always('复购率（窗口内）', 'Repeat rate (in the window)'),
      unit: 'share',
      numerator: sql`count(*) filter (where f.purchase_days >= 2)`,
      denominator: sql`count(*)`,
      n: sql`count(*)`,
      binomial: true,
      population: always('窗口内的买家', 'buyers in the window'),
    },
  ],
  invariants: [properShare],
  units: q => sql`
    select v.person, min(v.paid_at) as at, min(v.source_channel) as source_channel,
      count(distinct ${localDay(q, sql`v.paid_at`)}) as purchase_days
    from valid v where v.person is not null and ${within(q, sql`v.paid_at`)} group by 1`,
})
