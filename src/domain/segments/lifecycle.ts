import type { Temporal } from 'temporal-polyfill'
import { iso } from '../../platform/clock.ts'
import { type Sql, sql } from '../../platform/db/database.ts'
import { knownAt, paidOrders } from './orders.ts'
import type { Layer } from './tree.ts'

/** A member's layer and what it was decided on. Days are differences of local dates. */
export interface LifecycleRow {
  readonly member_id: string
  readonly added_at: Date
  readonly source_channel: string | null
  /** Null: the workspace's. */
  readonly timezone: string | null
  readonly layer: Layer
  /** Valid orders: paid, and net of the refunds known by then above 0. */
  readonly orders: number
  readonly last_order_at: Date | null
  /** Since the last act of the member's own or order; without any, since the first add. */
  readonly idle_days: number
  readonly tenure_days: number
  readonly spend_365_fen: string
  readonly purchase_days_365: number
  readonly cycle_days: number
  /** Where the cycle comes from: the member's own gaps, those of the category bought last, or the default. */
  readonly cycle_basis: 'own' | 'category' | 'default'
}

/** Below this 365-day net spend nobody is high value, whatever the P80; `workspaces.settings.highValueFloorFen` overrides it. */
const HIGH_VALUE_FLOOR_FEN = 10_000
const DEFAULT_CYCLE_DAYS = 30

/**
 * A SELECT of one `LifecycleRow` for every member that is not staff, by what was known at `asOf`: facts that occurred or
 * arrived later do not exist for it. Order of tests and thresholds: reference domain.md §4.1, first match wins. Purchases of
 * one local day are one purchase; the P80 is taken over buyers of the last 365 days. Joins are full, and what would narrow them
 * is hidden in `coalesce`, for the reason that `membersTested` gives.
 */
