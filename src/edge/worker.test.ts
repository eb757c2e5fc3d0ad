import { describe, expect, it } from 'vitest'
import { createEdge } from './worker.ts'

const ORIGIN = { ORIGIN_URL: 'https://origin.test/base/' }

/** An origin that answers as told and remembers what it was asked. */
const origin = (answer: (signal: AbortSignal | null | undefined) => Response | Promise<Response>) => {
  const asked: Request[] = []
  const edge = createEdge({
    timeoutMs: 20,
    fetch: async (input, init) => {
      asked.push(new Request(input, init))
      return answer(init?.signal)
    },
  })
  return { edge, asked }
}
const json = (body: unknown, status = 200, headers = {}) => Response.json(body, { status, headers })
const batch = (body: string | ReadableStream = '{"costs":[]}', headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { authorization: 'Bearer fw_k', 'content-type': 'application/json', 'idempotency-key': 'k1', ...headers },
})
const errorOf = async (response: Response) => ((await response.json()) as { error: Record<string, unknown> }).error

describe('the edge', () => {
  it('answers for its own health without asking the origin', async () => {
    const { edge, asked } = origin(() => json({}))
    const response = await edge.request('/healthz')
    expect([response.status, await response.text(), asked.length]).toEqual([200, 'ok', 0])
  })

  it('hands a batch on as it is, with a request id and without cookies', async () => {
    const { edge, asked } = origin(() =>
      json({ given: 1 }, 200, { 'idempotency-replayed': 'true', 'set-cookie': 'a=b' }),
    )
    const response = await edge.request('/v1/costs?x=1', batch('{"costs":[1]}', { cookie: 'session=s' }), ORIGIN)
    const [request] = asked
    expect([request?.url, request?.method]).toEqual(['https://origin.test/base/v1/costs?x=1', 'POST'])
    expect(await request?.text()).toBe('{"costs":[1]}')
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      authorization: 'Bearer fw_k',
      'content-type': 'application/json',
      'idempotency-key': 'k1',
      'x-request-id': response.headers.get('x-request-id'),
    })
    expect([response.status, await response.json()]).toEqual([200, { given: 1 }])
    expect([response.headers.get('idempotency-replayed'), response.headers.get('set-cookie')]).toEqual(['true', null])
  })

  it('keeps the request id it is given', async () => {
    const { edge, asked } = origin(() => json({}))
    const response = await edge.request('/v1/costs', batch('{}', { 'x-request-id': 'abc-1' }), ORIGIN)
    expect([asked[0]?.headers.get('x-request-id'), response.headers.get('x-request-id')]).toEqual(['abc-1', 'abc-1'])
  })

  it.each([401, 422, 503])('gives the origin’s own %i back unchanged', async status => {
    const { edge } = origin(() => json({ error: { code: 'theirs' } }, status))
    const response = await edge.request('/v1/orders', batch(), ORIGIN)
    expect([response.status, await errorOf(response)]).toEqual([status, { code: 'theirs' }])
  })

  it('refuses a body over 2 MB, whether its length is said or not, and the origin never sees it', async () => {
    const { edge, asked } = origin(() => json({}))
    const large = 'x'.repeat(2 * 1024 * 1024 + 1)
    const said = await edge.request('/v1/orders', batch(large, { 'content-length': `${large.length}` }), ORIGIN)
    const streamed = { ...batch(new Blob([large]).stream()), duplex: 'half' } as RequestInit
    const unsaid = await edge.request('/v1/orders', streamed, ORIGIN)
    for (const response of [said, unsaid])
      expect([response.status, await errorOf(response)]).toMatchObject([413, { code: 'too_large' }])
    expect(asked).toHaveLength(0)
  })

  it('takes a body of exactly 2 MB', async () => {
    const { edge, asked } = origin(() => json({}))
    const response = await edge.request('/v1/orders', batch('x'.repeat(2 * 1024 * 1024)), ORIGIN)
    expect([response.status, asked.length]).toEqual([200, 1])
  })

  it.each([
    ['GET', '/v1/orders'],
    ['PUT', '/v1/orders'],
    ['POST', '/'],
    ['POST', '/login'],
    ['POST', '/v2/orders'],
    ['POST', '/v1/../metrics'],
    ['POST', '//evil.test/v1/orders'],
  ])('answers %s %s with 404', async (method, path) => {
    const { edge, asked } = origin(() => json({}))
    const response = await edge.request(`https://edge.test${path}`, { method }, ORIGIN)
    expect([response.status, await errorOf(response), asked.length]).toMatchObject([404, { code: 'not_found' }, 0])
  })
})

describe('an origin that is away', () => {
  const html = (status: number) => () =>
    new Response('<h1>down</h1>', { status, headers: { 'content-type': 'text/html', location: 'https://x.test/' } })
  const cases: [string, () => Response | Promise<Response>, number, string][] = [
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed')), 502, 'origin_away'],
    ['has only a gateway’s error page', html(502), 502, 'origin_away'],
    ['redirects', html(301), 502, 'origin_away'],
  ]
  it.each(cases)('because it %s is a JSON error with a way on', async (_, answer, status, code) => {
    const { edge } = origin(answer)
    const response = await edge.request('/v1/orders', batch('{}', { 'accept-language': 'zh-CN' }), ORIGIN)
    expect([response.status, await errorOf(response)]).toEqual([
      status,
      {
        code,
        message: '源站联系不上。',
        fix: expect.stringContaining('Idempotency-Key'),
        requestId: response.headers.get('x-request-id'),
      },
    ])
  })

  it('because it is silent is given up in time', async () => {
    const { edge } = origin(
      signal => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    )
    const response = await edge.request('/v1/orders', batch(), ORIGIN)
    expect([response.status, await errorOf(response)]).toMatchObject([504, { code: 'origin_slow' }])
  })

  it.each([{}, { ORIGIN_URL: 'not an address' }, { ORIGIN_URL: 'file:///etc/hosts' }])(
    'because nobody said where it is (%j) is a configuration error',
    async env => {
      const { edge, asked } = origin(() => json({}))
      const response = await edge.request('/v1/orders', batch(), env)
      expect([response.status, await errorOf(response), asked.length]).toMatchObject([500, { code: 'config' }, 0])
    },
  )
})
