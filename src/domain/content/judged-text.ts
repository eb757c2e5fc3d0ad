import type { TextChannel } from '../../core/policy/adlaw/entry.ts'
import { CHANNELS } from '../../core/policy/adlaw/entry.ts'
import type { Facts } from '../../core/policy/facts.ts'
import type { Workspace } from '../../core/scope.ts'
import { brandOf, verticalOf } from './brand.ts'

/** What the content rules look at. */
export type TextJudgement = Pick<
  Facts,
  | 'texts'
  | 'claims'
  | 'textChannel'
  | 'vertical'
  | 'filedClaims'
  | 'registeredNames'
  | 'evidence'
  | 'linkDomains'
  | 'product'
  | 'adApprovalNo'
  | 'liveStock'
  | 'origin'
  | 'humanEditRatio'
  | 'labelled'
>

export interface JudgedText {
  readonly texts: readonly string[]
  readonly channel: string
  readonly origin: Facts['origin']
  /** It goes out, and so bears a label where it owes one. */
  readonly goesOut: boolean
  readonly product?: string | null
  readonly claims?: readonly string[]
  readonly evidence?: readonly string[]
}

/** The label that GB 45438—2025 asks of texts: "AI" or 人工智能, and 生成 or 合成. */
const LABEL = /(?:AI|人工智能).{0,6}(?:生成|合成|generated)|(?:generated|written) by AI/iu
export const AI_LABEL = { zh: '（内容由AI生成）', en: ' (Written by AI, AI-generated.)' } as const

/** The facts of texts that a brand wants to use. The product's own line of business comes before the brand's. */
export const judgedText = (workspace: Workspace, text: JudgedText): TextJudgement => {
  const brand = brandOf(workspace)
  const product = text.product ?? null
  return {
    ...brand,
    vertical: verticalOf(product) ?? brand.vertical,
    texts: text.texts,
    claims: text.claims ?? [],
    evidence: text.evidence ?? [],
    textChannel: placeOf(text.channel),
    product,
    liveStock: null,
    origin: text.origin,
    humanEditRatio: null,
    labelled: text.goesOut ? text.texts.every(one => LABEL.test(one)) : null,
  }
}

/** A post elsewhere is public too; what is sent to one person is private. */
const placeOf = (channel: string): TextChannel =>
  CHANNELS.find(place => place === channel) ?? (channel === 'xiaohongshu' ? 'page' : 'private')
