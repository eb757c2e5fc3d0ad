import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import type { Preview } from '../../core/gate/action.ts'
import type { Scope } from '../../core/scope.ts'
import { rows, sql, transaction } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/errors.ts'
import { saveSegment } from './actions.ts'
import { type SpokenAudience, treeOfAudience, treeOfConditions } from './resolve.ts'
import { expandSegments, findSegment, listSegments } from './store.ts'
import { addWorld } from './test-world.ts'
import type { SegmentTree } from './tree.ts'
import { unknownValues } from './unknown-values.ts'

let database: TestDatabase
let scope: Scope
let neighbour: Scope
beforeAll(async () => {
  database = await testDatabase()
  scope = testScope(database.db, await testWorkspace(database.db))
  neighbour = testScope(database.db, await testWorkspace(database.db))
  await addWorld(database.db, scope.workspace, [
    {
      ref: 'a',
      addedAt: '2026-09-20T00:00:00Z',
      name: '王芳',
      tags: ['敏感肌'],
      groups: [{ id: '宝妈群', at: '2026-09-20T00:00:00Z' }],
    },
    { ref: 'b', addedAt: '2026-08-01T00:00:00Z' },
  ])
})
afterAll(() => database.close())

/** What the gate does with an action that needs no approval. */
const save = (name: string, tree: SegmentTree, at = scope) =>
  transaction(database.db, async tx => {
    const inside = { ...at, db: tx }
    const input = saveSegment.input.parse({ name, tree })
    const facts = await saveSegment.facts(input, inside)
    return saveSegment.execute(input, facts, inside, { proposalId: 'prp_1', decisionId: 'dec_1' })
  })

const refusal = async (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => expect.fail('not refused'),
    error => error,
  )

