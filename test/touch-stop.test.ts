import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../src/core/audit/chain.ts'
import { createGate, type Proposal } from '../src/core/gate/gate.ts'
import { ACTIONS } from '../src/domain/actions.ts'
import { ingestEvents } from '../src/domain/members/ingest.ts'
import { rows, sql } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/ids.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { crowdOf, fakeChannel, TOMORROW, type TouchWorld, touchWorld } from './support/touches.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

type Role = Parameters<TouchWorld['as']>[0]
const act = (world: TouchWorld, action: string, input: object, role: Role = 'operator') =>
  world.app.assistant.act(world.as(role), action, input)
const stop = (world: TouchWorld, reason: string | null = '券有问题', role: Role = 'operator') =>
  act(world, 'system.pause_all', { reason }, role)
const approve = (world: TouchWorld, { id, hash }: Proposal, role: Role = 'approver') =>
  world.app.assistant.approve(world.as(role), id, hash)
const goOn = async (world: TouchWorld) => approve(world, await act(world, 'system.resume', {}))
const said = (world: TouchWorld, text: string, role: Role = 'operator') =>
  world.app.assistant.ask(world.as(role), { text, surface: 'test' })
const status = async (work: Promise<Proposal>) => (await work).status

describe('the emergency stop', () => {
  it('holds back what falls due, and says who stopped it, when and why', async () => {
    const world = await touchWorld(database, crowdOf(2))
    const plan = await world.schedule()
    expect(await stop(world)).toMatchObject({
      status: 'executed',
      decision: 'allow',
      rules: ['AUDIT', 'KILL-SWITCH'],
      outcome: { plans: 1, already: false },
    })
    await world.until('2026-09-22T12:00:00+08:00')
    expect(world.channel.heard).toEqual([])
    expect(await world.touches(plan)).toEqual({ a: 'send planned', b: 'send planned' })
    expect(await world.app.assistant.paused(world.as())).toBe('operator 在 2026-09-21 10:30 停下了所有发送：券有问题。')
    expect((await said(world, '现在排了哪些？')).reply).toContain('停下了所有发送：券有问题')
  })

  it('stays one stop however often it is pressed; the first reason stands', async () => {
    const world = await touchWorld(database, crowdOf(1))
    await stop(world, '价格错了')
    const again = await stop(world, '再停一次', 'finance')
    expect(again).toMatchObject({ status: 'executed', outcome: { already: true } })
    expect(again.says?.zh).toContain('operator')
    expect(await world.app.assistant.paused(world.as())).toContain('价格错了')
    const audited = await rows(
      world.db,
      sql<{ actor: string; body: object }>`select actor_id as actor, body from audit
        where workspace_id = ${world.workspace.id} and action = 'proposal.executed' order by seq`,
    )
    expect(audited).toMatchObject([
      { actor: 'act_operator', body: { action: 'system.pause_all' } },
      { actor: 'act_finance', body: { action: 'system.pause_all' } },
    ])
    expect(await verifyAudit(world.db, world.workspace.id)).toMatchObject({ ok: true })
  })

  it('is there for everybody who sends or judges, and for nobody else', async () => {
    const world = await touchWorld(database, crowdOf(1))
    for (const role of ['viewer', 'writer'] as const) expect(await status(stop(world, null, role))).toBe('denied')
    expect(await world.app.assistant.paused(world.as())).toBeNull()
    for (const role of ['operator', 'approver', 'compliance', 'finance', 'admin'] as const)
      expect(await status(stop(world, null, role))).toBe('executed')
  })

  it('waits for nobody: not in a turn that read what outsiders wrote, not when the thresholds cannot be read', async () => {
    const world = await touchWorld(database, crowdOf(1))
    await sql`insert into policy_settings (workspace_id, version, settings, effective_from, changed_by, changed_at)
      values (${world.workspace.id}, 1, '{"FREQ-CAP": "broken"}', '2026-01-01', 'x', '2026-01-01')`.execute(world.db)
    // What cannot be read has its default; a stop does not even ask.
    expect((await world.propose()).status).toBe('pending')
    const gate = createGate(ACTIONS, { newId })
    const input = { reason: `${'停'.repeat(300)}\0\ud83d` }
    const made = await gate.propose(world.as(), 'system.pause_all', input, { idempotencyKey: 'k', tainted: true })
    expect(made).toMatchObject({ status: 'executed', tainted: true })
    expect(await world.app.assistant.paused(world.as())).toContain('停'.repeat(200))
  })

  it('lets sends be proposed and approved, with a warning; they stand still', async () => {
    const world = await touchWorld(database, crowdOf(1))
    await stop(world)
    const proposal = await world.propose()
    expect(proposal.hits.find(hit => hit.rule === 'SENDING-PAUSED')).toMatchObject({ severity: 'warn' })
    expect(proposal.hits.find(hit => hit.rule === 'SENDING-PAUSED')?.says.zh).toContain('券有问题')
    await approve(world, proposal, 'operator')
    await world.until(TOMORROW)
    expect(world.channel.heard).toEqual([])
    await goOn(world)
    await world.until('2026-09-22T10:01:00+08:00')
    expect(world.written()).toEqual({ a: 1 })
  })
})

