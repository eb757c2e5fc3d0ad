import { z } from 'zod'
import { Refusal } from '../../platform/errors.ts'

/** The five layers a member can be in, and `lost`: outside them, so that totals reconcile. */
const LIFECYCLES = ['new', 'active', 'buyer', 'high_value', 'silent'] as const
export const LAYERS = [...LIFECYCLES, 'lost'] as const
export type Layer = (typeof LAYERS)[number]

export const FIELDS = [
  'added_at',
  'valid_orders',
  'orders_in_period',
  'orders_in_days',
  'inactive_days',
  'last_touch_days',
  'complaint_at',
  'replenishment_due_in_days',
  'lifecycle',
  'category',
  'group',
  'order_channel',
  'paid_at',
  'age',
  'tag',
  'spend_fen',
  'source_channel',
] as const
export type Field = (typeof FIELDS)[number]

export const OPS = [
  'eq',
  'neq',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'in',
  'within_days',
  'on_day',
  'in_period',
] as const
export type Op = (typeof OPS)[number]

export const zPeriod = z
  .strictObject({ from: z.string(), to: z.string() })
  .describe('half-open; dates, or an instant for a running period')
export type Period = z.infer<typeof zPeriod>

const zScalar = z.union([z.number(), z.string(), z.boolean()])
export type Scalar = z.infer<typeof zScalar>

/** One test of a member, as the vocabulary of operator commands words it. */
export const zCondition = z.strictObject({
  field: z.enum(FIELDS),
  op: z.enum(OPS),
  value: z.union([zScalar, z.array(zScalar), zPeriod]),
  period: zPeriod.optional(),
  days: z.number().int().positive().optional(),
})
export type Condition = z.infer<typeof zCondition>

/** What a recipient of an earlier plan may have done, to be left out of a follow-up. */
export const TOUCH_RESULTS = ['delivered', 'clicked', 'replied', 'bought'] as const

const zLeaf = z.union([
  zCondition,
  z.strictObject({ everyone: z.literal(true) }),
  z.strictObject({ segment: z.string().min(1).max(200) }).describe('id of a saved segment'),
  z.strictObject({ tz: z.string().min(1).max(64) }).describe('IANA zone that the member lives in'),
  z
    .strictObject({ touch: z.string().min(1).max(64), not: z.enum(TOUCH_RESULTS).optional() })
    .describe('got this plan, and did not do this'),
])

/** Who: tests of a member joined by and, or, not. The one form in which an audience is stored, shown, hashed and run. */
export type SegmentTree = z.infer<typeof zLeaf> | { and: SegmentTree[] } | { or: SegmentTree[] } | { not: SegmentTree }

export const zSegmentTree: z.ZodType<SegmentTree> = z.lazy(() =>
  z.union([
    zLeaf,
    z.strictObject({ and: z.array(zSegmentTree).min(1) }),
    z.strictObject({ or: z.array(zSegmentTree).min(1) }),
    z.strictObject({ not: zSegmentTree }),
  ]),
)

export const TREE_LIMITS = { depth: 8, leaves: 60, listValues: 500, textLength: 200 } as const

/** Reads a tree that came from outside. Throws a Refusal that says where it is wrong or too large. */
export const parseTree = (input: unknown): SegmentTree => {
  limitTree(input)
  const parsed = zSegmentTree.safeParse(input)
  if (parsed.success) return parsed.data
  throw new Refusal(
    'bad_input',
    { zh: '这个人群定义读不懂。', en: 'This audience definition cannot be read.' },
    {
      zh: '写成条件 {field, op, value}，或用 and、or、not 组合。',
      en: 'Write conditions {field, op, value}, joined by and, or, not.',
    },
    { issues: z.treeifyError(parsed.error) },
  )
}

/** Throws a Refusal when a tree is deeper or larger than a person could check. Walks without recursion, whatever the depth. */
export const limitTree = (input: unknown): void => {
  const open: { node: unknown; depth: number }[] = [{ node: input, depth: 1 }]
  let leaves = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (depth > TREE_LIMITS.depth)
      throw tooLarge(`嵌套超过 ${TREE_LIMITS.depth} 层`, `nested more than ${TREE_LIMITS.depth} deep`)
    const children = childrenOf(node)
    if (children) for (const child of children) open.push({ node: child, depth: depth + 1 })
    else {
      leaves += 1
      limitValues(node)
    }
    if (leaves + open.length > TREE_LIMITS.leaves)
      throw tooLarge(`条件超过 ${TREE_LIMITS.leaves} 个`, `more than ${TREE_LIMITS.leaves} conditions`)
  }
}

/** The nodes below `and`, `or` and `not`; null for a leaf. */
export const childrenOf = <Node>(node: Node): Node[] | null => {
  if (typeof node !== 'object' || node === null) return null
  const { and, or, not, touch } = node as { and?: unknown; or?: unknown; not?: unknown; touch?: unknown }
  const list = and ?? or
  if (Array.isArray(list)) return list as Node[]
  return not !== undefined && touch === undefined ? [not as Node] : null
}

/** Every leaf, left to right. */
export const leavesOf = (tree: SegmentTree): SegmentTree[] => childrenOf(tree)?.flatMap(leavesOf) ?? [tree]

/** The same tree with every leaf replaced. */
export const mapLeaves = (tree: SegmentTree, change: (leaf: SegmentTree) => SegmentTree): SegmentTree => {
  if ('and' in tree) return { and: tree.and.map(child => mapLeaves(child, change)) }
  if ('or' in tree) return { or: tree.or.map(child => mapLeaves(child, change)) }
  if ('not' in tree && !('touch' in tree)) return { not: mapLeaves(tree.not, change) }
  return change(tree)
}

const limitValues = (leaf: unknown): void => {
  const value = (leaf as { value?: unknown } | null)?.value
  const values = Array.isArray(value) ? value : [value]
  if (values.length > TREE_LIMITS.listValues)
    throw tooLarge(
      `一个条件里超过 ${TREE_LIMITS.listValues} 个值`,
      `more than ${TREE_LIMITS.listValues} values in one condition`,
    )
  if (values.some(each => typeof each === 'string' && each.length > TREE_LIMITS.textLength))
    throw tooLarge(
      `一个值超过 ${TREE_LIMITS.textLength} 个字`,
      `a value longer than ${TREE_LIMITS.textLength} characters`,
    )
}

const tooLarge = (zh: string, en: string) =>
  new Refusal(
    'bad_input',
    { zh: `这个人群定义太大：${zh}。`, en: `This audience definition is too large: ${en}.` },
    { zh: '拆成几个人群分别保存，再引用。', en: 'Save parts of it as segments and refer to them.' },
  )
