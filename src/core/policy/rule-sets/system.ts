import { killSwitch } from '../rules/governance/kill-switch.ts'
import { touchOver } from '../rules/schedule/touch-over.ts'

/** What judges stopping, resuming and changing what is planned. */
export const SYSTEM_SETS = {
  'touch.cancel': [touchOver, killSwitch],
} as const
