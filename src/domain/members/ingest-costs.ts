import { type Db, rows, sql } from '../../platform/db/database.ts'
import type { CostFact, Ingested } from './facts.ts'
import { asJsonb } from './ingest-refs.ts'

/** Takes costs in, at most about 2,000 a call. Returns how many are new; a known cost id changes nothing. */
export const ingestCosts = async (
  db: Db,
  workspaceId: number,
  facts: readonly CostFact[],
  ingestedAt: string,
): Promise<Ingested> => {
  if (!facts.length) return { given: 0, added: 0 }
  const fresh = await rows(
    db,
    sql`
      insert into costs (workspace_id, cost_id, day, kind, channel, campaign_id, fen, ingested_at)
      select ${workspaceId}, f."costId", f.day, f.kind, f.channel, f."campaignId", f.fen, ${ingestedAt}::timestamptz
      from jsonb_to_recordset(${asJsonb(facts)})
        as f("costId" text, day date, kind text, channel text, "campaignId" text, fen bigint)
      order by f."costId"
      on conflict do nothing
      returning 1`,
  )
  return { given: facts.length, added: fresh.length }
}
