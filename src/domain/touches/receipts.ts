import { changed, type Db, sql } from '../../platform/db/database.ts'
import type { Receipt } from './channel-port.ts'

/**
 * Writes what became of touches. Receipts may come twice, late or out of order: a first instant never moves,
 * and a delivered touch never becomes a failed one. Returns how many touches changed.
 */
export const applyReceipts = async (db: Db, workspaceId: number, receipts: readonly Receipt[]): Promise<number> => {
  if (!receipts.length) return 0
  return changed(
    db,
    sql`
      with heard as (
        select r."taskRef" as task_ref, r."memberId"::bigint as member_id,
          min(r.at) filter (where r.kind in ('sent', 'delivered', 'clicked', 'replied')) as sent_at,
          min(r.at) filter (where r.kind in ('delivered', 'clicked', 'replied')) as delivered_at,
          min(r.at) filter (where r.kind = 'clicked') as clicked_at,
          min(r.at) filter (where r.kind = 'replied') as replied_at,
          min(r.reason) filter (where r.kind = 'failed') as reason
        from jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb)
          as r(kind text, "taskRef" text, "memberId" text, at timestamptz, reason text)
        group by 1, 2
      )
      update touches t set
        sent_at = coalesce(t.sent_at, h.sent_at),
        delivered_at = coalesce(t.delivered_at, h.delivered_at),
        first_click_at = least(t.first_click_at, h.clicked_at),
        replied_at = least(t.replied_at, h.replied_at),
        status = case
          when coalesce(t.sent_at, h.sent_at) is not null then 'sent'
          when h.reason is not null then 'failed'
          else t.status end,
        failure = case when coalesce(t.sent_at, h.sent_at) is null then coalesce(h.reason, t.failure) end
      from heard h
      where t.workspace_id = ${workspaceId} and t.task_ref = h.task_ref and t.member_id = h.member_id
        and (t.sent_at is null and (h.sent_at is not null or h.reason is distinct from t.failure)
          or t.delivered_at is null and h.delivered_at is not null
          or h.clicked_at < coalesce(t.first_click_at, 'infinity')
          or h.replied_at < coalesce(t.replied_at, 'infinity'))`,
  )
}
