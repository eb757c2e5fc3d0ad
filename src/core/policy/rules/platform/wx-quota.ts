import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Repeats } from '../../facts/platform.ts'
import { defineRule, type Finding } from '../../rule.ts'
import { sendingDays } from './repeats.ts'

/** WeCom's own quota of mass sends to one customer or group, which an admin chooses in its console. */
export const zQuota = z.strictObject({
  /** `month`: as many as the calendar month has days; `week`: 7 from Monday to Sunday; `day`: 1. */
  mode: z.enum(['month', 'week', 'day']).default('month'),
})
export type QuotaMode = z.infer<typeof zQuota>['mode']

/** What one customer or group may get in the calendar period of a day, and how that period is called in a sentence. */
export const quotaOf = (mode: QuotaMode, day: Temporal.PlainDate) => {
  if (mode === 'day') return { period: day.toString(), most: 1, zh: '每天', en: 'a day' }
  if (mode === 'week') {
    const monday = day.subtract({ days: day.dayOfWeek - 1 })
    return { period: monday.toString(), most: 7, zh: '每周', en: 'a week' }
  }
  const { year, month, daysInMonth: most } = day
  return { period: `${year}-${`${month}`.padStart(2, '0')}`, most, zh: ` ${month} 月`, en: `in ${year}-${month}` }
}

/** The first calendar period in which it sends more than WeCom takes. */
const firstOver = (repeats: Repeats, today: Temporal.PlainDate, already: number, mode: QuotaMode) => {
  const current = quotaOf(mode, today).period
  const counts = new Map<string, number>([[current, already]])
  for (const day of sendingDays(repeats, today)) {
    const quota = quotaOf(mode, day)
    counts.set(quota.period, (counts.get(quota.period) ?? 0) + repeats.times.length)
  }
  for (const day of sendingDays(repeats, today)) {
    const quota = quotaOf(mode, day)
    const planned = counts.get(quota.period) ?? 0
    if (planned > quota.most) return { ...quota, planned, already: quota.period === current ? already : 0 }
  }
  return null
}

/** A single send to groups of which one has used its quota up waits for the next calendar period. */
const putOff = (today: Temporal.PlainDate, sent: number, mode: QuotaMode, timezone: string): Finding | null => {
  const { period, most, zh, en } = quotaOf(mode, today)
  if (sent < most) return null
  let next = today
  while (quotaOf(mode, next).period === period) next = next.add({ days: 1 })
  return {
    severity: 'defer',
    deferTo: next.toZonedDateTime(timezone).toString({ timeZoneName: 'never', smallestUnit: 'second' }),
    says: {
      zh: `有群${zh}已收 ${sent} 条，企微上限 ${most} 条，顺延到 ${next.month}/${next.day}。`,
      en: `A group got ${sent} ${en}; WeCom takes ${most}; moved to ${next.month}/${next.day}.`,
    },
    fix: { zh: '去掉额度用完的群，或等下个周期。', en: 'Leave out the groups that have used it up, or wait.' },
  }
}

/** A plan that must run over the quota; whether a single send does is decided for each customer, by the counts of that moment. */
export const wxQuota = defineRule({
  id: 'WX-QUOTA',
  group: 'platform',
  sentence: {
    zh: '企微群发有日历额度：每位客户、每个群每月最多当月天数条（可改为每周 7 条或每天 1 条）',
    en: 'WeCom’s quota of mass sends to a customer or group: as many as the month has days (or 7 a week, or 1 a day)',
  },
  basis: { kind: 'platform', text: '企业微信开发文档 92135（2025-11-17）、96997（2025-07-11）' },
  inputs: ['repeats', 'recipients', 'mostSentInPeriod'],
  settings: zQuota,
  check({ repeats, recipients, mostSentInPeriod }, { now, timezone, settings }) {
    const today = now.toZonedDateTimeISO(timezone).toPlainDate()
    if (!repeats) return recipients === 'groups' ? putOff(today, mostSentInPeriod, settings.mode, timezone) : null
    const over = firstOver(repeats, today, mostSentInPeriod, settings.mode)
    const each = recipients === 'groups' ? { zh: '每群', en: 'each group' } : { zh: '每位客户', en: 'each customer' }
    if (!over) {
      const { most, zh, en } = quotaOf(settings.mode, today)
      return {
        severity: 'allow',
        says: {
          zh: `企微额度内：${each.zh}${zh}最多 ${most} 条。`,
          en: `Within WeCom’s quota: ${each.en} at most ${most} ${en}.`,
        },
      }
    }
    const got = over.already
      ? { zh: `（已发 ${over.already} 条）`, en: ` (${over.already} already sent)` }
      : { zh: '', en: '' }
    const current = quotaOf(settings.mode, today)
    const limit =
      settings.mode === 'month'
        ? {
            zh: `每月为当月天数（${current.zh.trim()} ${current.most} 条）`,
            en: `as many a month as it has days (${current.most} ${current.en})`,
          }
        : { zh: `${current.zh} ${current.most} 条`, en: `${current.most} ${current.en}` }
    const pace =
      recipients === 'groups'
        ? { zh: '每群每天 1 条、每周不超过 5 条', en: 'one a day to each group, at most 5 a week' }
        : { zh: '每人每周不超过 3 条', en: 'at most 3 a week to each customer' }
    return {
      severity: 'deny',
      says: {
        zh: `这样${each.zh}${over.zh}要收 ${over.planned} 条${got.zh}，企微${over.zh}上限 ${over.most} 条。`,
        en: `This is ${over.planned} to ${each.en} ${over.en}${got.en}; WeCom takes ${over.most}.`,
      },
      fix: {
        zh: `${each.zh}上限：${limit.zh}；建议${pace.zh}。`,
        en: `The limit of ${each.en}: ${limit.en}; plan ${pace.en}.`,
      },
      evidence: { period: over.period, planned: over.planned, limit: over.most },
    }
  },
  examples: {
    hit: [
      {
        gives: 'deny',
        facts: {
          recipients: 'groups',
          mostSentInPeriod: 0,
          repeats: { times: ['09:00', '12:30', '20:00'], weekdays: null, from: null, until: null },
        },
      },
      {
        gives: 'deny',
        facts: {
          recipients: 'customers',
          mostSentInPeriod: 21,
          repeats: { times: ['10:00'], weekdays: null, from: null, until: null },
        },
      },
      { gives: 'defer', facts: { recipients: 'groups', mostSentInPeriod: 30, repeats: null } },
      {
        gives: 'allow',
        facts: {
          recipients: 'groups',
          mostSentInPeriod: 0,
          repeats: { times: ['10:00'], weekdays: null, from: null, until: null },
        },
      },
    ],
    miss: [
      { recipients: 'groups', mostSentInPeriod: 29, repeats: null },
      { recipients: 'customers', mostSentInPeriod: 30, repeats: null },
    ],
  },
})
