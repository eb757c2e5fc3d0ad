import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { rows, sql } from '../../platform/db/database.ts'
import { formBrowser } from './testing/browser.ts'
import { REAL_NOW } from './testing/fake-assistant.ts'
import { testSite } from './testing/site.ts'

let database: TestDatabase
let site: Awaited<ReturnType<typeof testSite>>
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  site = await testSite(database.db)
})
afterAll(() => database.close())

describe('logging in', () => {
  it('shows a button that a link preview does not press, then logs in once and never again', async () => {
    const browser = formBrowser(site.app)
    const token = await site.link()
    for (let looks = 0; looks < 3; looks++) {
      const page = await browser.request(`/login?t=${token}`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('登录控制台')
    }
    expect((await browser.request(`/login?t=${token}`, { method: 'HEAD' })).status).toBe(200)
    const entered = await browser.post('/login', { t: token })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/'])
    expect(await browser.page('/')).toContain('李想 · 运营')

    const replay = await formBrowser(site.app).post('/login', { t: token })
    expect(replay.status).toBe(410)
    expect(await replay.text()).toContain('npm run -s flywheel -- login')
    expect(replay.headers.getSetCookie()).toEqual([])
    expect((await browser.request(`/login?t=${token}`)).status).toBe(410)
  })

  it('gives one session when the button is pressed many times at once', async () => {
    const token = await site.link()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => formBrowser(site.app).post('/login', { t: token })),
    )
    expect(answers.map(a => a.status).sort()).toEqual([303, ...Array(7).fill(410)])
  })

  it('refuses a link after 15 minutes, and ends a session after 12 hours', async () => {
    const token = await site.link()
    site.clock.now = new Date(Date.parse(REAL_NOW) + 15 * 60_000)
    expect((await formBrowser(site.app).post('/login', { t: token })).status).toBe(410)
    site.clock.now = new Date(Date.parse(REAL_NOW) + 86_400_000)
    expect((await formBrowser(site.app).post('/login', { t: token })).status).toBe(410)

    const browser = await site.logIn('act_li')
    site.clock.now = new Date(site.clock.now.getTime() + 12 * 3_600_000 - 1)
    expect((await browser.request('/')).status).toBe(200)
    site.clock.now = new Date(site.clock.now.getTime() + 1)
    expect((await browser.request('/plans')).headers.get('location')).toBe('/login?next=%2Fplans')
  })

  it('stores only digests, and a fresh token at every login', async () => {
    const browser = await site.logIn('act_li')
    const first = browser.cookies.get('flywheel_session') ?? ''
    await browser.post('/login', { t: await site.link() })
    const second = browser.cookies.get('flywheel_session') ?? ''
    expect(second).not.toBe(first)
    const stored = await rows<{ token_hash: string }>(
      database.db,
      sql`select token_hash from sessions where workspace_id = ${site.workspace.id}
        union all select token_hash from login_links where workspace_id = ${site.workspace.id}`,
    )
    expect(stored.every(row => /^[0-9a-f]{64}$/.test(row.token_hash))).toBe(true)
    const old = formBrowser(site.app)
    old.cookies.set('flywheel_session', first)
    expect((await old.request('/')).status).toBe(303)
  })

  it('takes a link only into its own workspace and only for active people', async () => {
    const other = await testSite(database.db)
    const token = await site.link()
    const moved = token.replace(/^\d+/, String(other.workspace.id))
    expect((await formBrowser(site.app).post('/login', { t: moved })).status).toBe(410)
    await sql`update actors set active = false where workspace_id = ${site.workspace.id} and actor_id = 'act_li'`.execute(
      database.db,
    )
    expect((await formBrowser(site.app).post('/login', { t: token })).status).toBe(410)
    await expect(site.link('act_li')).rejects.toThrow()
  })

  it('refuses somebody who was deactivated while logged in', async () => {
    const browser = await site.logIn('act_li')
    await sql`update actors set active = false where workspace_id = ${site.workspace.id} and actor_id = 'act_li'`.execute(
      database.db,
    )
    const page = await browser.request('/')
    expect(page.status).toBe(401)
    expect(await page.text()).toContain('不认识这个人')
  })

  it('sets a cookie that scripts cannot read, and __Host- behind HTTPS', async () => {
    const plain = await formBrowser(site.app).post('/login', { t: await site.link() })
    expect(plain.headers.getSetCookie()[0]).toMatch(
      /^flywheel_session=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const safe = await testSite(database.db, 'sandbox', true)
    const secure = await formBrowser(safe.app).post('/login', { t: await safe.link() })
    expect(secure.headers.getSetCookie()[0]).toMatch(/^__Host-flywheel=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it('logs out: the cookie goes and the old one is worth nothing', async () => {
    const browser = await site.logIn('act_li')
    const kept = browser.cookies.get('flywheel_session') ?? ''
    expect((await browser.post('/logout', {})).headers.get('location')).toBe('/login')
    expect(browser.cookies.has('flywheel_session')).toBe(false)
    browser.cookies.set('flywheel_session', kept)
    expect((await browser.request('/')).status).toBe(303)
  })

  it('comes back to the page that was asked for, and never leaves the console', async () => {
    const go = async (next: string) => {
      const answer = await formBrowser(site.app).post('/login', { t: await site.link(), next })
      return answer.headers.get('location')
    }
    expect(await go('/proposals/prp_1')).toBe('/proposals/prp_1')
    for (const bad of ['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)', '/\t/evil.test'])
      expect(await go(bad)).toBe('/')
  })
})
