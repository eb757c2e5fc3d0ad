import type { Facts } from './facts.ts'
import { CAMPAIGN_SETS } from './rule-sets/campaigns.ts'
import { MEMBER_SETS } from './rule-sets/members.ts'
import { METRIC_SETS } from './rule-sets/metrics.ts'
import { POLICY_SETS } from './rule-sets/policy.ts'
import { SYSTEM_SETS } from './rule-sets/system.ts'
import { TOUCH_SETS } from './rule-sets/touches.ts'
import { promptInj } from './rules/governance/prompt-inj.ts'
import { rbac } from './rules/governance/rbac.ts'

/** What judges every action, whatever it is; the gate knows these facts itself. APPR-TWO is added by the engine. */
export const GATE_RULES = [rbac, promptInj] as const

/** What judges the emergency brake: who may, and nothing else. Whatever the turn read, stopping is the safe direction. */
export const STOP_RULES = [rbac] as const

/** Which rules judge which action, also of actions that this version recognises and cannot do yet. */
export const RULES_OF = {
  ...TOUCH_SETS,
  ...SYSTEM_SETS,
  ...CAMPAIGN_SETS,
  ...MEMBER_SETS,
  ...METRIC_SETS,
  ...POLICY_SETS,
} as const

/** The facts that an action must gather for its rules. */
export type FactsOf<Action extends keyof typeof RULES_OF> = Pick<
  Facts,
  (typeof RULES_OF)[Action][number]['inputs'][number]
>
