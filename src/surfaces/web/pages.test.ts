import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { sql } from '../../platform/db/database.ts'
import { formBrowser } from './testing/browser.ts'
import { testSite } from './testing/site.ts'
import { greetingProposal } from './testing/views.ts'

let database: TestDatabase
let site: Awaited<ReturnType<typeof testSite>>
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  site = await testSite(database.db)
})
afterAll(() => database.close())

describe('what a page may do', () => {
  it('forbids inline code, framing, sniffing, caching and leaking, on every kind of answer', async () => {
    const browser = await site.logIn('act_li')
    for (const path of ['/', '/chat', '/nowhere', '/login?t=x', '/plans/pln_none']) {
      const { headers } = await browser.request(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('strict-transport-security')).toBeNull()
    }
    const safe = await testSite(database.db, 'sandbox', true)
    expect((await safe.app.request('/login')).headers.get('strict-transport-security')).toContain('max-age=')
  })

  it('serves its files for ever under their digest, and checks them otherwise', async () => {
    const page = await formBrowser(site.app).page('/login')
    const path = /\/assets\/console\.css\?v=\w+/.exec(page)?.[0] ?? ''
    const file = await site.app.request(path)
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect(file.headers.get('content-type')).toBe('text/css; charset=utf-8')
    const etag = file.headers.get('etag') ?? ''
    const again = await site.app.request('/assets/console.css', { headers: { 'if-none-match': etag } })
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'no-cache'])
    for (const away of ['/assets/../session.ts', '/assets/..%2Fsession.ts', '/assets/nothing.js'])
      expect((await site.app.request(away)).status).toBe(404)
  })

  it('writes everything that people wrote as text', async () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&`
    await sql`update actors set display_name = ${evil} where workspace_id = ${site.workspace.id}`.execute(database.db)
    const scope = await site.assistant.scope(site.workspace.id, 'act_li')
    const says = { zh: evil, en: evil }
    const made = greetingProposal(scope, { text: evil })
    const old = site.put({ ...made, status: 'superseded', preview: { ...made.preview, content: { text: 'x' } } })
    const view = site.put({
      ...made,
      id: 'prp_evil',
      supersedes: old.id,
      rules: [evil],
      hits: made.hits.map(hit => ({ ...hit, rule: evil, says, fix: says, basis: { kind: 'statute', text: evil } })),
      preview: {
        ...made.preview,
        what: says,
        undo: says,
        audience: { definition: evil, count: 9, layers: { [evil]: 9 }, samples: [evil] },
        when: { at: made.preview.when?.at ?? '', local: evil },
        content: { text: evil, label: evil, variants: [evil] },
        exclusions: [{ rule: evil, says, count: 1 }],
      },
    })
    const browser = await site.logIn('act_zhou')
    await browser.post(`/proposals/${old.id}/approve`, { seenHash: '' })
    await browser.post('/chat', { text: evil })
    await browser.post('/chat', { text: `发 ${evil}` })
    const thread = site.world.turns[0]?.threadId
    site.world.plans.set('pln_evil', {
      id: 'pln_evil',
      title: evil,
      scene: evil,
      status: evil,
      scheduledAt: '2026-09-22T02:00:00Z',
      local: evil,
      createdBy: evil,
      text: evil,
      counts: {
        audience: 1,
        send: 1,
        heldOut: 0,
        defer: 0,
        drop: 0,
        sent: 0,
        delivered: 0,
        clicked: 0,
        failed: 0,
        unknown: 0,
      },
      reasons: [{ rule: evil, says: evil, count: 1 }],
      notes: [evil],
    })
    const pages = [
      ...(await Promise.all(
        [
          '/',
          '/chat',
          `/chat/${thread}`,
          '/proposals',
          '/proposals?all=1',
          `/proposals/${view.id}`,
          `/proposals/${view.id}/edit`,
          `/proposals/${old.id}`,
          '/plans',
          '/plans?when=past',
          '/plans/pln_evil',
          '/flywheel',
          `/login?t=${encodeURIComponent(evil)}&next=${encodeURIComponent(evil)}`,
        ].map(path => browser.page(path)),
      )),
      await (await browser.post(`/proposals/${view.id}/reject`, { reason: '' })).text(),
      await (await browser.post(`/proposals/${view.id}/revise`, { text: evil, at: evil })).text(),
      await (await browser.post('/chat', { text: `拒绝 ${evil}` })).text(),
    ]
    for (const page of pages) {
      expect(page).toContain('<html')
      expect(page).not.toMatch(/<script>|<img|onerror=alert\(2\)>/)
      expect(page).not.toMatch(/\sstyle="|<style|\son\w+="/)
    }
    expect(pages.filter(page => page.includes('&lt;script&gt;alert(1)')).length).toBeGreaterThan(10)
    const lines = await (await browser.post('/chat', { text: evil }, { accept: 'application/x-ndjson' })).text()
    const done = lines
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
      .at(-1)
    expect(done.turn).toContain('&lt;script&gt;')
    expect(done.turn + done.threads).not.toMatch(/<script>|<img/)
  })

  it('says that a page is missing or broken in a sentence, never with a trace', async () => {
    const browser = await site.logIn('act_li')
    const missing = await browser.request('/nowhere')
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('没有这一页')
    const broken = await browser.post('/chat', { text: '坏掉' })
    expect(broken.status).toBe(500)
    const page = await broken.text()
    expect(page).toContain('这一页出错了')
    expect(page).not.toMatch(/secret detail|\.ts:\d/)
    expect(site.errors).toHaveLength(1)
    const lines = await (await browser.post('/chat', { text: '坏掉' }, { accept: 'application/x-ndjson' })).text()
    expect(lines).not.toContain('secret detail')
    expect(lines).toContain('refused')
    expect(site.errors).toHaveLength(2)
    const long = await browser.post('/chat', { text: 'x'.repeat(70_000) })
    expect([long.status, (await long.text()).includes('内容太长')]).toEqual([413, true])
    expect(await (await formBrowser(site.app).request('/nowhere')).text()).toContain('没有这一页')
  })

  it('leaves paths that were mounted before it alone', async () => {
    const whole = new Hono()
    whole.post('/api/ask', c => c.text('api'))
    whole.route('/', site.app)
    const answer = await whole.request('/api/ask', { method: 'POST', body: '{}' })
    expect([await answer.text(), answer.headers.get('content-security-policy')]).toEqual(['api', null])
    expect((await whole.request('/nowhere')).status).toBe(404)
  })
})

describe('the words', () => {
  it('are Chinese unless the browser or the person likes English better', async () => {
    const li = await site.logIn('act_li')
    const title = async (header: string) =>
      /<title>(.*?)<\/title>/.exec(await li.page('/', { 'accept-language': header }))?.[1]
    expect(await title('')).toBe('今天 · 飞轮')
    expect(await title('fr-FR, de;q=0.8')).toBe('今天 · 飞轮')
    expect(await title('en-US,en;q=0.9,zh;q=0.8')).toBe('Today · Flywheel')
    expect(await title('en;q=0.5, zh-CN')).toBe('今天 · 飞轮')
    await li.post('/lang', { lang: 'en', back: '/' })
    expect(await title('zh-CN')).toBe('Today · Flywheel')
    expect(await li.page('/flywheel')).toContain('The bottleneck is “激活”: 18.4% of the stage before get there')
  })
})

describe('the flywheel picture', () => {
  it('tells in words what it shows, and has its figures as a table', async () => {
    const page = await (await site.logIn('act_li')).page('/flywheel')
    expect(page).toMatch(/role="img" aria-labelledby="ring-title ring-desc"/)
    expect(page).toContain('激活 1,811, 18.4% · 6 天 (瓶颈)')
    expect(page).toContain('每天 −2.25%')
    expect(page).toContain('放大 1.72 倍')
    expect(page).toContain('<td class="num">9,870</td>')
  })
})
