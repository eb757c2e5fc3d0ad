import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import type { z } from 'zod'
import { may } from '../../core/roles.ts'
import type { Scope } from '../../core/scope.ts'
import type { Ingested } from '../../domain/members/facts.ts'
import { ingestCosts, ingestEvents, ingestMembers, ingestOrders, ingestRefunds } from '../../domain/members/ingest.ts'
import { sha256 } from '../../platform/canonical.ts'
import { iso } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import { answerJsonError } from '../http-errors.ts'
import { keyHolder } from './api-keys.ts'
import { once } from './once.ts'
import { BODIES, errorSchema, ingestedSchema, MOST_ROWS } from './schemas.ts'

export interface ApiDeps {
  readonly db: Db
  readonly log: Log
  /** Opens a scope for an actor; refuses unknown or inactive ones. */
  scopeFor(workspaceId: number, actorId: string): Promise<Scope>
}

type Env = { Variables: { scope: Scope; requestId: string } }
type Kind = keyof typeof BODIES

const MOST_BYTES = 2 * 1024 * 1024
const DAY_MS = 86_400_000

/**
 * The HTTP API by which other systems hand facts in: `POST /v1/{members,orders,refunds,events,costs}`, and its description at
 * `GET /v1/openapi.json`. A batch is taken whole or not at all; a key writes into its own workspace and nowhere else.
 */
export const apiRoutes = (deps: ApiDeps): OpenAPIHono<Env> => {
  const app = new OpenAPIHono<Env>({
    defaultHook: result => {
      if (!result.success) throw badRows(result.error.issues.map(rowOfIssue))
    },
  })
  app.onError(answerJsonError(deps.log))
  app.use('/v1/*', requestId())
  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' })
  app.doc31('/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Flywheel', version: '1', description: 'Facts in, set by set. Money is integer fen.' },
  })

  app.use('/v1/*', authenticate(deps))
  app.use(
    '/v1/*',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new Refusal(
          'too_large',
          { zh: '请求体超过 2 MB。', en: 'The body is larger than 2 MB.' },
          { zh: '分成更小的批次发送。', en: 'Send smaller batches.' },
        )
      },
    }),
  )
  take(app, 'members', (tx, id, body, at) => ingestMembers(tx, id, body.members, at))
  take(app, 'orders', (tx, id, body, at) => ingestOrders(tx, id, body.orders, at))
  take(app, 'refunds', (tx, id, body, at) => ingestRefunds(tx, id, body.refunds, at))
  take(app, 'events', (tx, id, body, at) => ingestEvents(tx, id, body.events, at))
  take(app, 'costs', (tx, id, body, at) => ingestCosts(tx, id, body.costs, at))
  return app
}

const take = <K extends Kind>(
  app: OpenAPIHono<Env>,
  kind: K,
  ingest: (tx: Db, workspaceId: number, body: Plain<z.output<(typeof BODIES)[K]>>, at: string) => Promise<Ingested>,
): void => {
  app.openapi(routeOf(kind), async c => {
    const scope = c.get('scope')
    const body = c.req.valid('json') as z.output<(typeof BODIES)[K]>
    checkTimes(kind, body, scope.now.epochMilliseconds)
    const hash = sha256(`${c.req.path}\n${await c.req.text()}`)
    const { answer, replayed } = await once(scope, idempotencyKey(c.req.header('idempotency-key')), hash, async tx => {
      const { given, added } = await ingest(tx, scope.workspace.id, body as Plain<typeof body>, iso(scope.now))
      return { given, added, known: given - added }
    })
    if (replayed) c.header('Idempotency-Replayed', 'true')
    return c.json(answer, 200)
  })
}

/** What zod says of a body, less the `undefined` that JSON cannot hold. */
type Plain<T> = T extends (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [K in keyof T]: Plain<Exclude<T[K], undefined>> }
    : T

