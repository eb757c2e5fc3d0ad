import type { TextChannel, Vertical } from '../adlaw/entry.ts'

/** What the content rules look at. The text is as the brand wrote it, variables unfilled. */
export interface TextFacts {
  /** Every text that the action carries: what goes out and the variants to choose from. */
  readonly texts: readonly string[]
  /** Effects that the text is asked to claim, as said. */
  readonly claims: readonly string[]
  /** The number under which the authority approved the advertisement, of classes that need one. */
  readonly adApprovalNo: string | null
  /** How much of a text by AI a person has rewritten, 0 to 1; null: nobody has. */
  readonly humanEditRatio: number | null
  /** Text by AI bears its label; null: it is a draft and goes nowhere yet. */
  readonly labelled: boolean | null
  /** Pieces that can be sold now, where the text is bound to stock; null: it is not. */
  readonly liveStock: number | null
  readonly text: string
  readonly textChannel: TextChannel
  /** The line of business of the brand or of the product that the text is about; null: not named. */
  readonly vertical: Vertical | null
  /** Claims that the product's filed evidence covers. */
  readonly filedClaims: readonly string[]
  /** Brand, shop and product names of the workspace: never absolute words in themselves. */
  readonly registeredNames: readonly string[]
  /** Who wrote it. */
  readonly origin: 'human' | 'ai' | 'ai_edited' | 'template'
  /** Ids of proofs that are attached to the text. */
  readonly evidence: readonly string[]
  readonly linkDomains: readonly string[]
}
