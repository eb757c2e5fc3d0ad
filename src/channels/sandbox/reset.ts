import { type Db, maybeOne, sql, type Tx, transaction } from '../../platform/db/database.ts'
import { DEMO_SLUG } from './brand.ts'
import { type Seeded, type SeedOptions, seedDemoBrand } from './seed.ts'

/** What a retired demo keeps: the audit can only be added to, and its rows name these. */
export const KEPT_TABLES = ['workspaces', 'actors', 'audit', 'audit_heads'] as const

/** Everything else, each table before those it refers to. */
export const CLEARED_TABLES = [
  'sandbox_pending',
  'sandbox_deliveries',
  'sandbox_tasks',
  'sandbox_worlds',
  'outbox',
  'model_calls',
  'turns',
  'threads',
  'send_tasks',
  'touch_occurrences',
  'touches',
  'touch_plans',
  'decisions',
  'policy_settings',
  'approved_firsts',
  'proposal_approvals',
  'proposals',
  'drafts',
  'segments',
  'imports',
  'consents',
  'member_tags',
  'costs',
  'referrals',
  'events',
  'refunds',
  'order_items',
  'orders',
  'group_memberships',
  'groups',
  'member_profiles',
  'members',
  'idempotent_requests',
  'api_keys',
  'login_links',
  'sessions',
  'actor_identities',
] as const

/**
 * Retires the demo brand and makes a new one under a fresh workspace id. The old workspace keeps its audit, nobody can log in to
 * it, and it is called `demo-retired-<id>`. Cut off half-way, the next call or `seedDemoBrand` finishes. Must not be called
 * inside a transaction.
 */
export const resetDemoBrand = async (db: Db, options: SeedOptions): Promise<Seeded> => {
  await transaction(db, retire)
  return seedDemoBrand(db, options)
}

const retire = async (tx: Tx): Promise<void> => {
  const old = await maybeOne<{ workspace_id: number }>(
    tx,
    sql`
      update workspaces set slug = ${DEMO_SLUG} || '-retired-' || workspace_id, channel = 'none', clock_offset_ms = 0
      where slug = ${DEMO_SLUG} and channel = 'sandbox' returning workspace_id`,
  )
  if (!old) return
  await sql`update actors set active = false where workspace_id = ${old.workspace_id}`.execute(tx)
  for (const table of CLEARED_TABLES)
    await sql`delete from ${sql.table(table)} where workspace_id = ${old.workspace_id}`.execute(tx)
}
