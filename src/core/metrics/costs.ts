import { type Sql, sql } from '../../platform/db/database.ts'
import type { Query } from './define.ts'
import { asOf } from './views.ts'

/** Costs of these kinds whose local day begins in the window, as rows `(person, at, source_channel, fen, kept)` without a person. */
export const costs = (q: Query, kinds: readonly string[]): Sql => sql`
  select null::text, c.day::timestamp at time zone ${q.timezone}::text, c.channel, c.fen, null::boolean
  from costs c
  where c.workspace_id = ${q.workspaceId} and c.ingested_at <= ${asOf(q)} and c.kind = any(${kinds}::text[])
    and c.day >= (${q.from}::timestamptz at time zone ${q.timezone}::text)::date
    and c.day::timestamp < ${q.to}::timestamptz at time zone ${q.timezone}::text`
