import { examine } from './doctor.ts'
import { type Runtime, resetDemo } from './runtime.ts'
import { loginLink } from './serve.ts'
import type { TerminalHost } from './surfaces/terminal/host.ts'

/** What terminal commands work on, made from a runtime; also for commands that another process forwarded to a server. */
export const hostOf = (runtime: Runtime): TerminalHost => {
  const { config } = runtime
  const consoleUrl = config.publicUrl ?? `http://127.0.0.1:${config.port}`
  return {
    assistant: runtime.assistant,
    database: runtime.database,
    dataDir: config.dataDir,
    workspace: config.workspace,
    consoleUrl,
    loginLink: handle => loginLink(runtime, consoleUrl, handle),
    resetDemo: show => resetDemo(runtime, { show, end: () => {} }),
    doctor: () => examine(runtime),
  }
}
