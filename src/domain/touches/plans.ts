import { Temporal } from 'temporal-polyfill'
import { recipientRule } from '../../core/policy/recipient-rules.ts'
import type { Scope } from '../../core/scope.ts'
import { maybeOne, rows, type Sql, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Bilingual, Lang } from '../../platform/i18n.ts'
import type { CanaryReport } from './canary.ts'

export interface PlanRow {
  readonly planId: string
  readonly proposalId: string
  readonly title: string
  readonly scene: string
  readonly status: string
  readonly scheduledAt: Date
  readonly createdBy: string
  readonly text: string
  readonly canaryStatus: string
  readonly canaryReport: CanaryReport | null
  /** When it was paused, by whom (display name; `canary`: by itself) and why; null: it is not. */
  readonly pausedAt: Date | null
  readonly pausedBy: string | null
  readonly pausedReason: string | null
}

const PLAN = sql`p.plan_id as "planId", p.proposal_id as "proposalId", p.title, p.scene, p.status, p.scheduled_at as "scheduledAt",
  p.created_by as "createdBy", p.content ->> 'text' as text, p.canary_status as "canaryStatus", p.canary_report as "canaryReport", p.paused_at as "pausedAt",
  coalesce((select a.display_name from actors a where a.workspace_id = p.workspace_id and a.actor_id = p.paused_by), p.paused_by) as "pausedBy",
  p.paused_reason as "pausedReason"`

/** One plan of the workspace; a refusal when there is none by this id. */
export const planRow = async (scope: Scope, planId: string): Promise<PlanRow> => {
  const plan = await maybeOne(
    scope.db,
    sql<PlanRow>`select ${PLAN} from touch_plans p where p.workspace_id = ${scope.workspace.id} and p.plan_id = ${planId}`,
  )
  if (plan) return plan
  throw new Refusal(
    'not_found',
    { zh: `没有编号为 ${planId.slice(0, 40)} 的触达计划。`, en: `There is no touch plan ${planId.slice(0, 40)}.` },
    { zh: '用“现在排了哪些？”看看有哪些。', en: 'Ask "what is scheduled?" to see them.' },
  )
}

export interface PlanFilter {
  readonly from?: string
  readonly to?: string
  readonly status?: string
  readonly limit?: number
}

/** Plans in the order in which they go out; `open` stands for all that is still to come. */
export const planRows = (scope: Scope, filter: PlanFilter): Promise<PlanRow[]> =>
  rows(
    scope.db,
    sql<PlanRow>`select ${PLAN} from touch_plans p
      where p.workspace_id = ${scope.workspace.id}
        and (${filter.from ?? null}::timestamptz is null or p.scheduled_at >= ${filter.from ?? null}::timestamptz)
        and (${filter.to ?? null}::timestamptz is null or p.scheduled_at < ${filter.to ?? null}::timestamptz)
        and (${filter.status ?? null}::text is null or p.status = ${filter.status ?? null}
          or (${filter.status ?? null} = 'open' and p.status in ('scheduled', 'paused', 'sending')))
      order by p.scheduled_at ${sql.raw(filter.status === 'open' || filter.from ? 'asc' : 'desc')}, p.plan_id
      limit ${Math.min(filter.limit ?? 50, 200)}`,
  )

/** The latest plan whose time has come; what "that one" means when a thread says nothing else. */
export const latestPlan = (scope: Scope): Promise<PlanRow | null> =>
  maybeOne(
    scope.db,
    sql<PlanRow>`select ${PLAN} from touch_plans p
      where p.workspace_id = ${scope.workspace.id} and p.status <> 'cancelled' and p.created_at <= ${scope.now.toString()}::timestamptz
      order by p.scheduled_at <= ${scope.now.toString()}::timestamptz desc, p.scheduled_at desc limit 1`,
  )

export interface PlanCounts {
  readonly audience: number
  readonly send: number
  readonly heldOut: number
  readonly defer: number
  readonly drop: number
  readonly sent: number
  readonly delivered: number
  readonly clicked: number
  readonly failed: number
  readonly unknown: number
}

