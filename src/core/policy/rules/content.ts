import { aigcLabel } from './content/aigc-label.ts'

export const CONTENT_RULES = [aigcLabel] as const
