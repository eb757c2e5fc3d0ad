import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
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
const sent = { verdict: 'send', rules: [], deferTo: null }
const dropped = (...rules: string[]) => ({ verdict: 'drop', rules, deferTo: null })
const later = (rule: string, at: string) => ({ verdict: 'defer', rules: [rule], deferTo: new Date(at).toISOString() })

describe('FREQ-CAP', () => {
  it('frees a person exactly 24 hours after the last touch', async () => {
    await write(
      { ref: 'free', touched: ['2026-09-20T12:00:00+08:00'] },
      { ref: 'a second early', touched: ['2026-09-20T12:00:01+08:00'] },
      { ref: 'an hour ago', touched: ['2026-09-21T11:00:00+08:00'] },
      { ref: 'this instant', touched: [NOON] },
    )
    expect(await judge()).toEqual({
      free: sent,
      'a second early': later('FREQ-CAP', '2026-09-21T12:00:01+08:00'),
      'an hour ago': later('FREQ-CAP', '2026-09-22T11:00:00+08:00'),
      'this instant': later('FREQ-CAP', '2026-09-22T12:00:00+08:00'),
    })
  })

  it('lets three go in any seven days and eight in any thirty, to the hour', async () => {
    const day = (n: number, time = '12:00:00') => new Date(Date.parse(`2026-09-${n}T${time}+08:00`)).toISOString()
    const ago = (days: number) => new Date(Date.parse(NOON) - days * 86_400_000).toISOString()
    await write(
      { ref: 'third of seven days', touched: [day(15), day(17)] },
      { ref: 'fourth of seven days', touched: [day(15), day(17), day(19)] },
      { ref: 'first of the four falls out now', touched: [day(14), day(17), day(19)] },
      { ref: 'falls out in a second', touched: [day(14, '12:00:01'), day(17), day(19)] },
      // Wide enough apart for the week's cap.
      { ref: 'ninth of thirty days', touched: [4, 7.5, 11, 14.5, 18, 21.5, 25, 28.5].map(ago) },
      { ref: 'eighth of thirty days', touched: [4, 7.5, 11, 14.5, 18, 21.5, 25, 30].map(ago) },
    )
    const { 'ninth of thirty days': ninth, ...others } = await judge()
    // Free at midnight: the deferral ends where the night does.
    expect(ninth).toMatchObject({ verdict: 'defer', rules: ['FREQ-CAP', 'QUIET'] })
    expect(ninth?.deferTo).toMatch(/^2026-09-23T01:[01]/)
    expect(others).toEqual({
      'third of seven days': sent,
      'fourth of seven days': later('FREQ-CAP', '2026-09-22T12:00:00+08:00'),
      'first of the four falls out now': sent,
      'falls out in a second': later('FREQ-CAP', '2026-09-21T12:00:01+08:00'),
      'eighth of thirty days': sent,
    })
  })

  it('drops whom it would put off for more than 48 hours after the planned time', async () => {
    await write(
      { ref: 'in 48 hours', touched: ['16T12', '19T12', '20T12'].map(t => `2026-09-${t}:00:00+08:00`) },
      { ref: 'a second more', touched: ['16T12:00:01', '19T12:00:00', '20T12:00:00'].map(t => `2026-09-${t}+08:00`) },
    )
    expect(await judge()).toEqual({
      'in 48 hours': later('FREQ-CAP', '2026-09-23T12:00:00+08:00'),
      'a second more': dropped('FREQ-CAP'),
    })
  })

  it('counts from the planned time when a touch was put off before', async () => {
    await write({ ref: 'twice', touched: ['2026-09-21T11:00:00+08:00'] })
    expect(await judge(NOON, { scheduledAt: '2026-09-20T11:00:00+08:00' })).toEqual({
      twice: later('FREQ-CAP', '2026-09-22T11:00:00+08:00'),
    })
    expect(await judge(NOON, { scheduledAt: '2026-09-20T10:59:59+08:00' })).toEqual({ twice: dropped('FREQ-CAP') })
  })

  it('counts a person over all their contacts', async () => {
    await write(
      { ref: 'new contact', person: 'wang', owner: 'staff_2' },
      { ref: 'old contact', person: 'wang', leftAt: '2026-09-21T00:00:00Z', touched: ['2026-09-21T10:00:00+08:00'] },
    )
    expect((await judge())['new contact']).toEqual(later('FREQ-CAP', '2026-09-22T10:00:00+08:00'))
  })

  it('does not apply to service messages, and service messages do not use it up', async () => {
    await write({ ref: 'a', touched: ['2026-09-21T11:00:00+08:00'] })
    expect(await judge(NOON, { kind: 'service' })).toEqual({ a: sent })
    await sql`update touch_plans set kind = 'service' where workspace_id = ${workspace.id}`.execute(database.db)
    expect(await judge()).toEqual({ a: sent })
  })

  const other = (to: { status?: string; plan?: string; deferTo?: string; at?: string; task?: string }) => async () => {
    const { a } = await write({ ref: 'a', touched: [to.at ?? '2026-09-21T11:00:00+08:00'] })
    const task = to.task ? 'task' : null
    if (task)
      await sql`insert into send_tasks (workspace_id, task_ref, plan_id, sender_id, wave, status, created_at, updated_at)
        values (${workspace.id}, 'task', 'past-a-0', 'staff_1', 1, 'created', ${to.task}::timestamptz, ${to.task}::timestamptz)`.execute(
        database.db,
      )
    await sql`update touches set sent_at = null, status = ${to.status ?? 'planned'}, defer_to = ${to.deferTo ?? null}::timestamptz,
      task_ref = ${task} where workspace_id = ${workspace.id} and member_id = ${a}::bigint`.execute(database.db)
    await sql`update touch_plans set status = ${to.plan ?? 'scheduled'} where workspace_id = ${workspace.id}`.execute(
      database.db,
    )
    return (await judge())['a']
  }
  const blockedUntil = (at: string) => later('FREQ-CAP', at)

  it('reserves at the planned time what other plans have not sent yet', async () => {
    expect(await other({})()).toEqual(blockedUntil('2026-09-22T11:00:00+08:00'))
  })
  it('reserves what was put off at the time it was put off to', async () => {
    const made = other({ at: '2026-09-20T09:00:00+08:00', deferTo: '2026-09-21T09:30:00+08:00' })
    expect(await made()).toEqual(blockedUntil('2026-09-22T09:30:00+08:00'))
  })
  it('counts what waits for staff from when they could send it, not from the plan’s time', async () => {
    const made = other({ at: '2026-09-19T10:00:00+08:00', status: 'tasked', task: '2026-09-21T10:10:00+08:00' })
    expect(await made()).toEqual(blockedUntil('2026-09-22T10:10:00+08:00'))
  })
  it('counts what may or may not have gone out', async () => {
    const made = other({ status: 'unknown', task: '2026-09-21T11:00:00+08:00' })
    expect(await made()).toEqual(blockedUntil('2026-09-22T11:00:00+08:00'))
  })
  it.each(['failed', 'cancelled', 'none'])('does not count what did not go out (%s)', async status => {
    expect(await other({ status })()).toEqual(sent)
  })

  it('goes on counting what had gone out before its plan was cancelled', async () => {
    await write({ ref: 'a', touched: ['2026-09-21T11:00:00+08:00'] })
    await sql`update touch_plans set status = 'cancelled' where workspace_id = ${workspace.id}`.execute(database.db)
    expect(await judge()).toEqual({ a: later('FREQ-CAP', '2026-09-22T11:00:00+08:00') })
  })
})

