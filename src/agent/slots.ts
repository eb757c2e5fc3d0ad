import { z } from 'zod'

/** The pieces of slots that several intents share, as the vocabulary of operator commands names them. */
export const LIFECYCLES = ['new', 'active', 'buyer', 'high_value', 'silent'] as const

export const zPeriod = z
  .strictObject({ from: z.string(), to: z.string() })
  .describe('half-open; dates, or an instant for a running period')

export const FIELDS = [
  'added_at',
  'valid_orders',
  'orders_in_period',
  'orders_in_days',
  'inactive_days',
  'last_touch_days',
  'complaint_at',
  'replenishment_due_in_days',
  'lifecycle',
  'category',
  'group',
  'order_channel',
  'paid_at',
  'age',
  'tag',
  'spend_fen',
  'source_channel',
] as const
export const OPS = [
  'eq',
  'neq',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'in',
  'within_days',
  'on_day',
  'in_period',
] as const

const zScalar = z.union([z.number(), z.string(), z.boolean()])

export const zCondition = z.strictObject({
  field: z.enum(FIELDS),
  op: z.enum(OPS),
  value: z.union([zScalar, z.array(zScalar), zPeriod]),
  period: zPeriod.optional(),
  days: z.number().int().positive().optional(),
})
export type Condition = z.infer<typeof zCondition>

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
