import { formatCount } from '../../../platform/i18n.ts'
import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'

/** Marketing touches a person may get, in sliding windows. */
export const FREQUENCY_CAPS = [
  { hours: 24, most: 1 },
  { hours: 7 * 24, most: 3 },
  { hours: 30 * 24, most: 8 },
] as const

/** Says what the caps do to this audience; each member's own verdict is the recipient rule of the same id. */
export const frequencyCap = defineRule<TouchFacts>({
  id: 'FREQ-CAP',
  sentence: {
    zh: '每人营销触达 24 小时 ≤1、7 天 ≤3、30 天 ≤8',
    en: 'Marketing touches a person: at most 1 in 24 hours, 3 in 7 days, 8 in 30',
  },
  basis: { kind: 'product', text: 'Flywheel' },
  check(facts) {
    if (facts.kind !== 'marketing') return null
    const kept = facts.keptBack['FREQ-CAP'] ?? 0
    return {
      severity: 'allow',
      says: kept
        ? {
            zh: `频控：${formatCount(kept)} 人近期已触达，顺延或不发。`,
            en: `Frequency cap: ${formatCount(kept)} were touched lately; put off or left out.`,
          }
        : { zh: '频控已逐人核过，无人超限。', en: 'Frequency caps checked for each person; nobody is over.' },
    }
  },
})
