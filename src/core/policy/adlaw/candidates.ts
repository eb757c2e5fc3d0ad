import { emptyFound } from './automaton.ts'
import { type Matcher, USE } from './matcher.ts'
import type { View } from './normalise.ts'

/** A place where an entry's word or expression stands, before any context is looked at. Offsets are of the view. */
export interface Candidate {
  readonly entry: number
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

export interface Candidates {
  readonly hits: readonly Candidate[]
  /** Whether a word of goods ends between two places. */
  goods(from: number, to: number): boolean
  readonly offer: boolean
}

const SENTENCE_END = new Uint8Array(65_536)
for (const char of '。!?;\n') SENTENCE_END[char.charCodeAt(0)] = 1
const isLatin = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)

/** Expressions see windows of a long sentence: this many units and as much again of their neighbours as a span may be long. */
const WINDOW = 256
const OVERLAP = 48

const found = emptyFound()
/** Where the window began in which an entry's expression was last tried. */
let seen = new Int32Array(0)
const NONE: Candidates = { hits: [], goods: () => false, offer: false }

/** No allowed phrase is longer than this. */
const LONGEST_ALLOWED = 64

/** The place in an ascending list of the first number that is not smaller. */
const firstAtLeast = (list: readonly number[], wanted: number): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

const ends = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (SENTENCE_END[code] === 1) return true
  return code === 0x2e && text.charCodeAt(at + 1) === 0x20 && !isLatin(text.charCodeAt(at + 2) - 0) && at > 0
}

/**
 * Every entry's words in one pass, then its expressions where one of their `needs` stands; without those inside an allowed phrase.
 * @param joints when given, only places that were joined count (the second view, see `jointsOf`)
 * @param wanted 1 for each entry that is judged at all
 */
export const candidatesOf = (
  matcher: Matcher,
  view: View,
  joints: readonly number[] | null,
  wanted: Uint8Array,
): Candidates => {
  const { text } = view
  const { automaton, lengths, uses, bounds, expressions } = matcher
  automaton.run(text, found)
  if (found.count === 0) return NONE
  const hits: Candidate[] = []
  const goods: number[] = []
  const allowedBy: number[] = []
  const allowedStarts: number[] = []
  const allowedEnds: number[] = []
  let offer = false
  let from = 0
  let to = -1
  if (seen.length < wanted.length) seen = new Int32Array(wanted.length)
  seen.fill(-1)

  const joined = (start: number, end: number): boolean => {
    if (!joints) return true
    return (joints[firstAtLeast(joints, 2 * start)] ?? Number.POSITIVE_INFINITY) < 2 * end - 1
  }
  const sentence = (at: number): void => {
    if (at >= from && at < to) return
    from = at
    while (from > 0 && !ends(text, from - 1)) from--
    to = at
    while (to < text.length && !ends(text, to)) to++
  }
  const express = (entry: number, at: number): void => {
    const expression = expressions[entry]
    if (!expression) return
    sentence(at)
    const piece = from + Math.floor((at - from) / WINDOW) * WINDOW
    if (seen[entry] === piece) return
    seen[entry] = piece
    const low = Math.max(from, piece - OVERLAP)
    const high = Math.min(to, piece + WINDOW + OVERLAP)
    if (!joined(low, high)) return
    const slice = text.slice(low, high)
    expression.lastIndex = 0
    for (let match = expression.exec(slice); match; match = expression.exec(slice)) {
      if (match[0].length === 0) expression.lastIndex++
      else if (joined(low + match.index, low + match.index + match[0].length))
        hits.push({ entry, start: low + match.index, end: low + match.index + match[0].length, from, to })
    }
  }

  for (let i = 0; i < found.count; i++) {
    const pattern = found.patterns[i] as number
    const end = found.ends[i] as number
    const start = end - (lengths[pattern] as number)
    const bound = bounds[pattern] as number
    const whole =
      bound === 0 ||
      (((bound & 1) === 0 || start === 0 || !isLatin(text.charCodeAt(start - 1))) &&
        ((bound & 2) === 0 || end === text.length || !isLatin(text.charCodeAt(end))))
    const list = uses[pattern] as Int32Array
    for (let k = 0; k < list.length; k += 2) {
      const use = list[k] as number
      const entry = list[k + 1] as number
      if (use === USE.needs) {
        if (wanted[entry] === 1) express(entry, start)
      } else if (use === USE.allow || use === USE.common) {
        allowedBy.push(use === USE.common ? -1 : entry)
        allowedStarts.push(start)
        allowedEnds.push(end)
      }
      if (use <= USE.common && use !== USE.word) continue
      if (!whole) continue
      if (use === USE.goods) goods.push(end - 1)
      else if (use === USE.offer) offer = true
      else if (wanted[entry] === 1 && joined(start, end)) {
        sentence(start)
        hits.push({ entry, start, end, from, to })
      }
    }
  }
  if (!hits.length) return NONE
  const inside = ({ entry, start, end }: Candidate): boolean => {
    for (let k = firstAtLeast(allowedEnds, end); k < allowedEnds.length; k++) {
      if ((allowedEnds[k] as number) > start + LONGEST_ALLOWED) return false
      const owner = allowedBy[k] as number
      if ((owner === -1 || owner === entry) && (allowedStarts[k] as number) <= start) return true
    }
    return false
  }
  return {
    hits: hits.filter(hit => !inside(hit)),
    goods: (low, high) => (goods[firstAtLeast(goods, low)] ?? Number.POSITIVE_INFINITY) < high,
    offer,
  }
}

/** Leftmost, then longest, of each entry. */
export const leftmostLongest = <T extends { entry: number; start: number; end: number }>(hits: readonly T[]): T[] => {
  if (hits.length < 2) return [...hits]
  const sorted = [...hits].sort((a, b) => a.entry - b.entry || a.start - b.start || b.end - a.end)
  const kept: T[] = []
  let last: T | undefined
  for (const hit of sorted) {
    if (last && last.entry === hit.entry && hit.start < last.end) continue
    kept.push(hit)
    last = hit
  }
  return kept
}
