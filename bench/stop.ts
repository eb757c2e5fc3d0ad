/**
 * How long a stop takes while a wave of many is under way and tasks are being handed over: node bench/stop.ts [members…];
 * TEST_DATABASE_URL chooses the server. Beside it, how long the same stop takes when nothing is going on, and how long the wave takes.
 */
import { createApp } from '../src/app.ts'
import { sendWave } from '../src/domain/touches/send-wave.ts'
import { type Db, sql } from '../src/platform/db/database.ts'
import { runJob } from '../src/platform/jobs/run.ts'
import { silentLog } from '../src/platform/log.ts'
import { testDatabase } from '../test/database.ts'
import { testScope, testWorkspace } from '../test/fixtures.ts'
import { standingClock } from '../test/support/clock.ts'
import { fakeChannel } from '../test/support/touches.ts'
import { setup } from '../test/template.ts'

const AT = '2026-09-22T02:00:00.000Z'

/** Everybody added themselves and is planned in one plan for all; a second plan of 200 tasks is ready to be handed over. */
const fill = async (db: Db, workspaceId: number, members: number): Promise<void> => {
  const from = sql`timestamptz '2026-01-01 00:00+08'`
  await sql`insert into members (workspace_id, external_ref, person_key, owner_id, added_at, ingested_at)
    select ${workspaceId}, 'm' || n, 'p' || n, 'staff_' || n % 200, ${from}, ${from} from generate_series(1, ${members}::int) n`.execute(
    db,
  )
  await sql`insert into consents (workspace_id, consent_id, member_id, granted, source, occurred_at, ingested_at)
    select workspace_id, 'c' || member_id, member_id, true, 'bench', ${from}, ${from} from members where workspace_id = ${workspaceId}`.execute(
    db,
  )
  await sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, kind, audience, content, channel, occurrence,
      scheduled_at, status, created_by, created_at)
    select ${workspaceId}, plan, plan, plan, 'notice', 'service', '{}', '{"text":"x"}', 'sandbox', plan, ${AT}::timestamptz, 'scheduled', 'bench', ${from}
    from unnest(array['all', 'small']) plan`.execute(db)
  await sql`insert into touches (workspace_id, plan_id, member_id, verdict, status, planned_at)
    select workspace_id, plan, member_id, 'send', 'planned', ${AT}::timestamptz from members, unnest(array['all', 'small']) plan
    where workspace_id = ${workspaceId} and (plan = 'all' or member_id % ${Math.max(1, Math.floor(members / 2_000))}::int = 0)`.execute(
    db,
  )
}

const ms = (from: number): number => Math.round(performance.now() - from)

await setup()
for (const size of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20_000]) {
  const database = await testDatabase()
  try {
    const { db } = database
    const channel = fakeChannel({ most: 100 })
    channel.answering = () => new Promise(resolve => setTimeout(resolve, 30))
    const app = createApp(database, { model: null }, silentLog(), { clock: standingClock(AT), channel })
    const press = async (workspace: Awaited<ReturnType<typeof testWorkspace>>) => {
      const from = performance.now()
      await app.assistant.act(testScope(db, workspace, 'operator', AT), 'system.pause_all', { reason: null })
      return ms(from)
    }
    const idle: number[] = []
    for (let i = 0; i < 5; i++) idle.push(await press(await testWorkspace(db)))
    const workspace = await testWorkspace(db)
    await fill(db, workspace.id, size)
    if (database.kind === 'server') await sql`analyze`.execute(db)
    // Waves take turns, so the small one is done when the large one begins.
    await sendWave(db, workspace.id, 'small', AT, 100)
    const resumed = () => sql`update workspaces set paused_at = null where workspace_id = ${workspace.id}`.execute(db)
    const started = performance.now()
    let waveMs: number | null = null
    const wave = sendWave(db, workspace.id, 'all', AT, 10_000).then(() => {
      waveMs = ms(started)
    })
    let calling = true
    const calls = (async () => {
      for (let n = 0; calling; n = (n + 1) % 67) {
        const refs = [0, 1, 2].map(k => `dispatch-small.1.staff_${(n * 3 + k) % 200}.0`)
        await Promise.all(refs.map(ref => runJob(app.jobs, workspace.id, ref)))
        // The embedded database would leave the timers no turn.
        await new Promise(resolve => setImmediate(resolve))
      }
    })()
    const during: number[] = []
    while (waveMs === null) {
      during.push(await press(workspace))
      await resumed()
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    calling = false
    await Promise.all([wave, calls])
    const sorted = [...during].sort((a, b) => a - b)
    console.log(
      `${database.kind}, ${size} members: wave ${waveMs} ms, ${channel.heard.length} calls; ${during.length} stops while it ran:`,
      `median ${sorted[Math.floor(sorted.length / 2)]} ms, worst ${sorted.at(-1)} ms; idle: ${idle.join(', ')} ms`,
    )
  } finally {
    await database.close()
  }
}
