import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'

/** A refusal ends all but what a contract needs (order, refund, recall); a deleted contact can be sent nothing at all. */
export const optout = defineRecipientRule({
  id: 'OPTOUT',
  sentence: { zh: '退订、删除好友的人不再发送', en: 'Nobody who refused or deleted the contact is sent to' },
  short: { zh: '退订', en: 'opted out' },
  change: {
    zh: '只有本人重新订阅或重新加好友才能再发，别人不能代为恢复',
    en: 'only the person can change it, by subscribing or adding the contact again',
  },
  basis: { kind: 'statute', text: '广告法 43；个人信息保护法 15、24；网络交易监督管理办法 16' },
  marketingOnly: false,
  drops: () => sql`f.gone or f.opted_out and f.kind <> 'transactional'`,
  examples: {
    hit: [
      { gives: 'drop', candidate: { opted_out: true } },
      { gives: 'drop', candidate: { gone: true, kind: 'transactional' } },
    ],
    miss: [{ opted_out: true, kind: 'transactional' }],
  },
})
