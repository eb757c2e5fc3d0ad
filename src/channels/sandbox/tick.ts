import { Temporal } from 'temporal-polyfill'
import type { EventFact, OrderFact } from '../../domain/members/facts.ts'
import { ingestEvents, ingestOrders } from '../../domain/members/ingest.ts'
import type { Receipt } from '../../domain/touches/channel-port.ts'
import { applyReceipts } from '../../domain/touches/receipts.ts'
import { type Db, maybeOne, one, rows, sql, type Tx, transaction } from '../../platform/db/database.ts'
import { lockSandbox } from './channel.ts'
import { isoOf } from './days.ts'
import type { World } from './people.ts'
import { DAY, MINUTE } from './settings.ts'
import { FACT_KINDS, type Told, type WorldFacts } from './telling.ts'
import { takeIn } from './telling-store.ts'
import { factsBetween } from './world.ts'

/** Reactions a transaction. */
const BATCH = 1_000
/** Days of the brand's life a transaction. */
const SLICE = 7 * DAY
/** The brand's own life is told in steps of at least this much. */
const STEP = 15 * MINUTE

export interface Ticked {
  /** Reactions and facts that came in. */
  readonly applied: number
  /** When the next reaction to a message falls due (ISO 8601); null when none is pending. */
  readonly nextDue: string | null
}

/**
 * Lets the world's time pass up to `now`: staff confirm, customers react to messages, and everybody's own life goes on, held out
 * or not. What falls due is written in the same transaction as the mark that it was, so a crash at any point neither loses nor
 * doubles anything; the same tick again applies nothing. Must not be called inside a transaction.
 */
export const tickWorld = async (db: Db, workspaceId: number, now: string): Promise<Ticked> => {
  const at = Temporal.Instant.from(now).epochMilliseconds
  const reactions = await react(db, workspaceId, isoOf(at))
  const lived = await liveOn(db, workspaceId, at)
  const { due } = await one<{ due: Date | null }>(
    db,
    sql`select min(due_at) as due from sandbox_pending where workspace_id = ${workspaceId} and done_at is null`,
  )
  return { applied: reactions + lived, nextDue: due?.toISOString() ?? null }
}

interface DueRow {
  readonly task_ref: string
  readonly kind: 'confirm' | 'expire' | 'receipt' | 'event' | 'order'
  readonly body: unknown
}

const react = async (db: Db, workspaceId: number, now: string): Promise<number> => {
  for (let applied = 0; ; ) {
    const count = await transaction(db, tx => reactOnce(tx, workspaceId, now))
    applied += count
    if (count < BATCH) return applied
  }
}

const reactOnce = async (tx: Tx, workspaceId: number, now: string): Promise<number> => {
  await lockSandbox(tx, workspaceId)
  const due = await rows<DueRow>(
    tx,
    sql`
      update sandbox_pending p set done_at = ${now}::timestamptz
      from (
        select task_ref, seq from sandbox_pending
        where workspace_id = ${workspaceId} and done_at is null and due_at <= ${now}::timestamptz
        order by due_at, task_ref, seq limit ${BATCH}
      ) d
      where p.workspace_id = ${workspaceId} and p.task_ref = d.task_ref and p.seq = d.seq
      returning p.task_ref, p.kind, p.body`,
  )
  const bodies = <T>(kind: DueRow['kind']) => due.filter(row => row.kind === kind).map(row => row.body as T)
  const refs = (kind: DueRow['kind']) => due.filter(row => row.kind === kind).map(row => row.task_ref)
  await closeTasks(tx, workspaceId, 'confirmed', refs('confirm'))
  await closeTasks(tx, workspaceId, 'expired', refs('expire'))
  const receipts = bodies<Receipt[]>('receipt').flat()
  await applyReceipts(tx, workspaceId, receipts)
  await remember(
    tx,
    workspaceId,
    receipts.filter(r => r.kind === 'delivered'),
  )
  await ingestOrders(tx, workspaceId, bodies<OrderFact>('order'), now)
  await ingestEvents(tx, workspaceId, bodies<EventFact>('event'), now)
  return due.length
}

