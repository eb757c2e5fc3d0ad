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
  /** Of a send: since when all sending is stopped (ISO 8601) and why, as staff wrote it; null: it is not. */
  readonly paused: { readonly at: string; readonly reason: string | null } | null
  /** First uses that nobody approved yet: a link domain, an automation's trigger, a campaign type in a line of business. */
  readonly novelties: readonly { readonly kind: string; readonly key: string }[]
  /** What differs from what was approved; null: nothing was approved before. */
  readonly drift: readonly string[] | null
  /** It changes or reaches many at once, or destroys. */
  readonly bulk: boolean
  /** Counts, samples and exclusions were shown before it runs. */
  readonly previewShown: boolean
  /** It concerns one person, or stops all: people want to know that it is on record. */
  readonly sensitiveAction: boolean
  /** It leaves a row in the audit chain. */
  readonly recorded: boolean
}
