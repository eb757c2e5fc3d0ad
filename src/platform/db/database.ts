import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Kysely, Kysely as KyselyClass, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { Refusal } from '../errors.ts'
import { EmbeddedPool, holdingSession } from './embedded-pool.ts'

export { sql }

/** Tables are described by the SQL that reads them; every statement states its row type. */
type Tables = Record<string, never>
/** A statement can run on the database or inside a transaction. */
export type Db = Kysely<Tables> | Transaction<Tables>
export type Tx = Transaction<Tables>
export type Sql<Row = unknown> = RawBuilder<Row>

export interface Database {
  readonly kind: 'embedded' | 'server'
  readonly db: Kysely<Tables>
  /** The pool itself, for the libraries that want one (queue, checkpointer). */
  readonly pool: pg.Pool
  /** Opens a second pool whose connections start in another schema; the embedded session serves all schemas at once. */
  poolIn(schema: string, size: number): pg.Pool
  close(): Promise<void>
}

// pg turns a date into a local midnight; dates travel as text here.
pg.types.setTypeParser(1082, text => text)

/** Opens PostgreSQL by its address. Nothing is sent until the first query. */
export const openServer = (connectionString: string, size = 12): Database => {
  const open = (max: number, options?: string) => {
    const pool = new pg.Pool({
      connectionString,
      max,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      ...(options ? { options } : {}),
    })
    // A connection that drops is replaced at its next use; whoever was using it gets the error from their own query.
    pool.on('error', () => {})
    pool.on('connect', client => client.on('error', () => {}))
    return pool
  }
  // Compiling a statement takes longer than any of ours runs.
  const pool = open(size, '-c timezone=UTC -c jit=off')
  const others: pg.Pool[] = []
  return {
    kind: 'server',
    pool,
    db: new KyselyClass<Tables>({ dialect: new PostgresDialect({ pool }) }),
    poolIn(schema, max) {
      const other = open(max, `-c timezone=UTC -c search_path=${schema},public`)
      others.push(other)
      return other
    },
    async close() {
      await Promise.all([pool, ...others].map(p => p.end()))
    },
  }
}

/**
 * Opens the embedded database in a folder, created on first use. A creation that was cut off leaves only the `.new` folder,
 * which the next start begins afresh. The caller holds the folder's lock.
 */
export const openEmbedded = async (folder: string): Promise<Database> => {
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    const fresh = `${folder}.new`
    await rm(fresh, { recursive: true, force: true })
    await mkdir(dirname(folder), { recursive: true })
    await promisify(execFile)(process.execPath, [
      ...process.execArgv,
      join(import.meta.dirname, 'init-embedded.ts'),
      fresh,
    ])
    await rename(fresh, folder)
  }
  const embedded = await EmbeddedPool.open(folder)
  const pool = embedded as unknown as pg.Pool
  return {
    kind: 'embedded',
    pool,
    db: new KyselyClass<Tables>({ dialect: new PostgresDialect({ pool }) }),
    poolIn: () => pool,
    close: () => embedded.end(),
  }
}

/** All rows. */
export const rows = async <Row>(db: Db, query: Sql<Row>): Promise<Row[]> => (await query.execute(db)).rows

/** The first row, or null. */
export const maybeOne = async <Row>(db: Db, query: Sql<Row>): Promise<Row | null> => (await rows(db, query))[0] ?? null

/** The one row that must be there; a bug otherwise. */
export const one = async <Row>(db: Db, query: Sql<Row>): Promise<Row> => {
  const row = await maybeOne(db, query)
  if (row === null) throw new Error('a row was expected and none came')
  return row
}

/** How many rows a statement changed. */
export const changed = async (db: Db, query: Sql): Promise<number> =>
  Number((await query.execute(db)).numAffectedRows ?? 0n)

/** Runs `work` in one transaction; joins the one that is already open. */
export const transaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db as Tx) : db.transaction().execute(tx => holdingSession(() => work(tx)))

const AWAY = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EPIPE',
  '57P01',
  '57P03',
  '28P01',
  '3D000',
])

/** Turns "the database is away" into a sentence; anything else is passed on. */
export const databaseRefusal = (error: unknown): unknown => {
  const code = (error as { code?: string } | null)?.code ?? ''
  const text = error instanceof Error ? error.message : ''
  if (!AWAY.has(code) && !/timeout exceeded when trying to connect|Connection terminated/i.test(text)) return error
  return new Refusal(
    'unavailable',
    { zh: `数据库连不上（${code || text}）。`, en: `The database cannot be reached (${code || text}).` },
    {
      zh: '检查 DATABASE_URL 和数据库是否在运行；没有任何内容被改动，可以直接重试。',
      en: 'Check DATABASE_URL and that the server runs; nothing was changed, so it is safe to try again.',
    },
  )
}
