import type { Scope } from '../../core/scope.ts'
import { rows, type Sql, sql } from '../../platform/db/database.ts'
import { nearestNames } from './nearest.ts'
import { type Field, leavesOf, type SegmentTree } from './tree.ts'

/** Where the names that a condition may use come from. */
const SOURCES = {
  tag: id => sql`select tag as name from member_tags where workspace_id = ${id}`,
  group: id =>
    sql`select name from groups where workspace_id = ${id} union all select group_id from groups where workspace_id = ${id}`,
  category: id => sql`select category from order_items where workspace_id = ${id}`,
  order_channel: id => sql`select channel from orders where workspace_id = ${id}`,
  source_channel: id => sql`select source_channel from members where workspace_id = ${id}`,
} as const satisfies Partial<Record<Field, (workspaceId: number) => Sql>>

export interface UnknownValue {
  readonly field: keyof typeof SOURCES
  readonly value: string
  readonly nearest: readonly string[]
}

/** Tags, groups, categories and channels that a tree names and the workspace has never seen: why an audience may be empty. */
export const unknownValues = async (scope: Scope, tree: SegmentTree): Promise<UnknownValue[]> => {
  const asked = leavesOf(tree).flatMap(leaf =>
    'field' in leaf && leaf.field in SOURCES
      ? [leaf.value]
          .flat()
          .flatMap(value => (typeof value === 'string' ? [{ field: leaf.field as keyof typeof SOURCES, value }] : []))
      : [],
  )
  const unknown: UnknownValue[] = []
  for (const field of new Set(asked.map(each => each.field))) {
    const names = await rows(
      scope.db,
      sql<{
        name: string
      }>`select distinct name from (${SOURCES[field](scope.workspace.id)}) s(name) where name is not null`,
    )
    const known = names.map(row => row.name)
    for (const { value } of asked.filter(each => each.field === field && !known.includes(each.value)))
      unknown.push({ field, value, nearest: nearestNames(value, known) })
  }
  return unknown
}
