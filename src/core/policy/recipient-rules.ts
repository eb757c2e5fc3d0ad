import type { RecipientRule } from './recipient-rule.ts'
import { consent } from './recipients/consent.ts'
import { freqCap } from './recipients/freq-cap.ts'
import { idemp } from './recipients/idemp.ts'
import { minorAds } from './recipients/minor-ads.ts'
import { noSender } from './recipients/no-sender.ts'
import { optout } from './recipients/optout.ts'
import { quiet } from './recipients/quiet.ts'

/** Every recipient rule; the order is the order in which reasons are shown. */
export const RECIPIENT_RULES: readonly RecipientRule[] = [freqCap, optout, consent, minorAds, idemp, noSender, quiet]

export const recipientRule = (id: string): RecipientRule | undefined => RECIPIENT_RULES.find(rule => rule.id === id)
