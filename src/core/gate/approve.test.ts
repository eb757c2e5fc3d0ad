import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import { rows, sql, transaction } from '../../platform/db/database.ts'
import { effectsOf } from './counter.fixture.ts'
import { getProposal, listProposals } from './gate.ts'
import {
  as,
  at,
  auditOf,
  closeGate,
  decisionsOf,
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

describe('approving', () => {
  it('lets the proposer confirm what needs no approval, and runs it under a decision', async () => {
    const { id, hash } = await propose()
    const done = await gate.approve(as('operator'), id, hash)
    expect(done).toMatchObject({
      status: 'executed',
      outcome: { written: 1 },
      says: { zh: '记好了。' },
      approvedBy: ['act_operator'],
      closedBy: 'act_operator',
      closedAt: '2026-09-21T02:30:00.000Z',
    })
    const [effect] = await effectsOf(at.db, at.workspace)
    const decisions = await decisionsOf(id)
    expect(decisions.map(row => row.stage)).toEqual(['propose', 'execute'])
    expect(effect).toMatchObject({ proposal_id: id, decision_id: decisions[1]?.decision_id })
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: 'proposal.executed',
      actor_id: 'act_operator',
      body: { hash, decisionId: decisions[1]?.decision_id, filledRole: 'confirm', count: 100 },
    })
  })

  it('refuses a confirmation by somebody without the permission', async () => {
    const { id, hash } = await propose()
    expect(await refused(gate.approve(as('viewer'), id, hash))).toMatchObject({
      code: 'forbidden',
      data: { rule: 'RBAC' },
    })
    expect(await effects()).toEqual([])
  })

  it('never lets anybody approve their own, not even an admin, and says who could', async () => {
    await world({ needs: ['approver'] })
    for (const role of ['approver', 'admin'] as const) {
      const { id, hash } = await propose({}, {}, as(role))
      const refusal = await refused(gate.approve(as(role), id, hash))
      expect(refusal).toMatchObject({ code: 'forbidden', data: { rule: 'APPR-TWO', roles: ['approver'] } })
      expect(refusal.fix?.zh).toContain('approver2')
      expect(refusal.fix?.zh).not.toMatch(new RegExp(`\\b${role}\\b`))
    }
    expect(await effects()).toEqual([])
  })

  it('needs each role from a different person', async () => {
    await world({ needs: ['approver', 'finance'] })
    const { id, hash } = await propose()
    expect(await gate.approve(as('approver'), id, hash)).toMatchObject({
      status: 'pending',
      approvedBy: ['act_approver'],
    })
    expect(await refused(gate.approve(as('approver2'), id, hash))).toMatchObject({
      code: 'forbidden',
      data: { roles: ['finance'] },
    })
    expect(await refused(gate.approve(as('operator'), id, hash))).toMatchObject({ code: 'forbidden' })
    expect(await effects()).toEqual([])
    expect(await gate.approve(as('finance'), id, hash)).toMatchObject({
      status: 'executed',
      approvedBy: ['act_approver', 'act_finance'],
    })
    expect(await effects()).toEqual(['hello'])
  })

  it('lets an admin fill a role, one only', async () => {
    await world({ needs: ['approver', 'finance'] })
    const { id, hash } = await propose()
    expect(await gate.approve(as('admin'), id, hash)).toMatchObject({ status: 'pending' })
    expect(await gate.approve(as('admin'), id, hash)).toMatchObject({ status: 'pending', approvedBy: ['act_admin'] })
    expect(await gate.approve(as('approver'), id, hash)).toMatchObject({ status: 'executed' })
    const roles = await rows(
      at.db,
      sql`select actor_id, filled_role from proposal_approvals where proposal_id = ${id} order by actor_id`,
    )
    expect(roles).toEqual([
      { actor_id: 'act_admin', filled_role: 'finance' },
      { actor_id: 'act_approver', filled_role: 'approver' },
    ])
  })

  it('does not count the approval of somebody who has left since', async () => {
    await world({ needs: ['approver', 'approver'] })
    const { id, hash } = await propose()
    await gate.approve(as('approver'), id, hash)
    await sql`update actors set active = false where workspace_id = ${at.workspace.id} and actor_id = 'act_approver'`.execute(
      at.db,
    )
    expect(await gate.approve(as('approver2'), id, hash)).toMatchObject({ status: 'pending' })
    expect(await gate.approve(as('admin'), id, hash)).toMatchObject({ status: 'executed' })
  })

  it('does not count the approval of somebody who has lost the role since, and says on the card that the seat is open', async () => {
    await world({ needs: ['approver', 'approver'] })
    const { id, hash } = await propose()
    const half = await gate.approve(as('approver'), id, hash)
    expect(half.seats).toMatchObject([
      { role: 'approver', given: { id: 'act_approver', name: 'approver', at: '2026-09-21T02:30:00.000Z' }, could: [] },
      { role: 'approver', given: null, askedBy: [{ rule: 'SIZE' }], could: ['approver2', 'admin'] },
    ])
    await sql`update actors set roles = '{writer}' where workspace_id = ${at.workspace.id} and actor_id = 'act_approver'`.execute(
      at.db,
    )
    expect((await getProposal(as('viewer'), id)).seats.map(seat => seat.given)).toEqual([null, null])
    expect(await gate.approve(as('approver2'), id, hash)).toMatchObject({ status: 'pending' })
    expect(await effects()).toEqual([])
    const done = await gate.approve(as('admin'), id, hash)
    expect(done.status).toBe('executed')
    expect(done.seats.map(seat => seat.given?.id).sort()).toEqual(['act_admin', 'act_approver2'])
  })

  it('gives back the role of whoever got it again', async () => {
    await world({ needs: ['approver', 'approver'] })
    const { id, hash } = await propose()
    await gate.approve(as('approver'), id, hash)
    const roles = (to: string) =>
      sql`update actors set roles = ${to}::text[] where workspace_id = ${at.workspace.id} and actor_id = 'act_approver'`.execute(
        at.db,
      )
    await roles('{viewer}')
    await roles('{approver}')
    expect(await gate.approve(as('approver2'), id, hash)).toMatchObject({ status: 'executed' })
  })

  it('is not to be had twice from one person under two roles, nor by the proposer through the admin role', async () => {
    await world({ needs: ['approver', 'approver'] })
    const { id, hash } = await propose()
    await sql`update actors set roles = '{operator,approver,admin}' where workspace_id = ${at.workspace.id} and actor_id = 'act_operator'`.execute(
      at.db,
    )
    const both = {
      ...as('operator'),
      actor: { ...as('operator').actor, roles: ['operator', 'approver', 'admin'] as const },
    }
    expect(await refused(gate.approve(both, id, hash))).toMatchObject({ data: { rule: 'APPR-TWO' } })
    await gate.approve(as('admin'), id, hash)
    expect(await gate.approve(as('admin'), id, hash)).toMatchObject({ status: 'pending', approvedBy: ['act_admin'] })
    expect(await effects()).toEqual([])
  })

  it('comes too late at the scheduled time, when that is before the 72 hours, for the second approver too', async () => {
    await world({ needs: ['approver', 'approver'] })
    const time = '2026-09-21T12:00:00+08:00'
    const { id, hash } = await propose({ at: time })
    await gate.approve(as('approver', '2026-09-21T11:59:59+08:00'), id, hash)
    expect((await refused(gate.approve(as('approver2', time), id, hash))).data).toMatchObject({ status: 'expired' })
    expect(await status(id)).toBe('expired')
    expect(await effects()).toEqual([])
  })

  it('is idempotent for whoever approved and tells others who was first, and when', async () => {
    await world({ needs: ['approver'] })
    const { id, hash } = await propose()
    const done = await gate.approve(as('approver'), id, hash)
    expect(await gate.approve(as('approver'), id, hash)).toEqual(done)
    const refusal = await refused(gate.approve(as('approver2'), id, hash))
    expect(refusal).toMatchObject({ code: 'conflict', data: { status: 'executed' } })
    expect(refusal.says.zh).toContain('09-21 10:30 由 approver 批准并执行')
    expect(refusal.says.en).toContain('by approver at 09-21 10:30')
    expect(await effects()).toEqual(['hello'])
    expect(await auditOf(id)).toHaveLength(2)
  })

  it('does not take an approval of another hash', async () => {
    const { id, hash } = await propose()
    const refusal = await refused(
      gate.approve(
        as('operator'),
        id,
        hash.replace(/.$/, c => (c === '0' ? '1' : '0')),
      ),
    )
    expect(refusal.code).toBe('conflict')
    expect(refusal.says.zh).toContain('这份提案已经变了')
    expect(await status(id)).toBe('pending')
  })

  it('expires: at the moment itself it is too late, and that stays written', async () => {
    const { id, hash, expiresAt } = await propose()
    expect((await refused(gate.approve(as('operator', expiresAt), id, hash))).data).toMatchObject({ status: 'expired' })
    expect(await status(id)).toBe('expired')
    expect((await auditOf(id)).at(-1)?.action).toBe('proposal.expired')
    const early = await propose()
    expect(await gate.approve(as('operator', '2026-09-24T02:29:59.999Z'), early.id, early.hash)).toMatchObject({
      status: 'executed',
    })
  })

  it('does not know proposals of another workspace', async () => {
    const { id, hash } = await propose()
    const stranger = testScope(at.db, await testWorkspace(at.db), 'admin')
    const tries = [
      gate.approve(stranger, id, hash),
      gate.reject(stranger, id, 'no'),
      gate.execute(stranger, id),
      gate.revise(stranger, id, {}),
      getProposal(stranger, id),
    ]
    for (const refusal of await Promise.all(tries.map(refused))) expect(refusal.code).toBe('not_found')
    expect(await listProposals(stranger, { status: 'all' })).toEqual([])
  })

  it('is refused inside somebody else’s transaction, where its refusals could not be kept', async () => {
    const { id, hash } = await propose()
    await expect(transaction(at.db, tx => gate.approve({ ...as('operator'), db: tx }, id, hash))).rejects.toThrow(
      'transaction of its own',
    )
  })
})
