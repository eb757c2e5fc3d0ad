import { audienceApproval } from './rules/audience-approval.ts'
import { claimedAuthority } from './rules/claimed-authority.ts'
import { festivalDate } from './rules/festival-date.ts'
import { frequencyCap } from './rules/frequency-cap.ts'
import { linkAllowList } from './rules/link-allow-list.ts'
import { messageSize } from './rules/message-size.ts'
import { noChannel } from './rules/no-channel.ts'
import { nobodyToSend } from './rules/nobody-to-send.ts'
import { optedOutAudience } from './rules/opted-out-audience.ts'
import { pastTime } from './rules/past-time.ts'
import { quietHours } from './rules/quiet-hours.ts'
import { staffConfirm } from './rules/staff-confirm.ts'
import { templateVariables } from './rules/template-variables.ts'
import { twoPersons } from './rules/two-persons.ts'

/** Every action rule of a touch. */
export const TOUCH_RULES = [
  pastTime,
  quietHours,
  audienceApproval,
  twoPersons,
  staffConfirm,
  festivalDate,
  frequencyCap,
  claimedAuthority,
  noChannel,
  nobodyToSend,
  optedOutAudience,
  messageSize,
  templateVariables,
  linkAllowList,
]
