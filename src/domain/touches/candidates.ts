import { type Policy, settingsOf } from '../../core/policy/policy.ts'
import type { RecipientRule } from '../../core/policy/recipient-rule.ts'
import { RECIPIENT_RULES } from '../../core/policy/recipient-rules.ts'
import { type Sql, sql } from '../../platform/db/database.ts'

/** What a touch is, as far as its recipients are judged. */
export interface TouchTerms {
  readonly workspaceId: number
  readonly timezone: string
  readonly planId: string | null
  readonly kind: 'marketing' | 'service' | 'transactional'
  readonly occurrence: string
  /** Share of one that is held out; drawn by a hash of the occurrence and the person, so that it is the same every time. */
  readonly holdoutShare: number
  readonly at: string
  /** When the plan was to go out; a member whose caps free too long after it gets nothing. */
  readonly scheduledAt: string
  /** Facts after this instant do not exist yet. */
  readonly now: string
  /** The thresholds to judge by. */
  readonly policy: Policy
}

/** The longest cap, and two days for staff to confirm what a finished plan left with them. */
const RECENT_DAYS = 32

/**
 * One row a candidate with everything that recipient rules look at, as table `f`. `audience` selects `member_id`.
 * Touches of the same person count together, whichever contact or staff account they went through: at the time they went out,
 * else from the time staff could send them, else they are reserved at their planned time. A refusal on one contact is a refusal
 * of the person (domain §2 OPTOUT: all staff accounts). Facts are gathered for the whole workspace and met by full joins, fenced by
 * `offset 0` so that they stay so: those are never nested loops, which tables without statistics would be read by, pair by pair.
 */
const candidateFacts = (audience: Sql, terms: TouchTerms): Sql => sql`
  audience as (${audience}),
  people as (
    select m.member_id, m.person_key, m.owner_id, m.is_minor, coalesce(m.timezone, ${terms.timezone}) as timezone,
      m.left_at is not null and m.left_at <= ${terms.now}::timestamptz as gone,
      ${terms.at}::timestamptz as planned_at, ${terms.scheduledAt}::timestamptz as scheduled_at,
      ('x' || substr(md5(m.person_key || ${terms.occurrence}), 1, 7))::bit(28)::int as bucket,
      row_number() over (partition by m.person_key
        order by m.left_at is not null and m.left_at <= ${terms.now}::timestamptz, m.owner_id is null, m.member_id) as same_person_rank
    from audience a join members m on m.workspace_id = ${terms.workspaceId} and m.member_id = a.member_id
  ),
  latest_consent as (
    select distinct on (m.person_key) m.person_key, c.granted
    from consents c join members m on m.workspace_id = c.workspace_id and m.member_id = c.member_id
    where c.workspace_id = ${terms.workspaceId} and c.scope = 'marketing'
      and c.occurred_at <= ${terms.now}::timestamptz and c.ingested_at <= ${terms.now}::timestamptz
    order by m.person_key, c.occurred_at desc, c.granted, c.consent_id desc
  ),
  added_themselves as (
    select distinct member_id from events
    where workspace_id = ${terms.workspaceId} and type = 'contact_added' and member_id is not null
      and occurred_at <= ${terms.now}::timestamptz and ingested_at <= ${terms.now}::timestamptz
  ),
  recent_plans as (
    select plan_id, scheduled_at from touch_plans
    where workspace_id = ${terms.workspaceId} and kind = 'marketing' and plan_id is distinct from ${terms.planId}
      and (finished_at is null or finished_at > ${terms.at}::timestamptz - ${sql.lit(RECENT_DAYS)} * interval '1 day')
  ),
  touched as (
    select m.person_key, array_agg(t.at order by t.at desc) as touch_times
    from (
      select t.member_id, coalesce(t.sent_at, s.created_at, t.defer_to, p.scheduled_at) as at
      from recent_plans p join touches t on t.workspace_id = ${terms.workspaceId} and t.plan_id = p.plan_id
      left join send_tasks s on s.workspace_id = t.workspace_id and s.task_ref = t.task_ref
      where t.verdict in ('send', 'defer') and t.status in ('planned', 'sending', 'tasked', 'sent', 'unknown')
    ) t
    join members m on m.workspace_id = ${terms.workspaceId} and m.member_id = t.member_id
    where t.at > ${terms.at}::timestamptz - interval '30 days' and t.at <= ${terms.at}::timestamptz
    group by m.person_key
  ),
  known as (
    select p.*, c.granted, a.member_id is not null as added, t.touch_times
    from people p
    full join latest_consent c on c.person_key = p.person_key
    full join added_themselves a on a.member_id = p.member_id
    full join touched t on t.person_key = p.person_key
    offset 0
  ),
  f as (
    select k.*, bucket % 10000 < ${Math.round(terms.holdoutShare * 10_000)}::int as held_out,
      coalesce(not granted, false) as opted_out, coalesce(granted, added) as consented,
      exists (select 1 from touch_occurrences o
        where o.workspace_id = ${terms.workspaceId} and o.person_key = k.person_key and o.occurrence = ${terms.occurrence}
          and o.plan_id is distinct from ${terms.planId}) as already_touched
    from known k where k.member_id is not null
  )`

/** For a rule without thresholds. */
const NONE = undefined as never

/**
 * The verdict on every candidate, as CTEs ending in `judged(member_id, person_key, owner_id, verdict, rules, defer_to)`:
 * drop when any rule drops, else held out by the draw, else put off when any rule frees later than planned, else send.
 */
export const judged = (audience: Sql, terms: TouchTerms): Sql => {
  const rules = RECIPIENT_RULES.filter(rule => terms.kind === 'marketing' || !rule.marketingOnly)
  const settings = (rule: RecipientRule) => (rule.settings ? settingsOf(terms.policy, rule) : NONE)
  const drops = rules.map(rule => sql`case when ${rule.drops(settings(rule))} then ${sql.lit(rule.id)} end`)
  const deferring = rules.flatMap(rule => (rule.freeAt ? [{ id: rule.id, freeAt: rule.freeAt(settings(rule)) }] : []))
  const free = deferring.map(rule => rule.freeAt)
  const defers = deferring.map(({ id, freeAt }) => sql`case when ${freeAt} > f.planned_at then ${sql.lit(id)} end`)
  const deferTo = free.length
    ? sql`nullif(greatest(f.planned_at, ${sql.join(free)}), f.planned_at)`
    : sql`null::timestamptz`
  return sql`${candidateFacts(audience, terms)},
  ruled as (
    select f.member_id, f.person_key, f.owner_id, f.held_out,
      array_remove(array[${sql.join(drops)}]::text[], null) as dropped_by,
      array_remove(array[${defers.length ? sql.join(defers) : sql`null`}]::text[], null) as deferred_by,
      ${deferTo} as free_at
    from f
  ),
  judged as (
    select member_id, person_key, owner_id,
      case when dropped_by <> '{}' then 'drop' when held_out then 'held_out' when free_at is not null then 'defer' else 'send' end as verdict,
      case when dropped_by <> '{}' then dropped_by when held_out then '{}' else deferred_by end as rules,
      case when dropped_by = '{}' and not held_out then free_at end as defer_to
    from ruled
  )`
}
