import { type Db, sql } from '../../platform/db/database.ts'
import { isoOf } from './days.ts'
import type { Told, WorldFacts } from './telling.ts'
import { takeIn } from './telling-store.ts'

/** Events that other tables follow from; they go through the common door. */
const WITH_CONSEQUENCES = new Set([
  'contact_added',
  'contact_deleted',
  'opt_in',
  'opt_out',
  'group_joined',
  'group_left',
])

/** When each order of the history arrived. */
export const receivedOf = (facts: WorldFacts): ReadonlyMap<string, string> =>
  new Map(facts.received.map(({ fact }) => [fact.orderId, fact.at]))

/**
 * Writes a window of the past, every row with the instant at which it would have been heard of, so that a question about any
 * day of the past is answered with what was known then. The many plain rows are written with it at once; what has consequences
 * goes through the common door and is dated afterwards. The same window again adds nothing.
 */
export const writeHistory = async (
  db: Db,
  workspaceId: number,
  window: WorldFacts,
  received: ReadonlyMap<string, string>,
): Promise<void> => {
  const consequential = window.events.filter(told => WITH_CONSEQUENCES.has(told.fact.type))
  const plain = window.events.filter(told => !WITH_CONSEQUENCES.has(told.fact.type))
  const common: WorldFacts = { ...window, orders: [], received: [], events: consequential }
  const lastHeard = Math.max(0, ...Object.values(common).map(list => list.at(-1)?.seenAt ?? 0))
  await takeIn(db, workspaceId, common, isoOf(lastHeard))
  await writeOrders(db, workspaceId, window.orders, received)
  await writeEvents(db, workspaceId, plain)
  await dateRows(db, workspaceId, common)
}

const json = (list: readonly unknown[]) => sql`${JSON.stringify(list)}::jsonb`

const writeOrders = async (
  db: Db,
  workspaceId: number,
  orders: WorldFacts['orders'],
  received: ReadonlyMap<string, string>,
): Promise<void> => {
  const heads = orders.map(({ seenAt, fact: { items, ...head } }) => ({
    ...head,
    receivedAt: head.receivedAt ?? received.get(head.orderId),
    paidFen: items.reduce((sum, item) => sum + item.fen, 0),
    seenAt: isoOf(seenAt),
  }))
  const lines = orders.flatMap(({ seenAt, fact }) =>
    fact.items.map(item => ({ ...item, orderId: fact.orderId, seenAt: isoOf(seenAt) })),
  )
  await sql`
    insert into orders (workspace_id, order_id, member_id, channel, paid_at, received_at, paid_fen, ingested_at)
    select ${workspaceId}, f."orderId", m.member_id, f.channel, f."paidAt", f."receivedAt", f."paidFen", f."seenAt"
    from jsonb_to_recordset(${json(heads)}) as f("orderId" text, "memberRef" text, channel text, "paidAt" timestamptz,
      "receivedAt" timestamptz, "paidFen" bigint, "seenAt" timestamptz)
    left join members m on m.workspace_id = ${workspaceId} and m.external_ref = f."memberRef"
    on conflict do nothing`.execute(db)
  await sql`
    insert into order_items (workspace_id, order_id, line, sku, category, qty, fen, cost_fen, ingested_at)
    select ${workspaceId}, f."orderId", f.line, f.sku, f.category, f.qty, f.fen, f."costFen", f."seenAt"
    from jsonb_to_recordset(${json(lines)}) as f("orderId" text, line text, sku text, category text, qty int, fen bigint,
      "costFen" bigint, "seenAt" timestamptz)
    on conflict do nothing`.execute(db)
}

const writeEvents = (db: Db, workspaceId: number, events: WorldFacts['events']) =>
  sql`
    insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at, group_id, props)
    select ${workspaceId}, f."eventId", m.member_id, f.type, f.actor, f.at, f."seenAt", f."groupId", coalesce(f.props, '{}')
    from jsonb_to_recordset(${json(events.map(({ seenAt, fact }) => ({ ...fact, seenAt: isoOf(seenAt) })))})
      as f("eventId" text, "memberRef" text, type text, actor text, at timestamptz, "seenAt" timestamptz, "groupId" text, props jsonb)
    left join members m on m.workspace_id = ${workspaceId} and m.external_ref = f."memberRef"
    on conflict do nothing`.execute(db)

/** Dates the rows that came through the common door. */
const dateRows = async (db: Db, workspaceId: number, facts: WorldFacts): Promise<void> => {
  const heard = <F>(told: readonly Told<F>[], id: (fact: F) => string) =>
    json(told.map(({ seenAt, fact }) => ({ id: id(fact), at: isoOf(seenAt) })))
  const members = heard(facts.members, f => f.ref)
  const events = heard(facts.events, f => f.eventId)
  const date = (table: string, key: string, times: ReturnType<typeof json>) =>
    sql`
      update ${sql.table(table)} t set ingested_at = f.at from jsonb_to_recordset(${times}) as f(id text, at timestamptz)
      where t.workspace_id = ${workspaceId} and ${sql.id('t', key)} = f.id`.execute(db)
  await date(
    'refunds',
    'refund_id',
    heard(facts.refunds, f => f.refundId),
  )
  await date(
    'costs',
    'cost_id',
    heard(facts.costs, f => f.costId),
  )
  await date('members', 'external_ref', members)
  await date('events', 'event_id', events)
  await date('consents', 'consent_id', events)
  await sql`
    update group_memberships g set ingested_at = e.ingested_at
    from jsonb_to_recordset(${events}) as f(id text)
    join events e on e.workspace_id = ${workspaceId} and e.event_id = f.id and e.type = 'group_joined'
    where g.workspace_id = ${workspaceId} and g.group_id = e.group_id and g.member_id = e.member_id
      and g.joined_at = e.occurred_at`.execute(db)
  await sql`
    update member_tags t set tagged_at = f.at
    from jsonb_to_recordset(${members}) as f(id text, at timestamptz)
    join members m on m.workspace_id = ${workspaceId} and m.external_ref = f.id
    where t.workspace_id = ${workspaceId} and t.member_id = m.member_id`.execute(db)
  const qualified = facts.referrals.filter(told => told.fact.status === 'qualified')
  await sql`
    update referrals r set ingested_at = f.at
    from jsonb_to_recordset(${heard(qualified, f => f.inviteeRef)}) as f(id text, at timestamptz)
    join members m on m.workspace_id = ${workspaceId} and m.external_ref = f.id
    where r.workspace_id = ${workspaceId} and r.invitee_id = m.member_id`.execute(db)
}
