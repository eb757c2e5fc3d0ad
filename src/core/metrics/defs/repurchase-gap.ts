import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric, notNegative } from '../define.ts'
import { within } from '../views.ts'

/** Median gap of at least a day between a buyer's consecutive valid orders (domain.md §3.2). */
export const repurchaseGap = defineMetric({
  id: 'repurchase_gap_median_days',
  version: 1,
  owner: 'growth',
  label: always('复购周期（中位）', 'Repurchase gap (median)'),
  aliases: {
    zh: ['复购周期', '回购周期', '复购间隔', '多久复购一次', '购买间隔'],
    en: ['repurchase gap', 'repurchase cycle', 'days between orders', 'time between purchases'],
  },
  definition: always(
    '同一买家相邻两个有效订单间隔的中位天数，只算 1 天及以上的间隔；窗口按后一单的时间取。还没等到下一单的人不在内，因此偏短。',
    'Median days between consecutive valid orders of one buyer, gaps of a day or more; the later order falls in the window. Buyers still waiting for their next order are not in it, so it reads short.',
  ),
  grain: 'gap',
  dimensions: ['channel', 'source_channel', 'day', 'week', 'month'],
  needs: {},
  defaultWindow: 'all',
  figures: [
    {
      id: '',
      label: always('复购周期（中位）', 'Repurchase gap (median)'),
      unit: 'days',
      value: sql`percentile_cont(0.5) within group (order by f.gap)`,
      n: sql`count(distinct f.person)`,
      population: always('有过两单的买家', 'buyers with two orders'),
    },
  ],
  invariants: [notNegative],
  units: q => sql`
    select g.person, g.paid_at as at, g.channel, g.source_channel, g.gap
    from (
      select v.*, extract(epoch from v.paid_at - lag(v.paid_at)
        over (partition by v.person order by v.paid_at, v.order_id))::float8 / 86400 as gap
      from valid v where v.person is not null
    ) g where g.gap >= 1 and ${within(q, sql`g.paid_at`)}`,
})
