import type { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import type { Rule } from '../policy/rule.ts'
import type { Permission } from '../roles.ts'
import type { Scope } from '../scope.ts'

/** One line of a proposal card, in the order of the card: what, who, when, the text, who is left out, money. */
export interface Preview {
  /** What will happen, in one sentence. */
  readonly what: Bilingual
  readonly audience?: {
    readonly definition: string
    readonly count: number
    readonly layers: Readonly<Record<string, number>>
    /** Masked: never a whole name or number. */
    readonly samples: readonly string[]
  }
  readonly when?: { readonly at: string; readonly local: string; readonly deferTo?: string }
  readonly content?: { readonly text: string; readonly label?: string; readonly variants?: readonly string[] }
  /** Sent + held out + deferred + dropped by reason = audience. */
  readonly verdicts?: { readonly send: number; readonly heldOut: number; readonly defer: number; readonly drop: number }
  readonly exclusions?: readonly { readonly rule: string; readonly says: Bilingual; readonly count: number }[]
  readonly money?: { readonly expectedFen: number; readonly worstFen: number; readonly capFen: number }
  /** What else to read before deciding, line by line: a back-test. */
  readonly details?: readonly Bilingual[]
  /** A small part that goes first, before the rest may follow: chosen, or only to be had. */
  readonly canary?: {
    readonly chosen: boolean
    readonly people: number
    readonly share: number
    readonly watchHours: number
  }
  readonly undo: Bilingual
}

/** What an approval is bound to. A change of any of these voids it; the count may shrink, or grow by at most 5 %. */
export interface Bound {
  readonly content: unknown
  readonly audience: unknown
  readonly count: number
  readonly moneyFen: number
  readonly at: string | null
}

export interface Effect {
  /** What came of it, for the card and the next command: ids and counts only. */
  readonly outcome: Readonly<Record<string, unknown>>
  readonly says: Bilingual
}

/**
 * The one extension point. Tools, endpoints, slash commands and buttons are derived from the catalogue of these.
 * `facts` reads and never writes; `execute` is one transaction, runs once, and talks to nothing outside.
 */
export interface Action<Input = unknown, Facts = unknown> {
  readonly name: string
  readonly sentence: Bilingual
  readonly input: z.ZodType<Input>
  readonly permission: Permission
  /**
   * `confirm`: a person presses the button, whatever the policy says. `immediate`: runs at once when the policy allows it,
   * because it reaches no customer and can be taken back (saving a segment), or only stops things. `stop`: the emergency brake. It is
   * judged without the workspace's thresholds and without regard to what the turn read, so that nothing but a missing permission holds
   * it up; its facts and its preview must not depend on reads that can fail or take long.
   */
  readonly mode: 'confirm' | 'immediate' | 'stop'
  readonly rules: readonly Rule<Facts>[]
  facts(input: Input, scope: Scope): Promise<Facts>
  preview(input: Input, facts: Facts, scope: Scope): Promise<Preview>
  bound(input: Input, facts: Facts): Bound
  /** Until when an approval makes sense (ISO 8601): the scheduled time, or null for the usual 72 hours. */
  deadline?(input: Input): string | null
  execute(input: Input, facts: Facts, scope: Scope & { readonly db: Tx }, gate: GatePass): Promise<Effect>
}

/** The proof that an effect passed the gate; kept with the effect's rows. */
export interface GatePass {
  readonly proposalId: string
  readonly decisionId: string
}

/** Declares an action and hides its types from the catalogue. */
export const defineAction = <Input, Facts>(action: Action<Input, Facts>): Action => action as unknown as Action
