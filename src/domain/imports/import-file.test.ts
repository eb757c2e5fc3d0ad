import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import type { Scope } from '../../core/scope.ts'
import { one, rows, sql } from '../../platform/db/database.ts'
import { type ImportOptions, importFile } from './import-file.ts'

let database: TestDatabase
let folder: string
let files = 0
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const newScope = async (role: 'operator' | 'viewer' = 'operator'): Promise<Scope> =>
  testScope(database.db, await testWorkspace(database.db), role)
const fileOf = async (content: string | Buffer, ending = 'csv'): Promise<string> => {
  const path = join(folder, `${++files}.${ending}`)
  await writeFile(path, content)
  return path
}
const run = async (scope: Scope, content: string | Buffer, options: Partial<ImportOptions> = {}, ending = 'csv') =>
  importFile(scope, { kind: 'orders', file: await fileOf(content, ending), ...options })

const ordersOf = (scope: Scope) =>
  rows(
    database.db,
    sql<{ id: string; ref: string | null; at: Date; fen: number; lines: number }>`
      select o.order_id as id, m.external_ref as ref, o.paid_at as at, o.paid_fen::int as fen,
        (select count(*)::int from order_items i where i.workspace_id = o.workspace_id and i.order_id = o.order_id) as lines
      from orders o left join members m using (workspace_id, member_id)
      where o.workspace_id = ${scope.workspace.id} order by 1`,
  )
const rejected = async (path: string | null): Promise<string[]> =>
  (await readFile(path ?? '', 'utf8')).split('\n').slice(1, -1)
const ORDERS = 'order_id,member_id,paid_at,amount\n'

