import { type Sql, sql } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import type { Dimension, Figure, Query } from './define.ts'
import { asOf, days, localDay, within } from './views.ts'

/** The dimensions of a cohort of adds, and the columns that carry them. */
export const COHORT_DIMENSIONS = [
  'source_channel',
  'source_campaign',
  'owner',
  'day',
  'week',
  'month',
] as const satisfies readonly Dimension[]
export const cohortColumns = sql`a.person, a.added_at as at, a.source_channel, a.source_campaign, a.owner`

/** The window of W days is over at the as-of. */
export const matured = (q: Query, start: Sql): Sql => sql`${start} + ${days(q.days)} <= ${asOf(q)}`
/** Local day N after `start` is over at the as-of. */
export const dayOver = (q: Query, start: Sql): Sql =>
  sql`${localDay(q, start)} + ${q.days}::int < ${localDay(q, asOf(q))}`

/** The cohort of the window with `active`: whether the person did something themselves on a local day that `test` allows. */
export const activeRows = (q: Query, test: (day: Sql, added: Sql) => Sql): Sql => sql`
  with cohort as (
    select ${cohortColumns} from adds a where ${within(q, sql`a.added_at`)}
  ),
  active as (
    select distinct c.person from cohort c join acts e on e.person = c.person
    where ${test(localDay(q, sql`e.occurred_at`), localDay(q, sql`c.at`))}
  )
  select c.*, ${dayOver(q, sql`c.at`)} as mature, h.person is not null as active
  from cohort c left join active h on h.person = c.person`

/** How many of the cohort are too young to count. */
export const immature = { immature: sql`count(*) filter (where not f.mature)` }

/** The share of the mature cohort for which `test` holds. */
export const cohortShare = (
  label: (days: number) => Bilingual,
  population: (days: number) => Bilingual,
  test: Sql,
  id = '',
): Figure => ({
  id,
  label,
  unit: 'share',
  numerator: sql`count(*) filter (where f.mature and ${test})`,
  denominator: sql`count(*) filter (where f.mature)`,
  n: sql`count(*) filter (where f.mature)`,
  binomial: true,
  population,
})

/** The words for a cohort that was watched long enough. */
export const watched = (n: number): Bilingual => ({ zh: `入会满${n}天的人`, en: `members ${n}+ days in` })
