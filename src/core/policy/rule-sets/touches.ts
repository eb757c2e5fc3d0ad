import { freqCap } from '../rules/consent/freq-cap.ts'
import { link } from '../rules/consent/link.ts'
import { optout } from '../rules/consent/optout.ts'
import { quiet } from '../rules/consent/quiet.ts'
import { vars } from '../rules/consent/vars.ts'
import { aigcLabel } from '../rules/content/aigc-label.ts'
import { apprAud } from '../rules/governance/appr-aud.ts'
import { wxBatch } from '../rules/platform/wx-batch.ts'
import { wxConfirm } from '../rules/platform/wx-confirm.ts'
import { emptyAudience } from '../rules/schedule/empty-audience.ts'
import { noChannel } from '../rules/schedule/no-channel.ts'
import { pastTime } from '../rules/schedule/past-time.ts'
import { sceneDate } from '../rules/schedule/scene-date.ts'

/** What judges drafts and touches. */
export const TOUCH_SETS = {
  'touch.schedule': [
    pastTime,
    quiet,
    apprAud,
    wxConfirm,
    sceneDate,
    freqCap,
    noChannel,
    emptyAudience,
    optout,
    wxBatch,
    vars,
    link,
  ],
  'draft.create': [aigcLabel],
} as const
