import { wxConfirm } from './platform/wx-confirm.ts'
import { wxBatch } from './platform/wx-batch.ts'

export const PLATFORM_RULES = [
  wxConfirm,
  wxBatch,
] as const
