import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decide } from '../../decide.ts'
import type { GroupPlan, Repeats } from '../../facts/platform.ts'
import type { Facts } from '../../facts.ts'
import { policyOf } from '../../policy.ts'
import type { AnyRule, Rule } from '../../rule.ts'
import { touchFacts } from '../../touch-facts.fixture.ts'
import { freqCap } from '../consent/freq-cap.ts'
import { mostInDays } from './repeats.ts'
import { wxBatch } from './wx-batch.ts'
import { wxGroup } from './wx-group.ts'
import { quotaOf, wxQuota } from './wx-quota.ts'
import { wxStat } from './wx-stat.ts'
import { wxTag } from './wx-tag.ts'
import { wxWelcome } from './wx-welcome.ts'

const judge = (
  rule: AnyRule,
  facts: Partial<Facts>,
  on = '2026-09-21',
  settings: object = {},
  timezone = 'Asia/Shanghai',
) =>
  decide(
    [rule as Rule<object>],
    { ...touchFacts(), ...facts },
    {
      now: Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: timezone, plainTime: '10:30' }).toInstant(),
      timezone,
      policy: policyOf(1, settings),
    },
  )
const daily = (times: string[], to: Partial<Repeats> = {}): Repeats => ({
  times,
  weekdays: null,
  from: null,
  until: null,
  ...to,
})
const quota = (repeats: Repeats, on: string, mode = 'month', mostSentInPeriod = 0) =>
  judge(wxQuota, { repeats, recipients: 'groups', mostSentInPeriod }, on, { 'WX-QUOTA': { mode } })

describe('the calendar quota of WeCom', () => {
  it.each([
    ['2026-09-21', 30],
    ['2026-10-31', 31],
    ['2027-02-01', 28],
    ['2028-02-29', 29],
  ])('is as many as the month of %s has days: %i', (day, most) => {
    expect(quotaOf('month', Temporal.PlainDate.from(day)).most).toBe(most)
  })

  it('takes one a day for ever in every mode, through February and leap years', () => {
    for (const mode of ['month', 'week', 'day'])
      for (const on of ['2026-01-31', '2027-02-01', '2028-02-28', '2026-12-31'])
        expect(quota(daily(['10:00']), on, mode).decision).toBe('allow')
  })

  it('says the month that breaks, with its own limit', () => {
    const march = quota(daily(['09:00', '18:00'], { from: '2027-02-10' }), '2027-02-01').hits[0]
    expect(march).toMatchObject({ severity: 'deny', evidence: { period: '2027-02', planned: 38, limit: 28 } })
    expect(march?.says.zh).toContain('上限 28 条')
    expect(march?.fix?.zh).toContain('2 月 28 条')
  })

  it('takes exactly the limit, and not one more', () => {
    // 14 days × 2 = 28 in February 2027; 15 days × 2 = 30.
    const days = (until: string) =>
      quota(daily(['09:00', '18:00'], { from: '2027-02-01', until }), '2027-02-01').decision
    expect(days('2027-02-14')).toBe('allow')
    expect(days('2027-02-15')).toBe('deny')
  })

  it('counts what was sent already in the running period only', () => {
    // 21 to 30 September: 10 more.
    expect(quota(daily(['10:00']), '2026-09-21', 'month', 20).decision).toBe('allow')
    expect(quota(daily(['10:00']), '2026-09-21', 'month', 21).decision).toBe('deny')
    expect(quota(daily(['10:00'], { from: '2026-10-01' }), '2026-09-21', 'month', 30).decision).toBe('allow')
  })

  it('counts weeks from Monday to Sunday, and days', () => {
    const weekend = daily(['09:00', '18:00'], { weekdays: [6, 7] })
    expect(quota(weekend, '2026-09-21', 'week').decision).toBe('allow')
    expect(quota(weekend, '2026-09-21', 'week', 4).decision).toBe('deny')
    expect(quota(weekend, '2026-09-21', 'week', 3).decision).toBe('allow')
    expect(quota(weekend, '2026-09-21', 'day').decision).toBe('deny')
    expect(quota(daily(['09:00', '12:00', '18:00', '20:00'], { weekdays: [1] }), '2026-09-21', 'month').decision).toBe(
      'allow',
    )
  })

  it('puts a single send to groups off to the next month, week or day', () => {
    const once = (on: string, mode: string, mostSentInPeriod: number) =>
      judge(wxQuota, { repeats: null, recipients: 'groups', mostSentInPeriod }, on, { 'WX-QUOTA': { mode } }).deferTo
    expect(once('2027-02-28', 'month', 27)).toBeNull()
    expect(once('2027-02-28', 'month', 28)).toBe('2027-03-01T00:00:00+08:00')
    expect(once('2026-12-31', 'month', 31)).toBe('2027-01-01T00:00:00+08:00')
    expect(once('2026-09-23', 'week', 7)).toBe('2026-09-28T00:00:00+08:00')
    expect(once('2026-09-23', 'day', 1)).toBe('2026-09-24T00:00:00+08:00')
  })

  it('has the month of the workspace’s own day', () => {
    const facts = {
      repeats: daily(['10:00', '11:00'], { until: '2026-03-01' }),
      recipients: 'groups',
      mostSentInPeriod: 27,
    } as const
    const at = { now: Temporal.Instant.from('2026-02-28T17:00:00Z'), policy: policyOf(0, {}) }
    expect(decide([wxQuota], facts, { ...at, timezone: 'Asia/Shanghai' }).decision).toBe('allow')
    expect(decide([wxQuota], facts, { ...at, timezone: 'UTC' }).decision).toBe('deny')
  })
})

