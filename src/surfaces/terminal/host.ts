import type { Database } from '../../platform/db/database.ts'
import type { Assistant } from '../assistant.ts'

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
