import { auditRule } from '../rules/governance/audit.ts'
import { killSwitch } from '../rules/governance/kill-switch.ts'
import { touchOver } from '../rules/schedule/touch-over.ts'

/** What judges stopping, resuming and changing what is planned. */
export const SYSTEM_SETS = {
  'touch.cancel': [touchOver, killSwitch],
  'touch.pause': [killSwitch, auditRule],
  'touch.resume': [killSwitch, auditRule],
  'system.pause_all': [killSwitch, auditRule],
  'system.resume': [killSwitch, auditRule],
} as const
