import type { Scope } from '../../core/scope.ts'
import { type Db, maybeOne, sql, type Tx } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { localMinute } from './plans.ts'

/**
 * The switch between a stop and whatever is about to happen. What starts something (a call to the channel, the commit of a wave) holds
 * it shared while it looks whether sending is stopped and starts; a stop takes it alone. So once a stop is committed nothing starts any
 * more, and a stop waits for beginnings only, never for a whole wave or an answer. Held until the transaction ends.
 */
const SWITCH = 7302
export const holdSwitch = (tx: Tx, workspaceId: number) =>
  sql`select pg_advisory_xact_lock_shared(${workspaceId}::int, ${sql.lit(SWITCH)})`.execute(tx)
export const throwSwitch = (tx: Tx, workspaceId: number) =>
  sql`select pg_advisory_xact_lock(${workspaceId}::int, ${sql.lit(SWITCH)})`.execute(tx)

/** Held by whatever works on all of a plan's touches: a wave, a cancellation, taking back. They take turns; a stop does not need it. */
export const holdPlan = (tx: Tx, workspaceId: number, planId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId}/${planId}`}, 7303))`.execute(tx)

/** Tasks that wait to be handed over are not, and their people are judged again when it goes on. Not more rows than tasks. */
export const stopReadyTasks = async (
  tx: Tx,
  workspaceId: number,
  planId: string | null,
  now: string,
): Promise<void> => {
  await sql`update send_tasks set status = 'cancelled', updated_at = ${now}::timestamptz
    where workspace_id = ${workspaceId} and status = 'ready' and (${planId}::text is null or plan_id = ${planId})`.execute(
    tx,
  )
}

export interface Pause {
  /** Display name of who stopped it. */
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly reason: string | null
}

/** Who stopped all sending of a workspace, when and why; null while it goes on. */
export const pauseOf = async (scope: Pick<Scope, 'db' | 'workspace'>): Promise<Pause | null> => {
  const row = await maybeOne(
    scope.db,
    sql<{ by: string; at: Date; reason: string | null }>`
      select coalesce(a.display_name, w.paused_by) as by, w.paused_at as at, w.paused_reason as reason
      from workspaces w left join actors a on a.workspace_id = w.workspace_id and a.actor_id = w.paused_by
      where w.workspace_id = ${scope.workspace.id} and w.paused_at is not null`,
  )
  return row && { ...row, at: row.at.toISOString() }
}

/** `李想 在 09-21 10:30 停下了所有发送：券有问题。` */
export const pauseSays = ({ by, at, reason }: Pause, timezone: string, what: Bilingual): Bilingual => {
  const when = localMinute(at, timezone)
  return {
    zh: `${by} 在 ${when} 停下了${what.zh}${reason ? `：${reason}` : ''}。`,
    en: `${by} stopped ${what.en} at ${when}${reason ? `: ${reason}` : ''}.`,
  }
}
export const ALL_SENDING: Bilingual = { zh: '所有发送', en: 'all sending' }

/** True while a plan, or all sending of its workspace, is stopped. Without a plan: all sending. */
export const isPaused = async (db: Db, workspaceId: number, planId: string | null): Promise<boolean> =>
  (await maybeOne(
    db,
    sql`select 1 from workspaces w where w.workspace_id = ${workspaceId} and (w.paused_at is not null or exists (
      select 1 from touch_plans p where p.workspace_id = w.workspace_id and p.plan_id = ${planId} and p.status = 'paused'))`,
  )) !== null
