/** Facts as they arrive from a file, the HTTP API, a provider's callback or the simulated world. Refs are the source's own ids. */
export interface MemberFact {
  readonly ref: string
  readonly personKey?: string
  readonly addedAt?: string
  readonly leftAt?: string
  readonly sourceChannel?: string
  readonly sourceCampaign?: string
  readonly timezone?: string
  readonly ownerId?: string
  readonly isStaff?: boolean
  readonly isMinor?: boolean
  readonly personalised?: boolean
  readonly name?: string
  readonly phone?: string
  readonly birthday?: string
  readonly tags?: readonly string[]
}

export interface OrderFact {
  readonly orderId: string
  /** Null: nobody known. A ref that is not a member yet becomes one. */
  readonly memberRef: string | null
  readonly channel: string
  readonly paidAt: string
  readonly receivedAt?: string
  readonly items: readonly {
    readonly line: string
    readonly sku: string
    readonly category?: string
    readonly qty: number
    readonly fen: number
    readonly costFen?: number
  }[]
}

export interface RefundFact {
  readonly refundId: string
  readonly orderId: string | null
  readonly memberRef: string | null
  readonly at: string
  readonly fen: number
}

export interface EventFact {
  readonly eventId: string
  readonly memberRef: string | null
  readonly type: string
  readonly actor: 'member' | 'staff' | 'system'
  readonly at: string
  readonly groupId?: string
  readonly props?: Readonly<Record<string, unknown>>
}

export interface CostFact {
  readonly costId: string
  readonly day: string
  readonly kind: string
  readonly channel?: string
  readonly campaignId?: string
  readonly fen: number
}

/** Of the facts given, how many were new; the rest were there already, and nothing was changed for them. */
export interface Ingested {
  readonly given: number
  readonly added: number
}
