import { z } from 'zod'
import { formatFen } from '../../../../platform/money.ts'
import { defineRule } from '../../rule.ts'

/** 反不正当竞争法: a top prize above ¥50,000 is forbidden; ¥50,000 itself is not. */
const STATUTE_FEN = 5_000_000

export const lotteryCap = defineRule({
  id: 'LOTTERY-CAP',
  group: 'promotion',
  sentence: {
    zh: '抽奖最高奖不得超过 5 万元（正好 5 万可以）',
    en: 'The top prize of a draw is at most ¥50,000',
  },
  basis: { kind: 'statute', text: '反不正当竞争法 11（2025 修订，2025-10-15 起；此前 10(3)）；规范促销行为暂行规定' },
  inputs: ['topPrizeFen'],
  settings: z.strictObject({
    /** The highest prize allowed here, in fen; a workspace may only be stricter than the statute. */
    mostFen: z.int().min(0).max(STATUTE_FEN).default(STATUTE_FEN),
  }),
  check({ topPrizeFen }, { settings }) {
    if (topPrizeFen === null) return null
    const [top, most] = [formatFen(topPrizeFen), formatFen(settings.mostFen)]
    if (topPrizeFen <= settings.mostFen)
      return {
        severity: 'allow',
        says: { zh: `最高奖 ${top}，没有超过 ${most}。`, en: `The top prize is ${top}, not above ${most}.` },
      }
    return {
      severity: 'deny',
      says: { zh: `最高奖 ${top}，超过 ${most} 的上限。`, en: `The top prize of ${top} is above the cap of ${most}.` },
      fix: {
        zh: `单个最高奖改到 ${most} 以内：实物按市场价，折扣按省下的钱，同一次购买抽几次要加起来。`,
        en: `Make the top prize at most ${most}: goods at market price, discounts by what they save, several draws on one purchase added up.`,
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { topPrizeFen: 6_000_000 } },
      { gives: 'deny', facts: { topPrizeFen: 5_000_001 } },
      { gives: 'allow', facts: { topPrizeFen: 5_000_000 } },
    ],
    miss: [{ topPrizeFen: null }],
  },
})
