import { type Db, rows, sql } from '../../platform/db/database.ts'
import type { Channel } from './channel-port.ts'

/** Takes a cancelled plan's unconfirmed tasks back from the channel. What staff had already sent stays sent. */
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
      where workspace_id = ${workspaceId} and plan_id = ${planId} and status in ('created', 'calling') order by 1`,
  )
  for (const { ref } of open) {
    await channel.cancelTask(workspaceId, ref)
    await sql`
      with task as (update send_tasks set status = 'cancelled', updated_at = ${now}::timestamptz
        where workspace_id = ${workspaceId} and task_ref = ${ref} and status in ('created', 'calling') returning task_ref)
      update touches set status = 'cancelled' where workspace_id = ${workspaceId} and task_ref in (select task_ref from task)
        and status in ('tasked', 'sending')`.execute(db)
  }
}
