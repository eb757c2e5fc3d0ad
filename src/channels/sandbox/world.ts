import { dateOf, isoOf, startOf, timeOfDay } from './days.ts'
import { groupOf } from './groups.ts'
import { tellLife, tellScan } from './life.ts'
import { OWNERS, type Person, peopleUntil, type World } from './people.ts'
import { draws } from './prng.ts'
import { tellOrder } from './purchases.ts'
import { DAY, HOUR, LIFE } from './settings.ts'
import { FACT_KINDS, gathering, type Tell, type WorldFacts } from './telling.ts'

/**
 * Everything the brand hears in (from, to], epoch milliseconds, each list by the time of hearing. Depends on the world alone:
 * windows put together tell exactly what one long window tells.
 */
export const factsBetween = (world: World, from: number, to: number): WorldFacts => {
  const { tell, facts } = gathering(world.seed, from, to)
  const people = peopleUntil(world, to)
  tellStaff(world, to, tell)
  for (const person of people) tellLife(world, person, to, tell)
  tellDays(world, people, to, tell)
  for (const kind of FACT_KINDS) facts[kind].sort((a, b) => a.seenAt - b.seenAt)
  return facts
}

/** Staff are contacts and speak in groups too, and must not count as customers. */
const tellStaff = (world: World, until: number, tell: Tell): void => {
  const start = startOf(world.firstDay)
  for (const [i, ref] of OWNERS.entries()) {
    tell(
      'members',
      start,
      ref,
      () => ({ ref, addedAt: isoOf(start), isStaff: true, name: `护肤顾问${i + 1}号` }),
      'prompt',
    )
    const event = (type: string, at: number, groupId: string, prompt?: 'prompt') => {
      const eventId = `${ref}:${type}:${groupId}:${at.toString(36)}`
      tell(
        'events',
        at,
        eventId,
        () => ({ eventId, memberRef: ref, type, actor: 'staff', at: isoOf(at), groupId }),
        prompt,
      )
    }
    for (const group of [groupOf(i), groupOf(i + 6)]) {
      const d = draws(world.seed, ref, group)
      event('group_joined', start + HOUR, group, 'prompt')
      for (let day = 1; start + day * DAY <= until; day += 1 + d.below(4))
        event('group_message', start + day * DAY + Math.floor(timeOfDay(d)), group)
    }
  }
}

/** What belongs to a day and to nobody: people who only scan, strangers who buy elsewhere, and what acquisition costs. */
const tellDays = (world: World, people: readonly Person[], until: number, tell: Tell): void => {
  const start = startOf(world.firstDay)
  const arrivals = new Map<string, Record<string, number>>()
  for (const p of people) {
    const date = dateOf(p.addedAt)
    const day = arrivals.get(date) ?? {}
    day[p.source] = (day[p.source] ?? 0) + 1
    arrivals.set(date, day)
  }
  for (let day = 0; start + day * DAY <= until; day++) {
    const dayStart = start + day * DAY
    const date = dateOf(dayStart)
    const sources = arrivals.get(date) ?? {}
    const d = draws(world.seed, 'day', day)
    for (const [channel, count] of Object.entries(sources))
      for (let n = d.poisson(count * LIFE.scansWithoutAdding); n > 0; n--)
        tellScan(Math.floor(dayStart + timeOfDay(d)), `v-${date}-${channel}-${n}`, channel, tell)
    tellStrangers(world, dayStart, date, tell)
    tellCosts(world, sources, dayStart, date, tell)
  }
}

const tellStrangers = (world: World, dayStart: number, date: string, tell: Tell): void => {
  const d = draws(world.seed, 'strangers', date)
  for (let n = d.poisson(LIFE.strangersPerDay * world.members); n > 0; n--) {
    const own = draws(world.seed, 'stranger', date, n)
    const at = Math.floor(dayStart + timeOfDay(own))
    const channel = own.pick(['tmall', 'tmall', 'douyin', 'douyin', 'store'])
    tellOrder(own, { orderId: `x-${date}-${n}`, memberRef: null, channel, at, targetFen: own.gamma(5, 4_600) }, tell)
  }
}

/** Yuan per fan that a channel costs, about. */
const PRICE = { douyin: 16, xiaohongshu: 12, wechat_ads: 20, store: 3, referral: 10 } as const

const tellCosts = (
  world: World,
  sources: Readonly<Record<string, number>>,
  dayStart: number,
  date: string,
  tell: Tell,
): void => {
  const d = draws(world.seed, 'costs', date)
  const cost = (kind: string, channel: string | null, yuan: number) => {
    const costId = `${date}:${kind}:${channel ?? 'all'}`
    const fact = () => ({
      costId,
      day: date,
      kind,
      fen: Math.round(yuan * 100),
      ...(channel === null ? {} : { channel }),
    })
    if (yuan > 0) tell('costs', dayStart + DAY + 2 * HOUR, costId, fact, 'prompt')
  }
  for (const [channel, price] of Object.entries(PRICE)) {
    const yuan = (sources[channel] ?? 0) * price * d.between(0.85, 1.15)
    const kind = channel === 'referral' ? 'reward_acq' : channel === 'store' ? 'material' : 'ad'
    cost(kind, channel, kind === 'ad' ? yuan + d.between(2, 8) : yuan)
  }
  cost('material', 'xiaohongshu', d.bool(1 / 7) ? d.between(200, 400) : 0)
  cost('staff_acq', null, d.between(180, 240))
}
