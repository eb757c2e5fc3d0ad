import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'
import { sha256 } from '../../platform/canonical.ts'

/** What a browser may ask for: its type, and the files it is joined from, in order. */
const ASSETS = {
  'console.css': {
    type: 'text/css',
    from: ['base', 'frame', 'controls', 'lists', 'card', 'talk', 'narrow'].map(part => `css/${part}.css`),
  },
  'console.js': { type: 'text/javascript', from: ['console.js'] },
  'icon.svg': { type: 'image/svg+xml', from: ['icon.svg'] },
} as const
type Name = keyof typeof ASSETS

const files = new Map(
  Object.entries(ASSETS).map(([name, { type, from }]) => {
    const body = from.map(file => readFileSync(join(import.meta.dirname, 'assets', file), 'utf8')).join('\n')
    return [name, { body, type: `${type}; charset=utf-8`, digest: sha256(body).slice(0, 16) }]
  }),
)

/** The address of an asset with its digest, so that a browser keeps it until it changes. */
export const assetPath = (name: Name): string => `/assets/${name}?v=${files.get(name)?.digest}`

/** Serves an asset: for ever under its digest, otherwise checked by ETag. Null when there is none of that name. */
export const asset = (c: Context, name: string): Response | null => {
  const file = files.get(name)
  if (!file) return null
  const etag = `"${file.digest}"`
  c.header('etag', etag)
  c.header('cache-control', c.req.query('v') === file.digest ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  return c.body(file.body, 200, { 'content-type': file.type })
}
