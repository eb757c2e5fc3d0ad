import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decide } from '../../decide.ts'
import type { Facts } from '../../facts.ts'
import { DEFAULT_POLICY, policyOf } from '../../policy.ts'
import { adId } from './ad-id.ts'
import { linksIn } from './links.ts'

const facts = (to: Partial<Facts>) => ({
  kind: 'marketing' as const,
  text: '中秋上新',
  textChannel: 'private' as const,
  senderShown: true,
  refusalHintDue: 1,
  sharesExperience: false,
  ...to,
})
const judge = (to: Partial<Facts>, policy = DEFAULT_POLICY) =>
  decide([adId], facts(to), {
    now: Temporal.Instant.from('2026-09-21T10:30:00+08:00'),
    timezone: 'Asia/Shanghai',
    policy,
  })

describe('a marketing text', () => {
  it.each([
    '中秋上新（不想再收到，回复TD）',
    '中秋上新，退订回T',
    '中秋上新，回复“退订”就好',
    '不想收到活动消息，告诉我一声就好',
    '回TD退订',
    'New arrivals. (Reply TD to stop.)',
    'New arrivals. Reply STOP to opt out',
  ])('says how to refuse: %s', text => {
    expect(judge({ text }).decision).toBe('allow')
  })

  it.each(['中秋上新，欢迎回复', '退订量创新低', '今日 TD 款到店', '收到请回复', 'We never stop'])(
    'does not: %s',
    text => {
      expect(judge({ text }).decision).toBe('deny')
    },
  )

  it('need not repeat it to people who were told within 30 days, unless the workspace wants it', () => {
    expect(judge({ refusalHintDue: 0 }).decision).toBe('allow')
    expect(judge({ refusalHintDue: 0 }, policyOf(1, { 'AD-ID': { always: true } })).decision).toBe('deny')
    expect(judge({ kind: 'service' }).decision).toBe('allow')
  })

  it('with a link to what is praised is marked as an advertisement', () => {
    const shared = (text: string, to: Partial<Facts> = {}) =>
      judge({ text, refusalHintDue: 0, sharesExperience: true, ...to }).decision
    expect(shared('亲测好用 https://brand.com/a')).toBe('deny')
    expect(shared('【广告】亲测好用 https://brand.com/a')).toBe('allow')
    expect(shared('亲测好用')).toBe('allow')
    expect(shared('上新 https://brand.com/a', { sharesExperience: false, textChannel: 'moments' })).toBe('deny')
    expect(shared('上新 https://brand.com/a', { sharesExperience: false })).toBe('allow')
  })
})

describe('looking for links', () => {
  it('costs one pass of a long text, whatever stands in it', () => {
    const begin = performance.now()
    for (const piece of ['不想收到', 'a', 'a.', '中a', 'https://x.cn/a ']) linksIn(piece.repeat(20_000 / piece.length))
    // Quadratic ways take many seconds.
    expect(performance.now() - begin).toBeLessThan(2_000)
  })
})
