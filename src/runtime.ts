import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { type App, type AppOptions, createApp, WORLD_TICK } from './app.ts'
import { resetDemoBrand } from './channels/sandbox/reset.ts'
import { seedDemoBrand } from './channels/sandbox/seed.ts'
import type { Config } from './config.ts'
import { iso } from './platform/clock.ts'
import { type Database, databaseRefusal, openEmbedded, openServer, rows, sql } from './platform/db/database.ts'
import { type FolderLock, folderHeld, type Holder, lockFolder } from './platform/db/folder-lock.ts'
import { migrate } from './platform/db/migrate.ts'
import { enqueue } from './platform/jobs/outbox.ts'
import type { Log } from './platform/log.ts'

export interface Runtime extends App {
  readonly config: Config
  readonly log: Log
  readonly lock: FolderLock | null
  close(): Promise<void>
}

export interface Progress {
  show(text: string): void
  end(): void
}

/** Another process has the embedded folder; it may be able to carry the command out itself. */
export class Held extends Error {
  readonly holder: Holder | null
  constructor(holder: Holder | null) {
    super('the data folder is held')
    this.holder = holder
  }
}

/** Opens the database of a configuration. Throws `Held` when another process has the embedded folder. */
export const openDatabase = async (
  config: Config,
  command: string,
): Promise<{ database: Database; lock: FolderLock | null }> => {
  if (config.databaseUrl) {
    const database = openServer(config.databaseUrl)
    try {
      await database.pool.query('select 1')
    } catch (error) {
      await database.close().catch(() => {})
      throw databaseRefusal(error)
    }
    return { database, lock: null }
  }
  const lock = lockFolder(config.dataDir)
  if ('heldBy' in lock) throw new Held(lock.heldBy)
  lock.describe({ pid: process.pid, since: new Date().toISOString(), command })
  try {
    return { database: await openEmbedded(join(config.dataDir, 'db')), lock }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The sentence for a command that needs the folder for itself. */
export const heldRefusal = (config: Config, { holder }: Held) => folderHeld(config.dataDir, holder)

/**
 * Everything open and ready: schema up to date, the demo brand there (made on first use, with progress). Starts no server and
 * no worker.
 */
export const openRuntime = async (
  config: Config,
  log: Log,
  command: string,
  progress: Progress,
  options: AppOptions = {},
): Promise<Runtime> => {
  const { database, lock } = await openDatabase(config, command)
  const close = async () => {
    await database.close().catch(() => {})
    lock?.release()
  }
  try {
    const applied = await migrate(database)
    if (applied.length) log.info({ migrations: applied.length }, 'schema migrated')
    const app = createApp(database, config, log, options)
    if (config.workspace === 'demo') await makeDemo(database, app, progress)
    return { ...app, config, log, lock, close }
  } catch (error) {
    await close()
    throw databaseRefusal(error)
  }
}

const makeDemo = async (database: Database, app: App, progress: Progress): Promise<void> => {
  await seedDemoBrand(database.db, {
    now: iso(app.jobs.clock.now()),
    onProgress: (done, total, label) =>
      progress.show(`演示品牌 demo brand ${Math.round((100 * done) / total)}% · ${label}`),
  })
  progress.end()
  if (database.kind === 'embedded') await refreshStatistics(database)
}

/** The demo brand afresh; the old one is kept under another name, since its audit may not be deleted. */
export const resetDemo = async (
  app: App,
  progress: Progress,
): Promise<{ workspaceId: number; members: number; orders: number }> => {
  const made = await resetDemoBrand(app.database.db, {
    now: iso(app.jobs.clock.now()),
    onProgress: (done, total, label) =>
      progress.show(`演示品牌 demo brand ${Math.round((100 * done) / total)}% · ${label}`),
  })
  progress.end()
  await ensureTicking(app)
  return { workspaceId: made.workspaceId, members: made.members, orders: made.orders }
}

/** The embedded engine has no autovacuum; without statistics its plans are guesses. */
export const refreshStatistics = async (database: Database): Promise<void> => {
  await database.pool.query('analyze')
}

/** Every sandbox world has one tick ahead of it. */
export const ensureTicking = async (app: App): Promise<void> => {
  const idle = await rows(
    app.database.db,
    sql<{ id: number; offsetMs: number }>`
      select w.workspace_id as id, w.clock_offset_ms::float8 as "offsetMs" from workspaces w
      where w.channel = 'sandbox' and not exists (select 1 from outbox o
        where o.workspace_id = w.workspace_id and o.topic = ${WORLD_TICK} and o.done_at is null and o.failed_at is null)`,
  )
  for (const { id, offsetMs } of idle) {
    const dueAt = iso(app.jobs.clock.now().add({ milliseconds: offsetMs, seconds: 30 }))
    await enqueue(app.database.db, { workspaceId: id, jobId: `tick-${dueAt}`, topic: WORLD_TICK, payload: {}, dueAt })
  }
}

/**
 * Without a server nothing runs between commands; a command on the embedded database first brings its workspace up to its own
 * present, as the worker would have.
 */
export const catchUp = async (app: App, workspaceId: number): Promise<void> => {
  const scopeNow = Temporal.Instant.from(await app.jobs.workspaceNow(workspaceId))
  const workspace = await app.assistant.workspace(workspaceId)
  if (workspace.channel === 'sandbox') await app.advance(workspaceId, iso(scopeNow))
}
