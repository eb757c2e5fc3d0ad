import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { sha256 } from '../src/platform/canonical.ts'
import { type Database, openEmbedded, openServer } from '../src/platform/db/database.ts'

const root = join(import.meta.dirname, '..')
const digest = sha256(
  readdirSync(join(root, 'migrations'))
    .sort()
    .map(name => name + readFileSync(join(root, 'migrations', name), 'utf8'))
    .join('\n'),
).slice(0, 12)
const cache = join(root, 'node_modules/.cache/flywheel')

export const TEMPLATE_FOLDER = join(cache, `template-${digest}`)
export const TEMPLATE_NAME = `flywheel_template_${digest}`

/** The real server under test, when there is one; races can only be proved there. */
export const serverUrl = process.env['TEST_DATABASE_URL']

export interface TestDatabase extends Database {
  /** The address of this database on the server under test; null when embedded. */
  readonly url: string | null
}

/** A migrated database of its own: on PostgreSQL where TEST_DATABASE_URL is set, embedded otherwise. `close()` removes it. */
export const testDatabase = async (size = 12): Promise<TestDatabase> =>
  serverUrl ? onServer(serverUrl, size) : embedded()

const embedded = async (): Promise<TestDatabase> => {
  const folder = join(cache, `run-${process.pid}-${randomBytes(4).toString('hex')}`)
  await cp(TEMPLATE_FOLDER, folder, { recursive: true })
  const database = await openEmbedded(folder)
  return {
    ...database,
    url: null,
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const onServer = async (url: string, size: number): Promise<TestDatabase> => {
  const name = `flywheel_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await asAdmin(url, `create database ${name} template ${TEMPLATE_NAME}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  const database = openServer(address.href, size)
  return {
    ...database,
    url: address.href,
    async close() {
      await database.close()
      await asAdmin(url, `drop database if exists ${name} with (force)`)
    },
  }
}

const asAdmin = async (url: string, statement: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    for (let left = 5; ; left--) {
      // Two copies of one template at the same moment refuse each other.
      const error = await admin.query(statement).then(
        () => null,
        (e: Error & { code?: string }) => e,
      )
      if (!error) return
      if (error.code !== '55006' || left === 0) throw error
      await new Promise(resolve => setTimeout(resolve, 200))
    }
  } finally {
    await admin.end()
  }
}
