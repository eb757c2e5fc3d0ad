import { Temporal } from 'temporal-polyfill'
import { type Db, maybeOne, one, sql, type Tx, transaction } from '../../platform/db/database.ts'
import { DEMO_ACTORS, DEMO_BRAND, DEMO_SLUG } from './brand.ts'
import { dateOf, isoOf, startOf } from './days.ts'
import { GROUPS } from './groups.ts'
import { receivedOf, writeHistory } from './history.ts'
import { DAY, LIFE } from './settings.ts'
import { windowOf } from './tick.ts'
import { factsBetween } from './world.ts'

export interface SeedOptions {
  /** The history ends here (ISO 8601). */
  readonly now: string
  /** A 32-bit integer; the same seed and now give the same brand. */
  readonly seed?: number
  /** How many members, about. */
  readonly members?: number
  /** Called after each step; `label` is the local date that the history has reached. */
  readonly onProgress?: (done: number, total: number, label: string) => void
}

export interface Seeded {
  readonly workspaceId: number
  /** False when the brand was there already. */
  readonly fresh: boolean
  readonly members: number
  readonly orders: number
  readonly events: number
}

/** One transaction each, short enough to show progress every second. */
const MEMBERS_PER_CHUNK = 60

interface WorldRow {
  readonly workspace_id: number
  readonly seed: number
  readonly first_day: string
  readonly members: number
  readonly opened_at: Date
  readonly chunks_done: number
  readonly seeded_at: Date | null
}

/**
 * Makes the demo brand: a workspace, its staff, and eighteen months of customers up to `now`. A second call finds it and adds
 * nothing; one that was cut off is taken up where it stopped, with the seed and the end it began with. Must not be called
 * inside a transaction.
 */
export const seedDemoBrand = async (db: Db, options: SeedOptions): Promise<Seeded> => {
  const world = (await findWorld(db)) ?? (await openWorld(db, options))
  if (world.seeded_at === null) await tellHistory(db, world, options.onProgress ?? (() => {}))
  return { workspaceId: world.workspace_id, fresh: world.seeded_at === null, ...(await counts(db, world.workspace_id)) }
}

const findWorld = (db: Db): Promise<WorldRow | null> =>
  maybeOne<WorldRow>(
    db,
    sql`select s.workspace_id, s.seed::int as seed, s.first_day, s.members, s.opened_at, s.chunks_done, s.seeded_at
      from workspaces w join sandbox_worlds s using (workspace_id) where w.slug = ${DEMO_SLUG}`,
  )

const openWorld = async (db: Db, { now, seed = 20260901, members = 2_400 }: SeedOptions): Promise<WorldRow> => {
  const openedAt = Temporal.Instant.from(now).epochMilliseconds
  const firstDay = dateOf(openedAt - LIFE.historyDays * DAY)
  await transaction(db, async tx => {
    const { workspace_id } = await one<{ workspace_id: number }>(
      tx,
      sql`insert into workspaces (slug, name, channel, settings, created_at)
        values (${DEMO_SLUG}, ${DEMO_BRAND.name}, 'sandbox', ${JSON.stringify(DEMO_BRAND.settings)}::jsonb, ${isoOf(startOf(firstDay))}::timestamptz)
        on conflict (slug) do update set slug = excluded.slug returning workspace_id`,
    )
    await peopleOfTheBrand(tx, workspace_id, isoOf(startOf(firstDay)))
    await sql`
      insert into sandbox_worlds (workspace_id, seed, first_day, members, opened_at, cursor_at)
      values (${workspace_id}, ${seed}, ${firstDay}::date, ${members}, ${isoOf(openedAt)}::timestamptz, ${isoOf(openedAt)}::timestamptz)
      on conflict do nothing`.execute(tx)
  })
  const world = await findWorld(db)
  if (!world) throw new Error('the demo world was not written')
  return world
}

const peopleOfTheBrand = async (tx: Tx, workspaceId: number, from: string): Promise<void> => {
  await sql`
    insert into actors (workspace_id, actor_id, handle, display_name, roles)
    select ${workspaceId}, 'act_' || a.handle, a.handle, a."displayName", array(select jsonb_array_elements_text(a.roles))
    from jsonb_to_recordset(${JSON.stringify(DEMO_ACTORS)}::jsonb) as a(handle text, "displayName" text, roles jsonb)
    on conflict do nothing`.execute(tx)
  await sql`
    insert into groups (workspace_id, group_id, name, owner_id, created_at)
    select ${workspaceId}, g.id, g.name, g.owner, ${from}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(GROUPS)}::jsonb) as g(id text, name text, owner text)
    on conflict do nothing`.execute(tx)
}

const tellHistory = async (
  db: Db,
  world: WorldRow,
  onProgress: NonNullable<SeedOptions['onProgress']>,
): Promise<void> => {
  const end = world.opened_at.getTime()
  const chunks = Math.ceil(world.members / MEMBERS_PER_CHUNK)
  onProgress(world.chunks_done, chunks, world.first_day)
  const facts = factsBetween(
    { seed: world.seed, firstDay: world.first_day, members: world.members },
    Number.NEGATIVE_INFINITY,
    end,
  )
  const received = receivedOf(facts)
  const start = startOf(world.first_day)
  const edge = (chunk: number) => (chunk === 0 ? Number.NEGATIVE_INFINITY : start + ((end - start) * chunk) / chunks)
  for (let chunk = world.chunks_done; chunk < chunks; chunk++) {
    const window = windowOf(facts, edge(chunk), edge(chunk + 1))
    await transaction(db, async tx => {
      await writeHistory(tx, world.workspace_id, window, received)
      await sql`update sandbox_worlds set chunks_done = ${chunk + 1} where workspace_id = ${world.workspace_id}`.execute(
        tx,
      )
    })
    if (ANALYSE_AFTER.has(chunk) || chunk + 1 === chunks) await analyse(db)
    onProgress(chunk + 1, chunks, dateOf(edge(chunk + 1)))
  }
  await sql`update sandbox_worlds set seeded_at = opened_at where workspace_id = ${world.workspace_id}`.execute(db)
}

/** Until this runs the planner takes the tables for empty and joins by scanning them; once they have grown fourfold it is out of date. */
const ANALYSE_AFTER = new Set([0, 2, 9])
const analyse = (db: Db) =>
  sql`analyze members, member_profiles, orders, order_items, refunds, events, referrals, costs, consents, group_memberships`.execute(
    db,
  )

const counts = (db: Db, workspaceId: number) =>
  one<{ members: number; orders: number; events: number }>(
    db,
    sql`select
      (select count(*)::int from members where workspace_id = ${workspaceId} and not is_staff) as members,
      (select count(*)::int from orders where workspace_id = ${workspaceId}) as orders,
      (select count(*)::int from events where workspace_id = ${workspaceId}) as events`,
  )
