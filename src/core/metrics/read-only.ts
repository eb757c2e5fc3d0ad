import { rows, type Sql, sql, transaction } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Scope } from '../scope.ts'

/** Long enough for a million members; a chat answer must not hold a connection longer. */
const TIMEOUT_MS = 15_000

/**
 * The rows of one statement, read in one snapshot that cannot write; inside an open transaction of the caller's it just runs.
 * A statement that takes too long is cut off with a refusal (the embedded engine has no timers and lets it finish).
 */
export const readOnly = async <Row>(scope: Scope, statement: Sql<Row>): Promise<Row[]> => {
  if (scope.db.isTransaction) return rows(scope.db, statement)
  try {
    return await transaction(scope.db, async tx => {
      await sql`set transaction isolation level repeatable read, read only`.execute(tx)
      // The planner cannot know how many rows a view of facts has and would loop over views where it guesses few.
      await sql`select set_config('statement_timeout', ${String(TIMEOUT_MS)}, true), set_config('enable_nestloop', 'off', true),
        set_config('jit', 'off', true), set_config('work_mem', '32MB', true)`.execute(tx)
      return rows(tx, statement)
    })
  } catch (error) {
    if ((error as { code?: string }).code !== '57014') throw error
    throw new Refusal(
      'busy',
      { zh: '这个数算得太久，已经停了。', en: 'This figure took too long and was cut off.' },
      { zh: '缩短时间段，或者去掉拆分再问。', en: 'Ask for a shorter window, or without the breakdown.' },
    )
  }
}
