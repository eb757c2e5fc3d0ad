import { canonical, sha256 } from '../../platform/canonical.ts'
import { iso } from '../../platform/clock.ts'
import { sql, type Tx } from '../../platform/db/database.ts'
import { combine, decide, POLICY_VERSION, type Verdict } from '../policy/decide.ts'
import type { Hit } from '../policy/rule.ts'
import { PERMISSIONS, type Role } from '../roles.ts'
import type { Scope } from '../scope.ts'
import type { Action, Bound } from './action.ts'
import { assertBound, plain } from './bound.ts'
import { says } from './says.ts'

export interface Judgement {
  readonly facts: unknown
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
  const facts = await action.facts(input, scope)
  const bound = plain(action.bound(input, facts))
  assertBound(action.name, bound)
  const { hits } = decide(action.rules, facts, { now: scope.now, timezone: scope.workspace.timezone })
  return { facts, bound, ...settle([...gateHits(action, at), ...hits]) }
}

/** The judgement on somebody who may not even ask, where the facts themselves refuse to be read. */
export const bareDenial = (action: Action): Judgement => ({
  facts: {},
  bound: { content: null, audience: null, count: 0, moneyFen: 0, at: null },
  ...settle(gateHits(action, { permitted: false, tainted: false })),
})

const settle = (hits: readonly Hit[]): Pick<Judgement, 'verdict' | 'required'> => {
  const verdict = combine(hits)
  const asked = verdict.decision === 'needs_approval' && !verdict.approvals.length
  return { verdict, required: asked ? ['approver'] : verdict.approvals }
}

const gateHits = (action: Action, { permitted, tainted }: Standpoint): Hit[] => [
  ...(permitted
    ? []
    : [
        {
          rule: 'RBAC',
          severity: 'deny',
          basis: { kind: 'product', text: 'RBAC' },
          ...says.rbac(action.sentence, PERMISSIONS[action.permission]),
        } satisfies Hit,
      ]),
  ...(tainted
    ? [
        {
          rule: 'PROMPT-INJ',
          severity: 'needs_approval',
          basis: { kind: 'product', text: 'PROMPT-INJ' },
          says: says.tainted,
          approvals: ['approver'],
        } satisfies Hit,
      ]
    : []),
]

const MAX_FACTS_BYTES = 8_192

/** Keeps what a decision was taken on, so that it can be taken again. Samples stand on the card only. */
export const keepDecision = async (
  tx: Tx,
  scope: Scope,
  kept: { id: string; proposalId: string; action: string; stage: 'propose' | 'approve' | 'execute'; judged: Judgement },
): Promise<void> => {
  const { verdict, facts } = kept.judged
  const text = canonical(plain(withoutSamples(facts)))
  const bytes = Buffer.byteLength(text)
  const small = bytes <= MAX_FACTS_BYTES ? text : JSON.stringify({ tooLargeBytes: bytes, sha256: sha256(text) })
  await sql`
    insert into decisions (workspace_id, decision_id, proposal_id, subject, stage, decision, defer_to, hits, facts,
      policy_version, decided_at)
    values (${scope.workspace.id}, ${kept.id}, ${kept.proposalId}, ${kept.action}, ${kept.stage}, ${verdict.decision},
      ${verdict.deferTo}::timestamptz, ${JSON.stringify(verdict.hits)}::jsonb, ${small}::jsonb, ${POLICY_VERSION},
      ${iso(scope.now)}::timestamptz)`.execute(tx)
}

const withoutSamples = (facts: unknown): unknown =>
  JSON.parse(JSON.stringify(plain(facts), (key, value) => (key === 'samples' ? undefined : value)))
