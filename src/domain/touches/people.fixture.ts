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
  /** Instants of marketing that went out to them, each by a plan of its own. */
  readonly touched?: readonly string[]
  /** Instants of service messages that went out to them. */
  readonly served?: readonly string[]
  /** Instants of marketing that was delivered to them, and when they answered it, if they did. */
  readonly reached?: readonly { readonly at: string; readonly answeredAt?: string }[]
  /** Instants of acts of their own; without any, one in September 2026. */
  readonly acts?: readonly string[]
  readonly orders?: readonly string[]
  /** When the contact was made. */
  readonly addedAt?: string
  readonly personalised?: boolean
  readonly tags?: readonly string[]
  readonly attributes?: Readonly<Record<string, unknown>>
  /** YYYY-MM-DD or MM-DD. */
  readonly born?: string
  /** The occasion `test:2026` is reserved for the person by another plan. */
  readonly reserved?: boolean
}

export const EARLIER = '2026-01-01T00:00:00Z'
/** Late enough for nobody to be silent in the weeks that tests are about. */
const LATELY = '2026-09-10T00:00:00Z'

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
    personalised: true,
    attributes: {},
    addedAt: EARLIER,
    born: null,
    ...p,
    person: p.person ?? p.ref,
  }))
  const added = await rows(
    db,
    sql<{ id: string; ref: string }>`
      insert into members (workspace_id, external_ref, person_key, timezone, owner_id, is_minor, is_staff, personalised, attributes,
        added_at, left_at, ingested_at)
      select ${workspaceId}::int, ref, person, zone, owner, minor, staff, personalised, attributes, "addedAt", "leftAt", ${EARLIER}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
        as p(ref text, person text, zone text, owner text, minor boolean, staff boolean, personalised boolean, attributes jsonb,
          "addedAt" timestamptz, "leftAt" timestamptz)
      returning member_id::text as id, external_ref as ref`,
  )
  // As taking them in through the front door does.
  await keepPlansRight(db, 'members')
  const ids = Object.fromEntries(added.map(({ ref, id }) => [ref, id]))
  const of = <T>(each: (p: (typeof list)[number]) => readonly T[] | undefined) =>
    list.flatMap(p =>
      (each(p) ?? []).map((fact, i) => ({ ref: p.ref, key: `${p.ref}-${i}`, member: ids[p.ref], fact })),
    )
  const events = [
    ...of(p => (p.addedThemselves ? [p.addedAt] : [])).map(e => ({
      ...e,
      key: `added-${e.ref}`,
      type: 'contact_added',
    })),
    ...of(p => p.acts ?? [LATELY]).map(e => ({ ...e, key: `act-${e.key}`, type: 'message_received' })),
  ]
  await sql`
    insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
    select ${workspaceId}::int, key, member, type, 'member', fact, fact
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(key text, type text, member bigint, fact timestamptz)`.execute(
    db,
  )
  await sql`
    insert into orders (workspace_id, order_id, member_id, channel, paid_at, paid_fen, ingested_at)
    select ${workspaceId}::int, 'order-' || key, member, 'private', fact, 100, fact
    from jsonb_to_recordset(${JSON.stringify(of(p => p.orders))}::jsonb) as o(key text, member bigint, fact timestamptz)`.execute(
    db,
  )
  await sql`
    insert into member_tags (workspace_id, member_id, tag, source, tagged_at)
    select ${workspaceId}::int, member, fact, 'import', ${EARLIER}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(of(p => p.tags))}::jsonb) as t(member bigint, fact text)`.execute(db)
  await sql`
    insert into member_profiles (workspace_id, member_id, birthday)
    select ${workspaceId}::int, member, fact
    from jsonb_to_recordset(${JSON.stringify(of(p => (p.born ? [p.born] : [])))}::jsonb) as t(member bigint, fact text)`.execute(
    db,
  )
  await sql`
    insert into touch_occurrences (workspace_id, person_key, occurrence, plan_id)
    select distinct ${workspaceId}::int, fact, 'test:2026', 'another'
    from jsonb_to_recordset(${JSON.stringify(of(p => (p.reserved ? [p.person] : [])))}::jsonb) as t(fact text)`.execute(
    db,
  )
  const consents = given.flatMap(p =>
    (p.consents ?? []).map((c, i) => ({ key: `${p.ref}-${i}`, member: ids[p.ref], told: c.at, ...c })),
  )
  await sql`
    insert into consents (workspace_id, consent_id, member_id, granted, source, occurred_at, ingested_at)
    select ${workspaceId}::int, key, member, granted, 'test', at, told
    from jsonb_to_recordset(${JSON.stringify(consents)}::jsonb)
      as c(key text, member bigint, granted boolean, at timestamptz, told timestamptz)`.execute(db)
  const touches = [
    ...of(p => p.touched).map(t => ({ ...t, plan: `past-${t.key}`, kind: 'marketing', at: t.fact })),
    ...of(p => p.served).map(t => ({ ...t, plan: `served-${t.key}`, kind: 'service', at: t.fact })),
    ...of(p => p.reached).map(t => ({
      ...t,
      ...t.fact,
      plan: `reached-${t.key}`,
      kind: 'marketing',
      delivered: t.fact.at,
    })),
  ]
  await sql`
    insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, kind, audience, content, channel, occurrence,
      scheduled_at, status, created_by, created_at, finished_at)
    select ${workspaceId}::int, plan, plan, '', 'notice', kind, '{}', '{}', 'sandbox', plan, at, 'sent', 'act_operator', at, at
    from jsonb_to_recordset(${JSON.stringify(touches)}::jsonb) as t(plan text, kind text, at timestamptz)`.execute(db)
  await sql`
    insert into touches (workspace_id, plan_id, member_id, verdict, status, planned_at, sent_at, delivered_at, replied_at)
    select ${workspaceId}::int, plan, member, 'send', 'sent', at, at, delivered, "answeredAt"
    from jsonb_to_recordset(${JSON.stringify(touches)}::jsonb)
      as t(plan text, member bigint, at timestamptz, delivered timestamptz, "answeredAt" timestamptz)`.execute(db)
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
