import type { z } from 'zod'
import { type Sql, sql } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import type { Basis } from './rule.ts'

/**
 * A recipient rule partitions an audience. It is a condition on the candidate row `f` (see `domain/touches/candidates.ts`),
 * so that a million members are judged in one statement.
 */
export interface RecipientRule<Settings = never> {
  readonly id: string
  readonly sentence: Bilingual
  /** As a reason in a list: "频控 96". */
  readonly short: Bilingual
  readonly basis: Basis
  /** Service and transactional messages are exempt from some. */
  readonly marketingOnly: boolean
  /** Thresholds that a workspace may set; shared with the action rule of the same id. */
  readonly settings?: z.ZodType<Settings>
  drops(settings: Settings): Sql
  /** The first instant at which the member may be sent to, or null; later than planned means put off. */
  freeAt?(settings: Settings): Sql
}

/** Declares a recipient rule; one file each in `recipients/`, named by its id. */
export const defineRecipientRule = <Settings = unknown>(rule: RecipientRule<Settings>): RecipientRule => rule as RecipientRule

export const NEVER = sql`false`
