import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POLICY_CODE_VERSION } from '../src/core/policy/policy.ts'
import { rows, sql } from '../src/platform/db/database.ts'
import { Refusal } from '../src/platform/errors.ts'
import { terminalOn } from './support/terminal.ts'
import { changingNothing, crowd, openWorld, SENTENCE } from './support/world.ts'

// A day on which all that can be decided was decided: then everything is decided again from its row.

let world: Awaited<ReturnType<typeof openWorld>>
let cli: ReturnType<typeof terminalOn>
beforeAll(async () => {
  world = await openWorld()
  await crowd(world.db, world.workspaceId, 600)
  cli = terminalOn(world)
  await busyDay()
}, 240_000)
afterAll(() => world.close())

const may = async (work: Promise<unknown>): Promise<void> => {
  await work.catch(error => {
    if (!(error instanceof Refusal)) throw error
  })
}

const busyDay = async (): Promise<void> => {
  const { assistant } = world
  const approveAll = async (...who: string[]) => {
    for (const one of await assistant.proposals(await world.as('admin'), { status: 'open' }))
      for (const actor of who) await may(assistant.approve(await world.as(actor), one.id, one.hash))
  }
  const everyone = {
    title: '通知',
    scene: 'notice',
    audience: { everyone: true },
    text: '您好。回复TD',
    draftId: null,
    at: '2026-09-22T22:30:00+08:00',
    bypassAsked: true,
    targetsOptedOut: false,
    otherTexts: [],
  }
  for (const text of [SENTENCE.zh, SENTENCE.en, '写一条中秋关怀', '取消那条', '把沉默会员存成人群“试一试”'])
    for (const as of ['operator', 'viewer']) await world.ask(text, { as, thread: as })
  await assistant.act(await world.as(), 'touch.schedule', everyone)
  await approveAll('approver', 'approver2', 'operator')
  // Denied: in the past, to nobody, to those who refused, by a short link, by who may not.
  for (const to of [
    { at: '2026-09-20T10:00:00+08:00' },
    { audience: { field: 'tag', op: 'eq', value: '没有' } },
    { targetsOptedOut: true },
    { text: '点 https://t.cn/abc 回复TD' },
  ])
    await assistant.act(await world.as(), 'touch.schedule', { ...everyone, ...to })
  await may(
    assistant.act(await world.as('viewer'), 'touch.schedule', { ...everyone, audience: { segment: 'seg_none' } }),
  )
  // The thresholds change in the middle of it.
  for (const settings of [{ 'APPR-AUD': { alone: 5, confirmed: 20 } }, { QUIET: { marketing: { from: '18:00' } } }]) {
    await assistant.act(await world.as('approver'), 'policy.configure', { settings })
    await approveAll('compliance', 'approver2')
    await assistant.act(await world.as(), 'touch.schedule', { ...everyone, title: JSON.stringify(settings) })
  }
  await approveAll('approver')
  // Denied at the last moment: the way to customers is gone when the second approver comes.
  await sql`update workspaces set channel = 'none', clock_offset_ms = 0 where workspace_id = ${world.workspaceId}`.execute(
    world.db,
  )
  await approveAll('approver2')
}

const count = async (...argv: string[]) => {
  const { exit, out } = await cli('policy', 'replay', ...argv, '--json')
  return { exit, ...JSON.parse(out) }
}

describe('every decision of a busy day', () => {
  it('is there: all stages, all outcomes, under three versions of the settings', async () => {
    const kinds = await rows(
      world.db,
      sql<{
        stage: string
        decision: string
        version: number
      }>`select distinct stage, decision, settings_version as version
        from decisions where workspace_id = ${world.workspaceId}`,
    )
    expect(new Set(kinds.map(k => k.stage))).toEqual(new Set(['propose', 'approve', 'execute']))
    expect(new Set(kinds.map(k => k.decision))).toEqual(new Set(['allow', 'needs_approval', 'deny']))
    expect(kinds).toContainEqual(expect.objectContaining({ decision: 'deny', stage: 'execute' }))
    expect(new Set(kinds.map(k => k.version))).toEqual(new Set([0, 1, 2]))
  })

  it('comes out the same when it is taken again, and nothing is written', async () => {
    const all = await changingNothing(world, () => count('--all'))
    expect(all).toMatchObject({ exit: 0, unequal: 0, unreplayable: 0, decisions: [] })
    expect(all.replayed).toBe(await world.count('decisions'))
    expect(all.equal).toBeGreaterThan(15)
    expect((await cli('policy', 'replay', '--all')).out).toContain(`一致 ${all.equal}，不一致 0`)
  })

  it('is found by its own id, by its proposal’s, and by time', async () => {
    const [proposal] = await world.assistant.proposals(await world.as(), { status: 'all' })
    const decided = await world.count('decisions', sql`proposal_id = ${proposal?.id}`)
    expect((await count(proposal?.id ?? '')).replayed).toBe(decided)
    const [{ id }] = (await rows(world.db, sql`select decision_id as id from decisions limit 1`)) as [{ id: string }]
    expect((await count(id)).decisions).toMatchObject([{ decisionId: id, equal: true, otherCode: null }])
    expect((await count('--since', '2026-09-22T00:00:00+08:00')).replayed).toBe(0)
    expect((await cli('policy', 'replay', 'dec_none', '--json')).exit).toBe(1)
  })

  it('is not for everybody to read', async () => {
    expect(JSON.parse((await cli('policy', 'replay', '--all', '--as', 'operator', '--json')).out)).toMatchObject({
      error: { code: 'forbidden' },
    })
  })
})

