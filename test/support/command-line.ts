import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemoBrand } from '../../src/channels/sandbox/seed.ts'
import { openEmbedded, sql } from '../../src/platform/db/database.ts'
import { serverUrl, TEMPLATE_FOLDER, type TestDatabase, testDatabase } from '../database.ts'
import { NOW } from './world.ts'

export interface Ran {
  readonly exit: number | null
  readonly out: string
  readonly err: string
  json(): unknown
}

const cli = join(import.meta.dirname, '../../src/cli.ts')

/** A data folder with a small demo brand whose clock stands at about NOW, and the command line on it: one process a command. */
export const openCommandLine = async (members = 300) => {
  const folder = await mkdtemp(join(tmpdir(), 'flywheel-cli-'))
  const server: TestDatabase | null = serverUrl ? await testDatabase() : null
  const withDatabase = async <T>(work: (db: TestDatabase['db']) => Promise<T>): Promise<T> => {
    if (server) return work(server.db)
    const database = await openEmbedded(join(folder, 'db'))
    return work(database.db).finally(() => database.close())
  }
  if (!server) {
    await mkdir(folder, { recursive: true })
    await cp(TEMPLATE_FOLDER, join(folder, 'db'), { recursive: true })
  }
  await withDatabase(async db => {
    await seedDemoBrand(db, { now: NOW, members })
    await sql`update workspaces set clock_offset_ms = ${Date.parse(NOW) - Date.now()}::bigint where slug = 'demo'`.execute(
      db,
    )
  })
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    LANG: 'en_US.UTF-8',
    DATA_DIR: folder,
    ...(server?.url ? { DATABASE_URL: server.url } : {}),
  }
  const run = (argv: readonly string[], stdin = '', more: Record<string, string> = {}): Promise<Ran> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...argv], {
        env: { ...environment, ...more },
      })
      let out = ''
      let err = ''
      child.stdout.setEncoding('utf8').on('data', (piece: string) => {
        out += piece
      })
      child.stderr.setEncoding('utf8').on('data', (piece: string) => {
        err += piece
      })
      child.on('error', reject)
      child.on('close', exit => resolve({ exit, out, err, json: () => JSON.parse(out) }))
      child.stdin.end(stdin)
    })
  return {
    run,
    withDatabase,
    close: async () => {
      await server?.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