export const lifecycleOf = (workspaceId: number, asOf: Temporal.Instant, timezone: string): Sql<LifecycleRow> => {
  const at = sql`${iso(asOf)}::timestamptz`
  const today = sql`${asOf.toZonedDateTimeISO(timezone).toPlainDate().toString()}::date`
  const dayOf = (column: Sql) => sql`(${column} at time zone ${timezone}::text)::date`
  const known = (alias: string, occurred: string) => knownAt(alias, occurred, workspaceId, asOf)

  return sql`
    with paid as materialized (
      select *, ${dayOf(sql`paid_at`)} as day from (${paidOrders(workspaceId, asOf)}) o
    ),
    purchase_days as (
      select member_id, day, count(*) as orders, sum(net_fen) as fen, max(paid_at) as last_at,
        day - lag(day) over (partition by member_id order by day) as gap
      from paid where net_fen > 0 group by member_id, day
    ),
    buyers as (
      select member_id, sum(orders)::int as orders, max(last_at) as last_order_at,
        coalesce(sum(fen) filter (where day > ${today} - 365), 0)::bigint as spend_365_fen,
        (count(*) filter (where day > ${today} - 365))::int as purchase_days_365,
        case when count(*) >= 3 then percentile_cont(0.5) within group (order by gap::float8) end as own_cycle
      from purchase_days group by member_id
    ),
    category_days as (
      select p.member_id, i.category, p.day, sum(i.fen) as fen,
        p.day - lag(p.day) over (partition by p.member_id, i.category order by p.day) as gap
      from paid p
      full join (
        select order_id, category, fen from order_items where workspace_id = ${workspaceId} and ingested_at <= ${at} and category is not null
      ) i on i.order_id = p.order_id
      where coalesce(p.net_fen, 0) > 0 and coalesce(i.category, '') <> '' group by p.member_id, i.category, p.day
    ),
    category_cycles as (
      select category, percentile_cont(0.5) within group (order by gap::float8) as cycle from category_days where gap is not null group by 1
    ),
    last_categories as (
      select distinct on (member_id) member_id, category from category_days order by member_id, day desc, fen desc, category
    ),
    acts as (
      select member_id, max(at) as at from (
        select e.member_id, max(e.occurred_at) as at from events e
        where ${known('e', 'occurred_at')} and e.actor = 'member' and e.member_id is not null group by 1
        union all
        select member_id, max(paid_at) from paid group by 1
      ) each_source group by member_id
    ),
    contacts as (
      select e.member_id, max(e.occurred_at) filter (where e.type = 'contact_added' and e.ingested_at <= ${at}) as added_at,
        max(e.occurred_at) filter (where e.type = 'contact_deleted' and e.ingested_at <= ${at}) as deleted_at,
        max(e.occurred_at) filter (where e.type = 'contact_deleted' and e.ingested_at > ${at}) as untold_at
      from events e
      where e.workspace_id = ${workspaceId} and e.type in ('contact_added', 'contact_deleted') and e.occurred_at <= ${at} and e.member_id is not null
      group by 1
    ),
    in_groups as (
      select distinct g.member_id from group_memberships g where ${known('g', 'joined_at')} and (g.left_at is null or g.left_at > ${at})
    ),
    refusals as (
      select distinct on (c.member_id) c.member_id, not c.granted as refused
      from consents c where ${known('c', 'occurred_at')} and c.scope = 'marketing'
      order by c.member_id, c.occurred_at desc, c.granted
    ),
    features as materialized (
      select m.member_id, m.added_at, m.source_channel, m.timezone,
        -- A re-add empties left_at, so the events decide; left_at only where no event, told or yet untold, accounts for it.
        (coalesce(t.deleted_at > coalesce(t.added_at, '-infinity'), false)
          or coalesce(m.left_at <= ${at} and m.left_at > coalesce(t.added_at, '-infinity')
            and m.left_at is distinct from t.untold_at, false)) and g.member_id is null
          or coalesce(f.refused, false) as lost,
        coalesce(b.orders, 0) as orders, b.last_order_at,
        ${today} - ${dayOf(sql`coalesce(a.at, m.added_at)`)} as idle_days,
        ${today} - ${dayOf(sql`m.added_at`)} as tenure_days,
        coalesce(b.spend_365_fen, 0) as spend_365_fen, coalesce(b.purchase_days_365, 0) as purchase_days_365,
        coalesce(b.own_cycle, k.cycle, ${DEFAULT_CYCLE_DAYS}::float8) as cycle_days,
        case when b.own_cycle is not null then 'own' when k.cycle is not null then 'category' else 'default' end as cycle_basis
      from (select * from members m where ${known('m', 'added_at')} and not m.is_staff offset 0) m
      full join buyers b on b.member_id = m.member_id
      full join last_categories l on l.member_id = m.member_id
      left join category_cycles k on k.category = l.category
      full join acts a on a.member_id = m.member_id
      full join contacts t on t.member_id = m.member_id
      full join in_groups g on g.member_id = m.member_id
      full join refusals f on f.member_id = m.member_id
      where coalesce(m.member_id, 0) > 0
    ),
    high_value as (
      select greatest(
        case when jsonb_typeof(w.settings->'highValueFloorFen') = 'number'
          then (w.settings->>'highValueFloorFen')::numeric else ${HIGH_VALUE_FLOOR_FEN} end,
        (select percentile_cont(0.8) within group (order by spend_365_fen::float8) from features where spend_365_fen > 0)
      ) as from_fen
      from workspaces w where w.workspace_id = ${workspaceId}
    )
    select f.member_id, f.added_at, f.source_channel, f.timezone,
      case
        when f.lost then 'lost'
        when f.orders > 0 and f.idle_days >= least(greatest(2 * f.cycle_days, 45), 180) then 'silent'
        when f.orders = 0 and f.tenure_days >= 7 and f.idle_days >= 30 then 'silent'
        when f.purchase_days_365 >= 3 and f.spend_365_fen >= h.from_fen then 'high_value'
        when f.orders > 0 then 'buyer'
        when f.tenure_days < 7 then 'new'
        else 'active'
      end as layer,
      f.orders, f.last_order_at, f.idle_days, f.tenure_days, f.spend_365_fen, f.purchase_days_365, f.cycle_days, f.cycle_basis
    from features f cross join high_value h`
}
