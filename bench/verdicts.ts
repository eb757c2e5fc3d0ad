/**
 * Times the verdicts on a whole brand against a year of history: node bench/verdicts.ts [members…]; TEST_DATABASE_URL chooses the server.
 * Beside it, in the same run: the same candidates counted without a rule, and what a loop over members would take.
 * PLANS a year (18), RUNS of which the median is taken (5), SAMPLE members of the loop (500).
 */
import { loadavg } from 'node:os'
import { DEFAULT_POLICY } from '../src/core/policy/policy.ts'
import { FEW, judged, type TouchTerms, withRoom } from '../src/domain/touches/candidates.ts'
import { previewVerdicts } from '../src/domain/touches/preview-verdicts.ts'
import { sendWave } from '../src/domain/touches/send-wave.ts'
import { type Db, one, rows, type Sql, sql, transaction } from '../src/platform/db/database.ts'
import { testDatabase } from '../test/database.ts'
import { testWorkspace } from '../test/fixtures.ts'
import { setup } from '../test/template.ts'

const AT = '2026-09-22T02:00:00.000Z'
const FROM = sql`timestamptz '2025-09-01 00:00+08'`
const PLANS = Number(process.env['PLANS'] ?? 18)
/** Members of the loop. */
const SAMPLE = Number(process.env['SAMPLE'] ?? 500)
const RUNS = Number(process.env['RUNS'] ?? 5)

/** A bulk load: indexes and keys are made after it, as one would restore a backup. */
const bulk = async (db: Db, tables: readonly string[], work: (tx: Db) => Promise<void>): Promise<void> =>
  transaction(db, async tx => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`set local maintenance_work_mem = '512MB'`.execute(tx)
    const indexes = await rows(
      tx,
      sql<{ drop: string; make: string }>`
        select case when c.conname is null then format('drop index %s', i.indexrelid::regclass)
            else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drop,
          case when c.conname is null then pg_get_indexdef(i.indexrelid)
            else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as make
        from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
        where i.indrelid = any(${tables.map(t => `public.${t}`)}::regclass[])`,
    )
    for (const index of indexes) await sql.raw(index.drop).execute(tx)
    await work(tx)
    for (const index of indexes) await sql.raw(index.make).execute(tx)
  })

/**
 * One in 50 people has two contacts, one in 40 lives in New York, one in 7 said something about consent, 3 in 5 did something in the last
 * weeks, one in 100 is new. A plan a fortnight reached almost everybody for a year; the last one two days ago reached every third.
 */
