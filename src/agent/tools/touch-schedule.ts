import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Proposal } from '../../core/gate/gate.ts'
import { combine } from '../../core/policy/decide.ts'
import { treeOfAudience } from '../../domain/segments/resolve.ts'
import { parseTree, type SegmentTree } from '../../domain/segments/tree.ts'
import { spokenTime } from '../../domain/touches/plans.ts'
import type { ScheduleInput } from '../../domain/touches/schedule.ts'
import { formatCount } from '../../platform/i18n.ts'
import { type Audience, zAudience } from '../slots.ts'
import { callKey, defineTool, type ToolContext, type ToolResult } from './tool.ts'
import { saysWhat, sceneFor, textFor, titleOf } from './touch-text.ts'
import { denial, exclusionLine, fromProposal } from './view.ts'

/** True when `read` can read the text; Temporal says no by throwing. */
const readable = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}

const WITH_OFFSET = /([+-]\d\d:?\d\d|Z)$/
const readAt = (at: string, timezone: string): Temporal.Instant =>
  WITH_OFFSET.test(at)
    ? Temporal.Instant.from(at)
    : Temporal.PlainDateTime.from(at).toZonedDateTime(timezone).toInstant()

const slots = z.strictObject({
  at: z
    .string()
    .refine(at => at === 'now' || readable(text => readAt(text, 'UTC'))(at), 'not ISO 8601 with offset, nor now')
    .optional()
    .describe('ISO 8601 with offset, or now'),
  at_local: z
    .string()
    .refine(readable(Temporal.PlainTime.from), 'not a time such as 10:00')
    .optional()
    .describe('a time of day that is local to each member, such as 10:00'),
  audience: zAudience.optional(),
  content: z.string().optional().describe('what it is about, in the person’s words'),
  content_ref: z.string().optional().describe('a text that exists: a scene id, or what the person calls it'),
  scene: z.string().optional().describe('the scene id, such as mid_autumn'),
  texts: z
    .array(z.string())
    .max(3)
    .optional()
    .describe('texts you wrote for it; no prices, superlatives, promises or {{variables}}'),
  sender: z.string().optional(),
  mention_all: z.boolean().optional(),
  bypass_approval: z.boolean().optional().describe('true when the person asks to go without approval'),
})
export type ScheduleSlots = z.infer<typeof slots>
type Slots = ScheduleSlots

export const touchSchedule = defineTool({
  name: 'touch.schedule',
  description:
    'Propose sending a message to an audience at a time. Nothing is sent before a person confirms or approves it.',
  slots,
  permission: 'touch:propose',
  async run(asked, context) {
    const missing = whatIsMissing(asked, context)
    if (missing.length) return askFor(missing, asked, context)
    const zh = context.lang === 'zh'
    context.progress(zh ? '正在圈人' : 'Selecting people')
    const audience = await treeFor(asked.audience ?? 'all', context)
    context.progress(zh ? '正在备文案' : 'Preparing the text')
    const { scene, ...text } = await textFor(asked, context)
    const input: ScheduleInput = {
      ...inputOf(asked, scene, context),
      audience,
      text: text.texts[0] ?? '',
      otherTexts: text.texts.slice(1, 4),
      draftId: text.draftId,
      origin: text.origin,
    }
    context.progress(zh ? '正在逐人核对规则' : 'Checking the rules for each person')
    const proposal = await context.gate.propose(context, 'touch.schedule', input, callKey(context, 'touch.schedule'))
    return {
      ...fromProposal(proposal),
      say:
        proposal.status === 'denied' ? denial(proposal, context.lang) : summary(proposal, text.texts.length, context),
      data: {
        proposalId: proposal.id,
        status: proposal.status,
        audience: proposal.preview.audience?.count ?? 0,
        verdicts: proposal.preview.verdicts,
        needs: proposal.approvals,
      },
      last: {
        proposalId: proposal.id,
        audience: JSON.stringify(audience),
        ...(text.draftId ? { draftId: text.draftId } : {}),
      },
    }
  },
})

const whatIsMissing = (asked: Slots, { lang, last }: ToolContext): string[] => {
  const zh = lang === 'zh'
  const { audience, at, at_local } = asked
  const unnamed = audience === undefined || (audience === 'last' && !last.audience)
  return [
    unnamed ? (zh ? '发给谁' : 'who it goes to') : '',
    at === undefined && at_local === undefined ? (zh ? '什么时候发' : 'when') : '',
    !saysWhat(asked) && !last.draftId ? (zh ? '发什么' : 'what to send') : '',
  ].filter(Boolean)
}