describe('OPTOUT and CONSENT', () => {
  const yes = (at: string) => ({ granted: true, at: `2026-09-${at}T00:00:00Z` })
  const no = (at: string) => ({ granted: false, at: `2026-09-${at}T00:00:00Z` })

  it('follow the latest word', async () => {
    await write(
      { ref: 'refused', consents: [yes('01'), no('02')] },
      { ref: 'came back', consents: [no('01'), yes('02')] },
      { ref: 'refused again', consents: [yes('03'), no('02'), no('04')] },
      { ref: 'both at once', consents: [yes('05'), no('05')] },
    )
    expect(await judge()).toEqual({
      refused: dropped('OPTOUT', 'CONSENT'),
      'came back': sent,
      'refused again': dropped('OPTOUT', 'CONSENT'),
      'both at once': dropped('OPTOUT', 'CONSENT'),
    })
  })

  it('know nothing of what was said or told after now', async () => {
    await write(
      { ref: 'will refuse', consents: [no('22')] },
      { ref: 'refused, untold', consents: [{ ...no('10'), told: '2026-09-22T00:00:00Z' }] },
    )
    expect(await judge()).toEqual({ 'will refuse': sent, 'refused, untold': sent })
  })

  it('hold for the person, whichever staff account they told', async () => {
    await write(
      { ref: 'told here', person: 'li', owner: 'staff_1', consents: [no('10')] },
      { ref: 'not there', person: 'li', owner: 'staff_2' },
    )
    const seen = await judge()
    expect(seen['told here']?.rules).toContain('OPTOUT')
    expect(seen['not there']?.rules).toContain('OPTOUT')
  })

  it('leave out who deleted the contact, and take back who returned', async () => {
    await write({ ref: 'gone', leftAt: '2026-09-20T00:00:00Z' }, { ref: 'goes later', leftAt: '2026-09-22T00:00:00Z' })
    expect(await judge()).toEqual({ gone: dropped('OPTOUT'), 'goes later': sent })
  })

  it('ask for a yes from people of an imported list', async () => {
    await write(
      { ref: 'imported', addedThemselves: false },
      { ref: 'imported, said yes', addedThemselves: false, consents: [yes('01')] },
      { ref: 'added themselves' },
    )
    expect(await judge()).toEqual({
      imported: dropped('CONSENT'),
      'imported, said yes': sent,
      'added themselves': sent,
    })
    expect((await judge(NOON, { kind: 'transactional' }))['imported']).toEqual(sent)
  })
})

