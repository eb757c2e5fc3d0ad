import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decide } from '../../decide.ts'
import type { Facts } from '../../facts.ts'
import { DEFAULT_POLICY } from '../../policy.ts'
import type { AnyRule, Rule } from '../../rule.ts'
import { touchFacts } from '../../touch-facts.fixture.ts'
import { dsrDelete } from './dsr-delete.ts'
import { minorAds } from './minor-ads.ts'
import { minorCopy } from './minor-copy.ts'
import { minorData } from './minor-data.ts'
import { transferNeeds } from './pi-cross.ts'
import { piExport } from './pi-export.ts'
import { piMin } from './pi-min.ts'
import { priceDisc } from './price-disc.ts'
import { sensPi } from './sens-pi.ts'
import { sensitiveIn } from './sensitive.ts'

const judge = (rule: AnyRule, facts: Partial<Facts>, now = '2026-09-21T10:30:00+08:00') =>
  decide(
    [rule as Rule<object>],
    { ...touchFacts(), ...facts },
    {
      now: Temporal.Instant.from(now),
      timezone: 'Asia/Shanghai',
      policy: DEFAULT_POLICY,
    },
  )

describe('sensitive names', () => {
  it.each([
    ['怀孕', 'pregnancy'],
    ['懷孕', 'pregnancy'],
    ['可能怀孕', 'pregnancy'],
    ['孕 妇', 'pregnancy'],
    ['备孕中', 'pregnancy'],
    ['pregnancy', 'pregnancy'],
    ['Expecting Mothers', 'pregnancy'],
    ['痤疮患者', 'health'],
    ['糖尿病', 'health'],
    ['糖*尿*病', 'health'],
    ['血糖高', 'health'],
    ['抑郁', 'health'],
    ['diabetic', 'health'],
    ['health', 'health'],
    ['患者', 'health'],
    ['更年期', 'health'],
    ['信佛', 'religion'],
    ['穆斯林', 'religion'],
    ['宗教', 'religion'],
    ['Christian', 'religion'],
    ['少数民族', 'identity'],
    ['党员', 'identity'],
    ['指纹', 'biometric'],
    ['负债', 'finance'],
    ['月薪2万+', 'finance'],
    ['income', 'finance'],
    ['行踪轨迹', 'location'],
    ['同性恋', 'intimate'],
    ['离异', 'intimate'],
    ['赌博', 'unlawful'],
    ['不满14岁', 'child'],
  ])('%s is %s', (name, kind) => {
    expect(sensitiveIn([name])).toMatchObject([{ name, kind }])
  })

  it.each([
    '敏感肌',
    '油皮',
    '爱买面膜',
    '直播下单0920',
    '9月VIP未复购',
    '高价值',
    '宝妈',
    '母婴用品',
    '祛痘产品兴趣',
    '国庆活动',
    '老客',
    '中秋礼盒',
    '会教会员怎么用',
    '低糖零食爱好者',
    '健身',
    '养生茶',
    '价格敏感',
    'price_sensitive',
    'vip',
    '信用卡支付',
    '资深会员',
    '党员价',
    '定位仪买家',
    '胃口好',
    'active',
    'gaming_fans',
  ])('%s is not', name => {
    expect(sensitiveIn([name])).toEqual([])
  })

  it('are cured by separate consent, except where nothing may be', () => {
    const facts = { labels: ['孕期护肤'], inferredAttribute: null, separateConsent: true }
    expect(judge(sensPi, facts).decision).toBe('warn')
    expect(judge(sensPi, { ...facts, labels: ['孕期护肤', '赌博'] }).decision).toBe('deny')
    // Consent to a tag is no consent to guessing.
    expect(judge(sensPi, { labels: [], inferredAttribute: '怀孕', separateConsent: true }).decision).toBe('deny')
  })

  it('are all named at once', () => {
    expect(
      judge(sensPi, { labels: ['怀孕', '油皮', '负债'], inferredAttribute: null, separateConsent: false }).hits,
    ).toHaveLength(2)
  })
})

