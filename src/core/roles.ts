import type { Bilingual, Lang } from '../platform/i18n.ts'

export const ROLES = ['viewer', 'writer', 'operator', 'approver', 'compliance', 'finance', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Who may do what, in one table. `admin` may do everything. */
export const PERMISSIONS = {
  'metric:read': ['viewer', 'writer', 'operator', 'approver', 'compliance', 'finance'],
  'segment:read': ['viewer', 'writer', 'operator', 'approver', 'compliance', 'finance'],
  'segment:write': ['operator', 'approver'],
  'member:read': ['operator', 'approver', 'compliance'],
  'draft:read': ['viewer', 'writer', 'operator', 'approver', 'compliance', 'finance'],
  'draft:write': ['writer', 'operator', 'approver'],
  'touch:read': ['viewer', 'writer', 'operator', 'approver', 'compliance', 'finance'],
  'touch:propose': ['operator', 'approver'],
  'touch:stop': ['operator', 'approver', 'compliance', 'finance'],
  'proposal:read': ['viewer', 'writer', 'operator', 'approver', 'compliance', 'finance'],
  'proposal:approve': ['approver', 'compliance', 'finance'],
  'facts:write': ['operator'],
  'audit:read': ['approver', 'compliance'],
  'policy:write': ['approver', 'compliance'],
  'workspace:manage': [],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

/** True when one of the roles has the permission. */
export const may = (roles: readonly Role[], permission: Permission): boolean =>
  roles.includes('admin') || roles.some(role => (PERMISSIONS[permission] as readonly Role[]).includes(role))

/** Each role as often as the list that asks for it most: what two rules ask for is met by the same people. */
export const bothRequired = (a: readonly Role[], b: readonly Role[]): Role[] =>
  ROLES.flatMap(role => {
    const times = Math.max(...[a, b].map(list => list.filter(r => r === role).length))
    return Array.from({ length: times }, () => role)
  })

const ROLE_NAMES: Record<Role, Bilingual> = {
  viewer: { zh: '观察者', en: 'viewer' },
  writer: { zh: '文案', en: 'writer' },
  operator: { zh: '运营', en: 'operator' },
  approver: { zh: '审批人', en: 'approver' },
  compliance: { zh: '合规', en: 'compliance' },
  finance: { zh: '财务', en: 'finance' },
  admin: { zh: '管理员', en: 'admin' },
}

/** Role names in a sentence, each once: `审批人、财务`. */
export const roleNames = (roles: readonly Role[], lang: Lang): string =>
  [...new Set(roles)].map(role => ROLE_NAMES[role][lang]).join(lang === 'zh' ? '、' : ', ')
