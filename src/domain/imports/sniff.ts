import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Refusal } from '../../platform/errors.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { decode } from './read-lines.ts'
import { cellsOf, type Format } from './read-records.ts'

const HEAD_BYTES = 64 * 1024

const refuse = (says: Bilingual, fix: Bilingual): never => {
  throw new Refusal('bad_input', says, fix)
}

const AS_CSV: Bilingual = {
  zh: '另存为“CSV UTF-8（逗号分隔）”再导入。',
  en: 'Save it as "CSV UTF-8 (comma delimited)" and import that.',
}

export interface Sniffed {
  readonly format: Format
  /** The cells of the first record, or the keys of the first object. */
  readonly first: readonly string[]
  readonly size: number
  readonly changedMs: number
}

/** Looks at a file before anything is taken from it; refuses what is not a table of text. */
export const sniff = async (file: string, whitespace: boolean): Promise<Sniffed> => {
  const { size, mtimeMs } = await checked(file)
  const head = await headOf(file)
  checkText(head, file)
  const lines = decode(wholeLines(head, size))
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  const first = lines.find(line => line.trim())
  if (first === undefined)
    return refuse({ zh: `${file} 里只有空行。`, en: `${file} holds only blank lines.` }, EXPORT_AGAIN)
  const format = formatOf(file, first, whitespace)
  return { format, first: firstOf(first, format), size, changedMs: mtimeMs }
}

const EXPORT_AGAIN: Bilingual = {
  zh: '检查导出是否成功，再试一次。',
  en: 'Check that the export worked, and try again.',
}

const checked = async (file: string): Promise<{ size: number; mtimeMs: number }> => {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'ENOENT' ? { zh: '没有这个文件', en: 'There is no file' } : { zh: '读不了', en: 'Cannot read' }
    return refuse(
      { zh: `${why.zh}：${file}。`, en: `${why.en} ${file}.` },
      { zh: '检查路径和权限。', en: 'Check the path and its permissions.' },
    )
  })
  if (found.isDirectory())
    refuse(
      { zh: `${file} 是文件夹。`, en: `${file} is a folder.` },
      { zh: '给出其中一个文件；一次导入一个。', en: 'Name one file in it; files are imported one at a time.' },
    )
  if (!found.isFile())
    refuse(
      { zh: `${file} 不是普通文件。`, en: `${file} is not a regular file.` },
      { zh: '先存成文件再导入：导入会读两遍。', en: 'Save it as a file first: an import reads it twice.' },
    )
  if (found.size === 0) refuse({ zh: `${file} 是空的。`, en: `${file} is empty.` }, EXPORT_AGAIN)
  return found
}

const headOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) =>
    refuse(
      { zh: `读不了 ${file}（${error.code}）。`, en: `Cannot read ${file} (${error.code}).` },
      { zh: '检查文件的权限。', en: 'Check its permissions.' },
    ),
  )
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const checkText = (head: Buffer, file: string): void => {
  const marks = head.subarray(0, 4).toString('latin1')
  if (marks.startsWith('PK') || marks === '\xd0\xcf\x11\xe0')
    refuse({ zh: `${file} 是 Excel 工作簿或压缩包。`, en: `${file} is an Excel workbook or an archive.` }, AS_CSV)
  if (marks.startsWith('\x1f\x8b'))
    refuse(
      { zh: `${file} 是压缩文件。`, en: `${file} is compressed.` },
      { zh: '先解压再导入。', en: 'Unpack it first.' },
    )
  if (marks.startsWith('\xff\xfe') || marks.startsWith('\xfe\xff'))
    refuse({ zh: `${file} 是 UTF-16 编码。`, en: `${file} is encoded as UTF-16.` }, AS_CSV)
  if (head.includes(0)) refuse({ zh: `${file} 不是文本文件。`, en: `${file} is not a text file.` }, AS_CSV)
}

/** Without the line that the end of the head may have cut, and maybe a character in it. */
const wholeLines = (head: Buffer, size: number): Buffer => {
  const last = head.lastIndexOf(10)
  return size > head.length && last > 0 ? head.subarray(0, last) : head
}

const formatOf = (file: string, first: string, whitespace: boolean): Format => {
  if (whitespace) return { kind: 'whitespace' }
  if (['.jsonl', '.ndjson'].includes(extname(file).toLowerCase()) || first.trimStart().startsWith('{'))
    return { kind: 'jsonl' }
  if (/^\s*[[<]/.test(first))
    refuse(
      {
        zh: `${file} 不是 CSV，也不是一行一个对象的 JSON。`,
        en: `${file} is neither CSV nor JSON with one object a line.`,
      },
      { zh: '导出为 CSV 或 JSONL 再导入。', en: 'Export it as CSV or JSONL.' },
    )
  const bare = first.replaceAll(/"[^"]*"/g, '')
  const count = (mark: string) => bare.split(mark).length
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => count(b) - count(a))
  return { kind: 'csv', delimiter }
}

const firstOf = (first: string, format: Format): readonly string[] =>
  (format.kind === 'jsonl' ? keysOf(first) : cellsOf(first, format)) ??
  refuse(
    { zh: '表头的引号没有成对。', en: 'The quotes in the header do not match.' },
    { zh: '把表头写在一行里，引号成对。', en: 'Put the header on one line, with its quotes in pairs.' },
  )

const keysOf = (first: string): string[] => {
  try {
    return Object.keys(JSON.parse(first) as object)
  } catch {
    return refuse(
      { zh: '第一行不是完整的 JSON 对象。', en: 'The first line is not a whole JSON object.' },
      { zh: '一行写一个对象（JSONL）。', en: 'Write one object a line (JSONL).' },
    )
  }
}
