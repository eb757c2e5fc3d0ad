import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'

export const noSender = defineRecipientRule({
  id: 'NO-SENDER',
  sentence: { zh: '没有员工持有这位客户的好友关系', en: 'No staff account holds the contact' },
  short: { zh: '无跟进员工', en: 'no sender' },
  change: { zh: '把客户分配给一位在职员工', en: 'giving the customer to a member of staff' },
  basis: { kind: 'platform', text: '企业微信开发文档 92135' },
  marketingOnly: false,
  drops: () => sql`f.owner_id is null`,
  examples: { hit: [{ gives: 'drop', candidate: { owner_id: null } }], miss: [{ owner_id: 'staff_1' }] },
})
