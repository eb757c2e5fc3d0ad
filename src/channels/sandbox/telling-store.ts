import { ingestCosts, ingestEvents, ingestMembers, ingestOrders, ingestRefunds } from '../../domain/members/ingest.ts'
import { changed, type Db, sql } from '../../platform/db/database.ts'
import {
  FACT_KINDS,
  type FactKind,
  type ReceivedFact,
  type ReferralFact,
  type Told,
  type WorldFacts,
} from './telling.ts'

const BATCH = 2_000

/**
 * Takes the world's facts in through the same door as everybody's, in batches. Returns how many were new. The same facts
 * again add nothing.
 */
export const takeIn = async (db: Db, workspaceId: number, facts: WorldFacts, ingestedAt: string): Promise<number> => {
  let added = 0
  for (const kind of FACT_KINDS) {
    const list = facts[kind] as readonly Told<unknown>[]
    for (let from = 0; from < list.length; from += BATCH) {
      const batch = list.slice(from, from + BATCH).map(told => told.fact)
      added += await take[kind](db, workspaceId, batch as never, ingestedAt)
    }
  }
  return added
}

type Take = {
  [K in FactKind]: (db: Db, workspaceId: number, facts: WorldFacts[K][number]['fact'][], at: string) => Promise<number>
}

const take: Take = {
  members: async (...given) => (await ingestMembers(...given)).added,
  orders: async (...given) => (await ingestOrders(...given)).added,
  refunds: async (...given) => (await ingestRefunds(...given)).added,
  events: async (...given) => (await ingestEvents(...given)).added,
  costs: async (...given) => (await ingestCosts(...given)).added,
  received: (db, workspaceId, facts) => takeReceived(db, workspaceId, facts),
  referrals: (...given) => takeReferrals(...given),
}

const takeReceived = (db: Db, workspaceId: number, facts: readonly ReceivedFact[]): Promise<number> =>
  changed(
    db,
    sql`
      update orders o set received_at = f.at
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f("orderId" text, at timestamptz)
      where o.workspace_id = ${workspaceId} and o.order_id = f."orderId" and o.received_at is null`,
  )

/** A referral is known from when it qualified, and later marked as rewarded. */
const takeReferrals = (db: Db, workspaceId: number, facts: readonly ReferralFact[], at: string): Promise<number> => {
  const latest = [...new Map(facts.map(f => [f.inviteeRef, f])).values()]
  return changed(
    db,
    sql`
      insert into referrals as r (workspace_id, inviter_id, invitee_id, level, bound_at, status, ingested_at)
      select ${workspaceId}, i.member_id, n.member_id, 1, f."boundAt", f.status, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(latest)}::jsonb)
        as f("inviteeRef" text, "inviterRef" text, "boundAt" timestamptz, status text)
      join members i on i.workspace_id = ${workspaceId} and i.external_ref = f."inviterRef"
      join members n on n.workspace_id = ${workspaceId} and n.external_ref = f."inviteeRef"
      order by n.member_id
      on conflict (workspace_id, invitee_id) do update set status = 'rewarded'
      where excluded.status = 'rewarded' and r.status = 'qualified'`,
  )
}
