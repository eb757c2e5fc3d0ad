import type { Vertical } from '../../adlaw/entry.ts'
import { defineRule } from '../../rule.ts'

/** Classes whose advertising a statute regulates on its own. */
const REGULATED: readonly Vertical[] = [
  'cosmetics',
  'special_cosmetics',
  'health_food',
  'infant',
  'infant_formula',
  'education',
  'medical',
  'drug',
  'finance',
  'alcohol',
]

export const apprClaim = defineRule({
  id: 'APPR-CLAIM',
  group: 'governance',
  sentence: {
    zh: '化妆品、保健食品、母婴、教育等受监管品类的功效文案要合规批准',
    en: 'Texts that claim an effect of regulated goods need compliance',
  },
  basis: { kind: 'conservative', text: '广告法 11、17、18、24；化妆品监督管理条例 43' },
  inputs: ['vertical', 'claims'],
  check({ vertical, claims }) {
    if (!vertical || !REGULATED.includes(vertical) || !claims.length) return null
    return {
      severity: 'needs_approval',
      approvals: ['compliance'],
      says: {
        zh: `受监管品类的功效说法（${claims.join('、')}），要合规批准。`,
        en: `It claims an effect of regulated goods (${claims.join(', ')}): compliance must approve.`,
      },
      fix: { zh: '附上备案或检测依据，请合规批准。', en: 'Attach what was filed or tested and ask compliance.' },
    }
  },
  examples: {
    hit: [{ gives: 'needs_approval', facts: { vertical: 'cosmetics', claims: ['保湿'] } }],
    miss: [
      { vertical: 'cosmetics', claims: [] },
      { vertical: 'catering', claims: ['好喝'] },
      { vertical: null, claims: ['耐用'] },
    ],
  },
})
