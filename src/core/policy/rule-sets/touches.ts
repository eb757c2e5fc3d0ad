import { adId } from '../rules/consent/ad-id.ts'
import { consent } from '../rules/consent/consent.ts'
import { freqCap } from '../rules/consent/freq-cap.ts'
import { idemp } from '../rules/consent/idemp.ts'
import { link } from '../rules/consent/link.ts'
import { optout } from '../rules/consent/optout.ts'
import { quiet } from '../rules/consent/quiet.ts'
import { vars } from '../rules/consent/vars.ts'
import { adCopy } from '../rules/content/ad-copy.ts'
import { adlawAbs } from '../rules/content/adlaw-abs.ts'
import { adlawCite } from '../rules/content/adlaw-cite.ts'
import { aigcLabel } from '../rules/content/aigc-label.ts'
import { alcohol } from '../rules/content/alcohol.ts'
import { cosmetic } from '../rules/content/cosmetic.ts'
import { edu } from '../rules/content/edu.ts'
import { fakeData } from '../rules/content/fake-data.ts'
import { fin } from '../rules/content/fin.ts'
import { healthFood } from '../rules/content/health-food.ts'
import { infant } from '../rules/content/infant.ts'
import { medClaim } from '../rules/content/med-claim.ts'
import { publicOrder } from '../rules/content/public.ts'
import { rx } from '../rules/content/rx.ts'
import { termFinal } from '../rules/content/term-final.ts'
import { tobacco } from '../rules/content/tobacco.ts'
import { autoDec } from '../rules/data/auto-dec.ts'
import { minorAds } from '../rules/data/minor-ads.ts'
import { minorCopy } from '../rules/data/minor-copy.ts'
import { minorData } from '../rules/data/minor-data.ts'
import { piMin } from '../rules/data/pi-min.ts'
import { sensPi } from '../rules/data/sens-pi.ts'
import { apprAud } from '../rules/governance/appr-aud.ts'
import { apprClaim } from '../rules/governance/appr-claim.ts'
import { canary } from '../rules/governance/canary.ts'
import { wxAuto } from '../rules/platform/wx-auto.ts'
import { wxBatch } from '../rules/platform/wx-batch.ts'
import { wxConfirm } from '../rules/platform/wx-confirm.ts'
import { wxQuota } from '../rules/platform/wx-quota.ts'
import { reviewInduce } from '../rules/promotion/review-induce.ts'
import { emptyAudience } from '../rules/schedule/empty-audience.ts'
import { noChannel } from '../rules/schedule/no-channel.ts'
import { pastTime } from '../rules/schedule/past-time.ts'
import { sceneDate } from '../rules/schedule/scene-date.ts'
import { sendingPaused } from '../rules/schedule/sending-paused.ts'

/** What judges any text that members will read. */
const TEXT = [
  adlawAbs,
  adlawCite,
  medClaim,
  healthFood,
  cosmetic,
  edu,
  infant,
  alcohol,
  rx,
  tobacco,
  fin,
  publicOrder,
  termFinal,
  fakeData,
  adCopy,
  apprClaim,
  aigcLabel,
] as const

/** What judges drafts and touches. */
export const TOUCH_SETS = {
  'touch.schedule': [
    pastTime,
    quiet,
    apprAud,
    canary,
    sendingPaused,
    wxConfirm,
    sceneDate,
    freqCap,
    noChannel,
    emptyAudience,
    optout,
    wxBatch,
    vars,
    link,
    adId,
    consent,
    idemp,
    wxQuota,
    wxAuto,
    minorAds,
    minorData,
    minorCopy,
    autoDec,
    sensPi,
    piMin,
    ...TEXT,
  ],
  'draft.create': [...TEXT, reviewInduce],
  'draft.revise': [...TEXT, reviewInduce],
  'draft.translate': TEXT,
} as const
