import { type Sql, sql } from '../../platform/db/database.ts'
import { cohortColumns, matured } from './cohort.ts'
import type { Query } from './define.ts'
import { days, within } from './views.ts'

/** The stages of the flywheel after the add, and the columns that say when a person entered them (domain.md §3.3). */
export const STAGES = ['settle', 'activate', 'operate', 'refer'] as const

/**
 * One row a person added in the window: when each stage was first entered within W days (null: it was not), and how many
 * qualified people they brought and after how many days. Stage 2 is the first group joined, 3 the first valid order, 4 the
 * second purchase day, 5 the first qualified invitee; a later stage does not require the ones before.
 */
export const stageRows = (q: Query): Sql => {
  const inTime = (at: Sql) => sql`case when ${at} < a.added_at + ${days(q.days)} then ${at} end`
  return sql`
    with first_stay as (
      select a.person, min(s.joined_at) as at from adds a join stays s on s.person = a.person and s.joined_at >= a.added_at group by 1
    ),
    brought as (
      select a.person, min(i.bound_at) as at, count(*) as invited,
        sum(extract(epoch from i.bound_at - a.added_at)::float8 / 86400) as gap_days
      from adds a join invites i on i.person = a.person and i.bound_at >= a.added_at
        and i.bound_at < a.added_at + ${days(q.days)}
      group by 1
    )
    select ${cohortColumns}, ${matured(q, sql`a.added_at`)} as mature, ${inTime(sql`g.at`)} as settle,
      ${inTime(sql`case when b.first_at >= a.added_at then b.first_at end`)} as activate, ${inTime(sql`b.second_at`)} as operate,
      r.at as refer, coalesce(r.invited, 0) as invited, r.gap_days
    from adds a
    left join first_stay g on g.person = a.person
    left join buyers b on b.person = a.person
    left join brought r on r.person = a.person
    where ${within(q, sql`a.added_at`)}`
}
