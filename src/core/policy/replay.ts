import { canonical } from '../../platform/canonical.ts'
import { instantOf, iso } from '../../platform/clock.ts'
import type { Db, Sql } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { combine, decide, type Verdict } from './decide.ts'
import { type KeptDecision, keptDecisions, rulesOf } from './decision-rows.ts'
import { POLICY_CODE_VERSION, type Policy } from './policy.ts'
import type { Hit, Rule } from './rule.ts'
import { policyOfVersion } from './settings-store.ts'

/** One place in which the decision taken again is not the one that was kept. */
export interface Difference {
  /** `decision`, `hits.QUIET.says.zh`… */
  readonly path: string
  readonly kept: unknown
  readonly now: unknown
}

export interface Replay {
  readonly decisionId: string
  readonly proposalId: string | null
  readonly action: string
  readonly stage: string
  readonly decidedAt: string
  readonly decision: string
  readonly rules: readonly string[]
  readonly policyVersion: string
  /** Null where it was taken by this very code. */
  readonly otherCode: string | null
  readonly equal: boolean
  readonly differences: readonly Difference[]
  /** Why it cannot be taken again at all; then it is not equal and has no differences. */
  readonly unreplayable: Bilingual | null
}

type PolicyOf = (version: number) => Promise<Policy | null>

/** Takes kept decisions again, one by one, oldest first, from what stands in their rows alone. */
export async function* replayDecisions(db: Db, workspaceId: number, where: Sql): AsyncGenerator<Replay> {
  const known = new Map<number, Promise<Policy | null>>()
  const policyOf: PolicyOf = version => {
    const found = known.get(version) ?? policyOfVersion(db, workspaceId, version)
    known.set(version, found)
    return found
  }
  for await (const kept of keptDecisions(db, workspaceId, where)) yield replay(kept, policyOf)
}

const replay = async (kept: KeptDecision, policyOf: PolicyOf): Promise<Replay> => {
  const code = kept.policyVersion.replace(/\+s\d+$/, '')
  const shown = {
    decisionId: kept.id,
    proposalId: kept.proposalId,
    action: kept.action,
    stage: kept.stage,
    decidedAt: kept.decidedAt,
    decision: kept.decision,
    rules: kept.rules,
    policyVersion: kept.policyVersion,
    otherCode: code === POLICY_CODE_VERSION ? null : code,
  }
  const cannot = (zh: string, en: string): Replay => ({
    ...shown,
    equal: false,
    differences: [],
    unreplayable: { zh, en },
  })

  if (!kept.rules.length)
    return cannot(
      '这条决定没有留下规则编号，是旧版本写的。',
      'It was kept before rule ids were; no rules stand in its row.',
    )
  const { rules, gone } = rulesOf(kept)
  if (gone.length)
    return cannot(`这个版本里没有规则 ${gone.join('、')}。`, `This build has no rule ${gone.join(', ')}.`)
  const version = kept.settingsVersion
  const policy = await policyOf(version).catch(() => null)
  if (!policy)
    return cannot(
      `第 ${version} 版设置不在了，或者不再合乎规则的格式。`,
      `Version ${version} of the settings is gone, or no longer fits the rules.`,
    )
  const differences = differencesOf(kept, again(kept, rules, policy))
  return { ...shown, equal: !differences.length, differences, unreplayable: null }
}

const again = (kept: KeptDecision, rules: readonly Rule<object>[], policy: Policy): Verdict =>
  decide(rules, kept.facts, { now: instantOf(kept.decidedAt), timezone: kept.timezone, policy })

/** Key order and spelling of instants do not count; everything else does. Hits are met by their rule. */
const differencesOf = (kept: KeptDecision, now: Verdict): Difference[] => [
  ...within('decision', kept.decision, now.decision),
  ...within('deferTo', kept.deferTo, now.deferTo && iso(instantOf(now.deferTo))),
  ...within('approvals', combine(kept.hits).approvals, now.approvals),
  ...hitDifferences(kept.hits, now.hits),
]

const hitDifferences = (kept: readonly Hit[], now: readonly Hit[]): Difference[] => {
  const ids = [...new Set([...kept, ...now].map(hit => hit.rule))]
  return ids.flatMap(id => {
    const [before, after] = [kept, now].map(list => list.filter(hit => hit.rule === id))
    const [first, ...more] = before ?? []
    const single = !more.length && (after?.length ?? 0) <= 1
    return single ? within(`hits.${id}`, first, after?.[0]) : within(`hits.${id}`, before, after)
  })
}

/** Where two JSON values differ, leaf by leaf. */
const within = (path: string, kept: unknown, now: unknown): Difference[] => {
  if (canonical(kept) === canonical(now)) return []
  if (!isBranch(kept) || !isBranch(now)) return [{ path, kept: kept ?? null, now: now ?? null }]
  return [...new Set([...Object.keys(kept), ...Object.keys(now)])].flatMap(key =>
    within(`${path}.${key}`, kept[key], now[key]),
  )
}

/** A list of plain words or numbers is one leaf. */
const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !(Array.isArray(value) && value.every(item => typeof item !== 'object' || item === null))
