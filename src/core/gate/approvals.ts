import { iso } from '../../platform/clock.ts'
import { type Db, one, rows, sql, type Tx } from '../../platform/db/database.ts'
import type { Role } from '../roles.ts'
import type { Scope } from '../scope.ts'
import type { Proposal } from './proposal.ts'

export interface Approver {
  readonly id: string
  readonly roles: readonly Role[]
}

/** Stands in `filled_role` where no role was asked for and somebody only confirmed. */
export const CONFIRMED = 'confirm'

/**
 * Gives each required role to a different person, earlier persons first: a person with two roles moves to the other when somebody
 * newer can only fill this one. Returns person → role; roles that nobody can fill are left out.
 */
export const fillRoles = (required: readonly Role[], people: readonly Approver[]): Map<string, Role> => {
  const seats: (Approver | null)[] = required.map(() => null)
  const seat = (person: Approver, tried: Set<number>): boolean =>
    required.some((role, i) => {
      if (tried.has(i) || !holds(person, role)) return false
      tried.add(i)
      const before = seats[i]
      if (before && !seat(before, tried)) return false
      seats[i] = person
      return true
    })
  for (const person of people) seat(person, new Set())
  return new Map(
    required.flatMap((role, i): [string, Role][] => {
      const person = seats[i]
      return person ? [[person.id, role]] : []
    }),
  )
}

const holds = (person: Approver, role: Role): boolean => person.roles.includes(role) || person.roles.includes('admin')

/** The roles that are still open, each as often as it is. */
export const openRoles = (required: readonly Role[], filled: ReadonlyMap<string, Role>): Role[] => {
  const left = [...required]
  for (const role of filled.values()) left.splice(left.indexOf(role), 1)
  return left
}

export interface Standing {
  /** Everybody who approved this hash and is still active, oldest first, with the roles that they hold now. */
  readonly approvers: readonly (Approver & { readonly filledRole: string })[]
  /** The proposer as of now; null for one that has no actor row (an automation). */
  readonly proposer: { readonly roles: readonly Role[]; readonly active: boolean } | null
}

/** Who approved so far, and who asked. Read under the proposal's lock, or it may miss an approval. */
export const standingOf = async (tx: Tx, scope: Scope, proposal: Proposal): Promise<Standing> => {
  const ws = scope.workspace.id
  const row = await one(
    tx,
    sql<{ approvers: Standing['approvers']; proposer: Standing['proposer'] }>`
      select (
        select coalesce(jsonb_agg(jsonb_build_object('id', a.actor_id, 'filledRole', a.filled_role,
            'roles', coalesce(to_jsonb(s.roles), jsonb_build_array(a.filled_role))) order by a.approved_at, a.actor_id), '[]')
        from proposal_approvals a left join actors s on s.workspace_id = a.workspace_id and s.actor_id = a.actor_id
        where a.workspace_id = ${ws} and a.proposal_id = ${proposal.id} and a.hash = ${proposal.hash}
          and s.active is not false
      ) as approvers, (
        select jsonb_build_object('roles', roles, 'active', active) from actors
        where workspace_id = ${ws} and actor_id = ${proposal.proposedBy}
      ) as proposer`,
  )
  return row
}

/** Whose approvals count: the proposer never fills a role of their own proposal. */
export const eligible = (proposal: Proposal, standing: Standing): Standing['approvers'] =>
  standing.approvers.filter(person => person.id !== proposal.proposedBy)

/** Keeps the approvals with the roles that they fill now. */
export const keepApprovals = async (
  tx: Tx,
  scope: Scope,
  proposal: Proposal,
  filled: readonly { id: string; role: string }[],
): Promise<void> => {
  if (!filled.length) return
  await sql`
    insert into proposal_approvals (workspace_id, proposal_id, actor_id, hash, filled_role, approved_at)
    select ${scope.workspace.id}, ${proposal.id}, id, ${proposal.hash}, role, ${iso(scope.now)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(filled)}::jsonb) as given (id text, role text)
    on conflict (workspace_id, proposal_id, actor_id) do update set filled_role = excluded.filled_role`.execute(tx)
}

/** Active actors who hold one of the roles (or admin), without the given ones; at most five display names. */
export const whoCould = async (
  db: Db,
  scope: Scope,
  roles: readonly Role[],
  without: readonly string[],
): Promise<string[]> => {
  const found = await rows(
    db,
    sql<{ display_name: string }>`
      select display_name from actors
      where workspace_id = ${scope.workspace.id} and active and roles && ${[...roles, 'admin']}::text[]
        and actor_id <> all (${[...without]}::text[])
      order by 'admin' = any (roles), handle limit 5`,
  )
  return found.map(row => row.display_name)
}
