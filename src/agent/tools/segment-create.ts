import { z } from 'zod'
import { treeOfConditions } from '../../domain/segments/resolve.ts'
import { formatCount } from '../../platform/i18n.ts'
import { zCondition } from '../slots.ts'
import { callKey, defineTool, type ToolResult } from './tool.ts'
import { denial, fromProposal } from './view.ts'

const slots = z.strictObject({
  name: z.string().min(1).max(40).optional(),
  all: z.array(zCondition).min(1).optional(),
  method: z.string().optional(),
  seed: z.unknown().optional(),
  target: z.unknown().optional(),
})

export const segmentCreate = defineTool({
  name: 'segment.create',
  description: 'Save the members that match conditions under a name. Saved segments stay right by themselves.',
  slots,
  permission: 'segment:write',
  async run({ name, all, method, seed }, context) {
    if (!name || !all || method || seed) return ask(name, all, Boolean(method || seed), context.lang === 'zh')
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
      last: { proposalId: proposal.id, audience: JSON.stringify(treeOfConditions(all)) },
    }
  },
})

const ask = (name: string | undefined, all: unknown, lookalike: boolean, zh: boolean): ToolResult => ({
  decision: 'clarify',
  rules: [],
  say: lookalike
    ? zh
      ? '按相似的人扩展人群，这一版还做不了，什么都没有做。'
      : 'Growing a segment by similar people is not possible in this version; nothing was done.'
    : zh
      ? `还差${[name ? '' : '人群的名字', all ? '' : '圈谁'].filter(Boolean).join('、')}。例如“把30天没下单的高价值会员存成人群‘待唤醒VIP’”。`
      : `I still need ${[name ? '' : 'a name', all ? '' : 'who is in it'].filter(Boolean).join(' and ')}. For example: save high-value members with no order in 30 days as "VIPs to wake".`,
  data: { saved: false },
})
