import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'

export const optout = defineRecipientRule({
  id: 'OPTOUT',
  sentence: { zh: '退订、删除好友的人不再发送', en: 'Nobody who refused or deleted the contact is sent to' },
  short: { zh: '退订', en: 'opted out' },
  basis: { kind: 'statute', text: '广告法 43；个人信息保护法 15、24；网络交易监督管理办法 16' },
  marketingOnly: true,
  drops: () => sql`f.opted_out or f.gone`,
})
