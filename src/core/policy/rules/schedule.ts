import { emptyAudience } from './schedule/empty-audience.ts'
import { noChannel } from './schedule/no-channel.ts'
import { pastTime } from './schedule/past-time.ts'
import { sceneDate } from './schedule/scene-date.ts'
import { sendingPaused } from './schedule/sending-paused.ts'
import { touchOver } from './schedule/touch-over.ts'

export const SCHEDULE_RULES = [emptyAudience, noChannel, pastTime, sceneDate, sendingPaused, touchOver] as const
