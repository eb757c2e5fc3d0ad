import { zMinors } from '../../core/policy/recipients/minor-ads.ts'
import { zFrequency } from '../../core/policy/rules/consent/freq-cap.ts'
import { zQuota } from '../../core/policy/rules/platform/wx-quota.ts'
import { type Sql, sql } from '../../platform/db/database.ts'
import type { TouchTerms } from './candidates.ts'

/** WeCom's quota: the longest period of each mode in hours, and the fewest messages that can use it up. */
const QUOTA = {
  month: { hours: 31 * 24, most: 28 },
  week: { hours: 7 * 24, most: 7 },
  day: { hours: 24, most: 1 },
} as const
/** Staff may take so long to confirm what a finished plan left with them. */
const CONFIRM_HOURS = 48
/** 未成年人保护法 2. */
const ADULT_YEARS = 18

const hours = (n: number): Sql => sql`${sql.lit(n)} * interval '1 hour'`

/** The draw of a person for an occasion: 0 to 2^28, the same each time. A hash of 64 bits costs a tenth of what md5 does. */
const drawOf = (person: Sql, occurrence: Sql): Sql =>
  sql`(hashtextextended(${person}, hashtextextended(${occurrence}::text, 0)) & 268435455)::int`

/**
 * One row a candidate with everything that recipient rules look at, as CTEs ending in table `f`; its columns stand in `recipient-rule.ts`.
 * `audience` selects `member_id`. What concerns the human is gathered over all their contacts, whichever staff account they went through, and
 * kept by `head`, the first of these contacts; nearly all people have one contact and are their own head. A refusal on one contact is a
 * refusal of the person (domain §1.2 OPTOUT: all staff accounts).
 *
 * Facts are gathered for the whole workspace and met by full joins, fenced by `offset 0` and `coalesce` so that they stay so: those are never
 * nested loops, which tables without statistics would be read by, pair by pair. With `few`, facts are gathered for these people only, by
 * index; right for some thousands, wrong for a crowd.
 */
