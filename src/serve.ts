import { serve as listen } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { startControl } from './control.ts'
import { iso } from './platform/clock.ts'
import { one, sql } from './platform/db/database.ts'
import { messageOf, Refusal } from './platform/errors.ts'
import { newId } from './platform/ids.ts'
import { outboxState } from './platform/jobs/outbox.ts'
import { startJobs } from './platform/jobs/queue.ts'
import type { Telemetry } from './platform/telemetry.ts'
import { ensureTicking, type Runtime, refreshStatistics } from './runtime.ts'
import { apiRoutes } from './surfaces/api/routes.ts'
import type { Io } from './surfaces/terminal/io.ts'
import { webRoutes } from './surfaces/web/routes.ts'
import { createLoginLink, randomToken } from './surfaces/web/session.ts'

export type Roles = 'all' | 'web' | 'worker'

export interface Serving {
  readonly url: string | null
  stop(): Promise<void>
}

const MAINTENANCE_MS = 5 * 60_000
const STATISTICS_EVERY = 12

/** Starts the roles asked for: the web side (console, API, health), the worker, or both. */
export const serve = async (
  runtime: Runtime,
  roles: Roles,
  telemetry: Telemetry,
  carryOut: (argv: readonly string[], io: Io) => Promise<number>,
): Promise<Serving> => {
  const { config, database, log } = runtime
  const jobs = roles === 'web' ? null : startJobs(runtime.jobs, database, config.redisUrl)
  if (jobs) await ensureTicking(runtime)
  const maintenance = jobs ? startMaintenance(runtime) : null
  let draining = false
  const app =
    roles === 'worker'
      ? healthOnly(runtime, telemetry, () => draining)
      : await webApp(runtime, telemetry, () => draining)
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const started = listen({ fetch: app.fetch, port: config.port, hostname: config.host }, () => resolve(started))
    started.on('error', error => reject(portRefusal(error, config.host, config.port)))
  }).catch(async error => {
    clearInterval(maintenance ?? undefined)
    await jobs?.stop()
    throw error
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const token = randomToken()
  const control = runtime.lock ? await startControl(token, carryOut) : null
  if (control)
    runtime.lock?.describe({
      pid: process.pid,
      since: new Date().toISOString(),
      command: `serve --role ${roles}`,
      control: { port: control.port, token },
    })
  return {
    url:
      roles === 'worker'
        ? null
        : (config.publicUrl ?? `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`),
    async stop() {
      draining = true
      clearInterval(maintenance ?? undefined)
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5_000).unref()
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
      await control?.close()
      await jobs?.stop()
      await runtime.close()
      log.info('stopped')
    },
  }
}

const portRefusal = (error: NodeJS.ErrnoException, host: string, port: number): unknown =>
  error.code === 'EADDRINUSE' || error.code === 'EACCES'
    ? new Refusal(
        'busy',
        {
          zh: `端口 ${host}:${port} 用不了（${error.code}）。`,
          en: `The port ${host}:${port} cannot be used (${error.code}).`,
        },
        { zh: '换一个端口，例如 PORT=8788 npm start。', en: 'Choose another, e.g. PORT=8788 npm start.' },
      )
    : error

const startMaintenance = (runtime: Runtime): NodeJS.Timeout => {
  let rounds = 0
  const round = async () => {
    try {
      await runtime.settleProposals()
      if (runtime.database.kind === 'embedded' && ++rounds % STATISTICS_EVERY === 0)
        await refreshStatistics(runtime.database)
    } catch (error) {
      runtime.log.warn({ error: messageOf(error) }, 'maintenance')
    }
  }
  const timer = setInterval(() => void round(), MAINTENANCE_MS)
  timer.unref()
  return timer
}

/** Health, readiness and figures; on every role. */
const healthOnly = (runtime: Runtime, telemetry: Telemetry, draining: () => boolean): Hono => {
  const app = new Hono()
  app.get('/healthz', c => c.text('ok'))
  app.get('/readyz', async c => {
    if (draining()) return c.json({ ready: false, reason: 'stopping' }, 503)
    try {
      await one(runtime.database.db, sql`select 1 as ok`)
      const { open, late, failed } = await outboxState(runtime.database.db, iso(runtime.jobs.clock.now()))
      return c.json({ ready: true, jobs: { open, late, failed } })
    } catch (error) {
      runtime.log.error({ error: messageOf(error) }, 'not ready')
      return c.json({ ready: false, reason: 'database' }, 503)
    }
  })
  app.get('/metrics', async c => {
    const state = await outboxState(runtime.database.db, iso(runtime.jobs.clock.now())).catch(() => null)
    if (state) telemetry.outbox(state)
    return c.text(await telemetry.text(), 200, { 'content-type': telemetry.contentType })
  })
  return app
}

const webApp = async (runtime: Runtime, telemetry: Telemetry, draining: () => boolean): Promise<Hono> => {
  const { assistant, database, config, log } = runtime
  const workspace = await assistant.workspace(config.workspace)
  const app = new Hono()
  app.use(async (c, next) => {
    const started = performance.now()
    const id = newId('request')
    c.header('x-request-id', id)
    await next()
    const ms = Math.round(performance.now() - started)
    telemetry.request(c.req.method, c.res.status, ms)
    log.info({ request: id, method: c.req.method, path: pathFor(c.req.path), status: c.res.status, ms }, 'request')
  })
  app.use(bodyLimit({ maxSize: 4 * 1024 * 1024 }))
  app.route('/', healthOnly(runtime, telemetry, draining))
  app.route(
    '/',
    apiRoutes({
      db: database.db,
      log,
      scopeFor: (workspaceId, actorId) => assistant.scope(workspaceId, actorId),
    }) as unknown as Hono,
  )
  app.route(
    '/',
    webRoutes({
      assistant,
      db: database.db,
      workspaceId: workspace.id,
      secureCookies: config.publicUrl?.startsWith('https:') ?? false,
      newToken: randomToken,
      now: () => new Date(),
      onError: error => log.error({ error: messageOf(error) }, 'page'),
    }),
  )
  return app
}

/** A path without what could stand for somebody: long ids, tokens, numbers that a person can be reached by. */
const pathFor = (path: string): string => path.replace(/[^/]*(?:[0-9a-z]{20,}|\d{7,}|%[0-9A-F]{2})[^/]*/gi, '*')

/** A link that logs one person in, once, within a quarter of an hour. */
export const loginLink = async (runtime: Runtime, base: string, handle: string): Promise<string> => {
  const workspace = await runtime.assistant.workspace(runtime.config.workspace)
  const scope = await runtime.assistant.scope(workspace.id, handle)
  return `${base}/login?t=${await createLoginLink(runtime.database.db, workspace.id, scope.actor.id, new Date())}`
}
