import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import { queryMetric } from './query.ts'
import { tell, type World } from './test-world.ts'

// The definitions once more, written for one person at a time and without SQL, on random worlds with second contacts, staff,
// refunds, re-adds and facts that arrive late.
const DAY = 86_400_000
const NOW = Date.parse('2026-09-21T02:30:00Z')
const START = Date.parse('2026-05-01T00:00:00Z')
const WINDOW = { from: '2026-06-01', to: '2026-09-01' }
const [FROM, TO] = [Date.parse('2026-05-31T16:00:00Z'), Date.parse('2026-08-31T16:00:00Z')]
const iso = (ms: number) => new Date(ms).toISOString()
/** The local date as a count of days; the zone is 8 hours ahead all year. */
const day = (ms: number) => Math.floor((ms + 8 * 3_600_000) / DAY)

const mulberry = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

const randomWorld = (seed: number) => {
  const random = mulberry(seed)
  const time = (from = START) => from + Math.floor((random() * (NOW - from)) / 1000) * 1000
  const told = (at: number) => iso(random() < 0.1 ? NOW + DAY : at)
  const members = Array.from({ length: 80 }, (_, i) => ({
    ref: `m${i}`,
    person: `p${i % 70}`,
    staff: i % 70 === 7,
  }))
  const events: NonNullable<World['events']> = []
  const orders: NonNullable<World['orders']> = []
  const refunds: NonNullable<World['refunds']> = []
  const referrals: NonNullable<World['referrals']> = []
  for (const { ref } of members) {
    let at = time()
    events.push({ ref, type: 'contact_added', at: iso(at), actor: 'system', told: told(at) })
    for (const type of ['contact_deleted', 'contact_added']) {
      if (random() < 0.5) break
      at = time(at)
      events.push({ ref, type, at: iso(at), actor: 'system', told: told(at) })
    }
    for (let i = 0; i < 4 && random() < 0.6; i++) {
      const paid = time()
      const id = `${ref}-${i}`
      const fen = 100 + Math.floor(random() * 5000)
      orders.push({ id, ref, at: iso(paid), fen, told: told(paid), channel: random() < 0.5 ? 'private' : 'tmall' })
      if (random() < 0.3) {
        const back = time(paid)
        refunds.push({ order: id, at: iso(back), fen: random() < 0.5 ? fen : 50, told: told(back) })
      }
    }
  }
  members.slice(20).forEach(({ ref }, i) => {
    const at = time()
    if (random() < 0.7) {
      const status = random() < 0.8 ? 'qualified' : 'pending'
      referrals.push({ from: `m${Math.floor(random() * (i + 10))}`, to: ref, at: iso(at), status, told: told(at) })
    }
  })
  return { members, events, orders, refunds, referrals }
}

/** What each person did, as far as it was known by now. */
const peopleOf = (world: ReturnType<typeof randomWorld>) => {
  const known = <T extends { at: string; told?: string }>(list: T[]) =>
    list.filter(f => Date.parse(f.told ?? f.at) <= NOW)
  const personOf = new Map(world.members.map(m => [m.ref, m.staff ? null : m.person]))
  const net = (id: string, fen: number) =>
    known(world.refunds)
      .filter(r => r.order === id)
      .reduce((left, r) => left - r.fen, fen)
  const paid = known(world.orders)
    .map(o => ({
      who: personOf.get(o.ref ?? ''),
      at: Date.parse(o.at),
      fen: o.fen,
      net: net(o.id, o.fen),
      channel: o.channel,
    }))
    .filter(o => o.who)
  return {
    paid,
    people: [...new Set(world.members.filter(m => !m.staff).map(m => m.person))].map(person => {
      const contacts = world.members
        .filter(m => m.person === person)
        .map(m => {
          const of = (type: string) =>
            known(world.events)
              .filter(e => e.ref === m.ref && e.type === type)
              .map(e => Date.parse(e.at))
          const [adds, ends] = [of('contact_added'), of('contact_deleted')]
          const last = Math.max(...ends)
          return { adds, ended: ends.length && adds.every(at => at <= last) ? last : null }
        })
        .filter(c => c.adds.length || c.ended !== null)
      const added = Math.min(...contacts.flatMap(c => c.adds))
      return {
        added: Number.isFinite(added) ? added : null,
        ended: contacts.every(c => c.ended !== null) ? Math.max(...contacts.map(c => c.ended ?? 0)) : null,
        orders: paid.filter(o => o.who === person && o.net > 0).sort((a, b) => a.at - b.at),
        invites: Map.groupBy(
          known(world.referrals).filter(r => r.status === 'qualified' && personOf.get(r.from) === person),
          r => personOf.get(r.to),
        ),
      }
    }),
  }
}

