import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric, personsOf, properShare } from '../define.ts'
import { within } from '../views.ts'

/** Net sales from orders that are not the buyer's first valid one (domain.md §3.2). */
export const oldBuyerShare = defineMetric({
  id: 'old_buyer_share',
  version: 1,
  owner: 'growth',
  label: always('老客占比（净 GMV）', 'Returning buyers’ share (net GMV)'),
  aliases: {
    zh: ['老客占比', '老客销售占比', '老客贡献', '老客比例'],
    en: ['old buyer share', 'returning buyer share', 'returning customer share', 'repeat customer share'],
  },
  definition: always(
    '窗口内非首单的有效订单净实付 ÷ 全部有效订单净实付（只算买家已知的）；老客指此前有过有效订单，窗口内的第二单也算。旁边是按人数的占比。',
    'Net paid of valid orders that are not the buyer’s first over net paid of all valid orders in the window (known buyers); returning means an earlier valid order, a second order inside the window counts. The share of buyers stands beside it.',
  ),
  grain: 'order',
  dimensions: ['channel', 'source_channel', 'day', 'week', 'month'],
  needs: {},
  defaultWindow: { days: 30 },
  figures: [
    {
      id: '',
      label: always('老客占比（净 GMV）', 'Returning buyers’ share (net GMV)'),
      unit: 'share',
      numerator: sql`coalesce(sum(f.net_fen) filter (where f.rank > 1), 0)`,
      denominator: sql`coalesce(sum(f.net_fen), 0)`,
      ofFen: true,
      n: personsOf(),
      population: always('有效订单净实付', 'net paid of valid orders'),
    },
    {
      id: 'buyers',
      label: always('老客占比（人数）', 'Returning buyers’ share (people)'),
      unit: 'share',
      numerator: personsOf(sql`f.rank > 1`),
      denominator: personsOf(),
      n: personsOf(),
      binomial: true,
      population: always('买家', 'buyers'),
    },
  ],
  invariants: [properShare],
  units: q => sql`
    select v.person, v.paid_at as at, v.channel, v.source_channel, v.net_fen, v.rank
    from ranked v where ${within(q, sql`v.paid_at`)}`,
})
