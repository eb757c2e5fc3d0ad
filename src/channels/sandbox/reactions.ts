import type { EventFact, OrderFact } from '../../domain/members/facts.ts'
import type { Receipt, SendTask } from '../../domain/touches/channel-port.ts'
import { basket } from './catalogue.ts'
import { isoOf } from './days.ts'
import { type Draws, draws } from './prng.ts'
import { DAY, HOUR, MINUTE, REACTIONS } from './settings.ts'
import { type Customer, plantedLift, type Tone, type Truth, toneOf } from './truth.ts'

/** Something that will come of a task. */
export type Pending = { readonly dueAt: string } & (
  | { readonly kind: 'confirm' | 'expire'; readonly body: null }
  | { readonly kind: 'receipt'; readonly body: readonly Receipt[] }
  | { readonly kind: 'event'; readonly body: EventFact }
  | { readonly kind: 'order'; readonly body: OrderFact }
)

export interface Outcome {
  readonly pending: readonly Pending[]
  /** Known at creation: people who are no longer contacts. */
  readonly failed: readonly { readonly memberId: string; readonly reason: string }[]
  readonly truth: Truth
}

/**
 * Everything that will come of a task: staff press send or forget, messages arrive or fail, customers click, answer, order,
 * turn away. Drawn once, from (seed, task, customer) alone.
 */
export const outcomeOf = (seed: number, task: SendTask, customers: readonly Customer[]): Outcome => {
  const failed = customers.filter(c => c.left).map(c => ({ memberId: c.memberId, reason: 'not_friend' }))
  const there = customers.filter(c => !c.left)
  const tone = toneOf(task.text)
  const confirmedAt = confirmation(seed, task)
  if (confirmedAt === null) {
    const dueAt = isoOf(Date.parse(task.at) + REACTIONS.staff.expiresHours * HOUR)
    const lapse = (c: Customer): Pending => ({
      dueAt,
      kind: 'receipt',
      body: [receipt(task, c, 'failed', dueAt, 'expired')],
    })
    const truth = { tone, delivered: 0, expectedOrders: 0, causedOrders: 0, turnedAway: 0 }
    return { pending: [{ dueAt, kind: 'expire', body: null }, ...there.map(lapse)], failed, truth }
  }
  const stories = there.map(c => storyOf(draws(seed, 'story', task.ref, c.ref), task, tone, c, confirmedAt))
  const delivered = stories.filter(s => s.lift !== null)
  return {
    pending: [{ dueAt: isoOf(confirmedAt), kind: 'confirm', body: null }, ...stories.flatMap(s => s.pending)],
    failed,
    truth: {
      tone,
      delivered: delivered.length,
      expectedOrders: delivered.reduce((sum, s) => sum + (s.lift ?? 0), 0),
      causedOrders: delivered.filter(s => s.orders).length,
      turnedAway: delivered.filter(s => s.turnsAway).length,
    },
  }
}

/** When the sender presses send, epoch milliseconds; null when they never do. Some are quick by habit, some are not. */
const confirmation = (seed: number, task: SendTask): number | null => {
  const habit = draws(seed, 'sender', task.senderId)
  const pace = habit.between(0.6, 1.8)
  const d = draws(seed, 'confirm', task.ref)
  if (d.bool(REACTIONS.staff.forgets * pace)) return null
  return Math.floor(Date.parse(task.at) + d.pick(REACTIONS.staff.minutes) * pace * d.between(0.7, 1.3) * MINUTE)
}

interface Story {
  readonly pending: readonly Pending[]
  /** The planted lift; null when the message never arrived. */
  readonly lift: number | null
  readonly orders: boolean
  readonly turnsAway: boolean
}

const receipt = (task: SendTask, c: Customer, kind: Receipt['kind'], at: string, reason?: string): Receipt => ({
  kind,
  taskRef: task.ref,
  memberId: c.memberId,
  at,
  ...(reason === undefined ? {} : { reason }),
})

const storyOf = (d: Draws, task: SendTask, tone: Tone, c: Customer, confirmedAt: number): Story => {
  const sentAt = confirmedAt + Math.floor(d.between(1, 20) * 1000)
  const fate = d.unit()
  const { not_friend, quota } = REACTIONS.fails
  if (fate < not_friend + quota) {
    const body = [receipt(task, c, 'failed', isoOf(sentAt), fate < not_friend ? 'not_friend' : 'quota')]
    return { pending: [{ dueAt: isoOf(sentAt), kind: 'receipt', body }], lift: null, orders: false, turnsAway: false }
  }
  const deliveredAt = sentAt + Math.floor(d.between(1, 15) * 1000)
  const arrived = [receipt(task, c, 'sent', isoOf(sentAt)), receipt(task, c, 'delivered', isoOf(deliveredAt))]
  const pending: Pending[] = [{ dueAt: isoOf(deliveredAt), kind: 'receipt', body: arrived }]
  const later = (meanHours: number) => deliveredAt + Math.floor((0.02 + d.exponential(meanHours)) * HOUR)
  const event = (type: string, at: number, props: EventFact['props'] = {}) => {
    const fact = {
      eventId: `${task.ref}:${c.ref}:${type}`,
      memberRef: c.ref,
      type,
      actor: 'member',
      at: isoOf(at),
    } as const
    pending.push({ dueAt: isoOf(at), kind: 'event', body: { ...fact, props: { task: task.ref, ...props } } })
  }

  const turnsAway = d.bool(REACTIONS.turnsAway + REACTIONS.turnsAwayPerRecent * c.recentMessages)
  const turnsAwayAt = later(8)
  const refuses = d.bool(REACTIONS.optOutShare)
  const clicks = d.bool(REACTIONS.click)
  const clickedAt = later(3)
  const replies = d.bool(REACTIONS.reply)
  const repliedAt = later(4)
  const lift = plantedLift(tone, c)
  const orders = d.bool(lift)
  const orderedAt = deliveredAt + Math.floor(waitingFor(d) * DAY)

  if (clicks) {
    pending.push({ dueAt: isoOf(clickedAt), kind: 'receipt', body: [receipt(task, c, 'clicked', isoOf(clickedAt))] })
    event('link_clicked', clickedAt)
  }
  if (replies) {
    pending.push({ dueAt: isoOf(repliedAt), kind: 'receipt', body: [receipt(task, c, 'replied', isoOf(repliedAt))] })
    event('message_received', repliedAt)
  }
  if (turnsAway) event(refuses ? 'opt_out' : 'contact_deleted', turnsAwayAt)
  if (orders) pending.push({ dueAt: isoOf(orderedAt), kind: 'order', body: orderOf(d, task, c, orderedAt) })
  return { pending, lift, orders, turnsAway }
}

/** Days until an order, exponential and cut off at the end of the window. */
const waitingFor = (d: Draws): number => {
  const { days, mean } = REACTIONS.order
  const most = 1 - Math.exp(-days / mean)
  return -mean * Math.log(1 - d.unit() * most * 0.999)
}

const orderOf = (d: Draws, task: SendTask, c: Customer, at: number): OrderFact => ({
  orderId: `${task.ref}:${c.ref}`,
  memberRef: c.ref,
  channel: 'private',
  paidAt: isoOf(at),
  items: basket(d, d.gamma(6, 4_500)),
})
