import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'

/** A longer line is not a row of a table; it is cut, so that memory stays flat whatever the file holds. */
const MAX_LINE_BYTES = 1 << 20

export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string
  /** True when the line was cut at the limit. */
  readonly cut: boolean
  /** Where the line ends in the file, in bytes. */
  readonly end: number
}

const gb18030 = new TextDecoder('gb18030', { fatal: true })
const latin1 = new TextDecoder('windows-1252')

/**
 * UTF-8 where it is; else what Chinese Excel writes (GB18030) where it fits; else Western. In all three the bytes of digits, quotes and
 * delimiters mean themselves, so a wrong guess can spoil a word of text and never a key, a number or a column.
 */
export const decode = (bytes: Buffer): string => {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  try {
    return gb18030.decode(bytes)
  } catch {
    return latin1.decode(bytes)
  }
}

/** The lines of a file, a chunk of them at a time, with what `onChunk` wants to see of the raw bytes. */
export async function* readLines(file: string, onChunk: (chunk: Buffer) => void = () => {}): AsyncGenerator<Line[]> {
  let rest: Buffer = Buffer.alloc(0)
  let dropped = false
  let number = 0
  let start = 0
  const line = (bytes: Buffer, end: number): Line => {
    number++
    const cut = dropped
    dropped = false
    const bare = bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes
    const text = decode(bare)
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text, cut, end }
  }
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 16 }) as AsyncIterable<Buffer>) {
    onChunk(chunk)
    const lines: Line[] = []
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk
    const before = start + chunk.length - bytes.length
    let from = 0
    for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
      lines.push(line(bytes.subarray(from, to), before + to + 1))
      from = to + 1
    }
    rest = bytes.subarray(from)
    if (rest.length > MAX_LINE_BYTES) {
      rest = Buffer.from(rest.subarray(0, 1_000))
      dropped = true
    }
    start += chunk.length
    if (lines.length) yield lines
  }
  if (rest.length) yield [line(rest, start)]
}