describe('the caps of a group', () => {
  const plan = (to: Partial<GroupPlan>): Partial<Facts> => ({
    kind: 'marketing',
    keptBack: {},
    groupPlan: {
      groups: 30,
      mentionsAll: false,
      repeats: null,
      massesLast24h: 0,
      massesLast7d: 0,
      mentionsLast7d: 0,
      freeAt: null,
      ...to,
    },
  })

  it('refuse by construction more than one a day or five in seven days', () => {
    const decision = (to: Partial<Repeats>, times = ['10:00']) =>
      judge(freqCap, plan({ repeats: daily(times, to) })).decision
    expect(decision({ weekdays: [1, 2, 3, 4, 5] })).toBe('allow')
    expect(decision({ weekdays: [1, 2, 3, 4, 5, 6] })).toBe('deny')
    expect(decision({})).toBe('deny')
    expect(decision({ until: '2026-09-25' })).toBe('allow')
    expect(decision({ until: '2026-09-26' })).toBe('deny')
    expect(decision({ weekdays: [3] }, ['10:00', '20:00'])).toBe('deny')
  })

  it('count windows that slide over the end of a week', () => {
    // Saturday, Sunday, Monday … : five in a row over the weekend, six over seven days.
    expect(mostInDays(daily(['10:00'], { weekdays: [5, 6, 7, 1, 2] }), Temporal.PlainDate.from('2026-09-21'), 7)).toBe(
      5,
    )
    expect(
      mostInDays(
        daily(['10:00'], { from: '2026-09-27', until: '2026-10-04' }),
        Temporal.PlainDate.from('2026-09-21'),
        7,
      ),
    ).toBe(7)
  })

  it('put a single one off to the first free instant, or to when it must be free', () => {
    expect(judge(freqCap, plan({ massesLast24h: 1, freeAt: '2026-09-21T12:00:00Z' }))).toMatchObject({
      decision: 'defer',
      deferTo: '2026-09-21T20:00:00+08:00',
    })
    expect(judge(freqCap, plan({ massesLast24h: 1 })).deferTo).toBe('2026-09-22T10:30:00+08:00')
    expect(judge(freqCap, plan({ massesLast7d: 5 })).deferTo).toBe('2026-09-28T10:30:00+08:00')
    expect(judge(freqCap, plan({ massesLast7d: 4 })).decision).toBe('allow')
  })

  it('let everybody be called once in seven days', () => {
    expect(judge(freqCap, plan({ mentionsAll: true })).decision).toBe('allow')
    expect(judge(freqCap, plan({ mentionsAll: true, mentionsLast7d: 1 })).hits[0]).toMatchObject({
      severity: 'defer',
      fix: { zh: expect.stringContaining('去掉 @所有人') },
    })
    expect(judge(freqCap, plan({ mentionsAll: true, repeats: daily(['10:00'], { weekdays: [1, 4] }) })).decision).toBe(
      'deny',
    )
  })

  it('and a person’s caps refuse a plan that must break them', () => {
    const toPeople = (weekdays: number[] | null) =>
      judge(freqCap, { kind: 'marketing', keptBack: {}, repeats: daily(['10:00'], { weekdays }) })
    expect(toPeople(null).hits[0]?.says.zh).toContain('7 天会收到 7 条')
    // Once a week is 5 in 30 days; three times a week breaks the 8 in 30 days.
    expect(toPeople([3]).decision).toBe('allow')
    expect(toPeople([1, 3, 5]).hits[0]?.says.zh).toContain('30 天')
  })
})

