import { z } from 'zod'
import { formatCount } from '../../../../platform/i18n.ts'
import { defineRule, PRODUCT } from '../../rule.ts'

export const zCanary = z.strictObject({
  /** Share of those who are to get it that go first. */
  share: z.number().gt(0).max(0.5).default(0.02),
  /** At least so many go first; a plan for no more than these goes out at once. */
  fewest: z.int().min(1).max(10_000).default(20),
  /** How long after its delivery a deletion or a refusal counts, and how long the rest waits. */
  watchHours: z.int().min(1).max(72).default(24),
  /** More than this many times the share of the last 30 days stops the rest. */
  stopFactor: z.number().min(1).max(100).default(3),
  /** So does more than this share. */
  stopShare: z.number().gt(0).max(1).default(0.005),
})
export type CanarySettings = z.infer<typeof zCanary>

/** How many of `treated` go first; null when all go at once, because the first wave would be everybody. */
export const canarySize = (
  treated: number,
  { share, fewest }: Pick<CanarySettings, 'share' | 'fewest'>,
): number | null => {
  const size = Math.max(fewest, Math.ceil(treated * share))
  return size < treated ? size : null
}

/** The last clause of APPR-AUD: what two people must approve goes to a small part first. */
export const canary = defineRule({
  id: 'CANARY',
  group: 'governance',
  sentence: {
    zh: '要两位审批人的群发先发一小部分，删除率正常再发其余',
    en: 'What needs two approvers goes to a small part first, and to the rest when few of them leave',
  },
  basis: PRODUCT,
  inputs: ['canaryPeople', 'festival'],
  settings: zCanary,
  check({ canaryPeople: people, festival }, { settings }) {
    if (people === null) return null
    const n = formatCount(people)
    const { watchHours } = settings
    const share = `${Number((settings.share * 100).toFixed(1))}%`
    if (festival && festival.daysAhead >= 0 && festival.daysAhead * 24 < watchHours)
      return {
        severity: 'warn',
        says: {
          zh: `先发 ${n} 人（${share}），${watchHours} 小时后才发其余，那时${festival.name.zh}已经过了。`,
          en: `${n} people (${share}) get it first and the rest ${watchHours} hours later, when ${festival.name.en} is over.`,
        },
        fix: {
          zh: `提早 ${Math.ceil(watchHours / 24)} 天发。`,
          en: `Send it ${Math.ceil(watchHours / 24)} day(s) earlier.`,
        },
      }
    return {
      severity: 'allow',
      says: {
        zh: `先发 ${n} 人（${share}），${watchHours} 小时后看删除率再发其余。`,
        en: `${n} people (${share}) get it first; the rest follow after ${watchHours} hours if few of them leave.`,
      },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { canaryPeople: 120, festival: null } },
      {
        gives: 'warn',
        facts: {
          canaryPeople: 120,
          festival: { name: { zh: '中秋', en: 'Mid-Autumn' }, day: '2026-09-21', daysAhead: 0 },
        },
      },
    ],
    miss: [{ canaryPeople: null, festival: null }],
  },
})
