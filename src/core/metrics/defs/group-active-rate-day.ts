import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric, properShare } from '../define.ts'
import { asOf, localDay } from '../views.ts'

/** People in a group at the end of a day who spoke or took part in it that day (domain.md §3.2); several days are averaged. */
export const groupActiveRateDay = defineMetric({
  id: 'group_active_rate_day',
  version: 1,
  owner: 'community',
  label: always('群日活跃率', 'Daily group activity'),
  aliases: {
    zh: ['群活跃率', '群活跃', '群日活', '群发言率', '群互动率'],
    en: ['group activity', 'group active rate', 'active rate of groups'],
  },
  definition: always(
    '当天在群里发言或互动的群成员 ÷ 当天结束时在群的人（员工除外）；窗口多于一天时按每天的人次合并。只看不说的人看不到。',
    'Group members who spoke or took part that day over members in the group at the end of the day, staff excluded; several days are pooled by member-day. Silent readers are invisible.',
  ),
  grain: 'group_day',
  dimensions: ['group', 'day', 'week', 'month'],
  needs: {},
  defaultWindow: { days: 1 },
  figures: [
    {
      id: '',
      label: always('群日活跃率', 'Daily group activity'),
      unit: 'share',
      numerator: sql`count(*) filter (where f.active)`,
      denominator: sql`count(*)`,
      n: sql`count(distinct f.person)`,
      population: always('在群人次（人×天）', 'member-days in groups'),
    },
  ],
  invariants: [properShare],
  units: q => {
    const lastDay = sql`((least(${q.to}::timestamptz, ${asOf(q)}) - interval '1 microsecond') at time zone ${q.timezone}::text)::date`
    return sql`
      with spans as (
        select s.group_id, s.person, greatest(${localDay(q, sql`s.joined_at`)}, ${localDay(q, sql`${q.from}::timestamptz`)}) as first_day,
          least(${localDay(q, sql`s.left_at`)} - 1, ${lastDay}) as last_day
        from stays s
      ),
      present as (
        select distinct d::date as day, s.group_id, s.person
        from spans s, generate_series(s.first_day, s.last_day, interval '1 day') d
      ),
      spoke as (
        select distinct ${localDay(q, sql`e.occurred_at`)} as day, e.group_id, e.person from acts e
        where e.type in ('group_message', 'group_interact') and e.group_id is not null
          and e.occurred_at >= ${q.from}::timestamptz - interval '1 day' and e.occurred_at < ${q.to}::timestamptz + interval '1 day'
      )
      select p.person, p.day::timestamp at time zone ${q.timezone}::text as at, p.group_id as group, s.person is not null as active
      from present p left join spoke s on s.day = p.day and s.group_id = p.group_id and s.person = p.person`
  },
})
