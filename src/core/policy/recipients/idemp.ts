import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'
import { PRODUCT } from '../rule.ts'

export const idemp = defineRecipientRule({
  id: 'IDEMP',
  sentence: { zh: '同一个人同一件事只发一次', en: 'One person is touched once for one occasion' },
  short: { zh: '已发过', en: 'already sent' },
  change: { zh: '另一次活动或另一天的场景会重新计', en: 'another occasion counts anew' },
  basis: PRODUCT,
  marketingOnly: false,
  drops: () => sql`f.already_touched or f.same_person_rank > 1`,
  examples: {
    hit: [
      { gives: 'drop', candidate: { already_touched: true } },
      { gives: 'drop', candidate: { same_person_rank: 2 } },
    ],
    miss: [{ already_touched: false, same_person_rank: 1 }],
  },
})
