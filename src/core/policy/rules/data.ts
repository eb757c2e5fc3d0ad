import type { AnyRule } from '../rule.ts'

export const DATA_RULES: readonly AnyRule[] = []
