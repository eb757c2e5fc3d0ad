import { apprAud } from './governance/appr-aud.ts'
import { apprTwo } from './governance/appr-two.ts'
import { killSwitch } from './governance/kill-switch.ts'
import { promptInj } from './governance/prompt-inj.ts'
import { rbac } from './governance/rbac.ts'

export const GOVERNANCE_RULES = [apprAud, apprTwo, killSwitch, promptInj, rbac] as const
