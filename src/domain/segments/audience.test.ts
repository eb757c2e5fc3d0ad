import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import type { Scope } from '../../core/scope.ts'
import { one, rows, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { audienceCounts, audienceOf } from './compile.ts'
import { FIELD_RULES } from './condition.ts'
import { previewAudience } from './preview.ts'
import { addWorld, ago, type TestMember } from './test-world.ts'
import { type Condition, FIELDS, OPS, type SegmentTree } from './tree.ts'

const INJECTION = `'; drop table members; -- "x" $1 \\ {{name}}`

const WORLD: TestMember[] = [
  {
    ref: 'vip',
    addedAt: ago(100),
    name: '欧阳娜娜',
    phone: '+86 138 1234 8821',
    birthday: '1996-09-21',
    sourceChannel: 'douyin',
    tags: ['loyal', INJECTION],
    groups: [{ id: 'g1', at: ago(50) }],
    orders: [40, 60, 80].map(days => ({ at: ago(days), fen: 90_000, category: 'cream', channel: 'live' })),
  },
  {
    ref: 'vip today',
    addedAt: ago(100),
    name: '王芳',
    birthday: '1996-09-22',
    tags: ['loyal'],
    orders: [
      { at: ago(0, '09:00'), fen: 90_000, category: 'soap' },
      { at: ago(30), fen: 90_000, category: 'cream' },
      { at: ago(50), fen: 90_000, channel: 'live' },
    ],
  },
  { ref: 'once', addedAt: ago(29), orders: [{ at: ago(1), fen: 5_000, channel: 'live' }], birthday: '02-29' },
  {
    ref: 'refunded',
    addedAt: ago(29),
    orders: [{ at: ago(1), fen: 5_000, category: 'soap', refunds: [{ at: ago(1, '13:00'), fen: 5_000 }] }],
  },
  { ref: 'new', addedAt: ago(3), sourceChannel: 'store', timezone: 'Europe/London', birthday: 'L08-15' },
  {
    ref: 'active',
    addedAt: ago(30),
    groups: [
      { id: 'g1', at: ago(20), leftAt: ago(2) },
      { id: 'g2', at: ago(20) },
    ],
    events: [
      { type: 'complaint', at: '2026-09-01T00:00:00+08:00' },
      { type: 'complaint', at: ago(2), ingestedAt: ago(-2) },
    ],
  },
  { ref: 'silent', addedAt: ago(90) },
  { ref: 'lost', addedAt: ago(90), leftAt: ago(2), tags: ['loyal'] },
  { ref: 'staff', addedAt: ago(3), staff: true, tags: ['loyal'] },
]

let database: TestDatabase
let scope: Scope
let names: Record<string, string>
beforeAll(async () => {
  database = await testDatabase()
  scope = testScope(database.db, await testWorkspace(database.db))
  const ids = await addWorld(database.db, scope.workspace, WORLD)
  names = Object.fromEntries(Object.entries(ids).map(([ref, id]) => [id, ref]))
  // The same people next door; none of them may ever show.
  await addWorld(database.db, await testWorkspace(database.db), WORLD)
  await touch('pln_1', ['vip', 'once', 'new'], 10)
  await touch('pln_2', ['vip'], 3)
  await sql`update touches set first_click_at = sent_at where plan_id = 'pln_1' and member_id = ${ids['new']}::bigint`.execute(
    database.db,
  )

  async function touch(plan: string, refs: string[], days: number) {
    await sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, audience, content, channel, occurrence, scheduled_at, status, created_by, created_at)
      values (${scope.workspace.id}, ${plan}, ${plan}, ${plan}, 'x', '{}', '{}', 'private', 'x', ${ago(days)}::timestamptz, 'sent', 'a', ${ago(days)}::timestamptz)`.execute(
      database.db,
    )
    for (const ref of refs)
      await sql`insert into touches (workspace_id, plan_id, member_id, verdict, status, planned_at, sent_at)
        values (${scope.workspace.id}, ${plan}, ${ids[ref]}::bigint, 'send', 'sent', ${ago(days)}::timestamptz, ${ago(days)}::timestamptz)`.execute(
        database.db,
      )
  }
})
afterAll(() => database.close())

const who = async (tree: SegmentTree, at = scope): Promise<string[]> =>
  (await rows(database.db, audienceOf(tree, at))).map(row => names[row.member_id] ?? `stranger ${row.member_id}`).sort()

const c = (
  field: Condition['field'],
  op: Condition['op'],
  value: Condition['value'],
  more: Partial<Condition> = {},
): Condition => ({
  field,
  op,
  value,
  ...more,
})
const ALIVE = ['active', 'new', 'once', 'refunded', 'silent', 'vip', 'vip today']

describe('an audience', () => {
  it.each<[string, SegmentTree, string[]]>([
    ['everyone is everyone alive', { everyone: true }, ALIVE],
    ['a layer', c('lifecycle', 'eq', 'high_value'), ['vip', 'vip today']],
    ['other layers, never lost', c('lifecycle', 'neq', 'high_value'), ['active', 'new', 'once', 'refunded', 'silent']],
    ['lost when asked for', c('lifecycle', 'in', ['lost', 'silent']), ['lost', 'silent']],
    ['lost with what stands beside it', { and: [c('lifecycle', 'eq', 'lost'), c('tag', 'eq', 'loyal')] }, ['lost']],
    ['not lost is everyone', { not: c('lifecycle', 'eq', 'lost') }, ALIVE],
    [
      'high value and no order in 30 days',
      { and: [c('lifecycle', 'eq', 'high_value'), c('orders_in_days', 'eq', 0, { days: 30 })] },
      ['vip'],
    ],
    ['30 days are 30 local dates with today', c('orders_in_days', 'gte', 2, { days: 31 }), ['vip today']],
    [
      'orders in a half-open period',
      c('orders_in_period', 'gte', 1, { period: { from: '2026-08-22', to: '2026-09-20' } }),
      ['vip today'],
    ],
    ['never bought, refunded included', c('valid_orders', 'eq', 0), ['active', 'new', 'refunded', 'silent']],
    ['idle days', c('inactive_days', 'between', [20, 40]), ['active', 'vip']],
    [
      'never touched counts as long ago',
      { and: [c('last_touch_days', 'gte', 10), c('valid_orders', 'gt', 0)] },
      ['once', 'vip today'],
    ],
    ['touched lately', c('last_touch_days', 'lt', 10), ['vip']],
    [
      'a complaint in a month, late news unknown',
      c('complaint_at', 'in_period', { from: '2026-09-01', to: '2026-10-01' }),
      ['active'],
    ],
    ['a complaint just before it', c('complaint_at', 'lt', '2026-09-01'), []],
    ['a complaint ever', c('complaint_at', 'eq', true), ['active']],
    ['added within days', c('added_at', 'within_days', 30), ['new', 'once', 'refunded']],
    ['added on a day', c('added_at', 'on_day', '2026-09-18'), ['new']],
    ['added before an instant', c('added_at', 'lt', ago(90)), ['vip', 'vip today']],
    ['added up to an instant', c('added_at', 'lte', ago(90)), ['silent', 'vip', 'vip today']],
    ['bought in a category, and kept it', c('category', 'eq', 'soap'), ['vip today']],
    ['never bought in it', { and: [c('category', 'neq', 'cream'), c('valid_orders', 'gt', 0)] }, ['once']],
    ['in a category lately', c('category', 'eq', 'cream', { days: 31 }), ['vip today']],
    ['through a channel', c('order_channel', 'eq', 'live'), ['once', 'vip', 'vip today']],
    [
      'through a channel on a day',
      c('order_channel', 'eq', 'live', { period: { from: '2026-09-20', to: '2026-09-21' } }),
      ['once'],
    ],
    ['paid on a day', c('paid_at', 'on_day', '2026-09-20'), ['once']],
    ['in a group now', c('group', 'eq', 'g1'), ['vip']],
    ['in any group', c('group', 'eq', true), ['active', 'vip']],
    ['in no group', c('group', 'eq', false), ['new', 'once', 'refunded', 'silent', 'vip today']],
    ['30 today', c('age', 'gte', 30), ['vip']],
    ['29 until tomorrow', c('age', 'eq', 29), ['vip today']],
    ['a tag', c('tag', 'eq', 'loyal'), ['vip', 'vip today']],
    ['a tag is only text', c('tag', 'eq', INJECTION), ['vip']],
    ['a group is only text', c('group', 'in', [INJECTION, "g1' or '1'='1"]), []],
    ['spent in all', c('spend_fen', 'gte', 270_000), ['vip', 'vip today']],
    ['spent lately', c('spend_fen', 'between', [5_000, 90_000], { days: 30 }), ['once', 'vip today']],
    ['where from', c('source_channel', 'neq', 'douyin'), ['active', 'new', 'once', 'refunded', 'silent', 'vip today']],
    ['due by the own rhythm', c('replenishment_due_in_days', 'eq', -20), ['vip']],
    ['due soon, not overdue', c('replenishment_due_in_days', 'within_days', 30), ['vip today']],
    ['where they live', { tz: 'Europe/London' }, ['new']],
    [
      'in the zone of the workspace',
      { and: [{ tz: 'Asia/Shanghai' }, c('lifecycle', 'in', ['new', 'silent'])] },
      ['silent'],
    ],
    ['got a message', { touch: 'pln_1' }, ['new', 'once', 'vip']],
    ['got it and did not click', { touch: 'pln_1', not: 'clicked' }, ['once', 'vip']],
    ['got it and did not buy since', { touch: 'pln_1', not: 'bought' }, ['new', 'vip']],
    ['nobody in an empty or', { or: [] }, []],
  ])('%s', async (_, tree, expected) => {
    expect(await who(tree)).toEqual(expected)
  })

  it('stands still at a past instant', async () => {
    const then = { ...scope, now: Temporal.Instant.from(ago(2, '00:00')) }
    expect(await who(c('order_channel', 'eq', 'live'), then)).toEqual(['vip', 'vip today'])
    expect(await who(c('group', 'eq', 'g1'), then)).toEqual(['active', 'vip'])
    expect(await who({ everyone: true }, then)).toContain('lost')
    expect(await who(c('spend_fen', 'gt', 0), then)).toEqual(['vip', 'vip today'])
  })

  it('is counted, split by layer, and shown by three masked people', async () => {
    const tree = c('lifecycle', 'eq', 'high_value')
    const preview = await previewAudience(scope, tree)
    expect(preview).toEqual({
      count: 2,
      layers: { new: 0, active: 0, buyer: 0, high_value: 2, silent: 0, lost: 0 },
      samples: preview.samples,
      definition: '高价值会员',
    })
    expect([...preview.samples].sort()).toEqual(['欧阳* 138****8821', '王* 未留手机'])
    expect(await previewAudience(scope, tree)).toEqual(preview)
    expect((await previewAudience(scope, { everyone: true })).samples).toHaveLength(3)
    expect(await previewAudience(scope, c('tag', 'eq', 'no such'))).toMatchObject({ count: 0, samples: [] })
  })
})

describe('a condition that makes no sense', () => {
  it('is refused with what the field allows, for every pair of field and op', () => {
    for (const field of FIELDS)
      for (const op of OPS.filter(each => !FIELD_RULES[field].ops.includes(each)))
        expect(() => audienceOf(c(field, op, 1), scope), `${field} ${op}`).toThrow(
          expect.objectContaining({ code: 'bad_input', data: { field, op, allowed: FIELD_RULES[field].ops } }),
        )
  })

  it.each<[string, Condition]>([
    ['text for a number', c('valid_orders', 'eq', '3')],
    ['one end of between', c('age', 'between', [3])],
    ['no list', c('tag', 'in', 'loyal')],
    ['no layer', c('lifecycle', 'eq', 'vip')],
    ['no day', c('added_at', 'on_day', '2026-02-30')],
    ['a period backwards', c('added_at', 'in_period', { from: '2026-02-02', to: '2026-02-02' })],
    ['half a day', c('added_at', 'within_days', 0.5)],
    ['no period', c('orders_in_period', 'eq', 0)],
    ['no days', c('orders_in_days', 'eq', 0)],
    ['days where they mean nothing', c('tag', 'eq', 'x', { days: 3 })],
    ['two times at once', c('spend_fen', 'gt', 0, { days: 3, period: { from: '2026-01-01', to: '2026-02-01' } })],
    ['an unreadable narrowing', c('spend_fen', 'gt', 0, { period: { from: 'soon', to: 'later' } })],
  ])('%s', (_, condition) => {
    expect(() => audienceOf(condition, scope)).toThrow(Refusal)
  })
})

describe('and, or, not', () => {
  it('are intersection, union and the rest of those alive', async () => {
    const leaves: Condition[] = [
      c('lifecycle', 'eq', 'high_value'),
      c('lifecycle', 'neq', 'silent'),
      c('valid_orders', 'gte', 1),
      c('tag', 'eq', 'loyal'),
      c('group', 'eq', true),
      c('age', 'gte', 18),
      c('category', 'neq', 'cream'),
      c('last_touch_days', 'gte', 5),
      c('orders_in_days', 'eq', 0, { days: 30 }),
      c('complaint_at', 'eq', true),
      c('replenishment_due_in_days', 'lte', 0),
    ]
    const sets = new Map<Condition, Set<string>>()
    for (const leaf of leaves) sets.set(leaf, new Set(await who(leaf)))
    const model = (tree: SegmentTree): Set<string> => {
      if ('and' in tree) return tree.and.map(model).reduce((a, b) => a.intersection(b))
      if ('or' in tree) return tree.or.map(model).reduce((a, b) => a.union(b))
      if ('not' in tree && !('touch' in tree)) return new Set(ALIVE).difference(model(tree.not))
      return sets.get(tree as Condition) ?? new Set()
    }
    const { tree } = fc.letrec<{ tree: SegmentTree }>(tie => ({
      tree: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom<SegmentTree>(...leaves),
        fc.record({ not: tie('tree') }),
        fc.record({ and: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ or: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 3 }), async trees => {
        for (const each of trees) expect(await who(each)).toEqual([...model(each)].sort())
        expect(Object.values(await one(database.db, audienceCounts(trees, scope)))).toEqual(
          trees.map(each => model(each).size),
        )
      }),
      { numRuns: 25, seed: 7 },
    )
  }, 120_000)
})
