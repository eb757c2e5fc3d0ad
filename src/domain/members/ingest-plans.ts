import { type Db, one, sql } from '../../platform/db/database.ts'

/**
 * A session keeps the plan of a foreign-key check. Made while the table was empty, it may walk a whole workspace for every row that
 * refers to it, and taking facts in becomes quadratic. So when a table has grown fourfold since it was last looked at, it is looked at
 * again, which makes all plans anew. The embedded database has no autovacuum to do it.
 */
export const keepPlansRight = async (db: Db, table: 'members' | 'orders'): Promise<void> => {
  const { grown } = await one(
    db,
    sql<{ grown: boolean }>`
      select pg_relation_size(oid) / 8192 > 8 + 4 * relpages as grown from pg_class where oid = ${table}::regclass`,
  )
  // Skipped when another session is at it: waiting here, with rows locked, could deadlock.
  if (grown) await sql`analyze (skip_locked) ${sql.table(table)}`.execute(db)
}
