import type { Temporal } from 'temporal-polyfill'
import { iso } from '../../platform/clock.ts'
import { type Sql, sql } from '../../platform/db/database.ts'
import type { Bounds } from './period.ts'

/** `alias` stands in the workspace, and its fact had occurred and was known by `asOf`. */
export const knownAt = (alias: string, occurred: string, workspaceId: number, asOf: Temporal.Instant): Sql<boolean> => {
  const at = sql`${iso(asOf)}::timestamptz`
  return sql`${sql.ref(`${alias}.workspace_id`)} = ${workspaceId} and ${sql.ref(`${alias}.${occurred}`)} <= ${at}
    and ${sql.ref(`${alias}.ingested_at`)} <= ${at}`
}

/**
 * A SELECT of every paid order of a known member, net of the refunds known by then; an order is valid when `net_fen` > 0.
 * Only orders paid inside `window` when one is given. The join is full and fenced for the reason that `membersTested` gives.
 */
export const paidOrders = (
  workspaceId: number,
  asOf: Temporal.Instant,
  window: Bounds = { from: null, to: null },
): Sql => sql`
  select * from (
    select o.order_id, o.member_id, o.channel, o.paid_at, o.paid_fen - coalesce(r.fen, 0)::bigint as net_fen
    from (
      select * from orders o
      where ${knownAt('o', 'paid_at', workspaceId, asOf)} and o.member_id is not null and ${within(sql`o.paid_at`, window)}
    ) o
    full join (
      select f.order_id, sum(f.fen) as fen from refunds f
      where ${knownAt('f', 'refunded_at', workspaceId, asOf)} and f.order_id is not null group by f.order_id
    ) r on r.order_id = o.order_id
    offset 0
  ) booked where member_id is not null`

/** `column` lies in the half-open window. */
export const within = (column: Sql, { from, to }: Bounds): Sql<boolean> =>
  sql`(${from ? sql`${column} >= ${from}::timestamptz` : sql`${column} is not null`} and ${to ? sql`${column} < ${to}::timestamptz` : sql`true`})`