const closeTasks = async (tx: Tx, workspaceId: number, status: 'confirmed' | 'expired', refs: readonly string[]) => {
  if (!refs.length) return
  await sql`update sandbox_tasks set status = ${status}
    where workspace_id = ${workspaceId} and task_ref = any(${refs}::text[])`.execute(tx)
}

const remember = async (tx: Tx, workspaceId: number, delivered: readonly Receipt[]) => {
  if (!delivered.length) return
  await sql`
    insert into sandbox_deliveries (workspace_id, member_id, task_ref, delivered_at)
    select ${workspaceId}, r."memberId"::bigint, r."taskRef", r.at
    from jsonb_to_recordset(${JSON.stringify(delivered)}::jsonb) as r("memberId" text, "taskRef" text, at timestamptz)
    on conflict do nothing`.execute(tx)
}

interface WorldRow {
  readonly seed: number
  readonly first_day: string
  readonly members: number
  readonly cursor_at: Date
}

const liveOn = async (db: Db, workspaceId: number, now: number): Promise<number> => {
  const world = await maybeOne<WorldRow>(
    db,
    sql`select seed::int as seed, first_day, members, cursor_at from sandbox_worlds
      where workspace_id = ${workspaceId} and seeded_at is not null`,
  )
  const from = world?.cursor_at.getTime() ?? now
  if (!world || now < from + STEP) return 0
  const facts = upcoming({ seed: world.seed, firstDay: world.first_day, members: world.members }, from, now)
  let applied = 0
  for (let start = from; start < now; start += SLICE) {
    const end = Math.min(now, start + SLICE)
    applied += await transaction(db, async tx => {
      const ends = await endsOfRelations(tx, workspaceId)
      const added = await takeIn(tx, workspaceId, stillTrue(windowOf(facts, start, end), ends), isoOf(now))
      await sql`update sandbox_worlds set cursor_at = greatest(cursor_at, ${isoOf(end)}::timestamptz)
        where workspace_id = ${workspaceId}`.execute(tx)
      return added
    })
  }
  return applied
}

let foreseen: { readonly key: string; readonly from: number; readonly to: number; readonly facts: WorldFacts } | null =
  null

/** What `factsBetween` gives, worked out some days ahead, so that a clock moved in many small steps does not do it at each. */
const upcoming = (world: World, from: number, to: number): WorldFacts => {
  const key = `${world.seed} ${world.firstDay} ${world.members}`
  if (foreseen?.key !== key || from < foreseen.from || to > foreseen.to) {
    const until = Math.max(to, from + AHEAD)
    foreseen = { key, from, to: until, facts: factsBetween(world, from, until) }
  }
  return windowOf(foreseen.facts, from, to)
}
const AHEAD = 8 * DAY

/** The facts heard of in (from, to]. */
export const windowOf = (facts: WorldFacts, from: number, to: number): WorldFacts => {
  const within = <T>(list: readonly Told<T>[]) => list.filter(told => told.seenAt > from && told.seenAt <= to)
  return Object.fromEntries(
    FACT_KINDS.map(kind => [kind, within(facts[kind] as readonly Told<unknown>[])]),
  ) as unknown as WorldFacts
}

const endsOfRelations = async (tx: Tx, workspaceId: number): Promise<ReadonlyMap<string, number>> => {
  const left = await rows<{ external_ref: string; left_at: Date }>(
    tx,
    sql`select external_ref, left_at from members where workspace_id = ${workspaceId} and left_at is not null`,
  )
  return new Map(left.map(row => [row.external_ref, row.left_at.getTime()]))
}

/** Somebody whom a message drove away neither writes nor buys in private any more; what they buy, they buy in the shop. */
const stillTrue = (facts: WorldFacts, ends: ReadonlyMap<string, number>): WorldFacts => {
  const gone = (ref: string | null, at: string) => ref !== null && Date.parse(at) > (ends.get(ref) ?? Infinity)
  return {
    ...facts,
    events: facts.events.filter(({ fact }) => fact.type === 'contact_added' || !gone(fact.memberRef, fact.at)),
    orders: facts.orders.map(told =>
      told.fact.channel === 'private' && gone(told.fact.memberRef, told.fact.paidAt)
        ? { ...told, fact: { ...told.fact, channel: 'tmall' } }
        : told,
    ),
  }
}
