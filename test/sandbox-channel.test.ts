import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sandboxChannel } from '../src/channels/sandbox/channel.ts'
import { DAY, MINUTE } from '../src/channels/sandbox/settings.ts'
import { tickWorld } from '../src/channels/sandbox/tick.ts'
import { truthOfTask } from '../src/channels/sandbox/truth.ts'
import { ingestMembers, ingestOrders } from '../src/domain/members/ingest.ts'
import type { SendTask } from '../src/domain/touches/channel-port.ts'
import { type Db, one, rows, sql, transaction } from '../src/platform/db/database.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testWorkspace } from './fixtures.ts'

const AT = '2026-09-22T02:00:00.000Z'
const later = (ms: number) => new Date(Date.parse(AT) + ms).toISOString()

let database: TestDatabase
let db: Db
let workspaceId: number
beforeAll(async () => {
  database = await testDatabase()
  db = database.db
})
afterAll(() => database.close())

type Recipient = SendTask['recipients'][number]

/** So many customers, each with three orders this year and none for 40 days. */
const customers = async (count: number): Promise<Recipient[]> => {
  const refs = Array.from({ length: count }, (_, i) => `c-${i}`)
  const facts = refs.map(ref => ({ ref, addedAt: later(-200 * DAY) }))
  await ingestMembers(db, workspaceId, facts, later(-200 * DAY))
  const orders = refs.flatMap(ref =>
    [40, 90, 150].map(days => ({
      orderId: `${ref}-${days}`,
      memberRef: ref,
      channel: 'private',
      paidAt: later(-days * DAY),
      items: [{ line: '1', sku: 's', qty: 1, fen: 10_000 }],
    })),
  )
  for (let i = 0; i < orders.length; i += 2_000)
    await ingestOrders(db, workspaceId, orders.slice(i, i + 2_000), later(0))
  return rows<Recipient>(
    db,
    sql`select member_id::text as "memberId", external_ref as "externalRef" from members
      where workspace_id = ${workspaceId} order by member_id`,
  )
}

