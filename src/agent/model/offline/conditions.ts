import type { Temporal } from 'temporal-polyfill'
import type { Condition } from '../../slots.ts'
import { ages, groupsAndTags, layers, sources, spending } from './conditions-attributes.ts'
import {
  added,
  categories,
  complaints,
  inactivity,
  noOrders,
  orderCounts,
  orders,
  replenishment,
  touches,
} from './conditions-behaviour.ts'
import type { Found, Said, Span } from './text.ts'
import { overlaps } from './text.ts'
import { findWindows, type Window, windowNear } from './windows.ts'

/** What a recogniser of conditions works with. */
export interface Field {
  readonly text: string
  readonly today: Temporal.PlainDate
  readonly windows: readonly Found<Window>[]
  /** The window next to a place, or the one that the predicate before it used when 也 or "and" joins them. */
  near(start: number, end: number): Found<Window> | null
  words(start: number, end: number): string
}

export type Recogniser = (field: Field) => readonly Found<Condition | readonly Condition[]>[]

/** In order of precedence: a place that one has read is closed for those below. */
const RECOGNISERS: readonly Recogniser[] = [
  touches,
  categories,
  orderCounts,
  noOrders,
  inactivity,
  complaints,
  replenishment,
  spending,
  orders,
  added,
  ages,
  groupsAndTags,
  sources,
  layers,
]

const rank = (condition: Condition): number =>
  condition.field === 'lifecycle' ? 0 : condition.field === 'order_channel' ? 1 : 2

export interface Conditions {
  readonly all: Condition[]
  readonly spans: readonly Span[]
}

const known = new WeakMap<Said, Map<string, Conditions>>()

/** The conditions that a stretch of text states, the layer first, then as said. `from` is where the stretch starts in the command. */
export const findConditions = (said: Said, text: string, from = 0): Conditions => {
  const before = known.get(said) ?? new Map<string, Conditions>()
  known.set(said, before)
  const key = `${from}:${text}`
  const conditions = before.get(key) ?? readConditions(said, text, from)
  before.set(key, conditions)
  return conditions
}

const readConditions = (said: Said, text: string, from: number): Conditions => {
  const today = said.now.toPlainDate()
  const windows = findWindows(text, today)
  let lastUsed: Found<Window> | null = null
  const field: Field = {
    text,
    today,
    windows,
    near: (start, end) => {
      const joined = /(?:也|且|又|并且|或者?|和|and|or|nor|,)\s?(?:都|还|have |has |who )?$/.test(text.slice(0, start))
      const found = windowNear(windows, text, start, end) ?? (joined ? lastUsed : null)
      if (found) lastUsed = found
      return found
    },
    words: (start, end) => said.said(from + start, from + end),
  }
  const found: Found<Condition | readonly Condition[]>[] = []
  for (const recognise of RECOGNISERS) for (const hit of recognise(field)) if (!overlaps(hit, found)) found.push(hit)
  found.sort((a, b) => a.start - b.start)
  const all: Condition[] = []
  for (const condition of found.flatMap(hit => hit.value))
    if (!all.some(other => JSON.stringify(other) === JSON.stringify(condition))) all.push(condition)
  return { all: all.sort((a, b) => rank(a) - rank(b)), spans: found }
}
