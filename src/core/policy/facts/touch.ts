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
  /** How many get it first, the rest after a look at how many of them left; null: all at once. */
  readonly canaryPeople: number | null
  /** Of a plan that is to be stopped: its status, people that it has not reached, and tasks that staff may still confirm. */
  readonly planStatus: string
  readonly waiting: number
  readonly openTasks: number
  /** The message shows the brand's name or WeCom does (@企业名). */
  readonly senderShown: boolean
  /** How many of the audience have not been told for 30 days, or never, how to refuse. */
  readonly refusalHintDue: number
  /** The text shares an experience, a review or knowledge (种草, 晒单). */
  readonly sharesExperience: boolean
  /** People who came from a list and never added the brand; nobody asked them. */
  readonly importedPeople: number
  /** Whether chats of members are read for it, and they agreed to their being kept (会话存档). */
  readonly chatsRead: 'none' | 'agreed' | 'not_agreed' | 'unknown'
  /** Days since those refused whom it asks for consent again; null: it asks nobody again. */
  readonly asksAgainAfterDays: number | null
  /** The plan or proposal that already does just this: same content, audience and occasion; null: none. */
  readonly duplicateOf: string | null
  /** Runs by itself, without a person choosing each recipient. */
  readonly automated: boolean
}
