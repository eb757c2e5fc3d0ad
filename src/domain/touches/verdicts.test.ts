import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testWorkspace } from '../../../test/fixtures.ts'
import { policyOf } from '../../core/policy/policy.ts'
import type { Workspace } from '../../core/scope.ts'
import { sql } from '../../platform/db/database.ts'
import { type Judged, people, verdicts } from './people.fixture.ts'
import { previewVerdicts } from './preview-verdicts.ts'
import { hour, slowly, terms, world } from './slow-verdicts.fixture.ts'

let database: TestDatabase
let workspace: Workspace
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  workspace = await testWorkspace(database.db)
})

const JITTER_MS = 20 * 60_000
const ms = (at: string) => Date.parse(at)

describe('QUIET', () => {
  const quiet = async (at: string, zones: readonly string[]) => {
    await people(
      database.db,
      workspace.id,
      zones.map(zone => ({ ref: zone, zone })),
    )
    return verdicts(database.db, workspace.id, at)
  }
  const expectPutOff = (seen: Judged | undefined, to: string) => {
    expect(seen).toMatchObject({ verdict: 'defer', rules: ['QUIET'] })
    const late = ms(seen?.deferTo ?? '') - ms(to)
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(JITTER_MS)
  }

  it('is each member’s own: 10:30 in Shanghai is not disturbed, where it is night it is put off to nine there', async () => {
    const seen = await quiet('2026-09-21T10:30:00+08:00', [
      'Asia/Shanghai',
      'Asia/Kolkata',
      'Asia/Kathmandu',
      'America/St_Johns',
      'America/New_York',
      'Australia/Adelaide',
      'Pacific/Kiritimati',
    ])
    expect(seen['Asia/Shanghai']?.verdict).toBe('send')
    expect(seen['Australia/Adelaide']?.verdict).toBe('send')
    expect(seen['Pacific/Kiritimati']?.verdict).toBe('send')
    expectPutOff(seen['Asia/Kolkata'], '2026-09-21T09:00:00+05:30')
    expectPutOff(seen['Asia/Kathmandu'], '2026-09-21T09:00:00+05:45')
    expectPutOff(seen['America/St_Johns'], '2026-09-21T09:00:00-02:30')
    expectPutOff(seen['America/New_York'], '2026-09-21T09:00:00-04:00')
  })

  it.each([
    ['2026-09-21T20:59:59+05:30', null],
    ['2026-09-21T21:00:00+05:30', '2026-09-22T09:00:00+05:30'],
    ['2026-09-22T08:59:59+05:30', '2026-09-22T09:00:00+05:30'],
    ['2026-09-22T09:00:00+05:30', null],
  ])('begins and ends to the second (%s)', async (at, to) => {
    const seen = (await quiet(at, ['Asia/Kolkata']))['Asia/Kolkata']
    if (to) expectPutOff(seen, to)
    else expect(seen?.verdict).toBe('send')
  })

  it('ends at nine by the clock on the wall in the nights in which clocks change', async () => {
    const spring = await quiet('2026-03-07T22:00:00-05:00', ['America/New_York'])
    expectPutOff(spring['America/New_York'], '2026-03-08T09:00:00-04:00')
    workspace = await testWorkspace(database.db)
    const autumn = await quiet('2026-11-01T01:30:00-04:00', ['America/New_York'])
    expectPutOff(autumn['America/New_York'], '2026-11-01T09:00:00-05:00')
    workspace = await testWorkspace(database.db)
    // Lord Howe moves by half an hour, on 2026-10-04.
    const half = await quiet('2026-10-03T22:00:00+10:30', ['Australia/Lord_Howe'])
    expectPutOff(half['Australia/Lord_Howe'], '2026-10-04T09:00:00+11:00')
  })

  it('spreads those it puts off over twenty minutes', async () => {
    await people(
      database.db,
      workspace.id,
      Array.from({ length: 300 }, (_, i) => ({ ref: `m${i}` })),
    )
    const all = Object.values(await verdicts(database.db, workspace.id, '2026-09-21T22:00:00+08:00'))
    const minutes = all.map(v => Math.floor((ms(v.deferTo ?? '') - ms('2026-09-22T09:00:00+08:00')) / 60_000))
    expect(Math.min(...minutes)).toBe(0)
    expect(Math.max(...minutes)).toBe(19)
    expect(new Set(minutes).size).toBe(20)
  })
})

