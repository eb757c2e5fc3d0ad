import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
import { rows, sql } from '../../platform/db/database.ts'
import { type LifecycleRow, lifecycleOf } from './lifecycle.ts'
import { addWorld, ago, type TestMember } from './test-world.ts'

const ZONE = 'Asia/Shanghai'
const NOW = Temporal.Instant.from('2026-09-21T10:30:00+08:00')

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const layersAt = async (members: readonly TestMember[], at = NOW): Promise<Record<string, LifecycleRow>> => {
  const workspace = await testWorkspace(database.db)
  const ids = await addWorld(database.db, workspace, members)
  return layersOf(workspace.id, ids, at)
}
const layersOf = async (workspaceId: number, ids: Record<string, string>, at = NOW) => {
  const found = await rows(database.db, lifecycleOf(workspaceId, at, ZONE))
  return Object.fromEntries(
    Object.entries(ids).flatMap(([ref, id]) => found.filter(row => row.member_id === id).map(row => [ref, row])),
  )
}

describe('the lifecycle of a member', () => {
  it('gives each layer by its definition, and lost outside the five', async () => {
    const often = (fen: number) => [20, 40, 60].map(days => ({ at: ago(days), fen }))
    const world = await layersAt([
      { ref: 'new', addedAt: ago(6) },
      { ref: 'active', addedAt: ago(7) },
      { ref: 'read long ago', addedAt: ago(90), events: [{ type: 'group_message', at: ago(30) }] },
      { ref: 'read lately', addedAt: ago(90), events: [{ type: 'group_message', at: ago(29) }] },
      { ref: 'was only spoken to', addedAt: ago(90), events: [{ type: 'message_sent', actor: 'staff', at: ago(1) }] },
      { ref: 'once', addedAt: ago(3), orders: [{ at: ago(2), fen: 9_900 }] },
      { ref: 'often, little', addedAt: ago(99), orders: often(3_000) },
      { ref: 'often, much', addedAt: ago(99), orders: often(90_000) },
      { ref: 'three orders on one day', addedAt: ago(99), orders: [1, 2, 3].map(() => ({ at: ago(20), fen: 90_000 })) },
      { ref: 'bought long ago', addedAt: ago(200), orders: [{ at: ago(60), fen: 9_900 }] },
      { ref: 'just inside', addedAt: ago(200), orders: [{ at: ago(59), fen: 9_900 }] },
      { ref: 'slow rhythm', addedAt: ago(500), orders: [380, 280, 179].map(days => ({ at: ago(days), fen: 100 })) },
      { ref: 'fast rhythm', addedAt: ago(500), orders: [65, 55, 45].map(days => ({ at: ago(days), fen: 100 })) },
      { ref: 'left', addedAt: ago(50), leftAt: ago(1), orders: [{ at: ago(2), fen: 100 }] },
      {
        ref: 'left, still in a group',
        addedAt: ago(50),
        leftAt: ago(20),
        groups: [{ id: 'g', at: ago(40) }],
        events: [{ type: 'group_message', at: ago(3) }],
      },
      { ref: 'opted out', addedAt: ago(3), consents: [{ at: ago(2), granted: false }] },
      {
        ref: 'opted in again',
        addedAt: ago(3),
        consents: [
          { at: ago(2), granted: false },
          { at: ago(1), granted: true },
        ],
      },
      { ref: 'staff', addedAt: ago(3), staff: true },
    ])
    expect(Object.fromEntries(Object.entries(world).map(([ref, row]) => [ref, row.layer]))).toEqual({
      new: 'new',
      active: 'active',
      'read long ago': 'silent',
      'read lately': 'active',
      'was only spoken to': 'silent',
      once: 'buyer',
      'often, little': 'buyer',
      'often, much': 'high_value',
      'three orders on one day': 'buyer',
      'bought long ago': 'silent',
      'just inside': 'buyer',
      'slow rhythm': 'buyer',
      'fast rhythm': 'silent',
      left: 'lost',
      'left, still in a group': 'active',
      'opted out': 'lost',
      'opted in again': 'new',
    })
    expect(world['slow rhythm']).toMatchObject({ orders: 3, idle_days: 179, cycle_days: 100.5, cycle_basis: 'own' })
    expect(world['once']).toMatchObject({
      tenure_days: 3,
      cycle_days: 30,
      cycle_basis: 'default',
      purchase_days_365: 1,
    })
    expect(world['often, much']?.spend_365_fen).toBe('270000')
  })

  it('looks back over 365 local dates, today included', async () => {
    const world = await layersAt([
      { ref: 'a', addedAt: ago(400), orders: [0, 364, 365].map(days => ({ at: ago(days, '09:00'), fen: 100 })) },
    ])
    expect(world['a']).toMatchObject({ orders: 3, purchase_days_365: 2, spend_365_fen: '200' })
  })

  it('lends the rhythm of the category to those who have none of their own', async () => {
    const world = await layersAt([
      {
        ref: 'regular',
        addedAt: ago(300),
        orders: [210, 130, 50].map(days => ({ at: ago(days), fen: 100, category: 'cream' })),
      },
      { ref: 'once', addedAt: ago(300), orders: [{ at: ago(100), fen: 100, category: 'cream' }] },
      { ref: 'other', addedAt: ago(300), orders: [{ at: ago(100), fen: 100, category: 'soap' }] },
    ])
    expect(world['once']).toMatchObject({ cycle_days: 80, cycle_basis: 'category', layer: 'buyer' })
    expect(world['other']).toMatchObject({ cycle_basis: 'default', layer: 'silent' })
  })

  it('moves back when the only order is refunded, wholly and not in part', async () => {
    const order = (fen: number, tenure: number): TestMember => ({
      ref: `${fen} of 100, ${tenure}`,
      addedAt: ago(tenure),
      orders: [{ at: ago(4), fen: 100, refunds: [{ at: ago(1), fen }] }],
    })
    const world = await layersAt([order(100, 5), order(100, 20), order(99, 20)])
    expect(Object.values(world).map(row => row.layer)).toEqual(['new', 'active', 'buyer'])
  })

  it('counts days in the zone of the workspace', async () => {
    // 23:59 and 00:01 in Shanghai, one UTC day: two purchase days, seven local days of tenure.
    const world = await layersAt([
      {
        ref: 'a',
        addedAt: '2026-09-14T15:59:00Z',
        orders: [
          { at: '2026-09-14T15:59:00Z', fen: 1 },
          { at: '2026-09-14T16:01:00Z', fen: 1 },
        ],
      },
    ])
    expect(world['a']).toMatchObject({ tenure_days: 7, purchase_days_365: 2, idle_days: 6 })
  })

  it('knows at a past instant only what was known then', async () => {
    const workspace = await testWorkspace(database.db)
    const ids = await addWorld(database.db, workspace, [
      { ref: 'later order', addedAt: ago(40), orders: [{ at: ago(5), fen: 100 }] },
      { ref: 'late order', addedAt: ago(40), orders: [{ at: ago(15), ingestedAt: ago(5), fen: 100 }] },
      {
        ref: 'later refund',
        addedAt: ago(40),
        orders: [{ at: ago(15), fen: 100, refunds: [{ at: ago(12), ingestedAt: ago(5), fen: 100 }] }],
      },
      {
        ref: 'left late',
        addedAt: ago(12),
        leftAt: ago(11),
        events: [{ type: 'contact_deleted', at: ago(11), ingestedAt: ago(5) }],
      },
      {
        ref: 'came back',
        addedAt: ago(40),
        events: [
          { type: 'contact_deleted', at: ago(20) },
          { type: 'contact_added', at: ago(8) },
        ],
      },
      { ref: 'left later', addedAt: ago(12), leftAt: ago(5) },
      { ref: 'not there yet', addedAt: ago(5) },
      { ref: 'imported later', addedAt: ago(40), ingestedAt: ago(5) },
    ])
    const then = await layersOf(workspace.id, ids, Temporal.Instant.from(ago(10)))
    expect(Object.fromEntries(Object.entries(then).map(([ref, row]) => [ref, row.layer]))).toEqual({
      'later order': 'silent',
      'late order': 'silent',
      'later refund': 'buyer',
      'left late': 'new',
      'came back': 'lost',
      'left later': 'new',
    })
    const now = await layersOf(workspace.id, ids)
    expect(now['left late']?.layer).toBe('lost')
    expect(now['came back']?.layer).toBe('active')
    expect(now['later refund']?.layer).toBe('active')
    expect(Object.keys(now)).toHaveLength(8)
  })

  it('takes the floor from the settings of the workspace', async () => {
    const workspace = await testWorkspace(database.db)
    const ids = await addWorld(database.db, workspace, [
      { ref: 'a', addedAt: ago(99), orders: [10, 20, 30].map(days => ({ at: ago(days), fen: 4_000 })) },
    ])
    expect((await layersOf(workspace.id, ids))['a']?.layer).toBe('high_value')
    await sql`update workspaces set settings = '{"highValueFloorFen": 12001}' where workspace_id = ${workspace.id}`.execute(
      database.db,
    )
    expect((await layersOf(workspace.id, ids))['a']?.layer).toBe('buyer')
  })
})
