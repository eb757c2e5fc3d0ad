import { mkdirSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { importFile, PRESETS, type Preset } from '../../../domain/imports/import-file.ts'
import { formatCount } from '../../../platform/i18n.ts'
import type { Terminal } from '../host.ts'
import { bar, printJson, progressLine } from '../io.ts'

const KINDS = ['members', 'orders', 'events', 'costs'] as const

const mapping = (pair: string, before: Record<string, string> = {}): Record<string, string> => {
  const at = pair.indexOf('=')
  if (at < 1 || at === pair.length - 1)
    throw new InvalidArgumentError('write it as file_column=our_field, e.g. --map cust=member_id')
  return { ...before, [pair.slice(0, at)]: pair.slice(at + 1) }
}

interface ImportFlags {
  as: string
  preset: Preset
  map?: Record<string, string>
  rejects?: string
  json?: boolean
}

/** `import members|orders|events|costs FILE`. */
export const registerImport = (program: Command, terminal: Terminal): void => {
  const { io, lang } = terminal
  const command = program
    .command('import')
    .description('bring in real data from a CSV or JSONL file; the same file again adds nothing')
  for (const kind of KINDS) {
    command
      .command(kind)
      .argument('<file>')
      .option('--as <actor>', 'who imports', 'operator')
      .addOption(new Option('--preset <name>', 'how the file is laid out').choices(PRESETS).default('generic'))
      .option('--map <file=ours>', 'a column of the file is one of our fields; may be given again', mapping)
      .option('--rejects <file>', 'where rows go that cannot be taken')
      .action(async (file: string, flags: ImportFlags) => {
        const host = await terminal.open()
        const workspace = await host.assistant.workspace(host.workspace)
        const scope = await host.assistant.scope(workspace.id, flags.as, lang)
        const path = isAbsolute(file) ? file : resolve(io.cwd, file)
        const folder = join(host.dataDir, 'rejects')
        mkdirSync(folder, { recursive: true })
        const progress = progressLine(io)
        const started = performance.now()
        const report = await importFile(scope, {
          kind,
          file: path,
          preset: flags.preset,
          ...(flags.map ? { map: flags.map } : {}),
          rejects: flags.rejects ? resolve(io.cwd, flags.rejects) : join(folder, `${basename(path)}.rejects.csv`),
          onProgress: p =>
            progress.show(
              `${bar(p.bytes, p.totalBytes)}  ${formatCount(p.read)} read · ${formatCount(p.taken)} taken · ${formatCount(p.rejected)} rejected`,
            ),
        })
        progress.end()
        const seconds = Math.round(performance.now() - started) / 1000
        if (flags.json) return printJson(io, { ...report, seconds })
        io.out(
          lang === 'zh'
            ? `读 ${formatCount(report.read)} 行 = 收 ${formatCount(report.taken)} + 拒 ${formatCount(report.rejected)}；新增 ${formatCount(report.added)}，已有 ${formatCount(report.known)}。${seconds} 秒。\n`
            : `${formatCount(report.read)} rows read = ${formatCount(report.taken)} taken + ${formatCount(report.rejected)} rejected; ${formatCount(report.added)} new, ${formatCount(report.known)} known. ${seconds} s.\n`,
        )
        if (report.rejectsFile)
          io.out(
            lang === 'zh'
              ? `拒收的行和原因：${report.rejectsFile}\n`
              : `Rejected rows and reasons: ${report.rejectsFile}\n`,
          )
      })
  }
}
