import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../src/core/audit/chain.ts'
import {
  countAction,
  countAtOnceAction,
  createWorld,
  effectsOf,
  setWorld,
  type World,
} from '../src/core/gate/counter.fixture.ts'
import { createGate, getProposal, type Proposal } from '../src/core/gate/gate.ts'
import type { Scope, Workspace } from '../src/core/scope.ts'
import { one, rows, sql } from '../src/platform/db/database.ts'
import { Refusal } from '../src/platform/errors.ts'
import { newId } from '../src/platform/ids.ts'
import { serverUrl, type TestDatabase, testDatabase } from './database.ts'
import { testScope, testWorkspace } from './fixtures.ts'

const N = 20
const AT_ONCE = 10
const gate = createGate([countAction, countAtOnceAction], { newId })

if (!serverUrl) console.log('gate-races: skipped, because races need a real PostgreSQL (set TEST_DATABASE_URL)')

describe.skipIf(!serverUrl)('the gate under races (PostgreSQL)', () => {
  let database: TestDatabase
  let workspace: Workspace
  beforeAll(async () => {
    database = await testDatabase(40)
    // A connection that is cut off while it is checked out says so as an event, too.
    database.pool.on('connect', client => client.on('error', () => {}))
    await createWorld(database.db)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    workspace = await testWorkspace(database.db)
    await setWorld(database.db, workspace)
  })

  const as = (role: Parameters<typeof testScope>[2]): Scope => testScope(database.db, workspace, role)
  const world = (to: Partial<World>) => setWorld(database.db, workspace, to)
  const times = <T>(n: number, make: (i: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: n }, (_, i) => make(i)))
  const propose = (key: number, action = 'test.count') =>
    gate.propose(as('operator'), action, { text: `text ${key}` }, { idempotencyKey: `key-${key}` })
  const count = async (table: string, where = sql`true`): Promise<number> =>
    (
      await one(
        database.db,
        sql<{
          n: number
        }>`select count(*)::int as n from ${sql.table(table)} where workspace_id = ${workspace.id} and ${where}`,
      )
    ).n
  const expectIntactAudit = async (steps: number) =>
    expect(await verifyAudit(database.db, workspace.id)).toMatchObject({ ok: true, rows: steps })
  /** The proposal, or the refusal; anything else is a bug. */
  const settled = (work: Promise<Proposal>): Promise<Proposal | Refusal> =>
    work.catch((error: unknown) => {
      if (error instanceof Refusal) return error
      throw error
    })

  it('writes one proposal, one decision and one audit row a key, and runs it once', async () => {
    for (const action of ['test.count', 'test.count_at_once']) {
      workspace = await testWorkspace(database.db)
      await world({})
      const all = await times(N * AT_ONCE, i => propose(i % N, action))
      expect(new Set(all.map(p => p.id)).size).toBe(N)
      expect(await count('proposals')).toBe(N)
      const runs = action === 'test.count' ? 0 : N
      expect(await effectsOf(database.db, workspace)).toHaveLength(runs)
      expect(await count('decisions')).toBe(N + runs)
      await expectIntactAudit(N + runs)
    }
  })

  it('decides each proposal once among approvals, double clicks and rejections', async () => {
    await world({ needs: ['approver'] })
    const proposals = await times(N, i => propose(i))
    const clicks = (p: Proposal): Promise<Proposal | Refusal>[] => [
      ...(['approver', 'approver2', 'admin', 'approver', 'approver2'] as const).map(role =>
        settled(gate.approve(as(role), p.id, p.hash)),
      ),
      ...(['finance', 'compliance', 'operator', 'finance'] as const).map(role =>
        settled(gate.reject(as(role), p.id, 'no')),
      ),
      settled(gate.approve(as('operator'), p.id, p.hash)),
    ]
    // The order differs from one proposal to the next, so that both ends happen.
    const ends = await Promise.all(proposals.map((p, i) => Promise.all(i % 2 ? clicks(p) : clicks(p).reverse())))
    for (const [i, end] of ends.entries()) {
      const winners = end.flatMap(e => (e instanceof Refusal ? [] : [`${e.status} by ${e.closedBy}`]))
      expect(new Set(winners).size, `proposal ${i}: ${winners}`).toBe(1)
      for (const e of end) if (e instanceof Refusal) expect(['conflict', 'forbidden']).toContain(e.code)
    }
    const executed = await count('proposals', sql`status = 'executed'`)
    expect(executed + (await count('proposals', sql`status = 'rejected'`))).toBe(N)
    const effects = await effectsOf(database.db, workspace)
    expect(effects).toHaveLength(executed)
    expect(new Set(effects.map(e => e.proposal_id)).size).toBe(executed)
    expect(await count('decisions', sql`stage = 'execute'`)).toBe(executed)
    await expectIntactAudit(2 * N)
  })

  it('approves 20 proposals once under 200 concurrent clicks', async () => {
    await world({ needs: ['approver'] })
    const proposals = await times(N, i => propose(i))
    const ends = await times(N * AT_ONCE, async i => {
      const p = proposals[i % N]
      if (!p) throw new Error('unreachable')
      return settled(gate.approve(as(i < N * 5 ? 'approver' : 'approver2'), p.id, p.hash))
    })
    expect(ends.filter(e => e instanceof Refusal).every(e => e.code === 'conflict')).toBe(true)
    expect(await effectsOf(database.db, workspace)).toHaveLength(N)
    expect(await count('proposal_approvals')).toBe(N)
    await expectIntactAudit(2 * N)
  })

  it('needs two different people, however fast one of them clicks', async () => {
    await world({ needs: ['approver', 'approver'] })
    const proposals = await times(N, i => propose(i))
    await Promise.all(proposals.flatMap(p => [1, 2, 3, 4, 5].map(() => gate.approve(as('approver'), p.id, p.hash))))
    expect(await effectsOf(database.db, workspace)).toEqual([])
    expect(await count('proposal_approvals')).toBe(N)
    await Promise.all(
      proposals.flatMap(p =>
        (['approver', 'approver2', 'admin', 'approver2', 'operator'] as const).map(role =>
          settled(gate.approve(as(role), p.id, p.hash)),
        ),
      ),
    )
    expect(await effectsOf(database.db, workspace)).toHaveLength(N)
    const pairs = await rows(
      database.db,
      sql<{ n: number; people: number; own: number }>`
        select count(*)::int as n, count(distinct actor_id)::int as people, count(*) filter (where actor_id = 'act_operator')::int as own
        from proposal_approvals where workspace_id = ${workspace.id} group by proposal_id`,
    )
    expect(pairs).toEqual(Array.from({ length: N }, () => ({ n: 2, people: 2, own: 0 })))
    await expectIntactAudit(3 * N)
  })

  it('fills two roles when both people click at the same moment', async () => {
    await world({ needs: ['approver', 'finance'] })
    const proposals = await times(N, i => propose(i))
    await Promise.all(
      proposals.flatMap(p => (['approver', 'finance'] as const).map(role => gate.approve(as(role), p.id, p.hash))),
    )
    expect(await effectsOf(database.db, workspace)).toHaveLength(N)
  })

  it('never runs an old version once a new one stands', async () => {
    await world({ needs: ['approver'] })
    const proposals = await times(N, i => propose(i))
    await Promise.all(
      proposals.flatMap((p, i) => {
        const approve = () => settled(gate.approve(as('approver'), p.id, p.hash))
        const revise = () => settled(gate.revise(as('operator'), p.id, { text: `new ${i}` }))
        return i % 2 ? [approve(), revise(), revise()] : [revise(), approve(), approve(), revise()]
      }),
    )
    const ran = new Set((await effectsOf(database.db, workspace)).map(e => e.proposal_id))
    for (const p of proposals) {
      const old = await getProposal(as('viewer'), p.id)
      if (old.status === 'executed') {
        expect(ran.has(p.id)).toBe(true)
        expect(old.supersededBy).toBeNull()
      } else {
        expect(old.status).toBe('superseded')
        expect(ran.has(p.id)).toBe(false)
        expect(await getProposal(as('viewer'), old.supersededBy ?? '')).toMatchObject({ status: 'pending', version: 2 })
      }
    }
    expect(ran.size + (await count('proposals', sql`version = 2`))).toBe(N)
    expect(await count('proposals', sql`version = 2 and status <> 'pending'`)).toBe(0)
  })

  it('runs what was approved and interrupted once, under concurrent recovery', async () => {
    await world({ needs: ['approver'], fails: 'crash' })
    const proposals = await times(N, i => propose(i))
    await Promise.all(
      proposals.map(p => expect(gate.approve(as('approver'), p.id, p.hash)).rejects.toThrow('lights went out')),
    )
    expect(await count('proposals', sql`status = 'approved'`)).toBe(N)
    await world({ needs: ['approver'] })
    await Promise.all(
      proposals.flatMap(p => [
        ...Array.from({ length: 8 }, () => gate.execute(as('admin'), p.id)),
        gate.approve(as('approver'), p.id, p.hash),
      ]),
    )
    expect(await effectsOf(database.db, workspace)).toHaveLength(N)
    await expectIntactAudit(3 * N)
  })

  it('leaves nothing behind when the process dies between approval and effect, and can be approved again', async () => {
    await world({ needs: ['approver'], fails: 'kill' })
    const proposals = await times(N, i => propose(i))
    await Promise.all(proposals.map(p => expect(gate.approve(as('approver'), p.id, p.hash)).rejects.toThrow()))
    expect(await effectsOf(database.db, workspace)).toEqual([])
    expect(await count('proposals', sql`status = 'pending'`)).toBe(N)
    expect(await count('proposal_approvals')).toBe(0)
    await expectIntactAudit(N)
    await world({ needs: ['approver'] })
    await Promise.all(proposals.map(p => gate.approve(as('approver'), p.id, p.hash)))
    expect(await effectsOf(database.db, workspace)).toHaveLength(N)
    await expectIntactAudit(2 * N)
  })

  it('verifies the chain while it grows', async () => {
    const growing = times(N, i => propose(i))
    const checks = await times(5, () => verifyAudit(database.db, workspace.id, { pageRows: 2 }))
    expect(checks.every(check => check.ok)).toBe(true)
    await growing
    await expectIntactAudit(N)
  })
})
