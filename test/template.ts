import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import pg from 'pg'
import { openEmbedded, openServer } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { TEMPLATE_FOLDER, TEMPLATE_NAME } from './database.ts'

/** Migrates one database before the suite; every test file then starts from a copy of it. */
export const setup = async (): Promise<void> => {
  const url = process.env['TEST_DATABASE_URL']
  if (url) await serverTemplate(url)
  // Tests of whole processes run on the embedded database, whatever the others run on.
  if (existsSync(TEMPLATE_FOLDER)) return
  const fresh = `${TEMPLATE_FOLDER}.${process.pid}`
  await mkdir(dirname(fresh), { recursive: true })
  const database = await openEmbedded(fresh)
  await migrate(database)
  await database.close()
  await rename(fresh, TEMPLATE_FOLDER).catch(() => rm(fresh, { recursive: true }))
}

const serverTemplate = async (url: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [TEMPLATE_NAME])
  if (!rowCount) {
    await admin.query(`create database ${TEMPLATE_NAME}_new`).catch(() => {})
    const address = new URL(url)
    address.pathname = `/${TEMPLATE_NAME}_new`
    const database = openServer(address.href, 4)
    await migrate(database)
    await database.close()
    await admin.query(`alter database ${TEMPLATE_NAME}_new rename to ${TEMPLATE_NAME}`)
  }
  await admin.end()
}
