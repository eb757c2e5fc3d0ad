import { policyChange } from '../rules/governance/policy-change.ts'

/** What judges changes of the policy itself. */
export const POLICY_SETS = {
  'policy.configure': [policyChange],
} as const
