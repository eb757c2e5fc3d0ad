import { Temporal } from 'temporal-polyfill'
import type { Role } from '../src/core/roles.ts'
import type { Scope, Workspace } from '../src/core/scope.ts'
import { type Db, one, sql } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/ids.ts'

/** A workspace with one actor a role (handle = role) and the given time. */
export const testWorkspace = async (db: Db, slug = newId('workspace')): Promise<Workspace> => {
  const { workspace_id } = await one<{ workspace_id: number }>(
    db,
    sql`insert into workspaces (slug, name, channel) values (${slug}, ${slug}, 'sandbox') returning workspace_id`,
  )
  const roles: Role[] = ['viewer', 'writer', 'operator', 'approver', 'compliance', 'finance', 'admin']
  for (const role of [...roles, 'approver2'] as const) {
    const granted = role === 'approver2' ? 'approver' : role
    await sql`insert into actors (workspace_id, actor_id, handle, display_name, roles)
      values (${workspace_id}, ${`act_${role}`}, ${role}, ${role}, ${[granted]})`.execute(db)
  }
  return { id: workspace_id, slug, name: slug, timezone: 'Asia/Shanghai', channel: 'sandbox', settings: {} }
}

/** A scope for one role at one instant. */
export const testScope = (
  db: Db,
  workspace: Workspace,
  role: Role | 'approver2' = 'operator',
  now = '2026-09-21T10:30:00+08:00',
): Scope => ({
  db,
  workspace,
  actor: { id: `act_${role}`, handle: role, displayName: role, roles: [role === 'approver2' ? 'approver' : role] },
  now: Temporal.Instant.from(now),
  lang: 'zh',
  newId,
})
