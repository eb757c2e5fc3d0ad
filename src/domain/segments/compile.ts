import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { type Sql, sql } from '../../platform/db/database.ts'
import { conditionOf, type Reader } from './condition.ts'
import { lifecycleOf } from './lifecycle.ts'
import { paidOrders } from './orders.ts'
import { childrenOf, type Layer, limitTree, type SegmentTree } from './tree.ts'

type When = Pick<Scope, 'workspace' | 'now'>

/**
 * A SELECT of `member_id` (bigint) of the members that match, as of `scope.now`. Staff never match. Lost members match only
 * where the tree asks for them: in a `lifecycle` condition naming `lost`, and in what stands in one `and` with it.
 * Saved segments must have been expanded (`expandSegments`). Throws a Refusal for a condition that makes no sense.
 */
export const audienceOf = (tree: SegmentTree, scope: When): Sql<{ member_id: string }> =>
  sql`select a.member_id from (${audienceRows(tree, scope)}) a`

/** The same with each member's layer. */
export const audienceRows = (tree: SegmentTree, scope: When): Sql<{ member_id: string; layer: Layer }> =>
  sql`select t.member_id, t.layer from (${membersTested([tree], scope)}) t where t.member_id is not null and t.ok0`

/** How many members match each tree, in one statement: one row, columns `n0`, `n1`, … */
export const audienceCounts = (trees: readonly SegmentTree[], scope: When): Sql<Record<string, number>> => {
  const counts = trees.map((_, i) => sql`(count(*) filter (where ${sql.id('t', `ok${i}`)}))::int as ${sql.id(`n${i}`)}`)
  return sql`select ${sql.join(counts)} from (${membersTested(trees, scope)}) t where t.member_id is not null`
}

/**
 * Every member with the outcome of each tree, `ok0`, `ok1`, …, in one pass. The joins are full, and fenced by `offset 0` so
 * that they stay so, because a full join is never run as a nested loop: on tables without statistics, which a fresh import
 * leaves behind, the planner takes every side for a row or two and loops over all pairs. Rows without a member fall away outside.
 */
const membersTested = (trees: readonly SegmentTree[], { workspace, now }: When): Sql => {
  const joins: Sql[] = []
  const reader: Reader = {
    workspaceId: workspace.id,
    timezone: workspace.timezone,
    now,
    join(source) {
      const alias = `c${joins.length}`
      joins.push(sql`full join (${source}) ${sql.id(alias)} on ${sql.id(alias, 'member_id')} = l.member_id`)
      return column => sql.id(alias, column)
    },
  }
  const tests = trees.map((tree, i) => {
    limitTree(tree)
    return sql`${testOf(tree, reader, false)} as ${sql.id(`ok${i}`)}`
  })
  return sql`select l.member_id, l.layer, ${sql.join(tests)}
    from (${lifecycleOf(workspace.id, now, workspace.timezone)}) l ${sql.join(joins, sql` `)} offset 0`
}

const ALIVE = sql<boolean>`l.layer <> 'lost'`

/** `wide`: lost members were asked for by something that this stands in one `and` with. */
const testOf = (tree: SegmentTree, reader: Reader, wide: boolean): Sql<boolean> => {
  if ('and' in tree) {
    const all = wide || tree.and.some(asksForLost)
    return sql`(${sql.join([sql`true`, ...tree.and.map(child => testOf(child, reader, all))], sql` and `)})`
  }
  if ('or' in tree)
    return sql`(${sql.join([sql`false`, ...tree.or.map(child => testOf(child, reader, wide))], sql` or `)})`
  if ('not' in tree && !('touch' in tree)) {
    const rest = sql<boolean>`not ${testOf(tree.not, reader, wide)}`
    return wide ? rest : sql`(${ALIVE} and ${rest})`
  }
  const test = leafOf(tree, reader)
  return wide || asksForLost(tree) ? test : sql`(${ALIVE} and ${test})`
}

const asksForLost = (tree: SegmentTree): boolean => {
  if ('not' in tree && !('touch' in tree)) return false
  if ('field' in tree)
    return tree.field === 'lifecycle' && tree.op !== 'neq' && [tree.value].flat().some(value => value === 'lost')
  return childrenOf(tree)?.some(asksForLost) ?? false
}

const leafOf = (leaf: SegmentTree, reader: Reader): Sql<boolean> => {
  if ('field' in leaf) return conditionOf(leaf, reader)
  if ('everyone' in leaf) return sql`true`
  if ('tz' in leaf) return sql`coalesce(l.timezone, ${reader.timezone}::text) = ${leaf.tz}::text`
  if ('touch' in leaf) return gotTouch(leaf, reader)
  throw new Error('a saved segment must be expanded before it is compiled')
}

const RESULTS = { delivered: 'delivered_at', clicked: 'first_click_at', replied: 'replied_at' } as const

/** Got the plan's message by now, and has not done `not` since. */
const gotTouch = (leaf: Extract<SegmentTree, { touch: string }>, reader: Reader): Sql<boolean> => {
  const now = sql`${iso(reader.now)}::timestamptz`
  const got =
    reader.join(sql`select t.member_id, t.sent_at, t.delivered_at, t.first_click_at, t.replied_at from touches t
    where t.workspace_id = ${reader.workspaceId} and t.plan_id = ${leaf.touch} and t.sent_at <= ${now}`)
  const sent = sql<boolean>`${got('member_id')} is not null`
  if (!leaf.not) return sent
  if (leaf.not !== 'bought') return sql`(${sent} and coalesce(${got(RESULTS[leaf.not])} > ${now}, true))`
  const orders = reader.join(sql`select o.member_id, max(o.paid_at) as at
    from (${paidOrders(reader.workspaceId, reader.now)}) o where o.net_fen > 0 group by o.member_id`)
  return sql`(${sent} and coalesce(${orders('at')} < ${got('sent_at')}, true))`
}