describe('saved segments', () => {
  it('are kept by version under one name, and never seen next door', async () => {
    const first = await save('新人', { field: 'added_at', op: 'within_days', value: 7 }).catch(error => error)
    expect(first).toMatchObject({ code: 'bad_input' })
    expect((await save(' 秋季新人 ', { field: 'added_at', op: 'within_days', value: 7 })).outcome).toMatchObject({
      version: 1,
      count: 1,
    })
    const again = await save('秋季新人', { everyone: true })
    expect(again).toMatchObject({
      outcome: { version: 2, count: 2 },
      says: { zh: '人群「秋季新人」已保存（第 2 版），现有 2 人。' },
    })
    expect(await findSegment(scope, '秋季新人')).toMatchObject({
      version: 2,
      tree: { everyone: true },
      createdBy: 'act_operator',
    })
    expect(await findSegment(scope, String(again.outcome['segmentId']))).toMatchObject({ name: '秋季新人' })
    expect(await refusal(findSegment(neighbour, '秋季新人'))).toMatchObject({
      code: 'not_found',
      data: { nearest: [] },
    })
    expect(await rows(database.db, sql`select 1 from segments`)).toHaveLength(2)
  })

  it('answer an unknown name with the nearest', async () => {
    expect(await refusal(findSegment(scope, '秋天新人'))).toMatchObject({
      code: 'not_found',
      says: { zh: '没有叫「秋天新人」的人群。' },
      fix: { zh: '最接近的：秋季新人。' },
    })
  })

  it('may refer to each other, but not to themselves', async () => {
    const { segmentId } = await findSegment(scope, '秋季新人')
    await save('外层', { and: [{ segment: String(segmentId) }, { field: 'lifecycle', op: 'eq', value: 'new' }] })
    const outer = await findSegment(scope, '外层')
    expect((await expandSegments(scope, { segment: outer.segmentId })).tree).toEqual({
      and: [{ everyone: true }, { field: 'lifecycle', op: 'eq', value: 'new' }],
    })
    expect(await refusal(save('秋季新人', { not: { segment: '外层' } }))).toMatchObject({ code: 'conflict' })
    expect(await refusal(save('孤儿', { segment: 'seg_none' }))).toMatchObject({ code: 'not_found' })
    await sql`insert into segments values (${scope.workspace.id}, 'seg_broken', 1, '坏的', '{"segment":"seg_none"}', 'a', now())`.execute(
      database.db,
    )
    expect((await listSegments(scope)).map(({ name, count, definition }) => [name, count, definition])).toEqual([
      ['坏的', null, '人群「seg_none」'],
      ['外层', 1, '人群「秋季新人」，且是新客会员'],
      ['秋季新人', 2, '全部会员'],
    ])
    expect(await listSegments(neighbour)).toEqual([])
  })

  it('show a card with counts and bind to the definition and the count', async () => {
    const input = { name: '敏感', tree: { field: 'tag', op: 'eq', value: '敏感肌' } as const }
    const facts = await saveSegment.facts(input, scope)
    expect(facts).toEqual({ count: 1, layers: expect.objectContaining({ new: 1 }), version: 0 })
    const card: Preview = await saveSegment.preview(input, facts, scope)
    expect(card.audience).toMatchObject({ count: 1, definition: '有标签「敏感肌」的会员', samples: ['王* 未留手机'] })
    expect(saveSegment.bound(input, facts)).toEqual({
      content: { name: '敏感' },
      audience: input.tree,
      count: 1,
      moneyFen: 0,
      at: null,
    })
    expect(saveSegment.input.safeParse({ ...input, name: ' ' }).success).toBe(false)
  })

  it('give one version each to saves at the same moment', async ({ skip }) => {
    if (database.kind === 'embedded') skip('one session: saves cannot overlap')
    const saved = await Promise.all(Array.from({ length: 8 }, () => save('同时', { everyone: true })))
    expect(saved.map(effect => effect.outcome['version']).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(new Set(saved.map(effect => effect.outcome['segmentId'])).size).toBe(1)
  })
})

describe('who a command means', () => {
  const layer = (value: string): SegmentTree => ({ field: 'lifecycle', op: 'eq', value })
  it.each<[SpokenAudience, SegmentTree]>([
    ['all', { everyone: true }],
    ['全部会员', { everyone: true }],
    ['所有人', { everyone: true }],
    ['high_value', layer('high_value')],
    ['高价值', layer('high_value')],
    ['VIP客户', layer('high_value')],
    ['High-value members', layer('high_value')],
    ['沉默会员', layer('silent')],
    ['沉睡的客户', layer('silent')],
    ['新客户', layer('new')],
    ['活跃用户', layer('active')],
    ['buyers', layer('buyer')],
    ['老客', { field: 'lifecycle', op: 'in', value: ['buyer', 'high_value'] }],
    ['all_groups', { field: 'group', op: 'eq', value: true }],
    ['秋季新人', { everyone: true }],
    [{ tz: 'Europe/London' }, { tz: 'Europe/London' }],
    [{ all: [{ field: 'age', op: 'gte', value: 30 }] }, { field: 'age', op: 'gte', value: 30 }],
  ])('%j', async (said, tree) => {
    expect(await treeOfAudience(scope, said)).toEqual(tree)
  })

  it('is refused with what comes nearest, or why not', async () => {
    expect(await refusal(treeOfAudience(scope, '秋季新'))).toMatchObject({
      code: 'not_found',
      data: { nearest: ['秋季新人'] },
    })
    expect(await refusal(treeOfAudience(scope, '高价格'))).toMatchObject({
      code: 'not_found',
      data: { nearest: ['高价值'] },
    })
    expect(await refusal(treeOfAudience(neighbour, '秋季新人'))).toMatchObject({ code: 'not_found' })
    expect(await refusal(treeOfAudience(scope, 'opted_out'))).toMatchObject({
      code: 'forbidden',
      data: { rule: 'OPTOUT' },
    })
    expect(await refusal(treeOfAudience(scope, { tz: 'London' }))).toMatchObject({ code: 'bad_input' })
    expect(await refusal(treeOfAudience(scope, { touch_ref: '中秋' }))).toMatchObject({ code: 'not_found' })
  })

  it('finds an earlier message by id, title, local day or "last"', async () => {
    await sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, audience, content, channel, occurrence, scheduled_at, status, created_by, created_at)
      values (${scope.workspace.id}, 'pln_9', 'p', '中秋关怀', 'x', '{}', '{}', 'private', 'x', '2026-09-19T16:30:00Z', 'sent', 'a', now())`.execute(
      database.db,
    )
    for (const touch_ref of ['pln_9', '中秋关怀', '2026-09-20'])
      expect(await treeOfAudience(scope, { touch_ref, not: 'clicked' })).toEqual({ touch: 'pln_9', not: 'clicked' })
    expect(await treeOfAudience(scope, { touch_ref: 'last' }, { planId: 'pln_9' })).toEqual({ touch: 'pln_9' })
    expect(await refusal(treeOfAudience(scope, { touch_ref: 'pln_9', not: 'opened' }))).toMatchObject({
      code: 'bad_input',
    })
    expect(await refusal(treeOfAudience(neighbour, { touch_ref: 'pln_9' }))).toMatchObject({
      code: 'not_found',
      data: { nearest: [] },
    })
  })

  it('keeps what is said of one purchase with that purchase', () => {
    const live = { field: 'order_channel', op: 'eq', value: 'live' } as const
    expect(treeOfConditions([live, { field: 'paid_at', op: 'on_day', value: '2026-09-20' }])).toEqual({
      ...live,
      period: { from: '2026-09-20', to: '2026-09-21' },
    })
    expect(treeOfConditions([live, { field: 'paid_at', op: 'within_days', value: 7 }])).toEqual({ ...live, days: 7 })
    const after = { field: 'paid_at', op: 'gte', value: '2026-09-20' } as const
    expect(treeOfConditions([live, after])).toEqual({ and: [live, after] })
  })
})

it('names the values that the workspace has never seen', async () => {
  const tree: SegmentTree = {
    or: [
      { field: 'tag', op: 'in', value: ['敏感肌', '敏感肤'] },
      { not: { field: 'group', op: 'eq', value: '宝妈群' } },
      { field: 'category', op: 'eq', value: '面霜' },
    ],
  }
  expect(await unknownValues(scope, tree)).toEqual([
    { field: 'tag', value: '敏感肤', nearest: ['敏感肌'] },
    { field: 'category', value: '面霜', nearest: [] },
  ])
  expect(await unknownValues(neighbour, { field: 'tag', op: 'eq', value: '敏感肌' })).toHaveLength(1)
})
