import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  festivalDate,
  festivalDates,
  firstWorkdayAfterHoliday,
  nearestFestival,
  nextFestival,
  restDays,
} from './calendar.ts'
import { SCENES, sceneOf } from './catalogue.ts'
import { occurrenceOf } from './occurrence.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const next = (name: string, from = '2026-09-21') => nextFestival(name, day(from))?.toString()

describe('festivals', () => {
  it('finds the Spring Festivals that every library and the observatory agree on', () => {
    const expected: Record<number, string> = {
      2024: '02-10',
      2025: '01-29',
      2026: '02-17',
      2027: '02-06',
      2028: '01-26',
      2029: '02-13',
      2030: '02-03',
      2033: '01-31',
      2034: '02-19',
    }
    for (const [year, date] of Object.entries(expected))
      expect(festivalDate('spring_festival', Number(year))?.toString()).toBe(`${year}-${date}`)
  })

  it.each([
    ['mid_autumn', '2026-09-25'],
    ['national_day', '2026-10-01'],
    ['double_ninth', '2026-10-18'],
    ['double_11', '2026-11-11'],
    ['thanksgiving', '2026-11-26'],
    ['black_friday', '2026-11-27'],
    ['double_12', '2026-12-12'],
    ['dongzhi', '2026-12-22'],
    ['laba', '2027-01-15'],
    ['xiaonian_north', '2027-01-30'],
    ['xiaonian_south', '2027-01-31'],
    ['new_year_eve', '2027-02-05'],
    ['lantern', '2027-02-20'],
    ['women_day', '2027-03-08'],
    ['dragon_head', '2027-03-09'],
    ['mothers_day', '2027-05-09'],
    ['dragon_boat', '2027-06-09'],
    ['618', '2027-06-18'],
    ['fathers_day', '2027-06-20'],
    ['qixi', '2027-08-08'],
    ['zhongyuan', '2027-08-16'],
  ])('the next %s after 21 September 2026 is %s', (name, date) => {
    expect(next(name)).toBe(date)
  })

  it.each([
    ['xiaohan', '01-05'],
    ['dahan', '01-20'],
    ['lichun', '02-04'],
    ['jingzhe', '03-06'],
    ['chunfen', '03-21'],
    ['qingming', '04-05'],
    ['xiazhi', '06-21'],
    ['xiaoshu', '07-07'],
    ['bailu', '09-08'],
    ['shuangjiang', '10-23'],
    ['daxue', '12-07'],
    ['dongzhi', '12-22'],
  ])('the solar term %s of 2027 is on %s', (name, date) => {
    expect(festivalDate(name, 2027)?.toString()).toBe(`2027-${date}`)
  })

  it('knows that a lunar day may fall twice in a Gregorian year or not at all', () => {
    expect(festivalDates('laba', 2022).map(String)).toEqual(['2022-01-10', '2022-12-30'])
    expect(festivalDates('laba', 2023)).toEqual([])
    expect(next('laba', '2022-12-31')).toBe('2024-01-18')
  })

  it('ends the lunar year on its real last day, with or without a thirtieth', () => {
    expect(festivalDate('new_year_eve', 2023)?.toString()).toBe('2023-01-21')
    expect(festivalDate('new_year_eve', 2025)?.toString()).toBe('2025-01-28')
    expect(festivalDate('new_year_eve', 2034)?.toString()).toBe('2034-02-18')
  })

  it('says null for names it does not know', () => {
    expect(festivalDate('payday', 2026)).toBeNull()
    expect(nextFestival('constructor', day('2026-01-01'))).toBeNull()
    expect(nearestFestival('payday', day('2026-01-01'))).toBeNull()
  })
})

describe('working days', () => {
  it('never guesses a year whose notice is not known', () => {
    expect(firstWorkdayAfterHoliday('national_day', 2029)).toBe('unknown')
    expect(restDays('national_day', 2029)).toBeNull()
  })

  it('finds the first working day after the rest days', () => {
    expect(String(firstWorkdayAfterHoliday('national_day', 2026))).toBe('2026-10-08')
    expect(String(firstWorkdayAfterHoliday('mid_autumn', 2026))).toBe('2026-09-28')
    expect(firstWorkdayAfterHoliday('double_11', 2026)).toBeNull()
    const rest = restDays('national_day', 2026)
    expect([String(rest?.from), String(rest?.to)]).toEqual(['2026-10-01', '2026-10-08'])
  })
})

describe('scenes and occurrences', () => {
  it('has every scene of the vocabulary, with names in both languages', () => {
    const ids =
      'welcome group_day_1 group_day_3 group_day_7 group_day_30 birthday first_order_care first_order_anniversary replenishment silent_wakeup logistics rights_expiring mid_autumn national_day double_ninth spring_festival lantern dragon_boat qixi women_day mothers_day new_year double_11 double_12 618 lidong dongzhi ugc_cashback review_cashback live group_topic'
    for (const id of ids.split(' ')) {
      expect(sceneOf(id)?.name.zh, id).toBeTruthy()
      expect(sceneOf(id)?.name.en, id).toBeTruthy()
    }
    expect(sceneOf('toString')).toBeNull()
  })

  it('never lets two scenes share an alias', () => {
    const seen = new Map<string, string>()
    for (const scene of Object.values(SCENES))
      for (const alias of [scene.name.zh, scene.name.en.toLowerCase(), ...scene.aliases]) {
        expect([undefined, scene.id], alias).toContain(seen.get(alias))
        seen.set(alias, scene.id)
      }
  })

  it('gives the warm-up and the day itself one key, and the next year another', () => {
    expect(occurrenceOf('mid_autumn', day('2026-09-22'))).toBe('mid_autumn:2026')
    expect(occurrenceOf('mid_autumn', Temporal.ZonedDateTime.from('2026-09-25T10:00[Asia/Shanghai]'))).toBe(
      'mid_autumn:2026',
    )
    expect(occurrenceOf('mid_autumn', day('2027-09-14'))).toBe('mid_autumn:2027')
    expect(occurrenceOf('new_year', day('2026-12-30'))).toBe('new_year:2027')
    expect(occurrenceOf('replenishment', day('2026-09-22'))).toBe('replenishment:2026-09-22')
  })
})
