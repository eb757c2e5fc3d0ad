import { canonical } from '../../platform/canonical.ts'
import { iso } from '../../platform/clock.ts'
import { sql, type Tx } from '../../platform/db/database.ts'
import { decide, type Verdict } from '../policy/decide.ts'
import type { GovernanceFacts } from '../policy/facts/governance.ts'
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts'
import type { Rule } from '../policy/rule.ts'
import { GATE_RULES, STOP_RULES } from '../policy/rule-sets.ts'
import { policyInForce } from '../policy/settings-store.ts'
import { PERMISSIONS, type Role } from '../roles.ts'
import type { Scope } from '../scope.ts'
import type { Action, Bound } from './action.ts'
import { assertBound, plain } from './bound.ts'

export interface Judgement {
  /** The action's own, for its preview and its effect. */
  readonly facts: unknown
  /** All that was judged, as it is kept: the action's facts and the gate's, without samples. */
  readonly judgedOn: Readonly<Record<string, unknown>>
  readonly ruleIds: readonly string[]
  readonly policy: Policy
  readonly bound: Bound
  readonly verdict: Verdict
  /** Roles that must be filled by different people; a decision that needs approval asks for an approver at least. */
  readonly required: readonly Role[]
}

/** What the gate knows beyond the action's own facts. */
export interface Standpoint {
  /** Whether the person who proposed it holds the permission now. */
  readonly permitted: boolean
  /** Whether the turn took in text that outsiders wrote. */
  readonly tainted: boolean
}

/** Reads the facts as of scope.now and decides on them. The same at every stage. */
export const judge = async (action: Action, input: unknown, scope: Scope, at: Standpoint): Promise<Judgement> => {
  const stops = action.mode === 'stop'
  const policy = stops ? DEFAULT_POLICY : await policyInForce(scope.db, scope.workspace.id, scope.now)
  const facts = await action.facts(input, scope)
  const bound = plain(action.bound(input, facts))
  assertBound(action.name, bound)
  const rules = [...(stops ? STOP_RULES : GATE_RULES), ...action.rules]
  return { facts, bound, ...settle(action, facts, scope, at, policy, rules) }
}

/** The judgement on somebody who may not even ask, where the facts themselves refuse to be read. */
export const bareDenial = async (action: Action, scope: Scope): Promise<Judgement> => ({
  facts: {},
  bound: { content: null, audience: null, count: 0, moneyFen: 0, at: null },
  ...settle(
    action,
    {},
    scope,
    { permitted: false, tainted: false },
    await policyInForce(scope.db, scope.workspace.id, scope.now),
    GATE_RULES,
  ),
})

/** Decides on the facts as they are kept, so that the same can be decided again from the row. */
const settle = (
  action: Action,
  facts: unknown,
  scope: Scope,
  at: Standpoint,
  policy: Policy,
  rules: readonly Rule[],
): Omit<Judgement, 'facts' | 'bound'> => {
  const gate: Pick<GovernanceFacts, 'permitted' | 'permittedRoles' | 'tainted' | 'bypassAsked'> = {
    bypassAsked: false,
    permitted: at.permitted,
    permittedRoles: PERMISSIONS[action.permission],
    tainted: at.tainted,
  }
  const judgedOn = { ...gate, ...withoutSamples(facts), permitted: at.permitted, tainted: at.tainted }
  const verdict = decide(rules as readonly Rule<object>[], judgedOn, {
    now: scope.now,
    timezone: scope.workspace.timezone,
    policy,
  })
  const asked = verdict.decision === 'needs_approval' && !verdict.approvals.length
  return {
    judgedOn,
    ruleIds: rules.map(rule => rule.id),
    policy,
    verdict,
    required: asked ? ['approver'] : verdict.approvals,
  }
}

/** Keeps what a decision was taken on and under, so that it can be taken again. Samples stand on the card only. */
export const keepDecision = async (
  tx: Tx,
  scope: Scope,
  kept: { id: string; proposalId: string; action: string; stage: 'propose' | 'approve' | 'execute'; judged: Judgement },
): Promise<void> => {
  const { verdict, judgedOn, policy, ruleIds } = kept.judged
  await sql`
    insert into decisions (workspace_id, decision_id, proposal_id, subject, stage, decision, defer_to, hits, facts,
      policy_version, settings_version, rules, timezone, decided_at)
    values (${scope.workspace.id}, ${kept.id}, ${kept.proposalId}, ${kept.action}, ${kept.stage}, ${verdict.decision},
      ${verdict.deferTo}::timestamptz, ${JSON.stringify(verdict.hits)}::jsonb, ${canonical(judgedOn)}::jsonb, ${policy.version},
      ${policy.settingsVersion}::int, ${[...ruleIds]}::text[], ${scope.workspace.timezone}, ${iso(scope.now)}::timestamptz)`.execute(
    tx,
  )
}

/** Facts as JSON keeps them, without names of people. */
const withoutSamples = (facts: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(plain(facts ?? {}), (key, value) => (key === 'samples' ? undefined : value)))
