import { Converter } from 'opencc-js/t2cn'
import { Temporal } from 'temporal-polyfill'
import type { TurnFacts } from '../port.ts'
import { mendHan, mendWord } from './typos.ts'

/** What was said, made even for the recognisers, with the way back to the words as they were said. */
export interface Said {
  /** Simplified, lower case, half width, quoted parts masked. Same length as the map back. */
  readonly text: string
  readonly now: Temporal.ZonedDateTime
  readonly last: TurnFacts['last']
  /** Longer than what is read; the rest was left out. */
  readonly cut: boolean
  /** The original words between two places of `text`, without quotation marks and spaces around them. */
  said(start: number, end: number): string
  /** The contents of the quoted parts, in order. */
  readonly quotes: readonly string[]
}

export const LONGEST = 1_000
const OPENS = '\uE000'
const INSIDE = '\uE002'
/** One masked quotation; the next one starts with its own mark, so there is one way to match. */
export const QUOTED = `${OPENS}${INSIDE}+(?!${INSIDE})`

const toSimplified = Converter({ from: 't', to: 'cn' })
const simplify = (text: string): string => {
  const whole = toSimplified(text)
  if (whole.length === text.length) return whole
  return text
    .split('')
    .map(unit => {
      const one = toSimplified(unit)
      return one.length === 1 ? one : unit
    })
    .join('')
}

interface Mapped {
  text: string
  starts: number[]
  ends: number[]
}

const fold = (raw: string): Mapped => {
  const out: Mapped = { text: '', starts: [], ends: [] }
  let at = 0
  for (const point of raw) {
    const start = at
    at += point.length
    if (/[\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/u.test(point)) continue
    const folded = /\s/u.test(point) && point !== '\n' ? ' ' : point.normalize('NFKC').toLowerCase()
    for (const unit of folded.split('')) {
      out.text += unit === '’' || unit === '‘' ? "'" : unit === '`' ? "'" : unit
      out.starts.push(start)
      out.ends.push(at)
    }
  }
  return out
}

const keep = (from: Mapped, wanted: (at: number) => boolean): Mapped => {
  const out: Mapped = { text: '', starts: [], ends: [] }
  for (let at = 0; at < from.text.length; at++) {
    if (!wanted(at)) continue
    out.text += from.text[at]
    out.starts.push(from.starts[at] ?? 0)
    out.ends.push(from.ends[at] ?? 0)
  }
  return out
}

const HAN = /[\p{Script=Han}。、“”「」『』《》]/u
const withoutIdleSpaces = (from: Mapped): Mapped =>
  keep(from, at => {
    if (from.text[at] !== ' ') return true
    const before = from.text[at - 1]
    const after = from.text[at + 1]
    if (before === undefined || before === ' ') return false
    return !(HAN.test(before) || HAN.test(after ?? ' ') || after === undefined)
  })

const mendEnglish = (from: Mapped): Mapped => {
  const out: Mapped = { text: '', starts: [], ends: [] }
  let at = 0
  const copy = (until: number) => {
    for (; at < until; at++) {
      out.text += from.text[at]
      out.starts.push(from.starts[at] ?? 0)
      out.ends.push(from.ends[at] ?? 0)
    }
  }
  for (const match of from.text.matchAll(/[a-z]{5,}/g)) {
    const mended = mendWord(match[0])
    if (mended === match[0]) continue
    copy(match.index)
    const start = from.starts[match.index] ?? 0
    const end = from.ends[match.index + match[0].length - 1] ?? start
    for (const unit of mended.split('')) {
      out.text += unit
      out.starts.push(start)
      out.ends.push(end)
    }
    at = match.index + match[0].length
  }
  copy(from.text.length)
  return out
}

const QUOTATION =
  /“[^”]{1,200}”|「[^」]{1,200}」|『[^』]{1,200}』|《[^》]{1,200}》|【[^】]{1,200}】|"[^"]{1,200}"|(?<![a-z])'[^']{1,200}'(?![a-z])/g
const MARKS = /^[\s“”「」『』《》【】"'‘’]+|[\s“”「」『』《》【】"'‘’]+$/g

/** Makes a command even: width, case, script, spacing, frequent slips. Nothing of it is lost: `said` gives the words back. */
export const normalise = (raw: string, facts: TurnFacts): Said => {
  const read = raw.slice(0, LONGEST)
  const folded = fold(read)
  folded.text = simplify(folded.text)
  const spaced = withoutIdleSpaces(folded)
  const quotes: string[] = []
  const said = (map: Mapped, start: number, end: number): string =>
    end <= start ? '' : read.slice(map.starts[start] ?? 0, map.ends[end - 1] ?? 0).replace(MARKS, '')
  spaced.text = spaced.text.replace(QUOTATION, (part, at: number) => {
    quotes.push(said(spaced, at, at + part.length))
    return OPENS + INSIDE.repeat(part.length - 1)
  })
  spaced.text = mendHan(spaced.text)
  const mended = mendEnglish(spaced)
  return {
    text: mended.text,
    now: Temporal.Instant.from(facts.now).toZonedDateTimeISO(facts.timezone),
    last: facts.last,
    cut: raw.length > LONGEST,
    quotes,
    said: (start, end) => said(mended, start, end),
  }
}

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Found<T> extends Span {
  readonly value: T
}

/** The words of a group of a pattern, as said; the pattern needs the `d` flag. */
export const grab = (said: Said, pattern: RegExp, group = 1): Found<string> | null => {
  const indices = pattern.exec(said.text)?.indices?.[group]
  if (!indices) return null
  const value = said.said(indices[0], indices[1]).trim()
  return value ? { value, start: indices[0], end: indices[1] } : null
}

/** `text` with the spans blanked out by `\uE001`, so that later recognisers pass over them. */
export const mask = (text: string, spans: readonly Span[]): string => {
  let out = text
  for (const { start, end } of spans) out = out.slice(0, start) + '\uE001'.repeat(end - start) + out.slice(end)
  return out
}

export const overlaps = (a: Span, others: readonly Span[]): boolean =>
  others.some(b => a.start < b.end && b.start < a.end)
