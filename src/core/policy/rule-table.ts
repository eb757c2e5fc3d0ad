import type { Bilingual } from '../../platform/i18n.ts'
import { RULES } from './catalogue.ts'
import type { Policy } from './policy.ts'
import type { RecipientRule } from './recipient-rule.ts'
import { RECIPIENT_RULES } from './recipient-rules.ts'
import type { AnyRule, Basis, RuleGroup } from './rule.ts'

/** One line of the table of rules: what it is, what it rests on, what it is set to. */
export interface RuleLine {
  readonly id: string
  /** Null: it looks at recipients only, whatever the action. */
  readonly group: RuleGroup | null
  readonly sentence: Bilingual
  readonly basis: Basis
  readonly inForceFrom: string | null
  /** It looks at a whole action, at each recipient, or both. */
  readonly judges: readonly ('action' | 'recipient')[]
  /** The thresholds in force; null where there are none to set. */
  readonly thresholds: Readonly<Record<string, unknown>> | null
  readonly examples: { readonly hits: number; readonly misses: number }
}

/** Every rule there is with the thresholds of a policy, in the order of the catalogue; rules on recipients only come last. */
export const ruleTable = (policy: Policy, group?: RuleGroup): RuleLine[] => {
  const ids = [...new Set([...RULES, ...RECIPIENT_RULES].map(rule => rule.id))]
  return ids
    .map(id =>
      lineOf(
        policy,
        RULES.find(rule => rule.id === id),
        RECIPIENT_RULES.find(rule => rule.id === id),
      ),
    )
    .flatMap(line => (line && (!group || line.group === group) ? [line] : []))
}

const lineOf = (policy: Policy, action?: AnyRule, recipient?: RecipientRule): RuleLine | null => {
  const rule = action ?? recipient
  if (!rule) return null
  const thresholds = policy.settings[rule.id]
  return {
    id: rule.id,
    group: action?.group ?? null,
    sentence: rule.sentence,
    basis: rule.basis,
    inForceFrom: action?.inForceFrom ?? null,
    judges: [...(action ? (['action'] as const) : []), ...(recipient ? (['recipient'] as const) : [])],
    thresholds: thresholds === undefined ? null : { ...(thresholds as object) },
    examples: {
      hits: (action?.examples.hit.length ?? 0) + (recipient?.examples.hit.length ?? 0),
      misses: (action?.examples.miss.length ?? 0) + (recipient?.examples.miss.length ?? 0),
    },
  }
}
