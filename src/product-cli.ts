import { Option } from 'commander'
import { type Config, readConfig } from './config.ts'
import { forward } from './control.ts'
import { databaseRefusal } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import { REFUSALS, Refusal } from './platform/errors.ts'
import { createLog } from './platform/log.ts'
import { createTelemetry } from './platform/telemetry.ts'
import { catchUp, Held, heldRefusal, openDatabase, openRuntime, type Runtime } from './runtime.ts'
import { loginLink, type Roles, serve } from './serve.ts'
import type { TerminalHost } from './surfaces/terminal/host.ts'
import { type Io, printJson, processIo, progressLine, refusalText } from './surfaces/terminal/io.ts'
import { CarriedOut, runProgram } from './surfaces/terminal/program.ts'
import { hostOf } from './terminal-host.ts'

const argv = process.argv.slice(2)
const io = processIo()
const { lang } = io

/** Opens the product for one command; another process that has the folder carries the command out itself. */
const main = async (): Promise<number> => {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  let runtime: Runtime | null = null
  const progress = progressLine(io)
  /** Opens the product once; where another process serves from the data folder, that one carries the command out. */
  const openFor = async (line: readonly string[], theirs: Io): Promise<TerminalHost> => {
    const opened =
      runtime ??
      (await openRuntime(config, log, argv[0] ?? '', progress).catch(async error => {
        if (!(error instanceof Held)) throw error
        const exit = await forward(error.holder, line, theirs)
        throw exit === null ? heldRefusal(config, error) : new CarriedOut(exit)
      }))
    runtime = opened
    // A stop comes before whatever fell due since the last command.
    if (config.databaseUrl === null && line[0] !== 'pause')
      await catchUp(opened, (await opened.assistant.workspace(config.workspace)).id)
    return hostOf(opened)
  }
  try {
    return await runProgram(argv, io, openFor, (program, terminal) => {
      program
        .command('serve')
        .description('start the console, the API and the worker')
        .addOption(
          new Option('--role <role>', 'what this process does').choices(['all', 'web', 'worker']).default('all'),
        )
        .action(async ({ role }: { role: Roles }) => {
          const started = performance.now()
          const telemetry = createTelemetry()
          runtime = await openRuntime(config, log, `serve --role ${role}`, progress, { onJob: telemetry.job }).catch(
            held(config),
          )
          const host = hostOf(runtime)
          const serving = await serve(runtime, role, telemetry, (line, theirs) =>
            runProgram(line, theirs, async () => host),
          )
          const seconds = ((performance.now() - started) / 1000).toFixed(1)
          if (serving.url) {
            terminal.io.out(
              lang === 'zh'
                ? `\n飞轮已就绪（${seconds} 秒）：${serving.url}\n`
                : `\nFlywheel is ready (${seconds} s): ${serving.url}\n`,
            )
            terminal.io.out(
              `${lang === 'zh' ? '一次性登录链接（15 分钟内有效）：' : 'One-time login link (15 minutes):'}\n  ${await loginLink(runtime, serving.url, 'operator')}\n\n`,
            )
          } else
            terminal.io.out(lang === 'zh' ? `worker 已就绪（${seconds} 秒）\n` : `The worker is ready (${seconds} s)\n`)
          await stopSignal()
          await serving.stop()
          runtime = null
        })

      program
        .command('migrate')
        .description('bring the database schema up to date')
        .action(async ({ json }: { json?: boolean }) => {
          const { database, lock } = await openDatabase(config, 'migrate').catch(held(config))
          try {
            const applied = await migrate(database)
            if (json) printJson(io, { applied })
            else io.out(applied.length ? `${applied.join('\n')}\n` : lang === 'zh' ? '已是最新。\n' : 'Up to date.\n')
          } finally {
            await database.close()
            lock?.release()
          }
        })
    })
  } finally {
    await (runtime as Runtime | null)?.close()
  }
}

/** A command that needs the folder for itself says who has it. */
const held =
  (config: Config) =>
  (error: unknown): never => {
    throw error instanceof Held ? heldRefusal(config, error) : error
  }

/** Waits for SIGTERM or SIGINT; a second one ends at once. */
const stopSignal = (): Promise<void> =>
  new Promise(resolve => {
    const stop = () => {
      process.once('SIGINT', () => process.exit(130))
      resolve()
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  })

const report = (error: unknown): number => {
  const said = databaseRefusal(error)
  if (!(said instanceof Refusal)) throw error
  if (argv.includes('--json'))
    printJson(io, { error: { code: said.code, message: said.says.en, zh: said.says.zh, fix: said.fix?.en ?? null } })
  else io.err(refusalText(said, lang))
  return REFUSALS[said.code].exit
}

process.exitCode = await main().catch(report)
// A library may hold a handle open; everything of ours is closed by now.
setTimeout(() => process.exit(), 500).unref()
