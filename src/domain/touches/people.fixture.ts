import { DEFAULT_POLICY } from '../../core/policy/policy.ts'
import { type Db, rows, sql } from '../../platform/db/database.ts'
import { keepPlansRight } from '../members/ingest-plans.ts'
import { judged, type TouchTerms } from './candidates.ts'

/** A member of a small world, for tests; whatever is left out is that of somebody who may be written to. */
export interface TestPerson {
  readonly ref: string
  /** One human with several contacts gives each the same. */
  readonly person?: string
  readonly zone?: string
  /** The staff account that holds the contact; null: nobody. */
  readonly owner?: string | null
  readonly minor?: boolean
  readonly staff?: boolean
  /** False: came from an imported list. */
  readonly addedThemselves?: boolean
  readonly leftAt?: string
  readonly consents?: readonly { readonly granted: boolean; readonly at: string; readonly told?: string }[]
  /** Instants of marketing that reached them. */
  readonly touched?: readonly string[]
}

export const EARLIER = '2026-01-01T00:00:00Z'

/** Writes people down. Returns the member id of each ref. */
export const people = async (
  db: Db,
  workspaceId: number,
  given: readonly TestPerson[],
): Promise<Record<string, string>> => {
  const list = given.map(p => ({
    zone: null,
    owner: 'staff_1',
    minor: false,
    staff: false,
    addedThemselves: true,
    leftAt: null,
    ...p,
    person: p.person ?? p.ref,
  }))
  const added = await rows(
    db,
    sql<{ id: string; ref: string }>`
      insert into members (workspace_id, external_ref, person_key, timezone, owner_id, is_minor, is_staff, added_at, left_at, ingested_at)
      select ${workspaceId}::int, ref, person, zone, owner, minor, staff, ${EARLIER}::timestamptz, "leftAt", ${EARLIER}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
        as p(ref text, person text, zone text, owner text, minor boolean, staff boolean, "leftAt" timestamptz)
      returning member_id::text as id, external_ref as ref`,
  )
  // As taking them in through the front door does.
  await keepPlansRight(db, 'members')
  const ids = Object.fromEntries(added.map(({ ref, id }) => [ref, id]))
  const adding = list.filter(p => p.addedThemselves).map(p => ({ ref: p.ref, member: ids[p.ref] }))
  await sql`
    insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
    select ${workspaceId}::int, 'added-' || ref, member, 'contact_added', 'member', ${EARLIER}::timestamptz, ${EARLIER}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(adding)}::jsonb) as e(ref text, member bigint)`.execute(db)
  const consents = given.flatMap(p =>
    (p.consents ?? []).map((c, i) => ({ key: `${p.ref}-${i}`, member: ids[p.ref], told: c.at, ...c })),
  )
  await sql`
    insert into consents (workspace_id, consent_id, member_id, granted, source, occurred_at, ingested_at)
    select ${workspaceId}::int, key, member, granted, 'test', at, told
    from jsonb_to_recordset(${JSON.stringify(consents)}::jsonb)
      as c(key text, member bigint, granted boolean, at timestamptz, told timestamptz)`.execute(db)
  const touches = given.flatMap(p =>
    (p.touched ?? []).map((at, i) => ({ plan: `past-${p.ref}-${i}`, member: ids[p.ref], at })),
  )
  await sql`
    insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, audience, content, channel, occurrence,
      scheduled_at, status, created_by, created_at)
    select ${workspaceId}::int, plan, plan, '', 'notice', '{}', '{}', 'sandbox', plan, at, 'sent', 'act_operator', at
    from jsonb_to_recordset(${JSON.stringify(touches)}::jsonb) as t(plan text, at timestamptz)`.execute(db)
  await sql`
    insert into touches (workspace_id, plan_id, member_id, verdict, status, planned_at, sent_at)
    select ${workspaceId}::int, plan, member, 'send', 'sent', at, at
    from jsonb_to_recordset(${JSON.stringify(touches)}::jsonb) as t(plan text, member bigint, at timestamptz)`.execute(
    db,
  )
  return ids
}

export interface Judged {
  readonly verdict: 'send' | 'held_out' | 'defer' | 'drop'
  readonly rules: readonly string[]
  readonly deferTo: string | null
}

/** The verdict on everybody of a workspace, by ref. Without terms: marketing, nobody held out, at the given instant. */
export const verdicts = async (
  db: Db,
  workspaceId: number,
  at: string,
  terms: Partial<TouchTerms> = {},
): Promise<Record<string, Judged>> => {
  const all: TouchTerms = {
    workspaceId,
    timezone: 'Asia/Shanghai',
    planId: null,
    kind: 'marketing',
    occurrence: 'test:2026',
    holdoutShare: 0,
    at,
    scheduledAt: at,
    now: at,
    policy: DEFAULT_POLICY,
    ...terms,
  }
  const audience = sql`select member_id from members where workspace_id = ${workspaceId}`
  const found = await rows(
    db,
    sql<{ ref: string; verdict: Judged['verdict']; rules: string[]; at: Date | null }>`
      with ${judged(audience, all)}
      select m.external_ref as ref, j.verdict, j.rules, j.defer_to as at
      from judged j join members m on m.workspace_id = ${workspaceId} and m.member_id = j.member_id`,
  )
  return Object.fromEntries(
    found.map(({ ref, verdict, rules, at }) => [ref, { verdict, rules, deferTo: at?.toISOString() ?? null }]),
  )
}
