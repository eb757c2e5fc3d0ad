import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
import { one, rows, sql, transaction } from '../../platform/db/database.ts'
import type { EventFact, OrderFact } from './facts.ts'
import { ingestCosts, ingestEvents, ingestMembers, ingestOrders, ingestRefunds } from './ingest.ts'

const AT = '2026-09-21T02:30:00.000Z'
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const workspace = async () => (await testWorkspace(database.db)).id

/** All that the facts of a workspace came to, without ids that depend on the order of arrival. */
const state = async (ws: number) => ({
  members: await rows(
    database.db,
    sql`select external_ref, added_at, left_at, attributes from members where workspace_id = ${ws} order by 1`,
  ),
  orders: await rows(
    database.db,
    sql`select o.order_id, m.external_ref, o.paid_at, o.paid_fen::int, (select count(*)::int from order_items i
        where i.workspace_id = o.workspace_id and i.order_id = o.order_id) as lines
      from orders o left join members m using (workspace_id, member_id) where o.workspace_id = ${ws} order by 1`,
  ),
  consents: await rows(
    database.db,
    sql`select m.external_ref, c.granted, c.scope, c.occurred_at from consents c join members m using (workspace_id, member_id)
      where c.workspace_id = ${ws} order by 1, 4`,
  ),
  memberships: await rows(
    database.db,
    sql`select g.group_id, m.external_ref, g.joined_at, g.left_at from group_memberships g
      join members m using (workspace_id, member_id) where g.workspace_id = ${ws} order by 1, 2, 3`,
  ),
})

const order = (orderId: string, ref: string | null, paidAt: string, ...lines: [string, number][]): OrderFact => ({
  orderId,
  memberRef: ref,
  channel: 'private',
  paidAt,
  items: lines.map(([line, fen]) => ({ line, sku: line, qty: 1, fen })),
})
const event = (eventId: string, type: string, at: string, rest: Partial<EventFact> = {}): EventFact => ({
  eventId,
  memberRef: 'a',
  type,
  actor: 'member',
  at,
  ...rest,
})

describe('members', () => {
  it('are taken once, and what is known is filled and never erased', async () => {
    const ws = await workspace()
    const first = { ref: 'a', addedAt: '2026-03-01T00:00:00Z', name: '王芳', tags: ['vip'], isMinor: true }
    expect(await ingestMembers(database.db, ws, [first, { ref: 'b' }], AT)).toEqual({ given: 2, added: 2 })
    const again = { ref: 'a', addedAt: '2026-02-01T00:00:00Z', name: '别名', phone: '13800000000', sourceChannel: 'ad' }
    expect(await ingestMembers(database.db, ws, [again, first], AT)).toEqual({ given: 2, added: 0 })
    const row = await one(
      database.db,
      sql`select added_at, source_channel, is_minor, name, phone, birthday, person_key,
          (select array_agg(tag || '/' || source) from member_tags t where t.workspace_id = m.workspace_id) as tags
        from members m join member_profiles using (workspace_id, member_id)
        where workspace_id = ${ws} and external_ref = 'a'`,
    )
    expect(row).toEqual({
      added_at: new Date('2026-02-01T00:00:00Z'),
      source_channel: 'ad',
      is_minor: true,
      name: '王芳',
      phone: '13800000000',
      birthday: null,
      person_key: 'a',
      tags: ['vip/import'],
    })
  })

  it('known only from orders were added at the earliest order; a contact known as such keeps its own time', async () => {
    const ws = await workspace()
    await ingestMembers(database.db, ws, [{ ref: 'contact', addedAt: '2026-05-01T00:00:00Z' }], AT)
    await ingestOrders(database.db, ws, [order('1', 'buyer', '2026-04-02T00:00:00Z', ['x', 1])], AT)
    await ingestOrders(
      database.db,
      ws,
      [order('2', 'buyer', '2026-04-01T00:00:00Z', ['x', 1]), order('3', 'contact', '2026-04-01T00:00:00Z', ['x', 1])],
      AT,
    )
    const found = await rows(
      database.db,
      sql`select external_ref, added_at from members where workspace_id = ${ws} order by 1`,
    )
    expect(found).toEqual([
      { external_ref: 'buyer', added_at: new Date('2026-04-01T00:00:00Z') },
      { external_ref: 'contact', added_at: new Date('2026-05-01T00:00:00Z') },
    ])
  })

  it('of two workspaces never meet', async () => {
    const [a, b] = [await workspace(), await workspace()]
    for (const ws of [a, b]) {
      const facts = [order('1', 'a', '2026-04-02T00:00:00Z', ['x', ws])]
      expect(await ingestOrders(database.db, ws, facts, AT)).toEqual({ given: 1, added: 1 })
    }
    expect((await state(a)).orders).toMatchObject([{ paid_fen: a }])
    expect((await state(b)).orders).toMatchObject([{ paid_fen: b }])
  })

  it('with text that PostgreSQL cannot store are taken without it', async () => {
    const ws = await workspace()
    await ingestMembers(database.db, ws, [{ ref: 'a', name: 'x\0y\ud800' }], AT)
    expect(await one(database.db, sql`select name from member_profiles where workspace_id = ${ws}`)).toEqual({
      name: 'xy�',
    })
  })
})

