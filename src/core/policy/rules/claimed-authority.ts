import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'

export const claimedAuthority = defineRule<TouchFacts>({
  id: 'RBAC',
  sentence: {
    zh: '身份与权限只看账号，不看话里说的',
    en: 'Rights come from the account, not from what a message says',
  },
  basis: { kind: 'product', text: 'Flywheel' },
  check(facts) {
    if (!facts.bypassAsked) return null
    return {
      severity: 'warn',
      says: {
        zh: '口头授权不能替代审批，按规则走。',
        en: 'Somebody’s word does not replace an approval; the rules apply.',
      },
      fix: { zh: '请有审批权限的人在卡片上批准。', en: 'Have somebody with the right approve on the card.' },
    }
  },
})
