/** Times the verdicts on an audience, and a wave: node bench/touches.ts [members…]; TEST_DATABASE_URL chooses the server. */
import { DEFAULT_POLICY } from '../src/core/policy/policy.ts'
import { judged } from '../src/domain/touches/candidates.ts'
import { previewVerdicts } from '../src/domain/touches/preview-verdicts.ts'
import { sendWave } from '../src/domain/touches/send-wave.ts'
import { type Db, sql } from '../src/platform/db/database.ts'
import { testDatabase } from '../test/database.ts'
import { testWorkspace } from '../test/fixtures.ts'
import { setup } from '../test/template.ts'

const AT = '2026-09-22T02:00:00.000Z'

/** Everybody added themselves; one in seven said something about consent, one in two was touched by one of four plans of late. */
const fill = async (db: Db, workspaceId: number, members: number): Promise<void> => {
  const from = sql`timestamptz '2025-03-21 00:00+08'`
  await sql`insert into members (workspace_id, external_ref, person_key, owner_id, timezone, added_at, ingested_at)
    select ${workspaceId}, 'm' || n, 'p' || n - n % 50 / 49, 'staff_' || n % 20, case when n % 40 = 0 then 'America/New_York' end, ${from}, ${from}
    from generate_series(1, ${members}::int) n`.execute(db)
  await sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
    select ${workspaceId}, 'e' || member_id, member_id, 'contact_added', 'member', ${from}, ${from} from members where workspace_id = ${workspaceId}`.execute(
    db,
  )
  await sql`insert into consents (workspace_id, consent_id, member_id, granted, source, occurred_at, ingested_at)
    select ${workspaceId}, 'c' || member_id, member_id, member_id % 3 > 0, 'bench', ${from}, ${from}
    from members where workspace_id = ${workspaceId} and member_id % 7 = 0`.execute(db)
  await sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, audience, content, channel, occurrence,
      scheduled_at, holdout_share, status, created_by, created_at)
    select ${workspaceId}, 'plan' || n, 'plan' || n, '', 'notice', '{}', '{"text":""}', 'sandbox', 'occasion' || n,
      ${AT}::timestamptz - n * interval '23 hours', 0.1, case when n = 0 then 'scheduled' else 'sent' end, 'bench', ${from}
    from generate_series(0, 4) n`.execute(db)
  await sql`insert into touches (workspace_id, plan_id, member_id, verdict, status, planned_at, sent_at)
    select ${workspaceId}, 'plan' || member_id % 8, member_id, 'send', 'sent', ${from}, ${AT}::timestamptz - (member_id % 8) * interval '23 hours'
    from members where workspace_id = ${workspaceId} and member_id % 8 between 1 and 4`.execute(db)
}

const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  const since = performance.now()
  await work()
  console.log(`  ${name}: ${Math.round(performance.now() - since)} ms`)
}

await setup()
for (const size of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [25_000, 100_000]) {
  const database = await testDatabase()
  try {
    const { db } = database
    const { id: workspaceId } = await testWorkspace(db)
    await fill(db, workspaceId, size)
    // What autovacuum does on a server; the embedded database has none, and is measured so.
    if (database.kind === 'server') await sql`analyze`.execute(db)
    const terms = {
      workspaceId,
      timezone: 'Asia/Shanghai',
      planId: 'plan0',
      kind: 'marketing',
      occurrence: 'occasion0',
      holdoutShare: 0.1,
      at: AT,
      scheduledAt: AT,
      now: AT,
      policy: DEFAULT_POLICY,
    } as const
    const everybody = sql`select member_id from members where workspace_id = ${workspaceId}`
    const few = sql`select member_id from members where workspace_id = ${workspaceId} order by member_id limit 50`
    console.log(`${database.kind}: ${size} members`, await previewVerdicts(db, everybody, terms))
    await timed('verdicts, counted', () => previewVerdicts(db, everybody, terms))
    await timed('verdicts on 50 people, counted', () => previewVerdicts(db, few, terms))
    await timed('verdicts, written', () =>
      sql`with ${judged(everybody, terms)}
        insert into touches (workspace_id, plan_id, member_id, verdict, rules, defer_to, status, planned_at)
        select ${workspaceId}::int, 'plan0', member_id, verdict, rules, defer_to,
          case when verdict in ('send', 'defer') then 'planned' else 'none' end, ${AT}::timestamptz from judged`.execute(
        db,
      ),
    )
    await timed('the wave: judged again, reserved, tasks made', () => sendWave(db, workspaceId, 'plan0', AT, 10_000))
  } finally {
    await database.close()
  }
}