describe('MINOR-ADS, NO-SENDER and IDEMP', () => {
  it('keep marketing from minors, and service messages not', async () => {
    await write({ ref: 'child', minor: true })
    expect(await judge()).toEqual({ child: dropped('MINOR-ADS') })
    expect(await judge(NOON, { kind: 'service' })).toEqual({ child: sent })
  })

  it('need somebody to send it', async () => {
    await write({ ref: 'orphan', owner: null })
    expect(await judge()).toEqual({ orphan: dropped('NO-SENDER') })
    expect(await judge(NOON, { kind: 'transactional' })).toEqual({ orphan: dropped('NO-SENDER') })
  })

  it('send once to a person with two contacts, through one that can be sent to', async () => {
    await write(
      { ref: 'first', person: 'zhou' },
      { ref: 'second', person: 'zhou', owner: 'staff_2' },
      { ref: 'left', person: 'wu', leftAt: '2026-09-01T00:00:00Z' },
      { ref: 'held', person: 'wu', owner: 'staff_2' },
      { ref: 'nobody’s', person: 'zheng', owner: null },
      { ref: 'somebody’s', person: 'zheng' },
    )
    expect(await judge()).toEqual({
      first: sent,
      second: dropped('IDEMP'),
      left: dropped('OPTOUT', 'IDEMP'),
      held: sent,
      'nobody’s': dropped('IDEMP', 'NO-SENDER'),
      'somebody’s': sent,
    })
  })

  it('send nothing to whom another plan has reserved the occasion, by person', async () => {
    await write({ ref: 'a', person: 'sun' }, { ref: 'b' })
    await sql`insert into touch_occurrences (workspace_id, person_key, occurrence, plan_id)
      values (${workspace.id}, 'sun', 'test:2026', 'other'), (${workspace.id}, 'b', 'test:2025', 'other')`.execute(
      database.db,
    )
    expect(await judge()).toEqual({ a: dropped('IDEMP'), b: sent })
    expect((await judge(NOON, { planId: 'other' }))['a']).toEqual(sent)
  })

  it('shows every rule that hit, in the order of precedence', async () => {
    await write({
      ref: 'all',
      owner: null,
      minor: true,
      addedThemselves: false,
      consents: [{ granted: false, at: '2026-09-01T00:00:00Z' }],
      touched: ['18T12', '19T12', '21T11'].map(t => `2026-09-${t}:00:00+08:00`),
    })
    expect(await judge()).toEqual({ all: dropped('OPTOUT', 'MINOR-ADS', 'CONSENT', 'NO-SENDER', 'FREQ-CAP') })
  })
})
