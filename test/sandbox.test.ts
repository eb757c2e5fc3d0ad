import { spawn } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLEARED_TABLES, KEPT_TABLES, resetDemoBrand } from '../src/channels/sandbox/reset.ts'
import { seedDemoBrand } from '../src/channels/sandbox/seed.ts'
import { DAY } from '../src/channels/sandbox/settings.ts'
import { tickWorld } from '../src/channels/sandbox/tick.ts'
import { lifecycleOf } from '../src/domain/segments/lifecycle.ts'
import { type Db, one, openEmbedded, rows, sql } from '../src/platform/db/database.ts'
import { serverUrl, TEMPLATE_FOLDER, type TestDatabase, testDatabase } from './database.ts'

const NOW = '2026-09-21T10:30:00+08:00'
const SMALL = { now: NOW, members: 240 }
const root = join(import.meta.dirname, '..')

/** One hash over everything a workspace's world holds, without the ids that a database gives out. */
const digestOf = async (db: Db, workspaceId: number, withHearing = true): Promise<string> => {
  const heard = withHearing ? sql`ingested_at::text` : sql`''::text`
  const parts = [
    sql`select m.external_ref || coalesce(m.owner_id, '') || m.added_at::text || coalesce(m.left_at::text, '') || ${heard} as line
      from members m where workspace_id = ${workspaceId}`,
    sql`select p.name || coalesce(p.phone, '') || coalesce(p.birthday, '') from member_profiles p where workspace_id = ${workspaceId}`,
    sql`select event_id || type || occurred_at::text || props::text || ${heard} from events where workspace_id = ${workspaceId}`,
    sql`select order_id || channel || paid_fen::text || paid_at::text || coalesce(received_at::text, '') || ${heard} from orders
      where workspace_id = ${workspaceId}`,
    sql`select order_id || line || sku || fen::text from order_items where workspace_id = ${workspaceId}`,
    sql`select refund_id || fen::text || ${heard} from refunds where workspace_id = ${workspaceId}`,
    sql`select cost_id || fen::text from costs where workspace_id = ${workspaceId}`,
    sql`select bound_at::text || status from referrals where workspace_id = ${workspaceId}`,
    sql`select group_id || joined_at::text || coalesce(left_at::text, '') from group_memberships where workspace_id = ${workspaceId}`,
    sql`select consent_id || granted::text || ${heard} from consents where workspace_id = ${workspaceId}`,
  ]
  const hashes: string[] = []
  for (const part of parts) {
    const row = await one<{ n: number; hash: string }>(
      db,
      sql`select count(*)::int as n, md5(string_agg(line, '|' order by line collate "C")) as hash from (${part}) as p(line)`,
    )
    expect(row.n).toBeGreaterThan(0)
    hashes.push(row.hash)
  }
  return hashes.join()
}

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('the demo brand', () => {
  it('is the same brand every time it is made, and is made once', async () => {
    const labels: string[] = []
    const first = await seedDemoBrand(database.db, { ...SMALL, onProgress: (_, __, label) => labels.push(label) })
    expect(first.fresh).toBe(true)
    expect(labels).toHaveLength(5)
    expect(labels.at(-1)).toBe('2026-09-21')
    const digest = await digestOf(database.db, first.workspaceId)

    expect(await seedDemoBrand(database.db, SMALL)).toEqual({ ...first, fresh: false })
    expect(await digestOf(database.db, first.workspaceId)).toBe(digest)

    const second = await resetDemoBrand(database.db, SMALL)
    expect(second).toEqual({ ...first, workspaceId: second.workspaceId })
    expect(second.workspaceId).not.toBe(first.workspaceId)
    expect(await digestOf(database.db, second.workspaceId)).toBe(digest)

    const other = await resetDemoBrand(database.db, { ...SMALL, seed: 5 })
    expect(await digestOf(database.db, other.workspaceId)).not.toBe(digest)
  }, 60_000)

  it('leaves of a retired brand the audit and nothing else', async () => {
    const old = await seedDemoBrand(database.db, SMALL)
    await sql`insert into audit (workspace_id, seq, at, actor_id, action, subject, body, prev_hash, hash)
      values (${old.workspaceId}, 1, '', 'act_operator', 'x', 'y', '{}', '', 'h')`.execute(database.db)
    await resetDemoBrand(database.db, SMALL)
    const left = await one(
      database.db,
      sql`select slug, channel, (select count(*)::int from audit a where a.workspace_id = w.workspace_id) as audit,
        (select bool_or(active) from actors a where a.workspace_id = w.workspace_id) as active
        from workspaces w where workspace_id = ${old.workspaceId}`,
    )
    expect(left).toEqual({ slug: `demo-retired-${old.workspaceId}`, channel: 'none', audit: 1, active: false })
    for (const table of CLEARED_TABLES) {
      const found = await rows(
        database.db,
        sql`select 1 from ${sql.table(table)} where workspace_id = ${old.workspaceId} limit 1`,
      )
      expect([table, found]).toEqual([table, []])
    }
  })

  it('knows every table that belongs to a workspace', async () => {
    const tables = await rows<{ name: string }>(
      database.db,
      sql`select c.table_name as name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE'`,
    )
    expect(tables.map(t => t.name).sort()).toEqual([...KEPT_TABLES, ...CLEARED_TABLES].sort())
  })

  it('goes on where it stopped when the process is killed in the middle', async () => {
    const seeded = await seedDemoBrand(database.db, SMALL)
    const whole = await digestOf(database.db, seeded.workspaceId)

    const folder = join(root, 'node_modules/.cache/flywheel', `run-${process.pid}-killed`)
    const other = serverUrl ? await testDatabase(4) : null
    try {
      if (!other) await cp(TEMPLATE_FOLDER, folder, { recursive: true })
      for (const steps of [1, 3]) await killedAfter(other?.url ?? folder, steps)
      const again = other ?? (await openEmbedded(folder))
      const reached: number[] = []
      const { workspaceId, fresh } = await seedDemoBrand(again.db, {
        ...SMALL,
        now: '2026-09-21T10:31:00+08:00',
        onProgress: done => reached.push(done),
      })
      expect(fresh).toBe(true)
      expect(reached[0]).toBeGreaterThanOrEqual(3)
      expect(await digestOf(again.db, workspaceId)).toBe(whole)
      if (!other) await again.close()
    } finally {
      await other?.close()
      await rm(folder, { recursive: true, force: true })
    }
  }, 60_000)

  it('answers for the past with what was known then', async () => {
    const { workspaceId } = await seedDemoBrand(database.db, SMALL)
    const row = await one<Record<string, number>>(
      database.db,
      sql`select count(*)::int as n, (count(*) filter (where ingested_at < occurred_at))::int as early,
        (count(*) filter (where ingested_at > occurred_at + interval '1 minute'))::int as late,
        (count(*) filter (where ingested_at > ${NOW}::timestamptz))::int as ahead
        from events where workspace_id = ${workspaceId}`,
    )
    expect(row['early']).toBe(0)
    expect(row['ahead']).toBe(0)
    expect(row['late']).toBeGreaterThan(0)
    expect(row['late']).toBeLessThan(0.02 * (row['n'] ?? 0))
  })
})

