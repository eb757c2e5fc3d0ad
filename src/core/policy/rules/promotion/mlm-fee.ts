import { formatFen } from '../../../../platform/money.ts'
import { defineRule } from '../../rule.ts'

export const mlmFee = defineRule({
  id: 'MLM-FEE',
  group: 'promotion',
  sentence: {
    zh: '不得收费或要求先买东西才能推广赚钱',
    en: 'Nobody pays, or has to buy, for the right to recruit or earn',
  },
  basis: { kind: 'regulation', text: '禁止传销条例 7(2)' },
  inputs: ['entryFeeFen'],
  check({ entryFeeFen }) {
    if (!entryFeeFen) return null
    return {
      severity: 'deny',
      says: {
        zh: `先付 ${formatFen(entryFeeFen)}（或买礼包）才有资格，是变相入门费。`,
        en: `Paying ${formatFen(entryFeeFen)} (or buying a set) to qualify is an entry fee.`,
      },
      fix: {
        zh: '取消门槛：登记审核即可推广，只按直推成交给奖励。',
        en: 'Drop it: let people register for free, and reward direct sales only.',
      },
    }
  },
  examples: {
    hit: [{ gives: 'deny', facts: { entryFeeFen: 19_900 } }],
    miss: [{ entryFeeFen: 0 }, { entryFeeFen: null }],
  },
})
