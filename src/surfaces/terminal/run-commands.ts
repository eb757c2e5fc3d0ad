import { Command, CommanderError } from 'commander'
import { databaseRefusal } from '../../platform/db/database.ts'
import { messageOf, REFUSALS, Refusal } from '../../platform/errors.ts'
import type { Terminal, TerminalHost } from './host.ts'
import { type Io, printJson, refusalJson, refusalText } from './io.ts'

/** The command was carried out by another process; this is its exit code. */
export class CarriedOut extends Error {
  readonly exit: number
  constructor(exit: number) {
    super('carried out by another process')
    this.exit = exit
  }
}

/** Adds one command, or several that belong together. */
export type Register = (program: Command, terminal: Terminal) => void

/** Runs one command line out of some commands; returns the exit code: 0, 1 refused or failed, 2 misuse. */
export const runCommands = async (
  commands: readonly Register[],
  argv: readonly string[],
  io: Io,
  openFor: (argv: readonly string[], io: Io) => Promise<TerminalHost>,
  extend: Register = () => {},
): Promise<number> => {
  let exit = 0
  const terminal: Terminal = {
    io,
    lang: io.lang,
    open: () => openFor(argv, io),
    fail: () => {
      exit = 1
    },
    run: (line, theirs) => runCommands(commands, line, theirs, openFor),
  }
  const program = new Command('flywheel')
    .description('飞轮 Flywheel: the assistant of a private-domain team')
    .exitOverride()
    .configureOutput({ writeOut: text => io.out(text), writeErr: text => io.err(text) })
    .showSuggestionAfterError()
  for (const register of commands) register(program, terminal)
  extend(program, terminal)
  for (const command of everyCommand(program)) {
    command.exitOverride().configureOutput({ writeOut: text => io.out(text), writeErr: text => io.err(text) })
    if (!command.commands.length) command.option('--json', 'one JSON document on standard output')
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    return reported(error, argv, io)
  }
}

const everyCommand = (command: Command): Command[] => command.commands.flatMap(child => [child, ...everyCommand(child)])

const reported = (thrown: unknown, argv: readonly string[], io: Io): number => {
  const { lang } = io
  const error = databaseRefusal(thrown)
  if (error instanceof CarriedOut) return error.exit
  const json = argv.includes('--json')
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    if (json) printJson(io, { error: { code: 'bad_input', message: error.message.replace(/^error: /, '') } })
    return 2
  }
  if (error instanceof Refusal) {
    if (json) printJson(io, refusalJson(error))
    else io.err(refusalText(error, lang))
    return REFUSALS[error.code].exit
  }
  if (json) printJson(io, { error: { code: 'internal', message: messageOf(error) } })
  io.err(
    `${lang === 'zh' ? '出错了，没有做完的已经撤回' : 'Something broke; what was not finished was rolled back'}：${messageOf(error)}\n`,
  )
  return 1
}
