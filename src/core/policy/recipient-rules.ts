import type { RecipientRule } from './recipient-rule.ts'
import { consent } from './recipients/consent.ts'
import { frequency } from './recipients/frequency.ts'
import { minor } from './recipients/minor.ts'
import { once } from './recipients/once.ts'
import { optOut } from './recipients/opt-out.ts'
import { quiet } from './recipients/quiet.ts'
import { sender } from './recipients/sender.ts'

/** Every recipient rule; the order is the order in which reasons are shown. */
export const RECIPIENT_RULES: readonly RecipientRule[] = [frequency, optOut, consent, minor, once, sender, quiet]

export const recipientRule = (id: string): RecipientRule | undefined => RECIPIENT_RULES.find(rule => rule.id === id)