export const candidateFacts = (audience: Sql, terms: TouchTerms, few: boolean): Sql => {
  const { workspaceId, planId } = terms
  const { perPerson, silent, longestDeferralHours } = zFrequency.parse(terms.policy.settings['FREQ-CAP'])
  const at = sql`${terms.at}::timestamptz`
  const now = sql`${terms.now}::timestamptz`
  const scheduled = sql`${terms.scheduledAt}::timestamptz`
  const latest = sql`(${scheduled} + ${hours(longestDeferralHours)})`
  const idleSince = sql`${at} - ${hours(24 * silent.idleDays)}`
  const known = sql`occurred_at <= ${now} and ingested_at <= ${now}`
  /** Narrows to the contacts of the people asked about, where these are few. */
  const asked = (member: Sql): Sql => (few ? sql`and ${member} = any(array(select member_id from related))` : sql``)
  /** A column by which an index in the order of time may be chosen; for a few people, hidden, that by member is. */
  const byTime = (column: Sql): Sql => (few ? sql`coalesce(${column})` : column)
  const persons = few
    ? sql`and person_key = any(array(select m.person_key from members m
        where m.workspace_id = ${workspaceId} and m.member_id = any(array(select member_id from audience))))`
    : sql``
  return sql`
  audience as (${audience}),
  ${few ? sql`related as (select member_id from members where workspace_id = ${workspaceId} ${persons}),` : sql``}
  people as (
    select m.member_id, m.person_key, m.owner_id, m.personalised, coalesce(m.timezone, ${terms.timezone}) as timezone,
      m.left_at is not null and m.left_at <= ${now} as gone, m.added_at as known_at,
      case when not m.attributes ? 'addedBy' then m.added_at end as added_at,
      ${drawOf(sql`m.person_key`, sql`${terms.occurrence}`)} as bucket
    from audience a join members m on m.workspace_id = ${workspaceId} and m.member_id = a.member_id
  ),
  -- Contacts of people who have several, found in the order of the index.
  mates as (
    select m.member_id, min(m.member_id) over (partition by m.person_key) as head, m.owner_id is null as unowned,
      m.left_at is not null and m.left_at <= ${now} as gone
    from (
      select distinct person_key from (
        select person_key, lead(person_key) over (order by person_key) as next from members
        where workspace_id = ${workspaceId} ${persons}
      ) k where person_key = next
    ) p join members m on m.workspace_id = ${workspaceId} and m.person_key = p.person_key ${asked(sql`m.member_id`)}
  ),
  ranked as (
    select t.member_id, t.head,
      row_number() over (partition by t.head order by a.member_id is null, t.gone, t.unowned, t.member_id) as rank
    from mates t full join audience a on a.member_id = t.member_id
    where coalesce(t.head, 0) > 0
  ),
  added_themselves as (
    select distinct member_id from events
    where workspace_id = ${workspaceId} and type = 'contact_added' and member_id is not null and ${known} ${asked(sql`member_id`)}
  ),
  taken as (
    select m.member_id from touch_occurrences o
    join members m on m.workspace_id = ${workspaceId} and m.person_key = o.person_key
    where o.workspace_id = ${workspaceId} and o.occurrence = ${terms.occurrence} and o.plan_id is distinct from ${planId} ${asked(sql`m.member_id`)}
  ),
  ${signs(terms, at, now, asked)},
  ${touches(terms, perPerson, silent.oneInDays, at, asked)},
  acted as (
    select coalesce(t.head, x.member_id) as head, max(x.at) as at
    from (
      select member_id, occurred_at as at from events
      where workspace_id = ${workspaceId} and ${byTime(sql`actor`)} = 'member' and member_id is not null and ${byTime(sql`occurred_at`)} > ${idleSince}
        and ${known} ${asked(sql`member_id`)}
      union all
      select member_id, paid_at from orders
      where workspace_id = ${workspaceId} and member_id is not null and ${byTime(sql`paid_at`)} > ${idleSince} and paid_at <= ${now}
        and ingested_at <= ${now} ${asked(sql`member_id`)}
      union all
      select member_id, greatest(first_click_at, replied_at) from touches
      where workspace_id = ${workspaceId} and ${byTime(sql`greatest(first_click_at, replied_at)`)} > ${idleSince}
        and greatest(first_click_at, replied_at) <= ${now} ${asked(sql`member_id`)}
    ) x full join mates t on t.member_id = x.member_id
    where coalesce(x.at, '-infinity') > '-infinity'
    group by 1
  ),
  -- All that is known of persons; most have nothing of some of it.
  standing as (
    select coalesce(x.head, u.head, c.head, y.head) as head, x.at as acted_at, u.touch_times, u.sent_times, c.granted, y.minor, y.signs
    from acted x
    full join touched u on u.head = x.head
    full join latest_consent c on c.head = coalesce(x.head, u.head)
    full join young y on y.head = coalesce(x.head, u.head, c.head)
  ),
  joined as (
    select p.member_id, p.person_key, p.owner_id, p.personalised, p.timezone, p.gone, p.added_at, p.bucket,
      coalesce(r.rank, 1) as same_person_rank, coalesce(not s.granted, false) as opted_out,
      coalesce(s.granted, a.member_id is not null) as consented, o.member_id is not null as already_touched,
      coalesce(s.minor, false) as is_minor, coalesce(s.signs, 0) as signs, s.touch_times, s.sent_times, greatest(p.known_at, s.acted_at) as active_at
    from people p
    full join added_themselves a on a.member_id = p.member_id
    full join ranked r on r.member_id = p.member_id
    full join taken o on o.member_id = p.member_id
    full join standing s on s.head = coalesce(r.head, p.member_id)
    offset 0
  ),
  -- Asked by index, of those who are silent and whom the caps do not drop anyway: when the first of the latest deliveries came of which so many
  -- ignored ones stop all further, and when one of these was answered.
  gathered as (
    select j.*, case
      when j.active_at <= ${idleSince} and coalesce(j.touch_times[1] + ${hours(24 * silent.oneInDays)} <= ${latest}, true)
      then (${lastDeliveries(terms, silent.stopAfterIgnored)}) end as last_deliveries
    from joined j where j.member_id is not null offset 0
  ),
  f as (
    select k.*, ${terms.kind}::text as kind, split_part(${terms.occurrence}, ':', 1) as scene,
      ${terms.personalised ?? false}::boolean as plan_personalised, ${terms.timezone}::text as workspace_timezone,
      ${at} as planned_at, ${scheduled} as scheduled_at, ${latest} as latest_at,
      bucket % 10000 < ${Math.round(terms.holdoutShare * 10_000)}::int as held_out,
      -- Where the date of birth is known, hints say nothing.
      case when signs = 0 or exists (select from member_profiles b
        where b.workspace_id = ${workspaceId} and b.member_id = k.member_id and length(b.birthday) = 10) then 0 else signs end as weak_minor_signs,
      case when last_deliveries is null or last_deliveries[2] > last_deliveries[1] then 0
        when last_deliveries[1] > ${idleSince} or not ${acted(terms, sql`last_deliveries[1]`, now)} then ${silent.stopAfterIgnored}::int
        else 0 end as ignored
    from gathered k
  )`
}

