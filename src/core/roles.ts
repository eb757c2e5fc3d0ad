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
  'workspace:manage': [],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

/** True when one of the roles has the permission. */
export const may = (roles: readonly Role[], permission: Permission): boolean =>
  roles.includes('admin') || roles.some(role => (PERMISSIONS[permission] as readonly Role[]).includes(role))
