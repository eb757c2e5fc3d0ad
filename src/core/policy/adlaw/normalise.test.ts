import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapsed, jointsOf } from './gaps.ts'
import { EMOJI, endOf, normalise, startOf } from './normalise.ts'
import { withVariants } from './variants.ts'

const even = (text: string): string => withVariants(normalise(text)).text

describe('an even text', () => {
  it('is half width, lower case, simplified, without accents and invisible characters', () => {
    expect(normalise('ＴＯＰ　１').text).toBe('top 1')
    expect(normalise('獨一無二的體驗').text).toBe('独一无二的体验')
    expect(normalise('最\u200b好\u00ad').text).toBe('最好')
    expect(normalise('dì yī').text).toBe('di yi')
    expect(normalise('㎏ № ﬁ').text).toBe('kg no. fi')
    expect(normalise('𝐍𝐎.𝟏').text).toBe('no.1')
  })

  it('has one unit for an emoji, whatever it is made of, and figures for figures in circles and boxes', () => {
    expect(normalise('好👍🏽好').text).toBe(`好${EMOJI}好`)
    expect(normalise('①❶1️⃣').text).toBe('111')
    expect(normalise('壹贰叁').text).toBe('一二三')
    expect(normalise('返🧧').text).toBe('返红包')
  })

  it('leads every unit back to where it came from', () => {
    const view = normalise('a\u200b㎏😀b')
    const places = [...view.text].map((unit, at) => [unit, startOf(view, at), endOf(view, at)])
    expect(places).toEqual([
      ['a', 0, 1],
      ['k', 2, 3],
      ['g', 2, 3],
      [EMOJI, 3, 5],
      ['b', 5, 6],
    ])
  })

  it('keeps half a surrogate pair in its place', () => {
    const view = normalise('好\ud83d最')
    expect([view.text.length, startOf(view, 2), endOf(view, 2)]).toEqual([3, 2, 3])
  })

  it('is even already the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), text => {
        const once = normalise(text).text
        expect(normalise(once).text).toBe(once)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('homophones, pinyin and figures', () => {
  it('are read as the word they stand for', () => {
    for (const [said, meant] of [
      ['zui佳选择', '最佳选择'],
      ['quanwang zuidi', '全网最低'],
      ['Di Yi品牌', '第一品牌'],
      ['弟一品牌', '第一品牌'],
      ['第①、第壹、第1', '第一、第一、第一'],
      ['醉好用', '最好用'],
      ['嘴便宜', '最便宜'],
      ['治liao', '治疗'],
      ['招cai旺yun', '招财旺运'],
      ['N O . 1', 'no.1'],
      ['n0.1', 'no.1'],
      ['T O P 1', 'top1'],
      ['Number One', 'no.1'],
    ] as const)
      expect(even(said), said).toBe(meant)
  })

  it('are left alone where they stand for themselves', () => {
    for (const text of [
      '表弟一起来',
      '兄弟一条心',
      '喝醉好几次',
      '罪大恶极',
      '第10名',
      'top10',
      'no.12',
      'tide and time',
      'the jia family',
      '1流程',
    ])
      expect(even(text), text).toBe(text)
  })
})

describe('the second view', () => {
  const joined = (text: string) => collapsed(normalise(text))?.text ?? null

  it('closes gaps between Han characters, and spaces beside figures', () => {
    expect(joined('最 好·用')).toBe('最好用')
    expect(joined('最*_好🌟用')).toBe('最好用')
    expect(joined('分享到 3 个群')).toBe('分享到3个群')
  })

  it('never joins across a sentence or clause mark, and is not made where there is no gap', () => {
    for (const text of ['最。好', '最！好', '最，好', '最\n好', '最好', 'the best', '8.5折'])
      expect(joined(text), text).toBe(null)
  })

  it('knows where it was joined', () => {
    const view = collapsed(normalise('第一 时间'))
    expect(view && jointsOf(view)).toEqual([3])
  })
})
