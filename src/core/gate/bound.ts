import { canonical, hashOf } from '../../platform/canonical.ts'
import type { Bound } from './action.ts'

/**
 * The value as JSON keeps it, which is what is stored, hashed and run. Dates and instants become ISO text, maps objects, sets
 * sorted lists: nothing that can differ vanishes.
 */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null, spell))

const spell = (_key: string, value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value)
  if (value instanceof Set) return [...value].sort()
  return typeof value === 'bigint' ? String(value) : value
}

/** What an approval is given for: the action, its input and all that the input meant when it was shown. */
export const boundHash = (action: string, input: unknown, bound: Bound): string =>
  hashOf(plain({ action, input, bound }))

/** How much an audience may grow between approval and execution; it may shrink freely (APPR-HASH). */
const MAX_GROWTH_PERCENT = 5

export type BoundField = keyof Bound

/** What differs now from what was shown, beyond the leeway of the count. Empty: the approval stands. */
export const drift = (shown: Bound, now: Bound): BoundField[] => {
  const differing = (['content', 'audience', 'moneyFen', 'at'] as const).filter(
    field => canonical(plain(shown[field])) !== canonical(plain(now[field])),
  )
  return now.count * 100 > shown.count * (100 + MAX_GROWTH_PERCENT) ? [...differing, 'count'] : differing
}

/** Count and money of an action are whole and countable; anything else is a bug of the action. */
export const assertBound = (action: string, bound: Bound): void => {
  if (!Number.isSafeInteger(bound.count) || bound.count < 0 || !Number.isSafeInteger(bound.moneyFen))
    throw new Error(`${action} binds a count or an amount of money that is not a whole number`)
}
