import { registerLint } from './commands/lint.ts'
import type { Io } from './io.ts'
import { runCommands } from './run-commands.ts'

/** The commands that need neither the product nor its database, and so start at once. */
export const ALONE: ReadonlySet<string> = new Set(['lint'])

/** Runs one of them; returns the exit code. */
export const runAlone = (argv: readonly string[], io: Io): Promise<number> =>
  runCommands([registerLint], argv, io, () => Promise.reject(new Error('this command opens no product')))
