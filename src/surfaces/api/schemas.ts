import { z } from '@hono/zod-openapi'

export const MOST_ROWS = 1_000

const id = z.string().trim().min(1).max(200)
const word = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'lower-case words joined by _')
const text = z.string().max(200)
const instant = z.iso.datetime({ offset: true }).openapi({ example: '2026-09-21T10:30:00+08:00' })
const fen = z.int().min(0).max(1e13)
const ref = id.nullable().openapi({ description: 'The source’s id of the person; null when nobody is known.' })

const timezone = text.refine(name => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}, 'an IANA time zone')

const member = z.strictObject({
  ref: id,
  personKey: id.optional(),
  addedAt: instant.optional(),
  leftAt: instant.optional(),
  sourceChannel: text.optional(),
  sourceCampaign: text.optional(),
  timezone: timezone.optional(),
  ownerId: id.optional(),
  isStaff: z.boolean().optional(),
  isMinor: z.boolean().optional(),
  personalised: z.boolean().optional(),
  name: text.optional(),
  phone: z.string().max(40).optional(),
  birthday: z
    .string()
    .regex(
      /^((\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|LL?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30))$/,
      'MM-DD, YYYY-MM-DD or lunar L08-15',
    )
    .optional(),
  tags: z.array(id).max(100).optional(),
})

const item = z.strictObject({
  line: id,
  sku: id,
  category: text.optional(),
  qty: z.int().min(1).max(1e9),
  fen: z
    .int()
    .min(-1e13)
    .max(1e13)
    .openapi({ description: 'What was paid for the line; negative for a discount line.' }),
  costFen: fen.optional(),
})

const order = z.strictObject({
  orderId: id,
  memberRef: ref,
  channel: text.min(1),
  paidAt: instant,
  receivedAt: instant.optional(),
  items: z.array(item).min(1).max(200),
})

const refund = z.strictObject({
  refundId: id,
  orderId: id.nullable(),
  memberRef: ref,
  at: instant,
  fen: fen.min(1),
})

const event = z.strictObject({
  eventId: id,
  memberRef: ref,
  type: word,
  actor: z.enum(['member', 'staff', 'system']),
  at: instant,
  groupId: id.optional(),
  props: z.record(z.string(), z.unknown()).optional(),
})

const cost = z.strictObject({
  costId: id,
  day: z.iso.date(),
  kind: word,
  channel: text.optional(),
  campaignId: id.optional(),
  fen,
})

const batch = <Row extends z.ZodType>(row: Row) => z.array(row).min(1).max(MOST_ROWS)

/** The body of each endpoint: a batch under the name of what it holds. */
export const BODIES = {
  members: z.strictObject({ members: batch(member) }),
  orders: z.strictObject({ orders: batch(order) }),
  refunds: z.strictObject({ refunds: batch(refund) }),
  events: z.strictObject({ events: batch(event) }),
  costs: z.strictObject({ costs: batch(cost) }),
} as const

export const ingestedSchema = z
  .object({ given: z.int(), added: z.int(), known: z.int() })
  .openapi('Ingested', { description: 'Of the rows given, how many were new, and how many were there already.' })

export const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      fix: z.string().nullable(),
      rows: z.array(z.object({ index: z.int().nullable(), field: z.string(), reason: z.string() })).optional(),
    }),
  })
  .openapi('Error')
