import { canonical } from '../../platform/canonical.ts'
import { bothRequired, type Role } from '../roles.ts'
import type { Policy } from './policy.ts'
import { DECISIONS, type Decision, type Finding, type Hit, type Rule, type RuleContext } from './rule.ts'
import { apprTwo } from './rules/governance/appr-two.ts'

export interface Verdict {
  readonly decision: Decision
  readonly deferTo: string | null
  readonly approvals: readonly Role[]
  readonly hits: readonly Hit[]
}

export const stricter = (a: Decision, b: Decision): Decision => (DECISIONS.indexOf(a) >= DECISIONS.indexOf(b) ? a : b)

/** When and under what a decision is taken. */
export interface DecideContext extends Omit<RuleContext, 'settings'> {
  readonly policy: Policy
}

/**
 * Decides an action on its facts. Pure and order-independent: all hits are collected, the strictest severity wins,
 * the latest deferral stands once every rule agrees with that time, and required approvers add up to what every rule asks for.
 * A rule that lacks a fact denies.
 */
export const decide = <F extends object>(rules: readonly Rule<F>[], facts: F, at: DecideContext): Verdict => {
  const hits = rules.flatMap((rule): Hit[] => check(rule, facts, at))
  const asked = combine(hits)
  const needsApproval = asked.decision === 'needs_approval' || asked.approvals.length > 0
  const verdict = needsApproval
    ? combine([...hits, ...check(apprTwo, { needsApproval, approvesOwn: false }, at)])
    : asked
  return { ...verdict, deferTo: agreed(rules, facts, at, verdict.deferTo) }
}

/** Where one rule moves an action, another may not want it: a quota's next month begins at night. Moved on until none objects. */
const agreed = <F extends object>(
  rules: readonly Rule<F>[],
  facts: F,
  at: DecideContext,
  deferTo: string | null,
): string | null => {
  if (!deferTo) return null
  const timed = rules.filter(rule => (rule.inputs as readonly string[]).includes('at'))
  const { deferTo: later } = combine(timed.flatMap(rule => check(rule, { ...facts, at: deferTo }, at)))
  return later && Date.parse(later) > Date.parse(deferTo) ? agreed(rules, facts, at, later) : deferTo
}

const check = <F extends object>(rule: Rule<F>, facts: F, { now, timezone, policy }: DecideContext): Hit[] => {
  const today = now.toZonedDateTimeISO(timezone).toPlainDate().toString()
  if (rule.inForceFrom && today < rule.inForceFrom) return []
  const missing = rule.inputs.filter(name => facts[name] === undefined)
  if (missing.length) return [cannotDecide(rule, missing)]
  const found = rule.check(facts, { now, timezone, settings: policy.settings[rule.id] })
  const findings: readonly Finding[] = Array.isArray(found) ? found : found ? [found] : []
  return findings.map(finding => ({ rule: rule.id, basis: rule.basis, ...finding }))
}

const cannotDecide = (
  { id, basis, sentence }: Pick<Rule, 'id' | 'basis' | 'sentence'>,
  missing: readonly string[],
): Hit => ({
  rule: id,
  severity: 'deny',
  basis,
  says: {
    zh: `无法判断“${sentence.zh}”：缺少 ${missing.join('、')}。`,
    en: `Cannot decide “${sentence.en}”: ${missing.join(', ')} missing.`,
  },
  fix: { zh: '补齐这些信息再提交。', en: 'Give what is missing and propose again.' },
  evidence: { missing },
})

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
    approvals: sorted.map(hit => hit.approvals ?? []).reduce<readonly Role[]>(bothRequired, []),
    hits: sorted,
  }
}

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
