import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../platform/canonical.ts'
import { ROLES } from '../roles.ts'
import { RULES } from './catalogue.ts'
import { type DecideContext, decide } from './decide.ts'
import { DEFAULT_POLICY, settingsOf } from './policy.ts'
import { DECISIONS, EXAMPLE_NOW, type Rule } from './rule.ts'
import { GATE_RULES, RULES_OF } from './rule-sets.ts'
import { afterQuietHours, quiet } from './rules/consent/quiet.ts'

const rank = (decision: (typeof DECISIONS)[number]) => DECISIONS.indexOf(decision)
const NOW = Temporal.Instant.from(EXAMPLE_NOW)
const SETS = Object.entries(RULES_OF).map(
  ([action, rules]) => [action, [...GATE_RULES, ...rules] as Rule<object>[]] as const,
)

/** Every value that any example gives to a fact, so that worlds are mixed from what rules find worth telling apart. */
const VALUES = new Map<string, unknown[]>()
for (const rule of RULES)
  for (const facts of [...rule.examples.hit.map(hit => hit.facts), ...rule.examples.miss])
    for (const [name, value] of Object.entries(facts)) VALUES.set(name, [...(VALUES.get(name) ?? []), value])

const context: fc.Arbitrary<DecideContext> = fc.record({
  now: fc.integer({ min: -30 * 24 * 60, max: 200 * 24 * 60 }).map(minutes => NOW.add({ minutes })),
  timezone: fc.constantFrom('Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe'),
  policy: fc.constant(DEFAULT_POLICY),
})
const worldOf = (rules: readonly Rule<object>[]): fc.Arbitrary<Record<string, unknown>> => {
  const names = [...new Set(rules.flatMap(rule => rule.inputs as readonly string[]))]
  return fc.record(Object.fromEntries(names.map(name => [name, fc.constantFrom(...(VALUES.get(name) ?? [null]))])))
}
const world = fc
  .constantFrom(...SETS)
  .chain(([action, rules]) =>
    fc.record({ action: fc.constant(action), rules: fc.constant(rules), facts: worldOf(rules), at: context }),
  )

describe('the decision on any action of the catalogue', () => {
  it('is the same each time, and in whichever order its rules stand', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ rules, facts, at }, turn) => {
        const k = turn % rules.length
        const turned = [...rules.slice(k), ...rules.slice(0, k)].reverse()
        expect(canonical(decide(turned, facts, at))).toBe(canonical(decide(rules, facts, at)))
      }),
      { numRuns: 1_000 },
    )
  })

  it('is never lowered by one more rule, and no reason or approver is lost', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ rules, facts, at }, which) => {
        const fewer = decide(
          rules.filter((_, i) => i !== which % rules.length),
          facts,
          at,
        )
        const all = decide(rules, facts, at)
        expect(rank(all.decision)).toBeGreaterThanOrEqual(rank(fewer.decision))
        for (const role of ROLES)
          expect(all.approvals.filter(r => r === role).length).toBeGreaterThanOrEqual(
            fewer.approvals.filter(r => r === role).length,
          )
        for (const hit of fewer.hits) expect(all.hits.map(canonical)).toContain(canonical(hit))
      }),
      { numRuns: 1_000 },
    )
  })

  it('tells in both languages what is wrong, and what to do about all that it stops', () => {
    fc.assert(
      fc.property(world, ({ rules, facts, at }) => {
        for (const hit of decide(rules, facts, at).hits) {
          expect(hit.says.zh && hit.says.en && hit.basis.text, hit.rule).toBeTruthy()
          if (rank(hit.severity) >= rank('defer')) expect(hit.fix?.zh && hit.fix.en, hit.rule).toBeTruthy()
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('moves nothing into the quiet hours or the past', () => {
    const spans = settingsOf(DEFAULT_POLICY, quiet)
    fc.assert(
      fc.property(world, ({ rules, facts, at }) => {
        const { deferTo } = decide(rules, facts, at)
        if (!deferTo) return
        const to = Temporal.Instant.from(deferTo)
        expect(to.epochMilliseconds).toBeGreaterThan(at.now.epochMilliseconds)
        if (!rules.some(rule => rule.id === 'QUIET')) return
        const kind = facts['kind'] === 'marketing' ? spans.marketing : spans.transactional
        expect(afterQuietHours(to, at.timezone, kind).equals(to)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never lets a refusal of the member be outweighed', () => {
    const rules = RULES_OF['touch.schedule'] as unknown as Rule<object>[]
    fc.assert(
      fc.property(worldOf(rules), context, (facts, at) => {
        const refused = { ...facts, kind: 'marketing', targetsOptedOut: true }
        expect(decide(rules, refused, at).decision).toBe('deny')
      }),
    )
  })

  it('denies when any fact that it rests on is missing', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ rules, facts, at }, which) => {
        const names = Object.keys(facts)
        const name = names[which % names.length] ?? ''
        const { [name]: _gone, ...rest } = facts
        const { decision, hits } = decide(rules, rest, at)
        const asked = rules.filter(rule => (rule.inputs as readonly string[]).includes(name))
        const inForce = asked.filter(rule => hits.some(hit => hit.rule === rule.id && hit.evidence?.['missing']))
        if (asked.every(rule => !rule.inForceFrom)) expect(inForce).toHaveLength(asked.length)
        if (inForce.length) expect(decision).toBe('deny')
      }),
    )
  })
})
