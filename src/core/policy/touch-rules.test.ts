import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { RULES_OF } from './rule-sets.ts'
import { rbac } from './rules/governance/rbac.ts'
import { type TouchFacts, touchFacts } from './touch-facts.fixture.ts'

const TOUCH_RULES = [...RULES_OF['touch.schedule'], rbac] as const
const at = {
  policy: DEFAULT_POLICY,
  now: Temporal.Instant.from('2026-09-21T10:30:00+08:00'),
  timezone: 'Asia/Shanghai',
}
const verdict = (facts: Partial<TouchFacts>) =>
  decide(TOUCH_RULES, { ...touchFacts(facts), permitted: true, permittedRoles: [] }, at)
const hit = (id: string, facts: Partial<TouchFacts>) => verdict(facts).hits.find(h => h.rule === id)

describe('the size of an audience', () => {
  it.each([
    // audience, active members, decision, approvers
    [50, 10_000, 'allow', 0],
    [51, 10_000, 'warn', 0],
    [500, 10_000, 'warn', 0],
    [501, 10_000, 'needs_approval', 1],
    [5_000, 25_000, 'needs_approval', 1],
    [5_001, 100_000, 'needs_approval', 2],
    // Exactly a fifth is not over a fifth.
    [600, 3_000, 'needs_approval', 1],
    [601, 3_000, 'needs_approval', 2],
    // A small brand's whole list is still a few people that one looks at.
    [500, 500, 'warn', 0],
    [50, 50, 'allow', 0],
    [501, 0, 'needs_approval', 1],
  ])('%i of %i active members: %s, %i approvers', (audience, activeBase, decision, approvers) => {
    const { decision: decided, approvals } = verdict({ audience, activeBase, sendable: audience })
    expect(decided).toBe(decision)
    expect(approvals).toEqual(Array.from({ length: approvers }, () => 'approver'))
  })

  it('says that two persons are needed wherever somebody must approve, and nowhere else', () => {
    for (const audience of [1, 50, 51, 500, 501, 5_000, 5_001]) {
      const { hits, approvals } = verdict({ audience, activeBase: 100_000, sendable: audience })
      expect(hits.some(h => h.rule === 'APPR-TWO')).toBe(approvals.length > 0)
    }
  })
})

describe('the text', () => {
  const size = (text: string) => hit('WX-BATCH', { text })?.severity

  it('has at most 4,000 bytes, counted as UTF-8', () => {
    expect(size('a'.repeat(4_000))).toBeUndefined()
    expect(size('a'.repeat(4_001))).toBe('deny')
    expect(size('中'.repeat(1_333))).toBeUndefined()
    expect(size('中'.repeat(1_333) + 'a')).toBeUndefined()
    expect(size('中'.repeat(1_334))).toBe('deny')
  })

  it('counts an emoji as its four bytes, and a family of them as all of theirs', () => {
    expect(size('🎑'.repeat(1_000))).toBeUndefined()
    expect(size('🎑'.repeat(1_000) + 'a')).toBe('deny')
    expect(size('👨‍👩‍👧'.repeat(222))).toBeUndefined()
    expect(size('👨‍👩‍👧'.repeat(223))).toBe('deny')
  })

  it.each(['', ' ', '\n\t ', '　'])('is not empty (%j)', text => {
    expect(size(text)).toBe('deny')
  })

  it.each(['{{name}}您好', '亲爱的{{ 昵称 }}', '您好 undefined', '积分 null', '[object Object]', '{{}}', '{{name'])(
    'has no variable left in it: %s',
    text => {
      expect(hit('VARS', { text })).toMatchObject({ severity: 'deny', fix: { zh: expect.any(String) } })
    },
  )

  it.each(['满{200}减20', '[礼物]', 'undefinedness', '花括号 { } 没事', '}} 没事'])(
    'may hold other brackets: %s',
    text => {
      expect(hit('VARS', { text })).toBeUndefined()
    },
  )
})

