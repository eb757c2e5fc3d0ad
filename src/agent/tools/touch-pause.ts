import { z } from 'zod'
import type { Proposal } from '../../core/gate/gate.ts'
import type { PlanRow } from '../../domain/touches/plans.ts'
import { resumeSay } from './system-pause.ts'
import { callKey, defineTool, type ToolContext, type ToolResult } from './tool.ts'
import { namesPlan, planLine, plansMeant } from './touch-which.ts'
import { denial, fromProposal } from './view.ts'

/** Pauses plans that are not paused yet, each under its own decision. Gives back what was done to each. */
export const pausePlans = async (
  plans: readonly PlanRow[],
  reason: string | null,
  context: ToolContext,
): Promise<Proposal[]> => {
  const done: Proposal[] = []
  for (const plan of plans.filter(one => one.status !== 'paused')) {
    const { idempotencyKey, threadId } = callKey(context, `touch.pause/${plan.planId}`)
    const input = { planId: plan.planId, reason }
    done.push(await context.gate.propose(context, 'touch.pause', input, { idempotencyKey, threadId }))
  }
  return done
}

const noneFound = ({ lang }: ToolContext): ToolResult => ({
  decision: 'clarify',
  rules: ['KILL-SWITCH'],
  say:
    lang === 'zh' ? '没有找到这样的触达。看看“现在排了哪些？”。' : 'There is no such touch. Ask "what is scheduled?".',
  data: { matches: 0 },
})

export const touchPause = defineTool({
  name: 'touch.pause',
  description: 'Pause touches that have not gone out, so that they can go on later. Takes effect at once.',
  slots: z.strictObject({ ...namesPlan, reason: z.string().optional() }),
  permission: 'touch:stop',
  async run({ which, planned_on, reason = null }, context) {
    const zh = context.lang === 'zh'
    const found = await plansMeant(which ?? (planned_on ? { planned_on } : undefined), context)
    if (!found.length) return noneFound(context)
    const done = await pausePlans(found, reason, context)
    const failed = done.find(proposal => proposal.status !== 'executed')
    const list = found.map(plan => planLine(plan, context)).join('\n')
    const [only] = found
    return {
      decision: failed?.decision ?? 'allow',
      rules: ['KILL-SWITCH', 'AUDIT'],
      say: failed
        ? denial(failed, context.lang)
        : zh
          ? `已暂停：\n${list}\n要接着发，说“恢复 ${only?.planId}”，由另一位审批人批准。`
          : `Paused:\n${list}\nTo let it go on say “resume ${only?.planId}”; another approver has to approve it.`,
      data: { paused: found.map(plan => plan.planId) },
      ...(found.length === 1 && only ? { last: { planId: only.planId } } : {}),
    }
  },
})

export const touchResume = defineTool({
  name: 'touch.resume',
  description: 'Propose that a paused touch goes on. Somebody else approves it on the card.',
  slots: z.strictObject(namesPlan),
  permission: 'touch:propose',
  async run({ which, planned_on }, context) {
    const zh = context.lang === 'zh'
    const found = await plansMeant(which ?? (planned_on ? { planned_on } : undefined), context)
    const paused = found.filter(plan => plan.status === 'paused')
    const [only, ...others] = paused.length ? paused : found
    if (!only) return noneFound(context)
    if (others.length) {
      return {
        decision: 'clarify',
        rules: ['KILL-SWITCH'],
        say: zh ? `暂停着 ${paused.length} 条，恢复哪一条？` : `${paused.length} are paused; which one?`,
        options: [only, ...others]
          .slice(0, 5)
          .map(plan => ({ label: plan.title, command: `${zh ? '恢复' : 'resume'} ${plan.planId}` })),
        data: { matches: paused.length },
      }
    }
    const input = { planId: only.planId }
    const proposal = await context.gate.propose(context, 'touch.resume', input, callKey(context, 'touch.resume'))
    return {
      ...fromProposal(proposal),
      say: resumeSay(proposal.preview.details?.map(line => line[context.lang]) ?? [], context.lang),
      data: { proposalId: proposal.id, status: proposal.status, planId: only.planId },
      last: { proposalId: proposal.id, planId: only.planId },
    }
  },
})
