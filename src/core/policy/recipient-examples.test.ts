import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { one, sql } from '../../platform/db/database.ts'
import { DEFAULT_POLICY, settingsOf } from './policy.ts'
import { EXAMPLE_CANDIDATE, type ExampleCandidate, type RecipientRule } from './recipient-rule.ts'
import { RECIPIENT_RULES } from './recipient-rules.ts'
import { ruleTable } from './rule-table.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** The rule's own SQL on one candidate row. */
const judge = async (rule: RecipientRule, candidate: ExampleCandidate): Promise<'drop' | 'defer' | 'pass'> => {
  const settings = rule.settings ? settingsOf(DEFAULT_POLICY, rule) : (undefined as never)
  const { drops, later } = await one(
    database.db,
    sql<{ drops: boolean; later: boolean }>`
      select coalesce(${rule.drops(settings)}, false) as drops, coalesce(${rule.freeAt?.(settings) ?? sql`null`} > f.planned_at, false) as later
      from jsonb_to_record(${JSON.stringify({ ...EXAMPLE_CANDIDATE, ...candidate })}::jsonb) as f(kind text, scene text,
        plan_personalised boolean, planned_at timestamptz, scheduled_at timestamptz, latest_at timestamptz, workspace_timezone text,
        timezone text, bucket int, owner_id text, already_touched boolean, same_person_rank int, gone boolean, opted_out boolean,
        consented boolean, personalised boolean, is_minor boolean, weak_minor_signs int, added_at timestamptz, active_at timestamptz,
        ignored int, touch_times timestamptz[], sent_times timestamptz[])`,
  )
  return drops ? 'drop' : later ? 'defer' : 'pass'
}

it('no rule of the table is without an example that it hits and one that it misses', () => {
  expect(ruleTable(DEFAULT_POLICY).filter(({ examples }) => !examples.hits || !examples.misses)).toEqual([])
})

describe.each(RECIPIENT_RULES.map(rule => [rule.id, rule] as const))('the examples of %s', (_id, rule) => {
  it('hit', async () => {
    expect(rule.examples.hit.length).toBeGreaterThan(0)
    for (const { gives, candidate } of rule.examples.hit)
      expect(await judge(rule, candidate), JSON.stringify(candidate)).toBe(gives)
  })

  it('miss', async () => {
    expect(rule.examples.miss.length).toBeGreaterThan(0)
    for (const candidate of rule.examples.miss)
      expect(await judge(rule, candidate), JSON.stringify(candidate)).toBe('pass')
  })
})
