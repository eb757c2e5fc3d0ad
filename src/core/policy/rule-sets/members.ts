import { consent } from '../rules/consent/consent.ts'
import { freqCap } from '../rules/consent/freq-cap.ts'
import { idemp } from '../rules/consent/idemp.ts'
import { optout } from '../rules/consent/optout.ts'
import { aigcLabel } from '../rules/content/aigc-label.ts'
import { autoDec } from '../rules/data/auto-dec.ts'
import { dsrDelete } from '../rules/data/dsr-delete.ts'
import { minorAds } from '../rules/data/minor-ads.ts'
import { minorData } from '../rules/data/minor-data.ts'
import { piCross } from '../rules/data/pi-cross.ts'
import { piExport } from '../rules/data/pi-export.ts'
import { piMin } from '../rules/data/pi-min.ts'
import { sensPi } from '../rules/data/sens-pi.ts'
import { apprAud } from '../rules/governance/appr-aud.ts'
import { apprNovel } from '../rules/governance/appr-novel.ts'
import { auditRule } from '../rules/governance/audit.ts'
import { dryrun } from '../rules/governance/dryrun.ts'
import { wxAuto } from '../rules/platform/wx-auto.ts'
import { wxGroup } from '../rules/platform/wx-group.ts'
import { wxQuota } from '../rules/platform/wx-quota.ts'
import { wxStat } from '../rules/platform/wx-stat.ts'
import { wxTag } from '../rules/platform/wx-tag.ts'
import { wxWelcome } from '../rules/platform/wx-welcome.ts'

const PEOPLE = [sensPi, autoDec, minorAds, minorData] as const

/** What judges segments, tags, suppression, groups, automations, exports and erasure. Their facts come from `memberFacts`. */
export const MEMBER_SETS = {
  'segment.query': [...PEOPLE, piMin],
  'segment.create': PEOPLE,
  'segment.update': PEOPLE,
  'tag.add': [...PEOPLE, wxTag, consent],
  'tag.merge': [sensPi, wxTag, apprAud, dryrun],
  'tag.delete': [wxTag, apprAud, dryrun],
  'tag.recommend': [sensPi, autoDec, wxTag],
  /** It only ever sends less. */
  'suppression.add': [],
  'automation.create': [wxQuota, freqCap, wxWelcome, wxAuto, consent, optout, idemp, apprNovel, ...PEOPLE],
  'group.health': [wxStat, aigcLabel],
  'group.move': [wxGroup, wxAuto],
  'group.remove_member': [wxGroup, wxAuto, auditRule],
  'data.export': [piExport, piMin, piCross, dryrun, auditRule],
  'data.delete': [dsrDelete, dryrun, auditRule],
} as const
