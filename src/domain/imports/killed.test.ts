import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serverUrl, TEMPLATE_FOLDER, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import type { Workspace } from '../../core/scope.ts'
import { type Database, one, openEmbedded, sql } from '../../platform/db/database.ts'
import { importFile } from './import-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the import in a process of its own and kills it (SIGKILL) once it says that this many rows are in. */
const killedAt = async (rows: number, where: string, workspace: Workspace, file: string): Promise<number> => {
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'killed.fixture.ts'),
    where,
    String(workspace.id),
    file,
  ])
  const gone = once(child, 'exit')
  let seen = 0
  for await (const line of createInterface({ input: child.stdout })) {
    seen = Number(line)
    if (seen >= rows) child.kill('SIGKILL')
  }
  const [, signal] = await gone
  expect(signal).toBe('SIGKILL')
  return seen
}

it('an import whose process is killed loses no row that it had reported, and none is counted twice', async () => {
  const file = join(folder, 'orders.csv')
  const lines = Array.from({ length: 30_000 }, (_, i) => `o${i % 20_000},m${i % 700},2026-09-01,1`)
  await writeFile(file, `order_id,member_id,paid_at,amount\n${lines.join('\n')}\n`)

  const place = serverUrl ? await onServer() : await onDisk()
  const workspace = await testWorkspace(place.database.db)
  if (!serverUrl) await place.database.close()
  const seen = await killedAt(3_000, place.where, workspace, file)
  const database = serverUrl ? place.database : await openEmbedded(place.where)

  const report = await importFile(testScope(database.db, workspace), { kind: 'orders', file })
  expect(report).toMatchObject({ read: 30_000, taken: 30_000, rejected: 0, added: 30_000, known: 0 })
  expect(report.resumedFrom).toBeGreaterThanOrEqual(seen)
  const { total, lines: found } = await one(
    database.db,
    sql<{ total: number; lines: number }>`
      select (select sum(paid_fen)::int from orders) as total, (select count(*)::int from order_items) as lines`,
  )
  expect({ total, found }).toEqual({ total: 3_000_000, found: 30_000 })
  await database.close()
}, 120_000)

const onServer = async (): Promise<{ where: string; database: Database }> => {
  const database = await testDatabase()
  return { where: database.url ?? '', database }
}

const onDisk = async (): Promise<{ where: string; database: Database }> => {
  const where = join(folder, 'db')
  await cp(TEMPLATE_FOLDER, where, { recursive: true })
  return { where, database: await openEmbedded(where) }
}
