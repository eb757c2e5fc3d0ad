import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
import { hashOf } from '../../platform/canonical.ts'
import { one, sql, transaction } from '../../platform/db/database.ts'
import type { Workspace } from '../scope.ts'
import { type AuditEntry, type AuditHead, appendAudit, auditHead, verifyAudit } from './chain.ts'

let database: TestDatabase
let workspace: Workspace
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  workspace = await testWorkspace(database.db)
})

const at = Temporal.Instant.from('2026-09-21T02:30:00Z')
const entry = (i: number, body: AuditEntry['body'] = { count: i, ids: [`mem_${i}`] }): AuditEntry => ({
  workspaceId: workspace.id,
  at,
  actorId: 'act_operator',
  action: 'thing.done',
  subject: `thing_${i}`,
  body,
})
const append = (what: AuditEntry): Promise<AuditHead> => transaction(database.db, tx => appendAudit(tx, what))
const chainOf = async (length: number): Promise<void> => {
  for (let i = 1; i <= length; i++) await append(entry(i))
}
/** Changes the table as its owner could: without the trigger. */
const tamper = (statement: ReturnType<typeof sql>): Promise<void> =>
  transaction(database.db, async tx => {
    await sql`alter table audit disable trigger user`.execute(tx)
    await statement.execute(tx)
    await sql`alter table audit enable trigger user`.execute(tx)
  })
const check = (options?: Parameters<typeof verifyAudit>[2]) => verifyAudit(database.db, workspace.id, options)

