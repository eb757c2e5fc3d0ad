import { z } from 'zod'
import { listProposals } from '../../core/gate/gate.ts'
import { localMinute, planCounts, planRows } from '../../domain/touches/plans.ts'
import { ALL_SENDING, pauseOf, pauseSays } from '../../domain/touches/switch.ts'
import { formatCount } from '../../platform/i18n.ts'
import { defineTool } from './tool.ts'

const STATUS = {
  scheduled: { zh: '待发', en: 'planned' },
  sending: { zh: '发送中', en: 'going out' },
  paused: { zh: '已暂停', en: 'paused' },
  sent: { zh: '已发', en: 'sent' },
  cancelled: { zh: '已取消', en: 'cancelled' },
} as const

export const touchList = defineTool({
  name: 'touch.list',
  description: 'List what is scheduled and what waits for approval.',
  slots: z.strictObject({
    period: z.strictObject({ from: z.string(), to: z.string() }).optional(),
    status: z.string().optional(),
  }),
  permission: 'touch:read',
  async run(_slots, context) {
    const zh = context.lang === 'zh'
    const plans = await planRows(context, { status: 'open', limit: 20 })
    const counts = await planCounts(
      context,
      plans.map(plan => plan.planId),
    )
    const waiting = (await listProposals(context, { status: 'open', limit: 50 })).filter(
      p => p.action === 'touch.schedule',
    )
    const lines = plans.slice(0, 5).map(plan => {
      const status = STATUS[plan.status as keyof typeof STATUS]?.[context.lang] ?? plan.status
      const n = formatCount(counts.get(plan.planId)?.audience ?? 0)
      return `· ${localMinute(plan.scheduledAt, context.workspace.timezone)} 「${plan.title}」 ${zh ? `${n} 人` : `${n} people`} · ${status}`
    })
    const paused = await pauseOf(context)
    const stopped = paused ? pauseSays(paused, context.workspace.timezone, ALL_SENDING)[context.lang] : ''
    const head = plans.length
      ? zh
        ? `还有 ${plans.length} 条要发：`
        : `${plans.length} still to go out:`
      : zh
        ? '目前没有排期。'
        : 'Nothing is scheduled.'
    const tail = waiting.length
      ? zh
        ? `另有 ${waiting.length} 份提案等确认或审批。`
        : `${waiting.length} proposals wait for a confirmation or an approval.`
      : ''
    return {
      decision: 'allow',
      rules: [],
      say: [stopped, head, ...lines, tail].filter(Boolean).join('\n'),
      data: {
        plans: plans.map(p => ({ planId: p.planId, at: p.scheduledAt.toISOString(), status: p.status })),
        waiting: waiting.length,
        stopped: paused !== null,
      },
    }
  },
})