describe('resuming', () => {
  it('takes another person, also where an admin stopped it', async () => {
    const world = await touchWorld(database, crowdOf(1))
    await expect(act(world, 'system.resume', {})).rejects.toMatchObject({ code: 'conflict' })
    await stop(world, null, 'admin')
    const proposal = await act(world, 'system.resume', {}, 'admin')
    expect(proposal).toMatchObject({ status: 'pending', decision: 'needs_approval', approvals: ['approver'] })
    expect(proposal.rules).toContain('KILL-SWITCH')
    await expect(approve(world, proposal, 'admin')).rejects.toMatchObject({ data: { rule: 'APPR-TWO' } })
    expect(await world.app.assistant.paused(world.as())).not.toBeNull()
    expect(await approve(world, proposal)).toMatchObject({ status: 'executed' })
    expect(await world.app.assistant.paused(world.as())).toBeNull()
  })

  it('is void when it was resumed and stopped again meanwhile', async () => {
    const world = await touchWorld(database, crowdOf(1))
    await stop(world)
    const old = await act(world, 'system.resume', {})
    await goOn(world)
    await world.until('2026-09-21T11:00:00+08:00')
    await stop(world)
    await expect(approve(world, old)).rejects.toMatchObject({ data: { rule: 'APPR-HASH', fields: ['content'] } })
    expect(await world.app.assistant.paused(world.as())).not.toBeNull()
  })

  it('sends what fell due by the verdicts of then', async () => {
    const world = await touchWorld(database, crowdOf(3))
    const plan = await world.schedule()
    await stop(world)
    await world.until('2026-09-22T11:00:00+08:00')
    const optedOut = {
      eventId: 'e1',
      memberRef: 'b',
      type: 'opt_out',
      actor: 'member',
      at: '2026-09-22T10:30:00+08:00',
    }
    await ingestEvents(world.db, world.workspace.id, [optedOut as never], '2026-09-22T10:30:00+08:00')
    await goOn(world)
    await world.until('2026-09-22T11:01:00+08:00')
    expect(world.written()).toEqual({ a: 1, c: 1 })
    expect(await world.touches(plan)).toMatchObject({
      a: 'send tasked',
      b: expect.stringContaining('OPTOUT'),
      c: 'send tasked',
    })
  })

  it('drops what waited too long, and says so', async () => {
    const world = await touchWorld(database, [...crowdOf(1), { ref: 'ny', zone: 'America/New_York' }])
    const plan = await world.schedule()
    await stop(world)
    // 48 hours after ten in Shanghai; not yet 48 hours after nine in New York.
    await world.until('2026-09-24T10:00:01+08:00')
    const proposal = await act(world, 'system.resume', {})
    expect(proposal.preview.details?.map(line => line.zh).join('')).toMatch(/1 位已到点.*1 位等得太久/)
    await approve(world, proposal)
    await world.until('2026-09-24T10:01:00+08:00')
    expect(await world.touches(plan)).toMatchObject({ a: 'drop none KILL-SWITCH' })
    expect((await world.app.assistant.plan(world.as(), plan)).reasons).toContainEqual({
      rule: 'KILL-SWITCH',
      says: '暂停太久',
      count: 1,
    })
  })

  it('takes back what staff had not confirmed, and tasks it anew; what they had sent stays sent', async () => {
    const world = await touchWorld(database, crowdOf(4), fakeChannel({ most: 2 }))
    const plan = await world.schedule()
    await world.until(TOMORROW)
    const [first, second] = world.channel.heard.map(task => task.ref)
    world.channel.confirmed.add(first ?? '')
    await world.deliver(TOMORROW, ['a'])
    await stop(world)
    await world.until('2026-09-22T10:05:00+08:00')
    expect(world.channel.cancelled.sort()).toEqual([first, second])
    expect(await world.touches(plan)).toEqual({
      a: 'send sent',
      b: 'send tasked',
      c: 'send planned',
      d: 'send planned',
    })
    expect(await world.occasions()).toEqual(['a', 'b'])
    await goOn(world)
    await world.until('2026-09-22T10:10:00+08:00')
    expect(await world.tasks(plan)).toMatchObject([
      { status: 'created' },
      { status: 'cancelled' },
      { status: 'created' },
    ])
    expect(world.written()).toEqual({ a: 1, b: 1, c: 2, d: 2 })
    expect(await world.planStatus(plan)).toBe('sent')
  })

  it('loses nobody when the process died in a call before the stop', async () => {
    for (const trouble of ['died before', 'died after'] as const) {
      const world = await touchWorld(database, crowdOf(2))
      const plan = await world.schedule()
      world.channel.trouble = () => trouble
      await world.until(TOMORROW)
      world.channel.trouble = () => null
      await stop(world)
      await world.until('2026-09-22T10:10:00+08:00')
      const before = world.channel.heard.length
      expect(before).toBe(trouble === 'died after' ? 1 : 0)
      await goOn(world)
      await world.until('2026-09-22T10:20:00+08:00')
      expect(world.channel.heard).toHaveLength(before + 1)
      expect(await world.touches(plan)).toEqual({ a: 'send tasked', b: 'send tasked' })
    }
  })

  it('takes back what a call made whose answer came after the stop', async () => {
    const world = await touchWorld(database, crowdOf(1))
    const plan = await world.schedule()
    world.channel.answering = async () => {
      world.channel.answering = async () => {}
      await stop(world)
    }
    await world.until(TOMORROW)
    await world.until('2026-09-22T10:01:00+08:00')
    expect(world.channel.cancelled).toEqual([`${plan}.1.staff_1.0`])
    expect(await world.touches(plan)).toEqual({ a: 'send planned' })
  })
})

