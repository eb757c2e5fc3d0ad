import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import type { Role } from '../../core/roles.ts'
import type { Workspace } from '../../core/scope.ts'
import { one, rows, sql } from '../../platform/db/database.ts'
import { silentLog } from '../../platform/log.ts'
import { createApiKey, revokeApiKey } from './api-keys.ts'
import { apiRoutes } from './routes.ts'

let database: TestDatabase
let ours: Workspace
let theirs: Workspace
let app: ReturnType<typeof apiRoutes>
let token: string

beforeAll(async () => {
  database = await testDatabase()
  ours = await testWorkspace(database.db)
  theirs = await testWorkspace(database.db)
  app = apiRoutes({
    db: database.db,
    log: silentLog(),
    scopeFor: async (id, actorId) =>
      testScope(database.db, id === ours.id ? ours : theirs, actorId.replace('act_', '') as Role),
  })
  token = (await createApiKey(testScope(database.db, ours, 'admin'), 'shop')).token
})
afterAll(() => database.close())

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const order = (orderId: string, paidAt = '2026-09-20T10:00:00+08:00') => ({
  orderId,
  memberRef: 'wm_1',
  channel: 'private',
  paidAt,
  items: [{ line: '1', sku: 'tea', qty: 2, fen: 9900 }],
})
const countOf = async (orderId: string, workspace = ours) =>
  (await rows(database.db, sql`select 1 from orders where workspace_id = ${workspace.id} and order_id = ${orderId}`))
    .length

describe('a batch', () => {
  it('of each kind is taken once', async () => {
    const batches = {
      members: [{ ref: 'wm_9', addedAt: '2026-09-01T00:00:00Z', name: '李', birthday: 'L08-15', tags: ['vip'] }],
      orders: [order('o1')],
      refunds: [{ refundId: 'r1', orderId: 'o1', memberRef: null, at: '2026-09-21T00:00:00Z', fen: 100 }],
      events: [
        {
          eventId: 'e1',
          memberRef: 'wm_9',
          type: 'opt_out',
          actor: 'member',
          at: '2026-09-20T00:00:00Z',
          props: { a: [1] },
        },
      ],
      costs: [{ costId: 'c1', day: '2026-09-20', kind: 'ad', fen: 50000 }],
    }
    for (const [kind, list] of Object.entries(batches)) {
      const first = await post(`/v1/${kind}`, { [kind]: list })
      expect([kind, first.status, await first.json()]).toEqual([kind, 200, { given: 1, added: 1, known: 0 }])
      const again = await post(`/v1/${kind}`, { [kind]: list })
      expect(await again.json()).toEqual({ given: 1, added: 0, known: 1 })
    }
  })

  it('with one bad row is not taken at all, and every bad field is named', async () => {
    const bad = {
      ...order('bad2'),
      paidAt: 'yesterday',
      surprise: 1,
      items: [{ line: '1', sku: 'x', qty: 0, fen: 1.5 }],
    }
    const response = await post('/v1/orders', { orders: [order('bad1'), bad] })
    expect(response.status).toBe(422)
    const { error } = (await response.json()) as { error: { code: string; rows: { index: number; field: string }[] } }
    expect(error.code).toBe('bad_input')
    expect(error.rows.map(row => `${row.index} ${row.field}`).sort()).toEqual([
      '1 items.0.fen',
      '1 items.0.qty',
      '1 paidAt',
      '1 surprise',
    ])
    expect(await countOf('bad1')).toBe(0)
  })

  it('from the future, or before 1970, is refused', async () => {
    const response = await post('/v1/orders', {
      orders: [order('f1', '2026-09-23T10:30:00+08:00'), order('f2', '1969-12-31T00:00:00Z')],
    })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      error: {
        rows: [
          { index: 0, field: 'paidAt' },
          { index: 1, field: 'paidAt' },
        ],
      },
    })
  })

  it('that is empty, too long, not JSON or too large is refused', async () => {
    expect((await post('/v1/orders', { orders: [] })).status).toBe(422)
    const many = {
      costs: Array.from({ length: 1001 }, (_, i) => ({ costId: `${i}`, day: '2026-09-01', kind: 'ad', fen: 1 })),
    }
    expect((await post('/v1/costs', many)).status).toBe(422)
    const broken = await post('/v1/orders', '{')
    expect([broken.status, await broken.json()]).toMatchObject([400, { error: { code: 'bad_input' } }])
    const large = await post('/v1/orders', `{"orders": "${'x'.repeat(2 * 1024 * 1024)}"}`)
    expect([large.status, await large.json()]).toMatchObject([413, { error: { code: 'too_large' } }])
    const streamed = await app.request('/v1/orders', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: new Blob([`{"orders": "${'x'.repeat(2 * 1024 * 1024)}"}`]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect([streamed.status, await streamed.json()]).toMatchObject([413, { error: { code: 'too_large' } }])
  })

  it('is answered in the language asked for, with a request id', async () => {
    const response = await post('/v1/orders', { orders: [] }, { 'accept-language': 'zh-CN,zh;q=0.9' })
    expect(response.headers.get('x-request-id')).toBeTruthy()
    expect(await response.json()).toMatchObject({ error: { message: '有 1 处不对，整批都没有写入。' } })
  })
})

