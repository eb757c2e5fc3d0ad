import { z } from 'zod'
import { reviewConditionOf } from '../../core/policy/facts/campaign-words.ts'
import { zAudience } from '../slots.ts'
import { draftFor } from './draft-for.ts'
import { callKey, defineTool } from './tool.ts'
import { denial, fromProposal, waiting } from './view.ts'

const slots = z.strictObject({
  scene: z.string().optional(),
  audience: zAudience.optional(),
  channel: z.enum(['private', 'group', 'moments', 'poster', 'xiaohongshu']).optional(),
  variants: z.number().int().min(1).max(5).optional(),
  tone: z.string().optional(),
  max_chars: z.number().int().positive().optional(),
  cta: z.string().optional(),
  offer: z.string().optional(),
  product: z.string().optional(),
  topic: z.string().optional(),
  product_type: z.string().optional(),
  claim: z.string().optional().describe('an effect that the text should claim'),
  claims: z.array(z.string()).optional(),
  reward_fen: z.number().int().optional(),
  condition: z.string().optional().describe('what a reward depends on'),
  sentiment_condition: z.string().optional(),
  calendars: z.array(z.string()).optional(),
  texts: z
    .array(z.string())
    .max(5)
    .optional()
    .describe('the texts you wrote, one a variant; no prices, no superlatives, no promises, no {{variables}}'),
})

export const draftCreate = defineTool({
  name: 'draft.create',
  description:
    'Draft a message for a scene. Write the texts yourself in the asker’s language; without texts the template library is used.',
  slots,
  permission: 'draft:write',
  async run(asked, context) {
    const zh = context.lang === 'zh'
    const { proposal, texts, draftId, fromLibrary } = await draftFor(
      {
        scene: asked.scene ?? 'notice',
        topic: asked.topic ?? asked.product ?? asked.scene ?? '',
        audience:
          typeof asked.audience === 'string'
            ? asked.audience
            : asked.audience
              ? JSON.stringify(asked.audience).slice(0, 200)
              : null,
        channel: asked.channel ?? 'private',
        variants: asked.variants ?? 2,
        maxChars: asked.max_chars ?? null,
        texts: asked.texts,
        product: asked.product ?? asked.product_type,
        claims: [asked.claim, ...(asked.claims ?? [])].filter(claim => claim !== undefined),
        reviewCondition: conditionOf(asked),
      },
      context,
      callKey(context, 'draft.create'),
    )
    if (proposal.status === 'denied')
      return { ...fromProposal(proposal), say: denial(proposal, context.lang), data: { status: proposal.status } }
    const list = texts.map((text, i) => `${String.fromCharCode(65 + i)}. ${text}`).join('\n')
    const over = asked.max_chars ? texts.some(text => [...text].length > (asked.max_chars ?? 0)) : false
    const unmet = fromLibrary && (asked.tone || asked.offer || asked.cta || asked.claim || asked.claims?.length)
    return {
      ...fromProposal(proposal),
      say: [
        zh ? `${texts.length} 版文案：` : `${texts.length} variants:`,
        list,
        fromLibrary
          ? zh
            ? `来自模板库（没有连接模型）${unmet ? '，语气和优惠等要求要靠你来改' : ''}。`
            : `From the template library (no model is connected)${unmet ? '; tone and offer are yours to edit' : ''}.`
          : zh
            ? 'AI 起草，发出前请看一遍。'
            : 'Written by AI; read it before it goes out.',
        proposal.status === 'pending' ? waiting(proposal, context.lang) : '',
        over
          ? zh
            ? `没有一版在 ${asked.max_chars} 字以内，要再改短。`
            : `None is within ${asked.max_chars} characters; shorten it.`
          : '',
      ]
        .filter(Boolean)
        .join('\n'),
      data: { draftId, variants: texts.length },
      last: draftId ? { draftId } : {},
    }
  },
})

/** What a reward in the text hangs on: a condition that was said, or any review where a review is rewarded. */
const conditionOf = (asked: z.infer<typeof slots>) => {
  const said = asked.sentiment_condition ?? asked.condition
  if (said) return reviewConditionOf(said)
  return asked.reward_fen !== undefined && /review|ugc/.test(asked.scene ?? '') ? ('neutral' as const) : null
}
