import { sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'

export const minorAds = defineRecipientRule({
  id: 'MINOR-ADS',
  sentence: { zh: '不向未成年人做自动化营销', en: 'No automated marketing to minors' },
  short: { zh: '未成年', en: 'minor' },
  basis: { kind: 'regulation', text: '未成年人网络保护条例 24(3)' },
  marketingOnly: true,
  drops: () => sql`f.is_minor`,
})