/** Starts a seed in a process of its own and kills it, as a power cut would, after so many steps. */
const killedAfter = async (where: string, steps: number): Promise<void> => {
  const at = (path: string) => JSON.stringify(new URL(`../src/${path}`, import.meta.url).href)
  const script = `
    const { openEmbedded, openServer } = await import(${at('platform/db/database.ts')})
    const { seedDemoBrand } = await import(${at('channels/sandbox/seed.ts')})
    const where = ${JSON.stringify(where)}
    const database = where.startsWith('postgres') ? openServer(where, 2) : await openEmbedded(where)
    await seedDemoBrand(database.db, { ...${JSON.stringify(SMALL)}, onProgress(done) { console.log(done) } })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | null>(resolve => child.on('exit', (_, signal) => resolve(signal)))
  child.stdout.on('data', (said: Buffer) => {
    if (
      said
        .toString()
        .trim()
        .split('\n')
        .some(done => Number(done) >= steps)
    )
      child.kill('SIGKILL')
  })
  expect(await ended).toBe('SIGKILL')
}

describe('the life of a demo brand', () => {
  it('goes on for everybody, written to or not, the same in one step or in many', async () => {
    const opened = '2026-09-21T02:30:00.000Z'
    const at = (days: number) => new Date(Date.parse(opened) + days * DAY).toISOString()
    const told = async (steps: readonly number[]) => {
      const fresh = await testDatabase(4)
      try {
        const { workspaceId } = await seedDemoBrand(fresh.db, { now: opened, members: 240 })
        let applied = 0
        for (const days of steps) applied += (await tickWorld(fresh.db, workspaceId, at(days))).applied
        const again = await tickWorld(fresh.db, workspaceId, at(steps.at(-1) ?? 0))
        expect(again.applied).toBe(0)
        const facts = await one<Record<string, string>>(
          fresh.db,
          sql`select
            (select md5(string_agg(event_id, ',' order by event_id collate "C")) from events) as events,
            (select md5(string_agg(order_id || coalesce(received_at::text, '') || channel, ',' order by order_id collate "C")) from orders) as orders,
            (select md5(string_agg(external_ref || added_at || coalesce(left_at::text, ''), ',' order by external_ref collate "C")) from members) as members,
            (select md5(string_agg(status || bound_at, ',' order by status, bound_at)) from referrals) as referrals,
            (select count(*)::int from orders where ingested_at > ${opened}::timestamptz) as orders_since,
            (select count(*)::int from members where ingested_at > ${opened}::timestamptz) as members_since`,
        )
        return { applied, facts }
      } finally {
        await fresh.close()
      }
    }
    const long = await told([20])
    expect(await told([0.2, 1, 1.001, 2, 9, 20])).toEqual(long)
    expect(long.facts['orders_since']).toBeGreaterThan(10)
    expect(long.facts['members_since']).toBeGreaterThan(1)
  }, 60_000)
})

describe('a full demo brand', () => {
  const layersAt = (workspaceId: number, at: string) =>
    rows<{ layer: string; n: number; quiet: number }>(
      database.db,
      sql`select layer, count(*)::int as n,
          (count(*) filter (where last_order_at < ${at}::timestamptz - interval '30 days'))::int as quiet
        from (${lifecycleOf(workspaceId, Temporal.Instant.from(at), 'Asia/Shanghai')}) l group by 1`,
    )
  const expectPopulated = (layers: { layer: string; n: number; quiet: number }[]) => {
    const of = (layer: string) => layers.find(l => l.layer === layer) ?? { layer, n: 0, quiet: 0 }
    expect(of('high_value').quiet).toBeGreaterThan(110)
    expect(of('high_value').quiet).toBeLessThan(400)
    expect(of('buyer').n).toBeGreaterThan(501)
    for (const layer of ['silent', 'active', 'lost']) expect(of(layer).n).toBeGreaterThan(100)
    expect(of('new').n).toBeGreaterThan(8)
  }

  it('has people in every layer on the day it is made, months before and months after', async () => {
    const from = performance.now()
    const { workspaceId } = await resetDemoBrand(database.db, { now: NOW })
    console.log(`full seed: ${((performance.now() - from) / 1000).toFixed(1)} s (${database.kind})`)
    expectPopulated(await layersAt(workspaceId, NOW))
    expectPopulated(await layersAt(workspaceId, '2026-07-01T10:00:00+08:00'))

    const ticking = performance.now()
    const { applied } = await tickWorld(database.db, workspaceId, '2026-10-21T10:30:00+08:00')
    console.log(
      `30 days: ${applied} facts in ${((performance.now() - ticking) / 1000).toFixed(1)} s (${database.kind})`,
    )
    expect(applied).toBeGreaterThan(2_000)
    expectPopulated(await layersAt(workspaceId, '2026-10-21T10:30:00+08:00'))
  }, 90_000)
})
