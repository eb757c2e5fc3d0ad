import { freqCap } from './consent/freq-cap.ts'
import { link } from './consent/link.ts'
import { optout } from './consent/optout.ts'
import { quiet } from './consent/quiet.ts'
import { vars } from './consent/vars.ts'

export const CONSENT_RULES = [
  freqCap,
  link,
  optout,
  quiet,
  vars,
] as const
