/** Times the back-test of other thresholds on past touches: node bench/backtest.ts [members…]; TEST_DATABASE_URL chooses the server. */
import { Temporal } from 'temporal-polyfill'
import { DEFAULT_POLICY, policyOf } from '../src/core/policy/policy.ts'
import { backtest } from '../src/domain/policy/backtest.ts'
import { backtestLines } from '../src/domain/policy/backtest-text.ts'
import { type Db, rows, sql } from '../src/platform/db/database.ts'
import { testDatabase } from '../test/database.ts'
import { testScope, testWorkspace } from '../test/fixtures.ts'
import { setup } from '../test/template.ts'

const NOW = '2026-09-21T10:30:00+08:00'
const PLANS = 10
const AFTER = policyOf(0, {
  'FREQ-CAP': {
    perPerson: [
      { hours: 24, most: 1 },
      { hours: 168, most: 2 },
    ],
  },
})

/** Ten plans in 30 days, of which everybody is a candidate; an order and two acts a member; the same every time. */
const fill = async (db: Db, workspaceId: number, members: number): Promise<void> => {
  const from = sql`timestamptz '2025-03-21 00:00+08'`
  const back = (hours: ReturnType<typeof sql>) => sql`${NOW}::timestamptz - (${hours}) * interval '1 hour'`
  await sql`insert into members (workspace_id, external_ref, person_key, owner_id, added_at, ingested_at)
    select ${workspaceId}, 'm' || n, 'p' || n - n % 50 / 49, 'staff_' || n % 20, ${from}, ${from} from generate_series(1, ${members}::int) n`.execute(
    db,
  )
  await sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, audience, content, channel, occurrence,
      scheduled_at, status, created_by, created_at)
    select ${workspaceId}, 'plan' || n, 'plan' || n, '', 'notice', '{}', '{"text":""}', 'sandbox', 'notice:' || n,
      ${back(sql`n * 70`)}, 'sent', 'bench', ${from} from generate_series(1, ${PLANS}::int) n`.execute(db)
  await sql`insert into touches (workspace_id, plan_id, member_id, verdict, rules, status, planned_at, sent_at, delivered_at, first_click_at)
    select ${workspaceId}, p.plan_id, m.member_id, case when h % 20 = 0 then 'drop' when h % 20 = 1 then 'held_out' else 'send' end,
      case when h % 20 = 0 then '{FREQ-CAP}'::text[] else '{}' end, case when h % 20 < 2 then 'none' else 'sent' end, p.scheduled_at,
      case when h % 20 > 1 then p.scheduled_at + (h % 180) * interval '1 minute' end,
      case when h % 20 > 2 then p.scheduled_at + (h % 200) * interval '1 minute' end,
      case when h % 100 = 7 then p.scheduled_at + interval '5 hours' end
    from members m join touch_plans p using (workspace_id)
    cross join lateral (select ('x' || substr(md5(m.member_id || p.plan_id), 1, 7))::bit(28)::int as h) d
    where m.workspace_id = ${workspaceId}`.execute(db)
  await sql`insert into orders (workspace_id, order_id, member_id, channel, paid_at, paid_fen, ingested_at)
    select ${workspaceId}, 'o' || member_id, member_id, 'private', ${back(sql`member_id * 7919 % 1500`)}, 5000 + member_id % 9000, ${from}
    from members where workspace_id = ${workspaceId}`.execute(db)
  await sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
    select ${workspaceId}, 'e' || member_id || '-' || n, member_id, 'group_message', 'member', ${back(sql`(member_id * 31 + n * 977) % 3000`)}, ${from}
    from members, generate_series(1, 2) n where workspace_id = ${workspaceId}`.execute(db)
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now()
  await work()
  return Math.round(performance.now() - since)
}
const median = async (work: () => Promise<unknown>): Promise<number> => {
  const times = [await timed(work), await timed(work), await timed(work)]
  return times.sort((a, b) => a - b)[1] ?? Number.NaN
}

await setup()
for (const size of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000]) {
  const database = await testDatabase()
  try {
    const { db } = database
    const workspace = await testWorkspace(db)
    const seeding = await timed(() => fill(db, workspace.id, size))
    // What autovacuum does on a server; the embedded database has none, and is measured so.
    if (database.kind === 'server') await sql`analyze`.execute(db)
    const scope = { ...testScope(db, workspace), now: Temporal.Instant.from(NOW) }
    console.log(`${database.kind}: ${size * PLANS} touches of ${size} members, made in ${seeding} ms`)
    const result = await backtest(scope, DEFAULT_POLICY, AFTER, 30)
    for (const line of backtestLines(result, workspace.timezone, 'en')) console.log(`    ${line}`)
    const figures = {
      'baseline: the same touches with their members, counted by verdict': () =>
        rows(
          db,
          sql`select t.verdict, count(distinct m.person_key) from touches t join members m using (workspace_id, member_id)
            where t.workspace_id = ${workspace.id} group by 1`,
        ),
      'back-test of FREQ-CAP': () => backtest(scope, DEFAULT_POLICY, AFTER, 30),
      'back-test of QUIET': () =>
        backtest(scope, DEFAULT_POLICY, policyOf(0, { QUIET: { marketing: { from: '20:00' } } }), 30),
    }
    for (const [name, work] of Object.entries(figures)) console.log(`  ${name}: ${await median(work)} ms (median of 3)`)
  } finally {
    await database.close()
  }
}