type Narrow = (member: Sql) => Sql

/** `latest_consent(head, granted)`, and `young(head, minor, signs)`: minors by mark or date of birth, and how many weak signs of it others show. */
const signs = ({ workspaceId, timezone, policy }: TouchTerms, at: Sql, now: Sql, asked: Narrow): Sql => {
  const { weakSigns } = zMinors.parse(policy.settings['MINOR-ADS'])
  const words = Object.values(weakSigns).flat()
  const signOf = (word: Sql): Sql =>
    sql`case ${sql.join(
      Object.entries(weakSigns).map(([sign, of]) => sql`when ${word} = any(${of}::text[]) then ${sql.lit(sign)}`),
      sql` `,
    )} end`
  return sql`
  latest_consent as (
    select distinct on (head) head, granted from (
      select coalesce(t.head, c.member_id) as head, c.granted, c.occurred_at, c.consent_id
      from (
        select member_id, granted, occurred_at, consent_id from consents
        where workspace_id = ${workspaceId} and scope = 'marketing' and occurred_at <= ${now} and ingested_at <= ${now} ${asked(sql`member_id`)} offset 0
      ) c full join mates t on t.member_id = c.member_id
      where coalesce(c.consent_id, '') <> ''
    ) said
    order by head, occurred_at desc, granted, consent_id desc
  ),
  young as (
    select coalesce(t.head, x.member_id) as head, bool_or(x.sign is null) as minor, count(distinct x.sign)::int as signs
    from (
      select member_id, null as sign from members where workspace_id = ${workspaceId} and is_minor ${asked(sql`member_id`)}
      union all
      select member_id, null from member_profiles
      where workspace_id = ${workspaceId} and length(birthday) = 10 ${asked(sql`member_id`)}
        and birthday > to_char(${at} at time zone ${timezone} - ${sql.lit(ADULT_YEARS)} * interval '1 year', 'YYYY-MM-DD')
      union all
      select member_id, ${signOf(sql`tag`)} from member_tags
      where workspace_id = ${workspaceId} and tag = any(${words}::text[]) ${asked(sql`member_id`)}
        and tagged_at <= ${now} and (expires_at is null or expires_at > ${at})
      union all
      select m.member_id, coalesce(${signOf(sql`a.value`)}, ${signOf(sql`a.key`)})
      from members m cross join lateral jsonb_each_text(m.attributes) a
      where m.workspace_id = ${workspaceId} and m.attributes - 'addedBy' <> '{}' ${asked(sql`m.member_id`)}
        and (a.value = any(${words}::text[]) or a.value = 'true' and a.key = any(${words}::text[]))
    ) x full join mates t on t.member_id = x.member_id
    where coalesce(x.member_id, 0) > 0
    group by 1
  )`
}

/**
 * `touched(head, touch_times, sent_times)`. A touch stands where it went out, else where staff could send it first, else it is
 * reserved at its planned time. What is out counts though its time lies ahead: a clock that was set back opens no cap again. What is only
 * reserved for later does not. A year of history is not read for this: a plan gives a person one touch, so a cap of n in h hours asks for
 * the plans of these hours, and for none of them while they are fewer than n.
 */
