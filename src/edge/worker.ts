import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { edgeError } from './errors.ts'
import { type Forwarding, forward, originOf } from './forward.ts'

interface Env {
  Bindings: { ORIGIN_URL?: string }
  Variables: { requestId: string }
}

/** The same as the origin's own limit for a batch. */
const MOST_BYTES = 2 * 1024 * 1024
const TIMEOUT_MS = 15_000

/**
 * The edge in front of the origin: `GET /healthz` answers for itself, `POST /v1/*` is handed on to `ORIGIN_URL` with its request id,
 * everything else is 404. Every refusal of its own is JSON, `{error: {code, message, fix, requestId}}`.
 */
export const createEdge = ({ fetch: fetcher = fetch, timeoutMs = TIMEOUT_MS }: Partial<Forwarding> = {}): Hono<Env> => {
  const app = new Hono<Env>()
  app.use(requestId())
  app.notFound(c => edgeError(c, 'not_found'))
  app.onError((_, c) => edgeError(c, 'internal'))
  app.get('/healthz', c => c.text('ok'))
  app.post('/v1/*', bodyLimit({ maxSize: MOST_BYTES, onError: c => edgeError(c, 'too_large') }), async c => {
    const origin = originOf(c.env?.ORIGIN_URL)
    return origin ? forward(c, origin, { fetch: fetcher, timeoutMs }) : edgeError(c, 'config')
  })
  return app
}

export default createEdge()
