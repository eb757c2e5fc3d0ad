import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Action, defineAction, type Preview } from '../../core/gate/action.ts'
import type { PolicyFacts } from '../../core/policy/facts/policy.ts'
import { type Policy, policyOf } from '../../core/policy/policy.ts'
import { RULES_OF } from '../../core/policy/rule-sets.ts'
import {
  addSettings,
  latestVersion,
  type SettingsDocument,
  settingsInForce,
  settingsVersions,
} from '../../core/policy/settings-store.ts'
import { changedThresholds, type ThresholdChange } from '../../core/policy/thresholds.ts'
import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { one, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { localMinute } from '../touches/plans.ts'
import { backtest } from './backtest.ts'
import { bilingualLines } from './backtest-text.ts'
import { changedDocument } from './read-settings.ts'

const zInput = z.strictObject({
  /** Thresholds by rule id. What is not named stays; null puts a threshold, or all of a rule, back to its default. */
  settings: z.record(z.string(), z.unknown()),
  /** The settings are the whole document: what is not named goes back to its default. */
  replace: z.boolean().default(false),
  /** From when on it is in force; null: as soon as it is approved. */
  effectiveFrom: z.iso.datetime({ offset: true }).nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null),
})
type Input = z.infer<typeof zInput>

interface Facts extends PolicyFacts {
  /** The newest version when it was judged: the change is made on that, or not at all. */
  readonly latestVersion: number
  /** The version in force when the change is to take effect, which it changes. */
  readonly baseVersion: number
  /** Versions that were to come into force later and never will. */
  readonly replaced: readonly number[]
  readonly changes: readonly ThresholdChange[]
  readonly settings: SettingsDocument
}

const DAYS = 30

/** The policy before and after a change of a workspace's settings. Throws `bad_input` with the path of whatever does not fit. */
export const proposedPolicy = async (
  scope: Scope,
  { settings, replace, at }: { settings: Readonly<Record<string, unknown>>; replace: boolean; at: Temporal.Instant },
): Promise<{ before: Policy; after: Policy; document: SettingsDocument }> => {
  const base = await settingsInForce(scope.db, scope.workspace.id, at)
  const document = changedDocument(base.settings, settings, replace)
  const before = policyOf(base.version, base.settings)
  return { before, after: policyOf(base.version, document), document }
}

const effectAt = (input: Input, scope: Scope): Temporal.Instant =>
  input.effectiveFrom === null ? scope.now : Temporal.Instant.from(input.effectiveFrom)

export const configurePolicy: Action = defineAction<Input, Facts>({
  name: 'policy.configure',
  sentence: { zh: '改规则设置', en: 'Change the thresholds of the rules' },
  input: zInput,
  permission: 'policy:write',
  mode: 'confirm',
  rules: RULES_OF['policy.configure'],
  deadline: input => input.effectiveFrom,

  async facts(input, scope) {
    const { db, workspace } = scope
    const at = effectAt(input, scope)
    if (Temporal.Instant.compare(at, scope.now) < 0) throw inThePast(input.effectiveFrom ?? '', scope)
    const { before, after, document } = await proposedPolicy(scope, { ...input, at })
    const changes = changedThresholds(before, after)
    if (!changes.length) throw nothingChanges()
    const names = (list: readonly ThresholdChange[]) => list.map(({ rule, key }) => `${rule}.${key}`)
    return {
      settingsChanged: names(changes),
      settingsLoosened: names(changes.filter(change => change.looser)),
      latestVersion: await latestVersion(db, workspace.id),
      baseVersion: before.settingsVersion,
      replaced: (await settingsVersions(db, workspace.id)).map(v => v.version).filter(v => v > before.settingsVersion),
      changes,
      settings: document,
    }
  },

  async preview(input, facts, scope): Promise<Preview> {
    const { timezone } = scope.workspace
    const { before, after } = await proposedPolicy(scope, { ...input, at: effectAt(input, scope) })
    const changed = facts.settingsChanged.join('、')
    const lost = facts.replaced.join('、')
    return {
      what: {
        zh: `改规则设置：${changed}${lost ? `；还没生效的第 ${lost} 版作废` : ''}`,
        en: `Change thresholds: ${facts.settingsChanged.join(', ')}${lost ? `; version ${facts.replaced.join(', ')}, not in force yet, is dropped` : ''}`,
      },
      ...(input.effectiveFrom === null
        ? {}
        : { when: { at: input.effectiveFrom, local: localMinute(input.effectiveFrom, timezone) } }),
      details: [
        ...(input.note ? [{ zh: input.note, en: input.note }] : []),
        ...bilingualLines(await backtest(scope, before, after, DAYS), timezone),
      ],
      undo: {
        zh: '再改回来即可；已经作出的决定按当时的设置留存。',
        en: 'Change it back; decisions already taken keep the settings of their time.',
      },
    }
  },

  bound: (input, facts) => ({
    content: { settings: facts.settings, baseVersion: facts.baseVersion, latestVersion: facts.latestVersion },
    audience: null,
    count: 0,
    moneyFen: 0,
    at: input.effectiveFrom,
  }),

  async execute(input, facts, scope, gate) {
    const { db, workspace, now } = scope
    const effectiveFrom = iso(effectAt(input, scope))
    const { proposer } = await one(
      db,
      sql<{ proposer: string }>`select proposed_by as proposer from proposals
        where workspace_id = ${workspace.id} and proposal_id = ${gate.proposalId}`,
    )
    const version = await addSettings(db, workspace.id, {
      baseVersion: facts.latestVersion,
      settings: facts.settings,
      effectiveFrom,
      proposalId: gate.proposalId,
      changedBy: proposer,
      changedAt: iso(now),
      note: input.note,
    })
    if (version === null) throw overtaken()
    const when = localMinute(effectiveFrom, workspace.timezone)
    return {
      outcome: { version, effectiveFrom },
      says:
        input.effectiveFrom === null
          ? { zh: `第 ${version} 版设置已生效。`, en: `Version ${version} of the settings is in force.` }
          : {
              zh: `第 ${version} 版设置 ${when} 生效。`,
              en: `Version ${version} of the settings is in force from ${when}.`,
            },
    }
  },
})

const inThePast = (asked: string, scope: Scope): Refusal => {
  const now = localMinute(iso(scope.now), scope.workspace.timezone)
  const field = {
    field: 'effectiveFrom',
    zh: `要不早于现在（${now}）的时间，给的是 ${asked}`,
    en: `expected a time from now (${now}) on, got ${asked}`,
  }
  return new Refusal(
    'bad_input',
    {
      zh: `生效时间不能在过去：${field.field}：${field.zh}。`,
      en: `Settings never change the past: ${field.field}: ${field.en}.`,
    },
    {
      zh: '给一个以后的时间，或留空，批准后立即生效。',
      en: 'Give a later time, or none to have it at once when approved.',
    },
    { fields: [field] },
  )
}

const nothingChanges = (): Refusal =>
  new Refusal(
    'bad_input',
    { zh: '和在用的设置一样，没有要改的。', en: 'That is what is in force already; nothing would change.' },
    { zh: '看看 flywheel policy settings 里现在的值。', en: 'flywheel policy settings shows the values in force.' },
  )

const overtaken = (): Refusal =>
  new Refusal(
    'conflict',
    {
      zh: '有人先改了设置，这份改动是照旧版本提的，批准作废，什么都没有执行。',
      en: 'Somebody changed the settings first; this was made on an older version. The approval is void and nothing was done.',
    },
    { zh: '看过新版本再提一次。', en: 'Look at the newer version and propose again.' },
    { rule: 'APPR-HASH' },
  )
