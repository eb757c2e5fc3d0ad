import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
import { RECIPIENT_RULES } from '../../core/policy/recipient-rules.ts'
import { people, type TestPerson, verdicts } from './people.fixture.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const NOON = '2026-09-21T12:00:00+08:00'
const ago = (days: number) => new Date(Date.parse(NOON) - days * 86_400_000).toISOString()

/** What makes a rule drop somebody; several together make several rules do so. */
const DROPPED_BY: Readonly<Record<string, Partial<TestPerson>>> = {
  OPTOUT: { leftAt: ago(2) },
  'MINOR-ADS': { minor: true },
  CONSENT: { addedThemselves: false },
  'AUTO-DEC': { personalised: false },
  IDEMP: { reserved: true },
  'NO-SENDER': { owner: null },
  'WX-QUOTA': { served: Array.from({ length: 30 }, (_, i) => ago(20 - i)) },
  'FREQ-CAP': { touched: [ago(4.5), ago(4), ago(1)] },
}

describe('precedence', () => {
  it('is told first of any two rules that drop the same member, by the order of the list', async () => {
    const dropping = RECIPIENT_RULES.map(rule => rule.id).filter(id => id !== 'QUIET')
    // A new rule that drops needs a line above.
    expect(Object.keys(DROPPED_BY).sort()).toEqual([...dropping].sort())
    const pairs = dropping.flatMap((first, i) => dropping.slice(i + 1).map(second => [first, second] as const))
    const { id } = await testWorkspace(database.db)
    await people(
      database.db,
      id,
      pairs.map(([first, second]) => ({ ...DROPPED_BY[first], ...DROPPED_BY[second], ref: `${first} ${second}` })),
    )
    const seen = await verdicts(database.db, id, NOON, { personalised: true })
    for (const [first, second] of pairs)
      expect(seen[`${first} ${second}`]).toEqual({ verdict: 'drop', rules: [first, second], deferTo: null })
  })

  it('puts refusals by law before everything that time or staff could cure', () => {
    expect(RECIPIENT_RULES.map(rule => rule.id)).toEqual([
      'OPTOUT',
      'MINOR-ADS',
      'CONSENT',
      'AUTO-DEC',
      'IDEMP',
      'NO-SENDER',
      'WX-QUOTA',
      'FREQ-CAP',
      'QUIET',
    ])
  })
})
