import { type Sql, sql } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import type { Basis } from './rule.ts'

/**
 * A recipient rule partitions an audience. It is a condition on the candidate row `f` (see `domain/touches/candidates.ts`),
 * so that a million members are judged in one statement.
 */
export interface RecipientRule {
  readonly id: string
  readonly sentence: Bilingual
  /** As a reason in a list: "频控 96". */
  readonly short: Bilingual
  readonly basis: Basis
  /** Service and transactional messages are exempt from some. */
  readonly marketingOnly: boolean
  readonly drops: Sql
  /** The first instant at which the member may be sent to, or null; later than planned means put off. */
  readonly freeAt?: Sql
}

export const defineRecipientRule = (rule: RecipientRule): RecipientRule => rule

export const NEVER = sql`false`
