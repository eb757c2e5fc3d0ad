import { z } from 'zod'
import { listProposals, type Proposal } from '../../core/gate/gate.ts'
import { formatCount } from '../../platform/i18n.ts'
import { defineTool } from './tool.ts'

const worst = (proposal: Proposal) => proposal.preview.money?.worstFen ?? 0

export const reviewList = defineTool({
  name: 'review.list',
  description: 'List the proposals that wait for a confirmation or an approval.',
  slots: z.strictObject({ order_by: z.enum(['budget_desc', 'time', 'audience_desc']).optional() }),
  permission: 'proposal:read',
  async run({ order_by }, context) {
    const zh = context.lang === 'zh'
    const open = await listProposals(context, { status: 'open', limit: 50 })
    if (order_by === 'budget_desc') open.sort((a, b) => worst(b) - worst(a))
    const mine = open.filter(
      p => p.proposedBy !== context.actor.id && p.approvals.some(role => context.actor.roles.includes(role)),
    )
    const lines = open.slice(0, 5).map(p => {
      const n = p.preview.audience
        ? zh
          ? `${formatCount(p.preview.audience.count)} 人`
          : `${formatCount(p.preview.audience.count)} people`
        : ''
      const needs = p.approvals.length
        ? zh
          ? `需 ${p.approvals.length} 位审批`
          : `${p.approvals.length} approvals`
        : zh
          ? '待确认'
          : 'to confirm'
      return `· ${p.preview.what[context.lang]} ${n} · ${needs}`
    })
    return {
      decision: 'allow',
      rules: [],
      say: open.length
        ? [
            zh
              ? `${open.length} 份提案在等${mine.length ? `，其中 ${mine.length} 份等你批` : ''}：`
              : `${open.length} proposals wait${mine.length ? `, ${mine.length} of them for you` : ''}:`,
            ...lines,
          ].join('\n')
        : zh
          ? '没有待审批的。'
          : 'Nothing waits for approval.',
      data: { waiting: open.length, mine: mine.length, ids: open.map(p => p.id) },
    }
  },
})
