import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import { type Db, rows, sql } from '../../platform/db/database.ts'
import type { Scope } from '../scope.ts'
import type { MetricResult, MetricValue } from './result.ts'

/** Facts of a small world, for tests. Members are named; whatever is left out of a fact is the usual. Instants are ISO text. */
export interface World {
  members?: { ref: string; person?: string; channel?: string; staff?: boolean; addedAt?: string; leftAt?: string }[]
  events?: {
    ref?: string
    type: string
    at: string
    actor?: 'member' | 'staff' | 'system'
    group?: string
    props?: Record<string, unknown>
    told?: string
  }[]
  orders?: { id: string; ref?: string; at: string; fen: number; channel?: string; sku?: string; told?: string }[]
  refunds?: { order?: string; at: string; fen: number; told?: string }[]
  stays?: { group: string; ref: string; at: string; left?: string; told?: string }[]
  referrals?: { from: string; to: string; at: string; status?: string; level?: number; told?: string }[]
  costs?: { day: string; kind: string; channel?: string; fen: number; told?: string }[]
  plans?: { id: string; at: string; scene?: string }[]
  touches?: {
    plan: string
    ref: string
    verdict?: 'send' | 'held_out' | 'defer' | 'drop'
    at: string
    sent?: string
    delivered?: string
    clicked?: string
  }[]
}

let serial = 0
const numbered = <T extends object>(list: readonly T[]) => list.map(item => ({ ...item, key: `k${serial++}` }))

