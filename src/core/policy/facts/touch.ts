import type { Bilingual } from '../../../platform/i18n.ts'

/** What the rules of a touch look at besides its text: counts, terms and times. */
export interface TouchFacts {
  readonly kind: 'marketing' | 'service' | 'transactional'
  /** When it was asked for (ISO 8601). */
  readonly at: string
  readonly audience: number
  /** Alive members of the workspace. */
  readonly activeBase: number
  readonly sendable: number
  /** How many the recipient rules keep back, by rule. */
  readonly keptBack: Readonly<Record<string, number>>
  /** The workspace has a way to its customers. */
  readonly hasChannel: boolean
  readonly staffConfirms: boolean
  /** The audience named is those who refused. */
  readonly targetsOptedOut: boolean
  /** For a festival: its name and day, and how many days after the send that day is (negative: it has passed). */
  readonly festival: { readonly name: Bilingual; readonly day: string; readonly daysAhead: number } | null
  /** Of a plan that is to be stopped: its status, people that it has not reached, and tasks that staff may still confirm. */
  readonly planStatus: string
  readonly waiting: number
  readonly openTasks: number
}
