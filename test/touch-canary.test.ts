import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../src/core/audit/chain.ts'
import type { EventFact } from '../src/domain/members/facts.ts'
import { ingestEvents } from '../src/domain/members/ingest.ts'
import { lookAtCanary } from '../src/domain/touches/canary.ts'
import { rows, sql } from '../src/platform/db/database.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { crowdOf, TOMORROW, type TouchWorld, touchWorld } from './support/touches.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const DAY_AFTER = '2026-09-23T10:30:00+08:00'
const TIERS = { alone: 10, confirmed: 40, oneApprover: 50 }
const CANARY = { share: 0.1, fewest: 5 }

/** Sixty people, of whom six are held out and five or six go first; more than fifty need two approvers here. */
const open = async (canary: object = CANARY, people = crowdOf(60)) => {
  const world = await touchWorld(database, people)
  await sql`insert into policy_settings (workspace_id, version, settings, effective_from, changed_by, changed_at)
    values (${world.workspace.id}, 1, ${JSON.stringify({ 'APPR-AUD': TIERS, CANARY: canary })}::jsonb, '2026-01-01', 'x', '2026-01-01')`.execute(
    world.db,
  )
  return world
}
const approved = async (world: TouchWorld, to: Record<string, unknown> = {}) => {
  const proposal = await world.propose(to)
  let done = proposal
  for (const role of ['approver', 'approver2'] as const)
    if (done.status === 'pending') done = await world.app.assistant.approve(world.as(role), done.id, done.hash)
  return { proposal, plan: String(done.outcome?.['planId']) }
}
const view = (world: TouchWorld, plan: string) => world.app.assistant.plan(world.as(), plan)
const leave = (world: TouchWorld, refs: readonly string[], at: string, type = 'contact_deleted') =>
  ingestEvents(
    world.db,
    world.workspace.id,
    refs.map((memberRef): EventFact => ({ eventId: `${type}-${memberRef}`, memberRef, type, actor: 'member', at })),
    at,
  )
const planOf = async (world: TouchWorld, plan: string) =>
  (
    await rows(
      world.db,
      sql<{ canary: string; report: Record<string, unknown> | null; status: string }>`
        select canary_status as canary, canary_report as report, status from touch_plans
        where workspace_id = ${world.workspace.id} and plan_id = ${plan}`,
    )
  )[0]
const auditOf = (world: TouchWorld, plan: string) =>
  rows(
    world.db,
    sql<{
      action: string
      body: object
    }>`select action, body from audit where workspace_id = ${world.workspace.id} and subject = ${plan} order by seq`,
  )
/** Sent + held out + deferred + dropped = audience, whatever happened. */
const conserved = async (world: TouchWorld, plan: string) => {
  const { counts } = await view(world, plan)
  expect(counts.send + counts.heldOut + counts.defer + counts.drop).toBe(counts.audience)
  return counts
}

