import { describe, expect, it } from 'vitest'
import { CATEGORIES } from './categories.ts'
import type { Entry } from './entry.ts'
import { ENTRIES } from './list.ts'
import { scanEvery } from './scan.ts'

/** The entry's hits in a sentence, in its first line of business. */
const of = (entry: Entry, text: string) => {
  const [vertical] = entry.verticals ?? []
  return scanEvery(text, vertical ? { vertical } : {}).filter(hit => hit.entry === entry.id)
}
/** A hit that context made milder than the entry says only asks for a look. */
const full = (entry: Entry, text: string) =>
  of(entry, text).filter(hit => hit.severity !== 'warn' || entry.severity === 'warn')

describe('the list', () => {
  it('has at least 300 entries with names of their own', () => {
    expect(ENTRIES.length).toBeGreaterThanOrEqual(300)
    const ids = ENTRIES.map(entry => entry.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('says of every category what rule, basis and better wording it has', () => {
    const used = new Set(ENTRIES.map(entry => entry.category))
    expect(Object.keys(CATEGORIES).filter(category => !used.has(category as never))).toEqual([])
    for (const [name, { basis, fix }] of Object.entries(CATEGORIES))
      expect([basis.text, fix.zh, fix.en].every(Boolean), name).toBe(true)
  })

  it.each(ENTRIES.map(entry => [entry.id, entry] as const))('%s', (id, entry) => {
    expect(id.startsWith(`${entry.category}/`)).toBe(true)
    expect((entry.words?.length ?? 0) + (entry.regex?.needs.length ?? 0)).toBeGreaterThan(0)
    expect(entry.hits.length).toBeGreaterThan(0)
    expect(entry.misses.length).toBeGreaterThan(0)
    if (entry.basis) expect(entry.basis.text).not.toBe('')
    if (entry.fix) expect(entry.fix.zh && entry.fix.en).toBeTruthy()
    expect(entry.hits.filter(text => full(entry, text).length === 0).map(text => `not hit: ${text}`)).toEqual([])
    expect(
      entry.misses.flatMap(text => full(entry, text).map(hit => `hit: ${text} → ${hit.text} (${hit.severity})`)),
    ).toEqual([])
  })
})