/** Asks for the rest, and says already now what the rules will want, so that nobody writes a text for a send that cannot be. */
const askFor = async (missing: readonly string[], asked: Slots, context: ToolContext): Promise<ToolResult> => {
  const zh = context.lang === 'zh'
  const question = zh
    ? `还差${missing.join('、')}。说全一点就行，例如“给30天没下单的高价值会员发中秋关怀，明天上午10点”。`
    : `I still need ${missing.join(', ')}. For example: "send the Mid-Autumn greeting to high-value members with no order in 30 days, tomorrow at 10am".`
  const early =
    asked.audience === undefined || asked.audience === 'last' ? [] : await knownHits(asked, asked.audience, context)
  const strict = early.filter(hit => hit.severity === 'needs_approval' || hit.severity === 'deny')
  return {
    decision: strict.length ? combine(early).decision : 'clarify',
    rules: early.map(hit => hit.rule),
    say: [question, ...early.filter(hit => hit.severity !== 'allow').map(hit => hit.says[context.lang])].join(
      zh ? '' : ' ',
    ),
    data: { missing: missing.length },
  }
}

/** What the rules say to what is known; those that look at the text or the time wait until there is one. */
const knownHits = async (asked: Slots, spoken: Audience, context: ToolContext) => {
  const audience = await treeFor(spoken, context)
  const { hits } = await context.gate.consider(context, 'touch.schedule', {
    ...inputOf(asked, sceneFor(asked), context),
    audience,
    // A text that no rule on texts has anything against, until there is one.
    text: '…（不想再收到，回复TD）',
    otherTexts: [],
    draftId: null,
    origin: 'human',
  })
  const timed = new Set(['QUIET', 'PAST-TIME'])
  return hits.filter(hit => asked.at !== undefined || !timed.has(hit.rule))
}

/** The people meant; `last` are those that the thread spoke of before. */
const treeFor = (spoken: Audience, context: ToolContext): Promise<SegmentTree> | SegmentTree =>
  spoken === 'last' && context.last.audience
    ? parseTree(JSON.parse(context.last.audience))
    : treeOfAudience(context, spoken, { planId: context.last.planId })

const inputOf = (asked: Slots, scene: string, context: ToolContext) => ({
  title: titleOf(asked, scene, context.lang),
  scene,
  at: asked.at === undefined && asked.at_local === undefined ? null : instantOf(asked, context),
  bypassAsked: asked.bypass_approval ?? false,
  targetsOptedOut: asked.audience === 'opted_out',
})

/** Null stands for "as soon as it is confirmed". */
const instantOf = (asked: Slots, context: ToolContext): string | null => {
  if (asked.at === 'now') return null
  const { timezone } = context.workspace
  if (asked.at) return readAt(asked.at, timezone).toString()
  const time = Temporal.PlainTime.from(asked.at_local ?? '10:00')
  const local = context.now.toZonedDateTimeISO(timezone)
  const today = local.withPlainTime(time)
  return (Temporal.ZonedDateTime.compare(today, local) > 0 ? today : today.add({ days: 1 })).toInstant().toString()
}

/** 圈到 1,284 位…。明天 10:00 可发 1,107 位；177 位不发：…。文案两版已备好。需要 1 位审批人。 */
const summary = (proposal: Proposal, variants: number, { lang, now, workspace }: ToolContext): string => {
  const { preview } = proposal
  const when = preview.when ? spokenTime(preview.when.at, now, workspace.timezone, lang) : ''
  const zh = lang === 'zh'
  const count = formatCount(preview.audience?.count ?? 0)
  const send = formatCount(preview.verdicts?.send ?? 0)
  const lines = proposal.hits
    .filter(hit => hit.severity !== 'allow' && hit.rule !== 'APPR-TWO')
    .map(hit => hit.says[lang])
    .join(zh ? '' : ' ')
  const next = proposal.approvals.length
    ? zh
      ? '等审批人批准后排期。'
      : 'It is scheduled once approved.'
    : zh
      ? '确认后排期。'
      : 'Confirm to schedule it.'
  const parts = zh
    ? [
        `圈到 ${count} 位：${preview.audience?.definition}。`,
        `${when} 可发 ${send} 位；${exclusionLine(preview, lang)}`,
        `文案 ${variants} 版已备好，选用 A 版。`,
      ]
    : [
        `${count} people: ${preview.audience?.definition}.`,
        `${send} can be sent to ${when}; ${exclusionLine(preview, lang)}`,
        variants === 1 ? 'The text is ready.' : `${variants} texts are ready, A is chosen.`,
      ]
  return [...parts, lines, next].filter(Boolean).join(zh ? '' : ' ')
}
