import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../../src/platform/clock.ts'

export interface StandingClock extends Clock {
  set(iso: string): void
}

/** A clock that stands still until it is moved. */
export const standingClock = (iso: string): StandingClock => {
  let at = Temporal.Instant.from(iso)
  return {
    now: () => at,
    set: next => {
      at = Temporal.Instant.from(next)
    },
  }
}