describe('the limits of a call', () => {
  const message = (to: Partial<Facts>) => judge(wxBatch, { text: '中秋快乐', audience: 10, ...to })
  it.each([
    [{ audience: 10_000 }, 'allow', ''],
    [{ audience: 10_001 }, 'allow', '分 2 批'],
    [{ audience: 20_001 }, 'allow', '分 3 批'],
    [{ attachments: 9 }, 'allow', ''],
    [{ attachments: 10 }, 'deny', '附件 10'],
    [{ linkTitleBytes: 64 }, 'allow', ''],
    [{ linkTitleBytes: 65 }, 'deny', '链接标题 65'],
    [{ linkDescBytes: 512 }, 'allow', ''],
    [{ linkDescBytes: 513 }, 'deny', '链接描述 513'],
  ] as const)('%j: %s %s', (facts, decision, says) => {
    const verdict = message(facts)
    expect(verdict.decision).toBe(decision)
    expect(verdict.hits.map(hit => hit.says.zh).join()).toContain(says)
    if (!says) expect(verdict.hits).toEqual([])
  })

  it('splits groups by 2,000', () => {
    const groups = {
      groups: 2_001,
      mentionsAll: false,
      repeats: null,
      massesLast24h: 0,
      massesLast7d: 0,
      mentionsLast7d: 0,
      freeAt: null,
    }
    expect(message({ audience: 90_000, groupPlan: groups }).hits[0]?.says.zh).toContain('分 2 批')
    expect(message({ audience: 90_000, groupPlan: { ...groups, groups: 2_000 } }).hits).toEqual([])
  })

  it('says everything that is wrong at once', () => {
    expect(message({ text: '中'.repeat(2_000), attachments: 12, linkTitleBytes: 100 }).hits).toHaveLength(3)
  })
})

describe('welcome, tags, groups and figures', () => {
  const welcome = (to: object) =>
    judge(wxWelcome, { welcome: { afterSeconds: 0, codeUsed: false, setInConsole: false, errcode: null, ...to } })
  it('takes a welcome at 20 seconds and not after, retries 41096 and never 41051', () => {
    expect(welcome({ afterSeconds: 20 }).decision).toBe('allow')
    expect(welcome({ afterSeconds: 20.5 }).decision).toBe('deny')
    expect(welcome({ errcode: 41096 }).decision).toBe('warn')
    expect(welcome({ errcode: 41096, afterSeconds: 21 }).decision).toBe('deny')
    expect(welcome({ errcode: 41051 }).hits[0]?.fix?.zh).toContain('不要重试')
  })

  it('counts a tag’s name in characters', () => {
    const tag = (name: string) =>
      judge(wxTag, { tagNames: [name], tagsMadeBy: null, tagsOnMember: null, tagsOfCorp: null }).decision
    expect(tag('签'.repeat(30))).toBe('allow')
    expect(tag('签'.repeat(31))).toBe('deny')
    expect(tag('🎑'.repeat(30))).toBe('allow')
  })

  it.each([
    [179, 'allow'],
    [180, 'warn'],
    [189, 'warn'],
    [190, 'warn'],
    [199, 'warn'],
    [200, 'warn'],
    [500, 'warn'],
    [501, 'deny'],
  ])('a group of %i: %s', (groupSize, decision) => {
    expect(judge(wxGroup, { groupSize, movesMembers: false }).decision).toBe(decision)
  })

  it.each(['open_rate', 'read_rate', '打开率', '已读率', 'opened', 'touch_open_rate'])('has no %s', id => {
    expect(judge(wxStat, { metricIds: [id], statPeriod: null }).decision).toBe('deny')
  })
  it.each(['gmv', 'thread_depth', 'spread_rate', 'openings'])('has %s', id => {
    expect(judge(wxStat, { metricIds: [id], statPeriod: null }).decision).toBe('allow')
  })
  it('reaches 180 days back, to the day', () => {
    const from = (day: string) => judge(wxStat, { metricIds: [], statPeriod: { from: day, to: '2026-09-21' } }).decision
    expect(from('2026-03-25')).toBe('allow')
    expect(from('2026-03-24')).toBe('warn')
  })
})
