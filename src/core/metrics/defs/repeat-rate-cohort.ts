import { sql } from '../../../platform/db/database.ts'
import { cohortShare, immature, matured } from '../cohort.ts'
import { defineMetric, properShare } from '../define.ts'
import { asOf, days, within } from '../views.ts'

const label = (w: number) => ({ zh: `${w} 天复购率`, en: `${w}-day repeat rate` })

/** First-time buyers with a second purchase day within W days of the first order (domain.md §3.2). */
export const repeatRateCohort = defineMetric({
  id: 'repeat_rate_cohort',
  version: 1,
  owner: 'growth',
  label,
  aliases: {
    zh: ['首购后复购率', '首购复购率', '新客复购率', '天复购率'],
    en: ['cohort repeat rate', 'day repeat rate', 'second purchase rate'],
  },
  definition: w => ({
    zh: `首个有效订单在窗口内、且已满 ${w} 天的买家中，${w} 天内在另一天又买的占比；同一天的多单算一次。`,
    en: `Of the buyers whose first valid order is in the window and ${w} days ago or more, the share who bought again on another day within ${w} days; orders of one day count once.`,
  }),
  grain: 'person',
  dimensions: ['first_sku', 'channel', 'source_channel', 'day', 'week', 'month'],
  needs: { days: 90 },
  maturityDays: w => w,
  defaultWindow: { days: 180 },
  figures: [
    cohortShare(
      label,
      w => ({ zh: `首购满${w}天的买家`, en: `buyers ${w}+ days after their first order` }),
      sql`f.again`,
    ),
  ],
  extra: immature,
  invariants: [properShare],
  units: q => sql`
    select b.person, b.first_at as at, b.channel, b.source_channel, ${matured(q, sql`b.first_at`)} as mature,
      coalesce(b.second_at < b.first_at + ${days(q.days)}, false) as again,
      ${
        q.by === 'first_sku' || q.where.some(filter => filter.dim === 'first_sku')
          ? sql`(select i.sku from order_items i where i.workspace_id = ${q.workspaceId} and i.order_id = b.first_order collate "default"
              and i.ingested_at <= ${asOf(q)} order by i.fen desc, i.line limit 1)`
          : sql`null::text`
      } as first_sku
    from buyers b where ${within(q, sql`b.first_at`)}`,
})
