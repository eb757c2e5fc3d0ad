import { type Db, rows, sql, transaction } from '../../platform/db/database.ts'
import type { EventFact, Ingested } from './facts.ts'
import { asJsonb, memberIds } from './ingest-refs.ts'

const CONTACT = new Set(['contact_added', 'contact_deleted'])
const CONSENT = new Set(['opt_in', 'opt_out'])
const GROUP = new Set(['group_joined', 'group_left'])

type Event = EventFact & { readonly memberId: string | null }

/**
 * Takes events in, at most about 2,000 a call, and keeps what follows from them: the span of the relation (`contact_added`,
 * `contact_deleted`), consents (`opt_in`, `opt_out`), who is in which group (`group_joined`, `group_left`). All of it is worked out
 * from the events known, so late, repeated and disordered events end in the same state. Returns how many are new.
 */
export const ingestEvents = async (
  db: Db,
  workspaceId: number,
  facts: readonly EventFact[],
  ingestedAt: string,
): Promise<Ingested> => {
  if (!facts.length) return { given: 0, added: 0 }
  const seen = facts.flatMap(f => (f.memberRef === null ? [] : [{ ref: f.memberRef, at: f.at }]))
  return transaction(db, async tx => {
    const idOf = await memberIds(tx, workspaceId, seen, ingestedAt)
    const byId = new Map<string, Event>()
    for (const fact of facts)
      if (!byId.has(fact.eventId)) byId.set(fact.eventId, { ...fact, memberId: idOf(fact.memberRef) })
    const fresh = await rows(
      tx,
      sql<{ event_id: string }>`
        insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at, group_id, props)
        select ${workspaceId}, f."eventId", f."memberId", f.type, f.actor, f.at, ${ingestedAt}::timestamptz, f."groupId",
          coalesce(f.props, '{}')
        from jsonb_to_recordset(${asJsonb([...byId.values()])}) as f("eventId" text, "memberId" bigint, type text,
          actor text, at timestamptz, "groupId" text, props jsonb)
        order by f."eventId"
        on conflict do nothing
        returning event_id`,
    )
    const news = fresh.flatMap(row => byId.get(row.event_id) ?? [])
    await follow(tx, workspaceId, news, ingestedAt)
    return { given: facts.length, added: fresh.length }
  })
}

const follow = async (db: Db, workspaceId: number, news: readonly Event[], at: string): Promise<void> => {
  const of = (types: ReadonlySet<string>) => news.filter(e => e.memberId !== null && types.has(e.type))
  const contacts = of(CONTACT)
  if (contacts.length) await spans(db, workspaceId, [...new Set(contacts.flatMap(e => e.memberId ?? []))])
  const consents = of(CONSENT)
  if (consents.length) await recordConsents(db, workspaceId, consents, at)
  const groups = of(GROUP).filter(e => e.groupId !== undefined)
  if (groups.length) await memberships(db, workspaceId, groups, at)
}

/** Added at the first contact; left at the latest deletion that no contact came after. */
const spans = (db: Db, workspaceId: number, ids: readonly string[]) =>
  sql`
    with known as (
      select member_id,
        min(occurred_at) filter (where type = 'contact_added') as first_add,
        max(occurred_at) filter (where type = 'contact_added') as last_add,
        max(occurred_at) filter (where type = 'contact_deleted') as last_end
      from events
      where workspace_id = ${workspaceId} and type in ('contact_added', 'contact_deleted')
        and member_id = any(${ids}::bigint[])
      group by 1
    )
    update members m set
      added_at = case when m.attributes ? 'addedBy' then coalesce(k.first_add, m.added_at)
        else least(m.added_at, k.first_add) end,
      attributes = case when k.first_add is null then m.attributes else m.attributes - 'addedBy' end,
      left_at = case when k.last_add > greatest(m.left_at, k.last_end) then null else greatest(m.left_at, k.last_end) end
    from known k
    where m.workspace_id = ${workspaceId} and m.member_id = k.member_id`.execute(db)

const recordConsents = (db: Db, workspaceId: number, news: readonly Event[], at: string) =>
  sql`
    insert into consents (workspace_id, consent_id, member_id, scope, granted, source, occurred_at, ingested_at)
    select ${workspaceId}, "eventId", "memberId", 'marketing', type = 'opt_in', 'event', at, ${at}::timestamptz
    from jsonb_to_recordset(${asJsonb(news)}) as f("eventId" text, "memberId" bigint, type text, at timestamptz)
    order by "eventId"
    on conflict do nothing`.execute(db)

/** A stay in a group ends at the next leaving, or at the next joining when the leaving was never heard of. */
const memberships = async (db: Db, workspaceId: number, news: readonly Event[], at: string): Promise<void> => {
  await sql`
    insert into groups (workspace_id, group_id, name, created_at)
    select ${workspaceId}, "groupId", "groupId", min(at)
    from jsonb_to_recordset(${asJsonb(news)}) as f("groupId" text, at timestamptz)
    group by "groupId" order by "groupId"
    on conflict do nothing`.execute(db)
  await sql`
    insert into group_memberships (workspace_id, group_id, member_id, joined_at, ingested_at)
    select ${workspaceId}, "groupId", "memberId", at, ${at}::timestamptz
    from jsonb_to_recordset(${asJsonb(news)}) as f("groupId" text, "memberId" bigint, type text, at timestamptz)
    where type = 'group_joined'
    order by "groupId", "memberId", at
    on conflict do nothing`.execute(db)
  const ids = [...new Set(news.flatMap(e => e.memberId ?? []))]
  await sql`
    update group_memberships g set left_at = ends.at
    from (
      select s.group_id, s.member_id, s.joined_at, min(e.occurred_at) as at
      from group_memberships s
      join events e on e.workspace_id = s.workspace_id and e.member_id = s.member_id and e.group_id = s.group_id
        and e.type in ('group_joined', 'group_left') and e.occurred_at > s.joined_at
      where s.workspace_id = ${workspaceId} and s.member_id = any(${ids}::bigint[])
        and e.workspace_id = ${workspaceId} and e.member_id = any(${ids}::bigint[])
      group by 1, 2, 3
    ) ends
    where g.workspace_id = ${workspaceId} and g.group_id = ends.group_id and g.member_id = ends.member_id
      and g.joined_at = ends.joined_at and g.left_at is distinct from ends.at`.execute(db)
}
