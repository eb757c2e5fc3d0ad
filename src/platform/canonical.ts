import { createHash } from 'node:crypto'

/** One spelling for one value: keys sorted, `undefined` members left out, no floats (money is fen, rates are text). */
export const canonical = (value: unknown): string => {
  if (value === undefined || value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 in hex. */
export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

/** The hash that approvals and audit rows are bound to. */
export const hashOf = (value: unknown): string => sha256(canonical(value))