describe('the time', () => {
  it('may be a minute ago, for the time it takes to press the button, and no longer', () => {
    expect(hit('PAST-TIME', { at: '2026-09-21T10:29:00+08:00' })).toBeUndefined()
    expect(hit('PAST-TIME', { at: '2026-09-21T10:28:59.999+08:00' })).toMatchObject({ severity: 'deny' })
    expect(hit('PAST-TIME', { at: '2026-09-21T10:30:00+08:00' })).toBeUndefined()
    // The offset counts, not the digits.
    expect(hit('PAST-TIME', { at: '2026-09-21T10:30:00+09:00' })).toMatchObject({ severity: 'deny' })
  })

  it('is moved out of the quiet hours of the workspace, and the sentence says to when', () => {
    expect(verdict({ at: '2026-09-21T20:59:59+08:00' }).decision).toBe('allow')
    const late = verdict({ at: '2026-09-21T21:00:00+08:00' })
    expect(late).toMatchObject({ decision: 'defer', deferTo: '2026-09-22T09:00:00+08:00' })
    expect(hit('QUIET', { at: '2026-09-21T21:00:00+08:00' })?.says.zh).toContain('9/22 09:00')
    expect(verdict({ at: '2026-09-22T08:59:59+08:00' }).deferTo).toBe('2026-09-22T09:00:00+08:00')
    expect(verdict({ at: '2026-09-22T09:00:00+08:00' }).decision).toBe('allow')
  })

  it('has shorter quiet hours for what is not marketing', () => {
    expect(verdict({ kind: 'service', at: '2026-09-21T22:59:59+08:00' }).decision).toBe('allow')
    expect(verdict({ kind: 'transactional', at: '2026-09-21T23:00:00+08:00' }).deferTo).toBe(
      '2026-09-22T07:00:00+08:00',
    )
  })
})

describe('the other rules of a touch', () => {
  it('deny when there is nobody, and say why nobody is left', () => {
    expect(hit('EMPTY-AUDIENCE', { audience: 0, sendable: 0 })?.says.zh).toContain('没有会员')
    const says = hit('EMPTY-AUDIENCE', { audience: 1_234, sendable: 0, keptBack: { OPTOUT: 1_200, CONSENT: 34 } })?.says
    expect(says?.zh).toContain('OPTOUT 1,200')
    expect(says?.zh).toContain('CONSENT 34')
    expect(hit('EMPTY-AUDIENCE', { audience: 1_234, sendable: 1 })).toBeUndefined()
  })

  it('deny to send to those who refused, whatever else is right, unless it is about an order', () => {
    expect(hit('OPTOUT', { targetsOptedOut: true })?.severity).toBe('deny')
    expect(hit('OPTOUT', { targetsOptedOut: true, kind: 'service' })?.severity).toBe('deny')
    expect(hit('OPTOUT', { targetsOptedOut: true, kind: 'transactional' })).toBeUndefined()
  })

  it('let nobody talk their way around an approval', () => {
    const asked = verdict({ audience: 600, sendable: 600, bypassAsked: true })
    expect(asked.hits.map(h => h.rule)).toContain('RBAC')
    expect(asked).toMatchObject({ decision: 'needs_approval', approvals: ['approver'] })
  })

  it('say what the frequency caps keep back, for marketing only', () => {
    expect(hit('FREQ-CAP', { keptBack: { 'FREQ-CAP': 96 } })).toMatchObject({ severity: 'allow' })
    expect(hit('FREQ-CAP', { keptBack: { 'FREQ-CAP': 96 } })?.says.zh).toContain('96')
    expect(hit('FREQ-CAP', { kind: 'service' })).toBeUndefined()
  })

  it('say that staff confirm, where they do', () => {
    expect(hit('WX-CONFIRM', {})?.severity).toBe('allow')
    expect(hit('WX-CONFIRM', { staffConfirms: false })).toBeUndefined()
  })

  it('each have their own id and a sentence and basis in words', () => {
    const ids = TOUCH_RULES.map(rule => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of TOUCH_RULES) {
      expect(rule.sentence.zh).toMatch(/\p{Script=Han}/u)
      expect(rule.sentence.en).not.toMatch(/\p{Script=Han}/u)
      expect(rule.basis.text).not.toBe('')
    }
  })
})
