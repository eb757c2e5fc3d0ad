import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'
import { audienceApproval } from './audience-approval.ts'

export const twoPersons = defineRule<TouchFacts>({
  id: 'APPR-TWO',
  sentence: {
    zh: '发起人不能批准自己的提案；两位审批人须是不同的人',
    en: 'Nobody approves their own proposal; two approvers are two people',
  },
  basis: { kind: 'product', text: 'Flywheel' },
  check(facts, at) {
    if (audienceApproval.check(facts, at)?.severity !== 'needs_approval') return null
    return {
      severity: 'needs_approval',
      says: { zh: '发起人不能自批，由别人批准。', en: 'Somebody other than the proposer approves.' },
    }
  },
})
