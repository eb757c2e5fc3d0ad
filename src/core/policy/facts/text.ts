import type { TextChannel, Vertical } from '../adlaw/entry.ts'

/** What the content rules look at. The text is as the brand wrote it, variables unfilled. */
export interface TextFacts {
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
