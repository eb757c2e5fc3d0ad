import type { Temporal } from 'temporal-polyfill'
import type { Facts } from '../../core/policy/facts.ts'
import { saysHowToRefuse } from '../../core/policy/rules/consent/ad-id.ts'
import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { maybeOne, one, rows, type Sql, sql } from '../../platform/db/database.ts'
import type { SegmentTree } from '../segments/tree.ts'

/** How long somebody counts as told how to refuse (domain §1.2 AD-ID). */
const HINT_DAYS = 30

export interface PlannedSend {
  readonly text: string
  readonly tree: SegmentTree
  /** Selects `member_id`. */
  readonly audience: Sql
  readonly occurrence: string
  readonly at: Temporal.Instant
}

/** What was sent or planned before that bears on a new send. */
export const sendHistory = async (
  scope: Scope,
  send: PlannedSend,
): Promise<Pick<Facts, 'duplicateOf' | 'refusalHintDue' | 'mostSentInPeriod'>> => ({
  duplicateOf: await duplicateOf(scope, send),
  refusalHintDue: saysHowToRefuse(send.text) ? 0 : await notToldLately(scope, send),
  // Each customer's own count is judged one by one by the recipient rule of WX-QUOTA.
  mostSentInPeriod: 0,
})

const duplicateOf = async (
  { db, workspace }: Scope,
  { text, tree, occurrence }: PlannedSend,
): Promise<string | null> => {
  const same = await maybeOne(
    db,
    sql<{ planId: string }>`select plan_id as "planId" from touch_plans
      where workspace_id = ${workspace.id} and status in ('scheduled', 'paused', 'sending') and occurrence = ${occurrence}
        and audience = ${JSON.stringify(tree)}::jsonb and content ->> 'text' = ${text}
      order by created_at limit 1`,
  )
  return same?.planId ?? null
}

/** People of the audience who got no message in the last 30 days that said how to refuse. */
const notToldLately = async ({ db, workspace, now }: Scope, { audience, at }: PlannedSend): Promise<number> => {
  const since = iso(at.subtract({ hours: HINT_DAYS * 24 }))
  const plans = await rows(
    db,
    sql<{ planId: string; text: string }>`select plan_id as "planId", content ->> 'text' as text from touch_plans
      where workspace_id = ${workspace.id} and kind = 'marketing' and status <> 'scheduled' and created_at <= ${iso(now)}::timestamptz
        and (finished_at is null or finished_at > ${since}::timestamptz)`,
  )
  const told = plans.filter(plan => saysHowToRefuse(plan.text)).map(plan => plan.planId)
  const { due } = await one(
    db,
    sql<{ due: number }>`select count(*)::int as due from (${audience}) a where a.member_id not in (
      select t.member_id from touches t where t.workspace_id = ${workspace.id} and t.plan_id = any(${told}::text[])
        and t.sent_at > ${since}::timestamptz)`,
  )
  return due
}
