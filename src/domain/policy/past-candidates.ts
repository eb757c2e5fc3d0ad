import type { Policy } from '../../core/policy/policy.ts'
import { zFrequency } from '../../core/policy/rules/consent/freq-cap.ts'
import { type Sql, sql } from '../../platform/db/database.ts'

export interface PastTerms {
  readonly workspaceId: number
  readonly timezone: string
  /** Plans scheduled in [from, to). */
  readonly from: string
  readonly to: string
  /** The two policies that candidates are judged by: what either looks back at is there. */
  readonly before: Policy
  readonly after: Policy
}

/** The longest calendar period of WeCom's quota. */
const QUOTA_DAYS = 31
/** A touch goes out so long after its planned time at the latest: put off, and then left to staff. */
const WAITING_DAYS = 16

const days = (n: number): Sql => sql`${sql.lit(n)} * interval '1 day'`

/** How far before `from` a cap, the quota, or the deliveries that a silent member ignored reach. */
const lookbackDays = ({ before, after }: PastTerms): number =>
  WAITING_DAYS +
  Math.max(
    QUOTA_DAYS,
    ...[before, after].flatMap(({ settings }) => {
      const { perPerson, silent } = zFrequency.parse(settings['FREQ-CAP'])
      return [2 * silent.idleDays, silent.oneInDays, ...perPerson.map(cap => Math.ceil(cap.hours / 24))]
    }),
  )

// Sorted lists are searched by halves: a list taken apart for each of a million rows would take most of the time.
/** How many of a rising list lie up to the planned time. */
const count = (rising: string): Sql => sql`coalesce(width_bucket(h.planned_at, ${sql.ref(rising)}), 0)`
const latest = (rising: string): Sql => sql`(${sql.ref(rising)})[${count(rising)}]`
/** Those of a falling list up to the planned time. */
const upTo = (rising: string, falling: string): Sql =>
  sql`nullif((${sql.ref(falling)})[cardinality(${sql.ref(falling)}) - ${count(rising)} + 1:], '{}')`

/** The columns of `past` that recipient rules with thresholds look at, besides `planned_at` and `latest_at`, which a threshold decides. */
export const FACTS = [
  'kind',
  'scene',
  'scheduled_at',
  'workspace_timezone',
  'timezone',
  'bucket',
  'added_at',
  'active_at',
  'ignored',
  'touch_times',
  'sent_times',
] as const

/**
 * Past candidates as CTEs ending in table `past`: one row for each touch of the plans, with what the candidate row `f` held at its planned
 * time (columns as in `core/policy/recipient-rule.ts`), and what became of it. Touches, orders and events are each read once; what concerns a
 * person is gathered into lists, of which each row takes what lay before it. What went out counts from when it stood reserved, and at the
 * time it was sent as soon as it was; the row's own plan never counts. What is known of the past today counts as known then.
 *
 * `decidable` says which rows the given rules alone decided: sent, waiting, failed, or left out by none but these; not what was held out or
 * cancelled.
 */
