import type { Temporal } from 'temporal-polyfill'

/** 消法 25: seven days to return what was bought at a distance. Constants of the statute and of ours. */
const RETURN_DAYS = 7
const UNRECEIVED_DAYS = 15

export interface OrderDates {
  /** When the buyer received it; null: not known. */
  readonly receivedAt: Temporal.Instant | null
  readonly paidAt: Temporal.Instant
  /** Made to order, fresh, digital, newspapers: confirmed as not returnable. */
  readonly exempt: boolean
  /** Longer than the statute where a platform promises it (3C, furniture); never shorter than seven days. */
  readonly returnDays?: number
}

export interface RewardTime {
  /** The last day on which it may be returned; null where there is no such right. */
  readonly windowEndsOn: Temporal.PlainDate | null
  /** From then on the reward may be confirmed. */
  readonly confirmAt: Temporal.Instant
  /** False: the holidays of that year are not announced yet, so weekends alone were looked at; compute it again later. */
  readonly calendarKnown: boolean
}

/**
 * When the reward for an order may be confirmed. The day of receipt is not counted (民法典 201); a last day that is no working day rolls to
 * the next one (203); a day of buffer follows. Without a receipt: 15 days after payment. A refund meanwhile: see `rewardAfterRefund`.
 */
export const rewardConfirmAt = (
  { receivedAt, paidAt, exempt, returnDays = RETURN_DAYS }: OrderDates,
  timezone: string,
  workdays: (day: Temporal.PlainDate) => boolean | 'unknown',
): RewardTime => {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timezone).toPlainDate()
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timezone).toInstant()
  if (exempt)
    return { windowEndsOn: null, confirmAt: startOf(dayOf(receivedAt ?? paidAt).add({ days: 1 })), calendarKnown: true }
  if (!receivedAt) {
    const confirmAt = paidAt.toZonedDateTimeISO(timezone).add({ days: Math.max(UNRECEIVED_DAYS, returnDays) })
    return { windowEndsOn: confirmAt.toPlainDate(), confirmAt: confirmAt.toInstant(), calendarKnown: true }
  }
  let last = dayOf(receivedAt).add({ days: Math.max(RETURN_DAYS, returnDays) })
  let calendarKnown = true
  for (;;) {
    const works = workdays(last)
    if (works === 'unknown') calendarKnown = false
    if (works === 'unknown' ? last.dayOfWeek <= 5 : works) break
    last = last.add({ days: 1 })
  }
  return { windowEndsOn: last, confirmAt: startOf(last.add({ days: 2 })), calendarKnown }
}

/**
 * The reward that is left after a refund, in fen: in proportion to what stayed paid (rounded down), none when that is below the threshold of
 * the campaign. A refund that arrives in the same instant as the confirmation wins.
 */
export const rewardAfterRefund = (order: {
  readonly rewardFen: number
  readonly paidFen: number
  readonly refundedFen: number
  readonly thresholdFen: number
}): number => {
  const left = order.paidFen - order.refundedFen
  if (left <= 0 || left < order.thresholdFen) return 0
  return Number((BigInt(order.rewardFen) * BigInt(Math.min(left, order.paidFen))) / BigInt(order.paidFen))
}
