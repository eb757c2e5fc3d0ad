import { type Db, rows, sql } from '../../platform/db/database.ts'
import type { Channel } from './channel-port.ts'

/**
 * Takes a cancelled plan's unconfirmed tasks back from the channel. What staff had already sent stays sent. A task whose call is
 * under way is left to its own dispatch, which asks for this again when the answer is there.
 */
export const cancelTasks = async (
  db: Db,
  channel: Channel,
  workspaceId: number,
  planId: string,
  now: string,
): Promise<void> => {
  const open = await rows(
    db,
    sql<{ ref: string }>`select task_ref as ref from send_tasks
      where workspace_id = ${workspaceId} and plan_id = ${planId} and status = 'created' order by 1`,
  )
  for (const { ref } of open) {
    await channel.cancelTask(workspaceId, ref)
    await sql`
      with task as (update send_tasks set status = 'cancelled', updated_at = ${now}::timestamptz
        where workspace_id = ${workspaceId} and task_ref = ${ref} and status = 'created' returning task_ref)
      update touches set status = 'cancelled' where workspace_id = ${workspaceId} and task_ref in (select task_ref from task)
        and status = 'tasked'`.execute(db)
  }
}
