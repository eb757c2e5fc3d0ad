import { describe, expect, it } from 'vitest'
import type { SendTask } from '../../domain/touches/channel-port.ts'
import { isoOf } from './days.ts'
import type { World } from './people.ts'
import { draws } from './prng.ts'
import { type Outcome, outcomeOf } from './reactions.ts'
import { DAY, REACTIONS } from './settings.ts'
import { type Customer, conversionEffect, plantedLift, standingOf, toneOf } from './truth.ts'
import { factsBetween } from './world.ts'

const AT = '2026-09-22T02:00:00.000Z'
const customer = (n: number, more: Partial<Customer> = {}): Customer => ({
  memberId: String(n),
  ref: `c-${n}`,
  left: false,
  purchaseDays365: 4,
  daysSinceOrder: 45,
  recentMessages: 0,
  ...more,
})
const taskTo = (customers: readonly Customer[], more: Partial<SendTask> = {}): SendTask => ({
  ref: 'tsk-1',
  senderId: 'staff-1',
  recipients: customers.map(c => ({ memberId: c.memberId, externalRef: c.ref })),
  text: '中秋到了，记得给皮肤也放个假。',
  at: AT,
  ...more,
})
const crowd = (n: number, more: Partial<Customer> = {}) => Array.from({ length: n }, (_, i) => customer(i, more))
const receipts = (outcome: Outcome) => outcome.pending.flatMap(p => (p.kind === 'receipt' ? [...p.body] : []))
const confirmed = (outcome: Outcome) => outcome.pending.some(p => p.kind === 'confirm')

/** Within four standard errors of the share. */
const expectShare = (count: number, of: number, share: number) =>
  expect(Math.abs(count / of - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / of))

describe('how customers answer a message', () => {
  it('depends on the seed, the task and the customer alone', () => {
    const [a, b] = [crowd(50), crowd(80)]
    const small = outcomeOf(1, taskTo(a), a)
    expect(outcomeOf(1, taskTo(a), a)).toEqual(small)
    expect(outcomeOf(1, taskTo(b), b).pending).toEqual(expect.arrayContaining([...small.pending]))
    expect(outcomeOf(2, taskTo(a), a)).not.toEqual(small)
  })

  it('comes at the known rates', () => {
    const people = crowd(20_000)
    const outcome = outcomeOf(3, taskTo(people), people)
    const of = (kind: string) => receipts(outcome).filter(r => r.kind === kind)
    const delivered = of('delivered').length
    expect(delivered + of('failed').length).toBe(people.length)
    expect(delivered).toBe(outcome.truth.delivered)
    expectShare(of('clicked').length, delivered, REACTIONS.click)
    expectShare(of('replied').length, delivered, REACTIONS.reply)
    expectShare(outcome.truth.turnedAway, delivered, REACTIONS.turnsAway)
    expectShare(outcome.truth.causedOrders, delivered, REACTIONS.lift.care.lapsing)
    const orders = outcome.pending.flatMap(p => (p.kind === 'order' ? [p.body] : []))
    expect(orders).toHaveLength(outcome.truth.causedOrders)
    const after = orders.map(o => (Date.parse(o.paidAt) - Date.parse(AT)) / DAY)
    expect(Math.max(...after)).toBeLessThan(7.1)
    expect(new Set(of('failed').map(r => r.reason))).toEqual(new Set(['not_friend', 'quota']))
  })

  it('says nothing of customers who left, but at once', () => {
    const people = [...crowd(5), customer(9, { left: true })]
    const outcome = outcomeOf(1, taskTo(people), people)
    expect(outcome.failed).toEqual([{ memberId: '9', reason: 'not_friend' }])
    expect(receipts(outcome).filter(r => r.memberId === '9')).toEqual([])
  })

  it('has tasks that staff forget lapse after a day, for everybody', () => {
    const people = crowd(10)
    const all = Array.from({ length: 400 }, (_, i) =>
      outcomeOf(4, taskTo(people, { ref: `t-${i}`, senderId: `s-${i % 40}` }), people),
    )
    const lapsed = all.filter(o => !confirmed(o))
    expectShare(lapsed.length, all.length, REACTIONS.staff.forgets * 1.2)
    for (const o of lapsed) {
      expect(receipts(o).map(r => [r.kind, r.reason, r.at])).toEqual(
        people.map(() => ['failed', 'expired', '2026-09-23T02:00:00.000Z']),
      )
      expect(o.truth.delivered).toBe(0)
    }
  })

  it('turns away those who are written to often', () => {
    const tired = crowd(20_000, { recentMessages: 4 })
    const { truth } = outcomeOf(5, taskTo(tired), tired)
    expectShare(truth.turnedAway, truth.delivered, REACTIONS.turnsAway + 4 * REACTIONS.turnsAwayPerRecent)
  })

  it('moves lapsing good customers by care, and hardly anybody by a promotion', () => {
    expect(toneOf('中秋快乐，愿你好眠')).toBe('care')
    expect(toneOf('今晚秒杀，满减立省')).toBe('promotion')
    expect(standingOf(customer(1, { daysSinceOrder: 29.9 }))).toBe('buyer')
    expect(plantedLift('care', customer(1))).toBe(0.04)
    expect(plantedLift('promotion', customer(1, { daysSinceOrder: 3 }))).toBe(0)
    expect(plantedLift('care', customer(1, { purchaseDays365: 0, daysSinceOrder: null }))).toBe(0.003)
  })
})

