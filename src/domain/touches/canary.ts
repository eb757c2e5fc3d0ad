import { Temporal } from 'temporal-polyfill'
import { appendAudit } from '../../core/audit/chain.ts'
import { settingsOf } from '../../core/policy/policy.ts'
import { type CanarySettings, canary, canarySize } from '../../core/policy/rules/governance/canary.ts'
import { policyInForce } from '../../core/policy/settings-store.ts'
import { type Db, maybeOne, one, sql, type Tx, transaction } from '../../platform/db/database.ts'
import type { Bilingual } from '../../platform/i18n.ts'
import { enqueue } from '../../platform/jobs/outbox.ts'
import { pausePlan } from './pause.ts'
import { throwSwitch } from './switch.ts'
import { CANARY_LOOK, SEND_WAVE, TAKE_BACK } from './topics.ts'

/** What the first wave of a plan came to. Counts only; kept with the plan. */
export interface CanaryReport {
  /** ISO 8601: when the first wave went out, and when the rest was let go or kept back. */
  readonly startedAt: string
  readonly endedAt?: string
  readonly people: number
  readonly delivered?: number
  /** Deleted the contact or refused within `watchHours` of delivery. */
  readonly left?: number
  /** The same of all other touches of the last 30 days. */
  readonly baseDelivered?: number
  readonly baseLeft?: number
  readonly why?: 'share' | 'factor' | 'too_few' | null
  readonly settings: CanarySettings
}

/**
 * Chooses who goes first, by a hash, of those who are due, and gives what to watch; null when all go at once, because that would be
 * everybody, or when nobody is due yet: the first wave that has somebody chooses.
 */
export const chooseCanary = async (
  tx: Tx,
  {
    workspaceId,
    planId,
    occurrence,
    share,
    now,
  }: { workspaceId: number; planId: string; occurrence: string; share: number; now: string },
): Promise<CanaryReport | null> => {
  const settings = { ...settingsOf(await policyInForce(tx, workspaceId, Temporal.Instant.from(now)), canary), share }
  const { treated } = await one(
    tx,
    sql<{ treated: number }>`select count(*)::int as treated from touches
      where workspace_id = ${workspaceId} and plan_id = ${planId} and status = 'planned' and verdict in ('send', 'defer')`,
  )
  const size = canarySize(treated, settings)
  if (size === null) {
    await setStatus(tx, workspaceId, planId, 'none', null)
    return null
  }
  const { people } = await one(
    tx,
    sql<{ people: number }>`
      with chosen as (
        select t.member_id from touches t join members m using (workspace_id, member_id)
        where t.workspace_id = ${workspaceId} and t.plan_id = ${planId} and t.status = 'planned' and t.verdict in ('send', 'defer')
          and coalesce(t.defer_to, '-infinity') <= ${now}::timestamptz
        order by md5('canary' || m.person_key || ${occurrence}), t.member_id limit ${size}
      ), marked as (
        update touches t set canary = true from chosen c
        where t.workspace_id = ${workspaceId} and t.plan_id = ${planId} and t.member_id = c.member_id returning 1
      ) select count(*)::int as people from marked`,
  )
  return people ? { startedAt: now, people, settings } : null
}

/** Holds the rest back from now on, and puts in the look at who left. */
export const startWatch = async (tx: Tx, workspaceId: number, planId: string, report: CanaryReport): Promise<void> => {
  await setStatus(tx, workspaceId, planId, 'running', report)
  await look(tx, workspaceId, planId, 'first', hoursAfter(report.startedAt, report.settings.watchHours))
}

const setStatus = async (tx: Tx, workspaceId: number, planId: string, status: string, report: CanaryReport | null) => {
  await sql`update touch_plans set canary_status = ${status}, canary_report = ${report && JSON.stringify(report)}::jsonb
    where workspace_id = ${workspaceId} and plan_id = ${planId}`.execute(tx)
}

