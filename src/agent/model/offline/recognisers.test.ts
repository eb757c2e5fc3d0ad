import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { readFen } from './money.ts'
import { readDays, readNumber } from './numbers.ts'
import { findRanges, runningPeriod, wholePeriod } from './period.ts'
import { normalise } from './text.ts'
import { findMoments, instantOf } from './time.ts'

const now = Temporal.ZonedDateTime.from('2026-09-21T10:30[Asia/Shanghai]')
const moment = (text: string, at = now): string | null => {
  const [first] = findMoments(text, at)
  return first ? instantOf(first, { now: at }) : null
}
const whole = (text: string) => {
  const [first] = findRanges(text, now.toPlainDate())
  return first ? wholePeriod(first.value) : null
}
const running = (text: string) => {
  const [first] = findRanges(text, now.toPlainDate())
  return first ? runningPeriod(first.value, now) : null
}

describe('numbers', () => {
  it.each([
    ['一百二十', 120],
    ['一百二', 120],
    ['两百五', 250],
    ['三千五', 3500],
    ['一万二', 12_000],
    ['1.2万', 12_000],
    ['1万2', 12_000],
    ['3,000', 3_000],
    ['十', 10],
    ['一千零五', 1_005],
    ['二十三', 23],
    ['5k', 5_000],
    ['twenty-one', 21],
    ['a dozen', 12],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it.each([
    ['30天', 30],
    ['两周', 14],
    ['半年', 180],
    ['三个月', 90],
    ['two weeks', 14],
    ['一年', 365],
  ])('%s are %d days', (text, value) => {
    expect(readDays(text)).toBe(value)
  })

  it.each([
    ['0.1元', 10],
    ['39块9', 3_990],
    ['两块五', 250],
    ['5毛', 50],
    ['¥3,000', 300_000],
    ['6万', 6_000_000],
    ['20', 2_000],
  ])('%s is %d fen', (text, value) => {
    expect(readFen(text)).toBe(value)
  })

  it('refuses amounts finer than a fen', () => {
    expect(readFen('0.001元')).toBeNull()
  })
})

describe('moments, on Monday 21 September 2026 at 10:30', () => {
  it.each([
    ['明天上午10点', '2026-09-22T10:00:00+08:00'],
    ['今晚9点半', '2026-09-21T21:30:00+08:00'],
    ['周五下午3点', '2026-09-25T15:00:00+08:00'],
    ['下周三', '2026-09-30T10:00:00+08:00'],
    ['9月25日早上8点', '2026-09-25T08:00:00+08:00'],
    ['国庆后', '2026-10-08T10:00:00+08:00'],
    ['中秋当天晚上8点', '2026-09-25T20:00:00+08:00'],
    ['中秋前一天', '2026-09-24T10:00:00+08:00'],
    ['三天后', '2026-09-24T10:00:00+08:00'],
    ['半小时后', '2026-09-21T11:00:00+08:00'],
    ['晚上12点', '2026-09-22T00:00:00+08:00'],
    ['9点', '2026-09-22T09:00:00+08:00'],
    ['下午5点', '2026-09-21T17:00:00+08:00'],
    ['明天19:30', '2026-09-22T19:30:00+08:00'],
    ['2026-10-12 09:15', '2026-10-12T09:15:00+08:00'],
    ['tomorrow at 8am', '2026-09-22T08:00:00+08:00'],
    ['in 3 days', '2026-09-24T10:00:00+08:00'],
    ['next wednesday at half past nine', '2026-09-30T09:30:00+08:00'],
    ['after the national day holiday', '2026-10-08T10:00:00+08:00'],
    ['oct 12 at noon', '2026-10-12T12:00:00+08:00'],
    ['马上', 'now'],
  ])('%s is %s', (text, expected) => {
    expect(moment(text)).toBe(expected)
  })

  it('never guesses the end of a holiday whose notice is not known', () => {
    expect(moment('国庆后', Temporal.ZonedDateTime.from('2029-09-21T10:30[Asia/Shanghai]'))).toBeNull()
  })

  it('speaks in the offset of the workspace, also across a change of clocks', () => {
    const newYork = Temporal.ZonedDateTime.from('2026-10-31T12:00[America/New_York]')
    expect(moment('明天上午10点', newYork)).toBe('2026-11-01T10:00:00-05:00')
  })

  it('takes no moment from what is past', () => {
    for (const text of ['昨天', '上周三', '最近30天', '签收后第3天', '30天没下单'])
      expect(findMoments(text, now), text).toEqual([])
  })
})

describe('periods', () => {
  it.each([
    ['上周', '2026-09-14', '2026-09-21'],
    ['这个月', '2026-09-01', '2026-10-01'],
    ['上个月', '2026-08-01', '2026-09-01'],
    ['昨天', '2026-09-20', '2026-09-21'],
    ['8月份', '2026-08-01', '2026-09-01'],
    ['12月', '2025-12-01', '2026-01-01'],
    ['去年', '2025-01-01', '2026-01-01'],
    ['上季度', '2026-04-01', '2026-07-01'],
    ['9月1日到9月15日', '2026-09-01', '2026-09-16'],
    ['last week', '2026-09-14', '2026-09-21'],
    ['in august', '2026-08-01', '2026-09-01'],
  ])('%s is [%s, %s)', (text, from, to) => {
    expect(whole(text)).toEqual({ from, to })
  })

  it('ends a running period at the clock', () => {
    expect(running('这个月')).toEqual({ from: '2026-09-01', to: '2026-09-21T10:30:00+08:00' })
    expect(running('最近30天')).toEqual({ from: '2026-08-22', to: '2026-09-21T10:30:00+08:00' })
    expect(running('上周')).toEqual({ from: '2026-09-14', to: '2026-09-21' })
  })
})

describe('normalising', () => {
  it('gives the original words back from the even text', () => {
    const said = normalise('給　ＶＩＰ 發　「Ａ Ｂ」', {
      now: '2026-09-21T10:30:00+08:00',
      timezone: 'Asia/Shanghai',
      lang: 'zh',
      last: {},
    })
    expect(said.text.startsWith('给vip发')).toBe(true)
    expect(said.said(1, 4)).toBe('ＶＩＰ')
    expect(said.quotes).toEqual(['Ａ Ｂ'])
  })
})
