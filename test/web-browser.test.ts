import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { webRoutes } from '../src/surfaces/web/routes.ts'
import { createLoginLink, randomToken } from '../src/surfaces/web/session.ts'
import { fakeAssistant, REAL_NOW } from '../src/surfaces/web/testing/fake-assistant.ts'
import { greetingProposal, planView } from '../src/surfaces/web/testing/views.ts'
import { type TestDatabase, testDatabase } from './database.ts'

const CHROMIUM = '/usr/bin/chromium'
const here = existsSync(CHROMIUM)
if (!here) console.log(`web console in a real browser: skipped, there is no ${CHROMIUM}`)

/** Where pictures go; set WEB_SHOTS to look at them. */
const shots = process.env['WEB_SHOTS']
const SENTENCE = '明天10点给高价值会员发中秋祝福'
const PHONE = { width: 390, height: 844 }
const LAPTOP = { width: 1366, height: 768 }

/** What a page says of itself; run inside it as text, because these types are not ours. */
const lowContrast = (page: Page): Promise<string[]> => page.evaluate(CONTRAST)
const fits = (page: Page): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth <= innerWidth')
const CONTRAST = readFileSync(join(import.meta.dirname, '../src/surfaces/web/testing/low-contrast.js'), 'utf8')

let database: TestDatabase
let browser: Browser
let server: ServerType
let fake: Awaited<ReturnType<typeof fakeAssistant>>
let origin: string
let context: BrowserContext | null = null
let complaints: string[] = []

const open = async (viewport = LAPTOP, colorScheme: 'light' | 'dark' = 'light', more: BrowserContextOptions = {}) => {
  context = await browser.newContext({ viewport, colorScheme, locale: 'zh-CN', ...more })
  const page = await context.newPage()
  complaints = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  return page
}
const logIn = async (page: Page, actorId = 'act_li') => {
  const token = await createLoginLink(database.db, fake.workspace.id, actorId, new Date(REAL_NOW))
  await page.goto(`${origin}/login?t=${token}`)
  await page.locator('button.main').click()
  await page.waitForURL(`${origin}/`)
}
const actAs = async (page: Page, actorId: string) => {
  await page.locator('.menu > summary').last().click()
  await page.locator(`button[value=${actorId}]`).click()
}
const shoot = async (page: Page, name: string, fullPage = false) => {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage })
}
const propose = async (actorId = 'act_li') =>
  fake.put(greetingProposal(await fake.assistant.scope(fake.workspace.id, actorId), {}))