describe('a row that was meddled with', () => {
  const meddled = async (
    set: ReturnType<typeof sql>,
    where = sql`stage = 'propose' and hits @> '[{"rule": "APPR-AUD"}]'`,
  ) => {
    const [row] = await rows(
      world.db,
      sql<{ id: string; was: object }>`select decision_id as id, to_jsonb(d) as was from decisions d
        where workspace_id = ${world.workspaceId} and ${where} order by decision_id limit 1`,
    )
    if (!row) throw new Error('no such decision')
    const mine = sql`workspace_id = ${world.workspaceId} and decision_id = ${row.id}`
    await sql`update decisions set ${set} where ${mine}`.execute(world.db)
    const [replayed, plain] = [await count(row.id), (await cli('policy', 'replay', row.id)).out]
    await sql`update decisions d set (facts, hits, decision, defer_to, rules, policy_version, settings_version, timezone) =
      (select facts, hits, decision, defer_to, rules, policy_version, settings_version, timezone
        from jsonb_populate_record(null::decisions, ${JSON.stringify(row.was)}::jsonb)) where ${mine}`.execute(world.db)
    return { exit: replayed.exit, ...replayed.decisions[0], plain }
  }

  it('comes out otherwise, exactly where', async () => {
    const facts = await meddled(sql`facts = facts || '{"audience": 9999}'`)
    expect(facts).toMatchObject({ exit: 1, equal: false })
    const paths = facts.differences.map((d: { path: string }) => d.path)
    expect(paths).toContain('hits.APPR-AUD.says.zh')
    expect(facts.plain).toContain('hits.APPR-AUD.says.zh: ')
    const decision = await meddled(sql`decision = 'allow'`)
    expect(decision.differences).toMatchObject([{ path: 'decision', kept: 'allow' }])
    const hits = await meddled(sql`hits = '[]'`)
    expect(hits.differences.map((d: { path: string }) => d.path)).toEqual(
      expect.arrayContaining(['approvals', 'hits.APPR-AUD']),
    )
    const settings = await meddled(
      sql`settings_version = 0`,
      sql`settings_version = 2 and hits @> '[{"rule": "QUIET"}]'`,
    )
    expect(settings).toMatchObject({ exit: 1, equal: false })
    expect((await meddled(sql`defer_to = null`, sql`defer_to is not null`)).differences).toMatchObject([
      { path: 'deferTo', kept: null },
    ])
  })

  it('in the order of its keys alone, or by other code that says the same, is equal', async () => {
    expect(
      await meddled(sql`facts = (select jsonb_object_agg(key, value order by key desc) from jsonb_each(facts))`),
    ).toMatchObject({
      exit: 0,
      equal: true,
    })
    const older = await meddled(sql`policy_version = '2025.1.0+s0'`)
    expect(older).toMatchObject({ exit: 0, equal: true, otherCode: '2025.1.0' })
    expect(older.plain).toContain('2025.1.0')
    expect(older.policyVersion).not.toContain(POLICY_CODE_VERSION)
  })

  it('without its rules, by rules that are gone, or under settings that are gone, cannot be taken again', async () => {
    for (const set of [sql`rules = '{}'`, sql`rules = rules || '{GONE}'`, sql`settings_version = 99`]) {
      const replayed = await meddled(set)
      expect(replayed).toMatchObject({ exit: 1, equal: false, differences: [] })
      expect(replayed.unreplayable.en).toMatch(/rule|settings/)
    }
  })
})
