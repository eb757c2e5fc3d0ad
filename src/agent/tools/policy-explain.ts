import { z } from 'zod'
import { getProposal } from '../../core/gate/gate.ts'
import { explain, type RuleExplained } from '../../core/policy/explain.ts'
import type { Hit } from '../../core/policy/rule.ts'
import { policyInForce, settingsVersions } from '../../core/policy/settings-store.ts'
import { may } from '../../core/roles.ts'
import { latestPlan, type PlanRow, planCounts, planReasons, planRow } from '../../domain/touches/plans.ts'
import { whyNot } from '../../domain/touches/why.ts'
import { formatCount } from '../../platform/i18n.ts'
import { defineTool, type ToolContext, type ToolResult } from './tool.ts'

const slots = z.strictObject({
  topic: z
    .string()
    .optional()
    .describe('a rule id such as FREQ-CAP, a topic such as quiet_hours, recipient_verdict, last_decision'),
  ref: z.string().optional().describe('last, or the id of a member or of a proposal that is asked about'),
})

/** Which rules a topic is about, the most telling first. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  quiet_hours: ['QUIET'],
  frequency_cap: ['FREQ-CAP', 'WX-QUOTA'],
  approval: ['APPR-AUD', 'APPR-BUDGET', 'APPR-TWO'],
  adlaw: ['ADLAW-ABS', 'ADLAW-CITE'],
  cosmetics: ['COSMETIC'],
  health_food: ['HEALTH-FOOD'],
  distribution: ['MLM-DEPTH', 'MLM-FEE'],
  lottery: ['LOTTERY-CAP', 'LOTTERY-INFO', 'LOTTERY-FAIR'],
  share_inducement: ['WX-SHARE'],
  review_cashback: ['REVIEW-INDUCE'],
  reward_hold: ['REWARD-HOLD'],
  minors: ['MINOR-ADS', 'MINOR-DATA'],
  consent: ['CONSENT'],
  opt_out: ['OPTOUT'],
  personal_data: ['PI-EXPORT', 'PI-MIN', 'SENS-PI'],
  wecom_quota: ['WX-QUOTA', 'WX-CONFIRM'],
  holdout: ['METRIC-NOCAUSE'],
  budget: ['BUDGET-CAP', 'APPR-BUDGET'],
}

export const policyExplain = defineTool({
  name: 'policy.explain',
  description:
    'Explain a rule with its basis and thresholds, why the last proposal was decided as it was, or why a member did not get a message.',
  slots,
  permission: 'proposal:read',
  async run({ topic, ref }, context) {
    if (topic === 'recipient_verdict') return whyThisMember(ref, context)
    const rules = (topic ? ((Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined) ?? [topic]) : []).slice(0, 3)
    const explained = await rulesOf(rules, context)
    if (explained.length && !(ref && topic === 'last_decision'))
      return answer(
        explained.map(rule => ruleLine(rule, context)),
        explained.map(rule => rule.id),
      )
    return whyDecided(ref, context)
  },
})

const answer = (lines: readonly string[], rules: readonly string[]): ToolResult => ({
  decision: 'allow',
  rules,
  say: lines.join('\n'),
  data: { rules },
})

const rulesOf = async (ids: readonly string[], { db, workspace, now }: ToolContext): Promise<RuleExplained[]> => {
  const policy = await policyInForce(db, workspace.id, now)
  const versions = await settingsVersions(db, workspace.id)
  return ids.flatMap(id => {
    const found = explain(id, policy, versions)
    return found?.kind === 'rule' ? [found] : []
  })
}

const KINDS = {
  statute: { zh: '法律', en: 'statute' },
  regulation: { zh: '法规', en: 'regulation' },
  platform: { zh: '平台规则', en: 'platform rule' },
  conservative: { zh: '从严适用', en: 'applied out of caution' },
  product: { zh: '本产品的规则，可在设置里改', en: 'our own rule; a workspace can set it' },
} as const

const ruleLine = ({ id, sentence, basis, thresholds }: RuleExplained, { lang }: ToolContext): string => {
  const zh = lang === 'zh'
  const kind = KINDS[basis.kind][lang]
  const rests = basis.kind === 'product' ? kind : zh ? `${kind}：${basis.text}` : `${kind}: ${basis.text}`
  const set = thresholds.map(({ key, value }) => `${key} ${settingText(value)}`)
  const now = set.length ? (zh ? `现在的值：${set.join('，')}。` : ` Now set to: ${set.join(', ')}.`) : ''
  return zh ? `${id}：${sentence.zh}（${rests}）。${now}` : `${id}: ${sentence.en} (${rests}).${now}`
}

/** A threshold as people read it: `marketing from 21:00 to 09:00`. */
const settingText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(settingText).join(' / ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${settingText(inner)}`)
    .join(' ')
}

