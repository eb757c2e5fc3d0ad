import type { Bilingual } from '../../../platform/i18n.ts'
import type { TurnFacts } from '../port.ts'
import { findConditions } from './conditions.ts'
import { type Guess, type Intent, SURE } from './intent.ts'
import { INTENTS } from './intents/index.ts'
import { findMetrics } from './metrics.ts'
import { NUM, readNumber } from './numbers.ts'
import { findRanges } from './period.ts'
import { findScenes } from './scenes.ts'
import { LONGEST, normalise, type Said, type Span } from './text.ts'
import { findMoments } from './time.ts'

export interface ParsedIntent {
  readonly name: string
  readonly slots: Readonly<Record<string, unknown>>
}

export interface Reading {
  readonly label: Bilingual
  readonly command: string
}

/** What was made of a command. `understood` and `unclear` are its own words; `readings` are commands that may have been meant. */
export type Parsed =
  | {
      readonly kind: 'intents'
      readonly intents: readonly ParsedIntent[]
      readonly understood: readonly string[]
      readonly unclear: readonly string[]
    }
  | {
      readonly kind: 'clarify'
      readonly understood: readonly string[]
      readonly unclear: readonly string[]
      readonly readings: readonly Reading[]
    }
  | { readonly kind: 'unknown'; readonly unclear: readonly string[] }

interface Ranked extends Guess {
  readonly intent: Intent
}

const rank = (said: Said): Ranked[] =>
  INTENTS.flatMap(intent => {
    const found = intent.read(said)
    return found ? [{ ...found, intent }] : []
  }).sort((a, b) => b.score - a.score)

/** These read who is meant; another intent that carries the same people says it already. */
const READS_PEOPLE = new Set(['segment.query'])
const CONNECTOR =
  /[。;!?！？；\n]+|\.\s+|[,，]?\s*(?:然后再?|接着再?|另外再?|同时再?|顺便再?|并且|再帮我|之后再)|,?\s+(?:and )?then\s+|,\s+(?:and )?also\s+/u

/** Clear requests that were joined with 然后, "then" or a full stop; null unless every part is clear by itself. */
const split = (text: string, facts: TurnFacts): ParsedIntent[] | null => {
  const parts = text
    .split(CONNECTOR)
    .map(part => part.trim())
    .filter(part => part.length > 1)
  if (parts.length < 2 || parts.length > 4) return null
  const intents: ParsedIntent[] = []
  for (const part of parts) {
    const best = rank(normalise(part, facts))[0]
    if (!best || best.score < 6 || best.intent.name === 'draft.revise') return null
    intents.push({ name: best.intent.name, slots: best.slots })
  }
  const names = new Set(intents.map(intent => intent.name))
  if (names.size < intents.length || intents.slice(0, -1).some(intent => READS_PEOPLE.has(intent.name))) return null
  return intents
}

const TOO_LONG = (length: number): string => `… (${length - LONGEST} more characters were not read)`

/** The pieces of a command that some recogniser knew, in its own words. */
const pieces = (said: Said): string[] => {
  const today = said.now.toPlainDate()
  const spans: Span[] = [
    ...findMoments(said.text, said.now).flatMap(moment => moment.spans),
    ...findRanges(said.text, today),
    ...findConditions(said, said.text).spans,
    ...findScenes(said.text),
    ...findMetrics(said.text),
  ]
  return [...new Set(spans.sort((a, b) => a.start - b.start).map(span => said.said(span.start, span.end)))]
    .filter(Boolean)
    .slice(0, 6)
}

const shorten = (text: string): string => {
  const even = text.replace(/\s+/g, ' ').trim()
  return even.length > 60 ? `${even.slice(0, 60)}…` : even
}

/** Intents whose audience a person would act on: a condition that is lost in reading widens it in silence. */
const TOUCHES_PEOPLE = new Set(['touch.schedule', 'segment.query', 'segment.create', 'tag.add', 'suppression.add'])

const QUANTITY = new RegExp(
  `(${NUM})\\s?(天|日内|周|个?星期|个?月|年|次|单|笔|岁|元|块|days?|weeks?|months?|years?|times|orders?)(?![\\p{Script=Han}]{0,2}(?:版|字))`,
  'gu',
)

const DAYS_IN: readonly (readonly [RegExp, number])[] = [
  [/周|星期|week/, 7],
  [/月|month/, 30],
  [/年|year/, 365],
  [/元|块/, 100],
]

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : []

/** Numbers with a unit that no slot, date or period of the reading accounts for, as they were said. */
const unheardQuantities = (said: Said, slots: Readonly<Record<string, unknown>>): string[] => {
  const heard = new Set(numbersIn(slots))
  const written = JSON.stringify(slots)
  const moments = findMoments(said.text, said.now).flatMap(moment => moment.spans)
  const ranges = written.includes('"from"') ? findRanges(said.text, said.now.toPlainDate()) : []
  return [...said.text.matchAll(QUANTITY)].flatMap(match => {
    const count = readNumber(match[1] ?? '')
    const factor = DAYS_IN.find(([unit]) => unit.test(match[2] ?? ''))?.[1] ?? 1
    const end = match.index + match[0].length
    const words = said.said(match.index, end)
    const isHeard =
      count === null ||
      (count === 1 && match[2] === '次') ||
      [count, count * factor, count - 1, count + 1].some(n => heard.has(n)) ||
      written.includes(words) ||
      [...moments, ...ranges].some(span => span.start < end && match.index < span.end)
    return isHeard ? [] : [words]
  })
}

/**
 * Reads an operator's command with rules alone. Pure: the same text at the same instant gives the same result. What is not
 * clear never becomes an effect; it is asked back with at most two readings.
 */
export const parseCommand = (text: string, facts: TurnFacts): Parsed => {
  const said = normalise(text, facts)
  const unclear = said.cut ? [TOO_LONG(text.length)] : []
  if (!/[\p{L}\p{N}]/u.test(said.text) && said.text.trim() !== '?')
    return { kind: 'unknown', unclear: [...unclear, shorten(text)].filter(Boolean) }
  const ranked = rank(said)
  const best = ranked[0]
  const understood = pieces(said)
  const dropped = best && TOUCHES_PEOPLE.has(best.intent.name) ? unheardQuantities(said, best.slots) : []
  if (best && dropped.length > 0) {
    const reading = { label: best.intent.example, command: best.intent.example[facts.lang] }
    return { kind: 'clarify', understood, unclear: [...unclear, ...dropped], readings: [reading] }
  }
  if (best && best.score >= SURE && !said.cut) {
    const several = 'then' in best.slots ? null : split(text.slice(0, LONGEST), facts)
    const intents = several ?? [{ name: best.intent.name, slots: best.slots }]
    return { kind: 'intents', intents, understood, unclear }
  }
  if (ranked.length > 0) {
    const readings = ranked
      .slice(0, 2)
      .map(({ intent }) => ({ label: intent.example, command: intent.example[facts.lang] }))
    return { kind: 'clarify', understood, unclear: [...unclear, shorten(text)], readings }
  }
  return { kind: 'unknown', unclear: [...unclear, shorten(text)].filter(Boolean) }
}
