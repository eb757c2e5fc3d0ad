import { type Sql, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Bounds, type LocalNow, lastDays, periodOf, spanOf } from './period.ts'
import type { Condition } from './tree.ts'

const SIGNS = { eq: sql`=`, neq: sql`<>`, gt: sql`>`, gte: sql`>=`, lt: sql`<`, lte: sql`<=` } as const

/** Compares a number of the member with the condition's; `between` includes both ends. A member without the number does not match. */
export const numberTest = ({ field, op, value }: Condition, figure: Sql): Sql<boolean> => {
  const numbers = Array.isArray(value) ? value : [value]
  const fits = op === 'in' ? numbers.length > 0 : numbers.length === (op === 'between' ? 2 : 1)
  if (!fits || !numbers.every(each => typeof each === 'number'))
    throw wanted(field, op, op === 'between' ? TWO_NUMBERS : op === 'in' ? NUMBERS : A_NUMBER)
  const [low = 0, high = 0] = numbers as number[]
  if (op === 'between') return sql`(${figure})::float8 between ${low}::float8 and ${high}::float8`
  if (op === 'in') return sql`(${figure})::float8 = any(${numbers}::float8[])`
  return sql`(${figure})::float8 ${SIGNS[op as keyof typeof SIGNS]} ${low}::float8`
}

/**
 * Tests a name of the member. `has` is given the names, or null for "any at all" (`eq true`; `eq false` is "none").
 * `neq` is the complement of `eq`.
 */
export const nameTest = (
  { field, op, value }: Condition,
  has: (names: readonly string[] | null) => Sql<boolean>,
  allowed?: readonly string[],
): Sql<boolean> => {
  if (typeof value === 'boolean' && op === 'eq' && !allowed) return value ? has(null) : sql`not ${has(null)}`
  const names = op === 'in' ? value : [value]
  if (!Array.isArray(names) || !names.length || !names.every(each => typeof each === 'string'))
    throw wanted(field, op, NAMES)
  const unknown = allowed && names.find(name => !allowed.includes(name as string))
  if (unknown !== undefined) throw wanted(field, op, { zh: allowed?.join('、') ?? '', en: allowed?.join(', ') ?? '' })
  const test = has(names as string[])
  return op === 'neq' ? sql`not (${test})` : test
}

/** The window that a condition on a moment stands for. `eq true` is "ever"; `between` takes two days and includes both. */
export const windowOf = ({ field, op, value }: Condition, at: LocalNow): Bounds => {
  if (op === 'eq' && value === true) return { from: null, to: null }
  if (op === 'within_days') {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 36_500)
      throw wanted(field, op, DAYS)
    return lastDays(value, at)
  }
  if (op === 'in_period') {
    const bounds = typeof value === 'object' && 'from' in value ? periodOf(value, at) : null
    if (!bounds) throw wanted(field, op, PERIOD)
    return bounds
  }
  const [first, last] = op === 'between' && Array.isArray(value) && value.length === 2 ? value : [value, value]
  const start = spanOf(first, at)
  const end = spanOf(last, at)
  if (!start || !end) throw wanted(field, op, op === 'between' ? TWO_DAYS : A_DAY)
  if (op === 'gt') return { from: start.to, to: null }
  if (op === 'gte') return { from: start.from, to: null }
  if (op === 'lt') return { from: null, to: start.from }
  if (op === 'lte') return { from: null, to: start.to }
  return { from: start.from, to: end.to }
}

const A_NUMBER = { zh: '一个数', en: 'one number' }
const NUMBERS = { zh: '一列数', en: 'a list of numbers' }
const TWO_NUMBERS = { zh: '两个数（含两端）', en: 'two numbers (both included)' }
const NAMES = { zh: '名称（in 要一列名称）', en: 'a name (in takes a list of names)' }
const DAYS = { zh: '1 到 36500 的整天数', en: 'a whole number of days, 1 to 36500' }
const A_DAY = { zh: '一个日期，如 2026-09-20', en: 'a date like 2026-09-20' }
const TWO_DAYS = { zh: '两个日期（含两端）', en: 'two dates (both included)' }
const PERIOD = { zh: '{from, to}，to 在 from 之后', en: '{from, to} with to after from' }

const wanted = (field: string, op: string, what: { zh: string; en: string }) =>
  new Refusal(
    'bad_input',
    { zh: `${field} ${op} 的值读不懂。`, en: `The value of ${field} ${op} cannot be read.` },
    { zh: `要${what.zh}。`, en: `It takes ${what.en}.` },
    { field, op },
  )
