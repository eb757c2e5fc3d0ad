import { type Db, one, sql } from '../../platform/db/database.ts'
import { REACTIONS } from './settings.ts'

export type Tone = keyof typeof REACTIONS.lift
export type Standing = keyof typeof REACTIONS.lift.care

/** What the world knows of a customer at the moment of a message. */
export interface Customer {
  readonly memberId: string
  readonly ref: string
  readonly left: boolean
  readonly purchaseDays365: number
  /** Null: never bought. */
  readonly daysSinceOrder: number | null
  /** Messages delivered to this customer in the seven days before. */
  readonly recentMessages: number
}

const PROMOTION = /秒杀|折|立减|满减|优惠券|特价|清仓|抢购|大促|% ?off|\bsale\b|\bdiscount|\bcoupon/i

/** Customers hear care or a promotion; the words alone decide. */
export const toneOf = (text: string): Tone => (PROMOTION.test(text) ? 'promotion' : 'care')

/** Lapsing: bought on three days or more within a year, and not in the last 30 days. */
export const standingOf = (c: Customer): Standing => {
  if (c.daysSinceOrder === null) return 'other'
  return c.purchaseDays365 >= 3 && c.daysSinceOrder >= 30 ? 'lapsing' : 'buyer'
}

/**
 * The planted effect: the probability that a delivered message makes this customer order within seven days. It acts beside
 * what the customer would have done anyway, so conversion rises by `lift × (1 − base rate)`; see `conversionEffect`.
 */
export const plantedLift = (tone: Tone, customer: Customer): number => REACTIONS.lift[tone][standingOf(customer)]

/** What a planted lift adds to the share of customers with an order within seven days, for a given share without the message. */
export const conversionEffect = (lift: number, baseRate: number): number => lift * (1 - baseRate)

/** What a task's message did in truth, counted over those it was delivered to. */
export interface Truth {
  readonly tone: Tone
  readonly delivered: number
  /** The sum of the planted lifts: how many orders were to be expected. */
  readonly expectedOrders: number
  /** Orders that the message caused. */
  readonly causedOrders: number
  readonly turnedAway: number
}

/** The truth of one task, for tests that estimate it. */
export const truthOfTask = async (db: Db, workspaceId: number, taskRef: string): Promise<Truth> => {
  const { truth } = await one<{ truth: Truth }>(
    db,
    sql`select truth from sandbox_tasks where workspace_id = ${workspaceId} and task_ref = ${taskRef}`,
  )
  return truth
}
