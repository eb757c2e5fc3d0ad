import { z } from 'zod'
import { reviewConditionOf } from '../../core/policy/facts/campaign-words.ts'
import { type Draft, findDraft } from '../../domain/content/drafts.ts'
import { callKey, defineTool, type ToolContext, type ToolResult } from './tool.ts'
import { denial, fromProposal, hitsDenied, waiting } from './view.ts'

const slots = z.strictObject({
  insert: z.string().optional().describe('words to add, as the person said them'),
  remove: z.string().optional(),
  tone: z.string().optional(),
  scene: z.string().optional(),
  condition: z.string().optional().describe('what a reward in the text depends on'),
  sentiment_condition: z.string().optional(),
  texts: z
    .array(z.string())
    .max(5)
    .optional()
    .describe('the revised texts, one a variant; keep what was not to change'),
})
type Slots = z.infer<typeof slots>

export const draftRevise = defineTool({
  name: 'draft.revise',
  description: 'Change the draft of this conversation: add or take out words, or hand in your revised texts.',
  slots,
  permission: 'draft:write',
  async run(asked, context) {
    const said = asked.sentiment_condition ?? asked.condition
    const reviewCondition = said ? reviewConditionOf(said) : null
    const draft = context.last.draftId ? await findDraft(context, context.last.draftId) : null
    if (!draft) return withoutDraft(asked, reviewCondition, context)
    const texts = revised(draft, asked)
    if (!texts) return cannot(asked, context)
    const proposal = await context.gate.propose(
      context,
      'draft.revise',
      { draftId: draft.draftId, version: draft.version, texts, origin: originOf(draft, asked), reviewCondition },
      callKey(context, 'draft.revise'),
    )
    const zh = context.lang === 'zh'
    const list = texts.map((text, i) => `${String.fromCharCode(65 + i)}. ${text}`).join('\n')
    return {
      ...fromProposal(proposal),
      say:
        proposal.status === 'denied'
          ? denial(proposal, context.lang)
          : [
              zh ? `改好了，第 ${draft.version + 1} 版：` : `Revised, version ${draft.version + 1}:`,
              list,
              proposal.status === 'pending' ? waiting(proposal, context.lang) : '',
            ]
              .filter(Boolean)
              .join('\n'),
      data: { draftId: draft.draftId, status: proposal.status },
      last: { draftId: draft.draftId },
    }
  },
})

const originOf = (draft: Draft, { texts }: Slots): Draft['origin'] =>
  texts?.length ? 'ai' : draft.origin === 'ai' ? 'ai_edited' : 'human'

/** The new texts; null where what was asked is not a change of words that code can make. */
const revised = ({ variants }: Draft, { texts, insert, remove }: Slots): string[] | null => {
  const written = texts?.map(text => text.trim()).filter(Boolean) ?? []
  if (written.length) return written
  if (!insert && !remove) return null
  return variants.map(({ text }) => withInserted(remove ? text.replaceAll(remove, '') : text, insert))
}

/** How to refuse stays the last thing that a text says. */
const withInserted = (text: string, insert: string | undefined): string => {
  if (!insert) return text
  const hint = text.search(/\s?[（(](?:不想再收到|Reply TD)/u)
  const [body, end] = hint < 0 ? [text, ''] : [text.slice(0, hint), text.slice(hint)]
  const stop = /[。！？.!?]$/u.test(body) ? '' : /\p{Script=Han}/u.test(body) ? '。' : '. '
  return `${body}${stop}${insert}${end}`
}

/** No draft is open: what is forbidden is said all the same, so that nobody looks for a place to put it. */
const withoutDraft = async (
  { insert, texts }: Slots,
  reviewCondition: ReturnType<typeof reviewConditionOf> | null,
  context: ToolContext,
): Promise<ToolResult> => {
  const words = [...(texts ?? []), ...(insert ? [insert] : [])]
  const verdict = await context.gate.consider(context, 'draft.create', {
    scene: 'notice',
    channel: 'private',
    audience: null,
    lang: context.lang,
    origin: 'human',
    texts: words.length ? words.slice(0, 5) : ['…'],
    threadId: null,
    reviewCondition,
  })
  const denied = verdict.decision === 'deny'
  const ask =
    context.lang === 'zh'
      ? '要改哪份文案？先起草一份，或把原文发来。'
      : 'Which text? Draft one first, or paste it here.'
  return {
    decision: denied ? 'deny' : 'clarify',
    rules: verdict.hits.map(hit => hit.rule),
    say: denied ? hitsDenied(verdict.hits, context.lang) : ask,
    data: { missing: 'draft' },
  }
}

const cannot = ({ tone }: Slots, { lang }: ToolContext): ToolResult => ({
  decision: 'clarify',
  rules: [],
  say:
    lang === 'zh'
      ? `${tone ? `改成“${tone}”要由模型来写，现在没有连接模型。` : ''}可以说要加哪一句、去掉哪一句，或直接把改好的文字发来。`
      : `${tone ? `A ${tone} tone needs a model to write it, and none is connected. ` : ''}Say which sentence to add or take out, or paste the revised text.`,
  data: { missing: 'words' },
})
