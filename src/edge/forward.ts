import type { Context } from 'hono'
import { edgeError } from './errors.ts'

export interface Forwarding {
  readonly fetch: typeof fetch
  readonly timeoutMs: number
}

/** What goes on to the origin, and what comes back; cookies and everything else stay behind. */
const THERE = ['authorization', 'content-type', 'idempotency-key', 'accept-language']
const BACK = ['content-type', 'idempotency-replayed', 'retry-after', 'www-authenticate']

/** The address that requests are handed on to; null when it is missing or not http(s). */
export const originOf = (text: string | undefined): URL | null => {
  const url = text && URL.canParse(text) ? new URL(text) : null
  return url && /^https?:$/.test(url.protocol) ? url : null
}

/** Hands a request on and gives the origin's answer back; an origin that is away is a JSON error that says what to do. */
export const forward = async (c: Context, origin: URL, { fetch, timeoutMs }: Forwarding): Promise<Response> => {
  const headers = picked(c.req.raw.headers, THERE)
  headers.set('x-request-id', c.get('requestId'))
  const body = await c.req.arrayBuffer()
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), timeoutMs)
  try {
    const answer = await fetch(target(origin, c.req.url), {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: late.signal,
    })
    if (!answeredItself(answer)) return edgeError(c, 'origin_away')
    const back = picked(answer.headers, BACK)
    back.set('x-request-id', c.get('requestId'))
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: back })
  } catch {
    return edgeError(c, late.signal.aborted ? 'origin_slow' : 'origin_away')
  } finally {
    clearTimeout(timer)
  }
}

/** A redirect, or a gateway's own error page, is not an answer of ours: those are JSON. */
const answeredItself = (answer: Response): boolean =>
  (answer.status < 300 || answer.status >= 400) &&
  (answer.status < 500 || /^application\/json\b/i.test(answer.headers.get('content-type') ?? ''))

/** The same path and query below the origin's own path. Set part by part, so that no path can name another host. */
const target = (origin: URL, asked: string): URL => {
  const { pathname, search } = new URL(asked)
  const url = new URL(origin)
  url.pathname = origin.pathname.replace(/\/+$/, '') + pathname
  url.search = search
  return url
}

const picked = (from: Headers, names: readonly string[]): Headers => {
  const headers = new Headers()
  for (const name of names) {
    const value = from.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}
