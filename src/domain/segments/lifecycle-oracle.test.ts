import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
import { rows } from '../../platform/db/database.ts'
import { lifecycleOf } from './lifecycle.ts'
import { addWorld, ago, type TestMember } from './test-world.ts'
import type { Layer } from './tree.ts'

const ZONE = 'Asia/Shanghai'
const NOW = Temporal.Instant.from('2026-09-21T10:30:00+08:00')

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const layersAt = async (members: readonly TestMember[]): Promise<Record<string, Layer>> => {
  const workspace = await testWorkspace(database.db)
  const ids = await addWorld(database.db, workspace, members)
  const found = await rows(database.db, lifecycleOf(workspace.id, NOW, ZONE))
  return Object.fromEntries(
    Object.entries(ids).flatMap(([ref, id]) => found.filter(row => row.member_id === id).map(row => [ref, row.layer])),
  )
}

it('agrees with the definitions read member by member, in any order of equal-time facts', async () => {
  const day = fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 420 }),
  )
  const rarely = (drawn: typeof day) =>
    fc.oneof({ arbitrary: fc.constant(null), weight: 9 }, { arbitrary: drawn, weight: 1 })
  const members = fc.array(
    fc.record({
      tenure: day,
      orders: fc.array(fc.record({ day, fen: fc.integer({ min: 1, max: 9 }), back: fc.integer({ min: 0, max: 9 }) }), {
        maxLength: 5,
      }),
      acts: fc.array(day, { maxLength: 3 }),
      left: rarely(day),
      refused: rarely(day),
    }),
    { minLength: 1, maxLength: 12 },
  )
  const seen = new Set<Layer>()
  await fc.assert(
    fc.asyncProperty(members, async drawn => {
      const told = drawn.map(
        (m, i): TestMember => ({
          ref: `m${i}`,
          addedAt: ago(m.tenure, '08:00'),
          ...(m.left === null ? {} : { leftAt: ago(m.left, '09:00') }),
          orders: m.orders.map(o => ({
            at: ago(o.day, '09:30'),
            fen: o.fen * 1000,
            ...(o.back ? { refunds: [{ at: ago(o.day, '10:00'), fen: o.back * 1000 }] } : {}),
          })),
          events: m.acts.map(at => ({ type: 'group_message', at: ago(at, '09:45') })),
          consents: m.refused === null ? [] : [{ at: ago(m.refused), granted: false }],
        }),
      )
      const found = await layersAt(told)
      const again = await layersAt(
        told
          .map(m => ({ ...m, orders: [...(m.orders ?? [])].reverse(), events: [...(m.events ?? [])].reverse() }))
          .reverse(),
      )
      const expected = oracle(drawn)
      for (const [i, layer] of expected.entries()) {
        expect({ i, layer: found[`m${i}`] }).toEqual({ i, layer })
        expect(again[`m${i}`]).toBe(layer)
        seen.add(layer)
      }
    }),
    { numRuns: 40, seed: 41 },
  )
  expect(seen.size, 'the draws reach every layer').toBe(6)
}, 120_000)

interface Drawn {
  tenure: number
  orders: { day: number; fen: number; back: number }[]
  acts: number[]
  left: number | null
  refused: number | null
}

/** §4.1 in plain TypeScript; instants of the same day are before now only when they are at 10:00 or earlier. */
const oracle = (drawn: readonly Drawn[]): Layer[] => {
  const featured = drawn.map(m => {
    const valid = m.orders.filter(o => o.fen > o.back)
    const year = valid.filter(o => o.day < 365)
    const days = [...new Set(valid.map(o => o.day))].sort((a, b) => b - a)
    const gaps = days.slice(1).map((day, i) => (days[i] ?? 0) - day)
    return {
      ...m,
      valid,
      spend: year.reduce((sum, o) => sum + (o.fen - o.back) * 1000, 0),
      yearDays: new Set(year.map(o => o.day)).size,
      idle: m.orders.length + m.acts.length ? Math.min(...m.orders.map(o => o.day), ...m.acts) : m.tenure,
      cycle: days.length >= 3 ? quantile(gaps, 0.5) : 30,
    }
  })
  const p80 = quantile(
    featured.flatMap(m => (m.spend > 0 ? [m.spend] : [])),
    0.8,
  )
  return featured.map(m => {
    // A refusal at noon today is still to come.
    if (m.left !== null || (m.refused !== null && m.refused > 0)) return 'lost'
    if (m.valid.length && m.idle >= Math.min(Math.max(2 * m.cycle, 45), 180)) return 'silent'
    if (!m.valid.length && m.tenure >= 7 && m.idle >= 30) return 'silent'
    if (m.yearDays >= 3 && m.spend >= Math.max(p80, 10_000)) return 'high_value'
    if (m.valid.length) return 'buyer'
    return m.tenure < 7 ? 'new' : 'active'
  })
}

const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)] ?? 0
  return low + ((sorted[Math.ceil(at)] ?? 0) - low) * (at - Math.floor(at))
}