describe('pausing one plan', () => {
  it('stops this one and no other, and resuming it needs an approval', async () => {
    const world = await touchWorld(database, crowdOf(2))
    const plan = await world.schedule({ audience: { everyone: true } })
    expect(await act(world, 'touch.pause', { planId: plan, reason: '等改文案' })).toMatchObject({ status: 'executed' })
    expect(await act(world, 'touch.pause', { planId: plan, reason: null })).toMatchObject({
      outcome: { already: true },
    })
    await world.until(TOMORROW)
    expect(world.channel.heard).toEqual([])
    const view = await world.app.assistant.plan(world.as(), plan)
    expect(view).toMatchObject({ status: 'paused', notes: ['operator 在 2026-09-21 10:30 停下了这一条：等改文案。'] })
    const other = await world.schedule({ scene: 'logistics', title: '发货', at: '2026-09-22T10:30:00+08:00' })
    await world.until('2026-09-22T10:30:00+08:00')
    expect(await world.planStatus(other)).toBe('sent')
    const proposal = await act(world, 'touch.resume', { planId: plan })
    expect(proposal).toMatchObject({ status: 'pending', approvals: ['approver'] })
    await approve(world, proposal)
    expect(await world.planStatus(plan)).toBe('scheduled')
    expect(await world.app.assistant.plan(world.as(), plan)).toMatchObject({ notes: [] })
    await world.until('2026-09-22T11:00:00+08:00')
    expect(await world.touches(plan)).toEqual({ a: 'send tasked', b: 'send tasked' })
    await expect(act(world, 'touch.resume', { planId: plan })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('leaves it to be cancelled after all', async () => {
    const world = await touchWorld(database, crowdOf(1))
    const plan = await world.schedule()
    await act(world, 'touch.pause', { planId: plan, reason: null })
    expect(await world.cancel(plan)).toMatchObject({ status: 'executed', outcome: { stopped: 1 } })
    expect(await world.touches(plan)).toEqual({ a: 'send cancelled' })
    await expect(status(act(world, 'touch.pause', { planId: plan, reason: null }))).rejects.toThrow()
  })
})

describe('saying stop', () => {
  it.each([
    ['所有发送先停，券有问题', '券有问题'],
    ['全部停掉', null],
    ["Stop everything. Something's wrong with the coupons", 'coupon issue'],
  ])('“%s” stops everything at once', async (text, reason) => {
    const world = await touchWorld(database, crowdOf(1))
    await world.schedule()
    const answer = await said(world, text)
    expect(answer).toMatchObject({ intent: { name: 'system.pause_all' }, decision: 'allow' })
    expect(answer.rules).toEqual(expect.arrayContaining(['KILL-SWITCH', 'AUDIT']))
    expect(await world.app.assistant.paused(world.as())).toContain(reason ?? '停下了所有发送。')
    const back = await said(world, '恢复发送')
    expect(back).toMatchObject({
      decision: 'needs_approval',
      proposals: [{ action: 'system.resume', status: 'pending' }],
    })
  })

  it('pauses every plan that could be meant, then asks which', async () => {
    const world = await touchWorld(database, crowdOf(1))
    const one = await world.schedule()
    const two = await world.schedule({ scene: 'logistics', title: '发货' })
    const later = await world.schedule({ scene: 'logistics', title: '到货', at: '2026-09-23T10:00:00+08:00' })
    const answer = await said(world, '把明天那个群发停了！！')
    expect(answer).toMatchObject({ intent: { name: 'touch.cancel' }, decision: 'clarify', rules: ['KILL-SWITCH'] })
    expect(answer.reply).toContain('都先暂停了')
    expect([await world.planStatus(one), await world.planStatus(two), await world.planStatus(later)]).toEqual([
      'paused',
      'paused',
      'scheduled',
    ])
    const cancel = answer.options.find(option => option.command === `取消 ${one}`)
    const resume = answer.options.find(option => option.command === `恢复 ${two}`)
    expect((await said(world, cancel?.command ?? '')).reply).toContain('已取消')
    expect(await said(world, resume?.command ?? '')).toMatchObject({
      decision: 'needs_approval',
      proposals: [{ action: 'touch.resume' }],
    })
    expect([await world.planStatus(one), await world.planStatus(two)]).toEqual(['cancelled', 'paused'])
    await world.until(TOMORROW)
    expect(world.channel.heard).toEqual([])
  })
})
