import { z } from 'zod'
import { ROLES } from '../../src/core/roles.ts'

const zSays = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const zInstant = z.iso.datetime({ offset: true })
const zCount = z.number().int().nonnegative()

const zHit = z.strictObject({
  rule: z.string(),
  severity: z.enum(['allow', 'warn', 'defer', 'needs_approval', 'deny']),
  says: zSays,
  basis: z.strictObject({ kind: z.string(), text: z.string() }),
  fix: zSays.optional(),
  deferTo: zInstant.optional(),
  approvals: z.array(z.enum(ROLES)).optional(),
  evidence: z.record(z.string(), z.unknown()).optional(),
})

const zPreview = z.strictObject({
  what: zSays,
  audience: z
    .strictObject({
      definition: z.string(),
      count: zCount,
      layers: z.record(z.string(), zCount),
      samples: z.array(z.string()).max(3),
    })
    .optional(),
  when: z.strictObject({ at: zInstant, local: z.string(), deferTo: zInstant.optional() }).optional(),
  content: z
    .strictObject({ text: z.string(), label: z.string().optional(), variants: z.array(z.string()).optional() })
    .optional(),
  verdicts: z.strictObject({ send: zCount, heldOut: zCount, defer: zCount, drop: zCount }).optional(),
  exclusions: z.array(z.strictObject({ rule: z.string(), says: zSays, count: zCount })).optional(),
  money: z.strictObject({ expectedFen: z.int(), worstFen: z.int(), capFen: z.int() }).optional(),
  details: z.array(zSays).optional(),
  canary: z.strictObject({ chosen: z.boolean(), people: zCount, share: z.number(), watchHours: zCount }).optional(),
  undo: zSays,
})

export const zProposal = z.strictObject({
  id: z.string().startsWith('prp_'),
  action: z.string(),
  input: z.record(z.string(), z.unknown()),
  hash: z.string().length(64),
  bound: z.strictObject({
    content: z.unknown(),
    audience: z.unknown(),
    count: zCount,
    moneyFen: z.int(),
    at: zInstant.nullable(),
  }),
  status: z.enum(['pending', 'approved', 'executed', 'rejected', 'denied', 'expired', 'superseded', 'stale', 'failed']),
  decision: z.enum(['allow', 'warn', 'defer', 'needs_approval', 'deny']),
  rules: z.array(z.string()),
  hits: z.array(zHit),
  approvals: z.array(z.enum(ROLES)),
  approvedBy: z.array(z.string()),
  seats: z.array(
    z.strictObject({
      role: z.enum(ROLES),
      askedBy: z.array(z.strictObject({ rule: z.string(), says: zSays })),
      given: z.strictObject({ id: z.string(), name: z.string(), at: zInstant }).nullable(),
      could: z.array(z.string()).max(5),
    }),
  ),
  tainted: z.boolean(),
  policyVersion: z.string(),
  proposedBy: z.string(),
  proposedAt: zInstant,
  expiresAt: zInstant,
  threadId: z.string().nullable(),
  version: z.number().int().positive(),
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  closedBy: z.string().nullable(),
  closedAt: zInstant.nullable(),
  reason: z.string().nullable(),
  preview: zPreview,
  outcome: z.record(z.string(), z.unknown()).nullable(),
  says: zSays.nullable(),
})

/** What `ask --json` prints: this and nothing else. */
export const zAnswer = z.strictObject({
  threadId: z.string().min(1),
  turnId: z.string().startsWith('trn_'),
  planner: z.enum(['offline', 'model']),
  reply: z.string().min(1),
  intent: z.strictObject({ name: z.string(), slots: z.record(z.string(), z.unknown()) }).nullable(),
  tools: z.array(z.strictObject({ name: z.string(), args: z.unknown() })),
  decision: z.enum(['allow', 'warn', 'defer', 'needs_approval', 'clarify', 'deny']),
  rules: z.array(z.string()),
  deferTo: zInstant.optional(),
  options: z.array(z.strictObject({ label: z.string(), command: z.string() })),
  proposals: z.array(zProposal),
  numbers: z.array(
    z.strictObject({
      metric: z.string(),
      key: z.string().nullable(),
      value: z.number().nullable(),
      unit: z.enum(['fen', 'share', 'count', 'days', 'ratio']),
      window: z.strictObject({ from: zInstant, to: zInstant }).nullable(),
      asOf: zInstant,
      n: z.number(),
      definition: z.string().min(1),
    }),
  ),
  usage: z.strictObject({ promptTokens: zCount, completionTokens: zCount, ms: zCount }),
})

/** A refusal as a program gets it. */
export const zRefused = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string().min(1),
    zh: z.string().min(1).optional(),
    fix: z.string().nullable().optional(),
    data: z.unknown().optional(),
  }),
})
