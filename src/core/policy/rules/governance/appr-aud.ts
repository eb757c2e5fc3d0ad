import { z } from 'zod'
import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, PRODUCT } from '../../rule.ts'

const zTiers = z
  .strictObject({
    /** Up to here (included) the proposer acts alone. */
    alone: z.int().min(0).max(1_000_000).default(50),
    /** Up to here the proposer confirms after looking at the preview. */
    confirmed: z.int().min(0).max(1_000_000).default(500),
    /** Up to here one approver; above it two. */
    oneApprover: z.int().min(0).max(10_000_000).default(5_000),
    /** Above this share of the active members two approvers, where more than `confirmed` people are meant. */
    shareForTwo: z.number().gt(0).max(1).default(0.2),
  })
  .refine(t => t.alone <= t.confirmed && t.confirmed <= t.oneApprover, {
    message: 'alone ≤ confirmed ≤ oneApprover',
  })

/** "以上" and "以下" include the number (民法典 1259): exactly 500 is confirmed, 501 needs an approver. */
export const apprAud = defineRule({
  id: 'APPR-AUD',
  group: 'governance',
  sentence: {
    zh: '人数分级审批：少量自行发送，较多本人确认，再多一位或两位审批人',
    en: 'Approval grows with the audience: alone, with a second look, one approver, two',
  },
  basis: PRODUCT,
  inputs: ['audience', 'activeBase'],
  settings: zTiers,
  check({ audience, activeBase }, { settings }) {
    const count = formatCount(audience)
    const share = activeBase > 0 ? audience / activeBase : 0
    const [alone, confirmed, one] = [settings.alone, settings.confirmed, settings.oneApprover].map(formatCount)
    if (audience > settings.oneApprover || (audience > settings.confirmed && share > settings.shareForTwo)) {
      const percent = `${Math.round(share * 100)}%`
      return {
        severity: 'needs_approval',
        approvals: ['approver', 'approver'],
        says: {
          zh: `${count} 人，占活跃会员 ${percent}，需要 2 位审批人。`,
          en: `${count} people, ${percent} of active members: two approvers are needed.`,
        },
        fix: { zh: '缩小人群，或先发一小部分看看。', en: 'Narrow the audience, or send to a small part first.' },
      }
    }
    if (audience > settings.confirmed) {
      return {
        severity: 'needs_approval',
        approvals: ['approver'],
        says: {
          zh: `${count} 人，需要 1 位审批人（${formatCount(settings.confirmed + 1)}–${one} 人）。`,
          en: `${count} people: one approver is needed (${formatCount(settings.confirmed + 1)}–${one}).`,
        },
        fix: { zh: '请审批人批准；发起人不能自批。', en: 'Ask an approver; you cannot approve your own.' },
      }
    }
    if (audience > settings.alone) {
      const from = alone === confirmed ? alone : formatCount(settings.alone + 1)
      return {
        severity: 'warn',
        says: {
          zh: `${count} 人（${from}–${confirmed} 人），看过预览后由你确认。`,
          en: `${count} people (${from}–${confirmed}): look at the preview and confirm.`,
        },
      }
    }
    return null
  },
  examples: {
    hit: [
      { gives: 'warn', facts: { audience: 51, activeBase: 10_000 } },
      { gives: 'needs_approval', facts: { audience: 501, activeBase: 10_000 } },
      { gives: 'needs_approval', facts: { audience: 601, activeBase: 3_000 } },
      { gives: 'needs_approval', facts: { audience: 5_001, activeBase: 100_000 } },
    ],
    miss: [{ audience: 50, activeBase: 10_000 }],
  },
})