/** A plan whose touches are already handed to the channel, one task a sender. */
const plan = async (recipients: readonly Recipient[], refs: readonly string[]): Promise<SendTask[]> => {
  await sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, audience, content, channel, occurrence,
      scheduled_at, status, created_by, created_at)
    values (${workspaceId}, ${refs[0]}, ${refs[0]}, '', 'mid_autumn', '{}', '{}', 'sandbox', 'o', ${AT}::timestamptz, 'sending', 'a',
      ${AT}::timestamptz)`.execute(db)
  const tasks = refs.map((ref, i) => ({
    ref,
    senderId: `staff-${i}`,
    recipients: recipients.filter((_, n) => n % refs.length === i),
    text: '中秋快乐，记得好好休息。',
    at: AT,
  }))
  for (const task of tasks)
    await sql`insert into touches (workspace_id, plan_id, member_id, verdict, status, task_ref, planned_at)
      select ${workspaceId}, ${refs[0]}, r."memberId"::bigint, 'send', 'tasked', ${task.ref}, ${AT}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(task.recipients)}::jsonb) as r("memberId" text)`.execute(db)
  return tasks
}

const statusOf = async (ref: string) =>
  (
    await one<{ status: string }>(
      db,
      sql`select status from sandbox_tasks where workspace_id = ${workspaceId} and task_ref = ${ref}`,
    )
  ).status

const countOf = async (table: string) =>
  (
    await one<{ n: number }>(
      db,
      sql`select count(*)::int as n from ${sql.table(table)} where workspace_id = ${workspaceId}`,
    )
  ).n

/** What became of all touches and what came of them, for comparing. */
const stateOf = () =>
  one<Record<string, unknown>>(
    db,
    sql`select
      (select md5(string_agg(task_ref || member_id || status || coalesce(failure, '') || coalesce(delivered_at::text, '')
        || coalesce(first_click_at::text, '') || coalesce(replied_at::text, ''), ',' order by member_id))
        from touches where workspace_id = ${workspaceId}) as touches,
      (select md5(string_agg(event_id || occurred_at, ',' order by event_id collate "C")) from events where workspace_id = ${workspaceId}) as events,
      (select md5(string_agg(order_id || paid_at, ',' order by order_id collate "C")) from orders where workspace_id = ${workspaceId}) as orders,
      (select count(*)::int from sandbox_pending where workspace_id = ${workspaceId} and done_at is null) as open`,
  )

describe('the sandbox as a channel', () => {
  beforeEach(async () => {
    workspaceId = (await testWorkspace(db)).id
  })

  it('creates a task once under its ref, however often and however at once it is asked', async () => {
    const [task] = await plan(await customers(5), ['t-1'])
    if (!task) throw new Error('no task')
    const channel = sandboxChannel(db)
    const answers = await Promise.all(Array.from({ length: 5 }, () => channel.createTask(workspaceId, task)))
    expect(new Set(answers.map(a => JSON.stringify(a))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 'created', failed: [] })
    expect(await countOf('sandbox_tasks')).toBe(1)
    const pending = await countOf('sandbox_pending')
    await channel.createTask(workspaceId, task)
    expect(await countOf('sandbox_pending')).toBe(pending)
  })

  it('can be asked what became of a call whose answer was lost, or that never arrived', async () => {
    const [lost, away, no] = await plan(await customers(6), ['t-lost', 't-away', 't-no'])
    if (!lost || !away || !no) throw new Error('no tasks')
    const troubles = { 't-lost': 'lost', 't-away': 'away', 't-no': 'refused' } as const
    const broken = sandboxChannel(db, { trouble: task => troubles[task.ref as keyof typeof troubles] ?? null })
    await expect(broken.createTask(workspaceId, lost)).rejects.toThrow('timed out')
    await expect(broken.createTask(workspaceId, away)).rejects.toThrow('refused')
    expect(await broken.createTask(workspaceId, no)).toEqual({ status: 'refused', reason: 'refused' })

    expect(await broken.findTask(workspaceId, 't-away')).toBeNull()
    expect(await broken.findTask(workspaceId, 't-no')).toBeNull()
    const found = await broken.findTask(workspaceId, 't-lost')
    expect(found).not.toBeNull()
    expect(await sandboxChannel(db).createTask(workspaceId, lost)).toMatchObject(found ?? {})
    expect(await countOf('sandbox_tasks')).toBe(1)
  })

  it('refuses what a provider refuses, and names people who are no contacts', async () => {
    const people = await customers(2)
    const [task] = await plan(people, ['t-1'])
    if (!task) throw new Error('no task')
    const channel = sandboxChannel(db)
    for (const [change, reason] of [
      [{ recipients: [] }, 'no_recipients'],
      [{ text: '  ' }, 'no_text'],
      [{ text: '长'.repeat(1_334) }, 'text_too_long'],
    ] as const)
      expect(await channel.createTask(workspaceId, { ...task, ...change })).toEqual({ status: 'refused', reason })
    await sql`update members set left_at = ${later(-DAY)}::timestamptz where workspace_id = ${workspaceId} and external_ref = 'c-1'`.execute(
      db,
    )
    expect(await channel.createTask(workspaceId, task)).toMatchObject({
      failed: [{ memberId: people[1]?.memberId, reason: 'not_friend' }],
    })
  })

  it('takes back a task that waits, and not one that was sent', async () => {
    const [waiting, sent] = await plan(await customers(40), ['t-a', 't-b'])
    if (!waiting || !sent) throw new Error('no tasks')
    const channel = sandboxChannel(db)
    for (const task of [waiting, sent]) await channel.createTask(workspaceId, task)
    await channel.cancelTask(workspaceId, 't-a')
    expect(await statusOf('t-a')).toBe('cancelled')
    await tickWorld(db, workspaceId, later(2 * 60 * MINUTE))
    await channel.cancelTask(workspaceId, 't-b')
    await channel.cancelTask(workspaceId, 'unknown')
    expect(await statusOf('t-b')).toBe('confirmed')
    await tickWorld(db, workspaceId, later(10 * DAY))
    const delivered = await rows(
      db,
      sql`select task_ref, (count(*) filter (where delivered_at is not null) > 15) as most from touches
        where workspace_id = ${workspaceId} group by 1 order by 1`,
    )
    expect(delivered).toEqual([
      { task_ref: 't-a', most: false },
      { task_ref: 't-b', most: true },
    ])
    expect(
      await rows(
        db,
        sql`select 1 from touches where workspace_id = ${workspaceId} and task_ref = 't-a' and status <> 'tasked'`,
      ),
    ).toEqual([])
  })

  it('is not to be called inside a transaction on the one session', async () => {
    if (database.kind !== 'embedded') return
    const [task] = await plan(await customers(1), ['t-1'])
    if (!task) throw new Error('no task')
    await expect(transaction(db, () => sandboxChannel(db).createTask(workspaceId, task))).rejects.toThrow(
      /wait for itself/,
    )
  })
})

describe('the passing of time', () => {
  const REFS = ['t-0', 't-1', 't-2', 't-3', 't-4', 't-5']
  beforeEach(async () => {
    workspaceId = (await testWorkspace(db)).id
    const channel = sandboxChannel(db)
    for (const task of await plan(await customers(600), REFS)) await channel.createTask(workspaceId, task)
  })

  it('brings confirmations, receipts, clicks, replies and orders at their time, and each once', async () => {
    expect((await tickWorld(db, workspaceId, AT)).applied).toBe(0)
    const first = await tickWorld(db, workspaceId, later(20 * MINUTE))
    expect(first.applied).toBeGreaterThan(0)
    expect(Date.parse(first.nextDue ?? '')).toBeGreaterThan(Date.parse(later(20 * MINUTE)))
    const last = await tickWorld(db, workspaceId, later(9 * DAY))
    expect(last.nextDue).toBeNull()
    const state = await stateOf()
    expect(await tickWorld(db, workspaceId, later(9 * DAY))).toEqual({ applied: 0, nextDue: null })
    expect(await stateOf()).toEqual(state)

    const [truths, touched, ordered] = await Promise.all([
      Promise.all(REFS.map(ref => truthOfTask(db, workspaceId, ref))),
      one<Record<string, number>>(
        db,
        sql`select (count(*) filter (where status = 'sent'))::int as sent, (count(*) filter (where status = 'tasked'))::int as waiting,
          (count(*) filter (where delivered_at is not null))::int as delivered, (count(*) filter (where first_click_at is not null))::int as clicked,
          (count(*) filter (where status = 'failed' and failure in ('not_friend', 'quota', 'expired')))::int as failed
          from touches where workspace_id = ${workspaceId}`,
      ),
      rows(db, sql`select 1 from orders where workspace_id = ${workspaceId} and paid_at > ${AT}::timestamptz`),
    ])
    const sum = (key: 'delivered' | 'causedOrders') => truths.reduce((total, truth) => total + truth[key], 0)
    expect(touched).toMatchObject({ waiting: 0, delivered: sum('delivered'), sent: sum('delivered') })
    expect((touched['delivered'] ?? 0) + (touched['failed'] ?? 0)).toBe(600)
    expect(touched['clicked']).toBeGreaterThan(0.06 * sum('delivered'))
    expect(ordered).toHaveLength(sum('causedOrders'))
    expect(sum('causedOrders')).toBeGreaterThan(5)
  })

  it('ends in the same state in one step or in many', async () => {
    await tickWorld(db, workspaceId, later(9 * DAY))
    const inOne = await stateOf()
    await sql`delete from sandbox_deliveries where workspace_id = ${workspaceId}`.execute(db)
    await sql`delete from events where workspace_id = ${workspaceId}`.execute(db)
    await sql`delete from order_items where workspace_id = ${workspaceId} and order_id like 't-%'`.execute(db)
    await sql`delete from orders where workspace_id = ${workspaceId} and order_id like 't-%'`.execute(db)
    await sql`update touches set status = 'tasked', failure = null, sent_at = null, delivered_at = null, first_click_at = null,
      replied_at = null where workspace_id = ${workspaceId}`.execute(db)
    await sql`update sandbox_pending set done_at = null where workspace_id = ${workspaceId}`.execute(db)
    for (let hours = 0; hours <= 9 * 24; hours += 9) await tickWorld(db, workspaceId, later(hours * 60 * MINUTE))
    expect(await stateOf()).toEqual(inOne)
  })

  it('loses and doubles nothing when it breaks off in the middle', async () => {
    await tickWorld(db, workspaceId, later(30 * MINUTE))
    const before = await stateOf()
    await sql`create function no_orders() returns trigger language plpgsql as $$ begin raise exception 'the power is gone'; end $$`.execute(
      db,
    )
    await sql`create trigger no_orders before insert on orders for each row execute function no_orders()`.execute(db)
    await expect(tickWorld(db, workspaceId, later(9 * DAY))).rejects.toThrow('the power is gone')
    // Whole batches may be through; what is through is not done again, and what broke off left nothing.
    const broken = await stateOf()
    expect(broken['orders']).toBe(before['orders'])
    await sql`drop trigger no_orders on orders`.execute(db)
    await sql`drop function no_orders`.execute(db)
    await tickWorld(db, workspaceId, later(9 * DAY))
    const truths = await Promise.all(REFS.map(ref => truthOfTask(db, workspaceId, ref)))
    const delivered = await rows(
      db,
      sql`select 1 from touches where workspace_id = ${workspaceId} and delivered_at is not null`,
    )
    expect(delivered).toHaveLength(truths.reduce((sum, t) => sum + t.delivered, 0))
    const orders = await rows(db, sql`select 1 from orders where workspace_id = ${workspaceId} and order_id like 't-%'`)
    expect(orders).toHaveLength(truths.reduce((sum, t) => sum + t.causedOrders, 0))
    expect((await stateOf())['open']).toBe(0)
  })

  it('passes once when two workers let it pass at the same moment', async () => {
    const ticks = await Promise.all([1, 2, 3].map(() => tickWorld(db, workspaceId, later(9 * DAY))))
    const pending = await countOf('sandbox_pending')
    expect(ticks.reduce((sum, tick) => sum + tick.applied, 0)).toBe(pending)
  })

  it('remembers who was written to, and tires them', async () => {
    await tickWorld(db, workspaceId, later(2 * DAY))
    expect(await countOf('sandbox_deliveries')).toBeGreaterThan(400)
  })
})
