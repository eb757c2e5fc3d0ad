import { parse } from 'csv-parse/sync'
import type { Reason } from './bad-row.ts'
import { type Line, readLines } from './read-lines.ts'

export type Format =
  | { readonly kind: 'csv'; readonly delimiter: string }
  | { readonly kind: 'jsonl' }
  | { readonly kind: 'whitespace' }

/** One row of a file as it stands there; `cells` is null, with a reason, when it cannot even be split. */
export interface FileRecord {
  readonly line: number
  readonly raw: string
  readonly cells: readonly string[] | Readonly<Record<string, unknown>> | null
  readonly reason: Reason | null
  readonly end: number
}

/** A stretch of lines that is one record, before it is split. */
interface Whole {
  readonly line: number
  readonly raw: string
  readonly end: number
  readonly reason: Reason | null
}

/** Rows of a file in order, header included, blank lines left out, a chunk at a time. */
export async function* readRecords(
  file: string,
  format: Format,
  onChunk?: (chunk: Buffer) => void,
): AsyncGenerator<FileRecord[]> {
  const wholes = format.kind === 'csv' ? joinQuoted(format.delimiter) : oneLineEach()
  for await (const lines of readLines(file, onChunk)) yield split(wholes.feed(lines), format)
  const last = wholes.end()
  if (last.length) yield split(last, format)
}

interface Joiner {
  feed(lines: readonly Line[]): Whole[]
  end(): Whole[]
}

const whole = (lines: readonly [Line, ...Line[]], reason: Reason | null): Whole => ({
  line: lines[0].number,
  raw: lines.map(l => l.text).join('\n'),
  end: lines.at(-1)?.end ?? lines[0].end,
  reason: lines.some(l => l.cut) ? 'too_long' : reason,
})

const oneLineEach = (): Joiner => ({
  feed: lines => lines.filter(l => l.text.trim() || l.cut).map(l => whole([l], null)),
  end: () => [],
})

/** A quoted cell may hold line ends; one that does not close within these was never meant to be open. */
const MOST_LINES = 50
const MOST_CHARACTERS = 64_000

/**
 * Joins the lines of a quoted cell. A stray quote costs the row it stands in, not the rest of the file:
 * when the record does not come to a clean end, its first line is given up and reading goes on with the next.
 */
const joinQuoted = (delimiter: string): Joiner => {
  let open: Line[] = []
  let out: Whole[] = []
  const add = (line: Line, ended: boolean): void => {
    if (!open.length) {
      if (line.cut || !line.text.includes('"')) {
        if (line.text.trim() || line.cut) out.push(whole([line], null))
        return
      }
    }
    open.push(line)
    settle(ended)
  }
  const settle = (ended: boolean): void => {
    const [first, ...rest] = open
    if (!first) return
    const text = open.map(l => l.text).join('\n')
    const state = quoting(text, delimiter)
    if (state === 'open' && !ended && open.length < MOST_LINES && text.length < MOST_CHARACTERS) return
    open = []
    if (state === 'closed') {
      out.push(whole([first, ...rest], null))
      return
    }
    out.push(whole([first], 'bad_quotes'))
    for (const line of rest) add(line, ended && line === rest.at(-1))
  }
  const take = (): Whole[] => {
    const taken = out
    out = []
    return taken
  }
  return {
    feed(lines) {
      for (const line of lines) add(line, false)
      return take()
    },
    end() {
      settle(true)
      return take()
    },
  }
}

/** Whether a record's quotes are all closed, one is still open at its end, or one stands where none may. */
const quoting = (text: string, delimiter: string): 'closed' | 'open' | 'broken' => {
  for (let at = 0; ; ) {
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1)
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close < 0) return 'open'
      at = close + 1
      if (at === text.length) return 'closed'
      if (text[at] !== delimiter) return 'broken'
    } else {
      at = text.indexOf(delimiter, at)
      if (at < 0) return 'closed'
    }
    at++
  }
}

const split = (wholes: readonly Whole[], format: Format): FileRecord[] => {
  const good = wholes.filter(w => w.reason === null)
  const cells: readonly FileRecord['cells'][] =
    format.kind === 'csv'
      ? csvCells(good, format.delimiter)
      : good.map(w => (format.kind === 'jsonl' ? jsonCells(w) : spaced(w)))
  let next = 0
  return wholes.map(w => {
    if (w.reason !== null) return { ...w, cells: null }
    const found = cells[next++] ?? null
    return { ...w, cells: found, reason: found ? null : format.kind === 'jsonl' ? 'bad_json' : 'bad_quotes' }
  })
}

const spaced = (w: Whole): readonly string[] => w.raw.trim().split(/\s+/)

const jsonCells = (w: Whole): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(w.raw)
    return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Many records in one parse, which is what makes it fast. */
const csvCells = (wholes: readonly Whole[], delimiter: string): (readonly string[])[] => {
  const cells = parse(wholes.map(w => w.raw).join('\n'), {
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: 0,
  }) as string[][]
  if (cells.length !== wholes.length) throw new Error(`${wholes.length} records were split into ${cells.length}`)
  return cells
}

/** The cells of the first record of a table; null when its quotes do not match. */
export const cellsOf = (line: string, format: Format): readonly string[] | null => {
  if (format.kind === 'csv' && quoting(line, format.delimiter) !== 'closed') return null
  const [record] = split([{ line: 1, raw: line, end: 0, reason: null }], format)
  return record && Array.isArray(record.cells) ? record.cells : null
}
