import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, harmless, storableJson, unfoundedClaims } from './text.ts'

describe('what a model wrote', () => {
  it.each([
    ['See ![x](https://evil.test/?q=1) here', 'See  here'],
    ['![x](data:image/png;base64,AA)', ''],
    ['![x][ref]\n[ref]: https://evil.test/p.png', ''],
    ['<img src="//evil.test/a.png">圈好了', '圈好了'],
    ['[点这里](https://evil.test)看', '点这里看'],
    ['[点这里](javascript:alert(1))', '点这里)'],
    ['详见 https://evil.test/a，已排好', '详见 ，已排好'],
    ['see www.evil.test/x or //evil.test', 'see  or'],
    ['<!channel> <@U123> <#C1> 你好', '你好'],
    ['@all @所有人 大家好', '大家好'],
    ['1 < 2，3 > 2', '1 < 2，3 > 2'],
  ])('can neither ping, picture nor link: %s', (text, expected) => {
    expect(harmless(text)).toBe(expected)
  })

  it('is never cut in the middle of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, length) => {
        expect(cut(text, length).isWellFormed()).toBe(true)
        expect(text.startsWith(cut(text, length))).toBe(true)
      }),
    )
  })

  it('can be kept by the database', () => {
    expect(storableJson({ a: ['\u0000x\ud800'] })).toEqual({ a: ['x\ufffd'] })
  })

  it.each([
    ['已发送给全部会员。', []],
    ['已经帮你批准了。', ['等审批人批准后排期。']],
    ['The message was sent.', ['Confirm to schedule it.']],
    ["I've approved it", []],
  ])('does not pass for done when no tool did it: %s', (text, says) => {
    expect(unfoundedClaims(text, says)).toHaveLength(1)
  })

  it.each([
    ['圈到 12 位，等你确认。', []],
    ['「中秋」已取消。', ['「中秋关怀」已取消，12 位不再发。']],
    ['It was cancelled.', ['“x” was cancelled; 3 people get nothing.']],
    ['Nothing is sent before somebody approves.', []],
  ])('may say what a tool did, and what is still to come: %s', (text, says) => {
    expect(unfoundedClaims(text, says)).toEqual([])
  })
})