describe('a table', () => {
  it('is read in the workspace’s time, with any of the usual delimiters, line ends, marks and date forms', async () => {
    const scope = await newScope()
    const at = ['2026/9/1', '2026-09-01 00:00', '20260901', '2026-08-31T16:00:00Z', '2026-09-01T00:00:00.000+08:00']
    for (const [i, delimiter] of [',', ';', '\t', ',', ';'].entries()) {
      const table = [
        ['order_id', 'member_id', 'paid_at', 'amount'],
        [`o${i}`, 'a', at[i], '12.50'],
      ]
      await run(scope, '\uFEFF' + table.map(row => row.join(delimiter)).join('\r\n'))
    }
    const same = { ref: 'a', at: new Date('2026-08-31T16:00:00Z'), fen: 1250, lines: 1 }
    expect(await ordersOf(scope)).toEqual(at.map((_, i) => ({ id: `o${i}`, ...same })))
  })

  it('may hold quotes, delimiters and line ends in its cells', async () => {
    const scope = await newScope()
    const text = 'ref,name,tags\na,"王, ""小""\n芳",vip|新客\nb,7" record,\n'
    expect(await run(scope, text, { kind: 'members' })).toMatchObject({ read: 2, taken: 2, rejected: 0 })
    const names = await rows(
      database.db,
      sql`select name from member_profiles where workspace_id = ${scope.workspace.id} order by name`,
    )
    expect(names).toEqual(expect.arrayContaining([{ name: '王, "小"\n芳' }, { name: '7" record' }]))
    const tags = await rows(
      database.db,
      sql`select tag from member_tags where workspace_id = ${scope.workspace.id} order by 1`,
    )
    expect(tags).toEqual([{ tag: 'vip' }, { tag: '新客' }])
  })

  it('loses one row to a stray quote, not the rest of the file', async () => {
    const scope = await newScope()
    const lines = Array.from({ length: 200 }, (_, i) => `o${i},"a",2026-09-01,1`)
    lines[3] = 'o3,"a,2026-09-01,1'
    lines[199] = 'o199,"a,2026-09-01,1'
    const report = await run(scope, ORDERS + lines.join('\n'))
    expect(report).toMatchObject({ read: 200, taken: 198, rejected: 2 })
    expect(await rejected(report.rejectsFile)).toEqual([
      '5,bad_quotes,引号没有成对,"o3,""a,2026-09-01,1"',
      '201,bad_quotes,引号没有成对,"o199,""a,2026-09-01,1"',
    ])
  })

  it('in GBK or Latin-1, or with broken bytes, keeps its keys and numbers', async () => {
    const scope = await newScope()
    const gbk = Buffer.from([0xcd, 0xf5, 0xb7, 0xbc])
    const table = Buffer.concat([
      Buffer.from('ref,name\na,'),
      gbk,
      Buffer.from('\nb,'),
      Buffer.from([0x43, 0x41, 0x46, 0xc9]),
      Buffer.from('\nc,'),
      Buffer.from([0xff, 0xfe, 0x80]),
      Buffer.from('\nd,王芳\n'),
    ])
    expect(await run(scope, table, { kind: 'members' })).toMatchObject({ read: 4, taken: 4 })
    const found = await rows(
      database.db,
      sql`select external_ref as ref, name from members join member_profiles using (workspace_id, member_id)
        where workspace_id = ${scope.workspace.id} and external_ref <> 'c' order by 1`,
    )
    expect(found).toEqual([
      { ref: 'a', name: '王芳' },
      { ref: 'b', name: 'CAFÉ' },
      { ref: 'd', name: '王芳' },
    ])
  })

  it('may be JSON lines', async () => {
    const scope = await newScope()
    const lines = [
      { event_id: 'e1', member_id: 7, type: 'click', at: '2026-09-01T00:00:00Z', props: { url: 'x' } },
      { event_id: 'e2', member_id: null, type: 'click', at: '2026-09-01T00:00:00Z' },
      { type: 'Not A Type', at: '2026-09-01T00:00:00Z' },
    ]
    const text = `${lines.map(line => JSON.stringify(line)).join('\n')}\n{broken\n[1]\n`
    const report = await run(scope, text, { kind: 'events' }, 'jsonl')
    expect(report).toMatchObject({ read: 5, taken: 2, rejected: 3 })
    const reasons = (await rejected(report.rejectsFile)).map(line => line.split(',').slice(0, 2).join(' '))
    expect(reasons).toEqual(['3 bad_value', '4 bad_json', '5 bad_json'])
    const event = await one(
      database.db,
      sql`select m.external_ref as ref, e.props from events e join members m using (workspace_id, member_id)
        where e.workspace_id = ${scope.workspace.id}`,
    )
    expect(event).toEqual({ ref: '7', props: { url: 'x' } })
  })

  it('rejects each bad row with its reason', async () => {
    const bad: [string, string][] = [
      [',a,2026-09-01,1', 'missing'],
      ['o,a,yesterday,1', 'bad_date'],
      ['o,a,2026-02-30,1', 'bad_date'],
      ['o,a,2026-09-23,1', 'future_date'],
      ['o,a,1969-12-31,1', 'old_date'],
      ['o,a,2026-09-01,1.234', 'bad_amount'],
      ['o,a,2026-09-01,-1', 'bad_amount'],
      ['o,a,2026-09-01,', 'missing'],
      ['o,a,2026-09-01,1,2', 'bad_columns'],
      [`${'o'.repeat(201)},a,2026-09-01,1`, 'too_long'],
      ['x'.repeat(1_100_000), 'too_long'],
    ]
    const report = await run(await newScope(), `${ORDERS}${bad.map(([row]) => row).join('\n')}\nok,a,2026-09-22,¥1\n`)
    expect(report).toMatchObject({ read: bad.length + 1, taken: 1, rejected: bad.length })
    const reasons = (await rejected(report.rejectsFile)).map(line => line.split(',')[1])
    expect(reasons).toEqual(bad.map(([, reason]) => reason))
  })

  it('of any text at all: taken + rejected = read, and a second run adds nothing', async () => {
    const cell = fc.oneof(fc.constantFrom('"', ',', '\n', 'o1', '2026-09-01', '1.5', '\r\n', '""'), fc.string())
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 60 }), async cells => {
        const scope = await newScope()
        const file = await fileOf(`${ORDERS}o,a,2026-09-01,1\n${cells.join('').replaceAll('\0', '')}`)
        const first = await importFile(scope, { kind: 'orders', file })
        expect(first.taken + first.rejected).toBe(first.read)
        const again = await importFile(scope, { kind: 'orders', file })
        expect(again).toMatchObject({ already: true, added: 0, read: first.read, taken: first.taken })
      }),
      { numRuns: 25 },
    )
  })
})

describe('columns', () => {
  it('are found by our names, by names known for them, and by the map', async () => {
    const scope = await newScope()
    await run(scope, '订单号,会员ID,支付时间,金额\n1,a,2026-09-01,1\n')
    await run(scope, 'no,who,Paid At,cash,amount\n2,a,2026-09-01,2,9\n', {
      map: { no: 'order_id', who: 'member_id', cash: 'amount' },
    })
    expect(await ordersOf(scope)).toMatchObject([
      { id: '1', ref: 'a', fen: 100 },
      { id: '2', ref: 'a', fen: 200 },
    ])
  })

  it('that are missing are named, with those that are there and the nearest', async () => {
    const scope = await newScope()
    await expect(run(scope, 'orderid,paid_at,amount\n1,2026-09-01,1\n')).rejects.toMatchObject({
      code: 'bad_input',
      data: { missing: ['order_id'], found: ['orderid', 'paid_at', 'amount'], nearest: 'orderid' },
      fix: { en: expect.stringContaining('--map "orderid=order_id"') },
    })
    await expect(run(scope, `${ORDERS}1,a,2026-09-01,1\n`, { map: { nope: 'sku' } })).rejects.toThrow(
      /no column "nope"/,
    )
    await expect(run(scope, `${ORDERS}1,a,2026-09-01,1\n`, { map: { amount: 'x' } })).rejects.toThrow(/no field "x"/)
  })
})

