import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../platform/db/database.ts'
import type { Scope } from '../scope.ts'
import { expireProposals, getProposal, listProposals } from './gate.ts'
import {
  as,
  at,
  auditOf,
  closeGate,
  effects,
  freshWorkspace,
  gate,
  openGate,
  propose,
  refused,
  status,
  world,
} from './harness.fixture.ts'

beforeAll(openGate)
beforeEach(freshWorkspace)
afterAll(closeGate)

describe('rejecting', () => {
  it('needs a reason that fits', async () => {
    const { id } = await propose()
    for (const reason of ['', '  ', 'x'.repeat(501)])
      expect((await refused(gate.reject(as('operator'), id, reason))).code).toBe('bad_input')
  })

  it('lets the proposer withdraw and approvers refuse, but nobody else', async () => {
    await world({ needs: ['approver'] })
    const one = await propose()
    expect((await refused(gate.reject(as('writer'), one.id, 'no'))).code).toBe('forbidden')
    expect(await gate.reject(as('operator'), one.id, '算了')).toMatchObject({
      status: 'rejected',
      closedBy: 'act_operator',
      reason: '算了',
    })
    const two = await propose()
    const done = await gate.reject(as('finance'), two.id, '太贵')
    expect(done).toMatchObject({ status: 'rejected', closedBy: 'act_finance' })
    expect(await gate.reject(as('finance'), two.id, 'again')).toEqual(done)
    expect((await refused(gate.reject(as('approver'), two.id, 'too'))).says.zh).toContain('由 finance 驳回')
    expect((await refused(gate.approve(as('approver'), two.id, two.hash))).code).toBe('conflict')
    expect(JSON.stringify(await auditOf(two.id))).not.toContain('太贵')
    expect(await effects()).toEqual([])
  })
})

describe('revising', () => {
  it('makes a new version and voids the old one with its approvals', async () => {
    await world({ needs: ['approver', 'finance'] })
    const old = await propose({}, { threadId: 'thr_9', tainted: true })
    await gate.approve(as('approver'), old.id, old.hash)
    const next = await gate.revise(as('operator'), old.id, { text: 'better' })
    expect(next).toMatchObject({
      status: 'pending',
      version: 2,
      supersedes: old.id,
      approvedBy: [],
      threadId: 'thr_9',
      tainted: true,
      input: { text: 'better', kind: 'a' },
    })
    expect(next.hash).not.toBe(old.hash)
    expect(await getProposal(as('viewer'), old.id)).toMatchObject({
      status: 'superseded',
      supersededBy: next.id,
      outcome: null,
    })
    const refusal = await refused(gate.approve(as('finance'), old.id, old.hash))
    expect(refusal.fix?.en).toContain(next.id)
    expect(await refused(gate.approve(as('finance'), next.id, old.hash))).toMatchObject({ code: 'conflict' })
    expect(await effects()).toEqual([])
  })

  it('is one revision however often it is pressed, and one successor only', async () => {
    const old = await propose()
    const next = await gate.revise(as('operator'), old.id, { text: 'better' })
    expect(await gate.revise(as('operator'), old.id, { text: 'better' })).toEqual(next)
    expect((await refused(gate.revise(as('operator'), old.id, { text: 'best' }))).data).toMatchObject({
      supersededBy: next.id,
    })
  })

  it('leaves the old version alone when the new one is denied', async () => {
    const old = await propose()
    await world({ blocked: true })
    expect(await gate.revise(as('operator'), old.id, { text: 'worse' })).toMatchObject({
      status: 'denied',
      supersedes: old.id,
    })
    expect(await gate.revise(as('viewer'), old.id, { text: 'mine' })).toMatchObject({
      status: 'denied',
      rules: ['RBAC', 'BLOCKED'].sort(),
    })
    expect(await status(old.id)).toBe('pending')
    await world({})
    expect(await gate.revise(as('operator'), old.id, { text: 'worse' })).toMatchObject({ status: 'pending' })
    expect(await status(old.id)).toBe('superseded')
  })

  it('takes up what was rejected, but not what has run', async () => {
    const rejected = await propose()
    await gate.reject(as('approver'), rejected.id, 'no')
    const next = await gate.revise(as('operator'), rejected.id, { text: 'softer' })
    expect(next).toMatchObject({ status: 'pending', version: 2 })
    expect(await getProposal(as('viewer'), rejected.id)).toMatchObject({
      status: 'rejected',
      supersededBy: next.id,
      reason: 'no',
    })
    await gate.approve(as('operator'), next.id, next.hash)
    expect((await refused(gate.revise(as('operator'), next.id, { text: 'late' }))).data).toMatchObject({
      status: 'executed',
    })
  })
})

describe('expiry and lists', () => {
  it('closes what is due by each workspace’s own clock, in one audit row', async () => {
    const due = [await propose(), await propose()]
    const later = await propose({}, {}, as('operator', '2026-09-22T10:30:00+08:00'))
    const now = Temporal.Instant.from('2026-09-20T02:30:00Z')
    expect(await expireProposals(at.db, now)).toBe(0)
    await sql`update workspaces set clock_offset_ms = ${4 * 86_400_000} where workspace_id = ${at.workspace.id}`.execute(
      at.db,
    )
    expect(await expireProposals(at.db, now)).toBe(2)
    expect(await expireProposals(at.db, now)).toBe(0)
    expect(await Promise.all(due.map(p => status(p.id)))).toEqual(['expired', 'expired'])
    expect(await status(later.id)).toBe('pending')
    const [row] = await auditOf('expiry')
    expect(row?.body).toEqual({ count: 2, proposals: due.map(p => p.id).sort() })
  })

  it('lists the open ones, newest first', async () => {
    const first = await propose()
    const second = await propose({}, {}, as('operator', '2026-09-21T10:31:00+08:00'))
    const gone = await propose()
    await gate.reject(as('operator'), gone.id, 'no')
    const ids = async (scope: Scope, filter?: Parameters<typeof listProposals>[1]) =>
      (await listProposals(scope, filter)).map(p => p.id)
    expect(await ids(as('viewer'))).toEqual([second.id, first.id])
    expect(await ids(as('viewer'), { status: 'open', limit: 1 })).toEqual([second.id])
    expect((await ids(as('viewer'), { status: 'all' })).sort()).toEqual([first.id, second.id, gone.id].sort())
    expect(await ids(as('viewer', second.expiresAt))).toEqual([])
  })
})
