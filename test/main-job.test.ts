import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../src/core/audit/chain.ts'
import { one, sql } from '../src/platform/db/database.ts'
import { zAnswer, zProposal, zRefused } from './support/answer-shape.ts'
import { openCommandLine } from './support/command-line.ts'
import { NOW, openWorld, SENTENCE } from './support/world.ts'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(() => world.close())

describe.each([
  { lang: 'zh', sentence: SENTENCE.zh, effect: '那条效果怎么样？' },
  // Others than before: nobody is written to two days running.
  {
    lang: 'en',
    sentence: 'Send a National Day greeting to silent members, tomorrow at 10am',
    effect: 'How did it go?',
  },
] as const)('the main job ($lang)', ({ lang, sentence, effect }) => {
  it('goes from a sentence to a measured touch', async () => {
    const thread = `main-${lang}`
    const asked = await world.ask(sentence, { lang, thread })
    expect(asked).toMatchObject({ planner: 'offline', intent: { name: 'touch.schedule' }, threadId: thread })
    const [proposal] = asked.proposals
    if (!proposal) throw new Error(asked.reply)
    expect(proposal.status).toBe('pending')
    expect(asked.reply).toMatch(lang === 'zh' ? /圈到 \d+ 位/ : /\d+ people/)
    expect(await world.count('touch_plans', sql`proposal_id = ${proposal.id}`)).toBe(0)

    const approver = await world.as('approver', lang)
    const done = await world.assistant.approve(approver, proposal.id, proposal.hash)
    expect(done.status).toBe('executed')
    const planId = String(done.outcome?.['planId'])
    const planned = await world.assistant.plan(approver, planId)
    const { counts } = planned
    expect(counts.audience).toBeGreaterThan(0)
    expect(counts.send + counts.heldOut + counts.defer + counts.drop).toBe(counts.audience)
    expect(counts.sent).toBe(0)

    await world.moveTo(lang === 'zh' ? '2026-09-22T18:00:00+08:00' : '2026-09-25T18:00:00+08:00')
    const after = await world.assistant.plan(approver, planId)
    expect(after.counts.delivered).toBeGreaterThan(0)

    // The approval came by a button, and the thread still knows which one "that one" is.
    const told = await world.ask(effect, { lang, thread })
    expect(told.intent?.name).toBe('metric.query')
    const direct = await one(
      world.db,
      sql<{ planned: number; sent: number; delivered: number; clicked: number }>`
        select count(*) filter (where verdict in ('send', 'defer'))::int as planned, count(sent_at)::int as sent,
          count(delivered_at)::int as delivered, count(first_click_at)::int as clicked
        from touches where workspace_id = ${world.workspaceId} and plan_id = ${planId}`,
    )
    const figure = (metric: string) => told.numbers.find(n => n.metric === metric && n.key === null)?.value
    expect({
      sent: figure('touch_funnel.sent'),
      delivered: figure('touch_funnel.delivered'),
      clicked: figure('touch_funnel.clicked'),
    }).toEqual({ sent: direct.sent, delivered: direct.delivered, clicked: direct.clicked })
    expect(told.reply).toContain(lang === 'zh' ? `送达 ${direct.delivered}` : `delivered ${direct.delivered}`)
    for (const n of told.numbers) {
      expect(n.definition.length).toBeGreaterThan(5)
      expect(Date.parse(n.asOf)).toBe((await world.as()).now.epochMilliseconds)
    }
    expect(await verifyAudit(world.db, world.workspaceId)).toMatchObject({ ok: true })
  })
})

describe('the main job on the command line', () => {
  let line: Awaited<ReturnType<typeof openCommandLine>>
  beforeAll(async () => {
    line = await openCommandLine()
  }, 120_000)
  afterAll(() => line.close())

  it('goes the same way, one process a step, each with one JSON document and its exit code', async () => {
    const asked = await line.run(['ask', SENTENCE.zh, '--thread', 'cli', '--now', NOW, '--json'])
    expect([asked.exit, asked.err]).toEqual([0, ''])
    const answer = zAnswer.parse(asked.json())
    const [proposal] = answer.proposals
    if (!proposal) throw new Error(answer.reply)
    expect(proposal.status).toBe('pending')

    const approved = await line.run(['approve', proposal.id, '--as', 'approver', '--json'])
    expect(approved.exit).toBe(0)
    const done = zProposal.parse(approved.json())
    expect(done).toMatchObject({ status: 'executed', approvedBy: ['act_approver'] })
    const planId = String(done.outcome?.['planId'])

    // Somebody else's late approval is refused: exit 1.
    const late = await line.run(['approve', proposal.id, '--as', 'admin', '--json'])
    expect(late.exit).toBe(1)
    expect(zRefused.parse(late.json()).error.code).toBe('conflict')

    const moved = await line.run(['demo', 'clock', '2026-09-22T18:00:00+08:00', '--json'])
    expect(moved.exit).toBe(0)
    const told = await line.run(['ask', '那条效果怎么样？', '--thread', 'cli', '--json'])
    expect(told.exit).toBe(0)
    const effect = zAnswer.parse(told.json())
    const delivered = await line.withDatabase(db =>
      one(db, sql<{ n: number }>`select count(delivered_at)::int as n from touches where plan_id = ${planId}`),
    )
    expect(delivered.n).toBeGreaterThan(0)
    expect(effect.numbers.find(n => n.metric === 'touch_funnel.delivered')?.value).toBe(delivered.n)

    const checked = await line.run(['audit', 'verify', '--json'])
    expect([checked.exit, checked.json()]).toMatchObject([0, { ok: true }])
    // Who may not is told so (exit 1), and who does not exist is a mistake (exit 2).
    const viewer = await line.run(['ask', SENTENCE.zh, '--as', 'viewer', '--json'])
    expect(viewer.exit).toBe(1)
    expect(zAnswer.parse(viewer.json())).toMatchObject({ decision: 'deny', rules: ['RBAC'], proposals: [] })
    const nobody = await line.run(['ask', '你好', '--as', 'nobody', '--json'])
    expect(nobody.exit).toBe(2)
    expect(zRefused.parse(nobody.json()).error.code).toBe('unknown_actor')
  }, 120_000)

  it('takes a sentence from standard input', async () => {
    const asked = await line.run(['ask', '-', '--json'], '现在排了哪些？\n')
    expect(asked.exit).toBe(0)
    expect(zAnswer.parse(asked.json()).intent?.name).toBe('touch.list')
  }, 60_000)
})
