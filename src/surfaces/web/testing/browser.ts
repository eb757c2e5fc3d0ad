import type { Hono } from 'hono'

/** A browser without scripts: keeps cookies, posts forms the way a page of ours would, follows redirects only when told. */
export const formBrowser = (app: Hono, origin = 'http://console.test') => {
  const cookies = new Map<string, string>()
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await app.request(`${origin}${path}`, {
      ...init,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(init.headers as Record<string, string>),
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return response
  }
  const post = (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })
  return {
    cookies,
    request,
    post,
    async page(path: string, headers: Record<string, string> = {}): Promise<string> {
      return (await request(path, { headers })).text()
    },
    /** Posts and then reads the page it was sent to. */
    async submit(path: string, fields: Record<string, string>): Promise<string> {
      const response = await post(path, fields)
      const to = response.headers.get('location')
      return to ? (await request(to)).text() : response.text()
    },
  }
}
