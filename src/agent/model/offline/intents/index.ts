import type { Intent } from '../intent.ts'
import { automationCreate } from './automation-create.ts'
import { campaignCreate } from './campaign-create.ts'
import { campaignAdjustBudget, campaignUpdate } from './campaign-manage.ts'
import { dataDelete, dataExport } from './data.ts'
import { draftCreate } from './draft-create.ts'
import { draftRevise } from './draft-revise.ts'
import { draftTranslate } from './draft-translate.ts'
import { drawRun } from './draw-run.ts'
import { experimentResult } from './experiment-result.ts'
import { groupHealth, groupMove, groupRemoveMember } from './group.ts'
import { metricCompare } from './metric-compare.ts'
import { metricExplain, metricOverride } from './metric-explain.ts'
import { metricQuery } from './metric-query.ts'
import { policyExplain } from './policy-explain.ts'
import { systemResume, touchPause, touchResume } from './resume.ts'
import { reviewApprove, reviewList } from './review.ts'
import { fraudReview, rewardPay } from './reward-fraud.ts'
import { segmentCreate } from './segment-create.ts'
import { segmentQuery } from './segment-query.ts'
import { segmentUpdate } from './segment-update.ts'
import { suppressionAdd } from './suppression-add.ts'
import { help, systemPauseAll } from './system.ts'
import { tagAdd } from './tag-add.ts'
import { tagDelete, tagMerge, tagRecommend } from './tag-manage.ts'
import { touchCancel, touchList, touchReschedule } from './touch-manage.ts'
import { touchSchedule } from './touch-schedule.ts'

/** Every intent that is understood; where two are equally sure, the one that stands first is taken: stops and reads before effects. */
export const INTENTS: readonly Intent[] = [
  help,
  systemPauseAll,
  systemResume,
  touchResume,
  touchPause,
  touchCancel,
  suppressionAdd,
  reviewList,
  touchList,
  policyExplain,
  metricExplain,
  metricCompare,
  metricQuery,
  metricOverride,
  experimentResult,
  groupHealth,
  fraudReview,
  dataDelete,
  dataExport,
  draftTranslate,
  draftRevise,
  draftCreate,
  tagRecommend,
  tagMerge,
  tagDelete,
  tagAdd,
  segmentUpdate,
  segmentCreate,
  segmentQuery,
  reviewApprove,
  touchReschedule,
  automationCreate,
  campaignAdjustBudget,
  campaignUpdate,
  campaignCreate,
  drawRun,
  rewardPay,
  groupMove,
  groupRemoveMember,
  touchSchedule,
]
