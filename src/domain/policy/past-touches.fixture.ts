import { type Db, sql } from '../../platform/db/database.ts'
import type { TouchBacktest } from './backtest-touches.ts'

// Random weeks of touches for the tests of the back-test, and what it should find in them, worked out without SQL.

const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const NOW = Date.parse('2026-09-21T02:30:00Z')

interface Plan {
  id: string
  at: number
  kind: 'marketing' | 'service'
  scene: string
}
interface Touch {
  plan: string
  ref: string
  verdict: 'send' | 'held_out' | 'defer' | 'drop'
  rules: string[]
  status: string
  deferTo: number | null
  made: number | null
  sent: number | null
  delivered: number | null
  clicked: number | null
}
export interface World {
  people: { ref: string; person: string; zone: string | null; staff: boolean; added: number }[]
  acts: { ref: string; at: number }[]
  plans: Plan[]
  touches: Touch[]
  orders: { id: string; ref: string; at: number; fen: number; back: number }[]
}

const mulberry = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

/** Some weeks of plans at whole half hours, so that caps are hit exactly. */
export const randomWorld = (seed: number): World => {
  const random = mulberry(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const people = Array.from({ length: 40 }, (_, i) => ({
    ref: `m${i}`,
    person: `p${i % 34}`,
    zone: pick([null, null, 'Asia/Kolkata', 'UTC']),
    staff: i % 34 === 5,
    // Some are new while the plans run: their first days belong to the welcome.
    added: random() < 0.3 ? NOW - Math.floor(random() * 80 * 24) * HOUR : NOW - 300 * DAY,
  }))
  const plans = Array.from(
    { length: 36 },
    (_, i): Plan => ({
      id: `plan${i}`,
      at: NOW - Math.floor(random() * 80 * 48) * (HOUR / 2) - HOUR / 2,
      kind: random() < 0.85 ? 'marketing' : 'service',
      scene: random() < 0.2 ? 'welcome' : 'notice',
    }),
  )
  const reached = new Set<string>()
  const touches = plans.flatMap(plan =>
    people.flatMap((p): Touch[] => {
      if (random() < 0.5) return []
      // A person is reached through one contact only.
      const again = reached.has(`${plan.id} ${p.person}`)
      reached.add(`${plan.id} ${p.person}`)
      const none = { plan: plan.id, ref: p.ref, deferTo: null, made: null, sent: null, delivered: null, clicked: null }
      if (again) return [{ ...none, verdict: 'drop', rules: ['IDEMP'], status: 'none' }]
      const verdict = pick(['send', 'send', 'send', 'send', 'defer', 'drop', 'held_out'] as const)
      if (verdict === 'held_out') return [{ ...none, verdict, rules: [], status: 'none' }]
      if (verdict === 'drop')
        return [{ ...none, verdict, rules: pick([['FREQ-CAP'], ['OPTOUT'], ['FREQ-CAP', 'CONSENT']]), status: 'none' }]
      const deferTo = verdict === 'defer' ? plan.at + Math.floor(1 + random() * 47) * HOUR : null
      const made = (deferTo ?? plan.at) + pick([0, 0, HOUR / 2])
      const status = pick(['sent', 'sent', 'sent', 'tasked', 'planned', 'failed', 'cancelled', 'unknown'])
      const base = { ...none, verdict, rules: [], status, deferTo }
      if (status === 'planned' || status === 'cancelled') return [base]
      if (status !== 'sent') return [{ ...base, made }]
      const sent = made + Math.floor(random() * 20) * (HOUR / 2)
      const delivered = random() < 0.9 ? sent + Math.floor(random() * 60) * 60_000 : null
      return [{ ...base, made, sent, delivered, clicked: delivered && random() < 0.3 ? delivered + HOUR : null }]
    }),
  )
  const orders = Array.from({ length: 250 }, (_, i) => {
    const fen = 1_000 + i
    return {
      id: `o${i}`,
      ref: pick(people.slice(0, 24)).ref,
      at: NOW - Math.floor(random() * 90 * 24) * HOUR,
      fen,
      back: pick([0, 0, 0, 500, fen]),
    }
  })
  // A third never does anything.
  const acts = Array.from({ length: 60 }, () => ({
    ref: `m${Math.floor(random() * 26)}`,
    at: NOW - Math.floor(random() * 120 * 24) * HOUR,
  }))
  return { people, plans, touches, orders, acts }
}

export const write = async (db: Db, workspaceId: number, world: World): Promise<void> => {
  const at = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
  const bulk = (list: readonly object[]) => JSON.stringify(list)
  await sql`insert into members (workspace_id, external_ref, person_key, timezone, is_staff, owner_id, added_at, ingested_at)
    select ${workspaceId}::int, ref, person, zone, staff, 's', added, added
    from jsonb_to_recordset(${bulk(world.people.map(p => ({ ...p, added: at(p.added) })))}::jsonb)
      p(ref text, person text, zone text, staff boolean, added timestamptz)`.execute(db)
  await sql`insert into touch_plans (workspace_id, plan_id, proposal_id, title, scene, kind, audience, content, channel, occurrence,
      scheduled_at, status, created_by, created_at)
    select ${workspaceId}::int, id, id, '', 'notice', kind, '{}', '{}', 'sandbox', scene || ':' || id, at, 'sent', 'a', at
    from jsonb_to_recordset(${bulk(world.plans.map(p => ({ ...p, at: at(p.at) })))}::jsonb) p(id text, kind text, scene text, at timestamptz)`.execute(
    db,
  )
  const touches = world.touches.map(t => ({
    ...t,
    task: t.made === null ? null : `${t.plan}.${t.ref}`,
    made: at(t.made),
    deferTo: at(t.deferTo),
    sent: at(t.sent),
    delivered: at(t.delivered),
    clicked: at(t.clicked),
  }))
  await sql`insert into send_tasks (workspace_id, task_ref, plan_id, sender_id, wave, status, created_at, updated_at)
    select ${workspaceId}::int, task, plan, 's', 1, 'done', made, made
    from jsonb_to_recordset(${bulk(touches.filter(t => t.task))}::jsonb) t(task text, plan text, made timestamptz)`.execute(
    db,
  )
  await sql`insert into touches (workspace_id, plan_id, member_id, verdict, rules, defer_to, status, task_ref, planned_at, sent_at,
      delivered_at, first_click_at)
    select ${workspaceId}::int, t.plan, m.member_id, t.verdict, array(select jsonb_array_elements_text(t.rules)), t."deferTo", t.status,
      t.task, p.scheduled_at, t.sent, t.delivered, t.clicked
    from jsonb_to_recordset(${bulk(touches)}::jsonb) t(plan text, ref text, verdict text, rules jsonb, "deferTo" timestamptz, status text,
      task text, sent timestamptz, delivered timestamptz, clicked timestamptz)
    join members m on m.workspace_id = ${workspaceId} and m.external_ref = t.ref
    join touch_plans p on p.workspace_id = ${workspaceId} and p.plan_id = t.plan`.execute(db)
  await sql`insert into orders (workspace_id, order_id, member_id, channel, paid_at, paid_fen, ingested_at)
    select ${workspaceId}::int, id, m.member_id, 'private', at, fen, at
    from jsonb_to_recordset(${bulk(world.orders.map(o => ({ ...o, at: at(o.at) })))}::jsonb) o(id text, ref text, at timestamptz, fen bigint)
    join members m on m.workspace_id = ${workspaceId} and m.external_ref = o.ref`.execute(db)
  await sql`insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
    select ${workspaceId}::int, 'e' || n, m.member_id, 'group_message', 'member', at, at
    from jsonb_to_recordset(${bulk(world.acts.map((e, n) => ({ ...e, n, at: at(e.at) })))}::jsonb) e(ref text, n int, at timestamptz)
    join members m on m.workspace_id = ${workspaceId} and m.external_ref = e.ref`.execute(db)
  await sql`insert into refunds (workspace_id, refund_id, order_id, refunded_at, fen, ingested_at)
    select ${workspaceId}::int, id, id, at, back, at
    from jsonb_to_recordset(${bulk(world.orders.filter(o => o.back).map(o => ({ ...o, at: at(o.at) })))}::jsonb)
      o(id text, at timestamptz, back bigint)`.execute(db)
}

export type Caps = {
  perPerson: { hours: number; most: number }[]
  longestDeferralHours: number
  silent?: { idleDays: number; oneInDays: number; stopAfterIgnored: number }
  onboarding?: { hours: number }
}

/** The same question answered one touch at a time, without SQL. */
export const slowly = (
  world: World,
  from: number,
  old: Caps,
  now: Caps,
): Pick<TouchBacktest, 'candidates' | 'total' | 'cost'> => {
  const planOf = new Map(world.plans.map(p => [p.id, p]))
  const personOf = new Map(world.people.map(p => [p.ref, p]))
  const live = ['planned', 'sending', 'tasked', 'sent', 'unknown']
  const rows = world.touches.flatMap(t => {
    const [plan, person] = [planOf.get(t.plan), personOf.get(t.ref)]
    return plan && person ? [{ ...person, ...t, at: plan.at, kind: plan.kind, scene: plan.scene }] : []
  })
  const counted = rows.filter(
    t => t.kind === 'marketing' && (t.verdict === 'send' || t.verdict === 'defer') && live.includes(t.status),
  )
  const judged = rows.filter(
    t =>
      t.at >= from &&
      t.status !== 'cancelled' &&
      (t.verdict === 'send' || t.verdict === 'defer' || (t.verdict === 'drop' && t.rules.every(r => r === 'FREQ-CAP'))),
  )
  const others = (t: (typeof rows)[number]) => counted.filter(c => c.person === t.person && c.plan !== t.plan)
  const own = (t: (typeof rows)[number]) => [
    ...[...world.acts, ...world.orders].filter(act => personOf.get(act.ref)?.person === t.person).map(act => act.at),
    ...rows.flatMap(c => (c.person === t.person && c.clicked !== null ? [c.clicked] : [])),
  ]
  const silence = (t: (typeof rows)[number], { silent }: Caps) => {
    const { idleDays, oneInDays, stopAfterIgnored } = silent ?? { idleDays: 45, oneInDays: 14, stopAfterIgnored: 3 }
    const active = Math.max(t.added, ...own(t).filter(at => at <= t.at))
    const ignored = others(t).filter(c => c.delivered !== null && c.delivered > active && c.delivered <= t.at).length
    return active <= t.at - idleDays * DAY ? { oneInDays, stopped: ignored >= stopAfterIgnored } : null
  }
  const freeAt = (t: (typeof rows)[number], caps: Caps): number => {
    if (t.kind !== 'marketing') return -Infinity
    const times = others(t)
      .flatMap(c => {
        const reserved = c.made ?? c.deferTo ?? c.at
        if (Math.min(reserved, c.sent ?? Infinity) > t.at) return []
        return [c.sent !== null && c.sent <= t.at ? c.sent : reserved]
      })
      .sort((a, b) => b - a)
    const nth = (n: number) => times[n - 1] ?? -Infinity
    const silent = silence(t, caps)
    return Math.max(
      ...caps.perPerson.map(cap => nth(cap.most) + cap.hours * HOUR),
      silent ? nth(1) + silent.oneInDays * DAY : -Infinity,
      t.scene === 'welcome' ? -Infinity : t.added + (caps.onboarding?.hours ?? 72) * HOUR,
    )
  }
  const dropped = (t: (typeof rows)[number], caps: Caps) =>
    t.kind === 'marketing' &&
    (freeAt(t, caps) > t.at + caps.longestDeferralHours * HOUR || silence(t, caps)?.stopped === true)
  const gone = (t: (typeof rows)[number], caps: Caps) => Math.max(t.at, freeAt(t, caps))
  const stay = judged.filter(t => !dropped(t, old) && !dropped(t, now))
  const blocked = judged.filter(t => dropped(t, now) && !dropped(t, old))
  const lost = new Map<string, number>()
  for (const t of blocked) {
    const { delivered } = t
    if (delivered === null) continue
    const next = Math.min(
      Infinity,
      ...counted.flatMap(c =>
        c.person === t.person && c.delivered !== null && c.delivered > delivered ? [c.delivered] : [],
      ),
    )
    for (const o of world.orders) {
      const buyer = personOf.get(o.ref)
      const mine =
        buyer?.person === t.person && !buyer.staff && o.at >= delivered && o.at < Math.min(delivered + 7 * DAY, next)
      if (mine && o.at <= NOW && o.fen > o.back) lost.set(o.id, o.fen - o.back)
    }
  }
  return {
    candidates: judged.length,
    total: {
      blocked: blocked.length,
      moved: stay.filter(t => gone(t, now) > gone(t, old)).length,
      allowed: judged.filter(t => dropped(t, old) && !dropped(t, now)).length,
      sooner: stay.filter(t => gone(t, now) < gone(t, old)).length,
    },
    cost: {
      deliveries: blocked.filter(t => t.delivered !== null).length,
      clicks: blocked.filter(t => t.clicked !== null).length,
      orders: lost.size,
      gmvFen: [...lost.values()].reduce((a, b) => a + b, 0),
    },
  }
}
