import type { NewId } from '../../platform/ids.ts'
import type { Verdict } from '../policy/decide.ts'
import type { Scope } from '../scope.ts'
import type { Action } from './action.ts'
import { approveIn, executeIn, runImmediateIn, runsAtOnce } from './approve.ts'
import { conclude, reject } from './close.ts'
import { parseInput } from './input.ts'
import { getProposal, type Proposal, proposalByKey } from './proposal.ts'
import { draft, keepDraft, type ProposeOptions, revision, sameAsked } from './propose.ts'
import { says } from './says.ts'

export { expireProposals } from './close.ts'
export { getProposal, listProposals, type Proposal } from './proposal.ts'
export type { ProposeOptions } from './propose.ts'

/** The one way from a wish to an effect. Every method throws a Refusal, after the commit, when it does not do what was asked. */
export interface Gate {
  /**
   * Parses, checks the permission, reads the facts, decides and writes the proposal down; an immediate action that passes runs at once.
   * A denial is a proposal with status `denied`. Throws `bad_input`, `conflict` (the key belongs to something else).
   */
  propose(scope: Scope, action: string, input: unknown, options: ProposeOptions): Promise<Proposal>
  /** What the policy says to an input that is not complete yet. Writes nothing, so it decides nothing. */
  consider(scope: Scope, action: string, input: unknown): Promise<Verdict>
  /**
   * Approves what `seenHash` stands for. The last approval decides again on the facts of now and runs the effect in the same
   * transaction. Resolves to the proposal, `pending` (others are still needed) or `executed`. Throws `forbidden`, and `conflict` for a
   * changed, expired, decided, no longer allowed or failed one.
   */
  approve(scope: Scope, id: string, seenHash: string): Promise<Proposal>
  /** Runs a proposal that is approved but was interrupted; one that ran is handed back. Needs no role: the approvals stand. */
  execute(scope: Scope, id: string): Promise<Proposal>
  reject(scope: Scope, id: string, reason: string): Promise<Proposal>
  /** A new version with these fields of the input changed; the old one and its approvals are void unless the new one is denied. */
  revise(scope: Scope, id: string, patch: Readonly<Record<string, unknown>>): Promise<Proposal>
}

/** Opens the gate over a catalogue of actions. Throws when two share a name. */
export const createGate = (catalogue: readonly Action[], { newId }: { readonly newId: NewId }): Gate => {
  const actions = new Map(catalogue.map(action => [action.name, action]))
  if (actions.size !== catalogue.length) throw new Error('two actions share one name')

  const find = (name: string): Action => {
    const action = actions.get(name)
    if (!action) throw says.unknownAction(name, [...actions.keys()])
    return action
  }
  const own = (scope: Scope): Scope => ({ ...scope, newId })

  const runAtOnce = (scope: Scope, action: Action, proposal: Proposal): Promise<Proposal> | Proposal =>
    runsAtOnce(action, proposal) ? conclude(scope, tx => runImmediateIn(tx, scope, find, proposal.id)) : proposal

  return {
    async propose(given, name, input, options) {
      const scope = own(given)
      const action = find(name)
      const before = await proposalByKey(scope.db, scope, options.idempotencyKey)
      if (before) return runAtOnce(scope, action, sameAsked(before, scope, { action, ...parseInput(action, input) }))
      const old = options.supersedes ? await getProposal(scope, options.supersedes) : null
      const tainted = (options.tainted || old?.tainted) ?? false
      const made = await draft(scope, action, input, tainted)
      return runAtOnce(scope, action, await keepDraft(scope, made, { ...options, tainted }))
    },

    async consider(given, name, input) {
      return (await draft(own(given), find(name), input, false)).judged.verdict
    },

    approve: (given, id, seenHash) => {
      const scope = own(given)
      return conclude(scope, tx => approveIn(tx, scope, find, id, seenHash))
    },

    execute: (given, id) => {
      const scope = own(given)
      return conclude(scope, tx => executeIn(tx, scope, find, id))
    },

    reject: (given, id, reason) => reject(own(given), id, reason, proposal => find(proposal.action).permission),

    async revise(given, id, patch) {
      const scope = own(given)
      const old = await getProposal(scope, id)
      const action = find(old.action)
      return runAtOnce(scope, action, await revision(scope, action, old, patch))
    },
  }
}
