import { basket } from './catalogue.ts'
import { isoOf, rushNear } from './days.ts'
import type { Person, World } from './people.ts'
import { type Draws, draws } from './prng.ts'
import { DAY, HOUR, LIFE } from './settings.ts'
import type { Tell } from './telling.ts'

/** Tells what a person buys of their own accord until `until`, and what of it comes back. */
export const tellPurchases = (world: World, p: Person, until: number, tell: Tell): void => {
  const d = draws(world.seed, p.ref, 'purchases')
  const scale = d.gamma(LIFE.spend.q, 1 / LIFE.spend.v)
  const times = p.kind === 'regular' ? replenishing(d, p) : nowAndThen(d, p)
  let n = 0
  for (const due of times) {
    if (due > until) return
    n++
    const own = draws(world.seed, p.ref, 'order', n)
    const waits = own.bool(0.2)
    const at = Math.floor(waits ? Math.max(due, (rushNear(due) ?? 0) - own.unit() * 2.5 * DAY) : due)
    const gone = p.leavesAt !== null && at >= p.leavesAt && (p.backAt === null || at < p.backAt)
    if (gone && !own.bool(LIFE.buysAfterLeaving)) continue
    const channel = at < p.addedAt ? 'store' : gone || own.bool(0.14) ? 'tmall' : 'private'
    const targetFen = own.gamma(LIFE.spend.p, 1 / scale) * 100
    tellOrder(own, { orderId: `${p.ref}-${n}`, memberRef: p.ref, channel, at, targetFen }, tell, p.addedAt)
  }
}

/** People who know what they use buy it again when it runs out: gamma gaps around their own cycle, and now and then something more. */
function* replenishing(d: Draws, p: Person): Generator<number> {
  const { first, gap, spread, shape, stops, again } = LIFE.regular
  const cycle = gap * Math.exp(spread * d.normal())
  const wasCustomer = p.source === 'store' && d.bool(0.6)
  let at = wasCustomer ? p.addedAt - d.between(30, 200) * DAY : p.addedAt + d.exponential(first) * DAY
  for (;;) {
    yield at
    if (d.bool(again.share)) yield at + d.between(again.from, again.to) * DAY
    if (d.bool(stops)) return
    at += Math.max(again.to, d.gamma(shape, cycle / shape)) * DAY
  }
}

/** Beta-geometric/negative-binomial: exponential gaps at a rate of one's own, and after each purchase a chance to stop for good. */
function* nowAndThen(d: Draws, p: Person): Generator<number> {
  const { converts, first, r, alpha, a, b } = LIFE.occasional
  if (!d.bool(p.kind === 'occasional' ? converts : LIFE.browserConverts)) return
  const rate = Math.max(1e-9, d.gamma(r, 1 / alpha))
  const stops = d.beta(a, b)
  for (let at = p.addedAt + d.exponential(first) * DAY; ; at += d.exponential(1 / rate) * DAY) {
    yield at
    if (d.bool(stops)) return
  }
}

interface Order {
  readonly orderId: string
  readonly memberRef: string | null
  readonly channel: string
  readonly at: number
  readonly targetFen: number
}

/**
 * One order and what follows from it: its arrival, perhaps a refund, seldom a complaint. What happened before `knownFrom` is
 * heard of then: a customer's purchases in the stores come with the contact.
 */
export const tellOrder = (d: Draws, order: Order, tell: Tell, knownFrom = Number.NEGATIVE_INFINITY): void => {
  const heard = (at: number) => Math.max(at, knownFrom)
  const { orderId, memberRef, channel, at } = order
  const items = basket(d, order.targetFen)
  const paidFen = items.reduce((sum, item) => sum + item.fen, 0)
  const receivedAt = Math.floor(at + (channel === 'store' ? 0.02 : d.between(1.5, 4.5)) * DAY)
  const paid = { orderId, memberRef, channel, paidAt: isoOf(at), items }
  // An order heard of late has its arrival with it: there was no order yet to write the arrival to.
  tell('orders', heard(at), orderId, seenAt =>
    receivedAt <= seenAt ? { ...paid, receivedAt: isoOf(receivedAt) } : paid,
  )
  tell('received', heard(receivedAt), orderId, () => ({ orderId, at: isoOf(receivedAt) }))
  if (d.bool(LIFE.refund.share)) {
    const fen = d.bool(LIFE.refund.partial) ? Math.max(1, Math.floor(paidFen * d.between(0.2, 0.7))) : paidFen
    const refundedAt = Math.floor(receivedAt + d.between(1, 7) * DAY)
    const refundId = `${orderId}-r`
    tell('refunds', heard(refundedAt), refundId, () => ({ refundId, orderId, memberRef, at: isoOf(refundedAt), fen }))
  }
  if (memberRef === null || !d.bool(LIFE.complaint)) return
  const complainsAt = Math.floor(receivedAt + d.between(2, 120) * HOUR)
  const eventId = `${orderId}:complaint`
  const complaint = () =>
    ({ eventId, memberRef, type: 'complaint', actor: 'member', at: isoOf(complainsAt), props: { orderId } }) as const
  tell('events', heard(complainsAt), eventId, complaint)
}
