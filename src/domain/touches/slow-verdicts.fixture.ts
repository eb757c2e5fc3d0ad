import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { TestPerson } from './people.fixture.ts'

/** Months before an instant and two days after it, in whole half hours, so that windows are hit exactly. */
const ms = (at: string) => Date.parse(at)
const NOW = '2026-09-21T12:00:00Z'
const DAY_MS = 86_400_000
const halfHours = (n: number) => new Date(ms(NOW) + n * 1_800_000).toISOString()
const within = (from: number, to: number) => fc.integer({ min: from * 48, max: Math.round(to * 48) }).map(halfHours)
const list = <T>(of: fc.Arbitrary<T>, maxLength: number) => fc.array(of, { maxLength })
const often = (n: number) => fc.integer({ min: 0, max: n }).map(i => i > 0)
const person = fc.record({
  person: fc.nat({ max: 24 }).map(n => `p${n}`),
  zone: fc.constantFrom('Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
  owner: fc.constantFrom<(string | null)[]>('staff_1', 'staff_2', null),
  minor: often(9).map(adult => !adult),
  born: fc.constantFrom<(string | undefined)[]>(undefined, undefined, '1990-05-05', '2012-01-01', '05-05'),
  tags: fc.subarray(['学生', '高中生', '少儿课程', 'VIP']),
  personalised: often(3),
  reserved: often(6).map(free => !free),
  addedThemselves: often(4),
  addedAt: fc.oneof(within(-300, -60), within(-5, 0)),
  consents: list(fc.record({ granted: fc.boolean(), at: within(-1, 0.1) }), 2),
  acts: list(within(-120, 0.1), 2),
  orders: list(within(-120, 0), 1),
  touched: list(within(-32, 2), 5),
  served: list(within(-8, 2), 8),
  reached: list(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ at: within(-100, 0) }) },
      { weight: 1, arbitrary: fc.record({ at: within(-100, 0), answeredAt: within(-100, 0) }) },
    ),
    6,
  ),
})
/** Up to 40 contacts of up to 25 people. */
export const world = fc
  .array(person, { minLength: 1, maxLength: 40 })
  .map(all => all.map(({ born, ...p }, i) => ({ ...p, ...(born ? { born } : {}), ref: `m${i}` })))
/** The instant at which they are judged. */
export const hour = fc.integer({ min: 0, max: 47 }).map(halfHours)
/** Of the touch that they are judged for. */
export const terms = fc.record({
  kind: fc.constantFrom('marketing', 'marketing', 'service', 'transactional'),
  mode: fc.constantFrom('month', 'week', 'day'),
  personalised: fc.boolean(),
  holdoutShare: fc.constantFrom(0, 0.1, 0.5),
})

type Given = TestPerson & Required<Omit<TestPerson, 'staff' | 'leftAt' | 'attributes' | 'born'>>
interface Terms {
  readonly kind: 'marketing' | 'service' | 'transactional'
  readonly mode: 'month' | 'week' | 'day'
  readonly personalised: boolean
}

/** The period of the quota around an instant, in Shanghai: when it began, when the next begins, how many it takes. */
const quotaPeriod = (at: string, mode: Terms['mode']) => {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').startOfDay()
  const [from, to, most] =
    mode === 'day'
      ? [today, today.add({ days: 1 }), 1]
      : mode === 'week'
        ? [today.subtract({ days: today.dayOfWeek - 1 }), today.add({ days: 8 - today.dayOfWeek }), 7]
        : [today.with({ day: 1 }), today.with({ day: 1 }).add({ months: 1 }), today.daysInMonth]
  return { from: from.epochMilliseconds, to: to.epochMilliseconds, most }
}

