import { Refusal } from '../../platform/errors.ts'
import { BadRow } from './bad-row.ts'

/** Our fields of one kind of file: other names that files use for them, and which sets of fields are needed (one of each). */
export interface Layout {
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly needed: readonly (readonly string[])[]
}

/** One row under our names. */
export interface Row {
  /** The trimmed value; empty when the file has none. Longer than `most` characters is refused. */
  text(field: string, most?: number): string
  /** The trimmed value; refused when empty. */
  must(field: string, most?: number): string
}

/** Maps the columns of a file to our fields, once for a table or key by key for JSON. */
export interface Columns {
  row(cells: readonly string[] | Readonly<Record<string, unknown>>): Row
}

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

/**
 * Columns by `map` (their name to ours), by our name, or by a name known for it. Refuses when a needed one is missing,
 * and says which columns there are and which comes nearest.
 */
export const columnsOf = (
  found: readonly string[],
  layout: Layout,
  map: Readonly<Record<string, string>>,
  table: boolean,
): Columns => {
  checkMap(found, layout, map)
  const names = new Map<string, string>()
  for (const [field, others] of Object.entries(layout.fields))
    for (const name of [field, ...others]) names.set(plain(name), field)
  const mapped = new Map(Object.entries(map).map(([theirs, ours]) => [theirs.trim(), ours]))
  const given = new Set(mapped.values())
  const fieldOf = (column: string): string | null => {
    const field = mapped.get(column.trim()) ?? names.get(plain(column)) ?? null
    return field !== null && given.has(field) && mapped.get(column.trim()) !== field ? null : field
  }
  const fields = found.map(fieldOf)
  for (const anyOf of layout.needed) if (!anyOf.some(field => fields.includes(field))) throw missing(anyOf, found)
  return table ? tableColumns(fields) : jsonColumns(fieldOf)
}

const tableColumns = (fields: readonly (string | null)[]): Columns => {
  const at = new Map<string, number>()
  fields.forEach((field, i) => {
    if (field !== null && !at.has(field)) at.set(field, i)
  })
  return {
    row(cells) {
      const list = cells as readonly string[]
      if (list.length > fields.length && list.slice(fields.length).some(cell => cell.trim()))
        throw new BadRow('bad_columns')
      return rowOf(field => list[at.get(field) ?? -1] ?? '')
    },
  }
}

const jsonColumns = (fieldOf: (column: string) => string | null): Columns => ({
  row(cells) {
    const values = new Map<string, unknown>()
    for (const [key, value] of Object.entries(cells)) {
      const field = fieldOf(key)
      if (field !== null && !values.has(field)) values.set(field, value)
    }
    return rowOf(field => written(values.get(field)))
  },
})

const written = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value) && value.every(v => typeof v !== 'object')) return value.join('|')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const rowOf = (value: (field: string) => string): Row => {
  const text = (field: string, most = 200): string => {
    const found = value(field).trim()
    if (found.length > most) throw new BadRow('too_long', field)
    return found
  }
  return {
    text,
    must(field, most) {
      const found = text(field, most)
      if (!found) throw new BadRow('missing', field)
      return found
    },
  }
}

const checkMap = (found: readonly string[], layout: Layout, map: Readonly<Record<string, string>>): void => {
  for (const [theirs, ours] of Object.entries(map)) {
    if (!found.some(column => column.trim() === theirs.trim()))
      throw new Refusal(
        'bad_input',
        { zh: `文件里没有“${theirs}”这一列。`, en: `The file has no column "${theirs}".` },
        { zh: `文件的列：${found.join('、')}。`, en: `Its columns: ${found.join(', ')}.` },
      )
    if (!(ours in layout.fields))
      throw new Refusal(
        'bad_input',
        { zh: `没有名为“${ours}”的字段。`, en: `There is no field "${ours}".` },
        {
          zh: `可用的字段：${Object.keys(layout.fields).join('、')}。`,
          en: `Fields: ${Object.keys(layout.fields).join(', ')}.`,
        },
      )
  }
}

const missing = (anyOf: readonly string[], found: readonly string[]): Refusal => {
  const [field = ''] = anyOf
  const nearest = found
    .map(column => ({ column, far: distance(plain(column), field) }))
    .sort((a, b) => a.far - b.far)[0]?.column
  const [zhNames, enNames] = [anyOf.join(' 或 '), anyOf.join(' or ')]
  return new Refusal(
    'bad_input',
    {
      zh: `缺少列 ${zhNames}。文件的列：${found.join('、')}。`,
      en: `The column ${enNames} is missing. The file has: ${found.join(', ')}.`,
    },
    {
      zh: `如果是“${nearest}”，加上 --map "${nearest}=${field}"。`,
      en: `If it is "${nearest}", add --map "${nearest}=${field}".`,
    },
    { missing: [...anyOf], found: [...found], nearest },
  )
}

/** Levenshtein distance, in characters. */
const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
