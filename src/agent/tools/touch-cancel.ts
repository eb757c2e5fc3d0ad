import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { localMinute, type PlanRow, planRows } from '../../domain/touches/plans.ts'
import { callKey, defineTool, type ToolContext } from './tool.ts'
import { denial, fromProposal } from './view.ts'

const slots = z.strictObject({
  which: z
    .union([z.string(), z.strictObject({ planned_on: z.iso.date() })])
    .optional()
    .describe('the name of a touch, its id, last, or the local day it is planned on'),
  planned_on: z.iso.date().optional(),
})

export const touchCancel = defineTool({
  name: 'touch.cancel',
  description: 'Stop a touch that has not gone out. Takes effect at once.',
  slots,
  permission: 'touch:stop',
  async run({ which, planned_on }, context) {
    const zh = context.lang === 'zh'
    const found = await candidates(which ?? (planned_on ? { planned_on } : undefined), context)
    const [only, ...others] = found
    if (!only) {
      return {
        decision: 'clarify',
        rules: ['KILL-SWITCH'],
        say: zh
          ? '没有找到还能停的触达。看看“现在排了哪些？”。'
          : 'There is nothing to stop by that description. Ask "what is scheduled?".',
        options: [
          {
            label: zh ? '现在排了哪些？' : 'What is scheduled?',
            command: zh ? '现在排了哪些？' : 'what is scheduled?',
          },
        ],
        data: { matches: 0 },
      }
    }
    if (others.length) {
      return {
        decision: 'clarify',
        rules: ['KILL-SWITCH'],
        say: zh
          ? `有 ${found.length} 条对得上，停哪一条？\n${found.map(p => `· ${localMinute(p.scheduledAt, context.workspace.timezone)} 「${p.title}」`).join('\n')}`
          : `${found.length} match; which one?\n${found.map(p => `· ${localMinute(p.scheduledAt, context.workspace.timezone)} “${p.title}”`).join('\n')}`,
        options: found
          .slice(0, 5)
          .map(p => ({ label: p.title, command: zh ? `取消 ${p.planId}` : `cancel ${p.planId}` })),
        data: { matches: found.length },
      }
    }
    const proposal = await context.gate.propose(
      context,
      'touch.cancel',
      { planId: only.planId },
      callKey(context, 'touch.cancel'),
    )
    const stopped = Number(proposal.outcome?.['stopped'] ?? 0)
    return {
      ...fromProposal(proposal),
      say:
        proposal.status === 'executed'
          ? zh
            ? `「${only.title}」已取消，${stopped} 位不再发。要再发请重新排期。`
            : `“${only.title}” is cancelled; ${stopped} people get nothing. Schedule it again to send it after all.`
          : denial(proposal, context.lang),
      data: { planId: only.planId, stopped },
      last: { planId: only.planId },
    }
  },
})

const candidates = async (
  which: string | { planned_on: string } | undefined,
  context: ToolContext,
): Promise<PlanRow[]> => {
  if (typeof which === 'object') {
    const day = Temporal.PlainDate.from(which.planned_on)
    const start = (date: Temporal.PlainDate) => date.toZonedDateTime(context.workspace.timezone).toInstant().toString()
    return planRows(context, { status: 'open', from: start(day), to: start(day.add({ days: 1 })) })
  }
  const open = await planRows(context, { status: 'open' })
  if (!which || which === 'last') {
    const last = open.filter(plan => plan.planId === context.last.planId)
    return last.length ? last : open
  }
  const exact = open.filter(plan => plan.planId === which)
  return exact.length ? exact : open.filter(plan => plan.title.includes(which) || plan.scene === which)
}