const rate = <T>(all: readonly T[], test: (one: T) => boolean) => [all.filter(test).length, all.length]

const oracle = (world: ReturnType<typeof randomWorld>): Record<string, readonly (number | undefined)[]> => {
  const { people, paid } = peopleOf(world)
  const added = people.flatMap(p => (p.added === null ? [] : [{ ...p, added: p.added }]))
  const cohort = added.filter(p => p.added >= FROM && p.added < TO)
  const mature = (days: number) => cohort.filter(p => p.added + days * DAY <= NOW)
  const fresh = mature(30).filter(p => !p.orders[0] || p.orders[0].at >= p.added)
  const buyers = people.map(p => p.orders.filter(o => o.at >= FROM && o.at < TO)).filter(list => list.length)
  const atStart = added.filter(p => p.added < FROM && (p.ended === null || p.ended >= FROM))
  const spent = (list: { net: number }[]) => list.reduce((sum, o) => sum + o.net, 0)
  const sales = paid.filter(o => o.at >= FROM && o.at < TO)
  const invited = (p: (typeof cohort)[number], days: number) =>
    [...p.invites].filter(([who, list]) => {
      const bound = Math.min(...list.map(r => Date.parse(r.at)))
      return who && bound >= p.added && bound < p.added + days * DAY
    }).length
  return {
    first_order_conversion: rate(fresh, p => (p.orders[0]?.at ?? Infinity) < p.added + 30 * DAY),
    retention_relation_dn: rate(
      cohort.filter(p => day(p.added) + 30 < day(NOW)),
      p => p.ended === null || day(p.ended) > day(p.added) + 30,
    ),
    k_factor: [mature(30).reduce((sum, p) => sum + invited(p, 30), 0), mature(30).length],
    ltv_historic: [
      mature(30).reduce((sum, p) => sum + spent(p.orders.filter(o => o.at >= p.added && o.at < p.added + 30 * DAY)), 0),
      mature(30).length,
    ],
    repeat_rate_window: rate(buyers, list => new Set(list.map(o => day(o.at))).size >= 2),
    repeat_rate_cohort: rate(
      people.filter(({ orders: [first] }) => first && first.at >= FROM && first.at < TO && first.at + 30 * DAY <= NOW),
      ({ orders: [first, ...more] }) =>
        more.some(o => first && day(o.at) > day(first.at) && o.at < first.at + 30 * DAY),
    ),
    spend_per_buyer: [buyers.reduce((sum, list) => sum + spent(list), 0), buyers.length],
    delete_rate: rate(atStart, p => p.ended !== null && p.ended >= FROM && p.ended < TO),
    private_gmv_share: [spent(sales.filter(o => o.channel === 'private')), spent(sales)],
  }
}

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('SQL and the plain reading of the definitions agree', () => {
  it.each([1, 2, 3, 4, 5])('on random world %i', async seed => {
    const world = randomWorld(seed)
    const workspace = await testWorkspace(database.db)
    await tell(database.db, workspace.id, world)
    const scope = { ...testScope(database.db, workspace), now: Temporal.Instant.fromEpochMilliseconds(NOW) }
    for (const [metric, expected] of Object.entries(oracle(world))) {
      const [main] = await queryMetric(scope, { metric, window: WINDOW, windowDays: 30 })
      const value = main?.values[0]
      expect([metric, value?.numerator, value?.denominator]).toEqual([metric, ...expected])
    }
  })
})
