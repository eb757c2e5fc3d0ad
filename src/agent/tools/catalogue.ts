import type { Role } from '../../core/roles.ts'
import { may } from '../../core/roles.ts'
import { clarify } from './clarify.ts'
import { draftCreate } from './draft-create.ts'
import { draftRevise } from './draft-revise.ts'
import { help } from './help.ts'
import { metricQuery } from './metric-query.ts'
import { policyExplain } from './policy-explain.ts'
import { reviewApprove } from './review-approve.ts'
import { reviewList } from './review-list.ts'
import { segmentCreate } from './segment-create.ts'
import { segmentQuery } from './segment-query.ts'
import { systemPauseAll, systemResume } from './system-pause.ts'
import type { Tool } from './tool.ts'
import { touchCancel } from './touch-cancel.ts'
import { touchList } from './touch-list.ts'
import { touchPause, touchResume } from './touch-pause.ts'
import { touchSchedule } from './touch-schedule.ts'

/** Every tool there is, in one list. The order is fixed, so that the model's prompt prefix stays the same byte for byte. */
const TOOLS: readonly Tool[] = [
  clarify,
  draftCreate,
  draftRevise,
  help,
  metricQuery,
  policyExplain,
  reviewApprove,
  reviewList,
  segmentCreate,
  segmentQuery,
  systemPauseAll,
  systemResume,
  touchCancel,
  touchList,
  touchPause,
  touchResume,
  touchSchedule,
]

export const findTool = (name: string): Tool | undefined => TOOLS.find(tool => tool.name === name)

/** What a role may use; the rest is not even shown to a model. */
export const toolsFor = (roles: readonly Role[]): readonly Tool[] => TOOLS.filter(tool => may(roles, tool.permission))