describe('an idempotency key', () => {
  it('replays the answer of the same request, and refuses another', async () => {
    const key = { 'idempotency-key': 'k-1' }
    const first = await post('/v1/orders', { orders: [order('k1')] }, key)
    const again = await post('/v1/orders', { orders: [order('k1')] }, key)
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await again.json()).toEqual(await first.json())
    const other = await post('/v1/orders', { orders: [order('k2')] }, key)
    expect([other.status, await countOf('k2')]).toEqual([409, 0])
  })

  it('of a refused batch is free again', async () => {
    const key = { 'idempotency-key': 'k-2' }
    expect((await post('/v1/orders', { orders: [] }, key)).status).toBe(422)
    expect((await post('/v1/orders', { orders: [order('k3')] }, key)).status).toBe(200)
  })

  it('sent many times at once does the work once, and all get its answer', async () => {
    const key = { 'idempotency-key': 'k-3' }
    const all = await Promise.all(Array.from({ length: 8 }, () => post('/v1/orders', { orders: [order('k4')] }, key)))
    expect(await Promise.all(all.map(r => r.json()))).toEqual(Array(8).fill({ given: 1, added: 1, known: 0 }))
    expect(all.filter(r => r.headers.get('idempotency-replayed') === null)).toHaveLength(1)
  })
})

describe('an API key', () => {
  it('is needed, and says what to do when it is missing, unknown or revoked', async () => {
    const admin = testScope(database.db, ours, 'admin')
    const made = await createApiKey(admin, 'old')
    await revokeApiKey(admin, made.keyId)
    for (const authorization of ['', 'Bearer fw_unknown_unknown', `Bearer ${made.token}`]) {
      const response = await post('/v1/orders', { orders: [order('a1')] }, { authorization })
      expect([response.status, await response.json()]).toMatchObject([
        401,
        { error: { code: 'unauthenticated', fix: expect.stringContaining('Bearer fw_') } },
      ])
    }
    expect(await countOf('a1')).toBe(0)
  })

  it('is kept as a hash only', async () => {
    const all = await rows(database.db, sql`select * from api_keys`)
    expect(JSON.stringify(all)).not.toContain(token)
  })

  it('writes into its own workspace only, under its own idempotency keys', async () => {
    const other = await createApiKey(testScope(database.db, theirs, 'admin'), 'other')
    const key = { 'idempotency-key': 'shared' }
    await post('/v1/orders', { orders: [order('mine')] }, key)
    const response = await post(
      '/v1/orders',
      { orders: [order('theirs')] },
      { ...key, authorization: `Bearer ${other.token}` },
    )
    expect(await response.json()).toEqual({ given: 1, added: 1, known: 0 })
    expect([await countOf('mine'), await countOf('mine', theirs)]).toEqual([1, 0])
    expect([await countOf('theirs'), await countOf('theirs', theirs)]).toEqual([0, 1])
  })

  it('of somebody who may not write facts is refused', async () => {
    const { keyId, token: weak } = await createApiKey(testScope(database.db, ours, 'admin'), 'weak')
    await sql`update api_keys set actor_id = 'act_viewer' where key_id = ${keyId}`.execute(database.db)
    const response = await post('/v1/orders', { orders: [order('w1')] }, { authorization: `Bearer ${weak}` })
    expect([response.status, await countOf('w1')]).toEqual([403, 0])
  })

  it('is made and ended by an admin of its workspace', async () => {
    await expect(createApiKey(testScope(database.db, ours, 'operator'), 'x')).rejects.toMatchObject({
      code: 'forbidden',
    })
    const { keyId } = await one<{ keyId: string }>(
      database.db,
      sql`select key_id as "keyId" from api_keys where workspace_id = ${ours.id} and revoked_at is null limit 1`,
    )
    await expect(revokeApiKey(testScope(database.db, theirs, 'admin'), keyId)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

it('describes itself to anyone', async () => {
  const response = await app.request('/v1/openapi.json')
  const spec = (await response.json()) as { openapi: string; paths: Record<string, unknown> }
  expect(spec.openapi).toBe('3.1.0')
  expect(Object.keys(spec.paths).sort()).toEqual([
    '/v1/costs',
    '/v1/events',
    '/v1/members',
    '/v1/orders',
    '/v1/refunds',
  ])
})
