import type { Bilingual } from './i18n.ts'

/**
 * A refusal that a person should read: what was wrong, where, and what to do next.
 * Bugs are ordinary errors; this is for what people and other systems do.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly says: Bilingual
  readonly fix: Bilingual | undefined
  readonly data: Record<string, unknown> | undefined

  constructor(code: RefusalCode, says: Bilingual, fix?: Bilingual, data?: Record<string, unknown>) {
    super(fix ? `${says.en} ${fix.en}` : says.en)
    this.name = 'Refusal'
    this.code = code
    this.says = says
    this.fix = fix
    this.data = data
  }
}

/** How a refusal is answered over HTTP and as an exit code: `misuse` is the caller's mistake (exit 2). */
export const REFUSALS = {
  bad_input: { status: 422, exit: 2 },
  unknown_actor: { status: 401, exit: 2 },
  unauthenticated: { status: 401, exit: 1 },
  forbidden: { status: 403, exit: 1 },
  not_found: { status: 404, exit: 1 },
  conflict: { status: 409, exit: 1 },
  too_large: { status: 413, exit: 2 },
  rate_limited: { status: 429, exit: 1 },
  busy: { status: 409, exit: 1 },
  config: { status: 500, exit: 2 },
  unavailable: { status: 503, exit: 1 },
} as const satisfies Record<string, { status: number; exit: 1 | 2 }>

export type RefusalCode = keyof typeof REFUSALS

/** The message of anything thrown, for a log line. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
