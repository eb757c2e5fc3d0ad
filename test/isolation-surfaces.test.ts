import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '../src/platform/log.ts'
import { apiRoutes } from '../src/surfaces/api/routes.ts'
import { runProgram } from '../src/surfaces/terminal/program.ts'
import { webRoutes } from '../src/surfaces/web/routes.ts'
import { createLoginLink, randomToken } from '../src/surfaces/web/session.ts'
import { formBrowser } from '../src/surfaces/web/testing/browser.ts'
import { twoBrands, watchTheirs } from './support/two-brands.ts'

let brands: Awaited<ReturnType<typeof twoBrands>>
let expectApart: Awaited<ReturnType<typeof watchTheirs>>
beforeAll(async () => {
  brands = await twoBrands()
}, 120_000)
afterAll(() => brands.close())
beforeEach(async () => {
  expectApart = await watchTheirs(brands)
})

describe('every route stays in its workspace', () => {
  const routesOf = (app: { routes: readonly { method: string; path: string }[] }) =>
    [...new Set(app.routes.filter(r => r.method !== 'ALL').map(r => `${r.method} ${r.path}`))].sort()

  it('of the console', async () => {
    const { ours, theirs, app, db } = brands
    const now = new Date('2026-09-21T02:30:00Z')
    const site = webRoutes({
      assistant: app.assistant,
      db,
      workspaceId: ours.workspace.id,
      secureCookies: false,
      newToken: randomToken,
      now: () => now,
      onError: error => {
        throw error
      },
    })
    const { pending, planId, threadId } = theirs
    const post = (path: string, fields: Record<string, string>) => [path, fields] as const
    const cases: Record<string, readonly (string | readonly [string, Record<string, string>])[]> = {
      'GET /': ['/'],
      'GET /assets/:name': ['/assets/console.js'],
      'GET /chat': ['/chat'],
      'GET /chat/:thread': [`/chat/${threadId}`],
      'GET /flywheel': ['/flywheel'],
      'GET /login': ['/login', `/login?t=${theirs.workspace.id}.${'x'.repeat(43)}`],
      'GET /plans': ['/plans', '/plans?when=past'],
      'GET /plans/:id': [`/plans/${planId}`],
      'GET /proposals': ['/proposals', '/proposals?all'],
      'GET /proposals/:id': [`/proposals/${pending.id}`],
      'GET /proposals/:id/edit': [`/proposals/${pending.id}/edit`],
      'POST /chat': [post('/chat', { text: `取消 ${planId}` })],
      'POST /chat/:thread': [post(`/chat/${threadId}`, { text: `取消 ${planId}` })],
      'POST /clock': [post('/clock', { to: 'hour' })],
      'POST /lang': [post('/lang', { lang: 'en' })],
      'POST /login': [post('/login', { t: `${theirs.workspace.id}.${'x'.repeat(43)}` })],
      'POST /logout': [post('/logout', {})],
      'POST /proposals/:id/approve': [post(`/proposals/${pending.id}/approve`, { seenHash: pending.hash })],
      'POST /proposals/:id/canary': [post(`/proposals/${pending.id}/canary`, {})],
      'POST /proposals/:id/reject': [post(`/proposals/${pending.id}/reject`, { reason: 'no' })],
      'POST /proposals/:id/revise': [post(`/proposals/${pending.id}/revise`, { text: 'x' })],
      'POST /switch': [post('/switch', { actor: 'act_admin' })],
    }
    expect(routesOf(site)).toEqual(Object.keys(cases).sort())
    for (const [route, list] of Object.entries(cases)) {
      for (const one of list) {
        const browser = formBrowser(site)
        await browser.post('/login', { t: await createLoginLink(db, ours.workspace.id, 'act_admin', now) })
        const response = typeof one === 'string' ? await browser.request(one) : await browser.post(...one)
        expect(response.status, route).toBeLessThan(500)
        await expectApart(route, await response.text())
        if (route.includes(':id')) expect(response.status, route).toBe(404)
        // A session of ours with the number of their workspace in front of it is nobody's.
        const [name, token] = [...browser.cookies][0] ?? ['', '']
        const forged = token.replace(/^\d+\./, `${theirs.workspace.id}.`)
        if (token) {
          const answer = await site.request('/proposals', { headers: { cookie: `${name}=${forged}` } })
          expect(answer.status).toBe(303)
        }
      }
    }
  })

  it('of the API', async () => {
    const { ours, theirs, app, db } = brands
    const api = apiRoutes({ db, log: silentLog(), scopeFor: (id, actor) => app.assistant.scope(id, actor) })
    const at = '2026-09-20T10:00:00+08:00'
    const ref = theirs.memberRef
    const cases: Record<string, object> = {
      'POST /v1/members': { members: [{ ref, addedAt: at, name: '改名' }] },
      'POST /v1/orders': {
        orders: [
          {
            orderId: 'o1',
            memberRef: ref,
            channel: 'private',
            paidAt: at,
            items: [{ line: '1', sku: 'x', qty: 1, fen: 1 }],
          },
        ],
      },
      'POST /v1/refunds': { refunds: [{ refundId: 'r1', orderId: 'o1', memberRef: ref, at, fen: 1 }] },
      'POST /v1/events': { events: [{ eventId: 'e1', memberRef: ref, type: 'opt_out', actor: 'member', at }] },
      'POST /v1/costs': { costs: [{ costId: 'c1', day: '2026-09-20', kind: 'ad', fen: 1 }] },
      'GET /v1/openapi.json': {},
    }
    expect(routesOf(api)).toEqual(Object.keys(cases).sort())
    for (const [route, body] of Object.entries(cases)) {
      const [method = '', path = ''] = route.split(' ')
      const response = await api.request(path, {
        method,
        headers: { authorization: `Bearer ${ours.token}`, 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
      })
      expect(response.status, route).toBe(200)
      await expectApart(route, await response.text())
    }
  })
})

it('every terminal command stays in its workspace', async () => {
  const { ours, theirs, app, database } = brands
  const folder = mkdtempSync(join(tmpdir(), 'flywheel-'))
  const file = join(folder, 'rows.csv')
  writeFileSync(file, `member_id,added_at\n${theirs.memberRef},2026-09-01T00:00:00Z\n`)
  const { pending, planId, memberId, memberRef, keyId, segmentId, threadId } = theirs
  const asAdmin = ['--as', 'admin']
  const cases: Record<string, readonly string[][]> = {
    ask: [
      ['ask', `取消 ${planId}`, '--thread', threadId, ...asAdmin],
      ['ask', '现在排了哪些？', ...asAdmin],
    ],
    approve: [['approve', pending.id, '--hash', pending.hash, ...asAdmin]],
    reject: [['reject', pending.id, ...asAdmin]],
    proposals: [['proposals', '--all', ...asAdmin]],
    plans: [['plans', ...asAdmin]],
    plan: [['plan', planId, ...asAdmin]],
    pause: [
      ['pause', '--plan', planId, ...asAdmin],
      ['pause', '--reason', 'x', ...asAdmin],
    ],
    resume: [
      ['resume', '--plan', planId, ...asAdmin],
      ['resume', ...asAdmin],
    ],
    why: [
      ['why', memberId, planId, ...asAdmin],
      ['why', memberRef, ours.planId, ...asAdmin],
      ['why', memberId, ours.planId, ...asAdmin],
    ],
    'segment count': [
      ['segment', 'count', segmentId, ...asAdmin],
      ['segment', 'count', '--tree', JSON.stringify({ touch: planId }), ...asAdmin],
      ['segment', 'count', '--tree', JSON.stringify({ segment: segmentId }), ...asAdmin],
    ],
    'segment save': [['segment', 'save', '借', '--tree', JSON.stringify({ segment: segmentId }), ...asAdmin]],
    'segment list': [['segment', 'list', ...asAdmin]],
    metric: [['metric', 'touch_funnel', '--plan', planId, ...asAdmin]],
    'policy rules': [['policy', 'rules', ...asAdmin]],
    'policy explain': [['policy', 'explain', 'QUIET', ...asAdmin]],
    'policy settings': [['policy', 'settings', '--history', ...asAdmin]],
    'policy set': [['policy', 'set', '--change', '{"QUIET":{"jitterMinutes":1}}', ...asAdmin]],
    'policy decide': [['policy', 'decide', 'touch.cancel', '--facts', '{}', ...asAdmin]],
    'policy replay': [
      ['policy', 'replay', pending.id, ...asAdmin],
      ['policy', 'replay', '--all', ...asAdmin],
    ],
    'policy backtest': [['policy', 'backtest', '--change', '{"FREQ-CAP":{"longestDeferralHours":1}}', ...asAdmin]],
    'audit verify': [['audit', 'verify', ...asAdmin]],
    'key create': [['key', 'create', 'x', ...asAdmin]],
    'key revoke': [['key', 'revoke', keyId, ...asAdmin]],
    'actor add': [['actor', 'add', 'somebody', '--roles', 'viewer', ...asAdmin]],
    'demo clock': [['demo', 'clock', '2026-09-21T11:30:00+08:00', ...asAdmin]],
    ...Object.fromEntries(
      ['members', 'orders', 'events', 'costs'].map(kind => [`import ${kind}`, [['import', kind, file, ...asAdmin]]]),
    ),
  }
  const foreign = [pending.id, planId, memberId, keyId, segmentId]
  /** Commands that speak of no workspace's data, or of the demo brand alone. */
  const elsewhere = ['chat', 'lint', 'doctor', 'login', 'demo reset', 'workspace create']
  let program: Command | undefined
  const leaves = (command: Command, path: string[] = []): string[] =>
    command.commands.length ? command.commands.flatMap(c => leaves(c, [...path, c.name()])) : [path.join(' ')]
  const run = async (argv: readonly string[]) => {
    let out = ''
    let err = ''
    const host = {
      assistant: app.assistant,
      database,
      dataDir: folder,
      workspace: ours.workspace.slug,
      consoleUrl: 'http://console.test',
      loginLink: async () => '',
      resetDemo: async () => ({ workspaceId: 0, members: 0, orders: 0 }),
      doctor: async () => [],
    }
    await runProgram(
      argv,
      {
        cwd: folder,
        lang: 'en',
        interactive: false,
        out: text => {
          out += text
        },
        err: text => {
          err += text
        },
      },
      async () => host,
      made => {
        program = made
      },
    )
    return { out, err }
  }
  try {
    await run(['--help'])
    expect(program && leaves(program).sort()).toEqual([...Object.keys(cases), ...elsewhere].sort())
    for (const [name, list] of Object.entries(cases)) {
      for (const argv of list) {
        const { out, err } = await run([...argv, '--json'])
        expect(out, name).not.toContain('"internal"')
        await expectApart(name, out + err)
        // What is theirs does not exist here; "who got that plan" is nobody.
        const theirs = name !== 'ask' && argv.some(word => foreign.some(id => word === id || word.includes(`"${id}"`)))
        const answer = JSON.parse(out) as { error?: { code: string }; count?: number }
        if (theirs && answer.count !== 0) expect(answer.error?.code, argv.join(' ')).toBe('not_found')
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)