describe('minors', () => {
  const ads = (from: number | null, below: number | null) =>
    judge(minorAds, { kind: 'marketing', audienceAges: { from, below }, childrensMedia: false }).decision
  it('are under 18: 17 is one, 18 is none', () => {
    expect(ads(18, null)).toBe('allow')
    expect(ads(17, null)).toBe('deny')
    expect(ads(null, 18)).toBe('deny')
    // "under 30" says nothing of minors: members whose age is not known count as adults, and known minors are dropped one by one.
    expect(ads(null, 30)).toBe('allow')
    expect(ads(14, 19)).toBe('deny')
  })
  it('may be counted, with a warning', () => {
    const facts: Partial<Facts> = {
      kind: 'marketing',
      audienceAges: { from: null, below: 18 },
      childrensMedia: false,
      automated: false,
    }
    expect(judge(minorAds, facts).decision).toBe('warn')
    expect(judge(minorAds, { ...facts, childrensMedia: true }).decision).toBe('deny')
  })
  it('are protected as children under 14', () => {
    const data = (below: number) =>
      judge(minorData, { childFields: [], audienceAges: { from: null, below }, guardianConsent: null }).decision
    expect(data(14)).toBe('deny')
    expect(data(15)).toBe('allow')
  })
  it('may not recommend goods before 10', () => {
    const copy = (endorserAge: number) =>
      judge(minorCopy, {
        kind: 'marketing',
        childrensMedia: false,
        vertical: null,
        endorserAge,
        childPhotos: false,
        guardianConsent: null,
      }).decision
    expect(copy(9)).toBe('deny')
    expect(copy(10)).toBe('allow')
  })
})

describe('different prices', () => {
  const facts: Partial<Facts> = { priceDifference: { by: 'spend', published: false } }
  it.each([
    ['2024-06-30T23:59:59+08:00', 'allow', 0],
    ['2024-07-01T00:00:00+08:00', 'warn', 1],
    ['2026-04-09T23:59:59+08:00', 'warn', 1],
    ['2026-04-10T00:00:00+08:00', 'needs_approval', 2],
  ])('at %s: %s', (now, decision, hits) => {
    const verdict = judge(priceDisc, facts, now)
    expect(verdict.decision).toBe(decision)
    expect(verdict.hits).toHaveLength(hits)
  })
})

describe('personal data that leave', () => {
  it.each([
    [99_999, 0, 'nothing'],
    [100_000, 0, 'standard_contract'],
    [999_999, 0, 'standard_contract'],
    [1_000_000, 0, 'security_assessment'],
    [1, 1, 'standard_contract'],
    [9_999, 9_999, 'standard_contract'],
    [10_000, 10_000, 'security_assessment'],
  ] as const)('%i people, %i sensitive: %s', (people, sensitive, needs) => {
    expect(transferNeeds(people, sensitive)).toBe(needs)
  })

  const out = (to: Partial<Facts>) =>
    judge(piExport, {
      exportFields: [],
      exportRows: null,
      exportTo: null,
      exportAggregate: false,
      smallestCell: null,
      impactAssessed: false,
      ...to,
    }).decision
  it('are never handed out in a chat, and in a file of 5,000 rows after an approval', () => {
    expect(out({ exportFields: ['phone', 'spend'] })).toBe('deny')
    expect(out({ exportFields: ['spend'] })).toBe('needs_approval')
    expect(out({ exportTo: 'chat', exportFields: ['spend'] })).toBe('deny')
    expect(out({ exportTo: 'file', exportFields: ['phone'], exportRows: 5_000 })).toBe('needs_approval')
    expect(out({ exportTo: 'file', exportFields: ['phone'], exportRows: 5_001 })).toBe('deny')
    expect(out({ exportTo: 'third_party', exportRows: 10, impactAssessed: true })).toBe('needs_approval')
    expect(out({ exportAggregate: true, smallestCell: 5 })).toBe('allow')
    expect(out({ exportAggregate: true, smallestCell: 4 })).toBe('needs_approval')
  })

  it('are not asked for in a group, and sensitive ones nowhere', () => {
    const ask = (asksFor: string[], textChannel: Facts['textChannel']) =>
      judge(piMin, { exportFields: [], asksFor, smallestCell: null, textChannel }).decision
    expect(ask(['手机号'], 'group')).toBe('deny')
    expect(ask(['手机号'], 'private')).toBe('allow')
    expect(ask(['身份证'], 'private')).toBe('deny')
  })

  it('are erased for one verified person only', () => {
    const erase = (subjectMatches: number | null, identityVerified: boolean | null) =>
      judge(dsrDelete, { erasureAsked: true, subjectMatches, identityVerified })
    expect(erase(1, true)).toMatchObject({ decision: 'needs_approval', approvals: ['compliance'] })
    expect(erase(1, null)).toMatchObject({
      decision: 'needs_approval',
      hits: expect.arrayContaining([expect.objectContaining({ rule: 'DSR-DELETE' })]),
    })
    expect(erase(1, false).decision).toBe('deny')
    expect(erase(3, true).hits[0]?.fix?.zh).toContain('3 人')
    expect(erase(0, true).decision).toBe('deny')
  })
})
