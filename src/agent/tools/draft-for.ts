import type { Proposal, ProposeOptions } from '../../core/gate/gate.ts'
import type { ReviewCondition } from '../../core/policy/facts/campaign.ts'
import { templatesFor } from '../../domain/content/templates.ts'
import type { ToolContext } from './tool.ts'

export interface DraftWish {
  readonly scene: string
  readonly topic: string
  readonly audience: string | null
  readonly channel: string
  readonly variants: number
  readonly maxChars: number | null
  readonly texts?: readonly string[] | undefined
  readonly product?: string | undefined
  readonly claims?: readonly string[]
  readonly reviewCondition?: ReviewCondition | null
}

export interface MadeDraft {
  readonly proposal: Proposal
  readonly draftId: string | null
  readonly texts: readonly string[]
  readonly fromLibrary: boolean
}

/** Keeps a draft: a model's texts where it wrote some, otherwise from the template library. */
export const draftFor = async (wish: DraftWish, context: ToolContext, key: ProposeOptions): Promise<MadeDraft> => {
  const written = wish.texts?.map(text => text.trim()).filter(Boolean) ?? []
  const fromLibrary = written.length === 0
  const texts = fromLibrary ? templatesFor(wish.scene, wish.topic, context.lang, wish.variants, wish.maxChars) : written
  const proposal = await context.gate.propose(
    context,
    'draft.create',
    {
      scene: wish.scene,
      channel: wish.channel,
      audience: wish.audience,
      lang: context.lang,
      origin: fromLibrary ? 'template' : 'ai',
      texts,
      threadId: context.threadId,
      product: wish.product ?? null,
      claims: wish.claims ?? [],
      reviewCondition: wish.reviewCondition ?? null,
    },
    key,
  )
  const draftId = proposal.outcome?.['draftId']
  return { proposal, draftId: typeof draftId === 'string' ? draftId : null, texts, fromLibrary }
}
