import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { basisText } from '../../../core/policy/adlaw/basis.ts'
import { CATEGORIES } from '../../../core/policy/adlaw/categories.ts'
import { CHANNELS, type TextChannel, VERTICALS, type Vertical } from '../../../core/policy/adlaw/entry.ts'
import { type Lint, lint, type Verdict } from '../../../core/policy/adlaw/lint.ts'
import { groupOf } from '../../../core/policy/adlaw/scan.ts'
import { Refusal } from '../../../platform/errors.ts'
import { formatCount, langOf } from '../../../platform/i18n.ts'
import type { Terminal } from '../host.ts'

/** UTF-16 units of a line that is judged. */
const LONGEST_LINE = 100_000
/** Characters that are printed at once. */
const BATCH = 65_536

interface LintFlags {
  vertical?: Vertical
  channel?: TextChannel
  json?: boolean
}

/** The lines of a stream without their ends; null for one that is too long, which is never held in memory whole. */
export const linesOf = async function* (pieces: AsyncIterable<string>): AsyncGenerator<string | null> {
  let held = ''
  let over = false
  for await (const piece of pieces) {
    let at = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', at)) {
      if (!over) held += piece.slice(at, end)
      const line = held.endsWith('\r') ? held.slice(0, -1) : held
      yield over || line.length > LONGEST_LINE ? null : line
      held = ''
      over = false
      at = end + 1
    }
    if (!over) held += piece.slice(at)
    if (held.length > LONGEST_LINE + 1) {
      over = true
      held = ''
    }
  }
  if (over) yield null
  else if (held) yield held.length > LONGEST_LINE ? null : held
}

const jsonLine = ({ text, verdict, hits }: Lint): string => {
  const lang = langOf(text)
  return `${JSON.stringify({
    text,
    verdict,
    hits: hits.map(hit => ({
      span: hit.span,
      text: hit.text,
      category: hit.category,
      group: groupOf(hit.category),
      severity: hit.severity,
      basis: basisText(hit.basis, lang),
      fix: hit.fix[lang],
    })),
  })}\n`
}

const MARKS: Readonly<Record<Verdict, string>> = { ok: '✓', warn: '?', evidence: '!', deny: '✗' }

/** The words of the hits stand between ⟦ and ⟧; overlapping ones are marked once. */
const marked = ({ text, hits }: Lint): string => {
  let out = ''
  let at = 0
  for (const { span } of hits) {
    if (span[0] < at) continue
    out += `${text.slice(at, span[0])}⟦${text.slice(span[0], span[1])}⟧`
    at = span[1]
  }
  return out + text.slice(at)
}

const humanLines = (number: number, result: Lint): string => {
  if (result.verdict === 'ok') return ''
  const lang = langOf(result.text)
  const reasons = result.hits.map(
    hit =>
      `     ${MARKS[hit.severity]} ${hit.text} · ${CATEGORIES[hit.category].name[lang]} · ${basisText(hit.basis, lang)}\n       → ${hit.fix[lang]}\n`,
  )
  return `${String(number).padStart(4)} ${MARKS[result.verdict]} ${marked(result)}\n${reasons.join('')}`
}

/** `lint [FILE]`: judges copy line by line against the advertising law; needs no database. */
export const registerLint = (program: Command, { io, lang, fail }: Terminal): void => {
  program
    .command('lint')
    .description('judge copy line by line: advertising law and claims; exit code 1 when a line must not go out')
    .argument('[file]', 'a text file; standard input without it')
    .addOption(new Option('--vertical <name>', 'line of business').choices(VERTICALS))
    .addOption(new Option('--channel <name>', 'where the text goes').choices(CHANNELS))
    .action(async (file: string | undefined, { vertical, channel, json }: LintFlags) => {
      const context = { ...(vertical ? { vertical } : {}), ...(channel ? { channel } : {}) }
      const counts: Record<Verdict, number> = { ok: 0, warn: 0, evidence: 0, deny: 0 }
      let waiting = ''
      const print = (text: string): void => {
        waiting += text
        if (waiting.length < BATCH) return
        io.out(waiting)
        waiting = ''
      }
      let number = 0
      let refused = 0
      for await (const line of linesOf(read(file, io.cwd))) {
        number++
        if (line === null) {
          refused++
          io.err(
            lang === 'zh'
              ? `第 ${number} 行超过 ${formatCount(LONGEST_LINE)} 个字符，没有检查。请拆成几行。\n`
              : `Line ${number} is longer than ${formatCount(LONGEST_LINE)} characters and was not judged. Split it.\n`,
          )
        } else if (line.trim()) {
          const result = lint(line, context)
          counts[result.verdict]++
          print(json ? jsonLine(result) : humanLines(number, result))
        }
      }
      if (!json) print(summary(counts, refused, lang === 'zh'))
      io.out(waiting)
      if (counts.deny || refused) fail()
    })
}

const summary = ({ ok, warn, evidence, deny }: Record<Verdict, number>, refused: number, zh: boolean): string => {
  const [all, fine, look, proof, not] = [ok + warn + evidence + deny, ok, warn, evidence, deny].map(formatCount)
  return zh
    ? `${all} 条：${fine} 条可发，${look} 条提醒，${proof} 条要附证明，${not} 条不能发${refused ? `；${refused} 行太长，没有检查` : ''}。\n`
    : `${all} texts: ${fine} fine, ${look} to look at, ${proof} with proof only, ${not} must not go out${refused ? `; ${refused} too long to be judged` : ''}.\n`
}

const read = async function* (file: string | undefined, cwd: string): AsyncGenerator<string> {
  const stream = file === undefined || file === '-' ? process.stdin : createReadStream(resolve(cwd, file))
  stream.setEncoding('utf8')
  try {
    for await (const piece of stream) yield String(piece)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    throw new Refusal(
      'bad_input',
      { zh: `读不了 ${file ?? '标准输入'}（${why}）。`, en: `Cannot read ${file ?? 'standard input'} (${why}).` },
      {
        zh: '检查文件的路径和权限，文件须为 UTF-8 文本。',
        en: 'Check the path and its permissions; it must be a UTF-8 text file.',
      },
    )
  }
}
