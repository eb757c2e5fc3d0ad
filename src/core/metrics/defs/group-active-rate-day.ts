import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric, properShare, TIME_DIMENSIONS } from '../define.ts'
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
      numerator: sql`coalesce(sum(f.active_days), 0)`,
      denominator: sql`coalesce(sum(f.member_days), 0)`,
      n: sql`count(distinct f.person)`,
      population: always('在群人次（人×天）', 'member-days in groups'),
    },
  ],
  invariants: [properShare],
  units: q => {
    const byTime = [q.by, ...q.where.map(filter => filter.dim)].some(dim => TIME_DIMENSIONS.some(time => time === dim))
    const from = localDay(q, sql`${q.from}::timestamptz`)
    const to = localDay(q, sql`least(${q.to}::timestamptz, ${asOf(q)}) - interval '1 microsecond'`)
    // Days are only spread out when they are asked for: a stay of a quarter is one row, not ninety.
    return sql`
      with spans as (
        select group_id, person, span from (
          select s.group_id, s.person, range_agg(daterange(s.first_day, s.last_day, '[]')) as days from (
            select group_id, person, greatest(${localDay(q, sql`joined_at`)}, ${from}) as first_day,
              least(${localDay(q, sql`left_at`)} - 1, ${to}) as last_day
            from stays
          ) s where s.first_day <= s.last_day group by 1, 2
        ) g, unnest(g.days) span
      ),
      present as (
        select s.group_id, s.person, ${
          byTime
            ? sql`d::date as day, 1 as member_days from spans s, generate_series(lower(span), upper(span) - 1, interval '1 day') d`
            : sql`${from} as day, sum(upper(span) - lower(span)) as member_days from spans s group by 1, 2`
        }
      ),
      spoke as (
        select distinct ${localDay(q, sql`e.occurred_at`)} as day, e.group_id, e.person from acts e
        where e.type in ('group_message', 'group_interact') and e.group_id is not null
      ),
      active as (
        select s.group_id, s.person, ${byTime ? sql`k.day` : from} as day, count(*) as active_days
        from spoke k join spans s on s.group_id = k.group_id and s.person = k.person and k.day <@ s.span
        group by 1, 2, 3
      )
      select p.person, p.day::timestamp at time zone ${q.timezone}::text as at, p.group_id as group, p.member_days,
        coalesce(a.active_days, 0) as active_days
      from present p left join active a on a.group_id = p.group_id and a.person = p.person and a.day = p.day`
  },
})
