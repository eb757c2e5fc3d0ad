import { instantOf, iso } from '../../platform/clock.ts'
import { type Db, rows, type Sql, sql } from '../../platform/db/database.ts'
import { ruleOf } from './catalogue.ts'
import type { Decision, Hit, Rule } from './rule.ts'

/** A decision as it was kept: what it was taken on and under, and what it said. */
export interface KeptDecision {
  readonly id: string
  readonly proposalId: string | null
  readonly action: string
  readonly stage: string
  readonly decision: Decision
  /** ISO 8601 in UTC. */
  readonly deferTo: string | null
  readonly hits: readonly Hit[]
  readonly facts: object
  readonly policyVersion: string
  readonly settingsVersion: number
  readonly rules: readonly string[]
  readonly timezone: string
  readonly decidedAt: string
}

type Row = Omit<KeptDecision, 'deferTo' | 'decidedAt'> & { deferTo: Date | null; decidedAt: Date }

const PAGE = 500

/** The kept decisions of a workspace that meet a condition on `d`, oldest first, read in pages. */
export async function* keptDecisions(db: Db, workspaceId: number, where: Sql): AsyncGenerator<KeptDecision> {
  let after: { at: string; id: string } | null = null
  for (;;) {
    const since: Sql = after ? sql`and (d.decided_at, d.decision_id) > (${after.at}::timestamptz, ${after.id})` : sql``
    const page: Row[] = await rows(
      db,
      sql<Row>`
        select d.decision_id as id, d.proposal_id as "proposalId", d.subject as action, d.stage, d.decision, d.defer_to as "deferTo",
          d.hits, d.facts, d.policy_version as "policyVersion", d.settings_version as "settingsVersion", d.rules, d.timezone,
          d.decided_at as "decidedAt"
        from decisions d where d.workspace_id = ${workspaceId} and ${where} ${since}
        order by d.decided_at, d.decision_id limit ${PAGE}`,
    )
    for (const row of page)
      yield {
        ...row,
        deferTo: row.deferTo && iso(instantOf(row.deferTo)),
        decidedAt: iso(instantOf(row.decidedAt)),
      }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = { at: iso(instantOf(last.decidedAt)), id: last.id }
  }
}

/** The rules that a decision was taken by, and the ids of those that this build no longer has. */
export const rulesOf = (kept: KeptDecision): { rules: Rule<object>[]; gone: string[] } => {
  const found = kept.rules.map(id => ({ id, rule: ruleOf(id) as Rule<object> | undefined }))
  return {
    rules: found.flatMap(({ rule }) => (rule ? [rule] : [])),
    gone: found.flatMap(({ id, rule }) => (rule ? [] : [id])),
  }
}
