import type { Database } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n.ts'
import type { Assistant } from '../assistant.ts'
import type { Io } from './io.ts'

/** What the terminal's commands work on; made by the composition root. */
export interface TerminalHost {
  readonly assistant: Assistant
  readonly database: Database
  readonly dataDir: string
  /** The slug of the workspace that commands speak to. */
  readonly workspace: string
  /** Where the console answers; null when this process serves none. */
  readonly consoleUrl: string
  loginLink(handle: string): Promise<string>
  resetDemo(show: (text: string) => void): Promise<{ workspaceId: number; members: number; orders: number }>
  doctor(): Promise<readonly Finding[]>
}

/** One thing that the doctor looked at. */
export interface Finding {
  readonly name: string
  readonly ok: boolean
  readonly says: string
  readonly fix?: string
}

/** What a command gets: where to print, in which language, and the opened product. */
export interface Terminal {
  readonly io: Io
  readonly lang: Lang
  open(): Promise<TerminalHost>
  /** Sets the exit code of a command that ran but was refused. */
  fail(): void
  /** Runs another command line in the same way as this one; for the interactive terminal. */
  run(argv: readonly string[], io: Io): Promise<number>
}
