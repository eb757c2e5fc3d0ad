import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { RULES } from './catalogue.ts'
import { decide } from './decide.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { EXAMPLE_NOW, type Rule } from './rule.ts'

const at = { now: Temporal.Instant.from(EXAMPLE_NOW), timezone: 'Asia/Shanghai', policy: DEFAULT_POLICY }
const judge = (rule: Rule, facts: object) =>
  decide([rule as Rule<object>], facts, at).hits.filter(hit => rule.id === 'APPR-TWO' || hit.rule !== 'APPR-TWO')

describe('the rules of the catalogue', () => {
  it('have ids of their own', () => {
    const ids = RULES.map(rule => rule.id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
    it('stands in the file that its group and id name, and says what it is and rests on', () => {
      const file = join(import.meta.dirname, 'rules', rule.group, `${id.toLowerCase()}.ts`)
      expect(readFileSync(file, 'utf8')).toContain(`id: '${id}'`)
      expect(rule.sentence.zh).toMatch(/\p{Script=Han}/u)
      expect(rule.sentence.en).not.toMatch(/\p{Script=Han}/u)
      expect(rule.basis.text).not.toBe('')
    })

    it('hits its examples, says so in both languages, and tells what to do about what it stops', () => {
      expect(rule.examples.hit.length).toBeGreaterThan(0)
      for (const { gives, facts } of rule.examples.hit) {
        const [hit] = judge(rule, facts)
        expect(hit, JSON.stringify(facts)).toMatchObject({ severity: gives })
        expect(hit?.says.zh).toMatch(/\p{Script=Han}/u)
        expect(hit?.says.en).toBeTruthy()
        if (gives !== 'allow' && gives !== 'warn') expect(hit?.fix?.zh && hit.fix.en).toBeTruthy()
        if (gives === 'defer') expect(Date.parse(hit?.deferTo ?? '')).toBeGreaterThan(Date.parse(EXAMPLE_NOW))
      }
    })

    it('lets its near misses pass', () => {
      expect(rule.examples.miss.length).toBeGreaterThan(0)
      for (const facts of rule.examples.miss) expect(judge(rule, facts), JSON.stringify(facts)).toEqual([])
    })

    it('cannot decide without each of its facts, and then denies', () => {
      const whole = rule.examples.hit[0]?.facts ?? {}
      for (const name of rule.inputs) {
        const { [name]: _left, ...rest } = whole as Record<string, unknown>
        expect(judge(rule, rest)).toMatchObject([{ severity: 'deny', says: { en: expect.stringContaining(name) } }])
      }
    })
  })
})
