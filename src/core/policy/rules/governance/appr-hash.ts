import { defineRule, PRODUCT } from '../../rule.ts'

export const apprHash = defineRule({
  id: 'APPR-HASH',
  group: 'governance',
  sentence: {
    zh: '批准绑定到内容、人群、人数、金额和时间；任何改动都作废（人数可减，最多增 5%）',
    en: 'An approval is bound to content, audience, headcount, money and time; any change voids it (fewer people, or up to 5 % more, may be)',
  },
  basis: PRODUCT,
  inputs: ['drift'],
  check({ drift }) {
    if (drift === null) return null
    return drift.length
      ? {
          severity: 'deny',
          says: {
            zh: `和批准时不一样了：${drift.join('、')}。批准作废。`,
            en: `It differs from what was approved: ${drift.join(', ')}. The approval is void.`,
          },
          fix: { zh: '看过最新的样子，重新提交一版。', en: 'Look at it as it is now and propose it again.' },
        }
      : {
          severity: 'allow',
          says: {
            zh: '改动会成为新的一版，原来的批准随之重新核对。',
            en: 'The change makes a new version; the earlier approval is checked again.',
          },
        }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { drift: ['content'] } },
      { gives: 'allow', facts: { drift: [] } },
    ],
    miss: [{ drift: null }],
  },
})
