import type { z } from 'zod'
import type { Gate, Proposal } from '../../core/gate/gate.ts'
import type { MetricResult } from '../../core/metrics/result.ts'
import type { Decision } from '../../core/policy/rule.ts'
import type { Permission } from '../../core/roles.ts'
import type { Scope } from '../../core/scope.ts'

/** A turn ends in one of these; `clarify` means that nothing was done and a question was asked. */
export type TurnDecision = Decision | 'clarify'

/** A proposal as surfaces show it. */
export type ProposalView = Proposal

/** What a tool gives back. `say` is what a colleague would answer, figures put in by code, in the asker's language. */
export interface ToolResult {
  readonly decision: TurnDecision
  readonly rules: readonly string[]
  readonly deferTo?: string | null
  readonly say: string
  /** The next steps or readings offered, as buttons: a label and the command it stands for. */
  readonly options?: readonly { readonly label: string; readonly command: string }[]
  readonly proposal?: ProposalView
  readonly numbers?: readonly MetricResult[]
  /** Counts, enums and opaque ids: all that a model gets to see. */
  readonly data: Readonly<Record<string, unknown>>
  /** What "that one" means from now on in this thread. */
  readonly last?: Last
}

/** What "that one" stands for in a thread, as opaque ids. */
export interface Last {
  readonly planId?: string
  readonly draftId?: string
  readonly segmentId?: string
  readonly proposalId?: string
  /** The people counted or chosen last, as a segment tree in JSON. */
  readonly audience?: string
}

export interface ToolContext extends Scope {
  readonly gate: Gate
  readonly threadId: string
  readonly turnId: string
  /** The place of this call in the turn; part of the key that makes a repeated call the same proposal. */
  readonly callIndex: number
  readonly last: Last
  /** Who wrote the arguments: a model's own words are labelled as AI text. */
  readonly planner: 'offline' | 'model'
  /** Says what is being done and how far, for the person who waits. */
  progress(step: string): void
}

/** A tool is one intent of the vocabulary; its slots are the vocabulary's slots. Reads run; effects can only be proposed. */
export interface Tool<Slots = unknown> {
  readonly name: string
  readonly description: string
  readonly slots: z.ZodType<Slots>
  readonly permission: Permission
  run(slots: Slots, context: ToolContext): Promise<ToolResult>
}

export const defineTool = <Slots>(tool: Tool<Slots>): Tool => tool as unknown as Tool

/** The key under which a call's proposal is the same however often the call is repeated; the model has no say in it. */
export const callKey = (context: ToolContext, action: string): { idempotencyKey: string; threadId: string } => ({
  idempotencyKey: `${context.turnId}/${context.callIndex}/${action}`,
  threadId: context.threadId,
})
