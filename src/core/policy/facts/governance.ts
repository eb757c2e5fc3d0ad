import type { Role } from '../../roles.ts'

/** What the gate knows of every action, beside the action's own facts. */
export interface GovernanceFacts {
  /** The person who proposed it holds the permission now. */
  readonly permitted: boolean
  /** Roles that have the permission. */
  readonly permittedRoles: readonly Role[]
  /** The turn took in text that members or outsiders wrote. */
  readonly tainted: boolean
  /** The person asked to go around the approval, or claimed somebody's word for it. */
  readonly bypassAsked: boolean
  /** Some rule asks for approval. */
  readonly needsApproval: boolean
  /** Somebody wants to approve what they proposed themself. */
  readonly approvesOwn: boolean
  /** The action stops sending (true) or lets it go on (false); null: neither. */
  readonly stops: boolean | null
}
