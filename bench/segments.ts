/** Times the lifecycle, an audience and its preview on a synthetic brand: node bench/segments.ts [members…]; TEST_DATABASE_URL chooses the server. */
import { Temporal } from 'temporal-polyfill'
import { audienceOf } from '../src/domain/segments/compile.ts'
import { lifecycleOf } from '../src/domain/segments/lifecycle.ts'
import { previewAudience } from '../src/domain/segments/preview.ts'
import type { SegmentTree } from '../src/domain/segments/tree.ts'
import { type Db, rows, sql } from '../src/platform/db/database.ts'
import { testDatabase } from '../test/database.ts'
import { testScope, testWorkspace } from '../test/fixtures.ts'
import { setup } from '../test/template.ts'

const NOW = '2026-09-21T10:30:00+08:00'
const LAPSING: SegmentTree = {
  and: [
    { field: 'lifecycle', op: 'eq', value: 'high_value' },
    { field: 'orders_in_days', op: 'eq', value: 0, days: 30 },
  ],
}

/** About 2.8 orders and 10 events a member over 18 months, heavy in the tail; the same every time. */
const fill = async (db: Db, workspaceId: number, members: number): Promise<void> => {
  const from = sql`timestamptz '2025-03-21 00:00+08'`
  const at = (
    salt: string,
  ) => sql`${from} + (('x' || substr(md5(m.member_id || ${salt}::text || n), 1, 7))::bit(28)::int % 549) * interval '1 day'
    + (('x' || substr(md5(n || ${salt}::text || m.member_id), 1, 7))::bit(28)::int % 86400) * interval '1 second'`
  await sql`insert into members (workspace_id, external_ref, person_key, added_at, ingested_at)
    select ${workspaceId}, 'm' || n, 'm' || n, ${from} + (n * 7919 % 549) * interval '1 day', ${from} from generate_series(1, ${members}::int) n`.execute(
    db,
  )
  await sql`insert into member_profiles (workspace_id, member_id, name, phone)
    select workspace_id, member_id, '张' || member_id, (13800000000 + member_id)::text from members where workspace_id = ${workspaceId}`.execute(
    db,
  )
  await sql`insert into orders (workspace_id, order_id, member_id, channel, paid_at, paid_fen, ingested_at)
    select ${workspaceId}, m.member_id || '-' || n, m.member_id, 'private', ${at('o')}, 3000 + (m.member_id * 31 + n * 17) % 30000, ${from}
    from members m cross join lateral generate_series(1, case when m.member_id % 50 = 0 then 20 when m.member_id % 10 = 0 then 8 else (m.member_id % 4)::int + 1 end) n
    where m.workspace_id = ${workspaceId} and m.member_id % 9 <> 0`.execute(db)
  await sql`insert into order_items (workspace_id, order_id, line, sku, category, qty, fen, ingested_at)
    select workspace_id, order_id, '1', 'sku', 'category ' || length(order_id) % 5, 1, paid_fen, ingested_at from orders where workspace_id = ${workspaceId}`.execute(
    db,
  )
  await sql`insert into refunds (workspace_id, refund_id, order_id, member_id, refunded_at, fen, ingested_at)
    select workspace_id, order_id, order_id, member_id, paid_at + interval '3 days', paid_fen / (1 + paid_fen % 2), ingested_at
    from orders where workspace_id = ${workspaceId} and paid_fen % 12 = 0`.execute(db)
  await sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
    select ${workspaceId}, m.member_id || '-' || n, m.member_id, case when n = 1 then 'contact_added' else 'group_message' end, 'member', ${at('e')}, ${from}
    from members m cross join generate_series(1, 10) n where m.workspace_id = ${workspaceId}`.execute(db)
}

const median = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.round(times.sort((a, b) => a - b)[2] ?? Number.NaN)
}

await setup()
for (const size of process.argv
  .slice(2)
  .map(Number)
  .concat(process.argv.length > 2 ? [] : [25_000, 100_000])) {
  const database = await testDatabase()
  try {
    const workspace = await testWorkspace(database.db)
    await fill(database.db, workspace.id, size)
    // What autovacuum does on a server; the embedded database has none, and is measured so.
    if (database.kind === 'server') await sql`analyze`.execute(database.db)
    const scope = testScope(database.db, workspace, 'operator', NOW)
    const layers = await rows(
      database.db,
      sql<{ layer: string; n: number }>`select layer, count(*)::int as n
        from (${lifecycleOf(workspace.id, Temporal.Instant.from(NOW), workspace.timezone)}) l group by 1 order by 1`,
    )
    const [{ orders }] = (await rows(database.db, sql`select count(*)::int as orders from orders`)) as [
      { orders: number },
    ]
    console.log(
      `${database.kind}: ${size} members, ${orders} orders, ${layers.map(l => `${l.layer} ${l.n}`).join(', ')}`,
    )
    const lifecycle = lifecycleOf(workspace.id, scope.now, workspace.timezone)
    const figures = {
      'lifecycle, counted': () => rows(database.db, sql`select layer, count(*) from (${lifecycle}) l group by 1`),
      'audience, counted': () => rows(database.db, sql`select count(*) from (${audienceOf(LAPSING, scope)}) a`),
      preview: () => previewAudience(scope, LAPSING),
    }
    for (const [name, work] of Object.entries(figures)) console.log(`  ${name}: ${await median(work)} ms (median of 5)`)
  } finally {
    await database.close()
  }
}