const touches = (
  { workspaceId, planId, policy }: TouchTerms,
  perPerson: readonly { hours: number; most: number }[],
  silentDays: number,
  at: Sql,
  asked: Narrow,
): Sql => {
  const quota = QUOTA[zQuota.parse(policy.settings['WX-QUOTA']).mode]
  const windows = [
    ...perPerson.map(cap => ({ ...cap, marketing: true })),
    { hours: silentDays * 24, most: 1, marketing: true },
    { ...quota, marketing: false },
  ]
  return sql`
  recent_plans as (
    select plan_id, scheduled_at, kind = 'marketing' as marketing, coalesce(finished_at, 'infinity') as finished_at from touch_plans
    where workspace_id = ${workspaceId} and plan_id is distinct from ${planId}
      and coalesce(finished_at, 'infinity') > ${at} - ${hours(Math.max(...windows.map(w => w.hours)) + CONFIRM_HOURS)}
  ),
  asked_plans as (
    select p.plan_id, p.scheduled_at, p.marketing from recent_plans p
    where ${sql.join(
      windows.map(w => {
        const within = (
          plan: string,
        ) => sql`${sql.ref(`${plan}.finished_at`)} > ${at} - ${hours(w.hours + CONFIRM_HOURS)}
          ${w.marketing ? sql`and ${sql.ref(`${plan}.marketing`)}` : sql``}`
        return sql`(${within('p')} and (select count(*) from recent_plans q where ${within('q')}) >= ${sql.lit(w.most)})`
      }),
      sql` or `,
    )}
  ),
  touched as (
    select coalesce(m.head, t.member_id) as head,
      array_agg(t.at order by t.at desc) filter (where t.marketing) as touch_times,
      array_agg(t.at order by t.at desc) filter (where t.sent) as sent_times
    from (
      select t.member_id, t.status, t.sent_at is not null as sent, p.marketing,
        coalesce(t.sent_at, s.created_at, t.defer_to, p.scheduled_at) as at
      from touches t
      join asked_plans p on p.plan_id = t.plan_id
      left join send_tasks s on s.workspace_id = ${workspaceId} and s.task_ref = case when t.sent_at is null then t.task_ref end
      where t.workspace_id = ${workspaceId} and t.plan_id = any(array(select plan_id from asked_plans)) ${asked(sql`t.member_id`)}
        and t.verdict in ('send', 'defer') and t.status in ('planned', 'sending', 'tasked', 'sent', 'unknown')
      offset 0
    ) t full join mates m on m.member_id = t.member_id
    where coalesce(t.status, 'none') <> 'none' and (t.status <> 'planned' or t.at <= ${at})
    group by 1
  )`
}

/** Of `j`: when the first of so many latest marketing deliveries came, and when one of them was answered last; null when there were fewer. */
const lastDeliveries = ({ workspaceId, planId }: TouchTerms, count: number): Sql => sql`
  select array[min(d.delivered_at), max(d.answered_at)] from (
    select t.delivered_at, greatest(t.first_click_at, t.replied_at) as answered_at from touches t
    where t.workspace_id = ${workspaceId} and t.member_id = j.member_id and t.delivered_at is not null and t.plan_id is distinct from ${planId}
      and t.plan_id not in (select plan_id from touch_plans where workspace_id = ${workspaceId} and kind <> 'marketing')
    order by t.delivered_at desc limit ${count}::int
  ) d having count(*) = ${count}::int`

/**
 * Whether the member `k` did anything after an instant. What would lead the planner to an index by time is hidden from it: without statistics it
 * takes that for as good as the one by member, and would read what everybody did.
 */
const acted = ({ workspaceId }: TouchTerms, since: Sql, now: Sql): Sql => sql`(
  exists (select from events e where e.workspace_id = ${workspaceId} and e.member_id = k.member_id and coalesce(e.actor, '') = 'member'
    and e.occurred_at > ${since} and greatest(e.occurred_at, e.ingested_at) <= ${now})
  or exists (select from orders o where o.workspace_id = ${workspaceId} and o.member_id = k.member_id
    and o.paid_at > ${since} and greatest(o.paid_at, o.ingested_at) <= ${now}))`
