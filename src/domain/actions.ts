import type { Action } from '../core/gate/action.ts'
import { createDraft } from './content/drafts.ts'
import { saveSegment } from './segments/actions.ts'
import { scheduleTouch } from './touches/schedule.ts'
import { cancelTouch } from './touches/stop.ts'

/** Every action there is. Adding one touches its file, its test and this list. */
export const ACTIONS: readonly Action[] = [createDraft, saveSegment, scheduleTouch, cancelTouch]
