import type { Role } from '../../core/roles.ts'
import { PRODUCTS } from './catalogue.ts'

export const DEMO_SLUG = 'demo'

export const DEMO_BRAND = {
  name: '青禾美肤（演示）',
  settings: {
    vertical: 'cosmetics',
    brand: { name: '青禾美肤', tagline: '温和护肤', products: PRODUCTS },
  },
} as const

/** Who works at the demo brand: two of those who must not do a job twice in one person. */
export const DEMO_ACTORS: readonly { handle: string; displayName: string; roles: readonly Role[] }[] = [
  { handle: 'operator', displayName: '林晓·运营', roles: ['operator'] },
  { handle: 'operator2', displayName: '陈默·运营', roles: ['operator'] },
  { handle: 'writer', displayName: '苏禾·文案', roles: ['writer'] },
  { handle: 'approver', displayName: '周岚·审批', roles: ['approver'] },
  { handle: 'approver2', displayName: '方哲·审批', roles: ['approver'] },
  { handle: 'compliance', displayName: '许宁·合规', roles: ['compliance'] },
  { handle: 'finance', displayName: '唐敏·财务', roles: ['finance'] },
  { handle: 'viewer', displayName: '叶舟·只读', roles: ['viewer'] },
  { handle: 'admin', displayName: '江澜·管理员', roles: ['admin'] },
]
