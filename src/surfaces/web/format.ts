import { html } from 'hono/html'
import { Temporal } from 'temporal-polyfill'
import type { Lang } from '../../platform/i18n.ts'
import { formatCount } from '../../platform/i18n.ts'
import { formatFen } from '../../platform/money.ts'
import type { State } from './states.ts'

export type Html = ReturnType<typeof html>

const WEEKDAYS: Record<Lang, readonly string[]> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

/** An instant as the workspace's wall clock with its year: `2026-09-22 10:00`. A bare date stays as it is. */
export const localStamp = (at: string | Temporal.Instant, timezone: string): string => {
  if (typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)) return at
  const local = instant(at).toZonedDateTimeISO(timezone)
  return `${local.year}-${pad(local.month)}-${pad(local.day)} ${pad(local.hour)}:${pad(local.minute)}`
}

/** The same without the year: `09-22 10:00`. */
export const localTime = (at: string | Temporal.Instant, timezone: string): string => localStamp(at, timezone).slice(5)

/** The day of an instant in words: `09-22 周二`. */
export const localDay = (at: string | Temporal.Instant, timezone: string, lang: Lang): string => {
  const day = instant(at).toZonedDateTimeISO(timezone).toPlainDate()
  return `${pad(day.month)}-${pad(day.day)} ${WEEKDAYS[lang][day.dayOfWeek - 1] ?? ''}`
}

/** `2026-09-22T10:00`, what a datetime-local field holds. */
export const fieldTime = (at: string, timezone: string): string =>
  instant(at).toZonedDateTimeISO(timezone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** Reads a datetime-local field as the workspace's wall clock into an ISO instant; null when it is not a time. */
export const readFieldTime = (text: string, timezone: string): string | null => {
  try {
    return Temporal.PlainDateTime.from(text.trim().replace(' ', 'T')).toZonedDateTime(timezone).toInstant().toString()
  } catch {
    return null
  }
}

const instant = (at: string | Temporal.Instant): Temporal.Instant =>
  typeof at === 'string' ? Temporal.Instant.from(at) : at

const pad = (n: number): string => String(n).padStart(2, '0')

/** Names in a row, as the language separates them. */
export const joined = (items: readonly string[], lang: Lang): string => items.join(lang === 'zh' ? '、' : ', ')

/** 0.1843 → `18.4%`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** `+1.2%` / `−0.4%` with a real minus sign. */
export const signedPercent = (share: number): string =>
  `${share > 0 ? '+' : share < 0 ? '−' : ''}${(Math.abs(share) * 100).toFixed(2)}%`

/** At most one decimal, no trailing zero. */
export const decimal = (n: number, digits = 1): string => String(Number(n.toFixed(digits)))

/** A metric's value by its unit; null stays null. */
export const figure = (value: number | null, unit: string): string | null => {
  if (value === null) return null
  if (unit === 'fen') return formatFen(Math.round(value))
  if (unit === 'share') return percent(value)
  if (unit === 'count') return formatCount(value)
  return decimal(value, 2)
}

/** A state as sign and word. */
export const stateTag = (state: State | undefined, fallback: string, lang: Lang): Html =>
  state
    ? html`<span class="state ${state.tone}"><span aria-hidden="true">${state.sign}</span> ${state.says[lang]}</span>`
    : html`<span class="state plain">${fallback}</span>`

export interface Part {
  readonly label: string
  readonly count: number
}

/**
 * One bar split into shares with the figures under it. SVG attributes rather than styles: the content security policy
 * allows no inline style.
 */
export const splitBar = (parts: readonly Part[]): Html => {
  const shown = parts.filter(part => part.count > 0)
  const total = shown.reduce((sum, part) => sum + part.count, 0)
  if (!total) return html``
  let from = 0
  const blocks = shown.map((part, i) => {
    const width = (part.count / total) * 100
    const block = html`<rect class="s${i % 6}" x="${from.toFixed(2)}" y="0" width="${Math.max(0.4, width - 0.4).toFixed(2)}" height="8"></rect>`
    from += width
    return block
  })
  return html`<div class="split">
<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${blocks}</svg>
<ul class="legend">${shown.map((part, i) => html`<li><span class="key s${i % 6}" aria-hidden="true"></span>${part.label} <b>${formatCount(part.count)}</b></li>`)}</ul>
</div>`
}
