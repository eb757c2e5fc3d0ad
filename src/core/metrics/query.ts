import { z } from 'zod'
import { hashOf } from '../../platform/canonical.ts'
import { iso } from '../../platform/clock.ts'
import { rows, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Scope } from '../scope.ts'
import { changes } from './compare.ts'
import { DIMENSIONS, type Dimension, type MetricDef, type Query } from './define.ts'
import { readOnly } from './read-only.ts'
import { daysIn, findMetric } from './registry.ts'
import type { MetricResult } from './result.ts'
import { toResults } from './results.ts'
import { daysBefore, previousWindow, type ResolvedWindow, resolveWindow } from './window.ts'

const DIMENSION_NAMES = Object.keys(DIMENSIONS)

/** What can be asked. Names are checked against the registry when it is asked, so that a refusal can say what is near. */
export const zMetricQuery = z.strictObject({
  metric: z.string().min(1).max(80).describe('an id, short name or word of a registered metric'),
  by: z
    .string()
    .max(40)
    .optional()
    .describe(`one of ${DIMENSION_NAMES.join(', ')}, where the metric has it`),
  where: z
    .array(
      z.strictObject({
        dim: z.string().max(40),
        op: z.enum(['eq', 'neq', 'in']),
        value: z.union([z.string(), z.array(z.string()).min(1).max(100)]),
      }),
    )
    .max(5)
    .optional(),
  window: z
    .union([z.string().max(60), z.strictObject({ from: z.string(), to: z.string() })])
    .optional()
    .describe('last week, this month, last 30 days, or half-open dates'),
  planId: z.string().max(80).optional(),
  windowDays: z.number().int().min(1).max(730).optional().describe('W of a cohort window'),
  n: z.number().int().min(1).max(730).optional().describe('N of day-N retention and of LTV'),
  limit: z.number().int().min(1).max(500).optional(),
  compare: z.literal('prev').optional(),
})
export type MetricQuery = z.infer<typeof zMetricQuery>

const DEFAULT_LIMIT = 50

/** What a query may also be called with: 渠道 or `channel` is where people came from, unless the metric is about orders. */
const dimensionOf = (metric: MetricDef, asked: string): Dimension => {
  const name = asked.trim().toLowerCase()
  const wanted = [name, ...(SYNONYMS[name] ?? [])]
  const found = metric.dimensions.find(dim => wanted.includes(dim) || wanted.includes(DIMENSIONS[dim].zh))
  const near = metric.dimensions.find(dim => (SYNONYMS[name] ?? []).includes(dim))
  if (found ?? near) return (found ?? near) as Dimension
  throw new Refusal(
    'bad_input',
    { zh: `这个指标不能按“${asked}”拆。`, en: `This metric cannot be broken down by "${asked}".` },
    {
      zh: `可以按：${metric.dimensions.map(dim => DIMENSIONS[dim].zh).join('、')}。`,
      en: `It can be broken down by ${metric.dimensions.join(', ')}.`,
    },
    { dimensions: metric.dimensions },
  )
}
const SYNONYMS: Readonly<Record<string, readonly Dimension[]>> = {
  channel: ['source_channel'],
  渠道: ['channel', 'source_channel'],
  来源: ['source_channel'],
  order_channel: ['channel'],
  campaign: ['plan', 'source_campaign'],
  活动: ['plan', 'source_campaign'],
  staff: ['owner'],
  员工: ['owner'],
  group_id: ['group'],
  群: ['group'],
  first_product: ['first_sku'],
  商品: ['first_sku'],
  天: ['day'],
  date: ['day'],
}

/**
 * Answers one question: the metric's figures, main one first; a breakdown stands in the same results beside the whole (`key`
 * null). Reads in one snapshot, nothing else. Refuses unknown names (with the nearest), windows that cannot be read and a
 * missing plan; a statement that takes too long is cut off.
 */
