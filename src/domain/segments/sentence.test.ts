import { describe, expect, it } from 'vitest'
import { sentenceOf } from './sentence.ts'
import { parseTree, type SegmentTree, TREE_LIMITS } from './tree.ts'

const LAPSING: SegmentTree = {
  and: [
    { field: 'orders_in_days', op: 'eq', value: 0, days: 30 },
    { field: 'lifecycle', op: 'eq', value: 'high_value' },
  ],
}

describe('a tree from outside', () => {
  it('is taken as it is, or refused in a sentence', () => {
    expect(parseTree(LAPSING)).toEqual(LAPSING)
    for (const wrong of [
      null,
      [],
      'all',
      {},
      { and: [] },
      { field: 'phone', op: 'eq', value: 1 },
      { everyone: true, or: [] },
      { not: { tz: 1 } },
    ])
      expect(() => parseTree(wrong)).toThrow(expect.objectContaining({ code: 'bad_input' }))
  })

  it('is refused when too deep, too wide or too long, however deep it is', () => {
    const leaf: SegmentTree = { everyone: true }
    const deep = (levels: number) => Array.from({ length: levels }).reduce<SegmentTree>(inner => ({ not: inner }), leaf)
    expect(parseTree(deep(TREE_LIMITS.depth - 1))).toBeDefined()
    const wide = Array.from({ length: TREE_LIMITS.leaves + 1 }, () => leaf)
    const listed = { field: 'tag', op: 'in', value: Array.from({ length: TREE_LIMITS.listValues + 1 }, String) }
    for (const big of [
      deep(TREE_LIMITS.depth),
      deep(100_000),
      { or: wide },
      listed,
      { field: 'tag', op: 'eq', value: 'x'.repeat(201) },
    ])
      expect(() => parseTree(big)).toThrow(/too large/)
  })
})

describe('the sentence of a tree', () => {
  it.each<[SegmentTree, string, string]>([
    [LAPSING, '高价值会员，且最近30天没有下单', 'high-value members who placed no order in the last 30 days'],
    [{ everyone: true }, '全部会员', 'all members'],
    [{ field: 'tag', op: 'eq', value: '敏感肌' }, '有标签「敏感肌」的会员', 'members who have tag “敏感肌”'],
    [
      {
        or: [
          { field: 'lifecycle', op: 'in', value: ['new', 'active'] },
          { and: [{ everyone: true }, { tz: 'Europe/London' }] },
        ],
      },
      '新客或活跃会员，或（全部会员，且在时区 Europe/London）',
      'new or active members, or (all members who live in Europe/London)',
    ],
    [
      {
        and: [
          { field: 'added_at', op: 'within_days', value: 30 },
          { field: 'valid_orders', op: 'eq', value: 0 },
        ],
      },
      '最近30天添加，且没有下过单的会员',
      'members who were added in the last 30 days and who placed no order',
    ],
    [
      { field: 'complaint_at', op: 'in_period', value: { from: '2026-09-01', to: '2026-10-01' } },
      '2026-09-01至2026-09-30有过投诉的会员',
      'members who complained from 2026-09-01 to 2026-09-30',
    ],
    [
      { field: 'order_channel', op: 'eq', value: 'live', days: 1 },
      '最近1天下过单，渠道「live」的会员',
      'members who ordered through “live” in the last 1 days',
    ],
    [
      { field: 'spend_fen', op: 'gte', value: 100_050 },
      '净消费至少¥1,000.50的会员',
      'members who spent at least ¥1,000.50 net',
    ],
    [
      { not: { field: 'group', op: 'eq', value: true } },
      '不属于（在群（任一）的会员）的会员',
      'members who are not among (members who are in group (any))',
    ],
    [
      { and: [{ segment: 'seg_1' }, { touch: 'pln_1', not: 'clicked' }] },
      '人群「大促」，且收到过「中秋」但没点',
      'members of “大促” who were sent “中秋” and did not click',
    ],
  ])('%j', (tree, zh, en) => {
    const names = { seg_1: '大促', pln_1: '中秋' }
    expect(sentenceOf(tree, 'zh', names)).toBe(zh)
    expect(sentenceOf(tree, 'en', names)).toBe(en)
  })
})
