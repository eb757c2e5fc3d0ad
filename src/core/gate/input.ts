import { z } from 'zod'
import type { Action } from './action.ts'
import { plain } from './bound.ts'
import { says } from './says.ts'

export interface ParsedInput {
  /** As the database keeps it. */
  readonly stored: Readonly<Record<string, unknown>>
  /** `stored` read back through the schema: exactly what will run later. */
  readonly typed: unknown
}

/** Reads an action's input. Throws `bad_input` that lists each field and why. */
export const parseInput = (action: Action, input: unknown): ParsedInput => {
  const stored = plain(read(action.input, input)) as ParsedInput['stored']
  const broken = unstorable(stored, '')
  if (broken !== null)
    throw says.badInput([
      { field: broken || '*', zh: '含有不能保存的字符', en: 'holds characters that cannot be kept' },
    ])
  return { stored, typed: read(action.input, stored) }
}

/** The path to a string that PostgreSQL cannot keep (NUL, half a surrogate pair), or null. */
const unstorable = (value: unknown, path: string): string | null => {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable(key, path) ?? unstorable(inner, path ? `${path}.${key}` : key)
    if (found !== null) return found
  }
  return null
}

const zh = z.locales.zhCN().localeError
const en = z.locales.en().localeError

const read = (schema: z.ZodType, input: unknown): unknown => {
  const parsed = schema.safeParse(input, { error: en })
  if (parsed.success) return parsed.data
  const inChinese = schema.safeParse(input, { error: zh }).error?.issues ?? []
  throw says.badInput(
    parsed.error.issues.map((issue, i) => ({
      field: issue.path.length ? issue.path.join('.') : '*',
      en: issue.message,
      zh: inChinese[i]?.message ?? issue.message,
    })),
  )
}