/** The same verdict worked out one by one, the slow way: which rules drop, which put off, and the earliest instant at which all are free. */
export const slowly = (all: readonly Given[], of: Given, at: string, { kind, mode, personalised }: Terms) => {
  const now = ms(at)
  const same = all.filter(p => p.person === of.person)
  const times = (each: (p: Given) => readonly string[]) =>
    same
      .flatMap(each)
      .map(ms)
      .sort((a, b) => b - a)
  const words = same
    .flatMap(p => p.consents)
    .filter(c => ms(c.at) <= now)
    .sort((a, b) => ms(b.at) - ms(a.at) || Number(a.granted) - Number(b.granted))
  const granted = words[0]?.granted
  const index = (p: Given) => Number(p.ref.slice(1))
  const chosen = [...same].sort((a, b) => Number(a.owner === null) - Number(b.owner === null) || index(a) - index(b))[0]

  const marketing = times(p => [...p.touched, ...p.reached.map(r => r.at)])
  const caps = [
    [24, 1],
    [168, 3],
    [720, 8],
  ] as const
  const capped = caps.map(([hours, most]) => (marketing[most - 1] ?? -Infinity) + hours * 3_600_000)
  const acts = times(p => [
    ...p.acts,
    ...p.orders,
    ...p.reached.flatMap(r => r.answeredAt ?? []),
    ...(p.addedThemselves ? [p.addedAt] : []),
  ]).filter(t => t <= now)
  const silent = Math.max(acts[0] ?? -Infinity, ms(of.addedAt)) <= now - 45 * DAY_MS
  const third = of.reached.map(r => ms(r.at)).sort((a, b) => b - a)[2]
  const answers = [...of.acts, ...of.orders, ...(of.addedThemselves ? [of.addedAt] : [])]
    .map(ms)
    .filter(t => t <= now)
    .concat(
      of.reached
        .filter(r => third !== undefined && ms(r.at) >= third)
        .flatMap(r => (r.answeredAt ? [ms(r.answeredAt)] : [])),
    )
  const stopped = silent && third !== undefined && !answers.some(t => t > third)
  const freqFree = Math.max(
    ...capped,
    silent ? (marketing[0] ?? -Infinity) + 14 * DAY_MS : -Infinity,
    ms(of.addedAt) + 3 * DAY_MS,
  )
  const period = quotaPeriod(at, mode)
  const inPeriod = times(p => [...p.touched, ...p.served, ...p.reached.map(r => r.at)]).filter(t => t >= period.from)
  const quotaFree = inPeriod.length >= period.most ? period.to : -Infinity

  const isMarketing = kind === 'marketing'
  const ages = same.map(p => p.born ?? '').filter(born => born.length === 10)
  const signs = new Set(
    same.flatMap(p => p.tags.map(tag => (tag === '少儿课程' ? 'child' : tag === 'VIP' ? '' : 'student'))),
  )
  signs.delete('')
  const hinted = signs.size >= 2 && (of.born ?? '').length !== 10
  const rules = [
    granted === false && kind !== 'transactional' ? 'OPTOUT' : '',
    isMarketing && (same.some(p => p.minor) || ages.some(born => born > '2008-09-23') || hinted) ? 'MINOR-ADS' : '',
    isMarketing && !(granted ?? of.addedThemselves) ? 'CONSENT' : '',
    isMarketing && personalised && !of.personalised ? 'AUTO-DEC' : '',
    chosen !== of || same.some(p => p.reserved) ? 'IDEMP' : '',
    of.owner === null ? 'NO-SENDER' : '',
    quotaFree > now + 2 * DAY_MS ? 'WX-QUOTA' : '',
    isMarketing && (freqFree > now + 2 * DAY_MS || stopped) ? 'FREQ-CAP' : '',
  ].filter(Boolean)

  const defers: string[] = []
  let free = now
  const put = (rule: string, until: number) => {
    if (until > (rule === 'QUIET' ? free : now)) defers.push(rule)
    free = Math.max(free, until)
  }
  put('WX-QUOTA', quotaFree)
  if (isMarketing) {
    put('FREQ-CAP', freqFree)
    const local = Temporal.Instant.fromEpochMilliseconds(free).toZonedDateTimeISO(of.zone)
    const nine = local.toPlainDate().add({ days: local.hour >= 21 ? 1 : 0 })
    if (local.hour >= 21 || local.hour < 9)
      put('QUIET', nine.toZonedDateTime({ timeZone: local.timeZoneId, plainTime: '09:00' }).epochMilliseconds)
  }
  return { rules, defers, free }
}