const hoursAfter = (at: string, hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString()

/** Goes on watching after a stop; `key` keeps the look the same job when the caller runs again. */
export const watchCanary = async (
  tx: Tx,
  workspaceId: number,
  planId: string,
  key: string,
  now: string,
): Promise<void> => {
  const { report, waits } = await one(
    tx,
    sql<{ report: CanaryReport; waits: boolean }>`select p.canary_report as report, exists (select 1 from touches t
        where t.workspace_id = p.workspace_id and t.plan_id = p.plan_id and t.canary and t.status in ('planned', 'sending')) as waits
      from touch_plans p where p.workspace_id = ${workspaceId} and p.plan_id = ${planId}`,
  )
  // After a stop some of them go out only now: the watch begins again.
  const from = waits ? { ...report, startedAt: now } : report
  await setStatus(tx, workspaceId, planId, 'running', from)
  const dueAt = hoursAfter(from.startedAt, from.settings.watchHours)
  await look(tx, workspaceId, planId, key, Date.parse(dueAt) > Date.parse(now) ? dueAt : now)
}

const look = (tx: Tx, workspaceId: number, planId: string, key: string, dueAt: string): Promise<void> =>
  enqueue(tx, { workspaceId, jobId: `canary-${planId}-${key}`, topic: CANARY_LOOK, payload: { planId }, dueAt })

interface Seen {
  readonly delivered: number
  readonly left: number
  /** Handed over or still to be, and not delivered yet. */
  readonly open: number
  readonly lastDelivery: Date | null
}

/** `left`: a deletion or a refusal within the hours after delivery that is known by now. */
const leftWithin = (hours: number, now: string) => sql`exists (select 1 from events e
  where e.workspace_id = t.workspace_id and e.member_id = t.member_id and e.type in ('contact_deleted', 'opt_out')
    and e.occurred_at >= t.delivered_at and e.occurred_at < t.delivered_at + ${hours}::int * interval '1 hour'
    and e.occurred_at <= ${now}::timestamptz and e.ingested_at <= ${now}::timestamptz)`

const seenOf = (db: Db, workspaceId: number, planId: string, hours: number, now: string): Promise<Seen> =>
  one(
    db,
    sql<Seen>`select count(t.delivered_at)::int as delivered, count(*) filter (where ${leftWithin(hours, now)})::int as left,
        count(*) filter (where t.delivered_at is null and t.status in ('planned', 'sending', 'tasked', 'sent'))::int as open,
        max(t.delivered_at) as "lastDelivery"
      from touches t where t.workspace_id = ${workspaceId} and t.plan_id = ${planId} and t.canary`,
  )

/** All other deliveries of the last 30 days that had their hours. Few leave, so those are looked up and not every delivery. */
const baselineOf = (db: Db, workspaceId: number, planId: string, hours: number, now: string) =>
  one(
    db,
    sql<{ delivered: number; left: number }>`
      with reached as materialized (
        select t.plan_id, t.member_id, t.delivered_at from touch_plans p join touches t using (workspace_id, plan_id)
        where p.workspace_id = ${workspaceId} and p.plan_id <> ${planId}
          and (p.finished_at is null or p.finished_at > ${now}::timestamptz - interval '33 days')
          and t.delivered_at >= ${now}::timestamptz - interval '30 days'
          and t.delivered_at <= ${now}::timestamptz - ${hours}::int * interval '1 hour'
      ), gone as (
        select distinct r.plan_id, r.member_id from events e join reached r on r.member_id = e.member_id
          and e.occurred_at >= r.delivered_at and e.occurred_at < r.delivered_at + ${hours}::int * interval '1 hour'
        where e.workspace_id = ${workspaceId} and e.type in ('contact_deleted', 'opt_out')
          and e.occurred_at >= ${now}::timestamptz - interval '30 days' and e.ingested_at <= ${now}::timestamptz
      )
      select (select count(*) from reached)::int as delivered, (select count(*) from gone)::int as left`,
  )

/** Why the rest must not follow; null when it may. A baseline in which nobody left is nothing to multiply. */
export const whyStop = (
  { delivered, left }: { delivered: number; left: number },
  base: { delivered: number; left: number },
  { stopFactor, stopShare }: Pick<CanarySettings, 'stopFactor' | 'stopShare'>,
): 'share' | 'factor' | null => {
  if (!delivered) return null
  if (left > stopShare * delivered) return 'share'
  return base.left > 0 && left * base.delivered > stopFactor * base.left * delivered ? 'factor' : null
}

/**
 * Looks at how many of those who got it first left, once each had the hours of the watch: lets the rest go, or stops the plan. Too many
 * leaving stops it at whatever look; staff who do not confirm are waited for once more as long, and too few deliveries to judge by stop
 * it as well. One transaction; run again, it finds nothing to decide.
 */
export const lookAtCanary = (db: Db, workspaceId: number, planId: string, now: string): Promise<void> =>
  transaction(db, async tx => {
    const watched = sql<{ report: CanaryReport }>`select p.canary_report as report
      from touch_plans p join workspaces w using (workspace_id)
      where p.workspace_id = ${workspaceId} and p.plan_id = ${planId} and p.canary_status = 'running'
        and p.status in ('scheduled', 'sending') and w.paused_at is null`
    // While it is stopped nothing is decided; going on puts in a look of its own.
    const plan = await maybeOne(tx, watched)
    if (!plan) return
    const { report } = plan
    const { watchHours, fewest } = report.settings
    const seen = await seenOf(tx, workspaceId, planId, watchHours, now)
    const base = await baselineOf(tx, workspaceId, planId, watchHours, now)
    // Counted first, so that a stop never waits for the counting.
    await throwSwitch(tx, workspaceId)
    if (!(await maybeOne(tx, sql`${watched} for update of p`))) return
    const stop = whyStop(seen, base, report.settings)
    const ripe = seen.lastDelivery ? hoursAfter(seen.lastDelivery.toISOString(), watchHours) : now
    const latest = hoursAfter(report.startedAt, 2 * watchHours)
    const early = seen.open > 0 || Date.parse(ripe) > Date.parse(now)
    if (!stop && early && Date.parse(now) < Date.parse(latest)) {
      const again = Math.min(Date.parse(latest), Math.max(Date.parse(ripe), Date.parse(now) + 3_600_000))
      const dueAt = new Date(again).toISOString()
      return look(tx, workspaceId, planId, dueAt, dueAt)
    }
    const few = seen.delivered < Math.min(fewest, Math.ceil(report.people / 2))
    const why = stop ?? (few ? 'too_few' : null)
    const ended: CanaryReport = {
      ...report,
      endedAt: now,
      delivered: seen.delivered,
      left: seen.left,
      baseDelivered: base.delivered,
      baseLeft: base.left,
      why,
    }
    await setStatus(tx, workspaceId, planId, why ? 'stopped' : 'passed', ended)
    const instant = Temporal.Instant.from(now)
    if (why) {
      await pausePlan(tx, workspaceId, planId, { by: 'canary', reason: null, now })
      const jobId = `stop-canary-${planId}`
      await enqueue(tx, { workspaceId, jobId, topic: TAKE_BACK, payload: { planId, key: 'canary' }, dueAt: now })
    } else {
      await enqueue(tx, {
        workspaceId,
        jobId: `wave-${planId}-rest`,
        topic: SEND_WAVE,
        payload: { planId },
        dueAt: now,
      })
    }
    const { people, delivered = 0, left = 0, baseDelivered = 0, baseLeft = 0 } = ended
    await appendAudit(tx, {
      workspaceId,
      at: instant,
      actorId: 'system',
      action: why ? 'touch.canary_stopped' : 'touch.canary_passed',
      subject: planId,
      body: { people, delivered, left, baseDelivered, baseLeft, why },
    })
  })

const share = (n: number, of: number): string => `${n}/${of}${of ? `，${((100 * n) / of).toFixed(2)}%` : ''}`
const shareEn = (n: number, of: number): string => `${n}/${of}${of ? `, ${((100 * n) / of).toFixed(2)}%` : ''}`

/** Where the first wave stands, or what it came to, with its figures. */
export const canarySays = (status: string, report: CanaryReport | null): Bilingual | null => {
  if (status === 'waiting') return { zh: '先发一小部分，再发其余。', en: 'A small part goes first, then the rest.' }
  if (!report) return null
  const { people, delivered = 0, left = 0, baseDelivered = 0, baseLeft = 0, why, settings } = report
  const { watchHours, stopFactor, stopShare } = settings
  if (status === 'running')
    return {
      zh: `先发了 ${people} 人，${watchHours} 小时后看删除率再发其余。`,
      en: `${people} people got it first; the rest follow after ${watchHours} hours if few of them leave.`,
    }
  const figures = {
    zh: `先发的 ${people} 人送达 ${delivered}，${watchHours} 小时内删除或退订 ${share(left, delivered)}`,
    en: `of ${people} who got it first ${delivered} were reached, and within ${watchHours} hours ${shareEn(left, delivered)} left`,
  }
  const base = {
    zh: `过去 30 天是 ${share(baseLeft, baseDelivered)}`,
    en: `over the last 30 days ${shareEn(baseLeft, baseDelivered)}`,
  }
  if (!why)
    return {
      zh: `${figures.zh}（${base.zh}），其余接着发。`,
      en: `Passed: ${figures.en} (${base.en}); the rest follow.`,
    }
  const because = {
    share: { zh: `超过 ${stopShare * 100}%`, en: `more than ${stopShare * 100}%` },
    factor: { zh: `超过平时的 ${stopFactor} 倍`, en: `more than ${stopFactor} times the usual` },
    too_few: { zh: '送达太少，看不出来', en: 'too few were reached to judge by' },
  }[why]
  return {
    zh: `自动停下：${figures.zh}，${because.zh}（${base.zh}）；其余没有发。`,
    en: `Stopped by itself: ${figures.en}, ${because.en} (${base.en}); the rest were not sent to.`,
  }
}
