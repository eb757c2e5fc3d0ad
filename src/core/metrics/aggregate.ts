import { type Sql, sql } from '../../platform/db/database.ts'
import type { AggregateRow, Dimension, Figure, Filter, Query } from './define.ts'
import { views } from './views.ts'

const TIME_FORMATS: Partial<Record<Dimension, { unit: string; format: string }>> = {
  day: { unit: 'day', format: 'YYYY-MM-DD' },
  week: { unit: 'week', format: 'YYYY-MM-DD' },
  month: { unit: 'month', format: 'YYYY-MM' },
}

/** A row without a value for the dimension stands under this key. */
export const NO_KEY = '—'

const keyOf = (q: Query, dim: Dimension): Sql => {
  const time = TIME_FORMATS[dim]
  return time
    ? sql`to_char(date_trunc(${sql.lit(time.unit)}, u.at at time zone ${q.timezone}::text), ${sql.lit(time.format)})`
    : sql`coalesce(${sql.ref(`u.${dim}`)}, ${sql.lit(NO_KEY)})`
}

const holds = (q: Query, { dim, op, values }: Filter): Sql => {
  const among = sql`${keyOf(q, dim)} = any(${values}::text[])`
  return op === 'neq' ? sql`not (${among})` : among
}

/**
 * The one statement of a metric: its rows, filtered, and every figure over them, for the whole and for each member of the
 * breakdown. Sums of fen pass through float8, which is exact below 2^53 fen.
 */
export const aggregate = (
  q: Query,
  units: Sql,
  figures: readonly Figure[],
  extra: Readonly<Record<string, Sql>>,
): Sql<AggregateRow> => {
  const key = q.by ? keyOf(q, q.by) : sql`null::text`
  const tests = q.where.length
    ? sql`where ${sql.join(
        q.where.map(filter => holds(q, filter)),
        sql` and `,
      )}`
    : sql``
  const figure = ({ numerator, denominator, value, n }: Figure) =>
    sql`jsonb_build_array((${numerator ?? sql`null`})::float8, (${denominator ?? sql`null`})::float8,
      (${value ?? sql`null`})::float8, (${n})::float8)`
  const others = Object.entries(extra).map(([name, of]) => sql`${sql.lit(name)}, (${of})::float8`)
  return sql<AggregateRow>`
    with ${views(q)},
    u as (${units}),
    f as (select u.*, ${key} as key from u ${tests})
    select ${q.by ? sql`f.key, grouping(f.key) = 1` : sql`null as key, true`} as whole, jsonb_build_array(${sql.join(figures.map(figure))}) as figures,
      jsonb_build_object(${others.length ? sql.join(others) : sql``}) as extra
    from f ${q.by ? sql`group by grouping sets ((), (f.key))` : sql``}`
}