const routeOf = (kind: Kind) => {
  const problem = (description: string) => ({ description, content: { 'application/json': { schema: errorSchema } } })
  return createRoute({
    method: 'post',
    path: `/v1/${kind}`,
    summary: `Hand in up to ${MOST_ROWS} ${kind}`,
    security: [{ key: [] }],
    request: { body: { required: true, content: { 'application/json': { schema: BODIES[kind] } } } },
    responses: {
      200: { description: 'Taken', content: { 'application/json': { schema: ingestedSchema } } },
      401: problem('No key, or one that is unknown or revoked'),
      403: problem('The key may not write facts'),
      409: problem('The Idempotency-Key was used for another request'),
      413: problem('More than 2 MB'),
      422: problem('Nothing was taken; `rows` says what is wrong where'),
    },
  })
}

const authenticate =
  (deps: ApiDeps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = /^Bearer\s+(fw_[\w-]{10,100})$/.exec(c.req.header('authorization') ?? '')?.[1]
    const holder = token ? await keyHolder(deps.db, token) : null
    if (!holder)
      throw new Refusal(
        'unauthenticated',
        { zh: 'API 密钥缺失、未知或已吊销。', en: 'The API key is missing, unknown or revoked.' },
        {
          zh: '发送 Authorization: Bearer fw_…；密钥由管理员创建。',
          en: 'Send Authorization: Bearer fw_…; an admin makes keys.',
        },
      )
    const scope = await deps.scopeFor(holder.workspaceId, holder.actorId)
    if (!may(scope.actor.roles, 'facts:write'))
      throw new Refusal(
        'forbidden',
        { zh: '这个密钥不能写入数据。', en: 'This key may not write facts.' },
        { zh: '用运营或管理员创建的密钥。', en: 'Use a key made by an operator or an admin.' },
      )
    c.set('scope', scope)
    await next()
  }

const idempotencyKey = (header: string | undefined): string | undefined => {
  if (header === undefined || /^[\x21-\x7e]{1,200}$/.test(header)) return header
  throw new Refusal(
    'bad_input',
    { zh: 'Idempotency-Key 要是 1–200 个可见字符。', en: 'An Idempotency-Key has 1 to 200 visible characters.' },
    { zh: '用一个 UUID。', en: 'Use a UUID.' },
  )
}

interface BadField {
  readonly index: number | null
  readonly field: string
  readonly reason: string
}

const badRows = (rows: readonly BadField[]): Refusal =>
  new Refusal(
    'bad_input',
    {
      zh: `有 ${rows.length} 处不对，整批都没有写入。`,
      en: `${rows.length} things are wrong; nothing of the batch was taken.`,
    },
    {
      zh: '按 rows 里的行号和字段改正后重发。',
      en: 'Correct the rows and fields listed in rows, and send the batch again.',
    },
    { rows },
  )

const rowOfIssue = (issue: z.core.$ZodIssue): BadField => {
  const [, index, ...field] = issue.path
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  return {
    index: typeof index === 'number' ? index : null,
    field: [...(typeof index === 'number' ? field : issue.path), ...(keys.length ? [keys.join(',')] : [])].join('.'),
    reason: issue.message,
  }
}

const TIMES = ['addedAt', 'leftAt', 'paidAt', 'receivedAt', 'at', 'day'] as const

/** Facts do not come from the future (a day of clock error is forgiven), nor from before 1970. */
const checkTimes = (kind: Kind, body: object, nowMs: number): void => {
  const rows = (body as Record<Kind, readonly Record<string, unknown>[]>)[kind]
  const bad = rows.flatMap((row, index) =>
    TIMES.flatMap(field => {
      const value = row[field]
      if (typeof value !== 'string') return []
      const ms = Date.parse(value)
      if (ms > nowMs + DAY_MS) return [{ index, field, reason: 'lies in the future' }]
      return ms >= 0 ? [] : [{ index, field, reason: 'is before 1970' }]
    }),
  )
  if (bad.length) throw badRows(bad)
}
