import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { seedDemoBrand } from '../src/channels/sandbox/seed.ts'
import { tickWorld } from '../src/channels/sandbox/tick.ts'
import { type Database, openEmbedded, openServer } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'

/**
 * Seconds to make the demo brand and to let 30 days pass, embedded and, where TEST_DATABASE_URL is set, on PostgreSQL.
 * Run: node bench/seed.ts
 */
const NOW = '2026-09-21T10:30:00+08:00'
const LATER = '2026-10-21T10:30:00+08:00'

const seconds = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const from = performance.now()
  const result = await work()
  return [result, (performance.now() - from) / 1000]
}

const measure = async (database: Database): Promise<void> => {
  await migrate(database)
  let last = performance.now()
  let silence = 0
  const onProgress = () => {
    silence = Math.max(silence, performance.now() - last)
    last = performance.now()
  }
  const [seeded, seeding] = await seconds(() => seedDemoBrand(database.db, { now: NOW, onProgress }))
  const [ticked, ticking] = await seconds(() => tickWorld(database.db, seeded.workspaceId, LATER))
  const [, idle] = await seconds(() => tickWorld(database.db, seeded.workspaceId, LATER))
  console.log(
    `${database.kind.padEnd(9)} seed ${seeding.toFixed(1)} s (${seeded.members} members, ${seeded.orders} orders, ${seeded.events} events; longest silence ${silence.toFixed(0)} ms)`,
  )
  console.log(
    `${''.padEnd(9)} 30 days ${ticking.toFixed(1)} s (${ticked.applied} facts); a tick with nothing due ${(idle * 1000).toFixed(0)} ms`,
  )
}

const folder = await mkdtemp(join(tmpdir(), 'flywheel-bench-'))
const embedded = await openEmbedded(join(folder, 'db'))
try {
  await measure(embedded)
} finally {
  await embedded.close()
  await rm(folder, { recursive: true })
}

const url = process.env['TEST_DATABASE_URL']
if (url) {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const name = `flywheel_bench_seed_${process.pid}`
  await admin.query(`create database ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  const server = openServer(address.href, 4)
  try {
    await measure(server)
  } finally {
    await server.close()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
} else console.log('server    not measured: TEST_DATABASE_URL is not set')
