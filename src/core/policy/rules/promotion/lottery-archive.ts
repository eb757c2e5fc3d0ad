import { z } from 'zod'
import { defineRule } from '../../rule.ts'
import { isDraw } from './words.ts'

export const lotteryArchive = defineRule({
  id: 'LOTTERY-ARCHIVE',
  group: 'promotion',
  sentence: {
    zh: '抽奖的规则、公示、结果和名单留档（奖项至少 2 年，广告至少 3 年）',
    en: 'Rules, notices, results and winners of a draw are kept (prizes two years, ads three)',
  },
  basis: { kind: 'regulation', text: '规范促销行为暂行规定（2 年）；互联网广告管理办法（3 年）' },
  inputs: ['campaignType', 'drawing'],
  settings: z.strictObject({
    /** How long all of it is kept; the law’s longest term is the shortest here. */
    years: z.int().min(3).max(30).default(3),
  }),
  check({ campaignType, drawing }, { settings: { years } }) {
    if (!drawing && !isDraw(campaignType)) return null
    return {
      severity: 'allow',
      says: {
        zh: `规则、公示、结果和中奖名单自动留档 ${years} 年。`,
        en: `Rules, notices, results and winners are kept for ${years} years.`,
      },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { campaignType: 'lottery', drawing: false } },
      { gives: 'allow', facts: { campaignType: null, drawing: true } },
    ],
    miss: [{ campaignType: 'group_buy', drawing: false }],
  },
})
