import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, PRODUCT } from '../../rule.ts'

export const emptyAudience = defineRule({
  id: 'EMPTY-AUDIENCE',
  group: 'schedule',
  sentence: { zh: '没有人可以发', en: 'There is nobody to send to' },
  basis: PRODUCT,
  inputs: ['audience', 'sendable', 'keptBack'],
  check({ audience, sendable, keptBack }) {
    if (sendable > 0) return null
    const reasons = Object.entries(keptBack).map(([rule, count]) => `${rule} ${formatCount(count)}`)
    return {
      severity: 'deny',
      says: audience
        ? {
            zh: `圈到 ${formatCount(audience)} 人，但没有一位可发：${reasons.join('、')}。`,
            en: `${formatCount(audience)} people match, but none can be sent to: ${reasons.join(', ')}.`,
          }
        : { zh: '这个条件下没有会员。', en: 'No member matches these conditions.' },
      fix: { zh: '放宽条件，或换个时间再发。', en: 'Widen the conditions, or choose another time.' },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { audience: 0, sendable: 0, keptBack: {} } },
      { gives: 'deny', facts: { audience: 41, sendable: 0, keptBack: { OPTOUT: 41 } } },
    ],
    miss: [{ audience: 41, sendable: 1, keptBack: { OPTOUT: 40 } }],
  },
})
