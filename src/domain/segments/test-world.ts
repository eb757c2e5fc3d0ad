import { Temporal } from 'temporal-polyfill'
import type { Workspace } from '../../core/scope.ts'
import { type Db, rows, sql } from '../../platform/db/database.ts'

/** A small world for tests, written as it is told: instants as ISO text, everything known when it happened unless said. */
export interface TestMember {
  ref: string
  addedAt: string
  leftAt?: string
  ingestedAt?: string
  staff?: boolean
  timezone?: string
  sourceChannel?: string
  name?: string
  phone?: string
  birthday?: string
  tags?: string[]
  groups?: { id: string; at: string; leftAt?: string }[]
  orders?: {
    at: string
    fen: number
    category?: string
    channel?: string
    ingestedAt?: string
    refunds?: { at: string; fen: number; ingestedAt?: string }[]
  }[]
  events?: { type: string; at: string; actor?: 'member' | 'staff'; ingestedAt?: string }[]
  consents?: { at: string; granted: boolean }[]
}

/** Adds the members and their facts; returns member ids by ref. */
export const addWorld = async (
  db: Db,
  { id }: Workspace,
  members: readonly TestMember[],
): Promise<Record<string, string>> => {
  const list = (value: unknown) => JSON.stringify(value)
  const added = await rows(
    db,
    sql<{ member_id: string; external_ref: string }>`
      insert into members (workspace_id, external_ref, person_key, source_channel, timezone, is_staff, added_at, left_at, ingested_at)
      select ${id}, ref, ref, "sourceChannel", timezone, coalesce(staff, false), "addedAt", "leftAt", coalesce("ingestedAt", "addedAt")
      from jsonb_to_recordset(${list(members)}::jsonb) as m(ref text, "sourceChannel" text, timezone text, staff boolean,
        "addedAt" timestamptz, "leftAt" timestamptz, "ingestedAt" timestamptz)
      returning member_id, external_ref`,
  )
  const ids = Object.fromEntries(added.map(row => [row.external_ref, row.member_id]))
  const each = <T extends object>(pick: (member: TestMember) => readonly T[] | undefined) =>
    members.flatMap(member =>
      (pick(member) ?? []).map((fact, i) => ({ ...fact, member: ids[member.ref], key: `${member.ref}-${i}` })),
    )
  const orders = each(member => member.orders)
  const refunds = orders.flatMap(o =>
    (o.refunds ?? []).map((r, i) => ({ ...r, member: o.member, order: o.key, key: `${o.key}-${i}` })),
  )
  const groups = each(member => member.groups)
  const run = (statement: ReturnType<typeof sql>) => statement.execute(db)
  await run(sql`insert into member_profiles (workspace_id, member_id, name, phone, birthday)
    select ${id}, member, name, phone, birthday
    from jsonb_to_recordset(${list(each(m => [{ name: m.name, phone: m.phone, birthday: m.birthday }]))}::jsonb)
      as p(member bigint, name text, phone text, birthday text)`)
  await run(sql`insert into orders (workspace_id, order_id, member_id, channel, paid_at, paid_fen, ingested_at)
    select ${id}, key, member, coalesce(channel, 'private'), at, fen, coalesce("ingestedAt", at)
    from jsonb_to_recordset(${list(orders)}::jsonb) as o(key text, member bigint, channel text, at timestamptz, fen bigint, "ingestedAt" timestamptz)`)
  await run(sql`insert into order_items (workspace_id, order_id, line, sku, category, qty, fen, ingested_at)
    select ${id}, key, '1', 'sku', category, 1, fen, coalesce("ingestedAt", at)
    from jsonb_to_recordset(${list(orders)}::jsonb) as o(key text, category text, at timestamptz, fen bigint, "ingestedAt" timestamptz)`)
  await run(sql`insert into refunds (workspace_id, refund_id, order_id, member_id, refunded_at, fen, ingested_at)
    select ${id}, key, "order", member, at, fen, coalesce("ingestedAt", at)
    from jsonb_to_recordset(${list(refunds)}::jsonb) as r(key text, "order" text, member bigint, at timestamptz, fen bigint, "ingestedAt" timestamptz)`)
  await run(sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
    select ${id}, key, member, type, coalesce(actor, 'member'), at, coalesce("ingestedAt", at)
    from jsonb_to_recordset(${list(each(m => m.events))}::jsonb)
      as e(key text, member bigint, type text, actor text, at timestamptz, "ingestedAt" timestamptz)`)
  await run(sql`insert into consents (workspace_id, consent_id, member_id, granted, source, occurred_at, ingested_at)
    select ${id}, key, member, granted, 'test', at, at
    from jsonb_to_recordset(${list(each(m => m.consents))}::jsonb) as c(key text, member bigint, granted boolean, at timestamptz)`)
  await run(sql`insert into groups (workspace_id, group_id, name, created_at)
    select distinct ${id}::int, id, id, timestamptz '2020-01-01Z' from jsonb_to_recordset(${list(groups)}::jsonb) as g(id text)
    on conflict do nothing`)
  await run(sql`insert into group_memberships (workspace_id, group_id, member_id, joined_at, left_at, ingested_at)
    select ${id}, id, member, at, "leftAt", at
    from jsonb_to_recordset(${list(groups)}::jsonb) as g(id text, member bigint, at timestamptz, "leftAt" timestamptz)`)
  await run(sql`insert into member_tags (workspace_id, member_id, tag, source, tagged_at)
    select ${id}, member, tag, 'person', timestamptz '2020-01-01Z'
    from jsonb_to_recordset(${list(each(m => m.tags?.map(tag => ({ tag }))))}::jsonb) as t(member bigint, tag text)`)
  return ids
}

/** Local noon in Shanghai, or another time, some days before 2026-09-21. */
export const ago = (days: number, time = '12:00'): string =>
  Temporal.PlainDate.from('2026-09-21')
    .subtract({ days })
    .toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: time })
    .toInstant()
    .toString()
