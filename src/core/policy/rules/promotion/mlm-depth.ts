import { defineRule } from '../../rule.ts'

export const mlmDepth = defineRule({
  id: 'MLM-DEPTH',
  group: 'promotion',
  sentence: {
    zh: '只奖直接推荐人；两层要合规审批，三层以上和按团队业绩计酬不做',
    en: 'Only the direct referrer is paid; two levels need compliance, three or pay by team sales are refused',
  },
  basis: { kind: 'regulation', text: '禁止传销条例 7（没有“两级以内合法”的规定）' },
  inputs: ['rewardDepth', 'teamPay'],
  check({ rewardDepth, teamPay }) {
    if (teamPay)
      return {
        severity: 'deny',
        says: {
          zh: '按下线业绩计酬属于团队计酬，是传销。',
          en: 'Pay by what people below sell together is pyramid selling.',
        },
        fix: { zh: '仅一级直推奖励，不按下线业绩计酬。', en: 'Pay direct referrals only, never by downline sales.' },
      }
    if (rewardDepth === null) return null
    if (rewardDepth >= 3)
      return {
        severity: 'deny',
        says: {
          zh: `奖励到第 ${rewardDepth} 层，属于传销。`,
          en: `It pays ${rewardDepth} levels up: pyramid selling.`,
        },
        fix: {
          zh: '仅一级直推奖励；不设入门费、不按下线业绩计酬。',
          en: 'Reward the direct referral only; no entry fee, no pay by downline sales.',
        },
        evidence: { rewardDepth },
      }
    if (rewardDepth === 2)
      return {
        severity: 'needs_approval',
        approvals: ['approver', 'compliance'],
        says: {
          zh: '奖励到第 2 层，条例没有豁免，要合规审批。',
          en: 'It pays two levels up; no rule exempts that, so compliance approves.',
        },
        fix: {
          zh: '改成仅一级直推奖励就不用这道审批。',
          en: 'Reward the direct referral only and this approval falls away.',
        },
      }
    return {
      severity: 'allow',
      says: { zh: '只奖直接推荐人。', en: 'Only the direct referrer is paid.' },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { rewardDepth: 1, teamPay: false } },
      { gives: 'needs_approval', facts: { rewardDepth: 2, teamPay: false } },
      { gives: 'deny', facts: { rewardDepth: 3, teamPay: false } },
      { gives: 'deny', facts: { rewardDepth: 1, teamPay: true } },
    ],
    miss: [{ rewardDepth: null, teamPay: false }],
  },
})
