import { z } from 'zod'
import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, PRODUCT } from '../../rule.ts'

/** Marketing touches that a person may get, in sliding windows; a cap of `most` in `hours`. */
export const zFrequency = z.strictObject({
  perPerson: z
    .array(z.strictObject({ hours: z.int().min(1).max(24 * 90), most: z.int().min(1).max(100) }))
    .min(1)
    .max(6)
    .default([
      { hours: 24, most: 1 },
      { hours: 7 * 24, most: 3 },
      { hours: 30 * 24, most: 8 },
    ]),
  /** Beyond this after its own time a touch has lost its reason and is dropped, however often it was put off (domain §5.3). */
  longestDeferralHours: z.int().min(1).max(24 * 14).default(48),
})

/** Says what the caps do to this audience; each member's own verdict is the recipient rule of the same id. */
export const freqCap = defineRule({
  id: 'FREQ-CAP',
  group: 'consent',
  sentence: {
    zh: '每人营销触达有滑动上限（默认 24 小时 1 次、7 天 3 次、30 天 8 次）',
    en: 'Marketing touches a person are capped in sliding windows (by default 1 in 24 hours, 3 in 7 days, 8 in 30)',
  },
  basis: PRODUCT,
  inputs: ['kind', 'keptBack'],
  settings: zFrequency,
  check({ kind, keptBack }) {
    if (kind !== 'marketing') return null
    const kept = keptBack['FREQ-CAP'] ?? 0
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
  examples: {
    hit: [
      { gives: 'allow', facts: { kind: 'marketing', keptBack: { 'FREQ-CAP': 96 } } },
      { gives: 'allow', facts: { kind: 'marketing', keptBack: {} } },
    ],
    miss: [{ kind: 'service', keptBack: { 'FREQ-CAP': 96 } }],
  },
})
