import { hashOf } from '../../platform/canonical.ts'
import { sql, type Tx } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { stricter } from '../policy/decide.ts'
import { bothRequired, may, type Role } from '../roles.ts'
import type { Scope } from '../scope.ts'
import type { Action } from './action.ts'
import { CONFIRMED, eligible, fillRoles, keepApprovals, openRoles, type Standing } from './approvals.ts'
import { boundHash, drift } from './bound.ts'
import { audited, close, type Ending } from './close.ts'
import { parseInput } from './input.ts'
import { type Judgement, judge, keepDecision } from './judge.ts'
import { type Proposal, updateProposal } from './proposal.ts'
import { says } from './says.ts'

/**
 * Decides again on the facts of now and then runs, waits or gives up. A later deny beats every approval; what an approval was bound to
 * must still be so; roles that are newly asked for must be filled first.
 */
export const advance = async (
  tx: Tx,
  scope: Scope,
  action: Action,
  proposal: Proposal,
  standing: Standing,
): Promise<Ending> => {
  const inner = { ...scope, db: tx }
  const { proposer } = standing
  const permitted = !proposer || (proposer.active && may(proposer.roles, action.permission))
  const input = await attempt(tx, async () => {
    const { typed } = parseInput(action, proposal.input)
    return { typed, judged: await judge(action, typed, inner, { permitted, tainted: proposal.tainted }) }
  })
  if (!input.ok) {
    if (!(input.error instanceof Refusal)) throw input.error
    return giveUp(tx, scope, proposal, 'stale', input.error, input.error.code)
  }
  const { typed, judged } = input.value
  const required = bothRequired(proposal.approvals, judged.required)
  const filled = fillRoles(required, eligible(proposal, standing))
  const complete = filled.size === required.length
  const decisionId = scope.newId('decision')
  const stage = complete ? 'execute' : 'approve'
  await keepDecision(tx, scope, { id: decisionId, proposalId: proposal.id, action: action.name, stage, judged })

  const invalid = voided(proposal, judged)
  if (invalid) return giveUp(tx, scope, proposal, 'stale', invalid.refusal, invalid.reason, decisionId)

  const given = standing.approvers.map(({ id, filledRole }) => ({ id, filledRole, role: filled.get(id) ?? CONFIRMED }))
  // Somebody who only confirmed fills no role that is newly asked for, and may be asked again.
  const news = given.filter(
    ({ id, filledRole, role }) =>
      (complete || filled.has(id)) && (role !== filledRole || !proposal.approvedBy.includes(id)),
  )
  await keepApprovals(tx, scope, proposal, news)
  const body = {
    decision: judged.verdict.decision,
    decisionId,
    filledRole: given.find(person => person.id === scope.actor.id)?.role ?? null,
    policyVersion: judged.policy.version,
  }
  if (!complete) {
    const waiting = await waitFor(tx, scope, proposal, judged, required)
    await audited(tx, scope, proposal, 'proposal.approved', { ...body, open: openRoles(required, filled) })
    return { proposal: waiting }
  }

  const effect = await attempt(tx, () =>
    action.execute(typed, judged.facts, inner, { proposalId: proposal.id, decisionId }),
  )
  if (effect.ok) {
    const { outcome, says } = effect.value
    const audit = { ...body, count: judged.bound.count, moneyFen: judged.bound.moneyFen, outcomeHash: hashOf(outcome) }
    return { proposal: await close(tx, scope, proposal, { status: 'executed', outcome, says, audit }) }
  }
  if (effect.error instanceof Refusal)
    return giveUp(tx, scope, proposal, 'failed', effect.error, effect.error.code, decisionId)
  const interrupted = await updateProposal(tx, scope, proposal.id, sql`status = 'approved'`)
  await audited(tx, scope, proposal, 'proposal.interrupted', body)
  return { proposal: interrupted, crash: effect.error }
}

/** Why the approvals no longer hold, or null. */
const voided = (proposal: Proposal, judged: Judgement): { refusal: Refusal; reason: string } | null => {
  const { id, action, input, bound, hash } = proposal
  if (boundHash(action, input, bound) !== hash) return { refusal: says.tampered(id), reason: 'hash' }
  if (judged.verdict.decision === 'deny') {
    const hits = judged.verdict.hits.filter(hit => hit.severity === 'deny')
    const fixes = hits.flatMap(hit => (hit.fix ? [hit.fix] : []))
    const refusal = says.nowDenied(
      id,
      hits.map(hit => hit.says),
      fixes,
    )
    return { refusal, reason: [...new Set(hits.map(hit => hit.rule))].join(',') }
  }
  const fields = drift(bound, judged.bound)
  return fields.length ? { refusal: says.drifted(id, fields), reason: fields.join(',') } : null
}

const giveUp = async (
  tx: Tx,
  scope: Scope,
  proposal: Proposal,
  status: 'stale' | 'failed',
  refusal: Refusal,
  reason: string,
  decisionId: string | null = null,
): Promise<Ending> => ({
  proposal: await close(tx, scope, proposal, {
    status,
    reason,
    says: refusal.says,
    audit: { reason, decisionId },
  }),
  refusal,
})

/** Leaves it pending under what is asked for now; an earlier, stricter decision is not softened. */
const waitFor = async (
  tx: Tx,
  scope: Scope,
  proposal: Proposal,
  judged: Judgement,
  required: readonly Role[],
): Promise<Proposal> => {
  const decision = stricter(proposal.decision, judged.verdict.decision)
  return updateProposal(
    tx,
    scope,
    proposal.id,
    sql`status = 'pending', decision = ${decision}, approvals = ${[...required]}::text[],
      hits = ${JSON.stringify(judged.verdict.hits)}::jsonb`,
  )
}

type Attempt<T> = { ok: true; value: T } | { ok: false; error: unknown }

/** Runs `work` so that its writes alone are taken back when it throws. */
const attempt = async <T>(tx: Tx, work: () => Promise<T>): Promise<Attempt<T>> => {
  await sql`savepoint attempt`.execute(tx)
  try {
    const value = await work()
    await sql`release savepoint attempt`.execute(tx)
    return { ok: true, value }
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx)
    return { ok: false, error }
  }
}
