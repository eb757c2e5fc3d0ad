import { formatCount } from '../../../platform/i18n.ts'
import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'

/** How many people a touch may reach before somebody else must agree ("以上" and "以下" include the number, 民法典 1259). */
const AUDIENCE_TIERS = { alone: 50, confirmed: 500, oneApprover: 5_000, shareForTwo: 0.2 } as const

export const audienceApproval = defineRule<TouchFacts>({
  id: 'APPR-AUD',
  sentence: {
    zh: '50 人以下自行发送；51–500 人本人再确认；501–5,000 人一位审批；超过 5,000 人或活跃会员的 20% 两位审批',
    en: 'Up to 50 people alone; 51–500 with a second look; 501–5,000 one approver; over 5,000, or over 20 % of active members, two',
  },
  basis: { kind: 'product', text: 'Flywheel' },
  check({ audience, activeBase }) {
    const count = formatCount(audience)
    const share = activeBase > 0 ? audience / activeBase : 0
    const large =
      audience > AUDIENCE_TIERS.oneApprover ||
      (audience > AUDIENCE_TIERS.confirmed && share > AUDIENCE_TIERS.shareForTwo)
    if (large) {
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
    if (audience > AUDIENCE_TIERS.confirmed) {
      return {
        severity: 'needs_approval',
        approvals: ['approver'],
        says: {
          zh: `${count} 人，需要 1 位审批人（501–5,000 人）。`,
          en: `${count} people: one approver is needed (501–5,000).`,
        },
        fix: { zh: '请审批人批准；发起人不能自批。', en: 'Ask an approver; you cannot approve your own.' },
      }
    }
    if (audience > AUDIENCE_TIERS.alone) {
      return {
        severity: 'warn',
        says: {
          zh: `${count} 人（51–500 人），看过预览后由你确认。`,
          en: `${count} people (51–500): look at the preview and confirm.`,
        },
      }
    }
    return null
  },
})
