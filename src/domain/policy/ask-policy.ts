import { Temporal } from 'temporal-polyfill'
import { decide, type Verdict } from '../../core/policy/decide.ts'
import { type CategoryExplained, explain, explainable, type RuleExplained } from '../../core/policy/explain.ts'
import type { GovernanceFacts } from '../../core/policy/facts/governance.ts'
import { type Replay, replayDecisions } from '../../core/policy/replay.ts'
import type { AnyRule, Rule } from '../../core/policy/rule.ts'
import { GATE_RULES, RULES_OF } from '../../core/policy/rule-sets.ts'
import { policyInForce, settingsVersions } from '../../core/policy/settings-store.ts'
import { may, PERMISSIONS, roleNames } from '../../core/roles.ts'
import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { type Sql, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { nearestNames } from '../segments/nearest.ts'

/** A rule or a category of words, with the workspace's thresholds. Throws `not_found` with the nearest ids. */
export const explainRule = async (scope: Scope, id: string): Promise<RuleExplained | CategoryExplained> => {
  const { db, workspace, now } = scope
  const found = explain(id, await policyInForce(db, workspace.id, now), await settingsVersions(db, workspace.id))
  if (found) return found
  const near = nearestNames(id, explainable())
  throw new Refusal(
    'not_found',
    { zh: `没有规则“${id.slice(0, 40)}”。`, en: `There is no rule "${id.slice(0, 40)}".` },
    near.length
      ? { zh: `最接近的是 ${near.join('、')}。`, en: `The nearest are ${near.join(', ')}.` }
      : { zh: '全部规则见 flywheel policy rules。', en: 'flywheel policy rules lists all of them.' },
    { nearest: near },
  )
}

export interface Considered extends Verdict {
  readonly action: string
  readonly at: string
  readonly timezone: string
  readonly policyVersion: string
  readonly rules: readonly string[]
  /** Facts that a rule of the set needs and that were not given. */
  readonly missing: readonly string[]
  /** Given facts that no rule looked at. */
  readonly unused: readonly string[]
  /** What the gate would know, where it was not given. */
  readonly assumed: Readonly<Record<string, unknown>>
}

/** A proposal of somebody who may, that nothing speaks against. */
const GATE_FACTS: Pick<GovernanceFacts, 'permitted' | 'permittedRoles' | 'tainted' | 'bypassAsked'> = {
  permitted: true,
  permittedRoles: [],
  tainted: false,
  bypassAsked: false,
}

/**
 * What the policy in force at an instant says to an action on the given facts. Reads the settings and writes nothing. Throws
 * `bad_input` for an action without a rule set, with the nearest names.
 */
export const considerFacts = async (
  scope: Scope,
  action: string,
  facts: Readonly<Record<string, unknown>>,
  at: Temporal.Instant = scope.now,
): Promise<Considered> => {
  const sets: Readonly<Record<string, readonly AnyRule[]>> = RULES_OF
  const own = Object.hasOwn(sets, action) ? sets[action] : undefined
  if (!own) throw unknownAction(action, Object.keys(sets))
  const rules = ([...GATE_RULES, ...own] as readonly AnyRule[]).map(rule => rule as Rule<object>)
  const policy = await policyInForce(scope.db, scope.workspace.id, at)
  const { timezone } = scope.workspace
  const assumed = Object.fromEntries(Object.entries(GATE_FACTS).filter(([name]) => facts[name] === undefined))
  const inputs: readonly string[] = [...new Set(rules.flatMap(rule => rule.inputs))]
  const looked = new Set<PropertyKey>()
  const watched = new Proxy<Record<PropertyKey, unknown>>(
    { ...assumed, ...facts },
    {
      get(all, name) {
        looked.add(name)
        return all[name]
      },
    },
  )
  const verdict = safely(() => decide(rules, watched, { now: at, timezone, policy }))
  return {
    action,
    at: iso(at),
    timezone,
    policyVersion: policy.version,
    rules: rules.map(rule => rule.id),
    missing: inputs.filter(name => facts[name] === undefined && assumed[name] === undefined),
    unused: Object.keys(facts).filter(name => !looked.has(name)),
    assumed,
    ...verdict,
  }
}

/** Facts typed by hand can be of a kind that a rule cannot take. */
const safely = (work: () => Verdict): Verdict => {
  try {
    return work()
  } catch (error) {
    throw new Refusal(
      'bad_input',
      {
        zh: `这些事实的类型不对，规则算不了（${error instanceof Error ? error.message : error}）。`,
        en: `These facts are not of the kind that the rules take (${error instanceof Error ? error.message : error}).`,
      },
      {
        zh: '对照 flywheel policy explain 里命中的例子写。',
        en: 'Write them like the examples in flywheel policy explain.',
      },
    )
  }
}

const unknownAction = (name: string, known: readonly string[]): Refusal => {
  const near = nearestNames(name, known)
  return new Refusal(
    'bad_input',
    { zh: `没有“${name.slice(0, 40)}”这个动作的规则。`, en: `No rules judge an action "${name.slice(0, 40)}".` },
    {
      zh: `${near.length ? '最接近的是' : '可用的有'} ${(near.length ? near : known).join('、')}。`,
      en: `${near.length ? 'The nearest are' : 'There are'} ${(near.length ? near : known).join(', ')}.`,
    },
    { nearest: near },
  )
}

/** The decision of an id, or all those on a proposal, taken again from their rows. Throws `not_found`, and `forbidden` for who may not read them. */
export const replayById = async (scope: Scope, id: string): Promise<Replay[]> => {
  const found: Replay[] = []
  for await (const replay of replayWhere(scope, sql`(d.decision_id = ${id} or d.proposal_id = ${id})`))
    found.push(replay)
  if (found.length) return found
  throw new Refusal(
    'not_found',
    { zh: `没有决定 ${id.slice(0, 60)}。`, en: `There is no decision ${id.slice(0, 60)}.` },
    {
      zh: '给一条决定（dec_…）或一份提案（prp_…）的编号；全部重算用 --all。',
      en: 'Give the id of a decision (dec_…) or of a proposal (prp_…); --all replays every one.',
    },
  )
}

/** Every decision since an instant (null: from the first), oldest first. Throws `forbidden`. */
export const replaySince = (scope: Scope, since: Temporal.Instant | null): AsyncGenerator<Replay> =>
  replayWhere(scope, since ? sql`d.decided_at >= ${iso(since)}::timestamptz` : sql`true`)

const replayWhere = (scope: Scope, where: Sql): AsyncGenerator<Replay> => {
  assertMayReplay(scope)
  return replayDecisions(scope.db, scope.workspace.id, where)
}

/** Facts hold what staff wrote, as the record does. */
const assertMayReplay = ({ actor }: Scope): void => {
  if (may(actor.roles, 'audit:read')) return
  const roles = [...PERMISSIONS['audit:read'], 'admin' as const]
  throw new Refusal(
    'forbidden',
    { zh: '你的角色不能看决定记录（RBAC）。', en: 'Your roles do not allow reading decisions (RBAC).' },
    { zh: `请${roleNames(roles, 'zh')}来看。`, en: `Ask one of these roles: ${roleNames(roles, 'en')}.` },
    { rule: 'RBAC' },
  )
}

/** Reads an instant that somebody typed. Throws `bad_input`. */
export const instantOr = (text: string | undefined, fallback: Temporal.Instant): Temporal.Instant => {
  if (text === undefined) return fallback
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new Refusal(
      'bad_input',
      {
        zh: `“${text.slice(0, 40)}”不是一个带时区的时间。`,
        en: `"${text.slice(0, 40)}" is not an instant with an offset.`,
      },
      { zh: '写成 2026-09-21T10:30:00+08:00 这样。', en: 'Write it like 2026-09-21T10:30:00+08:00.' },
    )
  }
}
