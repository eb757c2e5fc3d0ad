import { statfs } from 'node:fs/promises'
import { Redis } from 'ioredis'
import OpenAI from 'openai'
import { Temporal } from 'temporal-polyfill'
import { RULES } from './core/policy/catalogue.ts'
import { policyInForce } from './core/policy/settings-store.ts'
import { pauseOf } from './domain/touches/switch.ts'
import { one, rows, sql } from './platform/db/database.ts'
import { messageOf } from './platform/errors.ts'
import type { Runtime } from './runtime.ts'
import type { Finding } from './surfaces/terminal/host.ts'

/** Looks at every connection there is and says what to fix. Changes nothing. */
export const examine = async (runtime: Runtime): Promise<Finding[]> => [
  node(),
  await database(runtime),
  await disk(runtime),
  await queue(runtime),
  await model(runtime),
  await workspace(runtime),
  await sending(runtime),
  await policy(runtime),
  ...(await work(runtime)),
]

const node = (): Finding => {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 24
    ? { name: 'node', ok: true, says: process.version }
    : {
        name: 'node',
        ok: false,
        says: process.version,
        fix: 'start through npm (npm start, npm run flywheel): it uses the Node 24 that npm ci installed',
      }
}

const database = async ({ database: { db, kind } }: Runtime): Promise<Finding> => {
  const { version, vector } = await one(
    db,
    sql<{ version: string; vector: string | null }>`select current_setting('server_version') as version,
      (select extversion from pg_extension where extname = 'vector') as vector`,
  )
  const says = `${kind === 'embedded' ? 'embedded' : 'PostgreSQL'} ${version}, pgvector ${vector ?? 'missing'}`
  if (!vector) return { name: 'database', ok: false, says, fix: 'install pgvector and run: create extension vector' }
  if (kind === 'server' && Number.parseInt(version, 10) < 15)
    return { name: 'database', ok: false, says, fix: 'use PostgreSQL 15 or newer' }
  return { name: 'database', ok: true, says }
}

const disk = async ({ config }: Runtime): Promise<Finding> => {
  if (config.databaseUrl) return { name: 'data folder', ok: true, says: 'not used (DATABASE_URL is set)' }
  const { bavail, bsize } = await statfs(config.dataDir)
  const free = Math.round((bavail * bsize) / 1_048_576)
  const says = `${config.dataDir}, ${free.toLocaleString('en-US')} MB free`
  return free > 500
    ? { name: 'data folder', ok: true, says }
    : { name: 'data folder', ok: false, says, fix: 'free some space, or point DATA_DIR elsewhere' }
}

const policy = async ({ database: { db } }: Runtime): Promise<Finding> => {
  const workspaces = await rows(
    db,
    sql<{
      id: number
      slug: string
      offset: number
    }>`select workspace_id as id, slug, clock_offset_ms::float8 as offset from workspaces`,
  )
  const unfit: string[] = []
  for (const { id, slug, offset } of workspaces) {
    const now = Temporal.Now.instant().add({ milliseconds: offset })
    const found = await policyInForce(db, id, now)
    unfit.push(...found.unfit.map(rule => `${slug}: ${rule}`))
  }
  return unfit.length
    ? {
        name: 'policy',
        ok: false,
        says: `thresholds that this version cannot read stand at their defaults: ${unfit.join(', ')}`,
        fix: 'set them again with: flywheel policy set',
      }
    : { name: 'policy', ok: true, says: `${RULES.length} rules` }
}

const queue = async ({ config }: Runtime): Promise<Finding> => {
  if (!config.redisUrl) return { name: 'queue', ok: true, says: 'BullMQ on the database' }
  const redis = new Redis(config.redisUrl, { maxRetriesPerRequest: 1, lazyConnect: true, retryStrategy: () => null })
  redis.on('error', () => {})
  try {
    await redis.connect()
    await redis.ping()
    return { name: 'queue', ok: true, says: 'BullMQ on Redis' }
  } catch (error) {
    return {
      name: 'queue',
      ok: false,
      says: `Redis cannot be reached (${messageOf(error)})`,
      fix: 'check REDIS_URL and that Redis runs',
    }
  } finally {
    redis.disconnect()
  }
}

const model = async ({ config }: Runtime): Promise<Finding> => {
  if (!config.model)
    return {
      name: 'model',
      ok: true,
      says: 'none connected; the offline planner serves. Set OPENAI_API_KEY, OPENAI_BASE_URL and FLYWHEEL_MODEL to connect one',
    }
  const { name, baseUrl, apiKey } = config.model
  const client = new OpenAI({ apiKey, ...(baseUrl ? { baseURL: baseUrl } : {}), timeout: 8_000, maxRetries: 0 })
  try {
    await client.chat.completions.create({ model: name, messages: [{ role: 'user', content: 'ping' }], max_tokens: 1 })
    return { name: 'model', ok: true, says: `${name} answers` }
  } catch (error) {
    const status = error instanceof OpenAI.APIError && error.status ? ` (${error.status})` : ''
    return {
      name: 'model',
      ok: false,
      says: `${name} does not answer${status}`,
      fix: 'check OPENAI_BASE_URL, OPENAI_API_KEY and FLYWHEEL_MODEL; meanwhile the offline planner serves',
    }
  }
}

const workspace = async ({ assistant, config }: Runtime): Promise<Finding> => {
  const found = await assistant.workspace(config.workspace)
  const actors = await assistant.actors(found.id)
  return {
    name: 'workspace',
    ok: actors.length > 0,
    says: `${found.slug}, channel ${found.channel}, ${actors.length} people`,
    ...(actors.length ? {} : { fix: 'add people to the workspace' }),
  }
}

const sending = async ({ assistant, config, database: { db } }: Runtime): Promise<Finding> => {
  const pause = await pauseOf({ db, workspace: await assistant.workspace(config.workspace) })
  if (!pause) return { name: 'sending', ok: true, says: 'not stopped' }
  return {
    name: 'sending',
    ok: false,
    says: `${pause.by} stopped all sending at ${pause.at}${pause.reason ? `: ${pause.reason}` : ''}`,
    fix: 'when the cause is gone: flywheel resume, and an approver approves it',
  }
}

const work = async ({ database: { db } }: Runtime): Promise<Finding[]> => {
  const failed = await rows(
    db,
    sql<{
      topic: string
      n: number
      error: string
    }>`select topic, count(*)::int as n, max(error) as error from outbox where failed_at is not null group by topic`,
  )
  if (!failed.length) return [{ name: 'jobs', ok: true, says: 'none was given up' }]
  return failed.map(f => ({
    name: 'jobs',
    ok: false,
    says: `${f.n} of ${f.topic} were given up: ${f.error}`,
    fix: 'mend the cause, then set failed_at to null for these rows of outbox',
  }))
}
