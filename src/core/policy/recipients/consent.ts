import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'

/** Consent is a recorded yes, or a contact that the member added and was given the notice by; an imported list is neither. */
export const consent = defineRecipientRule({
  id: 'CONSENT',
  sentence: { zh: '没有同意过的人不发营销消息', en: 'No marketing without consent' },
  short: { zh: '无同意记录', en: 'no consent' },
  change: { zh: '本人同意接收，或自己加上好友', en: 'the person’s own yes, or their adding the contact' },
  basis: { kind: 'statute', text: '广告法 43；个人信息保护法 13–17；消费者权益保护法 29' },
  marketingOnly: true,
  drops: () => sql`not f.consented`,
  examples: { hit: [{ gives: 'drop', candidate: { consented: false } }], miss: [{ consented: true }] },
})
