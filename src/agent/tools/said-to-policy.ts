import type { Verdict } from '../../core/policy/decide.ts'
import { judgeIntent } from '../../core/policy/judge-intent.ts'
import { policyInForce } from '../../core/policy/settings-store.ts'
import { roleNames } from '../../core/roles.ts'
import { brandOf } from '../../domain/content/brand.ts'
import { rows, sql } from '../../platform/db/database.ts'
import type { ToolContext, ToolResult } from './tool.ts'
import { hitsDenied } from './view.ts'

/**
 * What the policy says to an intent as it was said; null where no rule judges it before it is looked up. Slots that do not fit are the
 * tool's to repair.
 */
export const saidToPolicy = async (intent: string, slots: unknown, context: ToolContext): Promise<Verdict | null> => {
  if (typeof slots !== 'object' || slots === null) return null
  const { db, workspace, now } = context
  const firsts = await rows(
    db,
    sql<{
      first: string
    }>`select kind || ' ' || key as first from approved_firsts where workspace_id = ${workspace.id}`,
  )
  try {
    return judgeIntent(
      intent,
      { ...slots },
      {
        now,
        timezone: workspace.timezone,
        policy: await policyInForce(db, workspace.id, now),
        vertical: brandOf(workspace).vertical,
        approvedFirsts: new Set(firsts.map(row => row.first)),
      },
    )
  } catch (error) {
    if (error instanceof Error && error.name === 'ZodError') return null
    throw error
  }
}

/** The answer to what the rules forbid, whether this version could do it or not. */
export const refusedByPolicy = ({ hits }: Verdict, { lang }: ToolContext): ToolResult => ({
  decision: 'deny',
  rules: hits.map(hit => hit.rule),
  say: hitsDenied(hits, lang),
  data: { refused: 'policy' },
})

/** What the rules would ask for, of something that this version cannot do yet; empty when they would ask for nothing. */
export const wouldAsk = (verdict: Verdict | null, { lang }: ToolContext): string => {
  if (!verdict) return ''
  const says = verdict.hits
    .filter(hit => hit.severity === 'needs_approval' && hit.rule !== 'APPR-TWO')
    .map(hit => hit.says[lang])
  if (!says.length) return ''
  const who = verdict.approvals.length ? roleNames(verdict.approvals, lang) : ''
  return lang === 'zh'
    ? `真要做的话，规则会要求：${says.join('')}${who ? `由${who}批准。` : ''}`
    : `The rules would want: ${says.join(' ')}${who ? ` Approved by: ${who}.` : ''}`
}
