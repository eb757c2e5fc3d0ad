import type { ProposalView } from '../../agent/tools/tool.ts'
import { fillRoles, openRoles } from '../../core/gate/approvals.ts'
import type { Proposal } from '../../core/gate/proposal.ts'
import { may, type Role } from '../../core/roles.ts'
import type { Actor, Scope } from '../../core/scope.ts'

/**
 * Where a person stands towards a proposal: which buttons are worth showing, and why the approve button is not.
 * Only a courtesy of the page. What is allowed, the assistant decides when the button is pressed.
 */
export interface Standing {
  readonly approve: boolean
  readonly reject: boolean
  readonly revise: boolean
  /** The share that a small first part would be, where it can still be asked for. */
  readonly canary: number | null
  /** Roles that nobody has filled yet. */
  readonly missing: readonly Role[]
  readonly why: 'ownProposal' | 'alreadyApproved' | 'roleMissing' | null
}

/** How a closed proposal ended, where the assistant tells. */
export type Closing = Partial<Pick<Proposal, 'closedBy' | 'closedAt' | 'reason' | 'says' | 'supersededBy'>>

export const closingOf = (view: ProposalView & Closing): Closing => view

const isOpen = (view: ProposalView): boolean => view.status === 'pending' || view.status === 'approved'

/** True for a proposal that waits although its time is over. */
export const isOver = (view: ProposalView, { now }: Pick<Scope, 'now'>): boolean =>
  isOpen(view) && Date.parse(view.expiresAt) <= now.epochMilliseconds

export const standingOf = (
  view: ProposalView,
  scope: Pick<Scope, 'actor' | 'now'>,
  actors: readonly Actor[],
): Standing => {
  const required = view.approvals as readonly Role[]
  const approvers = actors.filter(actor => view.approvedBy.includes(actor.id))
  const missing = openRoles(required, fillRoles(required, approvers))
  if (!isOpen(view) || isOver(view, scope))
    return { approve: false, reject: false, revise: false, canary: null, missing, why: null }
  const { actor } = scope
  const own = view.proposedBy === actor.id
  const why = ((): Standing['why'] => {
    if (view.status === 'approved') return null // every role is filled; pressing again takes up what was interrupted
    if (!required.length) return own || may(actor.roles, 'touch:propose') ? null : 'roleMissing'
    if (own) return 'ownProposal'
    if (view.approvedBy.includes(actor.id)) return 'alreadyApproved'
    return fillRoles(required, [...approvers, actor]).has(actor.id) ? null : 'roleMissing'
  })()
  const { canary, content, when } = view.preview
  const revise = may(actor.roles, 'touch:propose') && (content !== undefined || when !== undefined)
  return {
    approve: why === null && view.decision !== 'deny',
    reject: own || may(actor.roles, 'proposal:approve'),
    revise,
    canary: revise && view.status === 'pending' && canary && !canary.chosen ? canary.share : null,
    missing,
    why,
  }
}
