import { type Sql, sql } from '../../platform/db/database.ts'
import { formatFen } from '../../platform/money.ts'
import { type AggregateRow, always, type Figure, type Query } from './define.ts'
import type { MetricResult } from './result.ts'
import { known, within } from './views.ts'

/** Orders of the window with what was paid and what is left of it, and the refunds that name no order. */
export const salesRows = (q: Query): Sql => sql`
  select o.buyer, o.paid_at as at, o.channel, o.paid_fen, o.net_fen, 0::bigint as orphan_fen
  from paid o where ${within(q, sql`o.paid_at`)}
  union all
  select null, r.refunded_at, null, 0, 0, r.fen from refunds r
  where ${known(q, 'r', 'refunded_at')} and r.order_id is null and ${within(q, sql`r.refunded_at`)}`

const buyers = sql`count(distinct f.buyer)`
export const gmvPaid = (id: string): Figure => ({
  id,
  label: always('支付 GMV', 'GMV (paid)'),
  unit: 'fen',
  value: sql`coalesce(sum(f.paid_fen), 0)`,
  n: buyers,
})
export const gmvNet = (id: string): Figure => ({
  id,
  label: always('净 GMV', 'GMV (net)'),
  unit: 'fen',
  value: sql`coalesce(sum(f.net_fen), 0)`,
  n: buyers,
})

export const salesExtra = { orphan_fen: sql`coalesce(sum(f.orphan_fen), 0)` }

/** Says how much was refunded without an order to subtract it from. */
export const sayOrphans = (results: readonly MetricResult[], whole: AggregateRow): readonly MetricResult[] => {
  const fen = whole.extra['orphan_fen'] ?? 0
  if (fen === 0) return results
  const warning = {
    code: 'refunds_without_order',
    says: {
      zh: `另有 ${formatFen(fen)} 退款没有对应订单，没有从净额里扣。`,
      en: `Another ${formatFen(fen)} of refunds name no order and are not subtracted.`,
    },
  }
  return results.map((result, i) => (i === 0 ? { ...result, warnings: [...result.warnings, warning] } : result))
}
