import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
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

describe('who may press what', () => {
  it.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling domain', { 'sec-fetch-site': 'same-site' }],
    ['a page of nobody', { 'sec-fetch-site': 'none' }],
    ['an old browser elsewhere', { origin: 'https://evil.test' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['nobody in particular', {}],
  ] as [string, Record<string, string>][])('refuses every POST from %s', async (_, headers) => {
    const browser = await site.logIn('act_zhou')
    const view = site.put(greetingProposal(await site.assistant.scope(site.workspace.id, 'act_li'), {}))
    const paths = [
      '/login',
      '/logout',
      '/switch',
      '/lang',
      '/clock',
      '/chat',
      `/proposals/${view.id}/approve`,
      `/proposals/${view.id}/reject`,
      `/proposals/${view.id}/revise`,
    ]
    for (const path of paths)
      for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
        const answer = await browser.request(path, {
          method: 'POST',
          body: `seenHash=${view.hash}&reason=x&text=x&actor=act_li&to=hour`,
          headers: { 'content-type': type, ...headers },
        })
        expect([path, type, answer.status]).toEqual([path, type, 403])
      }
    expect(
      (await site.assistant.proposal(await site.assistant.scope(site.workspace.id, 'act_zhou'), view.id)).status,
    ).toBe('pending')
    expect(site.world.asked).toEqual([])
    expect((await browser.request('/')).status).toBe(200)
  })

  it('takes the Origin of the same host from a browser that sends no Sec-Fetch-Site, also behind a TLS proxy', async () => {
    const browser = formBrowser(site.app)
    const form = { method: 'POST', body: new URLSearchParams({ t: await site.link() }) }
    expect((await browser.request('/login', { ...form, headers: { origin: 'https://console.test' } })).status).toBe(303)
  })

  it('sends everybody else to the login page', async () => {
    const nobody = formBrowser(site.app)
    for (const path of ['/', '/chat', '/proposals', '/plans', '/flywheel', '/proposals/prp_1'])
      expect((await nobody.request(path)).status).toBe(303)
    expect((await nobody.post('/proposals/prp_1/approve', {})).headers.get('location')).toBe('/login')
    expect(await nobody.page('/login')).toContain('先登录，再看这一页')
  })

  it('shows the approve button only to those who can use it, and says why to the others', async () => {
    const view = site.put(greetingProposal(await site.assistant.scope(site.workspace.id, 'act_li'), {}))
    const card = async (who: string) => (await site.logIn(who)).page(`/proposals/${view.id}`)
    const button = `/proposals/${view.id}/approve`
    expect(await card('act_zhou')).toContain(button)
    const own = await card('act_li')
    expect(own).not.toContain(button)
    expect(own).toContain('这是你提的，要由另一位来批')
    expect(own).toContain('撤回提案')
    const looking = await card('act_wu')
    expect(looking).not.toContain(button)
    expect(looking).toContain('你的角色（查看）不能批这一条')
    expect(looking).not.toContain('/reject')
    expect(looking).not.toContain('/edit')
  })

  it('leaves the last word to the assistant: a forged press is a sentence beside the buttons', async () => {
    const view = site.put(greetingProposal(await site.assistant.scope(site.workspace.id, 'act_zhou'), {}))
    const browser = await site.logIn('act_zhou')
    const answer = await browser.post(`/proposals/${view.id}/approve`, { seenHash: view.hash })
    expect(answer.status).toBe(403)
    const page = await answer.text()
    expect(page).toContain('自己提的不能自己批')
    expect(page).toContain('请另一位审批人来批')
    expect(page).toContain('待审批')
  })

  it('lets a demo workspace act as somebody else, and no other', async () => {
    const browser = await site.logIn('act_li')
    expect(await browser.page('/')).toContain('以 周岚·审批 的身份')
    const before = browser.cookies.get('flywheel_session')
    expect(await browser.submit('/switch', { actor: 'act_zhou', back: '/' })).toContain('周岚 · 审批')
    expect(browser.cookies.get('flywheel_session')).not.toBe(before)
    expect((await browser.post('/switch', { actor: 'act_nobody' })).status).toBe(404)

    const real = await testSite(database.db, 'wecom')
    const visitor = await real.logIn('act_li')
    const page = await visitor.page('/')
    expect(page).not.toContain('/switch')
    expect(page).not.toContain('/clock')
    const forged = await visitor.post('/switch', { actor: 'act_zhou' })
    expect(forged.status).toBe(403)
    expect(await visitor.page('/')).toContain('李想 · 运营')
  })
})
