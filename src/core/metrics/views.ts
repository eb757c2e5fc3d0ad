import { type Sql, sql } from '../../platform/db/database.ts'
import type { Query } from './define.ts'

/** The local date of an instant. */
export const localDay = (q: Query, at: Sql): Sql => sql`((${at}) at time zone ${q.timezone}::text)::date`
/** 24-hour days as an interval, whatever the session's time zone. */
export const days = (count: number): Sql => sql`make_interval(hours => ${count * 24}::int)`
export const asOf = (q: Query): Sql => sql`${q.asOf}::timestamptz`
export const within = (q: Query, at: Sql): Sql => sql`${at} >= ${q.from}::timestamptz and ${at} < ${q.to}::timestamptz`
/** A fact of this workspace that had happened and was known at the as-of. */
export const known = (q: Query, table: string, occurred: string): Sql =>
  sql`${sql.id(table, 'workspace_id')} = ${q.workspaceId} and ${sql.id(table, occurred)} <= ${asOf(q)}
    and ${sql.id(table, 'ingested_at')} <= ${asOf(q)}`

/**
 * The views that metrics read, as common table expressions; those that a statement does not name cost nothing. One human is
 * one `person`, however many contacts (domain.md §3.1); staff are nobody. Facts that happened or arrived after the as-of do
 * not exist, so that the same as-of gives the same bytes.
 *
 * - `people(member_id, person, source_channel, source_campaign, owner)`
 * - `adds(person, added_at, source…)`: the first contact ever; a members file that states it counts like `contact_added`,
 *   a member that is known only from an order or an event was never added
 * - `ends(person, deleted_at)`: every contact of the person ended and none was resumed
 * - `facts(person, member_id, type, actor, occurred_at, group_id, props)`: events; `acts`: those that the member began
 * - `stays(group_id, person, member_id, joined_at, left_at)`: times in a group
 * - `paid`: orders with `net_fen` after refunds; `valid`: those above 0; `ranked`: of known buyers, numbered by time
 * - `buyers(person, first_at, first_order, channel, second_at)`: first valid order and the first one on a later day
 * - `invites(person, invitee, bound_at)`: qualified referrals of level 1
 * - `candidates`: rows of the plan asked for, or of the plans in the window; `at` is when a touch could first be felt
 */
