import { defineRule, PRODUCT } from '../../rule.ts'

/** Applied by the engine itself to whatever any rule wants approved. */
export const apprTwo = defineRule({
  id: 'APPR-TWO',
  group: 'governance',
  sentence: {
    zh: '发起人不能批准自己的提案；两位审批人须是不同的人',
    en: 'Nobody approves their own proposal; two approvers are two people',
  },
  basis: PRODUCT,
  inputs: ['needsApproval', 'approvesOwn'],
  check({ needsApproval, approvesOwn }) {
    if (!needsApproval) return null
    if (approvesOwn) {
      return {
        severity: 'deny',
        says: { zh: '自己提的不能自己批。', en: 'Nobody approves their own proposal.' },
        fix: { zh: '请另一位有审批权限的人批准。', en: 'Have somebody else with the right approve it.' },
      }
    }
    return {
      severity: 'needs_approval',
      says: { zh: '发起人不能自批，由别人批准。', en: 'Somebody other than the proposer approves.' },
      fix: { zh: '请审批人在卡片上批准。', en: 'Have an approver approve on the card.' },
    }
  },
  examples: {
    hit: [
      { gives: 'needs_approval', facts: { needsApproval: true, approvesOwn: false } },
      { gives: 'deny', facts: { needsApproval: true, approvesOwn: true } },
    ],
    miss: [{ needsApproval: false, approvesOwn: false }],
  },
})
