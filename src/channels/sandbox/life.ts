import type { EventFact } from '../../domain/members/facts.ts'
import { isoOf } from './days.ts'
import { groupOf } from './groups.ts'
import { memberFactOf, type Person, type World } from './people.ts'
import { draws } from './prng.ts'
import { tellPurchases } from './purchases.ts'
import { DAY, HOUR, LIFE, MINUTE } from './settings.ts'
import type { Tell } from './telling.ts'

type Said = Pick<EventFact, 'groupId' | 'props'>

/** True while the contact exists. */
const isContact = (p: Person, at: number): boolean =>
  at >= p.addedAt && (p.leavesAt === null || at < p.leavesAt || (p.backAt !== null && at >= p.backAt))

/** Tells everything a person does of their own accord until `until`. */
export const tellLife = (world: World, p: Person, until: number, tell: Tell): void => {
  const event = (type: string, at: number, said: Said = {}, prompt?: 'prompt') => {
    const eventId = `${p.ref}:${type}:${at.toString(36)}`
    tell(
      'events',
      at,
      eventId,
      () => ({ eventId, memberRef: p.ref, type, actor: 'member', at: isoOf(at), ...said }),
      prompt,
    )
  }
  tell('members', p.addedAt, p.ref, () => memberFactOf(p), 'prompt')
  tellContact(world, p, event, tell)
  const group = tellGroup(world, p, event)
  tellTalk(world, p, until, group, event)
  tellPurchases(world, p, until, tell)
  tellReferral(world, p, tell)
}

type Event = (type: string, at: number, said?: Said, prompt?: 'prompt') => void

const tellContact = (world: World, p: Person, event: Event, tell: Tell): void => {
  const d = draws(world.seed, p.ref, 'contact')
  const visitor = `v-${p.ref}`
  const scannedAt = p.addedAt - (d.bool(0.97) ? d.between(10_000, 2 * HOUR) : d.between(25, 72) * HOUR)
  tellScan(Math.floor(scannedAt), visitor, p.source, tell)
  event('contact_added', p.addedAt, { props: { visitor, channel: p.source } }, 'prompt')
  if (d.bool(LIFE.optIn)) event('opt_in', p.addedAt + Math.floor(d.between(1, 30) * MINUTE), {}, 'prompt')
  const refusesAt = p.addedAt + Math.floor(d.exponential(120) * DAY)
  if (d.bool(LIFE.optOut) && isContact(p, refusesAt)) event('opt_out', refusesAt, {}, 'prompt')
  if (p.leavesAt !== null) event('contact_deleted', p.leavesAt, {}, 'prompt')
  if (p.backAt !== null) event('contact_added', p.backAt, { props: { visitor, channel: 'search' } }, 'prompt')
}

/** Whoever scans a code is a visitor, and nobody known yet. */
export const tellScan = (at: number, visitor: string, channel: string, tell: Tell): void => {
  const eventId = `${visitor}:scan`
  const props = { visitor, channel }
  tell('events', at, eventId, () => ({
    eventId,
    memberRef: null,
    type: 'qr_scanned',
    actor: 'member',
    at: isoOf(at),
    props,
  }))
}

interface Stay {
  readonly id: string
  readonly from: number
  readonly to: number
}

const tellGroup = (world: World, p: Person, event: Event): Stay | null => {
  const d = draws(world.seed, p.ref, 'group')
  const from = p.addedAt + Math.floor(d.exponential(LIFE.group.within) * DAY)
  const tiresAt = from + d.exponential(1 / LIFE.group.daily) * DAY
  const withContact = d.bool(LIFE.group.leavesWithContact) ? (p.leavesAt ?? Infinity) + d.unit() * 6 * HOUR : Infinity
  const to = Math.floor(Math.min(tiresAt, withContact))
  if (!d.bool(LIFE.group.joins) || !isContact(p, from) || to <= from) return null
  const id = groupOf(d.below(1_000_000))
  event('group_joined', from, { groupId: id }, 'prompt')
  event('group_left', to, { groupId: id }, 'prompt')
  return { id, from, to }
}

/** Messages, clicks and talk in the group: lively for a time, then hardly any. */
const tellTalk = (world: World, p: Person, until: number, group: Stay | null, event: Event): void => {
  const d = draws(world.seed, p.ref, 'talk')
  const { perDay, quietPerDay, engaged } = LIFE.talk
  const lively = d.gamma(2, perDay / 2)
  const quietAt = p.addedAt + (4 + d.exponential(engaged[p.kind])) * DAY
  for (let at = p.addedAt; ; ) {
    const gap = at < quietAt ? d.exponential(1 / lively) : d.exponential(1 / quietPerDay)
    at = Math.floor(at + Math.max(0.002, gap) * DAY)
    if (at > until) return
    const share = d.unit()
    if (group && at >= group.from && at < group.to && share < 0.5)
      event(share < 0.3 ? 'group_message' : 'group_interact', at, { groupId: group.id })
    else if (isContact(p, at)) event(share < 0.8 ? 'message_received' : 'link_clicked', at)
  }
}

/** A fan brought by a fan: counts once the contact has lasted some days, and is rewarded later. */
const tellReferral = (world: World, p: Person, tell: Tell): void => {
  const inviterRef = p.inviter
  if (inviterRef === null) return
  const d = draws(world.seed, p.ref, 'referral')
  const linkAt = p.addedAt - Math.floor(d.between(1, 20) * HOUR)
  const eventId = `${p.ref}:link`
  const link = () =>
    ({ eventId, memberRef: inviterRef, type: 'referral_link_created', actor: 'member', at: isoOf(linkAt) }) as const
  tell('events', linkAt, eventId, link, 'prompt')
  const { qualifiesAfter, rewardedAfter } = LIFE.referral
  for (const [status, after] of [['qualified', qualifiesAfter] as const, ['rewarded', rewardedAfter] as const]) {
    const at = p.addedAt + after * DAY
    if (!isContact(p, at)) return
    const referral = () => ({ inviteeRef: p.ref, inviterRef, boundAt: isoOf(p.addedAt), status })
    tell('referrals', at, `${p.ref}:${status}`, referral, 'prompt')
  }
}
