import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import type { Scope } from '../../core/scope.ts'
import { REFUSALS, Refusal } from '../../platform/errors.ts'
import { asset } from './assets.ts'
import { fieldsOf, type WebDeps, type WithVisit } from './handler.ts'
import { loginPage, noticePage } from './pages/notices.ts'
import { chatRoutes } from './routes/chat.ts'
import { proposalRoutes } from './routes/proposals.ts'
import { readRoutes } from './routes/read.ts'
import { closeSession, linkIsOpen, openSession, redeemLink, SESSION_HOURS, sessionOf, workspaceOf } from './session.ts'
import { insidePath, LANG_COOKIE, langOfRequest, nextNine, visitOf } from './visit.ts'
import { bilingual } from './words.ts'

const BODY_LIMIT = 64 * 1024

/**
 * The web console. It answers every path that nothing before it answered, its 404 page included, so mount it last:
 * `app.route('/', webRoutes({…}))`.
 */
export const webRoutes = (deps: WebDeps): Hono => {
  const { assistant, db } = deps
  const app = new Hono()
  const cookie = deps.secureCookies ? '__Host-flywheel' : 'flywheel_session'

  const scopeOf = async (c: Context): Promise<Scope | null> => {
    const session = await sessionOf(db, getCookie(c, cookie) ?? '', deps.now())
    return session && assistant.scope(session.workspaceId, session.actorId, langOfRequest(c))
  }
  const signIn = (c: Context, token: string): void =>
    setCookie(c, cookie, token, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure: deps.secureCookies,
      maxAge: SESSION_HOURS * 3600,
    })
  const withVisit: WithVisit = handler => async c => {
    const scope = await scopeOf(c)
    if (!scope)
      return c.redirect(
        c.req.method === 'GET' && c.req.path !== '/' ? `/login?next=${encodeURIComponent(c.req.path)}` : '/login',
        303,
      )
    return handler(c, await visitOf(c, assistant, scope, deps.now()))
  }

  app.use(secureHeaders(headers(deps.secureCookies)))
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  app.use(async (c, next) => {
    if (!fromHere(c)) throw new Refusal('forbidden', bilingual('crossSite'), bilingual('crossSiteFix'))
    await next()
  })
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => {
        throw new Refusal('too_large', bilingual('tooLong'), bilingual('tooLongFix'))
      },
    }),
  )
  app.onError(async (error, c) => {
    const lang = langOfRequest(c)
    const refusal = error instanceof Refusal ? error : null
    if (!refusal) deps.onError?.(error)
    const visit = await scopeOf(c)
      .then(scope => scope && visitOf(c, assistant, scope, deps.now()))
      .catch(() => null)
    const says = refusal ? refusal.says : bilingual('broken')
    const fix = refusal ? refusal.fix : bilingual('brokenFix')
    return c.html(noticePage(visit, lang, says[lang], fix?.[lang]), refusal ? REFUSALS[refusal.code].status : 500)
  })

  app.get('/assets/:name', async (c, next) => asset(c, c.req.param('name')) ?? next())

  const place = async (token: string): Promise<string | undefined> =>
    (await assistant.workspace(workspaceOf(token) ?? deps.workspaceId).catch(() => null))?.name
  app.get('/login', async c => {
    const lang = langOfRequest(c)
    const token = c.req.query('t') ?? ''
    const next = insidePath(c.req.query('next'))
    if (!token && (await scopeOf(c).catch(() => null))) return c.redirect(next, 303)
    const open = await linkIsOpen(db, token, deps.now())
    const state = open ? { token, next } : token ? 'spent' : 'needed'
    return c.html(loginPage(lang, state, await place(token)), state === 'spent' ? 410 : 200)
  })
  app.post('/login', async c => {
    const form = await fieldsOf(c)
    const link = form['t'] ?? ''
    const token = await redeemLink(db, link, deps.now(), deps.newToken)
    if (!token) return c.html(loginPage(langOfRequest(c), 'spent', await place(link)), 410)
    await closeSession(db, getCookie(c, cookie) ?? '')
    signIn(c, token)
    return c.redirect(insidePath(form['next']), 303)
  })
  app.post('/logout', async c => {
    await closeSession(db, getCookie(c, cookie) ?? '')
    deleteCookie(c, cookie, { path: '/', secure: deps.secureCookies })
    return c.redirect('/login', 303)
  })
  app.post('/lang', async c => {
    const form = await fieldsOf(c)
    const lang = form['lang'] === 'en' ? 'en' : 'zh'
    setCookie(c, LANG_COOKIE, lang, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: deps.secureCookies,
      maxAge: 31_536_000,
    })
    return c.redirect(insidePath(form['back']), 303)
  })
  app.post(
    '/switch',
    withVisit(async (c, { scope, actors }) => {
      const form = await fieldsOf(c)
      if (scope.workspace.channel !== 'sandbox')
        throw new Refusal('forbidden', bilingual('demoOnly'), bilingual('demoOnlyFix'))
      const target = actors.find(actor => actor.id === form['actor'])
      if (!target) throw new Refusal('not_found', bilingual('whoUnknown'))
      const token = await openSession(db, scope.workspace.id, target.id, deps.now(), deps.newToken)
      await closeSession(db, getCookie(c, cookie) ?? '')
      signIn(c, token)
      return c.redirect(insidePath(form['back']), 303)
    }),
  )
  app.post(
    '/clock',
    withVisit(async (c, { scope }) => {
      const form = await fieldsOf(c)
      const zone = scope.workspace.timezone
      const to = {
        hour: () => scope.now.add({ hours: 1 }).toString(),
        tomorrow: () => nextNine(scope),
        week: () => scope.now.toZonedDateTimeISO(zone).add({ days: 7 }).toInstant().toString(),
        real: () => null,
      }[form['to'] ?? '']
      if (!to) throw new Refusal('bad_input', bilingual('notFound'), bilingual('notFoundFix'))
      await assistant.moveClock(scope, to())
      return c.redirect(insidePath(form['back']), 303)
    }),
  )

  readRoutes(app, deps, withVisit)
  chatRoutes(app, deps, withVisit)
  proposalRoutes(app, deps, withVisit)

  app.all('*', () => {
    throw new Refusal('not_found', bilingual('notFound'), bilingual('notFoundFix'))
  })
  return app
}

/**
 * True when a request changes nothing, or comes from one of our own pages. Browsers say so in Sec-Fetch-Site; those too old for it
 * send Origin. The host is compared without its scheme, because a proxy may end the TLS before us.
 */
const fromHere = (c: Context): boolean => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return true
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  return URL.canParse(origin ?? '') && new URL(origin ?? '').host === new URL(c.req.url).host
}

const headers = (https: boolean) => ({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: https,
})
