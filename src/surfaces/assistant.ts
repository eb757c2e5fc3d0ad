import type { Answer, AskEvent, NumberView } from '../agent/answer.ts'
import type { ProposalView } from '../agent/tools/tool.ts'

import type { FlywheelStage, FlywheelView } from '../core/metrics/flywheel.ts'

export type { Answer, AskEvent, FlywheelStage, FlywheelView, NumberView }

import type { Actor, Scope, Workspace } from '../core/scope.ts'

/** What every surface asks for and shows. Built once in the composition root; surfaces only verify, identify and render. */

export interface PlanView {
  readonly id: string
  readonly title: string
  readonly scene: string
  readonly status: string
  readonly scheduledAt: string
  readonly local: string
  readonly createdBy: string
  readonly text: string
  readonly counts: Readonly<
    Record<
      'audience' | 'send' | 'heldOut' | 'defer' | 'drop' | 'sent' | 'delivered' | 'clicked' | 'failed' | 'unknown',
      number
    >
  >
  /** Dropped and deferred, by rule. */
  readonly reasons: readonly { readonly rule: string; readonly says: string; readonly count: number }[]
  /** Who stopped it, when and why; what its first small part came to. In the reader's language. */
  readonly notes: readonly string[]
}

export interface TurnView {
  readonly turnId: string
  readonly actorId: string
  readonly said: string
  readonly answer: Answer | null
  readonly at: string
}

export interface Assistant {
  /** Opens a scope for an actor known to the transport; refuses unknown or inactive ones. */
  scope(workspaceId: number, actorId: string, lang?: 'zh' | 'en'): Promise<Scope>
  workspace(idOrSlug: number | string): Promise<Workspace>
  actors(workspaceId: number): Promise<Actor[]>

  ask(
    scope: Scope,
    command: { text: string; threadId?: string; surface: string },
    onEvent?: (event: AskEvent) => void,
  ): Promise<Answer>
  turns(scope: Scope, threadId: string): Promise<TurnView[]>
  threads(scope: Scope): Promise<{ id: string; title: string; at: string }[]>

  proposals(scope: Scope, filter: { status?: 'open' | 'all'; limit?: number }): Promise<ProposalView[]>
  proposal(scope: Scope, id: string): Promise<ProposalView>
  /** Runs an action of the catalogue that a person asked for directly, through the same gate. */
  act(scope: Scope, action: string, input: unknown): Promise<ProposalView>
  /** `seenHash` is what the person had before their eyes; a proposal that changed since is not approved by it. */
  approve(scope: Scope, id: string, seenHash: string): Promise<ProposalView>
  reject(scope: Scope, id: string, reason: string): Promise<ProposalView>
  /** A changed text or time is a new version; the old one and its approvals are void. */
  revise(scope: Scope, id: string, change: { text?: string; at?: string; canary?: boolean }): Promise<ProposalView>

  plans(scope: Scope, filter: { from?: string; to?: string; status?: string; limit?: number }): Promise<PlanView[]>
  plan(scope: Scope, id: string): Promise<PlanView>
  flywheel(scope: Scope): Promise<FlywheelView>
  /** Who stopped all sending, when and why, in a sentence; null while it goes on. */
  paused(scope: Scope): Promise<string | null>

  /** Only a sandbox has a clock that can be moved: `to` an instant, or back to real time with null. Due work runs on the way. */
  moveClock(scope: Scope, to: string | null): Promise<{ now: string }>
}
