import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'

export const idemp = defineRecipientRule({
  id: 'IDEMP',
  sentence: { zh: '同一个人同一件事只发一次', en: 'One person is touched once for one occasion' },
  short: { zh: '已发过', en: 'already sent' },
  basis: { kind: 'product', text: 'Flywheel' },
  marketingOnly: false,
  drops: () => sql`f.already_touched or f.same_person_rank > 1`,
})
