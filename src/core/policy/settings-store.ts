import type { Temporal } from 'temporal-polyfill'
import { instantOf, iso } from '../../platform/clock.ts'
import { type Db, maybeOne, one, rows, sql, type Tx } from '../../platform/db/database.ts'
import { DEFAULT_POLICY, keptPolicy, type Policy } from './policy.ts'

/** What a workspace wrote down, by rule id; what is left out has the default. */
export type SettingsDocument = Readonly<Record<string, unknown>>

interface Kept {
  readonly version: number
  readonly settings: SettingsDocument
}

/** A workspace that wrote nothing down. */
const NOTHING: Kept = { version: 0, settings: {} }

/**
 * The document in force in a workspace at an instant: the latest version that is effective by then. A clock that went back does not bring
 * older settings back: what some decision was taken under stays in force.
 */
export const settingsInForce = async (db: Db, workspaceId: number, at: Temporal.Instant): Promise<Kept> =>
  (await maybeOne(
    db,
    sql<Kept>`
      select version, settings from policy_settings
      where workspace_id = ${workspaceId} and (effective_from <= ${iso(at)}::timestamptz
        or version <= (select max(settings_version) from decisions where workspace_id = ${workspaceId}))
      order by version desc limit 1`,
  )) ?? NOTHING

/** The policy in force in a workspace at an instant, every default filled in. */
export const policyInForce = async (db: Db, workspaceId: number, now: Temporal.Instant): Promise<Policy> => {
  const { version, settings } = await settingsInForce(db, workspaceId, now)
  return version === 0 ? DEFAULT_POLICY : keptPolicy(version, settings)
}

/** The policy of one version of a workspace's settings, as a decision of then was taken under it; null when there is none. */
export const policyOfVersion = async (db: Db, workspaceId: number, version: number): Promise<Policy | null> => {
  if (version === 0) return DEFAULT_POLICY
  const row = await maybeOne(
    db,
    sql<{
      settings: SettingsDocument
    }>`select settings from policy_settings where workspace_id = ${workspaceId} and version = ${version}`,
  )
  return row ? keptPolicy(version, row.settings) : null
}

/** One version as it was written down. */
export interface SettingsVersion extends Kept {
  readonly effectiveFrom: string
  readonly proposalId: string | null
  readonly changedBy: string
  readonly changedAt: string
  readonly note: string | null
}

type Row = Omit<SettingsVersion, 'effectiveFrom' | 'changedAt'> & { effectiveFrom: Date; changedAt: Date }

/** Every version of a workspace's settings, newest first. */
export const settingsVersions = async (db: Db, workspaceId: number): Promise<SettingsVersion[]> => {
  const found = await rows(
    db,
    sql<Row>`select version, settings, effective_from as "effectiveFrom", proposal_id as "proposalId", changed_by as "changedBy",
        changed_at as "changedAt", note from policy_settings where workspace_id = ${workspaceId} order by version desc`,
  )
  return found.map(row => ({
    ...row,
    effectiveFrom: iso(instantOf(row.effectiveFrom)),
    changedAt: iso(instantOf(row.changedAt)),
  }))
}

/** The number of the newest version, in force or still to come; 0 before the first. */
export const latestVersion = async (db: Db, workspaceId: number): Promise<number> =>
  (
    await one(
      db,
      sql<{
        version: number
      }>`select coalesce(max(version), 0)::int as version from policy_settings where workspace_id = ${workspaceId}`,
    )
  ).version

/**
 * Writes the version after `baseVersion` down and gives its number; null, with nothing written, when somebody else's came first.
 * Who changes settings queues on the workspace until the transaction ends.
 */
export const addSettings = async (
  tx: Tx,
  workspaceId: number,
  added: Omit<SettingsVersion, 'version'> & { readonly baseVersion: number },
): Promise<number | null> => {
  await sql`select pg_advisory_xact_lock(${workspaceId}::int, 7302)`.execute(tx)
  if ((await latestVersion(tx, workspaceId)) !== added.baseVersion) return null
  const version = added.baseVersion + 1
  await sql`
    insert into policy_settings (workspace_id, version, settings, effective_from, proposal_id, changed_by, changed_at, note)
    values (${workspaceId}, ${version}::int, ${JSON.stringify(added.settings)}::jsonb, ${added.effectiveFrom}::timestamptz,
      ${added.proposalId}, ${added.changedBy}, ${added.changedAt}::timestamptz, ${added.note})`.execute(tx)
  return version
}
