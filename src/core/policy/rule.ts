import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { Bilingual } from '../../platform/i18n.ts'
import type { Role } from '../roles.ts'
import type { FactName, Facts } from './facts.ts'

/** The lattice: a later word is stricter. Combining hits takes the strictest. */
export const DECISIONS = ['allow', 'warn', 'defer', 'needs_approval', 'deny'] as const
export type Decision = (typeof DECISIONS)[number]

export interface Basis {
  /** `conservative`: applied out of caution where the law is unsettled; `product`: our own rule, without legal force. */
  readonly kind: 'statute' | 'regulation' | 'platform' | 'conservative' | 'product'
  readonly text: string
}

/** A rule that we made ourselves. */
export const PRODUCT: Basis = { kind: 'product', text: 'Flywheel' }

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

/**
 * What a rule says when it applies. Its id and basis are added by the engine, unless the finding has nearer ones: a word in a text
 * belongs to the rule of its category.
 */
export type Finding = Omit<Hit, 'rule' | 'basis'> & { readonly rule?: string; readonly basis?: Basis }

/** Which part of the catalogue a rule belongs to, and the folder it stands in. */
export const RULE_GROUPS = ['platform', 'consent', 'data', 'content', 'promotion', 'governance', 'schedule'] as const
export type RuleGroup = (typeof RULE_GROUPS)[number]

export interface RuleContext<Settings = unknown> {
  readonly now: Temporal.Instant
  readonly timezone: string
  /** The rule's thresholds in force: the workspace's, else the defaults of its schema. */
  readonly settings: Settings
}

/** An action rule: looks at the facts of the whole action. Pure: no clock, no database. */
export interface Rule<F = never, Settings = unknown> {
  readonly id: string
  readonly group: RuleGroup
  readonly sentence: Bilingual
  readonly basis: Basis
  /** The day that what it rests on came into force (YYYY-MM-DD); before it the rule is silent. */
  readonly inForceFrom?: string
  /** The facts that it cannot decide without. */
  readonly inputs: readonly (keyof F & string)[]
  /** Thresholds that a workspace may set, each with its default. */
  readonly settings?: z.ZodType<Settings>
  check(facts: F, at: RuleContext<Settings>): Finding | readonly Finding[] | null
  /** Facts on which it speaks, and near ones on which it does not; judged by the default settings at `EXAMPLE_NOW`. */
  readonly examples: {
    readonly hit: readonly { readonly gives: Decision; readonly facts: object }[]
    readonly miss: readonly object[]
  }
}

/** A rule over any facts, for lists of them. */
export type AnyRule = Rule

/** When the examples of the rules are judged: Monday, 21 September 2026, 10:30 in Shanghai. */
export const EXAMPLE_NOW = '2026-09-21T10:30:00+08:00'

interface RuleTerms<N extends FactName, Settings> extends Omit<Rule<Pick<Facts, N>, Settings>, 'inputs' | 'examples'> {
  readonly inputs: readonly N[]
  readonly examples: {
    readonly hit: readonly { readonly gives: Decision; readonly facts: Pick<Facts, N> }[]
    readonly miss: readonly Pick<Facts, N>[]
  }
}

/** Declares a rule over the vocabulary of facts; one file each in `rules/<group>/`, named by its id. */
export const defineRule = <const N extends FactName, Settings = unknown>(
  rule: RuleTerms<N, Settings>,
): Rule<Pick<Facts, N>, Settings> => rule
