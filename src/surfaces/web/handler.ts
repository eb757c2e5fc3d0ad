import type { Context } from 'hono'
import type { Database } from '../../platform/db/database.ts'
import { REFUSALS, Refusal } from '../../platform/errors.ts'
import type { Assistant } from '../assistant.ts'
import type { Html } from './format.ts'
import type { Visit } from './visit.ts'

export interface WebDeps {
  readonly assistant: Assistant
  readonly db: Database['db']
  /** The workspace that a page without a session speaks for. */
  readonly workspaceId: number
  /** True behind HTTPS: the session cookie then is `__Host-` and `Secure`. */
  readonly secureCookies: boolean
  newToken(): string
  /** Real time; sessions do not live on the demo clock. */
  now(): Date
  /** Hears of errors that nobody expected; the person gets a sentence without any detail. */
  onError?(error: unknown): void
}

/** A handler of somebody who is logged in. */
export type Signed = (c: Context, visit: Visit) => Response | Promise<Response>
export type WithVisit = (handler: Signed) => (c: Context) => Promise<Response>

/** The text fields of a form; files and repeated fields are not asked for and not taken. */
export const fieldsOf = async (c: Context): Promise<Record<string, string | undefined>> => {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value.replaceAll('\r\n', '\n')]] : [],
    ),
  )
}

/** Runs `work`; a refusal becomes the page that `retell` makes of it, with the refusal's status. */
export const orRetell = async (
  c: Context,
  work: () => Promise<Response>,
  retell: (refusal: Refusal) => Promise<Html>,
): Promise<Response> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return c.html(await retell(error), REFUSALS[error.code].status)
  }
}
