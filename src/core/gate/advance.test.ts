import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import type { World } from './counter.fixture.ts'
import { getProposal, type Proposal } from './gate.ts'
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
  world,
} from './harness.fixture.ts'

beforeAll(openGate)
beforeEach(freshWorkspace)
afterAll(closeGate)

describe('deciding again at execution', () => {
  const approved = async (
    after: Partial<World>,
    before: Partial<World> = {},
  ): Promise<{ proposal: Proposal; ended: Proposal | Refusal }> => {
    await world({ needs: ['approver'], ...before })
    const proposal = await propose()
    await world({ needs: ['approver'], ...before, ...after })
    const ended = await gate.approve(as('approver'), proposal.id, proposal.hash).catch((e: unknown) => {
      if (e instanceof Refusal) return e
      throw e
    })
    return { proposal, ended }
  }

  it('lets a later deny beat the approval', async () => {
    const { proposal, ended } = await approved({ blocked: true })
    expect(ended).toMatchObject({ code: 'conflict', data: { status: 'stale' }, fix: { en: 'Wait.' } })
    expect(await getProposal(as('viewer'), proposal.id)).toMatchObject({ status: 'stale', reason: 'BLOCKED' })
    expect(await decisionsOf(proposal.id)).toMatchObject([{ stage: 'propose' }, { stage: 'execute', decision: 'deny' }])
    expect((await auditOf(proposal.id)).at(-1)?.action).toBe('proposal.stale')
    expect(await effects()).toEqual([])
  })

  it.each<[string, Partial<World>, string]>([
    ['the audience is another', { audience: 'silent' }, 'audience'],
    ['the money is another, even less', { money_fen: 1 }, 'moneyFen'],
    ['the count grew by more than 5 %', { count: 106 }, 'count'],
  ])('voids the approval when %s', async (_what, after, reason) => {
    const { proposal, ended } = await approved(after)
    expect(ended).toMatchObject({ code: 'conflict', data: { rule: 'APPR-HASH', fields: [reason] } })
    expect(await getProposal(as('viewer'), proposal.id)).toMatchObject({ status: 'stale', reason })
    expect(await effects()).toEqual([])
  })

  it.each([0, 99, 105])('goes on when the count became %d of 100', async count => {
    expect((await approved({ count })).ended).toMatchObject({ status: 'executed' })
    expect(await effects()).toEqual(['hello'])
  })

  it('waits for roles that are newly asked for, and keeps the approval that is there', async () => {
    const { proposal, ended } = await approved({ needs: ['approver', 'finance'] })
    expect(ended).toMatchObject({ status: 'pending', approvals: ['approver', 'finance'], approvedBy: ['act_approver'] })
    expect(await effects()).toEqual([])
    expect(await gate.approve(as('finance'), proposal.id, proposal.hash)).toMatchObject({ status: 'executed' })
  })

  it('does not drop a requirement that was shown', async () => {
    const { ended } = await approved({ needs: [] }, { needs: ['approver', 'finance'] })
    expect(ended).toMatchObject({ status: 'pending', approvals: ['approver', 'finance'] })
  })

  it('asks for another approver after all when the proposer only confirmed', async () => {
    const { id, hash } = await propose({}, {}, as('approver'))
    await world({ needs: ['approver'] })
    expect(await gate.approve(as('approver'), id, hash)).toMatchObject({
      status: 'pending',
      decision: 'needs_approval',
      approvals: ['approver'],
      approvedBy: [],
    })
    expect(await refused(gate.approve(as('approver'), id, hash))).toMatchObject({ data: { rule: 'APPR-TWO' } })
    expect(await effects()).toEqual([])
    expect(await gate.approve(as('approver2'), id, hash)).toMatchObject({ status: 'executed' })
  })

  it('stops when the proposer has lost the right to ask', async () => {
    await world({ needs: ['approver'] })
    const { id, hash } = await propose()
    await sql`update actors set roles = '{viewer}' where workspace_id = ${at.workspace.id} and actor_id = 'act_operator'`.execute(
      at.db,
    )
    await refused(gate.approve(as('approver'), id, hash))
    expect(await getProposal(as('viewer'), id)).toMatchObject({ status: 'stale', reason: 'RBAC' })
  })

  it('stops when somebody edited the row behind the gate', async () => {
    const { id, hash } = await propose()
    await sql`update proposals set input = jsonb_set(input, '{kind}', '"b"') where proposal_id = ${id}`.execute(at.db)
    await refused(gate.approve(as('operator'), id, hash))
    expect(await getProposal(as('viewer'), id)).toMatchObject({ status: 'stale', reason: 'hash' })
    expect(await effects()).toEqual([])
  })

  it('takes the effect back when it refuses, and keeps why', async () => {
    const { proposal, ended } = await approved({ fails: 'refuse' })
    expect(ended).toMatchObject({ code: 'busy' })
    expect(await getProposal(as('viewer'), proposal.id)).toMatchObject({
      status: 'failed',
      reason: 'busy',
      says: { zh: '正忙。' },
      approvedBy: ['act_approver'],
    })
    expect((await decisionsOf(proposal.id)).map(row => row.stage)).toEqual(['propose', 'execute'])
    expect(await effects()).toEqual([])
  })

  it('keeps the approval through a crash of the effect, and runs it later, once', async () => {
    await world({ needs: ['approver'] })
    const { id, hash } = await propose()
    expect((await refused(gate.execute(as('admin'), id))).code).toBe('conflict')
    await world({ needs: ['approver'], fails: 'crash' })
    await expect(gate.approve(as('approver'), id, hash)).rejects.toThrow('lights went out')
    expect(await getProposal(as('viewer'), id)).toMatchObject({ status: 'approved', approvedBy: ['act_approver'] })
    expect(await effects()).toEqual([])
    await expect(gate.execute(as('admin'), id)).rejects.toThrow('lights went out')
    await world({ needs: ['approver'] })
    const done = await gate.execute(as('admin'), id)
    expect(done).toMatchObject({ status: 'executed', approvedBy: ['act_approver'] })
    expect(await gate.execute(as('admin'), id)).toEqual(done)
    expect(await effects()).toEqual(['hello'])
    expect((await auditOf(id)).map(row => row.action)).toEqual([
      'proposal.proposed',
      'proposal.interrupted',
      'proposal.interrupted',
      'proposal.executed',
    ])
  })
})
