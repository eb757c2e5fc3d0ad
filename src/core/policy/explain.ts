import { Temporal } from 'temporal-polyfill'
import { canonical } from '../../platform/canonical.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { CATEGORIES } from './adlaw/categories.ts'
import { RULES } from './catalogue.ts'
import { decide } from './decide.ts'
import { DEFAULT_POLICY, type Policy, policyOf } from './policy.ts'
import { RECIPIENT_RULES } from './recipient-rules.ts'
import { type AnyRule, type Basis, type Decision, EXAMPLE_NOW, type Rule } from './rule.ts'
import { GATE_RULES, RULES_OF } from './rule-sets.ts'
import { type RuleLine, ruleTable } from './rule-table.ts'
import type { SettingsVersion } from './settings-store.ts'

/** A threshold with where its value comes from. */
export interface Threshold {
  readonly key: string
  readonly value: unknown
  readonly standard: unknown
  /** The version of the settings since which it has this value without a break; 0: it was never changed. */
  readonly sinceVersion: number
  readonly since: string | null
}

export interface ExampleShown {
  readonly facts: object
  /** Null where the rule is silent. */
  readonly gives: Decision | null
  readonly says: Bilingual | null
}

export interface RuleExplained extends Omit<RuleLine, 'thresholds' | 'examples'> {
  readonly kind: 'rule'
  readonly inputs: readonly string[]
  readonly thresholds: readonly Threshold[]
  readonly hits: readonly ExampleShown[]
  readonly misses: readonly ExampleShown[]
  /** Names of the actions whose rule set has it; `*`: every action. */
  readonly actions: readonly string[]
  /** As a reason beside a number of recipients. */
  readonly short: Bilingual | null
  readonly marketingOnly: boolean | null
  /** Categories of the word list whose hits come under this rule. */
  readonly categories: readonly string[]
}

/** A category of the list of words that advertising may not use. */
export interface CategoryExplained {
  readonly kind: 'category'
  readonly id: string
  readonly name: Bilingual
  readonly rule: string
  readonly basis: Basis
  readonly fix: Bilingual
}

/** Every id that can be explained: rules on actions and on recipients, categories of words. */
export const explainable = (): string[] => [
  ...new Set([...RULES.map(r => r.id), ...RECIPIENT_RULES.map(r => r.id), ...Object.keys(CATEGORIES)]),
]

/** All there is to say about a rule or a category of words, by its id in any case; null when there is none. */
export const explain = (
  id: string,
  policy: Policy,
  versions: readonly SettingsVersion[],
): RuleExplained | CategoryExplained | null => {
  const found = explainable().find(known => known.toLowerCase() === id.trim().toLowerCase())
  const line = ruleTable(policy).find(known => known.id === found)
  if (line) return ruleExplained(line, policy, versions)
  const category = Object.entries(CATEGORIES).find(([name]) => name === found)
  return category ? { kind: 'category', id: category[0], ...category[1] } : null
}

const ruleExplained = (line: RuleLine, policy: Policy, versions: readonly SettingsVersion[]): RuleExplained => {
  const action = RULES.find(rule => rule.id === line.id)
  const recipient = RECIPIENT_RULES.find(rule => rule.id === line.id)
  return {
    ...line,
    kind: 'rule',
    inputs: action?.inputs ?? [],
    thresholds: thresholdsOf(line, policy, versions),
    hits: [
      ...(action?.examples.hit ?? []).map(example => shown(action, example.facts)),
      ...(recipient?.examples.hit ?? []).map(({ gives, candidate }) => ({
        facts: candidate,
        gives: gives === 'drop' ? ('deny' as const) : gives,
        says: recipient?.short ?? null,
      })),
    ],
    misses: [
      ...(action?.examples.miss ?? []).map(facts => shown(action, facts)),
      ...(recipient?.examples.miss ?? []).map(facts => ({ facts, gives: null, says: null })),
    ],
    actions: actionsOf(line.id),
    short: recipient?.short ?? null,
    marketingOnly: recipient?.marketingOnly ?? null,
    categories: Object.entries(CATEGORIES).flatMap(([id, category]) => (category.rule === line.id ? [id] : [])),
  }
}

/** What a rule says on an example, as it is told about: by the default thresholds at one fixed time. */
const shown = (rule: AnyRule | undefined, facts: object): ExampleShown => {
  const at = { now: Temporal.Instant.from(EXAMPLE_NOW), timezone: 'Asia/Shanghai', policy: DEFAULT_POLICY }
  const hits = rule ? decide([rule as Rule<object>], facts, at).hits : []
  // A rule on words speaks under the ids of the rules that the words belong to; the engine may add APPR-TWO.
  const hit = hits.find(h => h.rule === rule?.id) ?? hits.find(h => h.rule !== 'APPR-TWO')
  return { facts, gives: hit?.severity ?? null, says: hit?.says ?? null }
}

const actionsOf = (id: string): string[] => {
  if (GATE_RULES.some(rule => rule.id === id) || id === 'APPR-TWO') return ['*']
  return Object.entries(RULES_OF).flatMap(([action, rules]) =>
    (rules as readonly AnyRule[]).some(rule => rule.id === id) ? [action] : [],
  )
}

const thresholdsOf = (line: RuleLine, policy: Policy, versions: readonly SettingsVersion[]): Threshold[] => {
  const standard = recordOf(DEFAULT_POLICY.settings[line.id])
  const upTo = versions.filter(v => v.version <= policy.settingsVersion)
  return Object.entries(line.thresholds ?? {}).map(([key, value]) => {
    const since = sinceOf(upTo, line.id, key, value)
    return {
      key,
      value,
      standard: standard[key],
      sinceVersion: since?.version ?? 0,
      since: since?.effectiveFrom ?? null,
    }
  })
}

/** The oldest of the versions, newest first, that give the value without a break; undefined when even the defaults do. */
const sinceOf = (
  versions: readonly SettingsVersion[],
  rule: string,
  key: string,
  value: unknown,
): SettingsVersion | undefined => {
  const values = versions.map(v => recordOf(policyOf(v.version, v.settings).settings[rule])[key])
  const broken = values.findIndex(other => canonical(other) !== canonical(value))
  if (broken >= 0) return versions[broken - 1]
  return canonical(recordOf(DEFAULT_POLICY.settings[rule])[key]) === canonical(value) ? undefined : versions.at(-1)
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => ({ ...(value as object | undefined) })
