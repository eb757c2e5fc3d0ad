import { roleNames } from '../../../roles.ts'
import { defineRule, PRODUCT } from '../../rule.ts'

export const rbac = defineRule({
  id: 'RBAC',
  group: 'governance',
  sentence: {
    zh: '身份与权限只看账号，不看话里说的',
    en: 'Rights come from the account, not from what a message says',
  },
  basis: PRODUCT,
  inputs: ['permitted', 'permittedRoles', 'bypassAsked'],
  check({ permitted, permittedRoles, bypassAsked }) {
    if (!permitted) {
      const roles = [...new Set([...permittedRoles, 'admin' as const])]
      return {
        severity: 'deny',
        says: { zh: '提出人的角色不能做这件事。', en: 'The roles of the person who proposed it do not allow this.' },
        fix: {
          zh: `请${roleNames(roles, 'zh')}来提。`,
          en: `Have it proposed by one of these roles: ${roleNames(roles, 'en')}.`,
        },
      }
    }
    if (!bypassAsked) return null
    return {
      severity: 'warn',
      says: {
        zh: '口头授权不能替代审批，按规则走。',
        en: 'Somebody’s word does not replace an approval; the rules apply.',
      },
      fix: { zh: '请有审批权限的人在卡片上批准。', en: 'Have somebody with the right approve on the card.' },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { permitted: false, permittedRoles: ['operator'], bypassAsked: false } },
      { gives: 'warn', facts: { permitted: true, permittedRoles: ['operator'], bypassAsked: true } },
    ],
    miss: [{ permitted: true, permittedRoles: [], bypassAsked: false }],
  },
})
