import type { Temporal } from 'temporal-polyfill'
import { hashOf } from '../../platform/canonical.ts'
import { iso } from '../../platform/clock.ts'
import { type Db, maybeOne, one, rows, sql, type Tx } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'

/** What a body may hold: ids, counts, hashes and enums. Never a sentence, a name or a number that reaches a person. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue }

export interface AuditEntry {
  readonly workspaceId: number
  readonly at: Temporal.Instant
  readonly actorId: string
  /** `<object>.<verb in the past>`: `proposal.executed`. */
  readonly action: string
  /** The id of the object that it happened to. */
  readonly subject: string
  readonly body: { readonly [key: string]: AuditValue }
}

export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

/** What the first row of a chain points back to. */
const GENESIS = '0'.repeat(64)

/**
 * Adds one row to the workspace's chain and returns its place and hash: sha256 over canonical JSON that holds the place and the
 * hash before it. The head row is locked until the transaction ends, so make this the last statement: what is locked
 * after it can deadlock. Throws on a body that could hold text or personal data.
 */
export const appendAudit = async (tx: Tx, entry: AuditEntry): Promise<AuditHead> => {
  assertLean(entry)
  const head = (await lockHead(tx, entry.workspaceId)) ?? (await beginChain(tx, entry.workspaceId))
  const at = iso(entry.at)
  const seq = head.seq + 1
  const hash = linkHash({ ...entry, at, seq, prevHash: head.hash })
  await sql`
    with moved as (update audit_heads set seq = ${seq}::bigint, hash = ${hash} where workspace_id = ${entry.workspaceId})
    insert into audit (workspace_id, seq, at, actor_id, action, subject, body, prev_hash, hash)
    values (${entry.workspaceId}, ${seq}::bigint, ${at}, ${entry.actorId}, ${entry.action}, ${entry.subject},
      ${JSON.stringify(entry.body)}::jsonb, ${head.hash}, ${hash})`.execute(tx)
  return { seq, hash }
}

const lockHead = (tx: Tx, workspaceId: number): Promise<AuditHead | null> =>
  maybeOne(
    tx,
    sql<AuditHead>`select seq::float8 as seq, hash from audit_heads where workspace_id = ${workspaceId} for update`,
  )

const beginChain = async (tx: Tx, workspaceId: number): Promise<AuditHead> => {
  await sql`insert into audit_heads (workspace_id, seq, hash) values (${workspaceId}, 0, ${GENESIS})
    on conflict (workspace_id) do nothing`.execute(tx)
  const head = await lockHead(tx, workspaceId)
  if (!head) throw new Error('the audit head that was just written is missing')
  return head
}

/** The newest row's place and hash; null before the first. Published elsewhere it is an anchor that even the database's owner cannot move. */
export const auditHead = (db: Db, workspaceId: number): Promise<AuditHead | null> =>
  maybeOne(
    db,
    sql<AuditHead>`select seq::float8 as seq, hash from audit_heads where workspace_id = ${workspaceId} and seq > 0`,
  )

/** What can be wrong with a chain. */
export const AUDIT_FAULTS = {
  edited: { zh: '这一行的内容和它的哈希对不上。', en: 'The content of this row does not match its hash.' },
  missing: { zh: '这一行不见了。', en: 'This row is missing.' },
  unlinked: {
    zh: '这一行接不上前一行：前一行被改写过。',
    en: 'This row does not link to the one before: that one was rewritten.',
  },
  tail_removed: { zh: '从这一行起的末尾被删掉了。', en: 'The tail was removed from this row on.' },
  beyond_head: {
    zh: '这一行在链头之后，链头没有承认它。',
    en: 'This row lies beyond the head, which does not know it.',
  },
  head: { zh: '最后一行和链头对不上。', en: 'The last row does not match the head.' },
  anchor: { zh: '这一行和公布过的哈希对不上。', en: 'This row does not match the hash that was published.' },
} as const satisfies Record<string, Bilingual>
export type AuditFault = keyof typeof AUDIT_FAULTS

export type AuditCheck =
  | { readonly ok: true; readonly rows: number; readonly head: string }
  | { readonly ok: false; readonly seq: number; readonly reason: AuditFault }

