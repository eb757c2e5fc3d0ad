import { z } from 'zod'
import { type Action, defineAction } from '../../core/gate/action.ts'
import { RULES_OF } from '../../core/policy/rule-sets.ts'
import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { maybeOne, sql } from '../../platform/db/database.ts'

export type Origin = 'human' | 'ai' | 'ai_edited' | 'template'

export interface Draft {
  readonly draftId: string
  readonly version: number
  readonly scene: string
  readonly origin: Origin
  readonly status: string
  readonly variants: readonly { readonly id: string; readonly text: string }[]
}

const zInput = z.strictObject({
  scene: z.string().min(1).max(60),
  channel: z.string().max(20),
  audience: z.string().max(200).nullable(),
  lang: z.enum(['zh', 'en']),
  origin: z.enum(['human', 'ai', 'template']),
  texts: z.array(z.string().min(1).max(4_000)).min(1).max(5),
  threadId: z.string().nullable(),
})
type Input = z.infer<typeof zInput>

/** Keeps a new draft; nothing is sent by it. */
export const createDraft: Action = defineAction<Input, { origin: Origin }>({
  name: 'draft.create',
  sentence: { zh: '存一份文案草稿', en: 'Keep a draft' },
  input: zInput,
  permission: 'draft:write',
  mode: 'immediate',
  rules: RULES_OF['draft.create'],
  facts: async ({ origin }) => ({ origin }),
  preview: async ({ scene, texts }) => ({
    what: {
      zh: `存一份「${scene}」草稿，${texts.length} 版`,
      en: `Keep a draft for ${scene}, ${texts.length} variants`,
    },
    content: { text: texts[0] ?? '', variants: texts.slice(1) },
    undo: { zh: '草稿可以随时停用。', en: 'A draft can be retired at any time.' },
  }),
  bound: ({ texts, scene }) => ({ content: { scene, texts }, audience: null, count: 0, moneyFen: 0, at: null }),
  async execute(input, _facts, scope) {
    const draftId = scope.newId('draft')
    const variants = input.texts.map((text, i) => ({ id: String.fromCharCode(65 + i), text }))
    await sql`
      insert into drafts (workspace_id, draft_id, scene, channel, audience, lang, origin, variants, thread_id, created_by, created_at)
      values (${scope.workspace.id}, ${draftId}, ${input.scene}, ${input.channel}, ${input.audience}, ${input.lang}, ${input.origin},
        ${JSON.stringify(variants)}::jsonb, ${input.threadId}, ${scope.actor.id}, ${iso(scope.now)}::timestamptz)`.execute(
      scope.db,
    )
    return {
      outcome: { draftId },
      says: { zh: `草稿已存，${variants.length} 版。`, en: `Kept, ${variants.length} variants.` },
    }
  },
})

const DRAFT = sql`d.draft_id as "draftId", d.version, d.scene, d.origin, d.status, d.variants`

/** A draft by its id, in its latest version; null when there is none in this workspace. */
export const findDraft = (scope: Scope, draftId: string): Promise<Draft | null> =>
  maybeOne(
    scope.db,
    sql<Draft>`select ${DRAFT} from drafts d where d.workspace_id = ${scope.workspace.id} and d.draft_id = ${draftId}
      order by d.version desc limit 1`,
  )

/** The latest usable draft for a scene: of this thread first, then of the workspace. */
export const latestDraft = (scope: Scope, scene: string, threadId: string): Promise<Draft | null> =>
  maybeOne(
    scope.db,
    sql<Draft>`select ${DRAFT} from drafts d
      where d.workspace_id = ${scope.workspace.id} and d.scene = ${scene} and d.lang = ${scope.lang} and d.status <> 'retired'
        and d.thread_id = ${threadId}
      order by d.created_at desc limit 1`,
  )
