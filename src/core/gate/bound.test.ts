import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Bound } from './action.ts'
import { boundHash, drift } from './bound.ts'

const zBound: fc.Arbitrary<Bound> = fc.record({
  content: fc.jsonValue(),
  audience: fc.jsonValue(),
  count: fc.nat(1_000_000),
  moneyFen: fc.nat(1_000_000_000),
  at: fc.option(fc.constantFrom('2026-09-22T09:00:00.000Z', '2026-09-22T09:00:00.001Z')),
})

/** The same value with the keys of every object the other way round. */
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([k, v]) => [k, reversed(v)]),
        )
      : value

describe('what an approval is bound to', () => {
  it('changes its hash with any bound field, with the action and with the input', () => {
    fc.assert(
      fc.property(zBound, bound => {
        const hash = boundHash('x', { text: 1 }, bound)
        const changes: Partial<Bound>[] = [
          { content: [bound.content] },
          { audience: { not: bound.audience } },
          { count: bound.count + 1 },
          { moneyFen: bound.moneyFen + 1 },
          { at: bound.at ? null : '2026-09-22T09:00:00.000Z' },
        ]
        const others = changes.map(change => boundHash('x', { text: 1 }, { ...bound, ...change }))
        others.push(boundHash('y', { text: 1 }, bound), boundHash('x', { text: 2 }, bound))
        expect(new Set([hash, ...others]).size).toBe(8)
      }),
    )
  })

  it('does not change with the order of keys, nor by a trip through the database', () => {
    fc.assert(
      fc.property(zBound, bound => {
        const hash = boundHash('x', { b: 1, a: 2 }, bound)
        expect(boundHash('x', { a: 2, b: 1 }, reversed(bound) as Bound)).toBe(hash)
        expect(boundHash('x', { a: 2, b: 1 }, JSON.parse(JSON.stringify(bound)))).toBe(hash)
      }),
    )
  })

  it('sees into instants, dates, maps and sets, which plain JSON would lose or blur', () => {
    const bound = (audience: unknown): Bound => ({ content: null, audience, count: 1, moneyFen: 0, at: null })
    const hashes = [
      Temporal.Instant.from('2026-09-22T09:00:00Z'),
      Temporal.Instant.from('2026-09-22T09:00:01Z'),
      new Date(0),
      new Date(1),
      new Map([['a', 1]]),
      new Map([['a', 2]]),
      new Set(['a']),
      new Set(['b']),
      1n,
      2n,
    ].map(value => boundHash('x', {}, bound({ value })))
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(boundHash('x', {}, bound(new Set(['a', 'b'])))).toBe(boundHash('x', {}, bound(new Set(['b', 'a']))))
  })

  it('lets the count shrink to nothing and grow by 5 % to the person, and nothing else move', () => {
    const shown: Bound = { content: 'a', audience: { and: [] }, count: 100, moneyFen: 5, at: null }
    expect(drift(shown, { ...shown, count: 0 })).toEqual([])
    expect(drift(shown, { ...shown, count: 105 })).toEqual([])
    expect(drift(shown, { ...shown, count: 106 })).toEqual(['count'])
    expect(drift({ ...shown, count: 19 }, { ...shown, count: 20 })).toEqual(['count'])
    expect(drift({ ...shown, count: 0 }, { ...shown, count: 1 })).toEqual(['count'])
    expect(drift(shown, { content: 'b', audience: {}, count: 99, moneyFen: 4, at: '2026-09-22T09:00:00Z' })).toEqual([
      'content',
      'audience',
      'moneyFen',
      'at',
    ])
  })
})
