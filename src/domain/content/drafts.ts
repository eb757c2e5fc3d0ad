import { z } from 'zod'
import { type Action, defineAction } from '../../core/gate/action.ts'
import type { Facts } from '../../core/policy/facts.ts'
import { RULES_OF } from '../../core/policy/rule-sets.ts'
import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { changed, maybeOne, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { judgedText, type TextJudgement } from './judged-text.ts'

export type Origin = 'human' | 'ai' | 'ai_edited' | 'template'

export interface Draft {
  readonly draftId: string
  readonly version: number
  readonly scene: string
  readonly channel: string
  readonly origin: Origin
  readonly status: string
  readonly variants: readonly { readonly id: string; readonly text: string }[]
}

/** What a text is asked to say beside its words: judged with them. */
const zAsked = {
  product: z.string().max(80).nullable().default(null),
  claims: z.array(z.string().max(200)).max(10).default([]),
  /** What a reward that the text promises depends on. */
  reviewCondition: z.enum(['neutral', 'praise', 'wording', 'likes']).nullable().default(null),
}
const zTexts = z.array(z.string().min(1).max(4_000)).min(1).max(5)
const zOrigin = z.enum(['human', 'ai', 'template'])

const zInput = z.strictObject({
  scene: z.string().min(1).max(60),
  channel: z.string().max(20),
  audience: z.string().max(200).nullable(),
  lang: z.enum(['zh', 'en']),
  origin: zOrigin,
  texts: zTexts,
  threadId: z.string().nullable(),
  ...zAsked,
})
type Input = z.infer<typeof zInput>

type DraftFacts = TextJudgement & Pick<Facts, 'reviewCondition' | 'reviewDisclosed'>

const factsOf = (
  input: Pick<Input, 'texts' | 'product' | 'claims' | 'reviewCondition'> & { channel: string; origin: Draft['origin'] },
  scope: Scope,
): DraftFacts => ({
  ...judgedText(scope.workspace, { ...input, goesOut: false }),
  reviewCondition: input.reviewCondition,
  reviewDisclosed: null,
})

const asVariants = (texts: readonly string[]) => texts.map((text, i) => ({ id: String.fromCharCode(65 + i), text }))

/** Keeps a new draft; nothing is sent by it. */
export const createDraft: Action = defineAction<Input, DraftFacts>({
  name: 'draft.create',
  sentence: { zh: '存一份文案草稿', en: 'Keep a draft' },
  input: zInput as z.ZodType<Input>,
  permission: 'draft:write',
  mode: 'immediate',
  rules: RULES_OF['draft.create'],
  facts: async (input, scope) => factsOf(input, scope),
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
    await sql`
      insert into drafts (workspace_id, draft_id, scene, channel, audience, lang, origin, variants, thread_id, created_by, created_at)
      values (${scope.workspace.id}, ${draftId}, ${input.scene}, ${input.channel}, ${input.audience}, ${input.lang}, ${input.origin},
        ${JSON.stringify(asVariants(input.texts))}::jsonb, ${input.threadId}, ${scope.actor.id}, ${iso(scope.now)}::timestamptz)`.execute(
      scope.db,
    )
    return {
      outcome: { draftId },
      says: { zh: `草稿已存，${input.texts.length} 版。`, en: `Kept, ${input.texts.length} variants.` },
    }
  },
})

const zRevision = z.strictObject({
  draftId: z.string().min(1).max(64),
  /** The version that was changed; another one in between makes this conflict. */
  version: z.int().min(1),
  texts: zTexts,
  origin: z.enum(['human', 'ai', 'ai_edited', 'template']),
  ...zAsked,
})
type Revision = z.infer<typeof zRevision>

/** Keeps a new version of a draft; the earlier ones stay. */
export const reviseDraft: Action = defineAction<Revision, DraftFacts & { readonly draft: Draft }>({
  name: 'draft.revise',
  sentence: { zh: '改一版文案草稿', en: 'Revise a draft' },
  input: zRevision as z.ZodType<Revision>,
  permission: 'draft:write',
  mode: 'immediate',
  rules: RULES_OF['draft.revise'],
  async facts(input, scope) {
    const draft = await findDraft(scope, input.draftId)
    if (!draft) throw noDraft(input.draftId)
    return { ...factsOf({ ...input, channel: draft.channel }, scope), draft }
  },
  preview: async ({ texts }, { draft }) => ({
    what: {
      zh: `改「${draft.scene}」草稿（第 ${draft.version + 1} 版）`,
      en: `Revise the draft for ${draft.scene} (version ${draft.version + 1})`,
    },
    content: { text: texts[0] ?? '', variants: texts.slice(1) },
    undo: { zh: '旧版本都留着，可以改回去。', en: 'Earlier versions stay; it can be changed back.' },
  }),
  bound: ({ texts, version }, { draft }) => ({
    content: { draft: draft.draftId, from: version, texts },
    audience: null,
    count: 0,
    moneyFen: 0,
    at: null,
  }),
  async execute(input, { draft }, scope) {
    const made = await changed(
      scope.db,
      sql`insert into drafts (workspace_id, draft_id, version, scene, channel, audience, lang, origin, variants, thread_id, created_by, created_at)
        select d.workspace_id, d.draft_id, d.version + 1, d.scene, d.channel, d.audience, d.lang, ${input.origin},
          ${JSON.stringify(asVariants(input.texts))}::jsonb, d.thread_id, ${scope.actor.id}, ${iso(scope.now)}::timestamptz
        from drafts d where d.workspace_id = ${scope.workspace.id} and d.draft_id = ${draft.draftId} and d.version = ${input.version}::int
        on conflict do nothing`,
    )
    if (!made) throw changedSince()
    return {
      outcome: { draftId: draft.draftId, version: input.version + 1 },
      says: { zh: `已改，第 ${input.version + 1} 版。`, en: `Revised: version ${input.version + 1}.` },
    }
  },
})

const noDraft = (draftId: string) =>
  new Refusal(
    'not_found',
    { zh: `没有编号为 ${draftId.slice(0, 40)} 的草稿。`, en: `There is no draft ${draftId.slice(0, 40)}.` },
    { zh: '先起草一份，再说怎么改。', en: 'Draft one first, then say what to change.' },
  )

const changedSince = () =>
  new Refusal(
    'conflict',
    { zh: '这份草稿刚被别人改过。', en: 'Somebody revised this draft meanwhile.' },
    { zh: '看过最新一版再改。', en: 'Look at the latest version and revise that.' },
  )

const DRAFT = sql`d.draft_id as "draftId", d.version, d.scene, d.channel, d.origin, d.status, d.variants`

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
