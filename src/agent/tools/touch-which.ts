import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { localMinute, type PlanRow, planRows } from '../../domain/touches/plans.ts'
import type { ToolContext } from './tool.ts'

/** How a plan is named: by its day, its title, its scene, its id, or as the last one spoken of. */
export const namesPlan = {
  which: z
    .union([z.string(), z.strictObject({ planned_on: z.iso.date() })])
    .optional()
    .describe('the name of a touch, its id, last, or the local day it is planned on'),
  planned_on: z.iso.date().optional(),
}

/** Plans not over yet that a description fits; all of them where it says nothing. */
export const plansMeant = async (
  which: string | { planned_on: string } | undefined,
  context: ToolContext,
): Promise<PlanRow[]> => {
  if (typeof which === 'object') {
    const day = Temporal.PlainDate.from(which.planned_on)
    const start = (date: Temporal.PlainDate) => date.toZonedDateTime(context.workspace.timezone).toInstant().toString()
    return planRows(context, { status: 'open', from: start(day), to: start(day.add({ days: 1 })) })
  }
  const open = await planRows(context, { status: 'open' })
  if (!which || which === 'last') {
    const last = open.filter(plan => plan.planId === context.last.planId)
    return last.length ? last : open
  }
  const exact = open.filter(plan => plan.planId === which)
  return exact.length ? exact : open.filter(plan => plan.title.includes(which) || plan.scene === which)
}

/** `· 2026-09-22 10:00 「中秋问候」` */
export const planLine = (plan: PlanRow, { lang, workspace }: ToolContext): string => {
  const at = localMinute(plan.scheduledAt, workspace.timezone)
  return lang === 'zh' ? `· ${at} 「${plan.title}」` : `· ${at} “${plan.title}”`
}
