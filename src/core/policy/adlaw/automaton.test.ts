import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAutomaton, emptyFound } from './automaton.ts'

const found = (patterns: readonly string[], text: string): string[] => {
  const places = emptyFound()
  buildAutomaton(patterns).run(text, places)
  return Array.from({ length: places.count }, (_, at) => {
    const pattern = patterns[places.patterns[at] ?? -1] ?? ''
    return `${(places.ends[at] ?? 0) - pattern.length} ${pattern}`
  })
}

describe('the automaton', () => {
  it('finds patterns inside one another', () => {
    expect(found(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['1 she', '2 he', '2 hers'])
  })

  it('finds exactly what a search for each pattern finds', () => {
    const word = fc.string({ unit: fc.constantFrom('最', '好', '第', '一', 'a'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('最', '好', '第', '一', 'a', '。'), maxLength: 60 }),
        (patterns, text) => {
          const expected = patterns.flatMap(pattern =>
            Array.from(text, (_, at) => at).flatMap(at => (text.startsWith(pattern, at) ? [`${at} ${pattern}`] : [])),
          )
          expect(found(patterns, text).sort()).toEqual(expected.sort())
        },
      ),
      { numRuns: 500 },
    )
  })

  it('holds more places than it had room for at first', () => {
    expect(found(['a'], 'a'.repeat(3_000))).toHaveLength(3_000)
  })
})
