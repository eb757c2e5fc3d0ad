import { Temporal } from 'temporal-polyfill'
import { flywheel } from '../src/core/metrics/flywheel.ts'
import { queryMetric } from '../src/core/metrics/query.ts'
import { METRICS } from '../src/core/metrics/registry.ts'
import type { Scope } from '../src/core/scope.ts'
import { sql } from '../src/platform/db/database.ts'
import { testDatabase } from '../test/database.ts'
import { testScope, testWorkspace } from '../test/fixtures.ts'
import { setup } from '../test/template.ts'

// Milliseconds a metric over a year of a brand: `node bench/metrics.ts [orders]`; on PostgreSQL where TEST_DATABASE_URL is set.
const ORDERS = Number(process.argv[2] ?? 100_000)
const MEMBERS = Math.round(ORDERS / 4)
const EVENTS = ORDERS * 2
const ROUNDS = 3

await setup()
const database = await testDatabase()
const { db } = database
const workspace = await testWorkspace(db)
const id = workspace.id
const START = '2025-09-21T00:00:00+08:00'
const NOW = '2026-09-21T10:30:00+08:00'
/** A number in [0, 1) that depends only on the row and the salt. */
const chance = (salt: number) => sql`((hashint8extended(i::bigint, ${salt}::bigint) & 1073741823) / 1073741824.0)`
const when = (salt: number) => sql`${START}::timestamptz + ${chance(salt)} * interval '365 days'`
const somebody = (salt: number) =>
  sql`(select min(member_id) from members where workspace_id = ${id}) + floor(${chance(salt)} * ${MEMBERS}::int)::bigint`
const series = (n: number) => sql`generate_series(1, ${n}::int) i`

const began = performance.now()
await sql`insert into members (workspace_id, external_ref, person_key, source_channel, added_at, ingested_at)
  select ${id}, 'm' || i, 'm' || i, (array['douyin', 'xhs', 'shop', 'referral'])[1 + i % 4], at, at from (select i, ${when(1)} as at from ${series(MEMBERS)}) f`.execute(
  db,
)
await sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
  select ${id}, 'add' || member_id, member_id, 'contact_added', 'system', added_at, added_at from members where workspace_id = ${id}`.execute(
  db,
)
await sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at, group_id)
  select ${id}, 'e' || i, ${somebody(2)}, case when ${chance(3)} < 0.02 then 'contact_deleted' else 'group_message' end, 'member', at, at, 'g' || i % 50
  from (select i, ${when(4)} as at from ${series(EVENTS)}) f`.execute(db)
await sql`insert into orders (workspace_id, order_id, member_id, channel, paid_at, paid_fen, ingested_at)
  select ${id}, 'o' || i, ${somebody(5)}, (array['private', 'tmall', 'shop'])[1 + i % 3], at, 1000 + i % 20000, at
  from (select i, ${when(6)} as at from ${series(ORDERS)}) f`.execute(db)
await sql`insert into order_items (workspace_id, order_id, line, sku, qty, fen, ingested_at)
  select ${id}, 'o' || i, l::text, 'sku' || (i + l) % 200, 1, 500, ${START}::timestamptz from ${series(ORDERS)}, generate_series(1, 2) l`.execute(
  db,
)
await sql`insert into refunds (workspace_id, refund_id, order_id, refunded_at, fen, ingested_at)
  select ${id}, 'r' || i, 'o' || i * 12, ${NOW}::timestamptz - interval '1 day', 500, ${NOW}::timestamptz - interval '1 day' from ${series(Math.floor(ORDERS / 12))}`.execute(
  db,
)
await sql`insert into groups (workspace_id, group_id, name, created_at) select ${id}, 'g' || i % 50, 'g', ${START}::timestamptz from ${series(50)}`.execute(
  db,
)
await sql`insert into group_memberships (workspace_id, group_id, member_id, joined_at, ingested_at)
  select ${id}, 'g' || member_id % 50, member_id, added_at, added_at from members where workspace_id = ${id} and member_id % 2 = 0`.execute(
  db,
)
await sql`insert into referrals (workspace_id, inviter_id, invitee_id, bound_at, status, ingested_at)
  select ${id}, member_id - 1, member_id, added_at, 'qualified', added_at from members where workspace_id = ${id} and member_id % 5 = 0`.execute(
  db,
)
await sql`insert into costs (workspace_id, cost_id, day, kind, channel, fen, ingested_at)
  select ${id}, 'c' || i, (${START}::timestamptz + i * interval '1 day')::date, 'ad', 'douyin', 10000, ${START}::timestamptz from ${series(365)}`.execute(
  db,
)
await sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, audience, content, channel, occurrence, scheduled_at, status, created_by, created_at)
  select ${id}, 'p' || i, 'p' || i, 'p', 'welcome', '{}', '{}', 'private', 'p' || i, ${NOW}::timestamptz - i * interval '20 days', 'sent', 'act_operator', ${START}::timestamptz from ${series(3)}`.execute(
  db,
)
await sql`insert into touches (workspace_id, plan_id, member_id, verdict, planned_at, sent_at, delivered_at)
  select p.workspace_id, p.plan_id, m.member_id, case when m.member_id % 10 = 0 then 'held_out' else 'send' end, p.scheduled_at,
    case when m.member_id % 10 <> 0 then p.scheduled_at end, case when m.member_id % 10 <> 0 then p.scheduled_at end
  from touch_plans p join members m using (workspace_id) where p.workspace_id = ${id}`.execute(db)
await sql`analyze`.execute(db)
console.log(
  `${database.kind}: ${ORDERS} orders, ${MEMBERS} members, ${EVENTS} events, written in ${Math.round(performance.now() - began)} ms`,
)

const scope: Scope = { ...testScope(db, workspace, 'viewer'), now: Temporal.Instant.from(NOW) }
const timed = async (name: string, work: () => Promise<unknown>) => {
  const ms: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now()
    await work()
    ms.push(performance.now() - start)
  }
  console.log(`${name.padEnd(32)} ${Math.round(Math.min(...ms))} ms`)
}
if (process.env.EXPLAIN) { const {rows}=await import("../src/platform/db/database.ts"); for (const m of METRICS.filter(m=>process.env.EXPLAIN!.split(",").includes(m.id))) { const days=Number(process.env.DAYS??m.needs.days??0); const q={workspaceId:id,timezone:"Asia/Shanghai",asOf:NOW,from:"2026-06-23T00:00:00+08:00",to:"2026-09-21T00:00:00+08:00",days,planId:m.needs.plan?"p2":null,by:null,where:[]}; await sql`select set_config(${"enable_nestloop"}, ${process.env.NL??"off"}, false), set_config(${"jit"},${"off"},false), set_config(${"statement_timeout"},${"40000"},false)`.execute(db); try { console.log(m.id); for (const r of await rows<Record<string,string>>(db, sql`explain ${sql.raw(process.env.AN??"")} ${m.sql(q)}`)) console.log(Object.values(r)[0]); } catch(e){console.log(e)} } await database.close(); process.exit(0) }
for (const metric of METRICS) {
  const plan = metric.needs.plan ? { planId: 'p2' } : { window: '最近90天' }
  await timed(metric.id, () => queryMetric(scope, { metric: metric.id, ...plan }))
}
await timed('gmv by week', () => queryMetric(scope, { metric: 'gmv', window: '今年', by: 'week' }))
await timed('repeat_rate by first_sku', () =>
  queryMetric(scope, { metric: 'repeat_rate', windowDays: 90, by: 'first_sku' }),
)
await timed('flywheel', () => flywheel(scope))
await database.close()