/** Writes a world's facts; each is told when it happens unless `told` says later. */
export const tell = async (db: Db, workspaceId: number, world: World): Promise<void> => {
  const given = <T extends object>(list: readonly T[] = []) => sql`${JSON.stringify(numbered(list))}::jsonb`
  const ref = (column: string) =>
    sql`(select member_id from members where workspace_id = ${workspaceId} and external_ref = ${sql.ref(column)})`
  const run = (text: ReturnType<typeof sql>) => rows(db, text)
  await run(sql`insert into members (workspace_id, external_ref, person_key, source_channel, is_staff, attributes, added_at, left_at, ingested_at)
    select ${workspaceId}, f.ref, coalesce(f.person, f.ref), f.channel, coalesce(f.staff, false),
      case when f."addedAt" is null then '{"addedBy": "fact"}'::jsonb else '{}' end,
      coalesce(f."addedAt", '2020-01-01Z'), f."leftAt", coalesce(f."addedAt", '2020-01-01Z')
    from jsonb_to_recordset(${given(world.members)})
      as f(ref text, person text, channel text, staff boolean, "addedAt" timestamptz, "leftAt" timestamptz)`)
  await run(sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at, group_id, props)
    select ${workspaceId}, f.key, ${ref('f.ref')}, f.type, coalesce(f.actor, 'member'), f.at, coalesce(f.told, f.at), f."group", coalesce(f.props, '{}')
    from jsonb_to_recordset(${given(world.events)})
      as f(key text, ref text, type text, actor text, at timestamptz, told timestamptz, "group" text, props jsonb)`)
  const orders = given(world.orders)
  await run(sql`insert into orders (workspace_id, order_id, member_id, channel, paid_at, paid_fen, ingested_at)
    select ${workspaceId}, f.id, ${ref('f.ref')}, coalesce(f.channel, 'private'), f.at, f.fen, coalesce(f.told, f.at)
    from jsonb_to_recordset(${orders}) as f(id text, ref text, channel text, at timestamptz, fen bigint, told timestamptz)`)
  await run(sql`insert into order_items (workspace_id, order_id, line, sku, qty, fen, ingested_at)
    select ${workspaceId}, f.id, '1', coalesce(f.sku, 'sku'), 1, f.fen, coalesce(f.told, f.at)
    from jsonb_to_recordset(${orders}) as f(id text, sku text, at timestamptz, fen bigint, told timestamptz)`)
  await run(sql`insert into refunds (workspace_id, refund_id, order_id, refunded_at, fen, ingested_at)
    select ${workspaceId}, f.key, f."order", f.at, f.fen, coalesce(f.told, f.at)
    from jsonb_to_recordset(${given(world.refunds)}) as f(key text, "order" text, at timestamptz, fen bigint, told timestamptz)`)
  const stays = given(world.stays)
  await run(sql`insert into groups (workspace_id, group_id, name, created_at)
    select distinct ${workspaceId}::int, f."group", f."group", timestamptz '2020-01-01Z' from jsonb_to_recordset(${stays}) as f("group" text) on conflict do nothing`)
  await run(sql`insert into group_memberships (workspace_id, group_id, member_id, joined_at, left_at, ingested_at)
    select ${workspaceId}, f."group", ${ref('f.ref')}, f.at, f."left", coalesce(f.told, f.at)
    from jsonb_to_recordset(${stays}) as f("group" text, ref text, at timestamptz, "left" timestamptz, told timestamptz)`)
  await run(sql`insert into referrals (workspace_id, inviter_id, invitee_id, level, bound_at, status, ingested_at)
    select ${workspaceId}, ${ref('f.from')}, ${ref('f.to')}, coalesce(f.level, 1), f.at, coalesce(f.status, 'qualified'), coalesce(f.told, f.at)
    from jsonb_to_recordset(${given(world.referrals)})
      as f("from" text, "to" text, level int, at timestamptz, status text, told timestamptz)`)
  await run(sql`insert into costs (workspace_id, cost_id, day, kind, channel, fen, ingested_at)
    select ${workspaceId}, f.key, f.day, f.kind, f.channel, f.fen, coalesce(f.told, f.day)
    from jsonb_to_recordset(${given(world.costs)}) as f(key text, day date, kind text, channel text, fen bigint, told timestamptz)`)
  await run(sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, audience, content, channel, occurrence, scheduled_at, status, created_by, created_at)
    select ${workspaceId}, f.id, f.id, f.id, coalesce(f.scene, 'welcome'), '{}', '{}', 'private', f.id, f.at, 'sent', 'act_operator', f.at
    from jsonb_to_recordset(${given(world.plans)}) as f(id text, scene text, at timestamptz)`)
  await run(sql`insert into touches (workspace_id, plan_id, member_id, verdict, status, planned_at, sent_at, delivered_at, first_click_at)
    select ${workspaceId}, f.plan, ${ref('f.ref')}, coalesce(f.verdict, 'send'), 'planned', f.at, f.sent, f.delivered, f.clicked
    from jsonb_to_recordset(${given(world.touches)})
      as f(plan text, ref text, verdict text, at timestamptz, sent timestamptz, delivered timestamptz, clicked timestamptz)`)
}

/** A workspace of its own with these facts, read at `now`. */
export const worldOf = async (db: Db, facts: World, now = '2026-09-21T10:30:00+08:00'): Promise<Scope> => {
  const workspace = await testWorkspace(db)
  await tell(db, workspace.id, facts)
  return testScope(db, workspace, 'viewer', now)
}

/** One figure of an answer: the main one unless named, the whole unless a key is given. */
export const figure = (results: readonly MetricResult[], id?: string, key: string | null = null): MetricValue => {
  const result = id === undefined ? results[0] : results.find(r => r.metric === id)
  const value = result?.values.find(v => v.key === key)
  if (!value) throw new Error(`no figure ${id} at ${key} among ${results.map(r => r.metric).join(', ')}`)
  return value
}
export const parts = (value: MetricValue) => [value.numerator, value.denominator, value.value]
export const codes = (results: readonly MetricResult[]) => results[0]?.warnings.map(w => w.code)

/** Local time of 2026. */
export const at = (day: string, time = '12:00') => `2026-${day}T${time}:00+08:00`
export const added = (ref: string, when: string) => ({ ref, type: 'contact_added', at: when, actor: 'system' as const })
export const ended = (ref: string, when: string) => ({
  ref,
  type: 'contact_deleted',
  at: when,
  actor: 'system' as const,
})
export const AUGUST = { from: '2026-08-01', to: '2026-09-01' }
