import { Temporal } from 'temporal-polyfill'

/** Where time comes from. Handed in everywhere, so that tests and the demo world can set it. */
export interface Clock {
  now(): Temporal.Instant
}

/** The machine's clock, in milliseconds. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
}

/** `clock` shifted by a constant: the demo world's own time. */
export const offsetClock = (clock: Clock, offsetMs: number): Clock => ({
  now: () => clock.now().add({ milliseconds: offsetMs }),
})

/** UTC ISO 8601 with milliseconds, the one spelling used in SQL parameters and hashes. */
export const iso = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 3 })

/** Reads what the database returned for a timestamptz. */
export const instantOf = (value: Date | string): Temporal.Instant =>
  typeof value === 'string' ? Temporal.Instant.from(value) : Temporal.Instant.fromEpochMilliseconds(value.getTime())
