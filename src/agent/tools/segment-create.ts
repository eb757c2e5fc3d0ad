import { z } from 'zod'
import { treeOfConditions } from '../../domain/segments/resolve.ts'
import { formatCount } from '../../platform/i18n.ts'
import { zCondition } from '../slots.ts'
import { callKey, defineTool } from './tool.ts'
import { denial, fromProposal } from './view.ts'

const slots = z.strictObject({ name: z.string().min(1).max(40), all: z.array(zCondition).min(1) })

export const segmentCreate = defineTool({
  name: 'segment.create',
  description: 'Save the members that match conditions under a name. Saved segments stay right by themselves.',
  slots,
  permission: 'segment:write',
  async run({ name, all }, context) {
    const proposal = await context.gate.propose(
      context,
      'segment.save',
      { name, tree: treeOfConditions(all) },
      callKey(context, 'segment.save'),
    )
    const count = proposal.preview.audience?.count ?? 0
    const ok = proposal.status === 'executed'
    const zh = context.lang === 'zh'
    return {
      ...fromProposal(proposal),
      say: ok
        ? zh
          ? `已存为人群「${name}」：${proposal.preview.audience?.definition}，现在 ${formatCount(count)} 位，之后会自动更新。`
          : `Saved as “${name}”: ${proposal.preview.audience?.definition}; ${formatCount(count)} people now, kept up to date.`
        : denial(proposal, context.lang),
      data: { count, saved: ok },
      last: { proposalId: proposal.id },
    }
  },
})
