import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'

/** Who switched personalisation off gets no text that is made from their profile; there is no general variant to send instead yet. */
export const autoDec = defineRecipientRule({
  id: 'AUTO-DEC',
  sentence: {
    zh: '关闭个性化的人不收按画像写的内容',
    en: 'Who switched personalisation off gets nothing made from their profile',
  },
  short: { zh: '关闭个性化', en: 'not personalised' },
  change: { zh: '改发对所有人都一样的通用文案', en: 'a text that is the same for everybody' },
  basis: { kind: 'statute', text: '个人信息保护法 24；算法推荐管理规定 17、21' },
  marketingOnly: true,
  drops: () => sql`f.plan_personalised and not f.personalised`,
  examples: {
    hit: [{ gives: 'drop', candidate: { plan_personalised: true, personalised: false } }],
    miss: [
      { plan_personalised: true, personalised: true },
      { plan_personalised: false, personalised: false },
    ],
  },
})
