import { z } from 'zod'
import { callKey, defineTool } from './tool.ts'
import { denial, fromProposal } from './view.ts'

export const systemPauseAll = defineTool({
  name: 'system.pause_all',
  description: 'Stop all sending of the workspace at once. Always allowed; going on later needs an approval.',
  slots: z.strictObject({ reason: z.string().optional().describe('why, in the person’s words') }),
  permission: 'touch:stop',
  async run({ reason = null }, context) {
    const { lang } = context
    const input = { reason }
    const proposal = await context.gate.propose(
      context,
      'system.pause_all',
      input,
      callKey(context, 'system.pause_all'),
    )
    const next =
      lang === 'zh'
        ? '原因解决后说“恢复发送”，由另一位审批人批准。'
        : 'When the cause is gone say “resume sending”; another approver has to approve it.'
    return {
      ...fromProposal(proposal),
      say:
        proposal.status === 'executed'
          ? `${proposal.says?.[lang]}${lang === 'zh' ? '' : ' '}${next}`
          : denial(proposal, lang),
      data: { status: proposal.status, plans: proposal.outcome?.['plans'] ?? 0 },
    }
  },
})

export const systemResume = defineTool({
  name: 'system.resume',
  description: 'Propose that all sending goes on after it was stopped. Somebody else approves it on the card.',
  slots: z.strictObject({}),
  permission: 'touch:propose',
  async run(_slots, context) {
    const proposal = await context.gate.propose(context, 'system.resume', {}, callKey(context, 'system.resume'))
    return {
      ...fromProposal(proposal),
      say: resumeSay(proposal.preview.details?.map(line => line[context.lang]) ?? [], context.lang),
      data: { proposalId: proposal.id, status: proposal.status },
      last: { proposalId: proposal.id },
    }
  },
})

/** What a proposal to go on says: who stopped it and what would go out, then who decides. */
export const resumeSay = (lines: readonly string[], lang: 'zh' | 'en'): string =>
  [
    ...lines,
    lang === 'zh' ? '已提出恢复，等另一位审批人批准。' : 'Resuming is proposed; another approver has to approve it.',
  ].join(lang === 'zh' ? '' : ' ')
