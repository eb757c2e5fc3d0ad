import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isWorkday } from '../../../../platform/workdays.ts'
import { type OrderDates, rewardAfterRefund, rewardConfirmAt } from './reward-time.ts'

const ZONE = 'Asia/Shanghai'
const at = (text: string) => Temporal.Instant.from(text)
const order = (terms: Partial<OrderDates>): OrderDates => ({
  receivedAt: null,
  paidAt: at('2026-09-01T12:00:00+08:00'),
  exempt: false,
  ...terms,
})
const received = (day: string, terms: Partial<OrderDates> = {}, zone = ZONE) => {
  const { windowEndsOn, confirmAt, calendarKnown } = rewardConfirmAt(
    order({ receivedAt: at(`${day}T15:00:00+08:00`), ...terms }),
    zone,
    isWorkday,
  )
  return [windowEndsOn?.toString(), confirmAt.toZonedDateTimeISO(zone).toPlainDateTime().toString(), calendarKnown]
}

describe('when a reward is confirmed', () => {
  it.each([
    ['2026-09-23', '2026-09-30', '2026-10-02'],
    ['2026-09-24', '2026-10-08', '2026-10-10'],
    ['2026-09-12', '2026-09-20', '2026-09-22'],
  ])('received on %s: the window ends on %s, and a day of buffer later it is %s', (day, ends, confirmed) => {
    expect(received(day)).toEqual([ends, `${confirmed}T00:00:00`, true])
  })

  it('does not count the day of receipt, however late or early in it', () => {
    const late = rewardConfirmAt(order({ receivedAt: at('2026-09-14T23:59:59+08:00') }), ZONE, isWorkday)
    const early = rewardConfirmAt(order({ receivedAt: at('2026-09-14T00:00:00+08:00') }), ZONE, isWorkday)
    expect(late.windowEndsOn?.toString()).toBe('2026-09-21')
    expect(early.confirmAt.equals(late.confirmAt)).toBe(true)
  })

  it('looks at weekends alone in a year without a notice, and says so', () => {
    expect(received('2029-09-24')).toEqual(['2029-10-01', '2029-10-03T00:00:00', false])
    expect(received('2029-09-29')).toEqual(['2029-10-08', '2029-10-10T00:00:00', false])
    const known = rewardConfirmAt(order({ receivedAt: at('2029-09-24T10:00:00+08:00') }), ZONE, day =>
      isWorkday(day, { 2029: { rest: ['2029-10-01', '2029-10-02'], work: [] } }),
    )
    expect(known.windowEndsOn?.toString()).toBe('2029-10-03')
    expect(known.calendarKnown).toBe(true)
  })

  it('waits fifteen days after payment where the receipt is not known', () => {
    const time = rewardConfirmAt(order({}), ZONE, isWorkday)
    expect(time.confirmAt.toString()).toBe('2026-09-16T04:00:00Z')
  })

  it('waits for the end of the day alone where nothing can be returned', () => {
    const time = rewardConfirmAt(order({ receivedAt: at('2026-09-24T15:00:00+08:00'), exempt: true }), ZONE, isWorkday)
    expect(time.windowEndsOn).toBeNull()
    expect(time.confirmAt.toString()).toBe('2026-09-24T16:00:00Z')
  })

  it('takes a longer window where the platform promises one, and never a shorter', () => {
    expect(received('2026-09-14', { returnDays: 15 })[0]).toBe('2026-09-29')
    expect(received('2026-09-14', { returnDays: 3 })[0]).toBe('2026-09-21')
  })

  it('counts local days where a clock change lies between', () => {
    const time = rewardConfirmAt(
      order({ receivedAt: at('2026-03-03T23:30:00-05:00') }),
      'America/New_York',
      day => day.dayOfWeek <= 5,
    )
    expect(time.windowEndsOn?.toString()).toBe('2026-03-10')
    expect(time.confirmAt.toString()).toBe('2026-03-12T04:00:00Z')
  })

  it('never ends on a rest day, nor within seven days and the buffer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2024-01-01') / 1000, max: Date.parse('2030-12-31') / 1000 }),
        seconds => {
          const receivedAt = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
          const { windowEndsOn, confirmAt } = rewardConfirmAt(order({ receivedAt }), ZONE, isWorkday)
          expect(windowEndsOn && isWorkday(windowEndsOn)).not.toBe(false)
          expect(confirmAt.since(receivedAt).total('hours')).toBeGreaterThan(8 * 24)
        },
      ),
      { seed: 7 },
    )
  })
})

describe('the reward after a refund', () => {
  const refunded = (refundedFen: number, thresholdFen = 5_000) =>
    rewardAfterRefund({ rewardFen: 2_000, paidFen: 10_000, refundedFen, thresholdFen })

  it('stays whole, shrinks in proportion, or goes when the order is below the threshold', () => {
    expect(refunded(0)).toBe(2_000)
    expect(refunded(2_501)).toBe(1_499)
    expect(refunded(5_000)).toBe(1_000)
    expect(refunded(5_001)).toBe(0)
    expect(refunded(10_000, 0)).toBe(0)
  })

  it('is exact where the product is beyond safe integers', () => {
    const huge = { rewardFen: 9_007_199_254_740_991, paidFen: 3, refundedFen: 0, thresholdFen: 0 }
    expect(rewardAfterRefund(huge)).toBe(9_007_199_254_740_991)
  })
})
