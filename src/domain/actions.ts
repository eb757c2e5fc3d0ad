import type { Action } from '../core/gate/action.ts'
import { createDraft, reviseDraft } from './content/drafts.ts'
import { configurePolicy } from './policy/configure.ts'
import { saveSegment } from './segments/actions.ts'
import { pauseAll, pauseTouch } from './touches/pause.ts'
import { resumeAll, resumeTouch } from './touches/resume.ts'
import { scheduleTouch } from './touches/schedule.ts'
import { cancelTouch } from './touches/stop.ts'

/** Every action there is. Adding one touches its file, its test and this list. */
export const ACTIONS: readonly Action[] = [
  createDraft,
  reviseDraft,
  saveSegment,
  scheduleTouch,
  cancelTouch,
  configurePolicy,
  pauseAll,
  pauseTouch,
  resumeAll,
  resumeTouch,
]
