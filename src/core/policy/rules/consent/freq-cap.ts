import { z } from 'zod'
import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, PRODUCT } from '../../rule.ts'
import { groupCaps, personCaps } from './group-caps.ts'

/** Marketing touches that a person may get, in sliding windows; a cap of `most` in `hours`. */
export const zFrequency = z.strictObject({
  perPerson: z
    .array(
      z.strictObject({
        hours: z
          .int()
          .min(1)
          .max(24 * 90),
        most: z.int().min(1).max(100),
      }),
    )
    .min(1)
    .max(6)
    .default([
      { hours: 24, most: 1 },
      { hours: 7 * 24, most: 3 },
      { hours: 30 * 24, most: 8 },
    ]),
  /** Beyond this after its own time a touch has lost its reason and is dropped, however often it was put off (domain §5.3). */
  longestDeferralHours: z
    .int()
    .min(1)
    .max(24 * 14)
    .default(48),
  /** For so long after a contact is made, marketing only from these scenes. */
  onboarding: z
    .strictObject({
      hours: z
        .int()
        .min(1)
        .max(24 * 14)
        .default(72),
      scenes: z
        .array(z.string().min(1).max(60))
        .min(1)
        .max(20)
        .default(['welcome', 'group_day_1', 'group_day_3', 'group_day_7', 'group_day_30']),
    })
    .prefault({}),
  /** Who did nothing of their own for `idleDays` gets one in `oneInDays`, and nothing after `stopAfterIgnored` deliveries without an answer. */
  silent: z
    .strictObject({
      idleDays: z.int().min(7).max(180).default(45),
      oneInDays: z.int().min(1).max(90).default(14),
      stopAfterIgnored: z.int().min(1).max(10).default(3),
    })
    .prefault({}),
  /** Mass messages that a customer group may get in 24 hours and in 7 days, and how many of these may call everybody (@所有人). */
  perGroup: z
    .strictObject({
      perDay: z.int().min(1).max(10).default(1),
      perWeek: z.int().min(1).max(50).default(5),
      mentionsPerWeek: z.int().min(0).max(7).default(1),
    })
    .prefault({}),
})

export type Frequency = z.infer<typeof zFrequency>

/** Says what the caps do to this audience; each member's own verdict is the recipient rule of the same id. */
export const freqCap = defineRule({
  id: 'FREQ-CAP',
  group: 'consent',
  sentence: {
    zh: '营销触达有滑动上限：每人默认 24 小时 1 次、7 天 3 次、30 天 8 次，每群每天 1 条、7 天 5 条、@所有人 7 天 1 次',
    en: 'Marketing is capped in sliding windows: a person by default 1 in 24 hours, 3 in 7 days, 8 in 30; a group 1 a day, 5 in 7 days, @all once in 7',
  },
  basis: PRODUCT,
  inputs: ['kind', 'keptBack', 'groupPlan', 'repeats'],
  settings: zFrequency,
  check({ kind, keptBack, groupPlan, repeats }, at) {
    if (kind !== 'marketing') return null
    if (groupPlan) return groupCaps(groupPlan, at.settings.perGroup, at)
    if (repeats) return personCaps(repeats, at.settings.perPerson, at)
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
      { gives: 'allow', facts: { groupPlan: null, repeats: null, kind: 'marketing', keptBack: { 'FREQ-CAP': 96 } } },
      { gives: 'allow', facts: { groupPlan: null, repeats: null, kind: 'marketing', keptBack: {} } },
    ],
    miss: [{ groupPlan: null, repeats: null, kind: 'service', keptBack: { 'FREQ-CAP': 96 } }],
  },
})
