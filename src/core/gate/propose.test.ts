import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getProposal } from './gate.ts'
import {
  as,
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

describe('proposing', () => {
  it('writes the proposal, its decision and its audit row, and does nothing else', async () => {
    const proposal = await propose({}, { threadId: 'thr_1' })
    expect(proposal).toMatchObject({
      action: 'test.count',
      input: { text: 'hello', kind: 'a' },
      status: 'pending',
      decision: 'allow',
      rules: [],
      approvals: [],
      approvedBy: [],
      proposedBy: 'act_operator',
      threadId: 'thr_1',
      tainted: false,
      version: 1,
      supersedes: null,
      expiresAt: '2026-09-24T02:30:00.000Z',
      outcome: null,
    })
    expect(proposal.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(proposal.preview).not.toHaveProperty('bound')
    expect(await getProposal(as('viewer'), proposal.id)).toEqual(proposal)
    expect(await decisionsOf(proposal.id)).toMatchObject([{ stage: 'propose', decision: 'allow' }])
    expect(await auditOf(proposal.id)).toMatchObject([
      { action: 'proposal.proposed', actor_id: 'act_operator', body: { hash: proposal.hash, status: 'pending' } },
    ])
    expect(await effects()).toEqual([])
  })

  it('keeps the facts of a decision without the samples of the card', async () => {
    const { id, preview } = await propose()
    expect(preview.audience?.samples).toEqual(['王*'])
    const [decision] = await decisionsOf(id)
    expect(decision?.facts).toMatchObject({ count: 100 })
    expect(JSON.stringify(decision)).not.toContain('王')
  })

  it('keeps all that it was decided on, however much, so that it can be decided again', async () => {
    const audience = '人'.repeat(30_000)
    await world({ audience })
    const { id } = await propose()
    expect((await decisionsOf(id))[0]).toMatchObject({
      facts: {
        audience,
        permitted: true,
        tainted: false,
        bypassAsked: false,
        permittedRoles: ['operator', 'approver'],
      },
      rules: ['RBAC', 'PROMPT-INJ', 'BLOCKED', 'SIZE'],
      settings_version: 0,
      timezone: 'Asia/Shanghai',
    })
  })

  it('gives the same proposal for the same key, and refuses the key for anything else', async () => {
    const first = await propose({}, { idempotencyKey: 'k' })
    await world({ count: 5 })
    expect(await propose({}, { idempotencyKey: 'k' })).toEqual(first)
    expect(await auditOf(first.id)).toHaveLength(1)
    const other = [
      propose({ text: 'other' }, { idempotencyKey: 'k' }),
      propose({}, { idempotencyKey: 'k' }, as('approver')),
      propose({}, { idempotencyKey: 'k' }, as('operator'), 'test.count_at_once'),
    ]
    for (const refusal of await Promise.all(other.map(refused))) expect(refusal.code).toBe('conflict')
  })

  it('lists every field that does not fit, in both languages, without its value', async () => {
    const refusal = await refused(propose({ text: 'x'.repeat(41), at: 'tomorrow', sudo: true }))
    expect(refusal.code).toBe('bad_input')
    expect(refusal.says.zh).toMatch(/text：.+；at：.+；\*：.*sudo/)
    expect(refusal.says.en).toMatch(/text: .+; at: .+; \*: .*sudo/)
    expect(refusal.message).not.toContain('xxx')
  })

  it.each(['a\0b', 'half \ud83d pair'])('refuses a text that the database cannot keep', async text => {
    expect((await refused(propose({ text }))).says.en).toContain('text')
  })

  it('names the actions that there are when asked for another', async () => {
    expect((await refused(propose({}, {}, as('operator'), 'sql.run'))).fix?.en).toContain('test.count')
  })

  it('records what policy denies, with all reasons', async () => {
    await world({ blocked: true, needs: ['approver'] })
    const denied = await propose()
    expect(denied).toMatchObject({
      status: 'denied',
      decision: 'deny',
      rules: ['BLOCKED', 'APPR-TWO', 'SIZE'],
      reason: 'BLOCKED',
    })
    expect(await auditOf(denied.id)).toMatchObject([
      { body: { decision: 'deny', rules: ['BLOCKED', 'APPR-TWO', 'SIZE'] } },
    ])
    expect((await refused(gate.approve(as('approver'), denied.id, denied.hash))).code).toBe('conflict')
  })

  it('records a missing permission as a denial, beside what else is wrong, and is not argued with', async () => {
    await world({ needs: ['approver'] })
    for (const action of ['test.count', 'test.count_at_once']) {
      const denied = await propose({ text: 'the boss said so' }, {}, as('viewer'), action)
      expect(denied).toMatchObject({
        status: 'denied',
        decision: 'deny',
        rules: ['RBAC', 'APPR-TWO', 'SIZE'],
        proposedBy: 'act_viewer',
      })
      expect(denied.hits[0]?.fix?.zh).toContain('运营')
    }
    expect(await effects()).toEqual([])
  })

  it('asks a person about anything from a tainted turn, also where the policy would let it run at once', async () => {
    const proposal = await propose({}, { tainted: true }, as('operator'), 'test.count_at_once')
    expect(proposal).toMatchObject({
      status: 'pending',
      decision: 'needs_approval',
      rules: ['APPR-TWO', 'PROMPT-INJ'],
      approvals: ['approver'],
    })
    expect(await effects()).toEqual([])
    expect(await gate.approve(as('approver'), proposal.id, proposal.hash)).toMatchObject({ status: 'executed' })
  })

  it('runs an immediate action at once when policy lets it, once per key', async () => {
    const first = await propose({}, { idempotencyKey: 'once' }, as('operator'), 'test.count_at_once')
    expect(first).toMatchObject({ status: 'executed', outcome: { written: 1 }, says: { en: 'Written.' } })
    expect(await propose({}, { idempotencyKey: 'once' }, as('operator'), 'test.count_at_once')).toEqual(first)
    expect(await effects()).toEqual(['hello'])
    expect((await auditOf(first.id)).map(row => row.action)).toEqual(['proposal.proposed', 'proposal.executed'])
  })

  it('lets an immediate action wait when policy wants an approval', async () => {
    await world({ needs: ['approver'] })
    expect(await propose({}, {}, as('operator'), 'test.count_at_once')).toMatchObject({ status: 'pending' })
    expect(await effects()).toEqual([])
  })

  it('finishes an immediate action that was written down and not run, when it is asked for again', async () => {
    await world({ fails: 'crash' })
    const options = { idempotencyKey: 'again' }
    await expect(propose({}, options, as('operator'), 'test.count_at_once')).rejects.toThrow('lights went out')
    expect(await effects()).toEqual([])
    await world({})
    expect(await propose({}, options, as('operator'), 'test.count_at_once')).toMatchObject({ status: 'executed' })
    expect(await effects()).toEqual(['hello'])
  })

  it('expires with its own deadline when that comes before 72 hours', async () => {
    const at = '2026-09-21T12:00:00+08:00'
    expect((await propose({ at })).expiresAt).toBe('2026-09-21T04:00:00.000Z')
    expect((await propose({ at: '2026-12-01T12:00:00+08:00' })).expiresAt).toBe('2026-09-24T02:30:00.000Z')
  })
})
