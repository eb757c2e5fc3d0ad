import { canonical } from '../../platform/canonical.ts'
import { ROLES, type Role } from '../roles.ts'
import { DECISIONS, type Decision, type Hit, type Rule, type RuleContext } from './rule.ts'

/** Changes when a rule or a threshold changes; stored with every decision. */
export const POLICY_VERSION = '2026.11.1'

export interface Verdict {
  readonly decision: Decision
  readonly deferTo: string | null
  readonly approvals: readonly Role[]
  readonly hits: readonly Hit[]
}

export const stricter = (a: Decision, b: Decision): Decision => (DECISIONS.indexOf(a) >= DECISIONS.indexOf(b) ? a : b)

/**
 * Decides an action on its facts. Pure and order-independent: all hits are collected, the strictest severity wins,
 * the latest deferral stands, and required approvers add up to what every rule asks for.
 */
export const decide = <Facts>(rules: readonly Rule<Facts>[], facts: Facts, at: RuleContext): Verdict =>
  combine(
    rules.flatMap((rule): Hit[] => {
      const finding = rule.check(facts, at)
      return finding ? [{ rule: rule.id, basis: rule.basis, ...finding }] : []
    }),
  )

/** Joins hits into one verdict. */
export const combine = (hits: readonly Hit[]): Verdict => {
  const sorted = [...hits].sort(
    (a, b) =>
      DECISIONS.indexOf(b.severity) - DECISIONS.indexOf(a.severity) ||
      inOrder(a.rule, b.rule) ||
      inOrder(canonical(a), canonical(b)),
  )
  const deferrals = sorted.flatMap(hit => (hit.deferTo ? [hit.deferTo] : []))
  return {
    decision: sorted.reduce<Decision>((worst, hit) => stricter(worst, hit.severity), 'allow'),
    deferTo: deferrals.length ? deferrals.reduce((a, b) => (Date.parse(a) >= Date.parse(b) ? a : b)) : null,
    approvals: union(sorted.map(hit => hit.approvals ?? [])),
    hits: sorted,
  }
}

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** Each role as often as the rule that wants it most. */
const union = (asked: readonly (readonly Role[])[]): Role[] =>
  ROLES.flatMap(role => {
    const most = Math.max(0, ...asked.map(roles => roles.filter(r => r === role).length))
    return Array.from({ length: most }, () => role)
  })
