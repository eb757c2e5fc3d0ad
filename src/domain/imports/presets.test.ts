import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import type { Scope } from '../../core/scope.ts'
import { one, rows, sql } from '../../platform/db/database.ts'
import { importFile, type Preset } from './import-file.ts'

let database: TestDatabase
let folder: string
let files = 0
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'presets-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const newScope = async (): Promise<Scope> => testScope(database.db, await testWorkspace(database.db))
const run = async (scope: Scope, preset: Preset, content: string) => {
  const file = join(folder, `${++files}.txt`)
  await writeFile(file, content)
  return importFile(scope, { kind: 'orders', file, preset })
}
const totals = (scope: Scope) =>
  one(
    database.db,
    sql<{ orders: number; members: number; fen: number; unknown: number }>`
      select count(*)::int as orders, count(distinct member_id)::int as members, coalesce(sum(paid_fen), 0)::int as fen,
        (count(*) filter (where member_id is null))::int as unknown
      from orders where workspace_id = ${scope.workspace.id}`,
  )

describe('cdnow', () => {
  it('takes every row as an order: equal ones too, wherever they stand, and those of $0.00', async () => {
    const scope = await newScope()
    const master = [
      ' customer_id  date number_of_cds  dollar_value',
      ' 00001 19970101  1   11.77',
      ' 00002 19970112  1   12.00',
      ' 00001 19970101  1   11.77',
      ' 00002 19970112  5    0.00',
    ]
    expect(await run(scope, 'cdnow', `${master.join('\r\n')}\r\n`)).toMatchObject({ read: 4, added: 4, rejected: 0 })
    expect(await totals(scope)).toEqual({ orders: 4, members: 2, fen: 3554, unknown: 0 })
  })

  it('knows the orders of the sample, whose first column is the customer of the master file', async () => {
    const scope = await newScope()
    await run(scope, 'cdnow', ' 00004 19970101  2   29.33\n 00005 19970101  2   29.33\n')
    expect(await run(scope, 'cdnow', ' 00004 0001 19970101  2   29.33\n')).toMatchObject({
      read: 1,
      known: 1,
      added: 0,
    })
  })

  it('rejects what is no purchase', async () => {
    const report = await run(
      await newScope(),
      'cdnow',
      '1 19970101 1 1.00\n1 19971301 1 1.00\n1 19970101 0 1.00\n1 19970101 1\n1 2 19970101 1 1.00 9\n',
    )
    expect(report).toMatchObject({ read: 5, taken: 1, rejected: 4 })
  })
})

describe('online-retail', () => {
  const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
  const lines = [
    'C200,22041,"RECORD, 7""",-2,2011-06-02 10:00:00,2.10,12923.0,United Kingdom',
    '100,22041,"RECORD, 7""",6,2011-06-01 09:30:00,2.10,12923.0,United Kingdom',
    '101,23275,OWLS,3,2011-01-05 09:30:00,1.25,,United Kingdom',
    '100,23275,OWLS,1,2011-06-01 09:30:00,1.25,12923,United Kingdom',
    '100,22041,"RECORD, 7""",6,2011-06-01 09:30:00,2.10,12923.0,United Kingdom',
    '102,23275,check,-3,2011-06-01 09:30:00,1.25,,United Kingdom',
    '103,23275,gift,3,2011-06-01 09:30:00,0.0,14000.0,United Kingdom',
    '104,23275,debt,1,2011-06-01 09:30:00,-5.0,14000.0,United Kingdom',
    'C201,99999,Discount,-1,2011-06-02 10:00:00,3.00,12923.0,United Kingdom',
    '105,PADS,PADS,5,2011-06-01 09:30:00,0.001,14000.0,United Kingdom',
  ]

  it('gathers scattered lines into invoices, in UK time, and gives cancellations to their order', async () => {
    const scope = await newScope()
    const report = await run(scope, 'online-retail', [head, ...lines].join('\n'))
    expect(report).toMatchObject({ read: 10, taken: 7, rejected: 3, added: 7 })
    const reasons = (await readFile(report.rejectsFile ?? '', 'utf8')).split('\n').slice(1, -1)
    expect(reasons.map(line => line.split(',').slice(0, 2).join(' '))).toEqual([
      '7 bad_quantity',
      '8 bad_price',
      '9 bad_price',
    ])
    const orders = await rows(
      database.db,
      sql`select order_id as id, external_ref as ref, paid_at as at, paid_fen::int as fen
        from orders left join members using (workspace_id, member_id)
        where orders.workspace_id = ${scope.workspace.id} order by 1`,
    )
    expect(orders).toEqual([
      { id: '100', ref: '12923', at: new Date('2011-06-01T08:30:00Z'), fen: 2645 },
      { id: '101', ref: null, at: new Date('2011-01-05T09:30:00Z'), fen: 375 },
      { id: '105', ref: '14000', at: new Date('2011-06-01T08:30:00Z'), fen: 1 },
    ])
    const refunds = await rows(
      database.db,
      sql`select order_id as id, fen::int from refunds where workspace_id = ${scope.workspace.id} order by fen desc`,
    )
    expect(refunds).toEqual([
      { id: '100', fen: 420 },
      { id: null, fen: 300 },
    ])
  })

  it('comes to the same whatever order the lines stand in, and a longer export of them adds only what is new', async () => {
    const scope = await newScope()
    await run(scope, 'online-retail', [head, ...lines.slice(0, 4)].join('\n'))
    const longer = await run(scope, 'online-retail', [head, ...lines.toReversed()].join('\n'))
    expect(longer).toMatchObject({ taken: 7, known: 4, added: 3 })
    expect(await totals(scope)).toEqual({ orders: 3, members: 2, fen: 3021, unknown: 1 })
  })
})

const DATA = join(import.meta.dirname, '../../../../shared/data')
const absent = existsSync(join(DATA, 'cdnow_master.txt'))
  ? ''
  : ' (skipped: the public data files are not beside the repository)'

describe.skipIf(absent)(`the public files${absent}`, () => {
  const take = async (scope: Scope, name: string, preset: Preset) =>
    importFile(scope, { kind: 'orders', file: join(DATA, name), preset, rejects: join(folder, `${name}.rejects.csv`) })

  it('CDNOW: every purchase of every customer, to the cent; the sample adds nothing to it', async () => {
    const scope = await newScope()
    expect(await take(scope, 'cdnow_master.txt', 'cdnow')).toMatchObject({ read: 69_659, added: 69_659, rejected: 0 })
    expect(await totals(scope)).toEqual({ orders: 69_659, members: 23_570, fen: 250_031_563, unknown: 0 })
    expect(await take(scope, 'cdnow_sample.txt', 'cdnow')).toMatchObject({ read: 6_919, known: 6_919, added: 0 })
  }, 120_000)

  it('Online Retail: every line taken or rejected with its reason', async () => {
    const scope = await newScope()
    const report = await take(scope, 'online_retail_sample.csv', 'online-retail')
    expect(report).toMatchObject({ read: 30_000, taken: 29_963, known: 0, rejected: 37 })
    const { refunds } = await one(
      database.db,
      sql<{ refunds: number }>`select count(*)::int as refunds from refunds where workspace_id = ${scope.workspace.id}`,
    )
    expect(refunds).toBe(620)
  }, 120_000)
})
