import { z } from 'zod'
import { getProposal } from '../../core/gate/gate.ts'
import { queryMetric } from '../../core/metrics/query.ts'
import { renderMetric, renderPlanEffect } from '../../core/metrics/render.ts'
import { latestPlan, type PlanRow, planRow, planRows } from '../../domain/touches/plans.ts'
import { zPeriod } from '../slots.ts'
import { defineTool, type ToolContext, type ToolResult } from './tool.ts'

const slots = z.strictObject({
  metric: z.string().optional(),
  metrics: z.array(z.string()).max(4).optional(),
  period: z.union([zPeriod, z.string()]).optional(),
  window_days: z.number().int().positive().optional(),
  group_by: z.array(z.string()).max(2).optional(),
  campaign: z.string().optional().describe('last for the touch that the thread speaks of, or a plan id'),
  ask: z.string().optional(),
})

/** Metrics of one touch plan; which plan must be known before they mean anything. */
const OF_A_PLAN = new Set([
  'touch_funnel',
  'wakeup_rate',
  'touch_delete_rate_72h',
  'experiment_counts',
  'referral_participation',
])

export const metricQuery = defineTool({
  name: 'metric.query',
  description:
    'Compute registered metrics. Figures, units and definitions come back computed; never state a figure that did not.',
  slots,
  permission: 'metric:read',
  async run(asked, context): Promise<ToolResult> {
    const names = asked.metrics ?? (asked.metric ? [asked.metric] : [])
    const zh = context.lang === 'zh'
    if (!names.length) {
      return {
        decision: 'clarify',
        rules: ['METRIC-DEF'],
        say: zh
          ? '想看哪个指标？例如“上周新客首单转化率”“这个月客单价”。'
          : 'Which metric? For example "first-order conversion last week".',
        data: {},
      }
    }
    context.progress(zh ? '正在计算' : 'Computing')
    const plan = names.some(name => OF_A_PLAN.has(name)) ? await planOf(asked.campaign, context) : null
    if (plan === 'none') {
      return {
        decision: 'clarify',
        rules: ['METRIC-DEF'],
        say: zh
          ? '还没有发过的触达。先排一条，到点发出后再来问效果。'
          : 'Nothing has been sent yet. Schedule a touch, and ask once it has gone out.',
        data: { plans: 0 },
      }
    }
    const results = []
    for (const metric of names) {
      results.push(
        await queryMetric(context, {
          metric,
          ...(plan && OF_A_PLAN.has(metric) ? { planId: plan.planId } : {}),
          ...(asked.period ? { window: asked.period } : {}),
          ...(asked.window_days ? { windowDays: asked.window_days } : {}),
          ...(asked.group_by?.[0] ? { by: asked.group_by[0] } : {}),
        }),
      )
    }
    const say = results
      .map((group, i) =>
        plan && names[i] === 'touch_funnel' ? renderPlanEffect(group, context.lang) : renderMetric(group, context.lang),
      )
      .join('\n\n')
    const figures = results.flat()
    return {
      decision: 'allow',
      rules: ['METRIC-DEF'],
      say: plan ? `${zh ? `「${plan.title}」` : `“${plan.title}”: `}${say}` : say,
      numbers: figures,
      data: {
        figures: figures.map(r => ({
          metric: r.metric,
          unit: r.unit,
          values: r.values,
          window: r.window,
          warnings: r.warnings.map(w => w.code),
        })),
      },
      ...(plan ? { last: { planId: plan.planId } } : {}),
    }
  },
})

/** The plan that is meant: named, spoken of last in this thread, or the latest that went out. */
const planOf = async (campaign: string | undefined, context: ToolContext): Promise<PlanRow | 'none'> => {
  if (campaign?.startsWith('pln_')) return planRow(context, campaign)
  const { planId, proposalId } = context.last
  if (campaign && campaign !== 'last' && campaign !== 'current') {
    const named = (await planRows(context, { limit: 200 })).filter(
      plan => plan.title.includes(campaign) || plan.scene === campaign,
    )
    if (named[0]) return named[0]
  }
  if (proposalId) {
    const outcome = (await getProposal(context, proposalId)).outcome?.['planId']
    if (typeof outcome === 'string') return planRow(context, outcome)
  }
  if (planId) return planRow(context, planId)
  return (await latestPlan(context)) ?? 'none'
}
