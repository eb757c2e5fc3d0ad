import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../roles.ts'
import { combine, decide, stricter } from './decide.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { DECISIONS, type Hit, type Rule } from './rule.ts'
import { RULES_OF } from './rule-sets.ts'
import { type TouchFacts, touchFacts } from './touch-facts.fixture.ts'

const rank = (decision: (typeof DECISIONS)[number]) => DECISIONS.indexOf(decision)
const TOUCH_RULES: Rule<TouchFacts>[] = [...RULES_OF['touch.schedule']]
const words = fc.record({ zh: fc.string({ maxLength: 4 }), en: fc.string({ maxLength: 4 }) })

/** Few ids and instants, so that hits collide; the same instant is spelt in several ways. */
const hits: fc.Arbitrary<Hit> = fc.record(
  {
    rule: fc.constantFrom('A', 'B', 'C', 'RBAC'),
    severity: fc.constantFrom(...DECISIONS),
    says: words,
    basis: fc.constant({ kind: 'product' as const, text: 'test' }),
    deferTo: fc.constantFrom('2026-09-22T09:00:00+08:00', '2026-09-22T01:00:00Z', '2026-09-23T09:00:00+08:00'),
    approvals: fc.array(fc.constantFrom(...ROLES), { maxLength: 3 }),
  },
  { requiredKeys: ['rule', 'severity', 'says', 'basis'] },
)
const list = fc.array(hits, { maxLength: 8 })
const shuffled = list.chain(all =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
)

const touches: fc.Arbitrary<TouchFacts> = fc
  .record({
    kind: fc.constantFrom('marketing', 'service', 'transactional'),
    text: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('', '中秋快乐', '看 evil.com', '{{name}}', 'x'.repeat(4_001)),
    ),
    at: fc.integer({ min: -600, max: 10_000 }).map(minutes => NOW.add({ minutes }).toString()),
    audience: fc.nat({ max: 8_000 }),
    activeBase: fc.nat({ max: 20_000 }),
    sendable: fc.nat({ max: 8_000 }),
    keptBack: fc.dictionary(fc.constantFrom('FREQ-CAP', 'OPTOUT', 'QUIET'), fc.nat({ max: 500 })),
    hasChannel: fc.boolean(),
    staffConfirms: fc.boolean(),
    bypassAsked: fc.boolean(),
    targetsOptedOut: fc.boolean(),
    festival: fc.constant(null),
    linkDomains: fc.constantFrom<string[]>([], ['brand.com']),
  })
  .map(touchFacts)
const NOW = Temporal.Instant.from('2026-09-21T10:30:00+08:00')
const zone = fc.constantFrom('Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe')

describe('a decision', () => {
  it('does not depend on the order of the hits', () => {
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(combine(other)).toEqual(combine(all))
      }),
      { numRuns: 500 },
    )
  })

  it('is never lowered by one more hit, and loses no reason, approver or deferral', () => {
    fc.assert(
      fc.property(list, hits, (all, more) => {
        const before = combine(all)
        const after = combine([...all, more])
        expect(rank(after.decision)).toBeGreaterThanOrEqual(rank(before.decision))
        expect(rank(after.decision)).toBeGreaterThanOrEqual(rank(more.severity))
        expect(after.hits).toHaveLength(before.hits.length + 1)
        for (const role of ROLES)
          expect(after.approvals.filter(r => r === role).length).toBeGreaterThanOrEqual(
            before.approvals.filter(r => r === role).length,
          )
        if (before.deferTo) expect(Date.parse(after.deferTo ?? '')).toBeGreaterThanOrEqual(Date.parse(before.deferTo))
      }),
    )
  })

  it('is the strictest of its hits, and allow without any', () => {
    expect(combine([])).toEqual({ decision: 'allow', deferTo: null, approvals: [], hits: [] })
    fc.assert(
      fc.property(list, all => {
        expect(rank(combine(all).decision)).toBe(Math.max(0, ...all.map(h => rank(h.severity))))
        expect(all.map(h => h.severity).reduce(stricter, 'allow')).toBe(combine(all).decision)
      }),
    )
  })

  it('asks for each role as often as the rule that wants it most, not as often as all together', () => {
    const needs = (rule: string, approvals: Hit['approvals']): Hit => ({
      rule,
      severity: 'needs_approval',
      says: { zh: '', en: '' },
      basis: { kind: 'product', text: 'Flywheel' },
      ...(approvals ? { approvals } : {}),
    })
    expect(combine([needs('A', ['approver']), needs('B', ['approver', 'approver'])]).approvals).toEqual([
      'approver',
      'approver',
    ])
    expect(combine([needs('A', ['approver']), needs('B', ['finance'])]).approvals).toEqual(['approver', 'finance'])
  })
})

describe('the decision on a touch', () => {
  it('is the same each time and in whichever order the rules stand', () => {
    const orders = fc.shuffledSubarray(TOUCH_RULES, { minLength: TOUCH_RULES.length, maxLength: TOUCH_RULES.length })
    fc.assert(
      fc.property(touches, zone, orders, (facts, timezone, rules) => {
        const at = { policy: DEFAULT_POLICY, now: NOW, timezone }
        expect(decide(rules, facts, at)).toEqual(decide(TOUCH_RULES, facts, at))
      }),
    )
  })

  it('is never lowered by one more rule', () => {
    fc.assert(
      fc.property(touches, zone, fc.subarray(TOUCH_RULES), (facts, timezone, some) => {
        const at = { policy: DEFAULT_POLICY, now: NOW, timezone }
        expect(rank(decide(TOUCH_RULES, facts, at).decision)).toBeGreaterThanOrEqual(
          rank(decide(some, facts, at).decision),
        )
      }),
    )
  })

  it('says in both languages what was wrong, and for each denial, deferral and approval by size what to do', () => {
    fc.assert(
      fc.property(touches, zone, (facts, timezone) => {
        for (const hit of decide(TOUCH_RULES, facts, { now: NOW, timezone, policy: DEFAULT_POLICY }).hits) {
          expect(hit.says.zh && hit.says.en && hit.basis.text).toBeTruthy()
          if (hit.severity === 'deny' || hit.severity === 'defer') expect(hit.fix?.zh && hit.fix.en).toBeTruthy()
        }
      }),
      { numRuns: 400 },
    )
  })

  it('never needs fewer approvers for more people', () => {
    fc.assert(
      fc.property(touches, fc.nat({ max: 8_000 }), (facts, more) => {
        const at = { policy: DEFAULT_POLICY, now: NOW, timezone: 'Asia/Shanghai' }
        const few = decide(TOUCH_RULES, facts, at)
        const many = decide(TOUCH_RULES, { ...facts, audience: facts.audience + more }, at)
        expect(many.approvals.length).toBeGreaterThanOrEqual(few.approvals.length)
      }),
    )
  })
})