export const queryMetric = async (scope: Scope, asked: MetricQuery): Promise<MetricResult[]> => {
  const parsed = zMetricQuery.safeParse(asked)
  if (!parsed.success) {
    throw new Refusal('bad_input', {
      zh: `这个问题的参数不对：${z.prettifyError(parsed.error)}`,
      en: `The query is not well formed: ${z.prettifyError(parsed.error)}`,
    })
  }
  const query = parsed.data
  const days = query.windowDays ?? query.n
  const metric = findMetric(query.metric, { days, by: query.by })
  const q = { ...compiled(scope, metric, query), days: days ?? daysIn(query.metric) ?? metric.needs.days ?? 0 }
  if (query.planId !== undefined) await mustExist(scope, query.planId)
  const window = windowOf(scope, metric, query, q.days)
  const current = await run(scope, metric, { ...q, ...bounds(window, q) }, window, query.limit ?? DEFAULT_LIMIT)
  if (query.compare !== 'prev' || !window) return current
  const before = previousWindow(window, q.timezone)
  const previous = await run(scope, metric, { ...q, ...bounds(before, q) }, before, query.limit ?? DEFAULT_LIMIT)
  return [...current, ...changes(metric, current, previous)]
}

/** An unknown plan has no figures; zeros would look like some. */
const mustExist = async (scope: Scope, planId: string): Promise<void> => {
  const known = await rows(
    scope.db,
    sql`select 1 from touch_plans where workspace_id = ${scope.workspace.id} and plan_id = ${planId}`,
  )
  if (known.length) return
  throw new Refusal(
    'not_found',
    { zh: `没有编号为 ${planId} 的触达计划。`, en: `There is no touch plan ${planId}.` },
    { zh: '用“现在排了哪些？”看看有哪些。', en: 'Ask "what is scheduled?" to see them.' },
  )
}

const compiled = (scope: Scope, metric: MetricDef, query: MetricQuery): Omit<Query, 'from' | 'to' | 'days'> => {
  if (query.planId !== undefined && !metric.needs.plan) {
    throw new Refusal('bad_input', {
      zh: '这个指标不是按触达计划看的。',
      en: 'This metric is not measured for a single touch plan.',
    })
  }
  if (query.planId === undefined && metric.needs.plan === 'required') {
    throw new Refusal(
      'bad_input',
      { zh: '要看哪一次触达？', en: 'Which touch plan?' },
      { zh: '给出计划编号，或者先说是哪一条。', en: 'Give the plan id, or name the touch first.' },
    )
  }
  return {
    workspaceId: scope.workspace.id,
    timezone: scope.workspace.timezone,
    asOf: iso(scope.now),
    planId: query.planId ?? null,
    by: query.by === undefined ? null : dimensionOf(metric, query.by),
    where: (query.where ?? []).map(({ dim, op, value }) => ({
      dim: dimensionOf(metric, dim),
      op,
      values: Array.isArray(value) ? value : [value],
    })),
  }
}

const windowOf = (scope: Scope, metric: MetricDef, query: MetricQuery, days: number): ResolvedWindow | null => {
  // A plan is its own window.
  if (query.planId !== undefined) return null
  if (query.window !== undefined) return resolveWindow(query.window, scope.now, scope.workspace.timezone, scope.lang)
  if (metric.defaultWindow === 'all') return null
  const ago = Math.ceil(metric.maturityDays?.(days) ?? 0)
  return daysBefore(metric.defaultWindow.days, ago, scope.now, scope.workspace.timezone)
}

const bounds = (window: ResolvedWindow | null, q: { asOf: string }): { from: string; to: string } =>
  window ? { from: window.from, to: window.to } : { from: '1970-01-01T00:00:00.000Z', to: q.asOf }

const run = async (
  scope: Scope,
  metric: MetricDef,
  q: Query,
  window: ResolvedWindow | null,
  limit: number,
): Promise<MetricResult[]> => {
  const found = await readOnly(scope, metric.sql(q))
  const about = {
    window: window ? { from: window.from, to: window.to } : null,
    limit,
    queryHash: hashOf({ metric: metric.id, version: metric.version, ...q, window: window !== null, limit }),
  }
  return toResults(metric, q, found, about)
}
