import type { Temporal } from 'temporal-polyfill'
import { nearestFestival } from './calendar.ts'

/**
 * What a member may get once: `mid_autumn:2026` for a festival (the year of the occurrence nearest to `at`, so that a
 * warm-up and the day itself are the same), `replenishment:2026-09-22` otherwise. `at` is local: the workspace's day, or the member's.
 */
export const occurrenceOf = (sceneId: string, at: Temporal.ZonedDateTime | Temporal.PlainDate): string => {
  const day = 'toPlainDate' in at ? at.toPlainDate() : at
  const festival = nearestFestival(sceneId, day)
  return festival ? `${sceneId}:${festival.year}` : `${sceneId}:${day.toString()}`
}
