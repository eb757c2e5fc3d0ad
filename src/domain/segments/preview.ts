import type { Scope } from '../../core/scope.ts'
import { rows, sql } from '../../platform/db/database.ts'
import { maskName, maskPhone } from '../members/mask.ts'
import { audienceRows } from './compile.ts'
import { sentenceOf } from './sentence.ts'
import { expandSegments } from './store.ts'
import { LAYERS, type Layer, type SegmentTree } from './tree.ts'

export interface AudiencePreview {
  readonly count: number
  /** Every layer, also those that are empty; sums to `count`. */
  readonly layers: Readonly<Record<Layer, number>>
  /** Up to three members, masked; the same ones for the same audience. */
  readonly samples: readonly string[]
  /** The tree as a sentence in the asker's language. */
  readonly definition: string
}

interface PreviewRow {
  layer: Layer
  n: number
  samples: { name: string | null; phone: string | null }[] | null
}

/** Counts an audience as of `scope.now`, by layer, with three masked samples. Throws the Refusals of `audienceOf`. */
export const previewAudience = async (scope: Scope, tree: SegmentTree): Promise<AudiencePreview> => {
  const { tree: expanded, names } = await expandSegments(scope, tree)
  const counted = await rows(
    scope.db,
    sql<PreviewRow>`
      with a as materialized (${audienceRows(expanded, scope)}),
      -- A fixed shuffle, so that samples are not always the oldest members.
      chosen as (select member_id from a order by md5(member_id::text), member_id limit 3)
      select a.layer, count(*)::int as n, (
        select jsonb_agg(jsonb_build_object('name', p.name, 'phone', p.phone) order by md5(c.member_id::text), c.member_id)
        from chosen c left join member_profiles p on p.workspace_id = ${scope.workspace.id} and p.member_id = c.member_id
      ) as samples
      from a group by a.layer`,
  )
  const layers = Object.fromEntries(LAYERS.map(layer => [layer, counted.find(row => row.layer === layer)?.n ?? 0]))
  return {
    count: counted.reduce((sum, row) => sum + row.n, 0),
    layers: layers as Record<Layer, number>,
    samples: (counted[0]?.samples ?? []).map(
      ({ name, phone }) => `${maskName(name, scope.lang)} ${maskPhone(phone, scope.lang)}`,
    ),
    definition: sentenceOf(tree, scope.lang, names),
  }
}
