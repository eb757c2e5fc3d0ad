import { canonical } from '../../platform/canonical.ts'
import type { Policy } from './policy.ts'

/** One threshold that is different. */
export interface ThresholdChange {
  readonly rule: string
  readonly key: string
  readonly from: unknown
  readonly to: unknown
  /** More is let through, or fewer people have to look. A threshold whose direction is not known counts as loosened. */
  readonly looser: boolean
}

/** What differs between two policies, threshold by threshold, defaults filled in. */
export const changedThresholds = (before: Policy, after: Policy): ThresholdChange[] =>
  [...new Set([...Object.keys(before.settings), ...Object.keys(after.settings)])].sort().flatMap(rule => {
    const [old, now] = [record(before.settings[rule]), record(after.settings[rule])]
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap(key =>
      canonical(old[key]) === canonical(now[key])
        ? []
        : [{ rule, key, from: old[key], to: now[key], looser: isLooser(LOOSER[rule]?.[key], old[key], now[key]) }],
    )
  })

/** True when `to` lets more through than `from`. */
type Looser = (from: unknown, to: unknown) => boolean
interface Ways {
  readonly [key: string]: Looser | Ways
}

const isLooser = (way: Looser | Ways | undefined, from: unknown, to: unknown): boolean => {
  if (canonical(from) === canonical(to)) return false
  if (way === undefined) return true
  if (typeof way === 'function') return way(from, to)
  const [old, now] = [record(from), record(to)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].some(key => isLooser(way[key], old[key], now[key]))
}

const higher: Looser = (from, to) => Number(to) > Number(from)
const lower: Looser = (from, to) => Number(to) < Number(from)
const never: Looser = () => false
const switchedOff: Looser = (_, to) => to === false
const more: Looser = (from, to) => words(to).some(word => !words(from).includes(word))
const fewer: Looser = (from, to) => more(to, from)
/** Along a list of words, strictest first. */
const along =
  (...order: string[]): Looser =>
  (from, to) =>
    order.indexOf(String(to)) > order.indexOf(String(from))

/** Caps of `most` in `hours`: each old one must still be implied by a new one, which allows no more in no shorter a time. */
const weakerCaps: Looser = (from, to) =>
  !caps(from).every(old => caps(to).some(now => now.hours >= old.hours && now.most <= old.most))

/** Times of a day [from, to), which may wrap midnight: every minute that was quiet must stay so. */
const shorterSpan: Looser = (from, to) => {
  const covered = minutes(to)
  return [...minutes(from)].some(minute => !covered.has(minute))
}

/** Which way is looser, by rule and threshold. A new threshold says so here, or every change of it needs an approver. */
const LOOSER: Readonly<Record<string, Ways>> = {
  'AD-ID': { always: switchedOff },
  'AIGC-LABEL': { rewrittenFrom: lower, labelPrivate: switchedOff },
  'APPR-AUD': { alone: higher, confirmed: higher, oneApprover: higher, shareForTwo: higher },
  'APPR-BUDGET': { aloneFen: higher, oneApproverFen: higher },
  'BUDGET-CAP': { noticePercent: higher, alarmPercent: higher },
  CANARY: { share: higher, fewest: higher, watchHours: lower, stopFactor: higher, stopShare: higher },
  CONSENT: { askAgainDays: lower },
  'DSR-DELETE': { workingDays: higher },
  'FRAUD-HOLD': { perDay: higher, perTenMinutes: higher, perMinute: higher },
  'FREQ-CAP': {
    perPerson: weakerCaps,
    longestDeferralHours: higher,
    onboarding: { hours: lower, scenes: more },
    silent: { idleDays: higher, oneInDays: lower, stopAfterIgnored: higher },
    perGroup: { perDay: higher, perWeek: higher, mentionsPerWeek: higher },
  },
  GROUPBUY: { mostPeople: higher, mostHours: higher },
  'KILL-SWITCH': { lateHours: higher },
  LINK: { unregistered: along('deny', 'approve') },
  'LOTTERY-ARCHIVE': { years: lower },
  'LOTTERY-CAP': { mostFen: higher },
  'MINOR-ADS': { weakSigns: { student: fewer, childCourse: fewer }, enough: higher },
  'PI-EXPORT': { mostRows: higher, linkDays: higher, aggregateFrom: lower },
  'PRICE-INFLATE': { mostRisePercent: higher },
  QUIET: { marketing: shorterSpan, transactional: shorterSpan, jitterMinutes: never },
  'WX-QUOTA': { mode: along('day', 'week', 'month') },
  'WX-TAG': { perCorp: higher },
}

/** Names of thresholds (`RULE.key`) of which it is not known which way is looser. */
export const withoutDirection = (policy: Policy): string[] => {
  const open = (way: Looser | Ways | undefined, value: unknown, path: string): string[] => {
    if (typeof way === 'function') return []
    const inner = Object.entries(record(value))
    return way && inner.length ? inner.flatMap(([key, v]) => open(way[key], v, `${path}.${key}`)) : [path]
  }
  return Object.entries(policy.settings).flatMap(([rule, own]) =>
    Object.entries(record(own)).flatMap(([key, value]) => open(LOOSER[rule]?.[key], value, `${rule}.${key}`)),
  )
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const caps = (value: unknown): { hours: number; most: number }[] =>
  Array.isArray(value) ? value.map(record).map(cap => ({ hours: Number(cap['hours']), most: Number(cap['most']) })) : []

const minutes = (value: unknown): Set<number> => {
  const [from, to] = [minuteOf(record(value)['from']), minuteOf(record(value)['to'])]
  const length = (to - from + 1_440) % 1_440
  return new Set(Array.from({ length }, (_, i) => (from + i) % 1_440))
}

const minuteOf = (time: unknown): number => {
  const [hours = 0, rest = 0] = String(time).split(':').map(Number)
  return hours * 60 + rest
}
