import { defineRule, PRODUCT } from '../../rule.ts'

export const noChannel = defineRule({
  id: 'NO-CHANNEL',
  group: 'schedule',
  sentence: { zh: '没有连接发送渠道就不能排期', en: 'Without a connected channel nothing can be scheduled' },
  basis: PRODUCT,
  inputs: ['hasChannel'],
  check({ hasChannel }) {
    if (hasChannel) return null
    return {
      severity: 'deny',
      says: {
        zh: '这个工作区还没有连接发送渠道，发不出去。',
        en: 'This workspace has no channel to customers yet; nothing can go out.',
      },
      fix: {
        zh: '可以先圈人、写文案、看指标；渠道接上之后再排期。',
        en: 'Select people, draft and ask for figures meanwhile; schedule once a channel is connected.',
      },
    }
  },
  examples: {
    hit: [{ gives: 'deny', facts: { hasChannel: false } }],
    miss: [{ hasChannel: true }],
  },
})
