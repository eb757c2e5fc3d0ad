import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows, sql } from '../src/platform/db/database.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { crowdOf, START, TOMORROW, touchWorld } from './support/touches.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('the arm of a touch', () => {
  it('is assigned when the plan is made and stays, whatever becomes of the touch', async () => {
    const world = await touchWorld(database, [...crowdOf(60), { ref: 'child', minor: true }])
    const plan = await world.schedule()
    const arms = async () =>
      Object.fromEntries(
        (
          await rows(
            world.db,
            sql<{ ref: string; is: string }>`select m.external_ref as ref, concat_ws(' ', t.arm, t.verdict) as is
              from touches t join members m using (workspace_id, member_id)
              where t.workspace_id = ${world.workspace.id} and t.plan_id = ${plan}`,
          )
        ).map(row => [row.ref, row.is]),
      )
    const before = await arms()
    expect(before['child']).toBe('drop')
    expect(new Set(Object.values(before))).toEqual(new Set(['drop', 'treated send', 'held_out held_out']))
    const leaver = Object.keys(before).find(ref => before[ref] === 'treated send') ?? ''
    await sql`insert into consents (workspace_id, consent_id, member_id, granted, source, occurred_at, ingested_at)
      values (${world.workspace.id}, 'late', ${world.ids[leaver]}::bigint, false, 'test', ${START}::timestamptz, ${START}::timestamptz)`.execute(
      world.db,
    )
    await world.until(TOMORROW)
    expect(await arms()).toEqual({ ...before, [leaver]: 'treated drop' })
    await expect(
      sql`update touches set arm = 'held_out' where workspace_id = ${world.workspace.id} and arm = 'treated'`.execute(
        world.db,
      ),
    ).rejects.toThrow(/assigned once/)
  })
})