/** From the proposal that is meant: every reason that it had, the strictest first. */
const whyDecided = async (ref: string | undefined, context: ToolContext): Promise<ToolResult> => {
  const zh = context.lang === 'zh'
  const id = ref && ref !== 'last' ? ref : context.last.proposalId
  const proposal = id?.startsWith('prp_') ? await getProposal(context, id) : null
  if (!proposal)
    return {
      decision: 'clarify',
      rules: [],
      say: zh
        ? '想问哪条规则或哪份提案？可以说“频控是怎么规定的”，或给我提案编号。'
        : 'Which rule or which proposal? Ask "what is the frequency cap", or give me the proposal’s id.',
      data: { missing: 'topic' },
    }
  const hits = proposal.hits.filter(hit => hit.severity !== 'allow')
  const head = zh ? `「${proposal.preview.what.zh}」：` : `“${proposal.preview.what.en}”:`
  const none = zh ? '没有规则拦它。' : 'No rule stood in its way.'
  return answer(
    [head, ...(hits.length ? hits.map(hit => hitLine(hit, context)) : [none])],
    hits.map(hit => hit.rule),
  )
}

const hitLine = ({ rule, says, basis, fix }: Hit, { lang }: ToolContext): string => {
  const rests = basis.kind === 'product' ? '' : lang === 'zh' ? `依据：${basis.text}。` : ` Basis: ${basis.text}.`
  const way = fix ? (lang === 'zh' ? `可以：${fix.zh}` : ` Instead: ${fix.en}`) : ''
  return `${rule} ${says[lang]}${rests}${way}`
}

/** From the row of the member in the plan; without a member, what the plan's rows add up to. */
const whyThisMember = async (ref: string | undefined, context: ToolContext): Promise<ToolResult> => {
  const zh = context.lang === 'zh'
  if (!may(context.actor.roles, 'member:read'))
    return {
      decision: 'deny',
      rules: ['RBAC'],
      say: zh
        ? '看单个会员要运营、审批人或合规的角色。'
        : 'Looking at one member needs operator, approver or compliance.',
      data: { refused: 'forbidden' },
    }
  const plan = context.last.planId ? await planRow(context, context.last.planId) : await latestPlan(context)
  if (!plan)
    return {
      decision: 'clarify',
      rules: [],
      say: zh ? '还没有发过触达。' : 'Nothing has been sent yet.',
      data: { missing: 'plan' },
    }
  if (!ref || ref === 'last') return planSummary(plan, context)
  const { says, rules, verdict } = await whyNot(context, ref, plan.planId)
  return {
    ...answer(
      [zh ? `「${plan.title}」：${says.zh}` : `“${plan.title}”: ${says.en}`],
      rules.map(rule => rule.rule),
    ),
    data: { planId: plan.planId, verdict },
    last: { planId: plan.planId },
  }
}

const planSummary = async (plan: PlanRow, context: ToolContext): Promise<ToolResult> => {
  const zh = context.lang === 'zh'
  const counts = (await planCounts(context, [plan.planId])).get(plan.planId)
  const reasons = await planReasons(context, plan.planId)
  const list = reasons.map(({ says, count }) => `${says} ${formatCount(count)}`).join(zh ? '、' : ', ')
  const n = (value: number | undefined) => formatCount(value ?? 0)
  return {
    decision: 'clarify',
    rules: reasons.map(reason => reason.rule),
    say: zh
      ? `「${plan.title}」圈到 ${n(counts?.audience)} 位：发 ${n(counts?.send)}，对照组 ${n(counts?.heldOut)}，晚发 ${n(counts?.defer)}，不发 ${n(counts?.drop)}${list ? `（${list}）` : ''}。要看某一位，把会员编号给我。`
      : `“${plan.title}” selected ${n(counts?.audience)}: ${n(counts?.send)} sent to, ${n(counts?.heldOut)} held out, ${n(counts?.defer)} later, ${n(counts?.drop)} not${list ? ` (${list})` : ''}. Give me a member’s number to look at one.`,
    data: { planId: plan.planId },
    last: { planId: plan.planId },
  }
}