const fill = async (db: Db, workspaceId: number, members: number): Promise<void> => {
  await sql`insert into members (workspace_id, external_ref, person_key, owner_id, timezone, is_minor, personalised, added_at, ingested_at)
    select ${workspaceId}, 'm' || n, 'p' || n - (n % 50 = 49)::int, 'staff_' || n % 200, case when n % 40 = 0 then 'America/New_York' end,
      n % 500 = 0, n % 300 > 0, case when n % 100 = 1 then timestamptz '2026-09-20 00:00+08' else ${FROM} end, ${FROM}
    from generate_series(1, ${members}::int) n`.execute(db)
  await sql`insert into member_profiles (workspace_id, member_id, name, phone, birthday)
    select workspace_id, member_id, '张' || member_id, (13800000000 + member_id)::text,
      case when member_id % 3 = 0 then to_char(date '1960-01-01' + (member_id * 7919 % 19000)::int, 'YYYY-MM-DD') end
    from members where workspace_id = ${workspaceId}`.execute(db)
  await sql`insert into member_tags (workspace_id, member_id, tag, source, tagged_at)
    select workspace_id, member_id, case when member_id % 2 = 0 then '学生' else '高复购' end, 'import', ${FROM}
    from members where workspace_id = ${workspaceId} and member_id % 20 < 2`.execute(db)
  await sql`insert into consents (workspace_id, consent_id, member_id, granted, source, occurred_at, ingested_at)
    select ${workspaceId}, 'c' || member_id, member_id, member_id % 3 > 0, 'bench', ${FROM}, ${FROM}
    from members where workspace_id = ${workspaceId} and member_id % 7 = 0`.execute(db)
  await bulk(db, ['events'], async tx => {
    await sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
      select ${workspaceId}, 'a' || member_id, member_id, 'contact_added', 'member', added_at, ${FROM}
      from members where workspace_id = ${workspaceId} and member_id % 60 > 0`.execute(tx)
    // Six acts a member over the year; two in five stopped two months ago.
    await sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
      select ${workspaceId}, 'e' || member_id || '-' || n, member_id, 'group_message', 'member',
        ${AT}::timestamptz - (n * n * interval '5 days' + (member_id % 25) * interval '1 day'
          + case when member_id % 5 < 2 then interval '60 days' else interval '0' end), ${FROM}
      from members cross join generate_series(1, 6) n where workspace_id = ${workspaceId}`.execute(tx)
  })
  await sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, kind, audience, content, channel, occurrence,
      scheduled_at, holdout_share, status, created_by, created_at, finished_at)
    select ${workspaceId}, 'plan' || n, 'plan' || n, '', 'notice', case when n > 0 and n % 6 = 0 then 'service' else 'marketing' end, '{}', '{"text":""}',
      'sandbox', 'occasion' || n, ${AT}::timestamptz - (n * 15 - 13) * interval '1 day', 0.1, case when n = 0 then 'scheduled' else 'sent' end,
      'bench', ${FROM}, case when n > 0 then ${AT}::timestamptz - (n * 15 - 14) * interval '1 day' end
    from generate_series(0, ${PLANS}::int) n`.execute(db)
  await bulk(db, ['touches', 'touch_occurrences'], async tx => {
    for (let n = PLANS; n > 0; n--) {
      await sql`insert into touches (workspace_id, plan_id, member_id, verdict, status, sender_id, task_ref, planned_at, sent_at, delivered_at)
        select workspace_id, 'plan' || ${n}::int, member_id, case when member_id % 10 = ${n}::int % 10 then 'held_out' else 'send' end,
          case when member_id % 10 = ${n}::int % 10 then 'none' else 'sent' end, owner_id, 'plan' || ${n}::int || '.1.' || owner_id,
          ${AT}::timestamptz - ${n * 15 - 13}::int * interval '1 day',
          case when member_id % 10 <> ${n}::int % 10 then ${AT}::timestamptz - ${n * 15 - 13}::int * interval '1 day' + (member_id % 3600) * interval '1 second' end,
          case when member_id % 10 <> ${n}::int % 10 then ${AT}::timestamptz - ${n * 15 - 13}::int * interval '1 day' + (member_id % 3600) * interval '1 second' end
        from members where workspace_id = ${workspaceId} and (${n}::int > 1 or member_id % 3 = 0)`.execute(tx)
      await sql`insert into touch_occurrences (workspace_id, person_key, occurrence, plan_id)
        select distinct on (person_key) workspace_id, person_key, 'occasion' || ${n}::int, 'plan' || ${n}::int
        from members where workspace_id = ${workspaceId} and (${n}::int > 1 or member_id % 3 = 0)`.execute(tx)
    }
  })
}

const medianMs = async (runs: number, work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const since = performance.now()
    await work()
    times.push(performance.now() - since)
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN)
}

const termsOf = (workspaceId: number): TouchTerms => ({
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
})

const measure = async (members: number): Promise<number> => {
  const database = await testDatabase()
  try {
    const { db } = database
    const { id: workspaceId } = await testWorkspace(db)
    const seeding = performance.now()
    await fill(db, workspaceId, members)
    // What autovacuum does on a server; the embedded database has none, and is measured so.
    if (database.kind === 'server') await sql`vacuum analyze`.execute(db)
    const seeded = Math.round((performance.now() - seeding) / 1000)
    const { touches } = await one(db, sql<{ touches: number }>`select count(*)::int as touches from touches`)
    const load = loadavg()
      .map(n => n.toFixed(1))
      .join(' ')
    console.log(
      `${database.kind}: ${members} members, ${touches} touches of a year (seeded in ${seeded} s; load ${load})`,
    )
    const terms = termsOf(workspaceId)
    const everybody = sql`select member_id from members where workspace_id = ${workspaceId}`
    console.log('  ', JSON.stringify(await previewVerdicts(db, everybody, terms)))
    const say = (name: string, ms: number) => console.log(`  ${name}: ${ms} ms`)
    const verdicts = await medianMs(RUNS, () => previewVerdicts(db, everybody, terms))
    say(`verdicts of all rules, counted (median of ${RUNS})`, verdicts)
    say(
      'baseline: the same candidates counted without a rule',
      await medianMs(RUNS, () =>
        sql`select owner_id, count(*) from members where workspace_id = ${workspaceId} group by 1`.execute(db),
      ),
    )
    const sample = await rows(
      db,
      sql<{
        id: string
      }>`select member_id::text as id from members where workspace_id = ${workspaceId} order by md5(member_id::text) limit ${SAMPLE}`,
    )
    const since = performance.now()
    for (const { id } of sample) await previewVerdicts(db, sql`select ${id}::bigint as member_id`, terms, 1)
    say(
      `baseline: a loop over members (${sample.length} of them, by index, scaled up)`,
      Math.round(((performance.now() - since) / sample.length) * members),
    )
    const few = sql`select member_id from members where workspace_id = ${workspaceId} order by md5(member_id::text) limit ${FEW}`
    const ids = await rows(db, few as Sql<{ member_id: string }>)
    const chosen = sql`select unnest(${ids.map(row => row.member_id)}::bigint[]) as member_id`
    say(`verdicts on ${FEW} of them, looked up`, await medianMs(RUNS, () => previewVerdicts(db, chosen, terms, FEW)))
    const writing = performance.now()
    await withRoom(db, tx =>
      sql`with ${judged(everybody, terms)}
        insert into touches (workspace_id, plan_id, member_id, verdict, rules, defer_to, status, planned_at)
        select ${workspaceId}::int, 'plan0', member_id, verdict, rules, defer_to,
          case when verdict in ('send', 'defer') then 'planned' else 'none' end, ${AT}::timestamptz from judged`.execute(
        tx,
      ),
    )
    say('verdicts, written', Math.round(performance.now() - writing))
    const wave = performance.now()
    await sendWave(db, workspaceId, 'plan0', AT, 10_000)
    say('the wave: judged again, reserved, tasks made', Math.round(performance.now() - wave))
    return verdicts
  } finally {
    await database.close()
  }
}

await setup()
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 300_000, 1_000_000]
const each: [number, number][] = []
for (const size of sizes) each.push([size, await measure(size)])
console.log(`per 100,000: ${each.map(([size, ms]) => `${Math.round((ms / size) * 100_000)} ms at ${size}`).join(', ')}`)
