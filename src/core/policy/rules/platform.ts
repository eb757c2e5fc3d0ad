import { wxAuto } from './platform/wx-auto.ts'
import { wxBatch } from './platform/wx-batch.ts'
import { wxConfirm } from './platform/wx-confirm.ts'
import { wxGroup } from './platform/wx-group.ts'
import { wxQuota } from './platform/wx-quota.ts'
import { wxShare } from './platform/wx-share.ts'
import { wxStat } from './platform/wx-stat.ts'
import { wxTag } from './platform/wx-tag.ts'
import { wxWelcome } from './platform/wx-welcome.ts'

export const PLATFORM_RULES = [wxAuto, wxBatch, wxConfirm, wxGroup, wxQuota, wxShare, wxStat, wxTag, wxWelcome] as const
