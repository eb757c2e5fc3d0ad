import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { Refusal } from '../../platform/errors.ts'
import type { Io } from './io.ts'

const MOST_BYTES = 1_000_000

/** The object that a file holds, as JSON or YAML. Throws `bad_input` with the line and column of what is neither. */
export const documentIn = async (io: Io, file: string): Promise<Readonly<Record<string, unknown>>> => {
  const path = resolve(io.cwd, file)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw noFile(file)
  if (found.size > MOST_BYTES) throw tooLarge(file)
  return objectIn(await readFile(path, 'utf8'), file)
}

/** The object that a text holds, as JSON or YAML; `name` is what to call the text. */
export const objectIn = (text: string, name: string): Readonly<Record<string, unknown>> => {
  const value = /^\s*[[{]/.test(text) ? json(text, name) : yaml(text, name)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw noObject(name)
  return { ...value }
}

const json = (text: string, name: string): unknown => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const at = /position (\d+)/.exec(message)?.[1]
    throw unreadable(name, 'JSON', lineAndColumn(text, at === undefined ? text.length : Number(at)), message)
  }
  // A key that stands twice is a mistake that JSON.parse passes over.
  yaml(text.replaceAll('\t', '  '), name)
  return value
}

const yaml = (text: string, name: string): unknown => {
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error) {
    const [at] = error.linePos ?? []
    const place = at ? { line: at.line, column: at.col } : lineAndColumn(text, error.pos[0])
    throw unreadable(name, 'YAML', place, error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '')
  }
  try {
    return document.toJS({ maxAliasCount: 20 })
  } catch {
    throw unreadable(name, 'YAML', { line: 1, column: 1 }, 'too many aliases')
  }
}

const lineAndColumn = (text: string, at: number): { line: number; column: number } => {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const unreadable = (
  name: string,
  kind: 'JSON' | 'YAML',
  { line, column }: { line: number; column: number },
  why: string,
): Refusal =>
  new Refusal(
    'bad_input',
    {
      zh: `${name} 不是能读的 ${kind}：第 ${line} 行第 ${column} 列（${why}）。`,
      en: `${name} cannot be read as ${kind}: line ${line}, column ${column} (${why}).`,
    },
    { zh: '改好那一处再试。', en: 'Correct that place and try again.' },
    { line, column },
  )

const noObject = (name: string): Refusal =>
  new Refusal(
    'bad_input',
    { zh: `${name} 里不是一组键值。`, en: `${name} does not hold an object.` },
    { zh: '写成 {"FREQ-CAP": {…}} 这样。', en: 'Write it like {"FREQ-CAP": {…}}.' },
  )

const noFile = (file: string): Refusal =>
  new Refusal(
    'bad_input',
    { zh: `没有文件 ${file}。`, en: `There is no file ${file}.` },
    { zh: '检查路径。', en: 'Check the path.' },
  )

const tooLarge = (file: string): Refusal =>
  new Refusal(
    'too_large',
    { zh: `${file} 超过 1 MB。`, en: `${file} is larger than 1 MB.` },
    { zh: '设置和事实都用不到这么大的文件。', en: 'Neither settings nor facts need that much.' },
  )
