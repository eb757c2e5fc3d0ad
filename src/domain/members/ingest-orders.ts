import { type Db, rows, sql, transaction } from '../../platform/db/database.ts'
import type { Ingested, OrderFact, RefundFact } from './facts.ts'
import { keepPlansRight } from './ingest-plans.ts'
import { asJsonb, memberIds } from './ingest-refs.ts'

/**
 * Takes orders in, at most about 2,000 facts a call. The lines of one order may come in different facts, batches and orders:
 * new lines are added, known ones left alone, and `paid_fen` is always the sum of the order's lines; `paid_at` is the earliest
 * of them. Returns how many facts brought something new.
 */
export const ingestOrders = async (
  db: Db,
  workspaceId: number,
  facts: readonly OrderFact[],
  ingestedAt: string,
): Promise<Ingested> => {
  if (!facts.length) return { given: 0, added: 0 }
  const seen = facts.flatMap(f => (f.memberRef === null ? [] : [{ ref: f.memberRef, at: f.paidAt }]))
  const added = await transaction(db, async tx => {
    const idOf = await memberIds(tx, workspaceId, seen, ingestedAt)
    const { heads, lines } = merged(facts, idOf)
    const freshHeads = await insertHeads(tx, workspaceId, [...heads.values()], ingestedAt)
    if (freshHeads.length) await keepPlansRight(tx, 'orders')
    const freshLines = await insertLines(tx, workspaceId, [...lines.values()], ingestedAt)

    const news = new Set<number>()
    const grown = new Set<string>()
    for (const { order_id, line } of freshLines) {
      news.add(lines.get(keyOf(order_id, line))?.n ?? -1)
      grown.add(order_id)
    }
    for (const { order_id } of freshHeads) {
      news.add(heads.get(order_id)?.n ?? -1)
      grown.delete(order_id)
    }
    if (grown.size) await recount(tx, workspaceId, onlyNew(facts, idOf, news, grown))
    return news.size
  })
  return { given: facts.length, added }
}

interface Head {
  /** Which fact was the first to name it. */
  readonly n: number
  readonly orderId: string
  readonly memberId: string | null
  readonly channel: string
  readonly paidAt: string
  readonly receivedAt: string | undefined
  readonly fen: number
}
type Line = OrderFact['items'][number] & { readonly n: number; readonly orderId: string }
type IdOf = (ref: string | null) => string | null

const keyOf = (orderId: string, line: string): string => `${orderId}\n${line}`

/** One head an order and one of each line, however many facts speak of them: the first word counts, and the earliest time. */
const merged = (facts: readonly OrderFact[], idOf: IdOf) => {
  const heads = new Map<string, Head>()
  const lines = new Map<string, Line>()
  facts.forEach(({ orderId, memberRef, channel, paidAt, receivedAt, items }, n) => {
    let fen = 0
    for (const item of items) {
      const key = keyOf(orderId, item.line)
      if (lines.has(key)) continue
      lines.set(key, { n, orderId, ...item })
      fen += item.fen
    }
    const known = heads.get(orderId)
    heads.set(orderId, {
      n: known?.n ?? n,
      orderId,
      memberId: known?.memberId ?? idOf(memberRef),
      channel: known?.channel ?? channel,
      paidAt: earlier(known?.paidAt, paidAt),
      receivedAt: known?.receivedAt ?? receivedAt,
      fen: (known?.fen ?? 0) + fen,
    })
  })
  return { heads, lines }
}

const earlier = (a: string | undefined, b: string): string =>
  a !== undefined && Date.parse(a) <= Date.parse(b) ? a : b

const insertHeads = (db: Db, workspaceId: number, heads: readonly Head[], at: string) =>
  rows(
    db,
    sql<{ order_id: string }>`
      insert into orders (workspace_id, order_id, member_id, channel, paid_at, received_at, paid_fen, ingested_at)
      select ${workspaceId}, "orderId", "memberId", channel, "paidAt", "receivedAt", fen, ${at}::timestamptz
      from jsonb_to_recordset(${asJsonb(heads)}) as f("orderId" text, "memberId" bigint, channel text,
        "paidAt" timestamptz, "receivedAt" timestamptz, fen bigint)
      order by "orderId"
      on conflict do nothing
      returning order_id`,
  )

const insertLines = async (db: Db, workspaceId: number, lines: readonly Line[], at: string) =>
  lines.length
    ? rows(
        db,
        sql<{ order_id: string; line: string }>`
          insert into order_items (workspace_id, order_id, line, sku, category, qty, fen, cost_fen, ingested_at)
          select ${workspaceId}, "orderId", line, sku, category, qty, fen, "costFen", ${at}::timestamptz
          from jsonb_to_recordset(${asJsonb(lines)}) as f("orderId" text, line text, sku text, category text,
            qty int, fen bigint, "costFen" bigint)
          order by "orderId", line
          on conflict do nothing
          returning order_id, line`,
      )
    : []

/** What the facts with new lines say of orders that were there already. */
const onlyNew = (facts: readonly OrderFact[], idOf: IdOf, news: ReadonlySet<number>, grown: ReadonlySet<string>) => {
  const { heads } = merged(
    facts.filter((f, n) => news.has(n) && grown.has(f.orderId)),
    idOf,
  )
  return [...heads.values()]
}

/**
 * Orders that got lines: what was paid is their sum, the earliest line counts, and a buyer may become known. The orders are locked
 * by a statement of its own first: one that waited for a lock still counts with the eyes of before the wait.
 */
const recount = async (db: Db, workspaceId: number, heads: readonly Head[]): Promise<void> => {
  await sql`select 1 from orders where workspace_id = ${workspaceId} and order_id = any(${heads.map(h => h.orderId)}::text[])
    order by order_id for no key update`.execute(db)
  await sql`
    update orders o set
      paid_fen = (select sum(i.fen) from order_items i where i.workspace_id = o.workspace_id and i.order_id = o.order_id),
      paid_at = least(o.paid_at, f."paidAt"),
      member_id = coalesce(o.member_id, f."memberId")
    from jsonb_to_recordset(${asJsonb(heads)}) as f("orderId" text, "memberId" bigint, "paidAt" timestamptz)
    where o.workspace_id = ${workspaceId} and o.order_id = f."orderId"`.execute(db)
}

/** Takes refunds in. One that names no buyer gets the buyer of its order. Returns how many are new. */
export const ingestRefunds = async (
  db: Db,
  workspaceId: number,
  facts: readonly RefundFact[],
  ingestedAt: string,
): Promise<Ingested> => {
  if (!facts.length) return { given: 0, added: 0 }
  const seen = facts.flatMap(f => (f.memberRef === null ? [] : [{ ref: f.memberRef, at: f.at }]))
  return transaction(db, async tx => {
    const idOf = await memberIds(tx, workspaceId, seen, ingestedAt)
    const given = facts.map(f => ({ ...f, memberId: idOf(f.memberRef) }))
    const fresh = await rows(
      tx,
      sql`
        insert into refunds (workspace_id, refund_id, order_id, member_id, refunded_at, fen, ingested_at)
        select ${workspaceId}, f."refundId", f."orderId", coalesce(f."memberId",
            (select o.member_id from orders o where o.workspace_id = ${workspaceId} and o.order_id = f."orderId")),
          f.at, f.fen, ${ingestedAt}::timestamptz
        from jsonb_to_recordset(${asJsonb(given)})
          as f("refundId" text, "orderId" text, "memberId" bigint, at timestamptz, fen bigint)
        order by f."refundId"
        on conflict do nothing
        returning 1`,
    )
    return { given: facts.length, added: fresh.length }
  })
}
