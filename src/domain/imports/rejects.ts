import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '../../platform/errors.ts'
import type { Lang } from '../../platform/i18n.ts'
import type { BadRow } from './bad-row.ts'

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * The rows that could not be taken, as CSV: line, reason, what it means, the row as it stood. Created at the first one, readable by its
 * owner only (it holds what the file held). Every run writes it afresh and whole.
 */
export class Rejects {
  readonly #path: string
  readonly #lang: Lang
  #file: FileHandle | null = null
  #waiting = ''

  constructor(path: string, lang: Lang) {
    this.#path = path
    this.#lang = lang
  }

  /** Where the file is; null when nothing was rejected. */
  get path(): string | null {
    return this.#file || this.#waiting ? this.#path : null
  }

  add(line: number, bad: BadRow, raw: string): void {
    this.#waiting += `${line},${bad.reason},${cell(bad.says[this.#lang])},${cell(raw)}\n`
  }

  /** Puts what waits into the file. */
  async flush(): Promise<void> {
    if (!this.#waiting) return
    if (!this.#file) {
      this.#file = await open(this.#path, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
        throw new Refusal(
          'bad_input',
          {
            zh: `写不了拒收文件 ${this.#path}（${error.code}）。`,
            en: `The rejects file ${this.#path} cannot be written (${error.code}).`,
          },
          {
            zh: `用 --rejects 给一个可写的位置；${dirname(this.#path)} 不可写。已导入的部分都在，再次运行会续上。`,
            en: `Give a writable place with --rejects; ${dirname(this.#path)} is not. What is in stays in, and running again goes on.`,
          },
        )
      })
      await this.#file.write('line,reason,says,row\n')
    }
    const text = this.#waiting
    this.#waiting = ''
    await this.#file.write(text)
  }

  async close(): Promise<void> {
    await this.#file?.close()
  }
}
