import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lint } from './lint.ts'
import { ENTRIES } from './list.ts'
import { type ScanHit, STRICTNESS, scan, scanEvery } from './scan.ts'

const examples = ENTRIES.flatMap(entry => [...entry.hits, ...entry.misses])
const violations = ENTRIES.flatMap(entry => entry.hits).filter(text => lint(text).verdict === 'deny')

/** Anything: Han, Latin, marks, emoji, halves of surrogate pairs, and pieces of real copy. */
const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '\ud83d',
        '\ude00',
        '\u200b',
        '️',
        '①',
        '㎏',
        'ﬁ',
        '第',
        '一',
        '最',
        '好',
        ' ',
        '·',
        '😊',
        '\n',
        '。',
        'zui',
        'NO',
        '.1',
        '獨',
        'İ',
        '½',
      ),
      fc.constantFrom(...examples),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map(parts => parts.join(''))

const sound = (text: string, hits: readonly ScanHit[]): void => {
  for (const { span, text: words } of hits) {
    expect(span[0]).toBeGreaterThanOrEqual(0)
    expect(span[1]).toBeGreaterThan(span[0])
    expect(span[1]).toBeLessThanOrEqual(text.length)
    expect(words).toBe(text.slice(span[0], span[1]))
  }
}

/** A space between any two Han characters. */
const spaced = (text: string): string => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')

describe('whatever the text', () => {
  it('spans lie in it, are not empty and quote it', () => {
    fc.assert(
      fc.property(anything, text => {
        sound(text, scanEvery(text))
        sound(text, scan(text))
      }),
      { numRuns: 600 },
    )
  })

  it('the answer is the same again', () => {
    fc.assert(
      fc.property(anything, anything, (text, other) => {
        const first = scan(text)
        scan(other)
        expect(scan(text)).toEqual(first)
      }),
    )
  })

  it('of one group no two hits overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...examples), { maxLength: 5 }), parts => {
        const last = new Map<string, number>()
        for (const { category, span } of scan(parts.join('，'))) {
          const group = category.split('-')[0] ?? ''
          expect(span[0]).toBeGreaterThanOrEqual(last.get(group) ?? 0)
          last.set(group, span[1])
        }
      }),
    )
  })
})

describe('a violation', () => {
  it('is still one with spaces, dots, stars or emoji between its characters', () => {
    const gap = fc.constantFrom(' ', '·', '*', '🌟', '_', ' · ')
    fc.assert(
      fc.property(fc.constantFrom(...violations), gap, (text, mark) => {
        const hits = scanEvery(text).filter(hit => hit.severity === 'deny' && /^\p{Script=Han}+$/u.test(hit.text))
        for (const hit of hits) {
          const torn = text.slice(0, hit.span[0]) + spaced(hit.text).replaceAll(' ', mark) + text.slice(hit.span[1])
          expect(
            scanEvery(torn).map(each => each.entry),
            torn,
          ).toContain(hit.entry)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is still one in full width, traditional guise or with invisible characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...violations), text => {
        const wide = [...text]
          .map(char => (/[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
          .join('')
        expect(scan(wide).map(hit => [hit.entry, hit.span])).toEqual(scan(text).map(hit => [hit.entry, hit.span]))
        expect(lint([...text].join('\u200b')).verdict).toBe(lint(text).verdict)
      }),
    )
  })

  it('is found beside other sentences, at the same place and not more mildly', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 5 }), sentences => {
        const together = new Map(scanEvery(sentences.join('。')).map(hit => [`${hit.entry} ${hit.span}`, hit.severity]))
        let at = 0
        const apart = sentences.flatMap(sentence => {
          const moved = scanEvery(sentence).map(hit => ({
            key: `${hit.entry} ${[hit.span[0] + at, hit.span[1] + at]}`,
            severity: hit.severity,
          }))
          at += sentence.length + 1
          return moved
        })
        expect([...together.keys()].sort()).toEqual([...new Set(apart.map(hit => hit.key))].sort())
        // Proof and a standard's number may stand in the sentence next to the claim; nothing else makes a hit milder.
        if (
          /号|数据|来源|统计|报告|gb|标准|后台|小票|公证|榜单|专利|国妆|国食健|zl|认证|批准/i.test(sentences.join(''))
        )
          return
        for (const { key, severity } of apart) {
          const now = together.get(key)
          expect(now && STRICTNESS[now] >= STRICTNESS[severity], key).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
