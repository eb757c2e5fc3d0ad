import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { changed, type Db, one, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import type { ImportKind } from './sources/source.ts'

/** How far an import is. Rows read are rows taken and rejected; `known` of the taken ones were there already. */
export interface Counts {
  readonly bytes: number
  readonly read: number
  readonly taken: number
  readonly known: number
  readonly rejected: number
}

export interface ImportRow extends Counts {
  readonly importId: string
  readonly status: 'running' | 'done' | 'failed'
  readonly startedAt: Date
}

/** The row of this very file, begun now or before. */
export const beginImport = async (
  scope: Scope,
  file: { kind: ImportKind; name: string; digest: string },
): Promise<ImportRow> => {
  await sql`
    insert into imports (workspace_id, import_id, kind, file_name, file_digest, status, started_at)
    values (${scope.workspace.id}, ${scope.newId('import')}, ${file.kind}, ${file.name}, ${file.digest}, 'running',
      ${iso(scope.now)}::timestamptz)
    on conflict (workspace_id, file_digest) do nothing`.execute(scope.db)
  return one(
    scope.db,
    sql<ImportRow>`
      select import_id as "importId", status, started_at as "startedAt", byte_offset::float8 as bytes,
        read_rows::int as read, taken_rows::int as taken, known_rows::int as known, rejected_rows::int as rejected
      from imports where workspace_id = ${scope.workspace.id} and file_digest = ${file.digest}`,
  )
}

/** Moves the row on, in the transaction of the batch and before its facts: of two that import one file, the second is refused. */
export const advanceImport = async (
  db: Db,
  workspaceId: number,
  importId: string,
  before: Counts,
  readTo: { read: number; bytes: number; line: number },
): Promise<void> => {
  const moved = await changed(
    db,
    sql`update imports set read_rows = ${readTo.read}, byte_offset = ${readTo.bytes}, line_offset = greatest(line_offset, ${readTo.line}::bigint)
      where workspace_id = ${workspaceId} and import_id = ${importId} and status = 'running' and read_rows = ${before.read}`,
  )
  if (moved === 1) return
  throw new Refusal(
    'busy',
    { zh: '这个文件正在由另一个进程导入。', en: 'Another process is importing this file.' },
    {
      zh: '等它结束；再次运行只会续上没有导入的部分。',
      en: 'Wait for it; running again goes on with what is left.',
    },
  )
}

/** Writes what the batch came to; with `at`, the import is finished. */
export const settleImport = (db: Db, workspaceId: number, importId: string, counts: Counts, at: string | null) =>
  sql`
    update imports set taken_rows = ${counts.taken}, known_rows = ${counts.known}, rejected_rows = ${counts.rejected},
      status = case when ${at}::timestamptz is null then 'running' else 'done' end, finished_at = ${at}::timestamptz
    where workspace_id = ${workspaceId} and import_id = ${importId}`.execute(db)
