import { z } from 'zod'
import { zCondition } from '../domain/segments/tree.ts'

export { type Condition, zCondition, zPeriod } from '../domain/segments/tree.ts'

/** Who: a layer, a saved name, everybody, or conditions that must all hold. */
export const zAudience = z.union([
  z
    .string()
    .describe(
      'a layer (new, active, buyer, high_value, silent), all, all_groups, opted_out, or the name of a saved segment',
    ),
  z.strictObject({ all: z.array(zCondition).min(1) }),
  z.strictObject({ touch_ref: z.string(), not: z.string().optional() }),
  z.strictObject({ tz: z.string() }),
])
export type Audience = z.infer<typeof zAudience>
