import type { Temporal } from 'temporal-polyfill'
import { instantOf, iso } from '../../platform/clock.ts'
import { type Db, maybeOne, rows, sql, type Tx, transaction } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/errors.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { type AuditValue, appendAudit } from '../audit/chain.ts'
import { may } from '../roles.ts'
import type { Scope } from '../scope.ts'
import type { Action } from './action.ts'
import { isOpen, lockProposal, type Proposal, type ProposalStatus, updateProposal } from './proposal.ts'
import { says } from './says.ts'

/** What a command on a proposal ends with: the proposal as it is now, and what must be said after the commit. */
export interface Ending {
  readonly proposal: Proposal
  readonly refusal?: Refusal
  /** Something that nobody foresaw; passed on once what is certain is written down. */
  readonly crash?: unknown
}

/** Runs a command on one proposal and throws its refusal only after the commit, so that what was found out is kept. */
export const conclude = async (scope: Scope, work: (tx: Tx) => Promise<Ending>): Promise<Proposal> => {
  if (scope.db.isTransaction) throw new Error('a proposal is decided in a transaction of its own')
  const { proposal, refusal, crash } = await transaction(scope.db, work)
  if (refusal) throw refusal
  if (crash) throw crash
  return proposal
}

/** Closes an open proposal that the caller has locked, with its audit row. */
export const close = async (
  tx: Tx,
  scope: Scope,
  proposal: Proposal,
  to: {
    status: Exclude<ProposalStatus, 'pending' | 'approved' | 'denied' | 'superseded'>
    reason?: string
    says?: Bilingual
    outcome?: Readonly<Record<string, unknown>>
    audit?: Readonly<Record<string, AuditValue>>
  },
): Promise<Proposal> => {
  const outcome = { ...to.outcome, ...(to.says ? { says: to.says } : {}) }
  const closed = await updateProposal(
    tx,
    scope,
    proposal.id,
    sql`status = ${to.status}, closed_by = ${scope.actor.id}, closed_at = ${iso(scope.now)}::timestamptz,
      reason = ${to.reason ?? null}, outcome = ${JSON.stringify(outcome)}::jsonb`,
  )
  await audited(tx, scope, proposal, `proposal.${to.status}`, to.audit)
  return closed
}

/** One audit row about a proposal. */
export const audited = async (
  tx: Tx,
  scope: Scope,
  proposal: Proposal,
  action: string,
  body: Readonly<Record<string, AuditValue>> = {},
): Promise<void> => {
  await appendAudit(tx, {
    workspaceId: scope.workspace.id,
    at: scope.now,
    actorId: scope.actor.id,
    action,
    subject: proposal.id,
    body: { action: proposal.action, hash: proposal.hash, ...body },
  })
}

/** The display name of an actor for a sentence; the id when there is no such row. */
export const nameOf = async (db: Db, scope: Scope, actorId: string | null): Promise<string | null> => {
  if (!actorId) return null
  const row = await maybeOne(
    db,
    sql<{ display_name: string }>`select display_name from actors
      where workspace_id = ${scope.workspace.id} and actor_id = ${actorId}`,
  )
  return row?.display_name ?? actorId
}

/** Ends a command on a proposal that is closed, or whose time has passed; null while it is open. */
export const endIfClosed = async (tx: Tx, scope: Scope, proposal: Proposal): Promise<Ending | null> => {
  const { timezone } = scope.workspace
  if (!isOpen(proposal))
    return { proposal, refusal: says.closed(proposal, await nameOf(tx, scope, proposal.closedBy), timezone) }
  if (scope.now.epochMilliseconds < Date.parse(proposal.expiresAt)) return null
  return {
    proposal: await close(tx, scope, proposal, { status: 'expired', says: says.wasExpired }),
    refusal: says.expired(proposal.id, proposal.expiresAt, timezone),
  }
}

const MAX_REASON = 500

/**
 * The proposer withdraws, or somebody who may approve says no. Once more by the same person changes nothing.
 * Throws `bad_input` without a reason, `forbidden`, `conflict` when it is already decided.
 */
export const reject = async (
  scope: Scope,
  id: string,
  reason: string,
  permissionOf: (proposal: Proposal) => Action['permission'],
): Promise<Proposal> => {
  const words = reason.trim()
  if (!words || words.length > MAX_REASON || words.includes('\0')) throw says.reasonNeeded()
  return conclude(scope, async tx => {
    const proposal = await lockProposal(tx, scope, id)
    if (proposal.status === 'rejected' && proposal.closedBy === scope.actor.id) return { proposal }
    const { actor } = scope
    const confirms = !proposal.approvals.length && may(actor.roles, permissionOf(proposal))
    const fills = proposal.approvals.some(role => actor.roles.includes(role))
    if (actor.id !== proposal.proposedBy && !confirms && !fills && !may(actor.roles, 'proposal:approve'))
      return { proposal, refusal: says.mayNot(proposal.approvals.length ? proposal.approvals : ['approver']) }
    const ended = await endIfClosed(tx, scope, proposal)
    if (ended) return ended
    return { proposal: await close(tx, scope, proposal, { status: 'rejected', reason: words }) }
  })
}

const SWEEP = 500

/**
 * Closes what nobody approved in time, in every workspace, and says how many. `now` is real time: each workspace's own clock
 * offset is added here. Proposals that somebody is deciding on at this moment are left for the next sweep.
 */
export const expireProposals = async (db: Db, now: Temporal.Instant): Promise<number> => {
  const workspaces = await rows(
    db,
    sql<{ workspace_id: number; at: Date }>`
      select w.workspace_id, ${iso(now)}::timestamptz + w.clock_offset_ms * interval '1 millisecond' as at from workspaces w
      where exists (select 1 from proposals p where p.workspace_id = w.workspace_id and p.status in ('pending', 'approved')
        and p.expires_at <= ${iso(now)}::timestamptz + w.clock_offset_ms * interval '1 millisecond')`,
  )
  let count = 0
  for (const { workspace_id, at } of workspaces)
    count += await transaction(db, tx => expireIn(tx, workspace_id, instantOf(at)))
  return count
}

const expireIn = async (tx: Tx, workspaceId: number, at: Temporal.Instant): Promise<number> => {
  const closed = await rows(
    tx,
    sql<{ proposal_id: string }>`
      update proposals set status = 'expired', closed_at = ${iso(at)}::timestamptz,
        outcome = coalesce(outcome, '{}') || jsonb_build_object('says', ${JSON.stringify(says.wasExpired)}::jsonb)
      where workspace_id = ${workspaceId} and proposal_id in (
        select proposal_id from proposals
        where workspace_id = ${workspaceId} and status in ('pending', 'approved') and expires_at <= ${iso(at)}::timestamptz
        order by expires_at limit ${SWEEP} for update skip locked)
      returning proposal_id`,
  )
  if (!closed.length) return 0
  await appendAudit(tx, {
    workspaceId,
    at,
    actorId: 'system',
    action: 'proposals.expired',
    subject: 'expiry',
    body: { count: closed.length, proposals: closed.map(row => row.proposal_id).sort() },
  })
  return closed.length
}
