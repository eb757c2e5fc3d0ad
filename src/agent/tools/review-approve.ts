import { z } from 'zod'
import { listProposals } from '../../core/gate/gate.ts'
import { defineTool } from './tool.ts'

/** Approval is a button on a card, bound to what the card shows; a sentence never approves anything. */
export const reviewApprove = defineTool({
  name: 'review.approve',
  description:
    'The person asks to approve something by words. Nothing is approved by this; they are shown what waits and where to press.',
  slots: z.strictObject({ item: z.string().optional(), amend: z.string().optional() }),
  permission: 'proposal:read',
  async run({ item }, context) {
    const zh = context.lang === 'zh'
    const open = await listProposals(context, { status: 'open', limit: 50 })
    const own = open.filter(p => p.proposedBy === context.actor.id)
    if ((item === 'own' && own.some(p => p.approvals.length)) || (item === 'own' && !own.length)) {
      return {
        decision: 'deny',
        rules: ['APPR-TWO'],
        say: zh
          ? '自己提的不能自己批，要另一位审批人在卡片上批准。'
          : 'You cannot approve your own proposal; another approver does it on the card.',
        data: { waiting: own.length },
      }
    }
    const shown = item === 'own' ? own : open
    const one = shown.length === 1 ? shown[0] : undefined
    return {
      decision: 'clarify',
      rules: ['APPR-HASH', 'APPR-TWO'],
      say: shown.length
        ? zh
          ? `有 ${shown.length} 份在等。批准要在卡片上逐份按，这样批的就是你看到的那一版。`
          : `${shown.length} wait. Approve each on its card, so that what you approve is what you saw.`
        : zh
          ? '没有待审批的。'
          : 'Nothing waits for approval.',
      ...(one ? { proposal: one } : {}),
      data: { waiting: shown.length, ids: shown.map(p => p.id) },
    }
  },
})
