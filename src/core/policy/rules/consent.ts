import { adId } from './consent/ad-id.ts'
import { consent } from './consent/consent.ts'
import { freqCap } from './consent/freq-cap.ts'
import { idemp } from './consent/idemp.ts'
import { link } from './consent/link.ts'
import { optout } from './consent/optout.ts'
import { quiet } from './consent/quiet.ts'
import { vars } from './consent/vars.ts'

export const CONSENT_RULES = [adId, consent, freqCap, idemp, link, optout, quiet, vars] as const
