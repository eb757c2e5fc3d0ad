/** What a way to customers can do. A channel that cannot send by itself creates tasks that staff confirm. */
export interface ChannelCapabilities {
  /** A task can be looked up by our own reference, so that an unanswered call can be reconciled. */
  readonly lookup: boolean
  /** Messages wait for a person to press send. */
  readonly staffConfirms: boolean
  readonly maxRecipientsPerTask: number
}

export interface SendTask {
  /** Ours; the same task is never created twice under it where the channel can tell. */
  readonly ref: string
  readonly senderId: string
  readonly recipients: readonly { readonly memberId: string; readonly externalRef: string }[]
  readonly text: string
  readonly at: string
}

export type TaskAnswer =
  | {
      readonly status: 'created'
      readonly providerId: string
      readonly failed: readonly { readonly memberId: string; readonly reason: string }[]
    }
  | { readonly status: 'refused'; readonly reason: string }

/** The way out to customers. Implemented in `channels/`; never called inside a transaction. */
export interface Channel {
  readonly name: string
  readonly capabilities: ChannelCapabilities
  createTask(workspaceId: number, task: SendTask): Promise<TaskAnswer>
  /** What became of a task whose answer never came; null when the provider never saw it. */
  findTask(workspaceId: number, ref: string): Promise<{ readonly providerId: string } | null>
  /** Takes back what staff have not sent. True when that is all of it: nobody got it from this task, or will. False where it cannot tell. */
  cancelTask(workspaceId: number, ref: string): Promise<boolean>
}

/** What comes back about one touch; the channel turns the provider's words into these and hands them to `applyReceipts`. */
export interface Receipt {
  readonly kind: 'sent' | 'delivered' | 'failed' | 'clicked' | 'replied'
  readonly taskRef: string
  readonly memberId: string
  readonly at: string
  /** For `failed`: the provider's reason, as our word for it. */
  readonly reason?: string
}
