import { Temporal } from 'temporal-polyfill'
import { canonical, hashOf } from '../../platform/canonical.ts'
import { iso } from '../../platform/clock.ts'
import { sql, type Tx, transaction } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { may } from '../roles.ts'
import type { Scope } from '../scope.ts'
import type { Action, Preview } from './action.ts'
import { boundHash, plain } from './bound.ts'
import { audited, nameOf } from './close.ts'
import { parseInput } from './input.ts'
import { bareDenial, type Judgement, judge, keepDecision } from './judge.ts'
import { insertProposal, isOpen, lockProposal, type Proposal, proposalByKey, updateProposal } from './proposal.ts'
import { says } from './says.ts'

/** The longest that an approval may wait (APPR-TWO). */
const APPROVAL_HOURS = 72

export interface ProposeOptions {
  /** The same key gives the same proposal, however often and however concurrently it is asked for. */
  readonly idempotencyKey: string
  readonly threadId?: string
  /** The turn took in text that members or outsiders wrote: a person must look, whatever the policy says. */
  readonly tainted?: boolean
  /** The proposal that this one replaces. */
  readonly supersedes?: string
}

export interface Draft {
  readonly action: Action
  readonly stored: Readonly<Record<string, unknown>>
  readonly preview: Preview
  readonly judged: Judgement
  readonly hash: string
  readonly expiresAt: string
}

/** Reads, decides and previews without writing anything. Throws `bad_input`, and what the action's facts refuse. */
export const draft = async (scope: Scope, action: Action, input: unknown, tainted: boolean): Promise<Draft> => {
  const { stored, typed } = parseInput(action, input)
  const permitted = may(scope.actor.roles, action.permission)
  const seen = await look(scope, action, typed, { permitted, tainted })
  return {
    action,
    stored,
    ...seen,
    hash: boundHash(action.name, stored, seen.judged.bound),
    expiresAt: expiry(action.deadline?.(typed), scope.now),
  }
}

const look = async (
  scope: Scope,
  action: Action,
  typed: unknown,
  at: { permitted: boolean; tainted: boolean },
): Promise<Pick<Draft, 'judged' | 'preview'>> => {
  try {
    const judged = await judge(action, typed, scope, at)
    return { judged, preview: plain(await action.preview(typed, judged.facts, scope)) }
  } catch (error) {
    if (at.permitted || !(error instanceof Refusal)) throw error
    return { judged: await bareDenial(action, scope), preview: { what: action.sentence, undo: says.nothingChanged } }
  }
}

/** Writes a draft down as a proposal, with its decision and its audit row; gives back the one that already has the key. */
export const keepDraft = (scope: Scope, made: Draft, options: ProposeOptions): Promise<Proposal> =>
  transaction(scope.db, async tx => {
    const old = options.supersedes ? await lockProposal(tx, scope, options.supersedes) : null
    const id = scope.newId('proposal')
    const status = made.judged.verdict.decision === 'deny' ? 'denied' : 'pending'
    const version = old ? old.version + 1 : 1
    const proposal = await insert(tx, scope, made, { ...options, id, status, version })
    if (!proposal) {
      const before = await proposalByKey(tx, scope, options.idempotencyKey)
      if (!before) throw new Error('a proposal holds the key and cannot be read')
      return sameAsked(before, scope, made)
    }
    if (old) await supersede(tx, scope, old, status === 'denied' ? null : id)

    const { judged } = made
    const decisionId = scope.newId('decision')
    await keepDecision(tx, scope, {
      id: decisionId,
      proposalId: id,
      action: proposal.action,
      stage: 'propose',
      judged,
    })
    await audited(tx, scope, proposal, 'proposal.proposed', {
      decision: proposal.decision,
      decisionId,
      status,
      rules: proposal.rules,
      approvals: proposal.approvals,
      policyVersion: proposal.policyVersion,
      tainted: proposal.tainted,
      version,
      supersedes: proposal.supersedes,
    })
    return proposal
  })