describe('the holdout', () => {
  it('is a tenth, the same people each time and in whichever audience, and others for another occasion', async () => {
    await people(
      database.db,
      workspace.id,
      Array.from({ length: 4_000 }, (_, i) => ({ ref: `m${i}` })),
    )
    const heldOut = async (occurrence: string, share = 0.1) => {
      const all = await verdicts(database.db, workspace.id, '2026-09-21T12:00:00+08:00', {
        occurrence,
        holdoutShare: share,
      })
      return new Set(Object.keys(all).filter(ref => all[ref]?.verdict === 'held_out'))
    }
    const first = await heldOut('mid_autumn:2026')
    // Four standard deviations of a binomial around 400.
    expect(first.size).toBeGreaterThan(324)
    expect(first.size).toBeLessThan(476)
    expect(await heldOut('mid_autumn:2026')).toEqual(first)
    const other = await heldOut('mid_autumn:2027')
    expect([...other].filter(ref => first.has(ref)).length).toBeLessThan(80)
    const more = await heldOut('mid_autumn:2026', 0.2)
    expect([...first].every(ref => more.has(ref))).toBe(true)
    expect((await heldOut('mid_autumn:2026', 0)).size).toBe(0)
    expect((await heldOut('mid_autumn:2026', 1)).size).toBe(4_000)
    await sql`delete from events where workspace_id = ${workspace.id} and right(event_id, 1) <> '7'`.execute(
      database.db,
    )
    await sql`delete from members where workspace_id = ${workspace.id} and right(external_ref, 1) <> '7'`.execute(
      database.db,
    )
    expect(await heldOut('mid_autumn:2026')).toEqual(new Set([...first].filter(ref => ref.endsWith('7'))))
  })
})

describe('every candidate has one verdict', () => {
  it('in any world: the one that each rule taken by itself gives, and the counts add up to the audience', async () => {
    await fc.assert(
      fc.asyncProperty(world, hour, terms, async (given, at, { holdoutShare, ...how }) => {
        const { id } = await testWorkspace(database.db)
        await people(database.db, id, given)
        const policy = policyOf(1, { 'WX-QUOTA': { mode: how.mode } })
        const asked = { holdoutShare, policy, kind: how.kind, personalised: how.personalised }
        const seen = await verdicts(database.db, id, at, asked)
        expect(Object.keys(seen).sort()).toEqual(given.map(p => p.ref).sort())
        for (const p of given) {
          const { rules, defers, free } = slowly(given, p, at, how)
          const verdict = seen[p.ref]
          if (verdict?.verdict === 'held_out') expect(holdoutShare).toBeGreaterThan(0)
          if (rules.length) expect(verdict).toEqual({ verdict: 'drop', rules, deferTo: null })
          else if (verdict?.verdict === 'held_out') expect(verdict).toMatchObject({ rules: [], deferTo: null })
          else if (!defers.length) expect(verdict).toMatchObject({ verdict: 'send', rules: [] })
          else {
            expect(verdict).toMatchObject({ verdict: 'defer', rules: defers })
            const late = ms(verdict?.deferTo ?? '') - free
            expect(late).toBeGreaterThanOrEqual(0)
            expect(late).toBeLessThan(defers.includes('QUIET') ? JITTER_MS : 1)
          }
        }
        const all = Object.values(seen)
        const audience = sql`select member_id from members where workspace_id = ${id}`
        const asTerms = {
          ...asked,
          workspaceId: id,
          timezone: 'Asia/Shanghai',
          planId: null,
          occurrence: 'test:2026',
          at,
          scheduledAt: at,
          now: at,
        }
        const counts = await previewVerdicts(database.db, audience, asTerms)
        expect(counts.send + counts.heldOut + counts.defer + counts.drop).toBe(given.length)
        expect(counts.audience).toBe(given.length)
        const first = (which: Judged['verdict']) => {
          const reasons = all.filter(v => v.verdict === which).map(v => v.rules[0] ?? '')
          return Object.fromEntries([...new Set(reasons)].map(rule => [rule, reasons.filter(r => r === rule).length]))
        }
        expect([counts.dropped, counts.deferred]).toEqual([first('drop'), first('defer')])
        expect(counts.send).toBe(all.filter(v => v.verdict === 'send').length)
        // Looked up person by person it is the same.
        expect(await previewVerdicts(database.db, audience, asTerms, given.length)).toEqual(counts)
        // One human gets it once, however many contacts stand in the audience.
        const reached = given.filter(p => seen[p.ref]?.verdict !== 'drop').map(p => p.person)
        expect(new Set(reached).size).toBe(reached.length)
      }),
      { numRuns: 30, seed: 20260921 },
    )
  }, 120_000)
})