interface CountRow extends PlanCounts {
  planId: string
}

const COUNTS: Sql = sql`count(*)::int as audience,
  count(*) filter (where t.verdict = 'send')::int as send, count(*) filter (where t.verdict = 'held_out')::int as "heldOut",
  count(*) filter (where t.verdict = 'defer')::int as defer, count(*) filter (where t.verdict = 'drop')::int as drop,
  count(t.sent_at)::int as sent, count(t.delivered_at)::int as delivered, count(t.first_click_at)::int as clicked,
  count(*) filter (where t.status = 'failed')::int as failed, count(*) filter (where t.status = 'unknown')::int as unknown`

const NONE: PlanCounts = {
  audience: 0,
  send: 0,
  heldOut: 0,
  defer: 0,
  drop: 0,
  sent: 0,
  delivered: 0,
  clicked: 0,
  failed: 0,
  unknown: 0,
}

/** What became of the candidates of several plans, in one statement. */
export const planCounts = async (scope: Scope, planIds: readonly string[]): Promise<Map<string, PlanCounts>> => {
  const counted = await rows(
    scope.db,
    sql<CountRow>`select t.plan_id as "planId", ${COUNTS} from touches t
      where t.workspace_id = ${scope.workspace.id} and t.plan_id = any(${planIds}::text[]) group by t.plan_id`,
  )
  const found = new Map(counted.map(({ planId, ...counts }) => [planId, counts]))
  return new Map(planIds.map(id => [id, found.get(id) ?? NONE]))
}

/** What keeps people back that is no rule on recipients, as a reason in a list. */
const nameOfReason = (id: string): Bilingual =>
  recipientRule(id)?.short ?? (id === 'KILL-SWITCH' ? TOO_LATE : { zh: id, en: id })
const TOO_LATE: Bilingual = { zh: '暂停太久', en: 'stopped for too long' }

export interface ReasonCount {
  readonly rule: string
  readonly says: string
  readonly count: number
}

/** Why people were dropped or put off, the most frequent reason first. */
export const planReasons = async (scope: Scope, planId: string): Promise<ReasonCount[]> => {
  const counted = await rows(
    scope.db,
    sql<{ rule: string; count: number }>`select rules[1] as rule, count(*)::int as count from touches
      where workspace_id = ${scope.workspace.id} and plan_id = ${planId} and verdict in ('drop', 'defer') and rules <> '{}'
      group by 1 order by 2 desc, 1`,
  )
  return counted.map(({ rule, count }) => ({ rule, says: nameOfReason(rule)[scope.lang], count }))
}

/** `2026-09-22 10:00` in the workspace's zone. */
export const localMinute = (at: Date | string, timezone: string): string => {
  const instant =
    typeof at === 'string' ? Temporal.Instant.from(at) : Temporal.Instant.fromEpochMilliseconds(at.getTime())
  return instant.toZonedDateTimeISO(timezone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const
const NEAR: Readonly<Record<number, Bilingual>> = {
  0: { zh: '今天', en: 'today' },
  1: { zh: '明天', en: 'tomorrow' },
  2: { zh: '后天', en: 'in two days' },
}

/** As a colleague says a time: `明天 10:00`, `9月25日（周五）10:00`; the year only where it is another one. */
export const spokenTime = (at: string, now: Temporal.Instant, timezone: string, lang: Lang): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timezone)
  const today = now.toZonedDateTimeISO(timezone)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const near = NEAR[today.toPlainDate().until(local.toPlainDate()).days]
  if (near) return `${near[lang]} ${time}`
  const weekday = WEEKDAYS[lang][local.dayOfWeek - 1]
  const year = local.year === today.year ? '' : lang === 'zh' ? `${local.year}年` : `${local.year}-`
  return lang === 'zh'
    ? `${year}${local.month}月${local.day}日（${weekday}）${time}`
    : `${weekday} ${year}${local.month}/${local.day} ${time}`
}
