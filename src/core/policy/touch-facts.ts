import type { Bilingual } from '../../platform/i18n.ts'

/** What the action rules of a touch look at: counts, the text, and times. No personal data. */
export interface TouchFacts {
  readonly kind: 'marketing' | 'service' | 'transactional'
  readonly text: string
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
  /** The person asked to go around the approval, or claimed somebody's word for it. */
  readonly bypassAsked: boolean
  /** The audience named is those who refused. */
  readonly targetsOptedOut: boolean
  /** For a festival: its name and day, and how many days after the send that day is (negative: it has passed). */
  readonly festival: { readonly name: Bilingual; readonly day: string; readonly daysAhead: number } | null
  readonly allowedDomains: readonly string[]
}
