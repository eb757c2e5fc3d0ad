import { Temporal } from 'temporal-polyfill'
import { instantOf, iso } from '../../platform/clock.ts'
import { type Db, maybeOne, one, rows, type Sql, sql, type Tx } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import type { Decision, Hit } from '../policy/rule.ts'
import type { Role } from '../roles.ts'
import type { Scope } from '../scope.ts'
import type { Bound, Preview } from './action.ts'
import { says } from './says.ts'
import { type Candidate, type GivenApproval, type Seat, seatsOf } from './seats.ts'

export type ProposalStatus =
  | 'pending'
  | 'approved'
  | 'executed'
  | 'rejected'
  | 'denied'
  | 'expired'
  | 'superseded'
  | 'stale'
  | 'failed'

/** A typed wish, what it meant when it was shown, and what became of it. */
export interface Proposal {
  readonly id: string
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
  /** What an approver must have seen; goes back with the approval. */
  readonly hash: string
  readonly bound: Bound
  /** `approved`: every role is filled but the effect was interrupted; `execute` runs it. */
  readonly status: ProposalStatus
  readonly decision: Decision
  readonly rules: readonly string[]
  readonly hits: readonly Hit[]
  /** Roles that must each be filled by a different person; empty: whoever may do the action confirms. */
  readonly approvals: readonly Role[]
  readonly approvedBy: readonly string[]
  /** Each of `approvals`: who asked for it, who gave it and when, or who could. Until when: `expiresAt`. */
  readonly seats: readonly Seat[]
  readonly tainted: boolean
  readonly policyVersion: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly expiresAt: string
  readonly threadId: string | null
  readonly version: number
  readonly supersedes: string | null
  readonly supersededBy: string | null
  readonly closedBy: string | null
  readonly closedAt: string | null
  /** A person's words when rejected; otherwise rule ids, bound fields or a refusal's code. */
  readonly reason: string | null
  readonly preview: Preview
  /** Of an executed one: ids and counts. */
  readonly outcome: Readonly<Record<string, unknown>> | null
  /** What came of it, in a sentence; null while it is open. */
  readonly says: Bilingual | null
}

interface ProposalRow {
  proposal_id: string
  action: string
  input: Record<string, unknown>
  preview: Preview & { bound: Bound }
  hash: string
  decision: Decision
  hits: Hit[]
  approvals: Role[]
  given: GivenApproval[]
  candidates: Candidate[]
  tainted: boolean
  policy_version: string
  version: number
  supersedes: string | null
  status: ProposalStatus
  proposed_by: string
  proposed_at: Date
  expires_at: Date
  thread_id: string | null
  closed_by: string | null
  closed_at: Date | null
  reason: string | null
  outcome: (Record<string, unknown> & { says?: Bilingual; supersededBy?: string }) | null
}

const COLUMNS = sql`p.proposal_id, p.action, p.input, p.preview, p.hash, p.decision, p.hits, p.approvals, p.tainted,
  p.policy_version, p.version, p.supersedes, p.status, p.proposed_by, p.proposed_at, p.expires_at, p.thread_id,
  p.closed_by, p.closed_at, p.reason, p.outcome, (
    select coalesce(jsonb_agg(jsonb_build_object('id', a.actor_id, 'name', coalesce(s.display_name, a.actor_id), 'filledRole', a.filled_role,
        'at', a.approved_at, 'active', s.active is not false, 'roles', coalesce(to_jsonb(s.roles), jsonb_build_array(a.filled_role)))
      order by a.approved_at, a.actor_id), '[]')
    from proposal_approvals a left join actors s on s.workspace_id = a.workspace_id and s.actor_id = a.actor_id
    where a.workspace_id = p.workspace_id and a.proposal_id = p.proposal_id
  ) as given, (
    select coalesce(jsonb_agg(jsonb_build_object('id', s.actor_id, 'name', s.display_name, 'roles', s.roles)
      order by 'admin' = any (s.roles), s.handle), '[]')
    from actors s where s.workspace_id = p.workspace_id and s.active and p.status in ('pending', 'approved')
      and p.approvals <> '{}' and s.roles && (p.approvals || '{admin}')
  ) as candidates`

