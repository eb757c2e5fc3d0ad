import type { RecipientRule } from './recipient-rule.ts'
import { autoDec } from './recipients/auto-dec.ts'
import { consent } from './recipients/consent.ts'
import { freqCap } from './recipients/freq-cap.ts'
import { idemp } from './recipients/idemp.ts'
import { minorAds } from './recipients/minor-ads.ts'
import { noSender } from './recipients/no-sender.ts'
import { optout } from './recipients/optout.ts'
import { quiet } from './recipients/quiet.ts'
import { wxQuota } from './recipients/wx-quota.ts'

/**
 * Every recipient rule, in the order of precedence: the first that drops a member, else the first that puts it off, is the reason that is
 * counted and told first (`touches.rules[1]`); the others that hit follow in this order. Refusals by law stand first, the person's own word
 * before all: what no later date or other sender could cure must not look like a cap that passes. Then what this person switched off, what
 * would come twice, and what nobody could send. Then the calendar quota of the platform, which nobody here can lift, before our own sliding
 * caps, and last the hour of the day, which any touch outlives.
 */
export const RECIPIENT_RULES: readonly RecipientRule[] = [
  optout,
  minorAds,
  consent,
  autoDec,
  idemp,
  noSender,
  wxQuota,
  freqCap,
  quiet,
]

export const recipientRule = (id: string): RecipientRule | undefined => RECIPIENT_RULES.find(rule => rule.id === id)
