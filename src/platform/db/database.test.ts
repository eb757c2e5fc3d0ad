import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { changed, one, rows, sql, transaction } from './database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await sql`create table things (a int primary key)`.execute(database.db)
})
afterAll(() => database.close())

describe('one pool-shaped database', () => {
  it('gives the same types on both engines', async () => {
    const row = await one(
      database.db,
      sql<
        Record<string, unknown>
      >`select 1::int8 as big, 1.5::numeric as exact, date '2026-02-01' as day, '{"a":1}'::jsonb as doc, timestamptz '2026-01-01Z' as at`,
    )
    expect(row).toEqual({
      big: '1',
      exact: '1.5',
      day: '2026-02-01',
      doc: { a: 1 },
      at: new Date('2026-01-01T00:00:00Z'),
    })
  })

  it('rolls back everything when the body throws, and goes on', async () => {
    await expect(
      transaction(database.db, async tx => {
        await sql`insert into things values (1)`.execute(tx)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await rows(database.db, sql`select * from things`)).toEqual([])
  })

  it('keeps transactions apart when they run side by side', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        transaction(database.db, async tx => {
          await sql`insert into things values (${i})`.execute(tx)
          if (i % 2) throw new Error('odd')
        }).catch(() => {}),
      ),
    )
    expect(await rows(database.db, sql<{ a: number }>`select a from things order by a`)).toHaveLength(10)
    expect(await changed(database.db, sql`delete from things`)).toBe(10)
  })

  it('refuses a query that would wait for its own transaction (embedded), and does not hang', async () => {
    if (database.kind !== 'embedded') return
    await expect(transaction(database.db, async () => rows(database.db, sql`select 1`))).rejects.toThrow(
      /wait for itself/,
    )
    expect(await rows(database.db, sql`select 1 as a`)).toEqual([{ a: 1 }])
  })

  it('migrates once: a second run applies nothing', async () => {
    expect(await migrate(database)).toEqual([])
  })
})
