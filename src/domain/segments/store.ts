import type { Scope } from '../../core/scope.ts'
import { instantOf, iso } from '../../platform/clock.ts'
import { maybeOne, one, rows, sql, type Tx } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { audienceCounts } from './compile.ts'
import { nearestNames } from './nearest.ts'
import { type Names, sentenceOf } from './sentence.ts'
import { leavesOf, mapLeaves, type SegmentTree } from './tree.ts'

/** A saved segment in its latest version. */
export interface SavedSegment {
  readonly segmentId: string
  readonly version: number
  readonly name: string
  readonly tree: SegmentTree
  readonly createdBy: string
  /** ISO 8601. */
  readonly createdAt: string
}

interface SegmentRow {
  segment_id: string
  version: number
  name: string
  tree: SegmentTree
  created_by: string
  created_at: Date
}

const latest = (workspaceId: number) => sql<SegmentRow>`
  select distinct on (segment_id) segment_id, version, name, tree, created_by, created_at
  from segments where workspace_id = ${workspaceId} order by segment_id, version desc`

const savedOf = (row: SegmentRow): SavedSegment => ({
  segmentId: row.segment_id,
  version: row.version,
  name: row.name,
  tree: row.tree,
  createdBy: row.created_by,
  createdAt: iso(instantOf(row.created_at)),
})

const allSegments = async (scope: Scope): Promise<SavedSegment[]> =>
  (await rows(scope.db, latest(scope.workspace.id))).map(savedOf)

/** The saved segment of exactly this name or id; throws a Refusal `not_found` with the nearest names. */
export const findSegment = async (scope: Scope, nameOrId: string): Promise<SavedSegment> =>
  pick(await allSegments(scope), nameOrId)

const pick = (saved: readonly SavedSegment[], nameOrId: string): SavedSegment => {
  const asked = nameOrId.trim()
  const found = saved.find(each => each.name === asked) ?? saved.find(each => each.segmentId === asked)
  if (found) return found
  throw unknownSegment(
    asked,
    saved.map(each => each.name),
  )
}

/** The names of all saved segments. */
export const segmentNames = async (scope: Scope): Promise<string[]> => (await allSegments(scope)).map(each => each.name)

/** "There is no such segment", with the names that come nearest. */
export const unknownSegment = (asked: string, names: readonly string[]): Refusal => {
  const nearest = nearestNames(asked, names)
  return new Refusal(
    'not_found',
    { zh: `没有叫「${asked}」的人群。`, en: `There is no segment called “${asked}”.` },
    nearest.length
      ? { zh: `最接近的：${nearest.join('、')}。`, en: `The nearest: ${nearest.join(', ')}.` }
      : { zh: '先圈选再保存，或说出条件。', en: 'Describe whom you mean, or save a segment first.' },
    { asked, nearest },
  )
}

export interface ListedSegment extends SavedSegment {
  /** Members as of `scope.now`; null when the segment can no longer be read (a segment it refers to is gone). */
  readonly count: number | null
  readonly definition: string
}

const COUNTED_TOGETHER = 8

/** All saved segments by name, counted a few at a time in one pass over the members. */
export const listSegments = async (scope: Scope): Promise<ListedSegment[]> => {
  const saved = (await allSegments(scope)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const names = Object.fromEntries(saved.map(each => [each.segmentId, each.name]))
  const read = saved.map(each => ({ each, tree: readable(saved, each, scope) }))
  const listed: ListedSegment[] = []
  for (let i = 0; i < read.length; i += COUNTED_TOGETHER) {
    const part = read.slice(i, i + COUNTED_TOGETHER)
    const trees = part.flatMap(({ tree }) => (tree ? [tree] : []))
    const counts = trees.length ? Object.values(await one(scope.db, audienceCounts(trees, scope))) : []
    for (const { each, tree } of part)
      listed.push({
        ...each,
        count: tree ? (counts.shift() ?? null) : null,
        definition: sentenceOf(each.tree, scope.lang, names),
      })
  }
  return listed
}

/** A saved segment as it can be counted now; null when it cannot. */
const readable = (saved: readonly SavedSegment[], segment: SavedSegment, scope: Scope): SegmentTree | null => {
  try {
    const tree = expandWith(saved, segment.tree, [segment.segmentId])
    audienceCounts([tree], scope)
    return tree
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/**
 * The tree with every saved segment replaced by its latest definition, ready to compile and to be frozen in an approval, and
 * the names that its sentence needs. `inside`: segments that may not be met again. Throws a Refusal for an unknown or circular one.
 */
export const expandSegments = async (
  scope: Scope,
  tree: SegmentTree,
  inside: readonly string[] = [],
): Promise<{ tree: SegmentTree; names: Names }> => {
  const leaves = leavesOf(tree)
  const saved = leaves.some(leaf => 'segment' in leaf) ? await allSegments(scope) : []
  const expanded = expandWith(saved, tree, inside)
  const plans = leavesOf(expanded).flatMap(leaf => ('touch' in leaf ? [leaf.touch] : []))
  const titles = plans.length
    ? await rows(
        scope.db,
        sql<{ plan_id: string; title: string }>`select plan_id, title from touch_plans
          where workspace_id = ${scope.workspace.id} and plan_id = any(${plans}::text[])`,
      )
    : []
  return {
    tree: expanded,
    names: {
      ...Object.fromEntries(saved.map(each => [each.segmentId, each.name])),
      ...Object.fromEntries(titles.map(plan => [plan.plan_id, plan.title])),
    },
  }
}

const expandWith = (saved: readonly SavedSegment[], tree: SegmentTree, inside: readonly string[]): SegmentTree =>
  mapLeaves(tree, leaf => {
    if (!('segment' in leaf)) return leaf
    const segment = pick(saved, leaf.segment)
    if (inside.includes(segment.segmentId))
      throw new Refusal(
        'conflict',
        { zh: `人群「${segment.name}」绕回了自己。`, en: `The segment “${segment.name}” refers back to itself.` },
        { zh: '改掉其中一个引用。', en: 'Change one of the references.' },
      )
    return expandWith(saved, segment.tree, [...inside, segment.segmentId])
  })

/** Writes the next version of the segment of this name, or the first. Saves of one name wait for each other. */
export const insertSegment = async (
  scope: Scope & { readonly db: Tx },
  name: string,
  tree: SegmentTree,
): Promise<{ segmentId: string; version: number }> => {
  const workspaceId = scope.workspace.id
  await sql`select pg_advisory_xact_lock(hashtextextended(${`segment ${workspaceId} ${name}`}::text, 0))`.execute(
    scope.db,
  )
  const before = await maybeOne(
    scope.db,
    sql<{ segment_id: string; version: number }>`select segment_id, version from segments
      where workspace_id = ${workspaceId} and name = ${name} order by version desc limit 1`,
  )
  const segmentId = before?.segment_id ?? scope.newId('segment')
  const version = (before?.version ?? 0) + 1
  await sql`insert into segments (workspace_id, segment_id, version, name, tree, created_by, created_at)
    values (${workspaceId}, ${segmentId}, ${version}, ${name}, ${JSON.stringify(tree)}::jsonb, ${scope.actor.id}, ${iso(scope.now)}::timestamptz)`.execute(
    scope.db,
  )
  return { segmentId, version }
}
