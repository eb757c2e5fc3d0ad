import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres'
import { runMigrations } from 'bullmq'
import type pg from 'pg'
import { sha256 } from '../canonical.ts'
import { Refusal } from '../errors.ts'
import type { Database } from './database.ts'

const FOLDER = join(import.meta.dirname, '../../../migrations')
const LOCK = 7_304_551_190

interface Migration {
  name: string
  text: string
  digest: string
}

const load = (): Migration[] =>
  readdirSync(FOLDER)
    .filter(name => /^\d{4}_.+\.sql$/.test(name))
    .sort()
    .map(name => {
      const text = readFileSync(join(FOLDER, name), 'utf8')
      return { name, text, digest: sha256(text) }
    })

/**
 * Brings the schema up to date, forward only, under a lock, each file in one transaction.
 * Returns the names applied now. A file that was edited after it ran is refused: write a new one.
 */
export const migrate = async (database: Database): Promise<string[]> => {
  const client = (await database.pool.connect()) as pg.PoolClient
  try {
    if (database.kind === 'server') await client.query(`select pg_advisory_lock(${LOCK})`)
    await client.query(
      `create table if not exists schema_migrations (name text primary key, digest text not null, applied_at timestamptz not null default now())`,
    )
    const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from schema_migrations')
    const done = new Map(rows.map(row => [row.name, row.digest]))
    const applied: string[] = []
    for (const migration of load()) {
      const before = done.get(migration.name)
      if (before === migration.digest) continue
      if (before) {
        throw new Refusal(
          'config',
          {
            zh: `迁移 ${migration.name} 在执行之后被改动过。`,
            en: `Migration ${migration.name} was edited after it ran.`,
          },
          { zh: '恢复原文件，把改动写成新的迁移。', en: 'Restore the file and put the change into a new migration.' },
        )
      }
      await apply(client, migration)
      applied.push(migration.name)
    }
    await runMigrations(client as never, 'bullmq')
    await new PostgresSaver(onClient(client), undefined, { schema: 'langgraph' }).setup()
    return applied
  } finally {
    if (database.kind === 'server') await client.query(`select pg_advisory_unlock(${LOCK})`).catch(() => {})
    client.release()
  }
}

const apply = async (client: pg.PoolClient, migration: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('insert into schema_migrations (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** A pool of exactly this client, so that the checkpointer's set-up runs under the same lock. */
const onClient = (client: pg.PoolClient): pg.Pool => {
  const held = { query: client.query.bind(client), release: () => {} }
  return { connect: async () => held, query: held.query, end: async () => {} } as unknown as pg.Pool
}
