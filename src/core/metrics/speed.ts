/** What gain and turn time say about growth; a null is a figure that does not exist. */
export interface Speed {
  /** ln(G)/T a day (Euler–Lotka, small variance); below 0 the wheel does not turn by itself. */
  readonly ratePerDay: number | null
  /** Of one person paid for, how many come in the end: 1/(1−G), for G below 1. */
  readonly amplification: number | null
  /** ln 2 / r, for G above 1. */
  readonly doublingDays: number | null
}

/** The speed of the wheel from the gain a turn (people a member) and the days a turn takes (domain.md §3.3). */
export const speedOf = (gain: number | null, turnDays: number | null): Speed => {
  const ratePerDay = gain !== null && gain > 0 && turnDays !== null && turnDays > 0 ? Math.log(gain) / turnDays : null
  return {
    ratePerDay,
    amplification: gain !== null && gain < 1 ? 1 / (1 - gain) : null,
    doublingDays: ratePerDay !== null && ratePerDay > 0 ? Math.LN2 / ratePerDay : null,
  }
}
