import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
import { policyOf } from '../../core/policy/policy.ts'
import type { Workspace } from '../../core/scope.ts'
import { sql } from '../../platform/db/database.ts'
import type { TouchTerms } from './candidates.ts'
import { people, type TestPerson, verdicts } from './people.fixture.ts'

let database: TestDatabase
let workspace: Workspace
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  workspace = await testWorkspace(database.db)
})

const NOON = '2026-09-21T12:00:00+08:00'
const write = (...given: TestPerson[]) => people(database.db, workspace.id, given)
const judge = (at = NOON, terms: Partial<TouchTerms> = {}) => verdicts(database.db, workspace.id, at, terms)
const ago = (days: number, seconds = 0) =>
  new Date(Date.parse(NOON) - days * 86_400_000 - seconds * 1_000).toISOString()
const sent = { verdict: 'send', rules: [], deferTo: null }
const dropped = (...rules: string[]) => ({ verdict: 'drop', rules, deferTo: null })
const later = (rule: string, at: string) => ({ verdict: 'defer', rules: [rule], deferTo: new Date(at).toISOString() })
/** One a day at noon, from a day of a month on. */
const daily = (month: string, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `${month}-${String(from + i).padStart(2, '0')}T12:00:00+08:00`)
const set = (settings: Record<string, unknown>) => ({ policy: policyOf(1, settings) })

describe('WX-QUOTA', () => {
  const QUIET_FREE = { kind: 'service' } as const

  it('lets as many through as the month has days, and puts the next off to the first of the next', async () => {
    await write(
      { ref: 'twenty-nine', served: daily('2026-09', 1, 29) },
      { ref: 'thirty', served: daily('2026-09', 1, 30) },
      { ref: 'one of August', served: ['2026-08-31T23:59:59+08:00', ...daily('2026-09', 1, 29)] },
      { ref: 'the first second', served: ['2026-09-01T00:00:00+08:00', ...daily('2026-09', 1, 29)] },
    )
    const quota = later('WX-QUOTA', '2026-10-01T00:00:00+08:00')
    expect(await judge('2026-09-30T13:00:00+08:00', QUIET_FREE)).toEqual({
      'twenty-nine': sent,
      thirty: quota,
      'one of August': sent,
      'the first second': quota,
    })
  })

  it('lets 28 through in February of a common year', async () => {
    await write({ ref: 'full', served: daily('2027-02', 1, 28) }, { ref: 'one left', served: daily('2027-02', 1, 27) })
    const seen = await judge('2027-02-28T13:00:00+08:00', QUIET_FREE)
    expect(seen).toEqual({ full: later('WX-QUOTA', '2027-03-01T00:00:00+08:00'), 'one left': sent })
  })

  it('drops whom the next period would keep waiting too long', async () => {
    await write({ ref: 'a', served: daily('2026-09', 1, 30) })
    expect(await judge('2026-09-29T00:00:00+08:00', QUIET_FREE)).toEqual({
      a: later('WX-QUOTA', '2026-10-01T00:00:00+08:00'),
    })
    expect(await judge('2026-09-28T23:59:59+08:00', QUIET_FREE)).toEqual({ a: dropped('WX-QUOTA') })
  })

  it('counts by the week from Monday, or by the day, where the admin chose so, in the workspace’s zone', async () => {
    await write(
      {
        ref: 'seven',
        served: ['21T08', '21T09', '22T08', '22T09', '23T08', '24T08', '25T08'].map(t => `2026-09-${t}:00:00+08:00`),
      },
      {
        ref: 'six and a Sunday',
        served: ['20T23', '21T09', '22T08', '22T09', '23T08', '24T08', '25T08'].map(t => `2026-09-${t}:00:00+08:00`),
      },
    )
    const week = set({ 'WX-QUOTA': { mode: 'week' } })
    expect(await judge('2026-09-26T12:00:00+08:00', { ...QUIET_FREE, ...week })).toEqual({
      seven: later('WX-QUOTA', '2026-09-28T00:00:00+08:00'),
      'six and a Sunday': sent,
    })
    const day = { ...QUIET_FREE, ...set({ 'WX-QUOTA': { mode: 'day' } }) }
    expect((await judge('2026-09-25T20:00:00+08:00', day))['seven']).toEqual(
      later('WX-QUOTA', '2026-09-26T00:00:00+08:00'),
    )
    expect((await judge('2026-09-26T00:00:00+08:00', day))['seven']).toEqual(sent)
    // 16:30 in London is the next day already where the workspace is.
    expect((await judge('2026-09-25T16:30:00Z', day))['seven']).toEqual(sent)
  })

  it('counts what was sent, of any kind and by whichever contact, and not what was planned', async () => {
    await write(
      { ref: 'here', person: 'li', touched: ['2026-09-20T12:00:00+08:00'], served: daily('2026-09', 1, 14) },
      { ref: 'there', person: 'li', owner: 'staff_2', served: daily('2026-09', 1, 15) },
      { ref: 'planned', served: daily('2026-09', 1, 30) },
    )
    await sql`update touches t set sent_at = null, status = 'planned' from members m
      where m.workspace_id = ${workspace.id} and m.external_ref = 'planned' and t.workspace_id = m.workspace_id and t.member_id = m.member_id
        and t.plan_id like 'served-%-0'`.execute(database.db)
    const seen = await judge('2026-09-30T13:00:00+08:00', QUIET_FREE)
    expect(seen['here']).toEqual(later('WX-QUOTA', '2026-10-01T00:00:00+08:00'))
    expect(seen['planned']).toEqual(sent)
  })

  it('puts marketing off into the morning, since a period begins at night', async () => {
    await write({ ref: 'a', served: daily('2026-09', 1, 30) })
    const { a } = await judge('2026-09-30T13:00:00+08:00')
    expect(a).toMatchObject({ verdict: 'defer', rules: ['WX-QUOTA', 'QUIET'] })
    expect(a?.deferTo).toMatch(/^2026-10-01T01:[01]/)
  })
})

