import type { Tx } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/errors.ts'
import { DECISIONS } from '../policy/rule.ts'
import { may, PERMISSIONS } from '../roles.ts'
import type { Scope } from '../scope.ts'
import type { Action } from './action.ts'
import { advance } from './advance.ts'
import { CONFIRMED, eligible, fillRoles, openRoles, type Standing, standingOf, whoCould } from './approvals.ts'
import { type Ending, endIfClosed } from './close.ts'
import { lockProposal, type Proposal } from './proposal.ts'
import { says } from './says.ts'

type FindAction = (name: string) => Action

/** Adds the actor's approval of what they saw and goes on as far as that carries: to the effect when it was the last. */
export const approveIn = async (
  tx: Tx,
  scope: Scope,
  find: FindAction,
  id: string,
  seenHash: string,
): Promise<Ending> => {
  const proposal = await lockProposal(tx, scope, id)
  const mine = proposal.approvedBy.includes(scope.actor.id)
  if (proposal.status === 'executed' && mine && proposal.hash === seenHash) return { proposal }
  const ended = await endIfClosed(tx, scope, proposal)
  if (ended) return ended
  if (proposal.hash !== seenHash) return { proposal, refusal: says.changed(id) }
  const action = find(proposal.action)
  const standing = await standingOf(tx, scope, proposal)
  if (proposal.status === 'approved') return advance(tx, scope, action, proposal, standing)
  if (mine) return { proposal }
  const refusal = await unfit(tx, scope, action, proposal, standing)
  if (refusal) return { proposal, refusal }
  const me = { id: scope.actor.id, roles: scope.actor.roles, filledRole: CONFIRMED }
  return advance(tx, scope, action, proposal, { ...standing, approvers: [...standing.approvers, me] })
}

/** Runs what is approved and was interrupted. What already ran is handed back as it is. */
export const executeIn = async (tx: Tx, scope: Scope, find: FindAction, id: string): Promise<Ending> => {
  const proposal = await lockProposal(tx, scope, id)
  if (proposal.status === 'executed') return { proposal }
  const ended = await endIfClosed(tx, scope, proposal)
  if (ended) return ended
  const standing = await standingOf(tx, scope, proposal)
  if (proposal.status === 'pending') return { proposal, refusal: says.notApproved(id, stillOpen(proposal, standing)) }
  return advance(tx, scope, find(proposal.action), proposal, standing)
}

/** Runs an immediate action that the policy lets pass without anybody's approval; anything else waits. */
export const runImmediateIn = async (tx: Tx, scope: Scope, find: FindAction, id: string): Promise<Ending> => {
  const proposal = await lockProposal(tx, scope, id)
  if (!runsAtOnce(find(proposal.action), proposal)) return { proposal }
  return advance(tx, scope, find(proposal.action), proposal, await standingOf(tx, scope, proposal))
}

/** True for an immediate action that waits for nobody. */
export const runsAtOnce = (action: Action, { status, decision, approvals }: Proposal): boolean =>
  action.mode !== 'confirm' &&
  (status === 'pending' || status === 'approved') &&
  DECISIONS.indexOf(decision) < DECISIONS.indexOf('needs_approval') &&
  !approvals.length

/** Why this actor cannot approve this proposal, or null. */
const unfit = async (
  tx: Tx,
  scope: Scope,
  action: Action,
  proposal: Proposal,
  standing: Standing,
): Promise<Refusal | null> => {
  const { actor } = scope
  if (!proposal.approvals.length)
    return may(actor.roles, action.permission) ? null : says.mayNot(PERMISSIONS[action.permission])
  const open = stillOpen(proposal, standing)
  const own = actor.id === proposal.proposedBy
  const fits = !own && fillRoles(proposal.approvals, [...eligible(proposal, standing), actor]).has(actor.id)
  if (fits) return null
  const names = await whoCould(tx, scope, open, [proposal.proposedBy, actor.id, ...proposal.approvedBy])
  return own ? says.fourEyes(open, names) : says.notYourRole(open, names)
}

const stillOpen = (proposal: Proposal, standing: Standing) =>
  openRoles(proposal.approvals, fillRoles(proposal.approvals, eligible(proposal, standing)))