describe.skipIf(!here)('the console in a real browser', () => {
  beforeAll(async () => {
    database = await testDatabase()
    fake = await fakeAssistant(database.db)
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    const app = webRoutes({
      assistant: fake.assistant,
      db: database.db,
      workspaceId: fake.workspace.id,
      secureCookies: false,
      newToken: randomToken,
      now: () => new Date(REAL_NOW),
    })
    origin = await new Promise(resolve => {
      server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
        resolve(`http://127.0.0.1:${port}`),
      )
    })
  })
  afterEach(async () => {
    await context?.close()
    context = null
    fake.world.proposals.clear()
    fake.world.plans.clear()
    fake.world.turns.length = 0
    await fake.assistant.moveClock(await fake.assistant.scope(fake.workspace.id, 'act_li'), null)
  })
  afterAll(async () => {
    await browser?.close()
    await new Promise(resolve => server?.close(resolve))
    await database?.close()
  })

  it('goes from a sentence to a card, from four eyes to a sent message, without a complaint in the console', async () => {
    const page = await open()
    await logIn(page)
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).toBe('ask')
    await page.getByRole('link', { name: '对话' }).first().click()

    let answerNow = () => {}
    fake.world.gate = new Promise(resolve => {
      answerNow = resolve
    })
    await page.locator('#ask').fill(SENTENCE)
    await page.keyboard.press('Enter')
    await page.getByText('已核 1,284 / 1,284').waitFor()
    expect(await page.locator('[data-card]').count()).toBe(0)
    await shoot(page, 'chat-waiting')
    answerNow()
    await page.locator('[data-card]').waitFor()
    expect(await page.locator('.answer > .words').innerText()).toContain('圈到 1,284 位高价值会员')
    expect(page.url()).toMatch(/\/chat\/thr_/)
    expect(await page.locator('#threads').innerText()).toContain(SENTENCE)
    await page.reload()
    expect(await page.locator('[data-card]').count()).toBe(1)
    expect(await page.getByText('这是你提的，要由另一位来批').count()).toBe(1)

    await actAs(page, 'act_zhou')
    await page.locator('[data-card]').focus()
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toContain('给高价值会员发中秋祝福，1,107 位')
    await shoot(page, 'approve-dialog')
    await page.keyboard.press('Escape')
    expect([...fake.world.proposals.values()].map(p => p.status)).toEqual(['pending'])
    await page.keyboard.press('a')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/proposals\/prp_/)
    expect(await page.locator('[data-card] header').innerText()).toContain('已执行')
    expect(await page.locator('[data-card]').innerText()).toContain('已批准：周岚')

    await page.locator('.menu > summary').first().click()
    await page.getByRole('button', { name: '+7 天' }).click()
    await page.getByText('送达 1,101').waitFor()
    await shoot(page, 'card-after', true)
    expect(complaints).toEqual([])
  })

  it('sends once when the button is pressed twice, and not while Chinese is being composed', async () => {
    const page = await open()
    await logIn(page)
    await page.goto(`${origin}/chat`)
    fake.world.asked.length = 0
    const box = page.locator('#ask')
    await box.fill('发中秋')
    await box.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    expect(fake.world.asked).toEqual([])
    await page.evaluate(
      `document.querySelector('form.composer').requestSubmit(), document.querySelector('form.composer').requestSubmit()`,
    )
    await page.locator('[data-card]').waitFor()
    expect(fake.world.asked).toEqual(['发中秋'])
    expect(complaints).toEqual([])
  })

  it('shows a refusal and a lost connection as sentences, and keeps what was written', async () => {
    const page = await open()
    await logIn(page)
    await page.goto(`${origin}/chat`)
    await page.locator('#ask').fill('拒绝这一句')
    await page.keyboard.press('Enter')
    await page.getByText('等几秒再发').waitFor()
    expect(await page.locator('#ask').inputValue()).toBe('拒绝这一句')
    await page.route('**/chat', route => route.abort())
    await page.keyboard.press('Enter')
    await page.getByText('连接断了').waitFor()
  })

  it('moves with j and k and opens with Enter', async () => {
    const page = await open()
    await logIn(page, 'act_zhou')
    const [first, second] = [await propose(), await propose('act_chen')]
    await page.goto(`${origin}/proposals`)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/proposals/${second.id}`)
    await page.goto(`${origin}/proposals`)
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/proposals/${first.id}`)
    expect(complaints).toEqual([])
  })

  it('works with scripts off', async () => {
    const page = await open(LAPTOP, 'light', { javaScriptEnabled: false })
    await logIn(page)
    await page.goto(`${origin}/chat`)
    await page.locator('#ask').fill(SENTENCE)
    await page.getByRole('button', { name: '发送' }).click()
    await page.waitForURL(/\/chat\/thr_/)
    await actAs(page, 'act_zhou')
    await page.getByRole('button', { name: '批准' }).click()
    await page.waitForURL(/\/proposals\/prp_/)
    expect(await page.locator('[data-card] header').innerText()).toContain('已执行')
  })

  it('measures contrast and width for real', async () => {
    const page = await open(PHONE)
    await page.setContent(
      '<body style="background:#fff"><p style="color:#999">faint</p><p style="color:#000">plain</p><pre>'.concat(
        'w'.repeat(300),
      ),
    )
    expect([await lowContrast(page), await fits(page)]).toEqual([['faint 2.85'], false])
  })

  it.each([
    ['laptop light', LAPTOP, 'light'],
    ['laptop dark', LAPTOP, 'dark'],
    ['phone light', PHONE, 'light'],
    ['phone dark', PHONE, 'dark'],
    ['phone English', PHONE, 'light', 'en-US'],
    ['laptop English', LAPTOP, 'dark', 'en-US'],
  ] as [string, typeof PHONE, 'light' | 'dark', string?][])(
    'is readable on every page: %s',
    async (name, viewport, scheme, locale = 'zh-CN') => {
      const page = await open(viewport, scheme, { locale })
      await logIn(page)
      const scope = await fake.assistant.scope(fake.workspace.id, 'act_li')
      const old = await propose()
      const fresh = await fake.assistant.revise(scope, old.id, {
        text: `很长的一段没有空格的话${'好'.repeat(80)} ${'w'.repeat(120)}`,
      })
      const waiting = await propose()
      const plan = planView(waiting, 'pln_shown')
      fake.world.plans.set(plan.id, plan)
      const later = {
        ...planView(greetingProposal(scope, { at: '2026-09-24T07:00:00Z' }), 'pln_later'),
        title: '国庆前老客回归礼提醒',
      }
      fake.world.plans.set(later.id, { ...later, status: 'paused' })
      await fake.assistant.ask(scope, { text: '上周新客首单转化率多少', threadId: 'thr_1', surface: 'web' })
      await fake.assistant.ask(scope, { text: '嗯？', threadId: 'thr_1', surface: 'web' })
      await fake.assistant.ask(scope, { text: SENTENCE, threadId: 'thr_1', surface: 'web' })
      const pages: Record<string, string> = {
        'today-operator': '/',
        chat: '/chat/thr_1',
        'chat-empty': '/chat',
        plans: '/plans',
        'plans-past': '/plans?when=past',
        plan: '/plans/pln_shown',
        flywheel: '/flywheel',
        edit: `/proposals/${waiting.id}/edit`,
        missing: '/nowhere',
        proposals: '/proposals?all=1',
      }
      const approver: Record<string, string> = {
        today: '/',
        queue: '/proposals',
        card: `/proposals/${waiting.id}`,
        'card-long': `/proposals/${fresh.id}`,
        'card-old': `/proposals/${old.id}`,
      }
      const look = async (what: string, path: string) => {
        await page.goto(origin + path)
        expect([what, await fits(page)]).toEqual([what, true])
        expect([what, await lowContrast(page)]).toEqual([what, []])
        await shoot(page, `${name.replace(' ', '-')}-${what}`, what === 'card')
      }
      for (const [what, path] of Object.entries(pages)) await look(what, path)
      await actAs(page, 'act_zhou')
      for (const [what, path] of Object.entries(approver)) await look(what, path)
      await page.goto(origin)
      await page.locator('.menu > summary').last().click()
      expect(await lowContrast(page)).toEqual([])
      await shoot(page, `${name.replace(' ', '-')}-menu`)
      await page.locator('form[action="/logout"] button').click()
      await look('login', '/login?t=1.abcdefghijklmnop')
      const others = complaints.filter(text => !/status of (404|410)/.test(text))
      expect(others).toEqual([])
    },
  )
})
