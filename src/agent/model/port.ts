import type { Lang } from '../../platform/i18n.ts'

/** Messages as Chat Completions has them: plain JSON, kept whole so that provider fields survive. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool'
  readonly content: string | null
  readonly tool_calls?: readonly ToolCall[]
  readonly tool_call_id?: string
  readonly [extra: string]: unknown
}

export interface ToolCall {
  readonly id: string
  readonly type: 'function'
  readonly function: { readonly name: string; readonly arguments: string }
}

export interface Usage {
  readonly promptTokens: number
  readonly cachedTokens: number
  readonly completionTokens: number
}

export interface ModelRequest {
  readonly messages: readonly ChatMessage[]
  readonly tools: readonly ToolSpec[]
  /** Facts that code knows about the turn; the offline planner reads them directly, a model gets them as text. */
  readonly turn: TurnFacts
  readonly signal: AbortSignal
  readonly onText?: (piece: string) => void
}

export interface ToolSpec {
  readonly name: string
  readonly description: string
  /** JSON Schema of the arguments. */
  readonly parameters: Record<string, unknown>
}

export interface TurnFacts {
  readonly now: string
  readonly timezone: string
  readonly lang: Lang
  /** What the thread spoke of last, as opaque ids. */
  readonly last: Readonly<Record<string, string | undefined>>
}

export interface ModelAnswer {
  readonly message: ChatMessage
  readonly usage: Usage
}

/** A language model, or the offline planner: something that reads messages and answers with text or tool calls. */
export interface Planner {
  readonly kind: 'offline' | 'model'
  readonly label: string
  answer(request: ModelRequest): Promise<ModelAnswer>
}
