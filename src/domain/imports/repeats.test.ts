import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Repeats } from './repeats.ts'

it('numbers every occurrence exactly, however small the table and however many keys collide in it', () => {
  const key = fc.oneof(fc.nat(20).map(String), fc.string())
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300 }), keys => {
      const repeats = new Repeats(1)
      for (const k of keys) repeats.note(k)
      const counts = new Map<string, number>()
      for (const k of keys) {
        counts.set(k, (counts.get(k) ?? 0) + 1)
        expect(repeats.number(k)).toBe(counts.get(k))
      }
    }),
  )
  const crowded = new Repeats(1)
  const many = Array.from({ length: 200_000 }, (_, i) => `key ${i}`)
  for (const k of many) crowded.note(k)
  expect(many.every(k => crowded.number(k) === 1)).toBe(true)
})