/** Hands back what the key already made. Throws `conflict` when the key was used for something else. */
export const sameAsked = (
  before: Proposal,
  scope: Scope,
  asked: { action: Action; stored: Readonly<Record<string, unknown>> },
): Proposal => {
  const same =
    before.action === asked.action.name &&
    before.proposedBy === scope.actor.id &&
    canonical(before.input) === canonical(asked.stored)
  if (!same) throw says.keyTaken(before.id)
  return before
}

const insert = async (
  tx: Tx,
  scope: Scope,
  { action, stored, preview, judged, hash, expiresAt }: Draft,
  row: ProposeOptions & { id: string; status: 'denied' | 'pending'; version: number },
): Promise<Proposal | null> => {
  const now = iso(scope.now)
  const denied = row.status === 'denied'
  const rules = [...new Set(judged.verdict.hits.filter(hit => hit.severity === 'deny').map(hit => hit.rule))]
  return insertProposal(
    tx,
    sql`(workspace_id, proposal_id, idempotency_key, action, input, preview, hash, decision, hits, approvals,
        tainted, policy_version, version, supersedes, status, proposed_by, proposed_at, expires_at, thread_id, closed_at, reason)
      values (${scope.workspace.id}, ${row.id}, ${row.idempotencyKey}, ${action.name}, ${JSON.stringify(stored)}::jsonb,
        ${JSON.stringify({ ...preview, bound: judged.bound })}::jsonb, ${hash}, ${judged.verdict.decision},
        ${JSON.stringify(judged.verdict.hits)}::jsonb, ${[...judged.required]}::text[], ${row.tainted ?? false},
        ${judged.policy.version}, ${row.version}, ${row.supersedes ?? null}, ${row.status}, ${scope.actor.id},
        ${now}::timestamptz, ${expiresAt}::timestamptz, ${row.threadId ?? null},
        ${denied ? now : null}::timestamptz, ${denied ? rules.join(',') : null})`,
  )
}

/** 72 hours, or the moment that it is about when that comes sooner. */
const expiry = (deadline: string | null | undefined, now: Temporal.Instant): string => {
  const usual = now.add({ hours: APPROVAL_HOURS })
  if (!deadline) return iso(usual)
  const own = Temporal.Instant.from(deadline)
  return iso(Temporal.Instant.compare(own, usual) < 0 ? own : usual)
}

/**
 * Closes the older version: its approvals are void. One that was already closed keeps its status and only learns its successor.
 * A denied revision replaces nothing.
 */
const supersede = async (tx: Tx, scope: Scope, old: Proposal, by: string | null): Promise<void> => {
  if (old.supersededBy) throw says.alreadyRevised(old.id, old.supersededBy)
  if (old.status === 'executed') throw says.closed(old, await nameOf(tx, scope, old.closedBy), scope.workspace.timezone)
  if (!by) return
  const closing = isOpen(old)
    ? sql`, status = 'superseded', closed_by = ${scope.actor.id}, closed_at = ${iso(scope.now)}::timestamptz`
    : sql``
  const outcome = sql`outcome = coalesce(p.outcome, '{}') || jsonb_build_object('supersededBy', ${by}::text)`
  await updateProposal(tx, scope, old.id, sql`${outcome} ${closing}`)
}

/** A new version with some fields changed; the same change to the same version twice is one revision. */
export const revision = async (
  scope: Scope,
  action: Action,
  old: Proposal,
  patch: Readonly<Record<string, unknown>>,
) => {
  const made = await draft(scope, action, { ...old.input, ...patch }, old.tainted)
  const key = hashOf([old.id, scope.actor.id, made.hash, made.judged.verdict.decision])
  return keepDraft(scope, made, {
    idempotencyKey: `revise:${key}`,
    supersedes: old.id,
    tainted: old.tainted,
    ...(old.threadId ? { threadId: old.threadId } : {}),
  })
}
