import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric, notNegative, personsOf } from '../define.ts'
import { within } from '../views.ts'

const total = sql`coalesce(sum(f.net_fen), 0)`

/** Net paid a buyer, with net paid an order beside it, because the two are mixed up in talk (domain.md §3.2). */
export const spendPerBuyer = defineMetric({
  id: 'spend_per_buyer',
  version: 1,
  owner: 'growth',
  label: always('客单价', 'Spend per buyer'),
  aliases: {
    zh: ['客单价', '人均消费', '笔单价', '单均价', '人均实付'],
    en: ['spend per buyer', 'spend per customer', 'average order value', 'aov', 'spend per order', 'basket size'],
  },
  definition: always(
    '窗口内有效订单净实付（扣退款）÷ 买家人数；笔单价除以订单数。只算买家已知的订单。',
    'Net paid of valid orders in the window (after refunds) over buyers; per order divides by orders. Only orders of known buyers.',
  ),
  grain: 'order',
  dimensions: ['channel', 'source_channel', 'day', 'week', 'month'],
  needs: {},
  defaultWindow: { days: 30 },
  figures: [
    {
      id: '',
      label: always('客单价', 'Spend per buyer'),
      unit: 'fen',
      numerator: total,
      denominator: personsOf(),
      n: personsOf(),
      population: always('买家', 'buyers'),
    },
    {
      id: 'per_order',
      label: always('笔单价', 'Spend per order'),
      unit: 'fen',
      numerator: total,
      denominator: sql`count(*)`,
      n: personsOf(),
      population: always('有效订单', 'valid orders'),
    },
  ],
  invariants: [notNegative],
  units: q => sql`
    select v.person, v.paid_at as at, v.channel, v.source_channel, v.net_fen
    from valid v where v.person is not null and ${within(q, sql`v.paid_at`)}`,
})
