import type { Bilingual } from '../../platform/i18n.ts'
import type { Hit } from '../policy/rule.ts'
import { ROLES, type Role } from '../roles.ts'
import { type Approver, fillRoles } from './approvals.ts'

/** One approval that a proposal needs: which rules ask for it and why, who gave it and when, or who could. */
export interface Seat {
  readonly role: Role
  readonly askedBy: readonly { readonly rule: string; readonly says: Bilingual }[]
  readonly given: { readonly id: string; readonly name: string; readonly at: string } | null
  /** Display names, at most five: neither who proposed it nor who approved it already. Empty once it is given or closed. */
  readonly could: readonly string[]
}

/** Somebody who approved, as the database keeps it: what they filled, what they hold now, and whether they still work here. */
export interface GivenApproval extends Approver {
  readonly name: string
  readonly at: string
  readonly filledRole: string
  readonly active: boolean
}

export interface Candidate extends Approver {
  readonly name: string
}

const MOST_NAMES = 5

/**
 * The seats of a proposal in the order of the roles. While it is open an approval counts as the gate counts it: by the roles that the
 * person holds now; once it is closed, as it was given.
 */
export const seatsOf = (proposal: {
  readonly isOpen: boolean
  readonly approvals: readonly Role[]
  readonly proposedBy: string
  readonly hits: readonly Pick<Hit, 'rule' | 'severity' | 'says' | 'approvals'>[]
  readonly given: readonly GivenApproval[]
  /** Active people who hold one of the roles; those to be named first stand first. */
  readonly candidates: readonly Candidate[]
}): Seat[] => {
  const { isOpen, approvals, proposedBy, hits, given, candidates } = proposal
  const counting = given.filter(person => person.active && person.id !== proposedBy)
  const filled: readonly (readonly [string, string])[] = isOpen
    ? [...fillRoles(approvals, counting)]
    : given.map(({ id, filledRole }) => [id, filledRole])
  const seated = new Set(filled.map(([id]) => id))
  return ROLES.flatMap(role => {
    const sitting = filled.flatMap(([id, filledRole]) => {
      const person = given.find(one => one.id === id)
      return filledRole === role && person ? [{ id, name: person.name, at: person.at }] : []
    })
    const could = candidates
      .filter(
        ({ id, roles }) => id !== proposedBy && !seated.has(id) && (roles.includes(role) || roles.includes('admin')),
      )
      .slice(0, MOST_NAMES)
      .map(person => person.name)
    return approvals
      .filter(asked => asked === role)
      .map((_role, i): Seat => {
        const one = sitting[i] ?? null
        return { role, askedBy: askers(hits, role, i), given: one, could: one || !isOpen ? [] : could }
      })
  })
}

/** Rules that ask for this role more than `before` times; where none names it, all that want approval. */
const askers = (
  hits: readonly Pick<Hit, 'rule' | 'severity' | 'says' | 'approvals'>[],
  role: Role,
  before: number,
): Seat['askedBy'] => {
  const naming = hits.filter(hit => (hit.approvals ?? []).filter(asked => asked === role).length > before)
  const asking = naming.length ? naming : hits.filter(hit => hit.severity === 'needs_approval')
  return asking.map(({ rule, says }) => ({ rule, says }))
}
