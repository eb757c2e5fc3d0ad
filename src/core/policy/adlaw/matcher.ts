import { COMMON_ALLOW } from './allow.ts'
import { type Automaton, buildAutomaton } from './automaton.ts'
import type { Entry } from './entry.ts'
import { evenUnit, normalise } from './normalise.ts'
import { GOODS, OFFER } from './topics.ts'
import { withVariants } from './variants.ts'

/** What a found literal is for. */
export const USE = { word: 0, needs: 1, allow: 2, common: 3, goods: 4, offer: 5 } as const

export interface Matcher {
  readonly entries: readonly Entry[]
  readonly automaton: Automaton
  /** Length of each pattern. */
  readonly lengths: Int32Array
  /** For each pattern, what it is for: `USE` and the number of the entry, in turn. */
  readonly uses: readonly Int32Array[]
  /** Bit 1: must not follow a Latin letter or figure; bit 2: must not be followed by one. */
  readonly bounds: Uint8Array
  /** For each entry its expression over even text, global. */
  readonly expressions: readonly (RegExp | null)[]
  readonly literals: readonly string[]
}

const SYNTAX = '^$\\.*+?()[]{}|/'

/** An expression over normalised text: its own characters are made even as the text is. */
const evenExpression = (pattern: RegExp): RegExp => {
  const source = pattern.source.replace(/[\u0080-\uffff]/g, unit => {
    const even = evenUnit(unit)
    return SYNTAX.includes(even) ? `\\${even}` : even
  })
  return new RegExp(source, `${pattern.flags.replace(/[gy]/g, '')}g`)
}

/** The literal as it stands in a normalised text. */
const even = (literal: string): string => withVariants(normalise(literal)).text

const boundOf = (literal: string): number => (/^[a-z0-9]/.test(literal) ? 1 : 0) | (/[a-z0-9]$/.test(literal) ? 2 : 0)

/** One automaton over every literal of the list, and the expressions beside it. */
export const buildMatcher = (entries: readonly Entry[]): Matcher => {
  const numbers = new Map<string, number>()
  const uses: number[][] = []
  const add = (literal: string, use: number, entry: number): void => {
    const text = even(literal)
    if (!text) return
    let number = numbers.get(text)
    if (number === undefined) {
      number = uses.push([]) - 1
      numbers.set(text, number)
    }
    uses[number]?.push(use, entry)
  }
  entries.forEach((entry, number) => {
    for (const word of entry.words ?? []) add(word, USE.word, number)
    for (const word of entry.regex?.needs ?? []) add(word, USE.needs, number)
    for (const word of entry.allow ?? []) add(word, USE.allow, number)
  })
  for (const word of COMMON_ALLOW) add(word, USE.common, 0)
  for (const word of GOODS) add(word, USE.goods, 0)
  for (const word of OFFER) add(word, USE.offer, 0)
  const literals = [...numbers.keys()]
  return {
    entries,
    automaton: buildAutomaton(literals),
    lengths: Int32Array.from(literals, literal => literal.length),
    uses: uses.map(list => Int32Array.from(list)),
    bounds: Uint8Array.from(literals, boundOf),
    expressions: entries.map(entry => (entry.regex ? evenExpression(entry.regex.pattern) : null)),
    literals,
  }
}