describe('a clock that is set back', () => {
  it('opens no cap and no quota again: what went out counts though its time has not come', async () => {
    await write(
      { ref: 'in an hour', touched: [ago(-1 / 24)] },
      { ref: 'full', served: [...daily('2026-09', 1, 20), ...daily('2026-10', 1, 10)] },
    )
    const seen = await judge()
    expect(seen['in an hour']).toEqual(later('FREQ-CAP', ago(-25 / 24)))
    expect(seen['full']).toEqual(dropped('WX-QUOTA'))
  })

  it('does not count what is only reserved for later', async () => {
    await write({ ref: 'a', touched: [ago(-1 / 24)] })
    await sql`update touches set sent_at = null, status = 'planned' where workspace_id = ${workspace.id}`.execute(
      database.db,
    )
    expect(await judge()).toEqual({ a: sent })
  })
})

describe('FREQ-CAP in the first 72 hours of a contact', () => {
  it('leaves them to the welcome: other marketing waits for their end, or is dropped when that is too far', async () => {
    await write(
      { ref: 'over', addedAt: ago(3) },
      { ref: 'a second to go', addedAt: ago(3, -1) },
      { ref: 'a day old', addedAt: ago(1) },
      { ref: 'younger', addedAt: ago(1, -1) },
      { ref: 'not by a contact', addedAt: ago(1, -1), attributes: { addedBy: 'fact' } },
    )
    expect(await judge()).toEqual({
      over: sent,
      'a second to go': later('FREQ-CAP', ago(0, -1)),
      'a day old': later('FREQ-CAP', ago(-2)),
      younger: dropped('FREQ-CAP'),
      'not by a contact': sent,
    })
  })

  it('lets the scenes of the welcome through, and service messages', async () => {
    await write({ ref: 'new', addedAt: ago(0.5) })
    expect(await judge(NOON, { occurrence: 'group_day_7:2026-09-21' })).toEqual({ new: sent })
    expect(await judge(NOON, { kind: 'service' })).toEqual({ new: sent })
    expect(await judge(NOON, { ...set({ 'FREQ-CAP': { onboarding: { hours: 12 } } }) })).toEqual({ new: sent })
  })
})

