import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../src/core/audit/chain.ts'
import { one, sql } from '../src/platform/db/database.ts'
import { openWorld, SENTENCE } from './support/world.ts'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(() => world.close())

describe.each([
  { lang: 'zh', effect: '那条效果怎么样？' },
  { lang: 'en', effect: 'How did it go?' },
] as const)('the main job ($lang)', ({ lang, effect }) => {
  it('goes from a sentence to a measured touch', async () => {
    const thread = `main-${lang}`
    // The second language asks for a later day: nobody gets one occurrence twice.
    const sentence =
      lang === 'zh' ? SENTENCE.zh : SENTENCE.en.replace('a Mid-Autumn greeting', 'a National Day greeting')
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