describe('orders', () => {
  const facts = [
    order('1', 'a', '2026-04-02T00:00:00Z', ['x', 100], ['y', 250]),
    order('1', 'a', '2026-04-02T00:01:00Z', ['z', 5]),
    order('1', null, '2026-04-02T00:00:00Z', ['w', -5]),
    order('2', null, '2026-04-03T00:00:00Z', ['x', 0]),
    order('3', 'b', '2026-04-01T00:00:00Z', ['x', 70]),
    order('3', 'b', '2026-04-01T00:00:00Z', ['x', 70]),
  ]

  it('are the sum of their lines; the same line again is known', async () => {
    const ws = await workspace()
    expect(await ingestOrders(database.db, ws, facts, AT)).toEqual({ given: 6, added: 5 })
    expect(await ingestOrders(database.db, ws, facts, AT)).toEqual({ given: 6, added: 0 })
    expect((await state(ws)).orders).toEqual([
      { order_id: '1', external_ref: 'a', paid_at: new Date('2026-04-02T00:00:00Z'), paid_fen: 350, lines: 4 },
      { order_id: '2', external_ref: null, paid_at: new Date('2026-04-03T00:00:00Z'), paid_fen: 0, lines: 1 },
      { order_id: '3', external_ref: 'b', paid_at: new Date('2026-04-01T00:00:00Z'), paid_fen: 70, lines: 1 },
    ])
  })

  it('come to the same in any order and any batches', async () => {
    const whole = await workspace()
    await ingestOrders(database.db, whole, facts, AT)
    const expected = await state(whole)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(facts, { minLength: facts.length }), fc.nat(6), async (shuffled, cut) => {
        const ws = await workspace()
        const one = await ingestOrders(database.db, ws, shuffled.slice(0, cut), AT)
        const two = await ingestOrders(database.db, ws, shuffled.slice(cut), AT)
        expect(one.added + two.added).toBe(5)
        expect(await state(ws)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('written by many at once lose no line', async () => {
    const ws = await workspace()
    const lines = Array.from({ length: 12 }, (_, i) =>
      ['1', '2'].map(id => order(id, `m${i % 3}`, '2026-04-02T00:00:00Z', [`l${i}`, 10])),
    )
    await Promise.all(lines.map(batch => ingestOrders(database.db, ws, batch, AT)))
    expect((await state(ws)).orders).toMatchObject([
      { paid_fen: 120, lines: 12 },
      { paid_fen: 120, lines: 12 },
    ])
  })

  it('vanish with the transaction they were given', async () => {
    const ws = await workspace()
    const failed = transaction(database.db, async tx => {
      await ingestOrders(tx, ws, facts, AT)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await state(ws)).toMatchObject({ members: [], orders: [] })
  })
})

describe('refunds and costs', () => {
  it('are taken once; a refund gets the buyer of its order', async () => {
    const ws = await workspace()
    await ingestOrders(database.db, ws, [order('1', 'a', '2026-04-02T00:00:00Z', ['x', 100])], AT)
    const refunds = [
      { refundId: 'r1', orderId: '1', memberRef: null, at: '2026-04-05T00:00:00Z', fen: 40 },
      { refundId: 'r2', orderId: null, memberRef: 'new', at: '2026-04-05T00:00:00Z', fen: 1 },
    ]
    expect(await ingestRefunds(database.db, ws, [...refunds, ...refunds], AT)).toEqual({ given: 4, added: 2 })
    expect(await ingestRefunds(database.db, ws, refunds, AT)).toEqual({ given: 2, added: 0 })
    const found = await rows(
      database.db,
      sql`select r.refund_id, m.external_ref, r.fen::int from refunds r join members m using (workspace_id, member_id)
        where r.workspace_id = ${ws} order by 1`,
    )
    expect(found).toEqual([
      { refund_id: 'r1', external_ref: 'a', fen: 40 },
      { refund_id: 'r2', external_ref: 'new', fen: 1 },
    ])
    const costs = [{ costId: 'c', day: '2026-04-01', kind: 'ad', fen: 5 }]
    expect(await ingestCosts(database.db, ws, costs, AT)).toEqual({ given: 1, added: 1 })
    expect(await ingestCosts(database.db, ws, costs, AT)).toEqual({ given: 1, added: 0 })
  })
})

describe('events', () => {
  const facts = [
    event('1', 'contact_added', '2026-01-05T00:00:00Z'),
    event('2', 'contact_deleted', '2026-01-09T00:00:00Z'),
    event('3', 'contact_added', '2026-02-01T00:00:00Z'),
    event('4', 'opt_out', '2026-02-02T00:00:00Z'),
    event('5', 'opt_in', '2026-02-03T00:00:00Z'),
    event('6', 'group_joined', '2026-02-04T00:00:00Z', { groupId: 'g' }),
    event('7', 'group_left', '2026-02-05T00:00:00Z', { groupId: 'g' }),
    event('8', 'group_joined', '2026-02-06T00:00:00Z', { groupId: 'g' }),
    event('9', 'click', '2026-01-01T00:00:00Z', { props: { url: 'x' } }),
    event('10', 'contact_deleted', '2026-03-01T00:00:00Z', { memberRef: 'b' }),
    event('11', 'page_view', '2026-03-01T00:00:00Z', { memberRef: null, actor: 'system' }),
  ]
  const expected = {
    members: [
      { external_ref: 'a', added_at: new Date('2026-01-05T00:00:00Z'), left_at: null, attributes: {} },
      {
        external_ref: 'b',
        added_at: new Date('2026-03-01T00:00:00Z'),
        left_at: new Date('2026-03-01T00:00:00Z'),
        attributes: { addedBy: 'fact' },
      },
    ],
    consents: [
      { external_ref: 'a', granted: false, scope: 'marketing', occurred_at: new Date('2026-02-02T00:00:00Z') },
      { external_ref: 'a', granted: true, scope: 'marketing', occurred_at: new Date('2026-02-03T00:00:00Z') },
    ],
    memberships: [
      {
        group_id: 'g',
        external_ref: 'a',
        joined_at: new Date('2026-02-04T00:00:00Z'),
        left_at: new Date('2026-02-05T00:00:00Z'),
      },
      { group_id: 'g', external_ref: 'a', joined_at: new Date('2026-02-06T00:00:00Z'), left_at: null },
    ],
  }

  it('keep relation, consent and groups right in any order, any batches and said twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(facts, { minLength: facts.length }), fc.nat(11), async (shuffled, cut) => {
        const ws = await workspace()
        const one = await ingestEvents(database.db, ws, shuffled.slice(0, cut), AT)
        const two = await ingestEvents(database.db, ws, shuffled.slice(cut), AT)
        expect(one.added + two.added).toBe(facts.length)
        expect(await ingestEvents(database.db, ws, facts, AT)).toEqual({ given: 11, added: 0 })
        expect(await state(ws)).toMatchObject(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('with an id already taken change nothing, whatever they say now', async () => {
    const ws = await workspace()
    await ingestEvents(database.db, ws, [event('1', 'click', '2026-01-05T00:00:00Z')], AT)
    await ingestEvents(database.db, ws, [event('1', 'opt_out', '2026-01-05T00:00:00Z')], AT)
    expect((await state(ws)).consents).toEqual([])
  })
})