describe('the audit chain', () => {
  it('starts empty and verifies, row by row and over page borders', async () => {
    expect(await auditHead(database.db, workspace.id)).toBeNull()
    expect(await check()).toEqual({ ok: true, rows: 0, head: '0'.repeat(64) })
    await chainOf(7)
    const head = await auditHead(database.db, workspace.id)
    for (const pageRows of [1, 3, 7, 8])
      expect(await check({ pageRows })).toEqual({ ok: true, rows: 7, head: head?.hash })
  })

  it('has one hash for one row, whatever the order of the keys', async () => {
    const other = await testWorkspace(database.db)
    const first = await append(entry(1, { a: 1, b: [true, null], c: { d: 'x', e: 2 } }))
    await append({ ...entry(1), workspaceId: other.id })
    const row = await one(
      database.db,
      sql<{ hash: string; prev_hash: string }>`select hash, prev_hash from audit where workspace_id = ${workspace.id}`,
    )
    expect(row).toEqual({ hash: first.hash, prev_hash: '0'.repeat(64) })
    const spelled = {
      prevHash: '0'.repeat(64),
      workspaceId: workspace.id,
      body: { c: { e: 2, d: 'x' }, b: [true, null], a: 1 },
      subject: 'thing_1',
      action: 'thing.done',
      actorId: 'act_operator',
      at: '2026-09-21T02:30:00.000Z',
      seq: 1,
    }
    expect(first.hash).toBe(hashOf(spelled))
  })

  it('refuses update, delete and truncate', async () => {
    await chainOf(1)
    for (const statement of [sql`update audit set actor_id = 'x'`, sql`delete from audit`, sql`truncate audit`])
      await expect(statement.execute(database.db)).rejects.toThrow('append-only')
  })

  it.each(['at', 'actor_id', 'action', 'subject', 'prev_hash', 'hash'])('finds an edited %s', async column => {
    await chainOf(5)
    await tamper(sql`update audit set ${sql.ref(column)} = 'x' where workspace_id = ${workspace.id} and seq = 3`)
    expect(await check({ pageRows: 2 })).toEqual({ ok: false, seq: 3, reason: 'edited' })
  })

  it('finds an edited body, a missing row, a removed tail and a removed beginning', async () => {
    await chainOf(5)
    const of = sql`workspace_id = ${workspace.id}`
    await tamper(sql`update audit set body = jsonb_set(body, '{count}', '99') where ${of} and seq = 2`)
    expect(await check()).toEqual({ ok: false, seq: 2, reason: 'edited' })
    await tamper(sql`delete from audit where ${of} and seq = 2`)
    expect(await check({ pageRows: 1 })).toEqual({ ok: false, seq: 2, reason: 'missing' })
    await tamper(sql`delete from audit where ${of} and seq = 1`)
    expect(await check()).toEqual({ ok: false, seq: 1, reason: 'missing' })
  })

  it('finds a removed tail, also where the head was set back with it and an anchor is known', async () => {
    await chainOf(5)
    const anchor = await auditHead(database.db, workspace.id)
    await tamper(sql`delete from audit where workspace_id = ${workspace.id} and seq >= 4`)
    expect(await check()).toEqual({ ok: false, seq: 4, reason: 'tail_removed' })
    await sql`update audit_heads set (seq, hash) = (select seq, hash from audit where workspace_id = ${workspace.id} and seq = 3)
      where workspace_id = ${workspace.id}`.execute(database.db)
    expect(await check()).toMatchObject({ ok: true, rows: 3 })
    expect(await check(anchor ? { anchor } : {})).toEqual({ ok: false, seq: 4, reason: 'tail_removed' })
  })

  it('finds rows that the head does not know', async () => {
    await chainOf(3)
    await sql`update audit_heads set seq = 2 where workspace_id = ${workspace.id}`.execute(database.db)
    expect(await check()).toEqual({ ok: false, seq: 3, reason: 'beyond_head' })
    await sql`delete from audit_heads where workspace_id = ${workspace.id}`.execute(database.db)
    expect(await check()).toEqual({ ok: false, seq: 1, reason: 'beyond_head' })
  })

  it('finds a row that was rewritten together with its own hash', async () => {
    await chainOf(4)
    const forge = async (seq: number): Promise<string> => {
      const row = await one(
        database.db,
        sql<{
          prev_hash: string
          body: object
        }>`select prev_hash, body from audit where workspace_id = ${workspace.id} and seq = ${seq}`,
      )
      const hash = hashOf({
        workspaceId: workspace.id,
        seq,
        at: '2026-09-21T02:30:00.000Z',
        actorId: 'act_somebody_else',
        action: 'thing.done',
        subject: `thing_${seq}`,
        body: row.body,
        prevHash: row.prev_hash,
      })
      await tamper(
        sql`update audit set actor_id = 'act_somebody_else', hash = ${hash} where workspace_id = ${workspace.id} and seq = ${seq}`,
      )
      return hash
    }
    const anchor = await auditHead(database.db, workspace.id)
    const hash = await forge(4)
    expect(await check()).toEqual({ ok: false, seq: 4, reason: 'head' })
    await sql`update audit_heads set hash = ${hash} where workspace_id = ${workspace.id}`.execute(database.db)
    expect(await check()).toMatchObject({ ok: true })
    expect(await check(anchor ? { anchor } : {})).toEqual({ ok: false, seq: 4, reason: 'anchor' })
    await forge(2)
    expect(await check()).toEqual({ ok: false, seq: 3, reason: 'unlinked' })
  })

  it('keeps workspaces apart', async () => {
    const other = await testWorkspace(database.db)
    await chainOf(2)
    await append({ ...entry(1), workspaceId: other.id })
    await tamper(sql`update audit set action = 'x' where workspace_id = ${other.id}`)
    expect(await check()).toMatchObject({ ok: true, rows: 2 })
    expect(await verifyAudit(database.db, other.id)).toMatchObject({ ok: false, seq: 1 })
  })

  it('leaves no trace of a transaction that was rolled back', async () => {
    await chainOf(1)
    const half = transaction(database.db, async tx => {
      await appendAudit(tx, entry(2))
      throw new Error('no')
    })
    await expect(half).rejects.toThrow('no')
    await append(entry(3))
    expect(await check()).toMatchObject({ ok: true, rows: 2 })
  })

  it.each<[string, AuditEntry['body']]>([
    ['a sentence', { note: 'please call me back' }],
    ['a Chinese name', { name: '王小明' }],
    ['a phone number', { who: '13812348821' }],
    ['a phone number deep inside', { list: [{ who: '+8613812348821' }] }],
    ['half a fen', { fen: 0.5 }],
    ['a long text', { text: 'x'.repeat(129) }],
  ])('takes no %s', async (_what, body) => {
    await expect(append(entry(1, body))).rejects.toThrow(/audit takes/)
    expect(await auditHead(database.db, workspace.id)).toBeNull()
  })
})