describe('FREQ-CAP of silent members', () => {
  it('is one in 14 days, for who did nothing of their own for 45 days', async () => {
    const silent = { acts: [ago(45)] }
    await write(
      { ref: 'ten days ago', ...silent, touched: [ago(10)] },
      { ref: 'thirteen days ago', ...silent, touched: [ago(13)] },
      { ref: 'fourteen days ago', ...silent, touched: [ago(14)] },
      { ref: 'acted a second later', acts: [ago(45, -1)], touched: [ago(10)] },
      { ref: 'bought', ...silent, orders: [ago(20)], touched: [ago(10)] },
      { ref: 'answered', ...silent, reached: [{ at: ago(40), answeredAt: ago(30) }], touched: [ago(10)] },
      { ref: 'silent here', person: 'sun', ...silent, touched: [ago(10)] },
      { ref: 'acts there', person: 'sun', owner: null, acts: [ago(3)] },
      {
        ref: 'new',
        acts: [],
        addedAt: ago(20),
        addedThemselves: false,
        consents: [{ granted: true, at: ago(20) }],
        touched: [ago(10)],
      },
    )
    expect(await judge()).toMatchObject({
      'ten days ago': dropped('FREQ-CAP'),
      'thirteen days ago': later('FREQ-CAP', ago(-1)),
      'fourteen days ago': sent,
      'acted a second later': sent,
      bought: sent,
      answered: sent,
      'silent here': sent,
      new: sent,
    })
  })

  it('stops after three deliveries that nothing came back to, however long ago, and until they act', async () => {
    const old = { acts: ['2026-02-01T00:00:00Z'] }
    const three = ['2026-05-01', '2026-05-15', '2026-06-01'].map(day => ({ at: `${day}T02:00:00Z` }))
    const first = three[0]?.at ?? ''
    await write(
      { ref: 'three', ...old, reached: three },
      { ref: 'two', ...old, reached: three.slice(1) },
      {
        ref: 'four, the first answered',
        ...old,
        reached: [{ at: '2026-04-01T00:00:00Z', answeredAt: '2026-04-02T00:00:00Z' }, ...three],
      },
      {
        ref: 'the last answered',
        ...old,
        reached: [...three.slice(0, 2), { at: '2026-06-01T02:00:00Z', answeredAt: '2026-06-03T00:00:00Z' }],
      },
      { ref: 'wrote in between', acts: ['2026-05-10T00:00:00Z'], reached: three },
      { ref: 'bought in between', ...old, orders: ['2026-05-10T00:00:00Z'], reached: three },
      { ref: 'not delivered', ...old, touched: three.map(t => t.at) },
      { ref: 'acted at the first', acts: [first], reached: three },
      { ref: 'no longer silent', acts: [ago(2)], reached: three },
      { ref: 'lately', ...old, reached: [{ at: ago(44) }, { at: ago(30) }, { at: ago(16) }] },
    )
    expect(await judge()).toEqual({
      three: dropped('FREQ-CAP'),
      two: sent,
      'four, the first answered': dropped('FREQ-CAP'),
      'the last answered': sent,
      'wrote in between': sent,
      'bought in between': sent,
      'not delivered': sent,
      'acted at the first': dropped('FREQ-CAP'),
      'no longer silent': sent,
      lately: dropped('FREQ-CAP'),
    })
    await sql`update touch_plans set kind = 'service' where workspace_id = ${workspace.id}`.execute(database.db)
    expect((await judge())['three']).toEqual(sent)
  })
})

describe('MINOR-ADS', () => {
  it('goes by the date of birth to the day, whatever contact it is known of', async () => {
    await write(
      { ref: 'eighteen today', born: '2008-09-21' },
      { ref: 'tomorrow', born: '2008-09-22' },
      { ref: 'year unknown', born: '09-22' },
      { ref: 'told here', person: 'xu', born: '2012-01-01' },
      { ref: 'not there', person: 'xu' },
    )
    const seen = await judge()
    expect(seen['eighteen today']).toEqual(sent)
    expect(seen['year unknown']).toEqual(sent)
    expect(seen['tomorrow']).toEqual(dropped('MINOR-ADS'))
    expect(seen['told here']?.rules[0]).toBe('MINOR-ADS')
    expect(seen['not there']?.rules[0]).toBe('MINOR-ADS')
  })

  it('leaves out people of unknown age with two weak signs; two words of one sign are one', async () => {
    await write(
      { ref: 'two', tags: ['学生', '少儿课程'] },
      { ref: 'by attributes', attributes: { student: true, account: '孩子课程账户' } },
      { ref: 'of known age', tags: ['学生', '少儿课程'], born: '1990-01-01' },
      { ref: 'one', tags: ['学生', '高中生'] },
      { ref: 'not a student', attributes: { student: false }, tags: ['少儿课程'] },
    )
    expect(await judge()).toEqual({
      two: dropped('MINOR-ADS'),
      'by attributes': dropped('MINOR-ADS'),
      'of known age': sent,
      one: sent,
      'not a student': sent,
    })
    const strict = await judge(NOON, set({ 'MINOR-ADS': { enough: 1 } }))
    expect(strict['one']).toEqual(dropped('MINOR-ADS'))
    expect(() => set({ 'MINOR-ADS': { enough: 3 } })).toThrow()
  })
})

describe('AUTO-DEC and OPTOUT', () => {
  it('keeps personalised texts from who switched personalisation off, and only these', async () => {
    await write({ ref: 'off', personalised: false }, { ref: 'on' })
    expect(await judge()).toEqual({ off: sent, on: sent })
    expect(await judge(NOON, { personalised: true })).toEqual({ off: dropped('AUTO-DEC'), on: sent })
  })

  it('after a refusal only what a contract needs is sent; to a deleted contact nothing', async () => {
    await write({ ref: 'refused', consents: [{ granted: false, at: ago(2) }] }, { ref: 'gone', leftAt: ago(2) })
    expect(await judge(NOON, { kind: 'service' })).toEqual({ refused: dropped('OPTOUT'), gone: dropped('OPTOUT') })
    expect(await judge(NOON, { kind: 'transactional' })).toEqual({ refused: sent, gone: dropped('OPTOUT') })
  })
})