const proposalOf = (row: ProposalRow): Proposal => {
  const { bound, ...preview } = row.preview
  const { says = null, supersededBy = null, ...outcome } = row.outcome ?? {}
  return {
    id: row.proposal_id,
    action: row.action,
    input: row.input,
    hash: row.hash,
    bound,
    status: row.status,
    decision: row.decision,
    rules: [...new Set(row.hits.map(hit => hit.rule))],
    hits: row.hits,
    approvals: row.approvals,
    approvedBy: row.given.map(person => person.id),
    seats: seatsOf({
      isOpen: row.status === 'pending' || row.status === 'approved',
      approvals: row.approvals,
      proposedBy: row.proposed_by,
      hits: row.hits,
      given: row.given.map(person => ({ ...person, at: iso(Temporal.Instant.from(person.at)) })),
      candidates: row.candidates,
    }),
    tainted: row.tainted,
    policyVersion: row.policy_version,
    proposedBy: row.proposed_by,
    proposedAt: iso(instantOf(row.proposed_at)),
    expiresAt: iso(instantOf(row.expires_at)),
    threadId: row.thread_id,
    version: row.version,
    supersedes: row.supersedes,
    supersededBy,
    closedBy: row.closed_by,
    closedAt: row.closed_at && iso(instantOf(row.closed_at)),
    reason: row.reason,
    preview,
    outcome: row.status === 'executed' ? outcome : null,
    says,
  }
}

/** True while somebody can still act on it. */
export const isOpen = (proposal: Proposal): boolean => proposal.status === 'pending' || proposal.status === 'approved'

/** Newest first. `open`: what can still be approved at scope.now. */
export const listProposals = async (
  scope: Scope,
  { status = 'open', limit = 50 }: { status?: 'open' | 'all'; limit?: number } = {},
): Promise<Proposal[]> => {
  const open = sql`and p.status in ('pending', 'approved') and p.expires_at > ${iso(scope.now)}::timestamptz`
  const found = await rows(
    scope.db,
    sql<ProposalRow>`select ${COLUMNS} from proposals p where p.workspace_id = ${scope.workspace.id}
      ${status === 'open' ? open : sql``} order by p.proposed_at desc, p.proposal_id desc limit ${Math.min(limit, 200)}`,
  )
  return found.map(proposalOf)
}

/** One proposal of the scope's workspace. Throws `not_found`. */
export const getProposal = async (scope: Scope, id: string): Promise<Proposal> => {
  const row = await maybeOne(
    scope.db,
    sql<ProposalRow>`select ${COLUMNS} from proposals p where p.workspace_id = ${scope.workspace.id} and p.proposal_id = ${id}`,
  )
  if (!row) throw says.notFound(id)
  return proposalOf(row)
}

/** The proposal made under this key, or null. */
export const proposalByKey = async (db: Db, scope: Scope, key: string): Promise<Proposal | null> => {
  const row = await maybeOne(
    db,
    sql<ProposalRow>`select ${COLUMNS} from proposals p where p.workspace_id = ${scope.workspace.id} and p.idempotency_key = ${key}`,
  )
  return row && proposalOf(row)
}

/** The proposal, held until the transaction ends. All who decide on it queue here. Throws `not_found`. */
export const lockProposal = async (tx: Tx, scope: Scope, id: string): Promise<Proposal> => {
  await sql`select 1 from proposals where workspace_id = ${scope.workspace.id} and proposal_id = ${id} for update`.execute(
    tx,
  )
  return getProposal({ ...scope, db: tx }, id)
}

/** Writes a new row (`into`: columns and values), or gives null when its key is taken. */
export const insertProposal = async (tx: Tx, into: Sql): Promise<Proposal | null> => {
  const row = await maybeOne(
    tx,
    sql<ProposalRow>`insert into proposals as p ${into}
      on conflict (workspace_id, idempotency_key) do nothing returning ${COLUMNS}`,
  )
  return row && proposalOf(row)
}

/** Changes a proposal that the caller has locked (`set`: assignments) and gives it back. */
export const updateProposal = async (tx: Tx, scope: Scope, id: string, set: Sql): Promise<Proposal> =>
  proposalOf(
    await one(
      tx,
      sql<ProposalRow>`update proposals p set ${set}
        where p.workspace_id = ${scope.workspace.id} and p.proposal_id = ${id} returning ${COLUMNS}`,
    ),
  )
