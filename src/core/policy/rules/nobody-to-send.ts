import { formatCount } from '../../../platform/i18n.ts'
import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'

export const nobodyToSend = defineRule<TouchFacts>({
  id: 'EMPTY-AUDIENCE',
  sentence: { zh: '没有人可以发', en: 'There is nobody to send to' },
  basis: { kind: 'product', text: 'Flywheel' },
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
})
