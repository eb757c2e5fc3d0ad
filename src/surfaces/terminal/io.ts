import type { Refusal } from '../../platform/errors.ts'
import type { Lang } from '../../platform/i18n.ts'

/** Where a command reads and writes: this process's terminal, or that of a process that had the command forwarded. */
export interface Io {
  readonly cwd: string
  /** The language of whoever started the command. */
  readonly lang: Lang
  readonly interactive: boolean
  out(text: string): void
  err(text: string): void
}

/** One JSON document on standard output, and nothing else. */
export const printJson = (io: Io, document: unknown): void => io.out(`${JSON.stringify(document, null, 2)}\n`)

/** A refusal for a person: what was wrong, then what to do. */
export const refusalText = (refusal: Refusal, lang: Lang): string =>
  `${refusal.says[lang]}${refusal.fix ? `\n${refusal.fix[lang]}` : ''}\n`

/** A refusal for a program. */
export const refusalJson = (refusal: Refusal): object => ({
  error: {
    code: refusal.code,
    message: refusal.says.en,
    zh: refusal.says.zh,
    fix: refusal.fix?.en ?? null,
    ...(refusal.data ? { data: refusal.data } : {}),
  },
})

/** The language of the terminal: Chinese where the locale says so. */
export const terminalLang = (environment: Record<string, string | undefined>): Lang =>
  /^zh/i.test(environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '') ? 'zh' : 'en'

/** This process's own terminal. */
export const processIo = (): Io => ({
  lang: terminalLang(process.env),
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  interactive: Boolean(process.stderr.isTTY),
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
})

/** A progress line that rewrites itself on a terminal, and is printed now and then elsewhere. */
export const progressLine = (io: Io): { show(text: string): void; end(): void } => {
  let last = 0
  let shown = false
  return {
    show(text) {
      const now = Date.now()
      if (!io.interactive && now - last < 1_000) return
      last = now
      shown = true
      io.err(io.interactive ? `\r\u001b[2K${text}` : `${text}\n`)
    },
    end() {
      if (shown && io.interactive) io.err('\n')
    },
  }
}

/** `████████░░░░ 62%` */
export const bar = (done: number, total: number): string => {
  const share = total > 0 ? Math.min(1, done / total) : 1
  const full = Math.round(share * 20)
  return `${'█'.repeat(full)}${'░'.repeat(20 - full)} ${String(Math.round(share * 100)).padStart(3)}%`
}
