import { apprAud } from './governance/appr-aud.ts'
import { apprBudget } from './governance/appr-budget.ts'
import { apprClaim } from './governance/appr-claim.ts'
import { apprHash } from './governance/appr-hash.ts'
import { apprNovel } from './governance/appr-novel.ts'
import { apprTwo } from './governance/appr-two.ts'
import { auditRule } from './governance/audit.ts'
import { canary } from './governance/canary.ts'
import { dryrun } from './governance/dryrun.ts'
import { killSwitch } from './governance/kill-switch.ts'
import { metricDef } from './governance/metric-def.ts'
import { metricNocause } from './governance/metric-nocause.ts'
import { metricSmalln } from './governance/metric-smalln.ts'
import { policyChange } from './governance/policy-change.ts'
import { promptInj } from './governance/prompt-inj.ts'
import { rbac } from './governance/rbac.ts'

export const GOVERNANCE_RULES = [
  apprClaim,
  apprHash,
  apprNovel,
  auditRule,
  dryrun,
  metricDef,
  metricNocause,
  metricSmalln,
  apprAud,
  apprBudget,
  apprTwo,
  canary,
  killSwitch,
  policyChange,
  promptInj,
  rbac,
] as const