export const pastCandidates = (terms: PastTerms, decidable: (rules: Sql) => Sql): Sql => {
  const { workspaceId } = terms
  const [from, to] = [sql`${terms.from}::timestamptz`, sql`${terms.to}::timestamptz`]
  const since = sql`${from} - ${days(lookbackDays(terms))}`
  return sql`
  plans as materialized (
    select plan_id, row_number() over (order by plan_id)::int as no, kind, split_part(occurrence, ':', 1) as scene, occurrence, scheduled_at
    from touch_plans
    where workspace_id = ${workspaceId} and scheduled_at >= ${since} and scheduled_at < ${to}
  ),
  happened as materialized (
    select p.no, p.kind, p.scene, p.occurrence, p.scheduled_at, m.person_key, coalesce(m.timezone, ${terms.timezone}) as timezone,
      m.added_at as known_at, case when not m.attributes ? 'addedBy' then m.added_at end as added_at,
      t.verdict, t.planned_at, t.sent_at, t.delivered_at, t.first_click_at, greatest(t.first_click_at, t.replied_at) as answered_at,
      t.planned_at >= ${from} and t.status <> 'cancelled'
        and (t.verdict in ('send', 'defer') or t.verdict = 'drop' and ${decidable(sql`t.rules`)}) as judged,
      case when p.kind = 'marketing' and t.verdict in ('send', 'defer')
          and t.status in ('planned', 'sending', 'tasked', 'sent', 'unknown')
        then coalesce(s.created_at, t.defer_to, p.scheduled_at) end as reserved_at
    from touches t
    join plans p on p.plan_id = t.plan_id
    join members m on m.workspace_id = t.workspace_id and m.member_id = t.member_id
    left join send_tasks s on s.workspace_id = t.workspace_id and s.task_ref = t.task_ref
    where t.workspace_id = ${workspaceId} and t.plan_id = any (array(select plan_id from plans))
  ),
  history as (
    select person_key,
      array_agg(no) filter (where counts) as plans, array_agg(reserved_at) filter (where counts) as reserved,
      array_agg(sent) filter (where counts) as sent, array_agg(since order by since) filter (where counts) as since_up,
      array_agg(sent order by sent) filter (where counts) as sent_up, array_agg(sent order by sent desc) filter (where counts) as sent_down,
      array_agg(delivered_at order by delivered_at) filter (where counts and delivered_at is not null) as delivered_up,
      array_agg(answered_at order by answered_at) filter (where answered_at is not null) as answered_up,
      array_agg(no) filter (where sent_at is not null) as any_plans, array_agg(sent_at) filter (where sent_at is not null) as any_sent,
      array_agg(sent_at order by sent_at) filter (where sent_at is not null) as any_up,
      array_agg(sent_at order by sent_at desc) filter (where sent_at is not null) as any_down
    from (
      select *, reserved_at is not null as counts, coalesce(sent_at, 'infinity') as sent, least(reserved_at, sent_at) as since from happened
    ) h
    where counts or sent_at is not null
    group by 1
  ),
  acts as (
    select m.person_key, array_agg(x.at order by x.at) as acted_up
    from (
      select member_id, occurred_at as at from events
      where workspace_id = ${workspaceId} and actor = 'member' and occurred_at >= ${since} and occurred_at < ${to}
      union all
      select member_id, paid_at from orders
      where workspace_id = ${workspaceId} and paid_at >= ${since} and paid_at < ${to}
    ) x join members m on m.workspace_id = ${workspaceId} and m.member_id = x.member_id
    group by 1
  ),
  known as (
    select h.*, y.plans, y.reserved, y.sent, y.delivered_up, y.any_plans, y.any_sent,
      greatest(h.known_at, ${latest('a.acted_up')}, ${latest('y.answered_up')}) as active_at,
      ${upTo('y.sent_up', 'y.sent_down')} as went, ${upTo('y.any_up', 'y.any_down')} as sent_before,
      coalesce(h.sent_at <= h.planned_at, false) as sent_at_once,
      ${count('y.since_up')} - ${count('y.sent_up')}
        - coalesce(h.reserved_at <= h.planned_at and coalesce(h.sent_at, 'infinity') > h.planned_at, false)::int as on_the_way
    from happened h
    left join history y on y.person_key = h.person_key
    left join acts a on a.person_key = h.person_key
    where h.judged
    offset 0
  ),
  past as (
    select k.person_key, k.no, k.verdict, k.delivered_at, k.first_click_at,
      k.delivered_up[width_bucket(k.delivered_at, k.delivered_up) + 1] as next_delivered_at,
      k.kind, k.scene, k.planned_at, k.scheduled_at, ${terms.timezone}::text as workspace_timezone, k.timezone,
      ('x' || substr(md5(k.person_key || k.occurrence), 1, 7))::bit(28)::int as bucket, k.added_at, k.active_at,
      coalesce(width_bucket(k.planned_at, k.delivered_up) - width_bucket(k.active_at, k.delivered_up), 0)
        - coalesce(k.reserved_at is not null and k.delivered_at > k.active_at and k.delivered_at <= k.planned_at, false)::int as ignored,
      case when k.on_the_way > 0 or k.sent_at_once then (
        select array_agg(u.at order by u.at desc) from (
          select case when x.sent <= k.planned_at then x.sent else x.reserved end as at
          from unnest(k.plans, k.reserved, k.sent) x (plan, reserved, sent)
          where x.plan <> k.no and least(x.reserved, x.sent) <= k.planned_at
        ) u) else k.went end as touch_times,
      case when k.sent_at_once then (
        select array_agg(x.at order by x.at desc) from unnest(k.any_plans, k.any_sent) x (plan, at)
        where x.plan <> k.no and x.at <= k.planned_at) else k.sent_before end as sent_times
    from known k
    offset 0
  )`
}