/** Everybody of a world with the days they bought on of their own accord. */
const purchasesOf = (world: World, end: number): Map<string, number[]> => {
  const bought = new Map<string, number[]>()
  for (const { fact } of factsBetween(world, Number.NEGATIVE_INFINITY, end).orders) {
    if (fact.memberRef === null) continue
    bought.set(fact.memberRef, [...(bought.get(fact.memberRef) ?? []), Date.parse(fact.paidAt)])
  }
  return bought
}

describe('the planted effect', () => {
  it('is found again by the plain difference to a holdout over many plans', () => {
    const world: World = { seed: 11, firstDay: '2024-03-20', members: 3_000 }
    const end = Date.parse('2026-09-21T00:00:00Z')
    const bought = purchasesOf(world, end)
    const arms = { treated: { n: 0, buyers: 0 }, held: { n: 0, buyers: 0 } }
    let planted = 0
    for (let plan = 0; plan < 90; plan++) {
      const at = end - (8 + 7 * plan) * DAY
      const coin = draws('coin', plan)
      const lapsing = [...bought].flatMap(([ref, days], i): Customer[] => {
        const year = days.filter(day => day <= at && day > at - 365 * DAY)
        const last = Math.max(...year)
        return year.length >= 3 && at - last >= 30 * DAY
          ? [customer(i, { ref, purchaseDays365: year.length, daysSinceOrder: (at - last) / DAY })]
          : []
      })
      const treated = lapsing.filter(() => coin.bool(0.5))
      const refs = new Set(treated.map(c => c.ref))
      const outcome = outcomeOf(world.seed, taskTo(treated, { ref: `plan-${plan}`, at: isoOf(at) }), treated)
      planted += outcome.truth.expectedOrders
      const caused = new Set(outcome.pending.flatMap(p => (p.kind === 'order' ? [p.body.memberRef] : [])))
      for (const c of lapsing) {
        const arm = refs.has(c.ref) ? arms.treated : arms.held
        const buys = (bought.get(c.ref) ?? []).some(day => day > at && day <= at + 7 * DAY)
        arm.n++
        if (buys || caused.has(c.ref)) arm.buyers++
      }
    }
    const [p, q] = [arms.treated.buyers / arms.treated.n, arms.held.buyers / arms.held.n]
    const error = Math.sqrt((p * (1 - p)) / arms.treated.n + (q * (1 - q)) / arms.held.n)
    const truth = conversionEffect(planted / arms.treated.n, q)
    expect(arms.treated.n).toBeGreaterThan(8_000)
    expect(Math.abs(p - q - truth)).toBeLessThan(1.96 * error)
    expect((p - q) / error).toBeGreaterThan(5)
    expect(q).toBeGreaterThan(0.02)
    console.log(
      `planted ${(100 * truth).toFixed(2)} pp, found ${(100 * (p - q)).toFixed(2)} ± ${(196 * error).toFixed(2)} pp over ${arms.treated.n} treated and ${arms.held.n} held out (base ${(100 * q).toFixed(1)} %)`,
    )
  })
})