export const views = (q: Query): Sql => sql`
    people as not materialized (
      select m.member_id, m.person_key collate "C" as person, m.source_channel, m.source_campaign, m.owner_id as owner
      from members m where m.workspace_id = ${q.workspaceId} and not m.is_staff
    ),
    told as (
      select e.member_id,
        min(e.occurred_at) filter (where e.type = 'contact_added' and e.ingested_at <= ${asOf(q)}) as first_add,
        max(e.occurred_at) filter (where e.type = 'contact_added' and e.ingested_at <= ${asOf(q)}) as last_add,
        max(e.occurred_at) filter (where e.type = 'contact_deleted' and e.ingested_at <= ${asOf(q)}) as last_end,
        min(e.occurred_at) filter (where e.type = 'contact_added' and e.ingested_at > ${asOf(q)}) as untold_add,
        max(e.occurred_at) filter (where e.type = 'contact_deleted' and e.ingested_at > ${asOf(q)}) as untold_end
      from events e
      where e.workspace_id = ${q.workspaceId} and e.type in ('contact_added', 'contact_deleted')
        and e.occurred_at <= ${asOf(q)} and e.member_id is not null
      group by 1
    ),
    contacts as (
      select m.member_id, m.person_key collate "C" as person, m.source_channel, m.source_campaign, m.owner_id as owner,
        least(t.first_add, case when not m.attributes ? 'addedBy' and m.ingested_at <= ${asOf(q)}
          and m.added_at <= ${asOf(q)} and m.added_at is distinct from t.untold_add then m.added_at end) as added_at,
        case when t.last_end >= coalesce(t.last_add, '-infinity') then t.last_end
          when m.left_at <= ${asOf(q)} and m.ingested_at <= ${asOf(q)} and m.left_at >= coalesce(t.last_add, '-infinity')
            and m.left_at is distinct from t.untold_end then m.left_at end as ended_at
      from members m left join told t on t.member_id = m.member_id
      where m.workspace_id = ${q.workspaceId} and not m.is_staff
    ),
    adds as (
      select distinct on (person) person, added_at, source_channel, source_campaign, owner
      from contacts where added_at is not null order by person, added_at, member_id
    ),
    ends as (
      select person, max(ended_at) as deleted_at from contacts
      where added_at is not null or ended_at is not null group by person having bool_and(ended_at is not null)
    ),
    facts as not materialized (
      select p.person, e.member_id, e.type, e.actor, e.occurred_at, e.group_id, e.props
      from events e join people p on p.member_id = e.member_id
      where ${known(q, 'e', 'occurred_at')}
    ),
    acts as not materialized (select * from facts where actor = 'member'),
    untold_leaves as (
      select distinct e.member_id, e.group_id, e.occurred_at from events e
      where e.workspace_id = ${q.workspaceId} and e.type in ('group_left', 'group_joined') and e.ingested_at > ${asOf(q)}
    ),
    stays as not materialized (
      select g.group_id, p.person, p.member_id, p.source_channel, g.joined_at,
        case when g.left_at <= ${asOf(q)} and u.member_id is null then g.left_at end as left_at
      from group_memberships g
      join people p on p.member_id = g.member_id
      left join untold_leaves u on u.member_id = g.member_id and u.group_id = g.group_id and u.occurred_at = g.left_at
      where ${known(q, 'g', 'joined_at')}
    ),
    returned as (
      select r.order_id, sum(r.fen)::bigint as fen from refunds r
      where ${known(q, 'r', 'refunded_at')} and r.order_id is not null group by 1
    ),
    late_lines as (
      select i.order_id, sum(i.fen)::bigint as fen from order_items i
      where i.workspace_id = ${q.workspaceId} and i.ingested_at > ${asOf(q)} group by 1
    ),
    paid as not materialized (
      select o.order_id collate "C" as order_id, m.person_key collate "C" as person, coalesce(m.person_key, o.order_id) collate "C" as buyer, m.source_channel,
        o.channel, o.paid_at, o.paid_fen - coalesce(l.fen, 0) as paid_fen,
        o.paid_fen - coalesce(l.fen, 0) - coalesce(r.fen, 0) as net_fen
      from orders o
      left join members m on m.workspace_id = o.workspace_id and m.member_id = o.member_id
      left join returned r on r.order_id = o.order_id
      left join late_lines l on l.order_id = o.order_id
      where ${known(q, 'o', 'paid_at')} and m.is_staff is not true
    ),
    valid as (select * from paid where net_fen > 0),
    ranked as (
      select v.*, row_number() over (partition by person order by paid_at, order_id) as rank,
        first_value(paid_at) over (partition by person order by paid_at, order_id) as first_at
      from valid v where person is not null
    ),
    buyers as (
      select person, min(first_at) as first_at, min(source_channel) as source_channel,
        max(order_id) filter (where rank = 1) as first_order, max(channel) filter (where rank = 1) as channel,
        min(paid_at) filter (where ${localDay(q, sql`paid_at`)} > ${localDay(q, sql`first_at`)}) as second_at
      from ranked group by 1
    ),
    invites as (
      select i.person, j.person as invitee, min(r.bound_at) as bound_at
      from referrals r
      join people i on i.member_id = r.inviter_id
      join people j on j.member_id = r.invitee_id
      where ${known(q, 'r', 'bound_at')} and r.level = 1 and r.status in ('qualified', 'rewarded') and i.person <> j.person
      group by 1, 2
    ),
    candidates as (
      select t.plan_id as plan, l.scene, p.person, p.source_channel, t.verdict, l.holdout_share,
        greatest(t.planned_at, l.scheduled_at) as at,
        case when t.sent_at <= ${asOf(q)} then t.sent_at end as sent_at,
        case when t.delivered_at <= ${asOf(q)} then t.delivered_at end as delivered_at,
        case when t.first_click_at <= ${asOf(q)} then t.first_click_at end as clicked_at
      from touches t
      join touch_plans l on l.workspace_id = t.workspace_id and l.plan_id = t.plan_id
      join people p on p.member_id = t.member_id
      where t.workspace_id = ${q.workspaceId} and t.planned_at <= ${asOf(q)} and ${
        q.planId === null ? within(q, sql`greatest(t.planned_at, l.scheduled_at)`) : sql`t.plan_id = ${q.planId}`
      }
    )`
