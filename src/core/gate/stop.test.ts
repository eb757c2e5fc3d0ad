import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, closeGate, decisionsOf, effects, freshWorkspace, openGate, propose, world } from './harness.fixture.ts'

beforeAll(openGate)
beforeEach(freshWorkspace)
afterAll(closeGate)

const stop = (options = {}, role: Parameters<typeof as>[0] = 'operator') => propose({}, options, as(role), 'test.stop')

describe('an action that only stops things', () => {
  it('runs at once in a tainted turn, where any other waits for a person', async () => {
    expect(await stop({ tainted: true })).toMatchObject({ status: 'executed', decision: 'allow', tainted: true })
    expect(await propose({}, { tainted: true }, as('operator'), 'test.count_at_once')).toMatchObject({
      status: 'pending',
    })
    expect(await effects()).toEqual(['hello'])
  })

  it('is judged by who may, and by its own rules', async () => {
    const made = await stop()
    expect((await decisionsOf(made.id)).map(row => row.rules)).toEqual([
      ['RBAC', 'BLOCKED', 'SIZE'],
      ['RBAC', 'BLOCKED', 'SIZE'],
    ])
    expect(await stop({}, 'viewer')).toMatchObject({ status: 'denied', rules: ['RBAC'] })
    await world({ blocked: true })
    expect(await stop()).toMatchObject({ status: 'denied', rules: ['BLOCKED'] })
    expect(await effects()).toEqual(['hello'])
  })
})
