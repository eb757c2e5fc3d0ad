import { type Db, rows, type Sql, sql } from '../../platform/db/database.ts'
import { keepPlansRight } from './ingest-plans.ts'

const UNSTORABLE = /\\u0000|\\ud[89a-f]/i

/** A list as one jsonb parameter. NUL and lone surrogates, which PostgreSQL cannot store, are dropped and replaced. */
export const asJsonb = (list: readonly unknown[]): Sql => {
  const plain = JSON.stringify(list)
  const text = UNSTORABLE.test(plain)
    ? JSON.stringify(list, (_, value: unknown) =>
        typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
      )
    : plain
  return sql`${text}::jsonb`
}

/** A member seen in a fact, and when. */
export interface Seen {
  readonly ref: string
  readonly at: string
}

interface Known {
  readonly id: string
  /** Milliseconds; null when the time is a contact's and no fact moves it. */
  readonly movable: number | null
}

/**
 * Makes sure that every ref is a member; returns their ids. One that is only known from facts was added at its earliest fact,
 * whatever order facts come in; a contact known as such (a members file, a `contact_added`) keeps its own time. Rows are locked in
 * the order of refs, so that writers of the same people wait for each other and do not deadlock.
 * Ids travel to the next statement as values: joins of one parameter with another would be planned without knowing their size.
 */
export const memberIds = async (
  db: Db,
  workspaceId: number,
  seen: readonly Seen[],
  ingestedAt: string,
): Promise<(ref: string | null) => string | null> => {
  let known = await lookUp(db, workspaceId, seen)
  const stale = seen.filter(({ ref, at }) => {
    const found = known.get(ref)
    return !found || (found.movable !== null && Date.parse(at) < found.movable)
  })
  if (stale.length) {
    await sql`
      insert into members as m (workspace_id, external_ref, person_key, attributes, added_at, ingested_at)
      select ${workspaceId}, ref, ref, '{"addedBy": "fact"}', min(at), ${ingestedAt}::timestamptz
      from jsonb_to_recordset(${asJsonb(stale)}) as f(ref text, at timestamptz)
      group by ref order by ref
      on conflict (workspace_id, external_ref) do update set added_at = excluded.added_at
      where m.attributes ->> 'addedBy' = 'fact' and excluded.added_at < m.added_at`.execute(db)
    await keepPlansRight(db, 'members')
    known = await lookUp(db, workspaceId, seen)
  }
  return ref => (ref === null ? null : (known.get(ref)?.id ?? null))
}

const lookUp = async (db: Db, workspaceId: number, seen: readonly Seen[]): Promise<Map<string, Known>> => {
  if (!seen.length) return new Map()
  const refs = [...new Set(seen.map(s => s.ref))]
  const found = await rows(
    db,
    sql<{ ref: string; id: string; movable: Date | null }>`
      select external_ref as ref, member_id as id, case when attributes ? 'addedBy' then added_at end as movable
      from members where workspace_id = ${workspaceId} and external_ref = any(${refs}::text[])`,
  )
  return new Map(found.map(row => [row.ref, { id: row.id, movable: row.movable?.getTime() ?? null }]))
}
