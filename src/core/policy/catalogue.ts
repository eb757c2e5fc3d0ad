import type { AnyRule } from './rule.ts'
import { CONSENT_RULES } from './rules/consent.ts'
import { CONTENT_RULES } from './rules/content.ts'
import { DATA_RULES } from './rules/data.ts'
import { GOVERNANCE_RULES } from './rules/governance.ts'
import { PLATFORM_RULES } from './rules/platform.ts'
import { PROMOTION_RULES } from './rules/promotion.ts'
import { SCHEDULE_RULES } from './rules/schedule.ts'

/** Every action rule there is. Which of them judge an action stands in `rule-sets.ts`. */
export const RULES: readonly AnyRule[] = [
  ...PLATFORM_RULES,
  ...CONSENT_RULES,
  ...DATA_RULES,
  ...CONTENT_RULES,
  ...PROMOTION_RULES,
  ...GOVERNANCE_RULES,
  ...SCHEDULE_RULES,
]

/** The rule of an id; undefined when there is none. */
export const ruleOf = (id: string): AnyRule | undefined => RULES.find(rule => rule.id === id)
