import { z } from 'zod'
import type { PlanRow } from '../../domain/touches/plans.ts'
import { callKey, defineTool, type ToolContext, type ToolResult } from './tool.ts'
import { pausePlans } from './touch-pause.ts'
import { namesPlan, planLine, plansMeant } from './touch-which.ts'
import { denial, fromProposal } from './view.ts'

export const touchCancel = defineTool({
  name: 'touch.cancel',
  description:
    'Stop a touch that has not gone out. Takes effect at once; where several could be meant, all are paused and the person is asked.',
  slots: z.strictObject(namesPlan),
  permission: 'touch:stop',
  async run({ which, planned_on }, context) {
    const zh = context.lang === 'zh'
    const found = await plansMeant(which ?? (planned_on ? { planned_on } : undefined), context)
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
    if (others.length) return pauseAndAsk(found, context)
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

const MOST_OPTIONS = 3

/** Several could be meant: none of them goes out while the person is asked (KILL-SWITCH). */
const pauseAndAsk = async (found: readonly PlanRow[], context: ToolContext): Promise<ToolResult> => {
  const zh = context.lang === 'zh'
  const failed = (await pausePlans(found, null, context)).find(proposal => proposal.status !== 'executed')
  const n = found.length
  const list = found.map(plan => planLine(plan, context)).join('\n')
  const all = zh ? (n === 2 ? '两条都' : `${n} 条都`) : n === 2 ? 'both are' : `all ${n} are`
  return {
    decision: 'clarify',
    rules: ['KILL-SWITCH'],
    say: failed
      ? denial(failed, context.lang)
      : zh
        ? `有 ${n} 条对得上，${all}先暂停了，什么都不会发出：\n${list}\n要取消的是哪一条？其余的可以恢复（要另一位审批人批准）。`
        : `${n} match; ${all} paused now and nothing goes out:\n${list}\nWhich one is to be cancelled? The others can be resumed (another approver has to approve it).`,
    options: found.slice(0, MOST_OPTIONS).flatMap(({ title, planId }) => [
      { label: zh ? `取消「${title}」` : `Cancel “${title}”`, command: zh ? `取消 ${planId}` : `cancel ${planId}` },
      { label: zh ? `恢复「${title}」` : `Resume “${title}”`, command: zh ? `恢复 ${planId}` : `resume ${planId}` },
    ]),
    data: { matches: n, paused: found.map(plan => plan.planId) },
  }
}
