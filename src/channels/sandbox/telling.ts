import type { CostFact, EventFact, MemberFact, OrderFact, RefundFact } from '../../domain/members/facts.ts'
import { draws } from './prng.ts'
import { DAY, LIFE } from './settings.ts'

/** A fact and the instant (epoch milliseconds) at which the brand's systems hear of it. */
export interface Told<Fact> {
  readonly seenAt: number
  readonly fact: Fact
}

export interface ReferralFact {
  readonly inviteeRef: string
  readonly inviterRef: string
  readonly boundAt: string
  readonly status: 'qualified' | 'rewarded'
}

/** An order that arrived at the customer's door. */
export interface ReceivedFact {
  readonly orderId: string
  readonly at: string
}

export interface WorldFacts {
  readonly members: Told<MemberFact>[]
  readonly events: Told<EventFact>[]
  readonly orders: Told<OrderFact>[]
  readonly refunds: Told<RefundFact>[]
  readonly received: Told<ReceivedFact>[]
  readonly referrals: Told<ReferralFact>[]
  readonly costs: Told<CostFact>[]
}

export const FACT_KINDS = ['members', 'orders', 'refunds', 'received', 'events', 'referrals', 'costs'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** The usual way from an event to our database. */
const LAG = 2_000

/** Takes what happens at `at`; the fact is only built when it is heard of in the window. */
export type Tell = <K extends FactKind>(
  kind: K,
  at: number,
  id: string,
  fact: (seenAt: number) => WorldFacts[K][number]['fact'],
  prompt?: 'prompt',
) => void

/**
 * Gathers the facts heard of in (from, to]. One in a hundred comes days late, except those marked prompt, which later ones
 * build on. What is heard when depends on the fact alone, so that windows put together tell the same as one long window.
 */
export const gathering = (seed: number, from: number, to: number): { tell: Tell; facts: WorldFacts } => {
  const facts: WorldFacts = {
    members: [],
    events: [],
    orders: [],
    refunds: [],
    received: [],
    referrals: [],
    costs: [],
  }
  const earliest = from - LIFE.late.most * DAY - LAG
  const tell: Tell = (kind, at, id, fact, prompt) => {
    if (at > to || at <= earliest) return
    const seenAt = at + (prompt ? LAG : delay(seed, id))
    if (seenAt <= from || seenAt > to) return
    const list = facts[kind] as Told<unknown>[]
    list.push({ seenAt, fact: fact(seenAt) })
  }
  return { tell, facts }
}

const delay = (seed: number, id: string): number => {
  const d = draws(seed, 'late', id)
  return d.bool(LIFE.late.share) ? Math.min(LIFE.late.most, d.exponential(LIFE.late.days)) * DAY : LAG
}
