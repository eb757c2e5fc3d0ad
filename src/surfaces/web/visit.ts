import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { ProposalView } from '../../agent/tools/tool.ts'
import type { Actor, Scope } from '../../core/scope.ts'
import type { Lang } from '../../platform/i18n.ts'
import type { Assistant } from '../assistant.ts'
import { joined } from './format.ts'
import { standingOf } from './standing.ts'
import { ROLE_WORDS } from './states.ts'
import { type Say, sayIn } from './words.ts'

/** One request by somebody who is logged in: who, in which language, and what every page shows around its content. */
export interface Visit {
  readonly scope: Scope
  readonly lang: Lang
  readonly say: Say
  readonly actors: readonly Actor[]
  readonly open: readonly ProposalView[]
  /** How many open proposals this person can act on. */
  readonly waiting: number
  /** Who stopped all sending, when and why; null while it goes on. */
  readonly paused: string | null
  /** The demo clock stands away from real time. */
  readonly clockMoved: boolean
  /** Where to come back to after a button in the header. */
  readonly path: string
  /** A person's name by id; what is not known stays as it is. */
  nameOf(actorId: string): string
}

export const LANG_COOKIE = 'flywheel_lang'

/** The chosen language, else the better liked of the two in Accept-Language, else Chinese. */
export const langOfRequest = (c: Context): Lang => {
  const chosen = getCookie(c, LANG_COOKIE)
  if (chosen === 'zh' || chosen === 'en') return chosen
  const liked = (c.req.header('accept-language') ?? '')
    .split(',')
    .map(part => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const q = rest.map(r => /^\s*q=([\d.]+)$/.exec(r)?.[1]).find(Boolean)
      return { lang: tag.slice(0, 2), q: q === undefined ? 1 : Number(q) }
    })
    .filter(({ lang, q }) => (lang === 'zh' || lang === 'en') && q > 0)
    .sort((a, b) => b.q - a.q)[0]
  return liked?.lang === 'en' ? 'en' : 'zh'
}

/** Reads what every page needs, for a scope that is already open. */
export const visitOf = async (
  c: Context,
  assistant: Pick<Assistant, 'actors' | 'proposals' | 'paused'>,
  scope: Scope,
  realNow: Date,
): Promise<Visit> => {
  const [actors, open, paused] = await Promise.all([
    assistant.actors(scope.workspace.id),
    assistant.proposals(scope, { status: 'open' }),
    assistant.paused(scope),
  ])
  const names = new Map(actors.map(actor => [actor.id, actor.displayName]))
  return {
    scope,
    lang: scope.lang,
    say: sayIn(scope.lang),
    actors,
    open,
    waiting: open.filter(view => standingOf(view, scope, actors).approve).length,
    paused,
    clockMoved: Math.abs(scope.now.epochMilliseconds - realNow.getTime()) > 90_000,
    path: c.req.method === 'GET' ? new URL(c.req.url).pathname : '/',
    nameOf: actorId => names.get(actorId) ?? actorId,
  }
}

/** A person's roles in words. */
export const rolesOf = (actor: Actor, lang: Lang): string =>
  joined(
    actor.roles.map(role => ROLE_WORDS[role][lang]),
    lang,
  )

/** A path inside the console, or `/`: what a form sends back is never followed elsewhere. */
export const insidePath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/'

/** The start of the workspace's local day, `days` from today. */
export const localMidnight = (scope: Scope, days = 0): string => localClock(scope, days, '00:00')

/** Tomorrow at 09:00, the first minute outside quiet hours. */
export const nextNine = (scope: Scope): string => localClock(scope, 1, '09:00')

const localClock = (scope: Scope, days: number, plainTime: string): string =>
  scope.now
    .toZonedDateTimeISO(scope.workspace.timezone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone: scope.workspace.timezone, plainTime })
    .toInstant()
    .toString()
