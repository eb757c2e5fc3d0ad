import { z } from 'zod'
import { formatFen } from '../../../../platform/money.ts'
import { defineRule } from '../../rule.ts'

export const priceInflate = defineRule({
  id: 'PRICE-INFLATE',
  group: 'promotion',
  sentence: { zh: '打折前不得临时显著提价', en: 'No marked rise of the list price right before a discount' },
  basis: { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 17；10% 是我们的默认口径' },
  inForceFrom: '2022-07-01',
  inputs: ['listPriceFen', 'minListPrice30dFen'],
  settings: z.strictObject({
    /** A rise by more than this many percent of the lowest list price of the last 30 days is marked. */
    mostRisePercent: z.int().min(0).max(50).default(10),
  }),
  check({ listPriceFen, minListPrice30dFen }, { settings }) {
    if (listPriceFen === null || minListPrice30dFen === null) return null
    const most = Math.floor((minListPrice30dFen * (100 + settings.mostRisePercent)) / 100)
    if (listPriceFen <= most) return null
    return {
      severity: 'deny',
      says: {
        zh: `标价 ${formatFen(listPriceFen)}，30 天内最低 ${formatFen(minListPrice30dFen)}，涨幅超过 ${settings.mostRisePercent}%。`,
        en: `The list price is ${formatFen(listPriceFen)}; its lowest in 30 days was ${formatFen(minListPrice30dFen)}: a rise of more than ${settings.mostRisePercent}%.`,
      },
      fix: {
        zh: `按 ${formatFen(most)} 以内的标价打折，或等新标价卖满 30 天。`,
        en: `Discount from at most ${formatFen(most)}, or wait until the new price has stood for 30 days.`,
      },
    }
  },
  examples: {
    hit: [{ gives: 'deny', facts: { listPriceFen: 11_001, minListPrice30dFen: 10_000 } }],
    miss: [
      { listPriceFen: 11_000, minListPrice30dFen: 10_000 },
      { listPriceFen: null, minListPrice30dFen: null },
    ],
  },
})
