import type { ProposalView, TurnDecision } from './tools/tool.ts'

/** One answered command, the document that `flywheel ask --json` prints. */
export interface Answer {
  readonly threadId: string
  readonly turnId: string
  readonly planner: 'offline' | 'model'
  readonly reply: string
  readonly intent: { readonly name: string; readonly slots: Readonly<Record<string, unknown>> } | null
  readonly tools: readonly { readonly name: string; readonly args: unknown }[]
  readonly decision: TurnDecision
  readonly rules: readonly string[]
  readonly deferTo?: string
  readonly options: readonly { readonly label: string; readonly command: string }[]
  readonly proposals: readonly ProposalView[]
  readonly numbers: readonly NumberView[]
  readonly usage: { readonly promptTokens: number; readonly completionTokens: number; readonly ms: number }
}

export interface NumberView {
  readonly metric: string
  readonly key: string | null
  readonly value: number | null
  readonly unit: string
  readonly window: { readonly from: string; readonly to: string } | null
  readonly asOf: string
  readonly n: number
  readonly definition: string
}

/** What a waiting person is shown while an answer is made. */
export type AskEvent =
  | { readonly type: 'progress'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
