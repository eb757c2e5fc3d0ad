import { Temporal } from 'temporal-polyfill'
import { formatCount, type Lang } from '../../platform/i18n.ts'
import { formatFen } from '../../platform/money.ts'
import type { Unit, Window } from './result.ts'
import { datesOf } from './window.ts'

/** Rounds half to even (domain.md §3.1), so that many rounded figures are not biased upwards. */
export const roundHalfEven = (value: number, digits = 0): number => {
  const scaled = value * 10 ** digits
  const floor = Math.floor(scaled)
  const rest = scaled - floor
  const tie = Math.abs(rest - 0.5) < 1e-9
  return (tie ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(scaled)) / 10 ** digits
}

const fixed = (value: number, digits: number): string => {
  const rounded = roundHalfEven(value, digits)
  return (rounded === 0 ? 0 : rounded).toFixed(digits)
}

/** A plain ratio keeps two decimals, and four where two would say nothing. */
const ratio = (value: number): string => fixed(value, value !== 0 && Math.abs(value) < 0.1 ? 4 : 2)

/** A value as people read it: `18.4%`, `¥12.30`, `1,204`, `6.5 天`, `0.42`; a figure that does not exist is a dash. */
export const formatValue = (unit: Unit, value: number | null, lang: Lang): string => {
  if (value === null) return '—'
  switch (unit) {
    case 'share':
      return `${fixed(value * 100, 1)}%`
    case 'fen':
      return formatFen(roundHalfEven(value))
    case 'count':
      return formatCount(roundHalfEven(value))
    case 'days':
      return lang === 'zh' ? `${fixed(value, 1)} 天` : `${fixed(value, 1)} days`
    case 'ratio':
      return ratio(value)
  }
}

/** How far one value lies from another, without a sign: shares in percentage points. */
export const formatDistance = (unit: Unit, value: number, lang: Lang): string =>
  unit === 'share'
    ? `${fixed(Math.abs(value) * 100, 1)} ${lang === 'zh' ? '个百分点' : 'points'}`
    : formatValue(unit, Math.abs(value), lang)

/** The same with a sign (`+1.9 个百分点`, `−0.6`). */
export const formatSigned = (unit: Unit, value: number, lang: Lang): string =>
  `${value < 0 ? '−' : '+'}${formatDistance(unit, value, lang)}`

/** `−0.6 到 +2.3 个百分点`. */
export const formatInterval = ({ low, high }: { low: number; high: number }, lang: Lang): string => {
  const points = (share: number) => `${share < 0 ? '−' : '+'}${fixed(Math.abs(share) * 100, 1)}`
  return lang === 'zh' ? `${points(low)} 到 ${points(high)}` : `${points(low)} to ${points(high)}`
}

/** `09/14–09/20 (UTC+8)`. */
export const formatWindow = (window: Window, timezone: string): string =>
  `${datesOf(window, timezone)} (${formatOffset(window.to, timezone)})`

const formatOffset = (at: string, timezone: string): string => {
  const offset = Temporal.Instant.from(at).toZonedDateTimeISO(timezone).offset
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d\d):(\d\d)/.exec(offset) ?? []
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}

/** `09/21 10:30`, in the workspace's time. */
export const formatInstant = (at: string, timezone: string): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timezone)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(local.month)}/${two(local.day)} ${two(local.hour)}:${two(local.minute)}`
}
