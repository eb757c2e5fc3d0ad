import { z } from 'zod'
import { LIST_VERSION } from './adlaw/list.ts'
import { RULES } from './catalogue.ts'
import { RECIPIENT_RULES } from './recipient-rules.ts'

/** Changes when the code of a rule or the list of words changes; stored with every decision beside the version of the workspace's settings. */
export const POLICY_CODE_VERSION = `2026.11.2/${LIST_VERSION}`

/** The thresholds in force at one instant, by rule id, with a name that says which they are. */
export interface Policy {
  /** `2026.11.2/2026-11-22+s3`: the versions of the code, of the list of words and of the workspace's settings (s0: the defaults). */
  readonly version: string
  readonly settingsVersion: number
  readonly settings: Readonly<Record<string, unknown>>
  /** Rules whose kept thresholds this version of the code cannot read; they have their defaults. */
  readonly unfit: readonly string[]
}

/** The schema of each rule that has thresholds. A rule on actions and one on recipients with the same id share theirs. */
export const SETTINGS_SCHEMAS: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  [...RULES, ...RECIPIENT_RULES].flatMap(rule => (rule.settings ? [[rule.id, rule.settings] as const] : [])),
)

/** What a workspace may write down: thresholds by rule id. Whatever is left out has its default; anything unknown is an error with its path. */
export const zPolicySettings = z.strictObject(
  Object.fromEntries(Object.entries(SETTINGS_SCHEMAS).map(([id, schema]) => [id, schema.optional()])),
)

/** The policy that settings of a version stand for, every default filled in. Throws a ZodError when they do not fit the schema. */
export const policyOf = (settingsVersion: number, settings: unknown): Policy => {
  const given = zPolicySettings.parse(settings)
  return {
    version: `${POLICY_CODE_VERSION}+s${settingsVersion}`,
    settingsVersion,
    settings: Object.fromEntries(
      Object.entries(SETTINGS_SCHEMAS).map(([id, schema]) => [id, schema.parse(given[id] ?? {})]),
    ),
    unfit: [],
  }
}

/** The same of settings that were kept: nothing that an older version of the code took makes a workspace undecidable. */
export const keptPolicy = (settingsVersion: number, kept: Readonly<Record<string, unknown>>): Policy => {
  const unfit = Object.entries(kept).flatMap(([id, value]) =>
    SETTINGS_SCHEMAS[id]?.safeParse(value).success ? [] : [id],
  )
  const fitting = Object.fromEntries(Object.entries(kept).filter(([id]) => !unfit.includes(id)))
  return { ...policyOf(settingsVersion, fitting), unfit }
}

/** The policy of a workspace that set nothing. */
export const DEFAULT_POLICY: Policy = policyOf(0, {})

/** The thresholds of one rule, typed by its own schema. */
export const settingsOf = <S>(policy: Policy, rule: { readonly id: string; readonly settings?: z.ZodType<S> }): S => {
  if (!rule.settings) throw new Error(`${rule.id} has no settings`)
  return rule.settings.parse(policy.settings[rule.id])
}