describe('a file that is no table', () => {
  it('is refused with what to do', async () => {
    const scope = await newScope()
    for (const [content, says] of [
      ['', /is empty/],
      ['\n\n', /blank lines/],
      [ORDERS, /no rows/],
      ['PK\x03\x04rest', /Excel workbook.*CSV UTF-8/],
      [Buffer.from([0x1f, 0x8b, 8]), /compressed/],
      [Buffer.from('\ufefforder_id\n', 'utf16le'), /UTF-16/],
      ['a\0b', /not a text file/],
      ['[{"order_id": 1}]', /one object a line/],
    ] as const)
      await expect(run(scope, content)).rejects.toThrow(says)
    await expect(importFile(scope, { kind: 'orders', file: folder })).rejects.toThrow(/is a folder/)
    await expect(importFile(scope, { kind: 'orders', file: join(folder, 'none') })).rejects.toThrow(/There is no file/)
    await expect(run(scope, ORDERS, { kind: 'members', preset: 'cdnow' })).rejects.toThrow(/orders only/)
    expect(await rows(database.db, sql`select 1 from imports where workspace_id = ${scope.workspace.id}`)).toEqual([])
  })

  it('or an actor who may not write facts, is refused', async () => {
    await expect(run(await newScope('viewer'), `${ORDERS}1,a,2026-09-01,1\n`)).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('an import that was cut off', () => {
  const lines = Array.from({ length: 5_000 }, (_, i) =>
    i % 10 ? `o${i % 4_000},m${i % 70},2026-09-01,1` : `o${i},a,no,1`,
  )
  const table = `${ORDERS}${lines.join('\n')}\n`

  it('goes on where it stopped, counts every row once and keeps all rejects', async () => {
    const [whole, cut] = [await newScope(), await newScope()]
    const expected = await run(whole, table)
    const file = await fileOf(table)
    for (const stopAt of [1_500, 3_000, 4_500]) {
      const failing = importFile(cut, {
        kind: 'orders',
        file,
        onProgress: ({ read }) => {
          if (read === stopAt) throw new Error('killed')
        },
      })
      await expect(failing).rejects.toThrow('killed')
    }
    const report = await importFile(cut, { kind: 'orders', file })
    expect(report).toMatchObject({
      read: 5_000,
      taken: 4_500,
      rejected: 500,
      resumedFrom: 4_500,
      added: expected.added,
    })
    expect(await ordersOf(cut)).toEqual(await ordersOf(whole))
    expect(await rejected(report.rejectsFile)).toEqual(await rejected(expected.rejectsFile))
  })

  it('loses a batch that had not been committed, and nothing else', async () => {
    const scope = await newScope()
    const file = await fileOf(table)
    await sql`alter table orders add constraint bomb check (order_id <> 'o1999') not valid`.execute(database.db)
    await expect(importFile(scope, { kind: 'orders', file })).rejects.toThrow(/bomb/)
    expect(await ordersOf(scope)).toHaveLength(1_350)
    await sql`alter table orders drop constraint bomb`.execute(database.db)
    expect(await importFile(scope, { kind: 'orders', file })).toMatchObject({ read: 5_000, resumedFrom: 1_500 })
  })

  it('and the same file by two at once, takes every row once', async () => {
    const scope = await newScope()
    const file = await fileOf(table)
    const both = await Promise.allSettled([
      importFile(scope, { kind: 'orders', file, rejects: join(folder, 'one.csv') }),
      importFile(scope, { kind: 'orders', file, rejects: join(folder, 'two.csv') }),
    ])
    for (const result of both) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'busy' })
    const last = await importFile(scope, { kind: 'orders', file })
    expect(last).toMatchObject({ read: 5_000, taken: 4_500, rejected: 500 })
    const { total } = await one(
      database.db,
      sql<{ total: number }>`select sum(paid_fen)::int as total from orders where workspace_id = ${scope.workspace.id}`,
    )
    expect(total).toBe(450_000)
  })
})

describe('lines without an id of their own', () => {
  it('are told apart by product and occurrence; a later export of the same orders adds nothing', async () => {
    const scope = await newScope()
    const head = 'order_id,paid_at,amount,sku\n'
    await run(scope, `${head}1,2026-09-01,5,tea\n1,2026-09-01,5,tea\n2,2026-09-01,7,tea\n1,2026-09-01,5,tea\n`)
    expect(await ordersOf(scope)).toMatchObject([{ fen: 1500, lines: 3 }, { fen: 700 }])
    const later = `${head}1,2026-09-01,5,tea\n1,2026-09-01,4,tea\n1,2026-09-01,5,tea\n2,2026-09-01,7,tea\n3,2026-09-02,1,tea\n`
    expect(await run(scope, later)).toMatchObject({ added: 1, known: 4 })
    expect(await ordersOf(scope)).toMatchObject([{ fen: 1500, lines: 3 }, { fen: 700 }, { fen: 100 }])
  })
})
