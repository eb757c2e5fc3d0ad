import { describe, expect, it } from 'vitest'
import { hashOf } from '../../platform/canonical.ts'
import { BUNDLES, PRODUCTS } from './catalogue.ts'
import { dateOf, startOf, weekdayOf } from './days.ts'
import { peopleUntil, type World } from './people.ts'
import { draws } from './prng.ts'
import { DAY, LIFE } from './settings.ts'
import { FACT_KINDS, type WorldFacts } from './telling.ts'
import { factsBetween } from './world.ts'

const world: World = { seed: 7, firstDay: '2025-03-22', members: 2_400 }
const END = Date.parse('2026-09-21T02:30:00Z')
const history = factsBetween(world, Number.NEGATIVE_INFINITY, END)
const people = peopleUntil(world, END).filter(p => p.addedAt <= END)

/** Within four standard errors of the share. */
const expectShare = (count: number, of: number, share: number) => {
  const error = 4 * Math.sqrt((share * (1 - share)) / of)
  expect(count / of).toBeGreaterThan(share - error)
  expect(count / of).toBeLessThan(share + error)
}

const typed = (facts: WorldFacts, type: string) => facts.events.filter(e => e.fact.type === type)

describe('the simulated world', () => {
  it('is the same for the same seed, to the byte, and another for another seed', () => {
    const again = factsBetween({ ...world }, Number.NEGATIVE_INFINITY, END)
    expect(JSON.stringify(again)).toBe(JSON.stringify(history))
    expect(hashOf(factsBetween({ ...world, seed: 8 }, END - DAY, END))).not.toBe(
      hashOf(factsBetween(world, END - DAY, END)),
    )
  })

  it('tells in many windows what it tells in one', () => {
    const d = draws('windows')
    const from = END - 40 * DAY
    let at = from
    const parts: WorldFacts[] = []
    while (at < END) {
      const next = Math.min(END, at + Math.floor(d.exponential(3) * DAY))
      parts.push(factsBetween(world, at, next))
      at = next
    }
    const whole = factsBetween(world, from, END)
    for (const kind of FACT_KINDS)
      expect([kind, hashOf(parts.flatMap(part => part[kind] as unknown[]))]).toEqual([kind, hashOf(whole[kind])])
    expect(whole.events.length).toBeGreaterThan(2_000)
  })

  it('hears of nothing before it happens, and of one fact in a hundred days late', () => {
    const happened = [
      ...history.events.map(t => [t.seenAt, t.fact.at] as const),
      ...history.orders.map(t => [t.seenAt, t.fact.paidAt] as const),
    ]
    expect(happened.filter(([seenAt, at]) => seenAt < Date.parse(at))).toEqual([])
    const talk = typed(history, 'message_received').filter(t => Date.parse(t.fact.at) < END - 7 * DAY)
    const late = talk.filter(t => t.seenAt - Date.parse(t.fact.at) > 60_000)
    expectShare(late.length, talk.length, LIFE.late.share)
  })

  it('never uses an id twice', () => {
    for (const ids of [
      history.members.map(t => t.fact.ref),
      history.events.map(t => t.fact.eventId),
      history.orders.map(t => t.fact.orderId),
      history.refunds.map(t => t.fact.refundId),
      history.costs.map(t => t.fact.costId),
    ])
      expect(new Set(ids).size).toBe(ids.length)
  })

  it('brings about as many people as it aims at, with the shares it was given', () => {
    expect(people.length).toBeGreaterThan(2_250)
    expect(people.length).toBeLessThan(2_550)
    expectShare(people.filter(p => p.timezone).length, people.length, LIFE.overseas)
    expectShare(people.filter(p => p.minor).length, people.length, LIFE.minor)
    expectShare(people.filter(p => !p.personalised).length, people.length, LIFE.unpersonalised)
    expectShare(typed(history, 'opt_in').length, people.length, LIFE.optIn)
    expectShare(people.filter(p => p.inviter).length, people.length, LIFE.referral.share)
    const perInviter = new Map<string, number>()
    for (const p of people) if (p.inviter) perInviter.set(p.inviter, (perInviter.get(p.inviter) ?? 0) + 1)
    // Few bring most: the negative binomial's variance is far above its mean.
    expect(Math.max(...perInviter.values())).toBeGreaterThan(6)
    expect(perInviter.size).toBeLessThan(people.length * 0.2)
  })

  it('loses about one in twelve of the easily bored on the first day', () => {
    const browsers = people.filter(p => p.kind === 'browser' && p.addedAt < END - DAY)
    const gone = browsers.filter(p => p.leavesAt !== null && p.leavesAt < p.addedAt + DAY)
    expectShare(gone.length, browsers.length, LIFE.relation.firstDay)
  })

  it('has more people come on Saturdays than on Mondays, and around the great sales', () => {
    const on = (weekday: number) => people.filter(p => weekdayOf(p.addedAt) === weekday).length
    expect(on(5)).toBeGreaterThan(on(0))
    const during = (from: string, to: string) =>
      people.filter(p => p.addedAt >= startOf(from) && p.addedAt < startOf(to)).length
    expect(during('2025-11-01', '2025-11-12')).toBeGreaterThan(1.2 * during('2025-10-12', '2025-10-23'))
  })

  it('refunds eight orders in a hundred, four in ten of them in part', () => {
    const paid = new Map(history.orders.map(t => [t.fact.orderId, t.fact.items.reduce((sum, i) => sum + i.fen, 0)]))
    const settled = history.orders.filter(t => Date.parse(t.fact.paidAt) < END - 20 * DAY)
    const refunds = history.refunds.filter(t => settled.some(o => o.fact.orderId === t.fact.orderId))
    expectShare(refunds.length, settled.length, LIFE.refund.share)
    const partial = refunds.filter(t => t.fact.fen < (paid.get(t.fact.orderId ?? '') ?? 0))
    expectShare(partial.length, refunds.length, LIFE.refund.partial)
    for (const t of refunds) expect(t.fact.fen).toBeLessThanOrEqual(paid.get(t.fact.orderId ?? '') ?? 0)
  })

  it('sells the first products most, and bundles about three times as often as chance', () => {
    const baskets = history.orders.map(t => new Set(t.fact.items.map(i => i.sku)))
    const share = (...skus: string[]) => baskets.filter(b => skus.every(sku => b.has(sku))).length / baskets.length
    expect(share(PRODUCTS[0].sku)).toBeGreaterThan(2 * share('QH-ST02'))
    for (const [a, b] of BUNDLES) expect(share(a, b) / (share(a) * share(b))).toBeGreaterThan(2)
  })

  it('has birthdays that calendars get wrong, and nobody whose telephone exists', () => {
    const birthdays = people.flatMap(p => p.birthday ?? [])
    for (const kind of [/^02-29$|-02-29$/, /^LL06-/, /^1996-0[789]/, /^L12-30$/, /^L\d\d-\d\d$/])
      expect(birthdays.some(b => kind.test(b))).toBe(true)
    for (const p of people) if (p.phone) expect(p.phone).toMatch(/^120\d{8}$/)
  })

  it('keeps staff apart from customers', () => {
    const staff = history.members.filter(t => t.fact.isStaff)
    expect(staff).toHaveLength(6)
    const refs = new Set(staff.map(t => t.fact.ref))
    for (const t of history.events) if (refs.has(t.fact.memberRef ?? '')) expect(t.fact.actor).toBe('staff')
    expect(new Set(people.map(p => p.owner)).size).toBe(6)
  })

  it('goes on after the history: people come, buy, write, leave', () => {
    const month = factsBetween(world, END, END + 30 * DAY)
    for (const list of [month.members, month.orders, month.costs, typed(month, 'contact_deleted')])
      expect(list.length).toBeGreaterThan(5)
    for (const t of month.costs) expect(t.fact.day >= dateOf(END - 2 * DAY)).toBe(true)
  })
})
