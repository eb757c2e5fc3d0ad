import { z } from 'zod'
import { RULES } from './catalogue.ts'
import { RECIPIENT_RULES } from './recipient-rules.ts'

/** Changes when the code of a rule changes; stored with every decision beside the version of the workspace's settings. */
export const POLICY_CODE_VERSION = '2026.11.2'

/** The thresholds in force at one instant, by rule id, with a name that says which they are. */
export interface Policy {
  /** `2026.11.2+s3`: the version of the code and of the workspace's settings (s0: the defaults). */
  readonly version: string
  readonly settingsVersion: number
  readonly settings: Readonly<Record<string, unknown>>
}

/** The schema of each rule that has thresholds. A rule on actions and one on recipients with the same id share theirs. */
export const SETTINGS_SCHEMAS: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  [...RULES, ...RECIPIENT_RULES].flatMap(rule => (rule.settings ? [[rule.id, rule.settings] as const] : [])),
)

/** What a workspace may write down: thresholds by rule id. Whatever is left out has its default; anything unknown is an error with its path. */
export const zPolicySettings = z.strictObject(
  Object.fromEntries(Object.entries(SETTINGS_SCHEMAS).map(([id, schema]) => [id, schema.optional()])),
)
export type PolicySettings = z.infer<typeof zPolicySettings>

/** The policy that settings of a version stand for, every default filled in. Throws a ZodError when they do not fit the schema. */
export const policyOf = (settingsVersion: number, settings: unknown): Policy => {
  const given = zPolicySettings.parse(settings)
  return {
    version: `${POLICY_CODE_VERSION}+s${settingsVersion}`,
    settingsVersion,
    settings: Object.fromEntries(
      Object.entries(SETTINGS_SCHEMAS).map(([id, schema]) => [id, schema.parse(given[id] ?? {})]),
    ),
  }
}

/** The policy of a workspace that set nothing. */
export const DEFAULT_POLICY: Policy = policyOf(0, {})

/** The thresholds of one rule, typed by its own schema. */
export const settingsOf = <S>(policy: Policy, rule: { readonly id: string; readonly settings?: z.ZodType<S> }): S => {
  if (!rule.settings) throw new Error(`${rule.id} has no settings`)
  return rule.settings.parse(policy.settings[rule.id])
}
