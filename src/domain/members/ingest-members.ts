import { changed, type Db, rows, sql, transaction } from '../../platform/db/database.ts'
import type { Ingested, MemberFact } from './facts.ts'
import { keepPlansRight } from './ingest-plans.ts'
import { asJsonb } from './ingest-refs.ts'

/**
 * Takes members in, at most about 2,000 a call; in the caller's transaction when there is one. What is known is never erased:
 * empty fields are filled, `added_at` moves to the earliest contact, protective marks (staff, minor, not personalised) stay.
 * Returns how many members are new; the same facts again add nothing.
 */
export const ingestMembers = async (
  db: Db,
  workspaceId: number,
  facts: readonly MemberFact[],
  ingestedAt: string,
): Promise<Ingested> => {
  if (!facts.length) return { given: 0, added: 0 }
  const people = merged(facts)
  const added = await transaction(db, async tx => {
    const found = await upsert(tx, workspaceId, people, ingestedAt)
    await keepPlansRight(tx, 'members')
    const idOf = new Map(found.map(row => [row.ref, row.id]))
    const profiles = people.filter(p => p.name ?? p.phone ?? p.birthday)
    if (profiles.length)
      await fillProfiles(
        tx,
        workspaceId,
        profiles.map(({ ref, name, phone, birthday }) => ({ id: idOf.get(ref), name, phone, birthday })),
      )
    const tags = people.flatMap(p => (p.tags ?? []).map(tag => ({ id: idOf.get(p.ref), tag })))
    if (tags.length) await addTags(tx, workspaceId, tags, ingestedAt)
    return found.filter(row => row.fresh).length
  })
  return { given: facts.length, added }
}

/** One fact a ref: the first word counts, the earliest contact, the latest end, all tags. */
const merged = (facts: readonly MemberFact[]): MemberFact[] => {
  const byRef = new Map<string, MemberFact>()
  for (const fact of facts) {
    const known = byRef.get(fact.ref)
    byRef.set(fact.ref, known ? merge(known, fact) : fact)
  }
  return [...byRef.values()]
}

const merge = (a: MemberFact, b: MemberFact): MemberFact => {
  const addedAt = [a.addedAt, b.addedAt].filter(t => t !== undefined).sort(byInstant)[0]
  const leftAt = [a.leftAt, b.leftAt]
    .filter(t => t !== undefined)
    .sort(byInstant)
    .at(-1)
  const said = Object.fromEntries(Object.entries(a).filter(([, value]) => value !== undefined))
  return {
    ...b,
    ...(said as unknown as MemberFact),
    ...(addedAt === undefined ? {} : { addedAt }),
    ...(leftAt === undefined ? {} : { leftAt }),
    isStaff: Boolean(a.isStaff || b.isStaff),
    isMinor: Boolean(a.isMinor || b.isMinor),
    personalised: a.personalised !== false && b.personalised !== false,
    tags: [...(a.tags ?? []), ...(b.tags ?? [])],
  }
}

const byInstant = (a: string, b: string): number => Date.parse(a) - Date.parse(b)

const upsert = (db: Db, workspaceId: number, people: readonly MemberFact[], at: string) =>
  rows(
    db,
    sql<{ ref: string; id: string; fresh: boolean }>`
      insert into members as m (workspace_id, external_ref, person_key, source_channel, source_campaign, timezone, owner_id,
        is_staff, is_minor, personalised, attributes, added_at, left_at, ingested_at)
      select ${workspaceId}, f.ref, coalesce(f."personKey", f.ref), f."sourceChannel", f."sourceCampaign", f.timezone,
        f."ownerId", coalesce(f."isStaff", false), coalesce(f."isMinor", false), coalesce(f.personalised, true),
        case when f."addedAt" is null then '{"addedBy": "fact"}'::jsonb else '{}' end,
        coalesce(f."addedAt", f."leftAt", ${at}::timestamptz), f."leftAt", ${at}::timestamptz
      from jsonb_to_recordset(${asJsonb(people)}) as f(ref text, "personKey" text, "sourceChannel" text,
        "sourceCampaign" text, timezone text, "ownerId" text, "isStaff" boolean, "isMinor" boolean, personalised boolean,
        "addedAt" timestamptz, "leftAt" timestamptz)
      order by f.ref
      on conflict (workspace_id, external_ref) do update set
        person_key = case when m.person_key = m.external_ref then excluded.person_key else m.person_key end,
        source_channel = coalesce(m.source_channel, excluded.source_channel),
        source_campaign = coalesce(m.source_campaign, excluded.source_campaign),
        timezone = coalesce(m.timezone, excluded.timezone),
        owner_id = coalesce(m.owner_id, excluded.owner_id),
        is_staff = m.is_staff or excluded.is_staff,
        is_minor = m.is_minor or excluded.is_minor,
        personalised = m.personalised and excluded.personalised,
        -- A contact's time replaces a time that was only taken from a fact; among equals the earlier counts.
        added_at = case
          when m.attributes ? 'addedBy' and not excluded.attributes ? 'addedBy' then excluded.added_at
          when excluded.attributes ? 'addedBy' and not m.attributes ? 'addedBy' then m.added_at
          else least(m.added_at, excluded.added_at) end,
        attributes = case when excluded.attributes ? 'addedBy' then m.attributes else m.attributes - 'addedBy' end,
        left_at = case
          when exists (select from events e where e.workspace_id = m.workspace_id and e.member_id = m.member_id
            and e.type = 'contact_added' and e.occurred_at > excluded.left_at) then m.left_at
          else greatest(m.left_at, excluded.left_at) end
      returning external_ref as ref, member_id as id, xmax = 0 as fresh`,
  )

const fillProfiles = (db: Db, workspaceId: number, profiles: readonly object[]): Promise<number> =>
  changed(
    db,
    sql`
      insert into member_profiles as p (workspace_id, member_id, name, phone, birthday)
      select ${workspaceId}, id, name, phone, birthday
      from jsonb_to_recordset(${asJsonb(profiles)}) as f(id bigint, name text, phone text, birthday text)
      order by id
      on conflict (workspace_id, member_id) do update set
        name = coalesce(p.name, excluded.name),
        phone = coalesce(p.phone, excluded.phone),
        birthday = coalesce(p.birthday, excluded.birthday)`,
  )

const addTags = (db: Db, workspaceId: number, tags: readonly object[], at: string): Promise<number> =>
  changed(
    db,
    sql`
      insert into member_tags (workspace_id, member_id, tag, source, tagged_at)
      select ${workspaceId}, id, tag, 'import', ${at}::timestamptz
      from jsonb_to_recordset(${asJsonb(tags)}) as f(id bigint, tag text)
      order by id, tag
      on conflict do nothing`,
  )