interface AuditRow {
  seq: number
  at: string
  actor_id: string
  action: string
  subject: string
  body: AuditEntry['body']
  prev_hash: string
  hash: string
}

/**
 * Recomputes the whole chain, page by page, and names the first row that is wrong. Rows appended meanwhile are left for the next
 * time. Whoever can rewrite rows, head and all can only be found out by an `anchor`: an `auditHead` that was kept elsewhere.
 */
export const verifyAudit = async (
  db: Db,
  workspaceId: number,
  options: { pageRows?: number; anchor?: AuditHead } = {},
): Promise<AuditCheck> => {
  const { pageRows = 2_000, anchor } = options
  // One statement, so that head and last row are of the same moment.
  const end = await one(
    db,
    sql<{ seq: number; hash: string; last: number }>`
      select coalesce(max(h.seq), 0)::float8 as seq, coalesce(max(h.hash), ${GENESIS}) as hash,
        (select coalesce(max(seq), 0)::float8 from audit where workspace_id = ${workspaceId}) as last
      from audit_heads h where h.workspace_id = ${workspaceId}`,
  )
  if (end.last > end.seq) return { ok: false, seq: end.seq + 1, reason: 'beyond_head' }
  let before: AuditHead = { seq: 0, hash: GENESIS }
  let after = Number.MIN_SAFE_INTEGER
  while (before.seq < end.seq) {
    const page = await pageOf(db, workspaceId, after, Math.min(pageRows, end.seq - before.seq))
    if (!page.length) return { ok: false, seq: before.seq + 1, reason: 'tail_removed' }
    for (const row of page) {
      const reason = faultOf(workspaceId, row, before, anchor)
      if (reason) return { ok: false, seq: before.seq + 1, reason }
      before = row
    }
    after = before.seq
  }
  if (before.hash !== end.hash) return { ok: false, seq: end.seq, reason: 'head' }
  if (anchor && anchor.seq > end.seq) return { ok: false, seq: end.seq + 1, reason: 'tail_removed' }
  return { ok: true, rows: end.seq, head: end.hash }
}

const pageOf = (db: Db, workspaceId: number, after: number, limit: number): Promise<AuditRow[]> =>
  rows(
    db,
    sql<AuditRow>`select seq::float8 as seq, at, actor_id, action, subject, body, prev_hash, hash from audit
      where workspace_id = ${workspaceId} and seq > ${after}::bigint order by audit.seq limit ${limit}`,
  )

const faultOf = (
  workspaceId: number,
  row: AuditRow,
  before: AuditHead,
  anchor: AuditHead | undefined,
): AuditFault | null => {
  if (row.seq !== before.seq + 1) return 'missing'
  const { seq, at, actor_id: actorId, action, subject, body, prev_hash: prevHash } = row
  if (row.hash !== linkHash({ workspaceId, seq, at, actorId, action, subject, body, prevHash })) return 'edited'
  if (prevHash !== before.hash) return 'unlinked'
  return anchor?.seq === seq && anchor.hash !== row.hash ? 'anchor' : null
}

type Link = Omit<AuditEntry, 'at'> & { at: string; seq: number; prevHash: string }

const linkHash = ({ workspaceId, seq, at, actorId, action, subject, body, prevHash }: Link): string =>
  hashOf({ workspaceId, seq, at, actorId, action, subject, body, prevHash })

/** Ids, enums and hashes are short printable ASCII without spaces; sentences and Chinese names are not. */
const LEAN = /^[\x21-\x7e]{0,128}$/
const PHONE = /^(?:\+?86-?)?1[3-9]\d{9}$/

const assertLean = (entry: AuditEntry): void => {
  const check = (value: AuditValue, where: string): void => {
    if (typeof value === 'string' && (!LEAN.test(value) || PHONE.test(value)))
      throw new Error(`the audit takes ids, counts, hashes and enums only; ${where} holds something else`)
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new Error(`the audit takes whole numbers only; ${where} is not one`)
    if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) check(inner, `${where}.${key}`)
  }
  check(entry.action, 'action')
  check(entry.subject, 'subject')
  check(entry.body, 'body')
}
