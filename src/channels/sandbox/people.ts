import { arrivalsFactor, dateOf, isoOf, startOf, timeOfDay, weekdayOf } from './days.ts'
import { birthdayOf, nameOf, phoneOf, zoneOf } from './people-names.ts'
import { type Draws, draws } from './prng.ts'
import { DAY, LIFE } from './settings.ts'

/** A brand's whole life is a function of this. */
export interface World {
  readonly seed: number
  /** The first local date of the history. */
  readonly firstDay: string
  /** How many members the history aims at. */
  readonly members: number
}

export type Kind = keyof typeof LIFE.kinds

/** One contact, as the world knows it from the day of coming on. Times in epoch milliseconds. */
export interface Person {
  readonly ref: string
  readonly personKey: string
  readonly kind: Kind
  readonly addedAt: number
  readonly source: string
  readonly owner: string
  readonly inviter: string | null
  readonly leavesAt: number | null
  readonly backAt: number | null
  readonly timezone: string | undefined
  readonly minor: boolean
  readonly personalised: boolean
  readonly name: string
  readonly phone: string | undefined
  readonly birthday: string | undefined
  /** How readily this person brings others. */
  readonly zeal: number
}

const KINDS = Object.keys(LIFE.kinds) as Kind[]
const SHARES = Object.values(LIFE.kinds)
const SOURCES = Object.keys(LIFE.sources)
const SOURCE_WEIGHTS = Object.values(LIFE.sources)
export const OWNERS = ['staff-1', 'staff-2', 'staff-3', 'staff-4', 'staff-5', 'staff-6'] as const

const intensity = (world: World, day: number): number => {
  const at = startOf(world.firstDay) + day * DAY
  const growth = 1 + (LIFE.growth - 1) * Math.min(1, day / LIFE.historyDays)
  const opening = day < LIFE.opening.days ? LIFE.opening.times : 1
  return growth * opening * (LIFE.weekday[weekdayOf(at)] ?? 1) * arrivalsFactor(at)
}

/** Everybody who comes by the end of the local day of `until`, in the order of coming: a non-homogeneous Poisson process by days. */
export const peopleUntil = (world: World, until: number): Person[] => {
  let total = 0
  for (let day = 0; day < LIFE.historyDays; day++) total += intensity(world, day)
  const perUnit = world.members / total

  const people: Person[] = []
  const start = startOf(world.firstDay)
  for (let day = 0; start + day * DAY <= until; day++) {
    const d = draws(world.seed, 'arrivals', day)
    const count = d.poisson(intensity(world, day) * perUnit)
    const times = Array.from({ length: count }, () => start + day * DAY + timeOfDay(d)).sort((a, b) => a - b)
    const before = people.length
    for (const [k, at] of times.entries())
      people.push(personOf(world, `qh${day + 1000}-${k + 1}`, day, at, people, before))
  }
  return people
}

const personOf = (
  world: World,
  ref: string,
  day: number,
  addedAt: number,
  earlier: readonly Person[],
  known: number,
): Person => {
  const d = draws(world.seed, ref, 'person')
  const twin = known && d.bool(LIFE.duplicateContact) ? earlier[d.below(known)] : undefined
  const inviter = d.bool(LIFE.referral.share) ? inviterOf(d, addedAt, earlier, known) : null
  const source = inviter ? 'referral' : sourceOf(d, day)
  const minor = !twin && d.bool(LIFE.minor)
  const kind = twin || minor ? 'browser' : (KINDS[d.weighted(SHARES)] ?? 'browser')
  const { leavesAt, backAt } = relation(world.seed, ref, kind, addedAt)
  const year = Number(dateOf(addedAt).slice(0, 4))
  const own = { name: nameOf(d), phone: d.bool(0.85) ? phoneOf(d) : undefined, birthday: birthdayOf(d, minor, year) }
  return {
    ref,
    personKey: twin?.personKey ?? ref,
    kind,
    addedAt,
    source,
    owner: d.pick(OWNERS),
    inviter: inviter?.ref ?? null,
    leavesAt,
    backAt,
    timezone: zoneOf(d),
    minor,
    personalised: !d.bool(LIFE.unpersonalised),
    name: twin?.name ?? own.name,
    phone: twin ? twin.phone : own.phone,
    birthday: twin ? twin.birthday : own.birthday,
    zeal: kind === 'browser' ? 0.3 * d.gamma(LIFE.referral.zeal, 1) : d.gamma(LIFE.referral.zeal, 1),
  }
}

const sourceOf = (d: Draws, day: number): string =>
  day < LIFE.opening.days && d.bool(0.7) ? 'store' : (SOURCES[d.weighted(SOURCE_WEIGHTS)] ?? 'store')

/** Somebody who came about `lag` days before, by zeal; null when nobody was there yet. */
const inviterOf = (d: Draws, at: number, earlier: readonly Person[], known: number): Person | null => {
  const about = at - d.exponential(LIFE.referral.lag) * DAY
  let low = 0
  for (let high = known; low < high; ) {
    const middle = (low + high) >> 1
    if ((earlier[middle]?.addedAt ?? 0) < about) low = middle + 1
    else high = middle
  }
  const near = earlier.slice(Math.max(0, low - 40), Math.min(known, low + 20))
  const there = near.filter(p => p.addedAt < at && (p.leavesAt === null || p.leavesAt > at))
  return there[d.weighted(there.map(p => p.zeal))] ?? null
}

/** When the contact is deleted, and whether it is made again: much on the first day, then ever less. */
const relation = (seed: number, ref: string, kind: Kind, addedAt: number): Pick<Person, 'leavesAt' | 'backAt'> => {
  const d = draws(seed, ref, 'relation')
  const { firstDay, daily, decay, floor, comesBack } = LIFE.relation
  const scale = LIFE.restless[kind]
  const leavesAt = d.bool(firstDay * Math.sqrt(scale))
    ? addedAt + d.exponential(0.2) * DAY
    : addedAt + DAY * daysUntil(d.exponential(1) / scale, daily, decay, floor)
  return { leavesAt, backAt: d.bool(comesBack) ? leavesAt + d.between(2, 40) * DAY : null }
}

/** Days until the cumulative hazard `daily·decay·(1−e^(−t/decay)) + floor·t` reaches `level`, by bisection. */
const daysUntil = (level: number, daily: number, decay: number, floor: number): number => {
  let low = 0
  let high = level / floor
  for (let i = 0; i < 40; i++) {
    const t = (low + high) / 2
    if (daily * decay * (1 - Math.exp(-t / decay)) + floor * t < level) low = t
    else high = t
  }
  return 1 + low
}

/** A person as the provider tells it. */
export const memberFactOf = (p: Person) => ({
  ref: p.ref,
  personKey: p.personKey,
  addedAt: isoOf(p.addedAt),
  sourceChannel: p.source,
  ownerId: p.owner,
  isMinor: p.minor,
  personalised: p.personalised,
  name: p.name,
  tags: tagsOf(p),
  ...(p.phone === undefined ? {} : { phone: p.phone }),
  ...(p.birthday === undefined ? {} : { birthday: p.birthday }),
  ...(p.timezone === undefined ? {} : { timezone: p.timezone }),
})

const tagsOf = (p: Person): string[] => {
  const bySource: Record<string, string> = { store: '门店会员', douyin: '直播间来的', referral: '朋友推荐' }
  const tag = bySource[p.source]
  return tag === undefined ? [] : [tag]
}
