import { defineRule } from '../../rule.ts'

export const optout = defineRule({
  id: 'OPTOUT',
  group: 'consent',
  sentence: { zh: '退订后不得再发，也不得换个名义再发', en: 'After a refusal nothing is sent, under any name' },
  basis: { kind: 'statute', text: '广告法 43；个人信息保护法 15；网络交易监督管理办法 16' },
  inputs: ['targetsOptedOut', 'kind'],
  check(facts) {
    if (!facts.targetsOptedOut || facts.kind === 'transactional') return null
    return {
      severity: 'deny',
      says: { zh: '退订的人不能再发营销消息。', en: 'People who opted out cannot be sent marketing.' },
      fix: {
        zh: '等会员自己重新订阅；订单、退款类通知不受影响。',
        en: 'Wait until they opt in themselves; order and refund notices are not affected.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { targetsOptedOut: true, kind: 'marketing' } },
      { gives: 'deny', facts: { targetsOptedOut: true, kind: 'service' } },
    ],
    miss: [
      { targetsOptedOut: true, kind: 'transactional' },
      { targetsOptedOut: false, kind: 'marketing' },
    ],
  },
})
