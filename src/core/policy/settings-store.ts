import type { Temporal } from 'temporal-polyfill'
import { iso } from '../../platform/clock.ts'
import { type Db, maybeOne, sql } from '../../platform/db/database.ts'
import { DEFAULT_POLICY, type Policy, policyOf } from './policy.ts'

/**
 * The policy in force in a workspace at an instant: its latest settings that are effective by then. A clock that went back does not bring older
 * settings back: what some decision was taken under stays in force.
 */
export const policyInForce = async (db: Db, workspaceId: number, now: Temporal.Instant): Promise<Policy> => {
  const row = await maybeOne(
    db,
    sql<{ version: number; settings: unknown }>`
      select version, settings from policy_settings
      where workspace_id = ${workspaceId} and (effective_from <= ${iso(now)}::timestamptz
        or version <= (select max(settings_version) from decisions where workspace_id = ${workspaceId}))
      order by version desc limit 1`,
  )
  return row ? policyOf(row.version, row.settings) : DEFAULT_POLICY
}

/** The policy of one version of a workspace's settings, as a decision of then was taken under it; null when there is none. */
export const policyOfVersion = async (db: Db, workspaceId: number, version: number): Promise<Policy | null> => {
  if (version === 0) return DEFAULT_POLICY
  const row = await maybeOne(
    db,
    sql<{ settings: unknown }>`select settings from policy_settings where workspace_id = ${workspaceId} and version = ${version}`,
  )
  return row ? policyOf(version, row.settings) : null
}
