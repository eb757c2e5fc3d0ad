import type { AnyRule } from '../rule.ts'

export const PROMOTION_RULES: readonly AnyRule[] = []
