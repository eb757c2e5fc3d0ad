import { instantOf } from '../../platform/clock.ts'
import { decide, type Verdict } from './decide.ts'
import { type KeptDecision, rulesOf } from './decision-rows.ts'
import type { Policy } from './policy.ts'

/** What the decisions on proposals would have been under other thresholds. Counts are of proposals. */
export interface DecisionShifts {
  readonly judged: number
  /** Made by rules that this build no longer has, or kept without them. */
  readonly notJudged: number
  readonly moreApprovals: number
  readonly fewerApprovals: number
  readonly denied: number
  readonly noLongerDenied: number
  readonly putOff: number
  readonly noLongerPutOff: number
  /** The first few that change, newest last. */
  readonly examples: readonly DecisionShift[]
}

export interface DecisionShift {
  readonly decisionId: string
  readonly action: string
  readonly decidedAt: string
  readonly from: string
  readonly to: string
}

const EXAMPLES = 5

/** Decides kept decisions again, from their facts, under both policies by this build's rules. Pure but for reading the list. */
export const shiftedDecisions = async (
  kept: AsyncIterable<KeptDecision>,
  before: Policy,
  after: Policy,
): Promise<DecisionShifts> => {
  const counts = {
    judged: 0,
    notJudged: 0,
    moreApprovals: 0,
    fewerApprovals: 0,
    denied: 0,
    noLongerDenied: 0,
    putOff: 0,
    noLongerPutOff: 0,
  }
  const examples: DecisionShift[] = []
  for await (const one of kept) {
    const { rules, gone } = rulesOf(one)
    if (gone.length || !rules.length) {
      counts.notJudged++
      continue
    }
    counts.judged++
    const at = { now: instantOf(one.decidedAt), timezone: one.timezone }
    const old = decide(rules, one.facts, { ...at, policy: before })
    const now = decide(rules, one.facts, { ...at, policy: after })
    const shifts = shiftsOf(old, now)
    for (const shift of shifts) counts[shift]++
    if (shifts.length && examples.length < EXAMPLES)
      examples.push({
        decisionId: one.id,
        action: one.action,
        decidedAt: one.decidedAt,
        from: spell(old),
        to: spell(now),
      })
  }
  return { ...counts, examples }
}

type Shift = Exclude<keyof DecisionShifts, 'judged' | 'notJudged' | 'examples'>

/** A denial is beyond approvals and deferrals: those are compared only where neither verdict denies. */
const shiftsOf = (old: Verdict, now: Verdict): Shift[] => {
  if (now.decision === 'deny') return old.decision === 'deny' ? [] : ['denied']
  if (old.decision === 'deny') return ['noLongerDenied']
  const [least, most] = [approvers(old), approvers(now)]
  return [
    ...(most > least ? (['moreApprovals'] as const) : most < least ? (['fewerApprovals'] as const) : []),
    ...(now.deferTo && !old.deferTo ? (['putOff'] as const) : []),
    ...(old.deferTo && !now.deferTo ? (['noLongerPutOff'] as const) : []),
  ]
}

/** People who must approve; an approval that names no role asks for one. */
const approvers = ({ decision, approvals }: Verdict): number =>
  Math.max(approvals.length, decision === 'needs_approval' ? 1 : 0)

const spell = ({ decision, approvals, deferTo }: Verdict): string =>
  [decision, approvals.join('+'), deferTo].filter(Boolean).join(' ')