describe('a plan that two people must approve', () => {
  it('says on its card that a small part goes first; a smaller plan does not', async () => {
    const world = await open()
    const { proposal } = await approved(world)
    const people = Math.ceil((proposal.preview.verdicts?.send ?? 0) * 0.1)
    expect(proposal.approvals).toEqual(['approver', 'approver'])
    expect(proposal.preview.canary).toEqual({ chosen: true, people, share: 0.1, watchHours: 24 })
    expect(proposal.hits.find(hit => hit.rule === 'CANARY')?.says.zh).toBe(
      `先发 ${people} 人（10%），24 小时后看删除率再发其余。`,
    )
    const small = await open({ share: 0.02, fewest: 20 }, crowdOf(30))
    const asked = await small.propose()
    expect(asked.preview.canary).toMatchObject({ chosen: false, people: 20 })
    expect(asked.rules).not.toContain('CANARY')
  })

  it('goes to them first, and to the rest a day after they got it when nobody left', async () => {
    const world = await open()
    const { plan, proposal } = await approved(world)
    const people = proposal.preview.canary?.people ?? 0
    await world.until(TOMORROW)
    const first = Object.keys(world.written())
    expect(first).toHaveLength(people)
    expect(await view(world, plan)).toMatchObject({
      status: 'sending',
      notes: [expect.stringContaining(`先发了 ${people} 人`)],
    })
    await world.deliver('2026-09-22T10:20:00+08:00')
    await world.until('2026-09-23T10:19:59+08:00')
    expect(Object.keys(world.written())).toHaveLength(people)
    await conserved(world, plan)
    await world.until('2026-09-23T11:05:00+08:00')
    expect(Object.keys(world.written())).toHaveLength(proposal.preview.verdicts?.send ?? 0)
    expect(new Set(Object.values(world.written()))).toEqual(new Set([1]))
    expect(await planOf(world, plan)).toMatchObject({
      canary: 'passed',
      status: 'sent',
      report: { people, delivered: people, left: 0, why: null },
    })
    expect(await conserved(world, plan)).toMatchObject({ heldOut: proposal.preview.verdicts?.heldOut })
    expect(await auditOf(world, plan)).toMatchObject([
      { action: 'touch.canary_passed', body: { people, delivered: people, left: 0 } },
    ])
    expect(await verifyAudit(world.db, world.workspace.id)).toMatchObject({ ok: true })
  })

  it('chooses the same people in another world with the same people, and not by whom it holds out', async () => {
    const chosen = async () => {
      const world = await open()
      await approved(world)
      await world.until(TOMORROW)
      return Object.keys(world.written()).sort()
    }
    expect(await chosen()).toEqual(await chosen())
  })

  it('stops by itself when too many of them leave, and says so with the figures; the rest get nothing', async () => {
    const world = await open()
    const { plan } = await approved(world)
    await world.until(TOMORROW)
    const first = Object.keys(world.written())
    await world.deliver('2026-09-22T10:20:00+08:00')
    await leave(world, first.slice(0, 1), '2026-09-22T15:00:00+08:00')
    await leave(world, first.slice(1, 2), '2026-09-22T16:00:00+08:00', 'opt_out')
    await world.until(DAY_AFTER)
    expect(Object.keys(world.written())).toEqual(first)
    expect(await planOf(world, plan)).toMatchObject({
      canary: 'stopped',
      status: 'paused',
      report: { delivered: first.length, left: 2, baseDelivered: 0, baseLeft: 0, why: 'share' },
    })
    expect((await view(world, plan)).notes).toEqual([
      expect.stringMatching(
        new RegExp(
          `自动停下：先发的 ${first.length} 人送达 ${first.length}，24 小时内删除或退订 2/${first.length}，.*超过 0.5%`,
        ),
      ),
    ])
    expect(await auditOf(world, plan)).toMatchObject([
      { action: 'touch.canary_stopped', body: { left: 2, delivered: first.length, why: 'share' } },
    ])
    await conserved(world, plan)
    await world.until('2026-09-23T20:00:00+08:00')
    expect(Object.keys(world.written())).toEqual(first)

    const resume = await world.app.assistant.act(world.as(), 'touch.resume', { planId: plan })
    expect(resume).toMatchObject({ status: 'pending', approvals: ['approver'] })
    await world.app.assistant.approve(world.as('approver'), resume.id, resume.hash)
    await world.until('2026-09-23T20:30:00+08:00')
    expect(await planOf(world, plan)).toMatchObject({ status: 'sent' })
    expect(Object.keys(world.written()).length).toBeGreaterThan(40)
    expect(new Set(Object.values(world.written()))).toEqual(new Set([1]))
  })

  it('does not count who left before it came, later than a day after, or is heard of too late', async () => {
    const world = await open()
    const { plan } = await approved(world)
    await world.until(TOMORROW)
    const [a, b, c] = Object.keys(world.written())
    await world.deliver('2026-09-22T10:20:00+08:00')
    await leave(world, [a ?? ''], '2026-09-22T10:19:59+08:00')
    await leave(world, [b ?? ''], '2026-09-23T10:20:00+08:00')
    await ingestEvents(
      world.db,
      world.workspace.id,
      [{ eventId: 'late', memberRef: c ?? '', type: 'opt_out', actor: 'member', at: '2026-09-22T12:00:00+08:00' }],
      '2026-09-24T10:00:00+08:00',
    )
    await world.until('2026-09-23T11:05:00+08:00')
    expect(await planOf(world, plan)).toMatchObject({ canary: 'passed', report: { left: 0 } })
  })

  it('compares with the last 30 days: three times the usual is too much', async () => {
    const world = await open({ ...CANARY, stopShare: 1, stopFactor: 3 })
    const { plan: before } = await approved(world, {
      scene: 'logistics',
      title: '发货',
      at: '2026-09-21T10:40:00+08:00',
    })
    await sql`update touch_plans set canary_status = 'none' where plan_id = ${before}`.execute(world.db)
    await world.until('2026-09-21T10:45:00+08:00')
    const everybody = Object.keys(world.written())
    await world.deliver('2026-09-21T10:50:00+08:00')
    await leave(world, [everybody[0] ?? ''], '2026-09-21T12:00:00+08:00')
    world.channel.heard.length = 0
    const { plan } = await approved(world)
    await world.until(TOMORROW)
    const first = Object.keys(world.written())
    await world.deliver('2026-09-22T10:20:00+08:00')
    await leave(world, first.slice(0, 1), '2026-09-22T15:00:00+08:00')
    await world.until(DAY_AFTER)
    expect(await planOf(world, plan)).toMatchObject({
      canary: 'stopped',
      report: { left: 1, baseDelivered: everybody.length, baseLeft: 1, why: 'factor' },
    })
    expect((await view(world, plan)).notes.join()).toContain('超过平时的 3 倍')
  })

  it('waits for staff who do not confirm as long again, then stops for want of anything to judge by', async () => {
    const world = await open()
    const { plan } = await approved(world)
    await world.until('2026-09-24T09:59:00+08:00')
    expect(await planOf(world, plan)).toMatchObject({ canary: 'running', status: 'sending' })
    await world.until('2026-09-24T10:00:00+08:00')
    expect(await planOf(world, plan)).toMatchObject({
      canary: 'stopped',
      status: 'paused',
      report: { delivered: 0, why: 'too_few' },
    })
    expect((await view(world, plan)).notes.join()).toContain('送达太少')
    await conserved(world, plan)
  })

  it('decides once, however often it looks', async () => {
    const world = await open()
    const { plan } = await approved(world)
    await world.until(TOMORROW)
    await world.deliver('2026-09-22T10:20:00+08:00')
    const look = () => lookAtCanary(world.db, world.workspace.id, plan, new Date(DAY_AFTER).toISOString())
    await Promise.all([look(), look(), look()])
    await look()
    expect(await auditOf(world, plan)).toHaveLength(1)
    expect(await planOf(world, plan)).toMatchObject({ canary: 'passed' })
    await world.until(DAY_AFTER)
    expect(new Set(Object.values(world.written()))).toEqual(new Set([1]))
  })

  it('keeps to everybody’s own night, in both parts', async () => {
    const people = [
      ...crowdOf(40),
      ...crowdOf(20, { zone: 'America/New_York' }).map(p => ({ ...p, ref: `ny_${p.ref}` })),
    ]
    const world = await open(CANARY, people)
    const { plan } = await approved(world)
    await world.until(TOMORROW)
    const first = Object.keys(world.written())
    expect(first.every(ref => !ref.startsWith('ny_'))).toBe(true)
    await world.deliver('2026-09-22T10:20:00+08:00')
    await world.until('2026-09-23T09:00:00+08:00')
    expect(Object.keys(world.written())).toEqual(first)
    await world.until('2026-09-23T20:00:00+08:00')
    expect(Object.keys(world.written()).some(ref => ref.startsWith('ny_'))).toBe(false)
    await world.until('2026-09-24T00:00:00+08:00')
    const counts = await conserved(world, plan)
    expect(Object.keys(world.written())).toHaveLength(counts.send)
    expect(await planOf(world, plan)).toMatchObject({ status: 'sent' })
  })

  it('decides nothing while all sending is stopped, and watches anew whom it reaches after that', async () => {
    const world = await open()
    const { plan } = await approved(world)
    await world.until(TOMORROW)
    const people = Object.keys(world.written()).length
    await world.app.assistant.act(world.as(), 'system.pause_all', { reason: null })
    await world.until(DAY_AFTER)
    expect(await planOf(world, plan)).toMatchObject({ canary: 'running' })
    const resume = await world.app.assistant.act(world.as(), 'system.resume', {})
    await world.app.assistant.approve(world.as('approver'), resume.id, resume.hash)
    await world.until('2026-09-23T10:31:00+08:00')
    expect(Object.keys(world.written())).toHaveLength(people)
    await world.deliver('2026-09-23T10:40:00+08:00')
    await world.until('2026-09-24T10:39:00+08:00')
    expect(await planOf(world, plan)).toMatchObject({ canary: 'running' })
    await world.until('2026-09-24T11:31:00+08:00')
    expect(await planOf(world, plan)).toMatchObject({ canary: 'passed' })
  })

  it('can be had for a smaller plan: a new version of the proposal', async () => {
    const world = await open({ share: 0.02, fewest: 20 }, crowdOf(35))
    const old = await world.propose()
    const asked = await world.app.assistant.revise(world.as(), old.id, { canary: true })
    expect(asked).toMatchObject({ version: 2, preview: { canary: { chosen: true, people: 20 } } })
    await world.app.assistant.approve(world.as(), asked.id, asked.hash)
    await world.until(TOMORROW)
    expect(Object.keys(world.written())).toHaveLength(20)
  })
})
