import type { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../../platform/i18n.ts'
import type { Role } from '../roles.ts'

/** The lattice: a later word is stricter. Combining hits takes the strictest. */
export const DECISIONS = ['allow', 'warn', 'defer', 'needs_approval', 'deny'] as const
export type Decision = (typeof DECISIONS)[number]

export interface Basis {
  readonly kind: 'statute' | 'regulation' | 'platform' | 'conservative' | 'product'
  readonly text: string
}

/** One reason. Every rule that applies says so; none hides another. */
export interface Hit {
  readonly rule: string
  readonly severity: Decision
  readonly says: Bilingual
  readonly basis: Basis
  readonly fix?: Bilingual
  /** For `defer`: the first instant that is allowed (ISO 8601). */
  readonly deferTo?: string
  /** For `needs_approval`: roles that must each be filled by a different person. */
  readonly approvals?: readonly Role[]
  readonly evidence?: Readonly<Record<string, unknown>>
}

/** What a rule says when it applies; its id and basis are added by the engine. */
export type Finding = Omit<Hit, 'rule' | 'basis'>

/** An action rule: looks at the facts of the whole action. Pure: no clock, no database. */
export interface Rule<Facts> {
  readonly id: string
  readonly sentence: Bilingual
  readonly basis: Basis
  check(facts: Facts, at: RuleContext): Finding | null
}

export interface RuleContext {
  readonly now: Temporal.Instant
  readonly timezone: string
}

/** Declares a rule; one file each in `rules/`. */
export const defineRule = <Facts>(rule: Rule<Facts>): Rule<Facts> => rule
