import { registerAsk } from './commands/ask.ts'
import { registerDemo } from './commands/demo.ts'
import { registerImport } from './commands/import.ts'
import { registerLint } from './commands/lint.ts'
import { registerMetric } from './commands/metric.ts'
import { registerOperate } from './commands/operate.ts'
import { registerPolicy } from './commands/policy.ts'
import { registerProposals } from './commands/proposals.ts'
import { registerSegment } from './commands/segment.ts'
import { registerStop } from './commands/stop.ts'
import { registerWorkspace } from './commands/workspace.ts'
import type { TerminalHost } from './host.ts'
import type { Io } from './io.ts'
import { type Register, runCommands } from './run-commands.ts'

export { CarriedOut } from './run-commands.ts'

const COMMANDS: readonly Register[] = [
  registerAsk,
  registerProposals,
  registerImport,
  registerSegment,
  registerMetric,
  registerOperate,
  registerStop,
  registerDemo,
  registerLint,
  registerPolicy,
  registerWorkspace,
]

/** Runs one command line on an opened product; returns the exit code: 0, 1 refused or failed, 2 misuse. */
export const runProgram = (
  argv: readonly string[],
  io: Io,
  openFor: (argv: readonly string[], io: Io) => Promise<TerminalHost>,
  extend?: Register,
): Promise<number> => runCommands(COMMANDS, argv, io, openFor, extend)
