import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { REAL_NOW } from './testing/fake-assistant.ts'
import { testSite } from './testing/site.ts'
import { greetingProposal, planView } from './testing/views.ts'

let database: TestDatabase
let site: Awaited<ReturnType<typeof testSite>>
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  site = await testSite(database.db)
})
afterAll(() => database.close())

describe('a working day without scripts', () => {
  it('goes from a sentence to an approved, sent and counted message', async () => {
    const li = await site.logIn('act_li')
    expect(await li.page('/')).toContain('没有要你处理的提案')
    const talk = await li.submit('/chat', { text: '明天10点给高价值会员发中秋祝福' })
    expect(talk).toContain('圈到 1,284 位高价值会员')
    expect(talk).toContain('data-card')
    const id = [...site.world.proposals.keys()][0] ?? ''

    const zhou = await site.logIn('act_zhou')
    const today = await zhou.page('/')
    expect(today).toContain('1 件等你')
    expect(today).toContain(`href="/proposals/${id}"`)
    const card = await zhou.page(`/proposals/${id}`)
    let at = card.indexOf('<article')
    for (const part of [
      '给高价值会员发中秋祝福',
      '给谁',
      '何时',
      '文案',
      '谁不发',
      '花钱',
      '规则',
      '审批',
      '>批准<',
      '>修改<',
      '>驳回<',
    ]) {
      expect([part, card.indexOf(part, at + 1) > at]).toEqual([part, true])
      at = card.indexOf(part, at + 1)
    }
    for (const part of [
      '林**（尾号 21）',
      '高价值 <b>1,100</b>',
      'FREQ-CAP',
      '¥3,321',
      '封顶 <b>¥4,500</b>',
      '人工智能生成合成内容标识办法',
      '09-22 10:00 前有效',
      '还差：审批',
    ])
      expect(card).toContain(part)
    const hash = /name="seenHash" value="(\w+)"/.exec(card)?.[1] ?? ''

    const done = await zhou.submit(`/proposals/${id}/approve`, { seenHash: hash })
    expect(done).toContain('已执行')
    expect(done).toContain('已批准：周岚')
    expect(done).not.toContain('data-approve')
    const again = await zhou.post(`/proposals/${id}/approve`, { seenHash: hash })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('这条提案已经有结论了')

    expect(await zhou.page('/')).toContain('09-22 周二')
    await zhou.post('/clock', { to: 'tomorrow', back: '/' })
    await zhou.post('/clock', { to: 'hour', back: '/' })
    const plan = [...site.world.plans.keys()][0] ?? ''
    const sent = await zhou.page(`/plans/${plan}`)
    expect(sent).toContain('09-22 10:00')
    expect(sent).toContain('已发完')
    expect(sent).toContain('可发 1,107 + 对照 37 + 顺延 0 + 不发 140 = 圈到 1,284')
    expect(sent).not.toContain('还在核对')
    expect(sent).toContain('<b>1,101</b>')
    expect(await zhou.page(`/proposals/${id}`)).toContain('送达 <b>1,101</b>')
    await zhou.post('/clock', { to: 'real', back: '/' })
    expect(site.world.now.toString()).toBe(REAL_NOW)
  })

  it('does not approve what changed since it was looked at', async () => {
    const zhou = await site.logIn('act_zhou')
    const view = site.put(greetingProposal(await site.assistant.scope(site.workspace.id, 'act_li'), {}))
    site.put({ ...view, hash: 'other' })
    const answer = await zhou.post(`/proposals/${view.id}/approve`, { seenHash: view.hash })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('提案在你看的时候变了')
    expect(page).toContain('name="seenHash" value="other"')
  })

  it('makes a new version of a changed text or time, and the old one points to it', async () => {
    const li = await site.logIn('act_li')
    const old = site.put(greetingProposal(await site.assistant.scope(site.workspace.id, 'act_li'), {}))
    const text = old.preview.content?.text ?? ''
    const form = await li.page(`/proposals/${old.id}/edit`)
    expect(form).toContain('value="2026-09-22T10:00"')
    // A form sends line ends as CRLF; that alone is no change.
    const same = await li.post(`/proposals/${old.id}/revise`, {
      text: text.replaceAll('\n', '\r\n'),
      at: '2026-09-22T10:00',
    })
    expect([same.status, (await same.text()).includes('文案和时间都没有改')]).toEqual([422, true])
    const blank = await (await li.post(`/proposals/${old.id}/revise`, { text: ' ', at: '2026-09-22T10:00' })).text()
    expect(blank).toMatch(/aria-invalid="true" aria-describedby="text-error"/)
    const when = await (await li.post(`/proposals/${old.id}/revise`, { text, at: '后天' })).text()
    expect(when).toMatch(/aria-invalid="true" aria-describedby="at-error"/)
    const denied = await li.post(`/proposals/${old.id}/revise`, { text: '全网最低价', at: '2026-09-22T10:00' })
    const page = await denied.text()
    expect(page).toContain('广告法第九条')
    expect(page).toContain('近7日本店成交价')
    expect(page).toContain('>全网最低价</textarea>')

    const fresh = await li.submit(`/proposals/${old.id}/revise`, {
      text: text.replace('月亮圆的那天', '月圆那天'),
      at: '2026-09-22T14:30',
    })
    expect(fresh).toContain('第 2 版')
    expect(fresh).toContain('<del>亮圆的</del><ins>圆</ins>')
    expect(fresh).toContain('09-22 14:30')
    const stale = await li.page(`/proposals/${old.id}`)
    expect(stale).toContain('这是旧版，已被第 2 版取代')
    expect(stale).not.toContain('/approve')
    expect((await li.request(`/proposals/${old.id}/edit`)).status).toBe(303)
  })

  it('asks for a reason before it rejects', async () => {
    const zhou = await site.logIn('act_zhou')
    const view = site.put(greetingProposal(await site.assistant.scope(site.workspace.id, 'act_li'), {}))
    const blank = await zhou.post(`/proposals/${view.id}/reject`, { reason: '  ' })
    expect([blank.status, (await blank.text()).includes('写一句原因')]).toEqual([422, true])
    const page = await zhou.submit(`/proposals/${view.id}/reject`, { reason: '语气太硬' })
    expect(page).toContain('已驳回')
    expect(page).toContain('语气太硬')
    expect(page).toContain('周岚，09-21 10:30')
  })

  it('keeps what was written when the assistant refuses, with the sentence beside the field', async () => {
    const li = await site.logIn('act_li')
    const busy = await li.post('/chat', { text: '拒绝这一句' })
    expect(busy.status).toBe(409)
    const page = await busy.text()
    expect(page).toContain('这个会话正在回答上一句')
    expect(page).toContain('>拒绝这一句</textarea>')
    expect((await li.post('/chat', { text: '   ' })).status).toBe(422)
  })

  it('offers readings as buttons that say their command', async () => {
    const li = await site.logIn('act_li')
    const page = await li.submit('/chat', { text: '嗯' })
    expect(page).toContain('<input type="hidden" name="text" value="上周新客首单转化率多少">')
    const thread = site.world.turns[0]?.threadId ?? ''
    const figures = await li.submit(`/chat/${thread}`, { text: '上周新客首单转化率多少' })
    expect(figures).toContain('<b>18.4%</b>')
    expect(figures).toContain('窗口内加入、且已满 7 天的人里')
    expect(figures).toContain('2026-09-14 00:00 – 2026-09-21 00:00')
    expect(figures).toContain('n=1,204')
  })

  it('sorts scheduled work by any column', async () => {
    const li = await site.logIn('act_li')
    const scope = await site.assistant.scope(site.workspace.id, 'act_li')
    for (const [id, send, at] of [
      ['a', 5, '2026-09-23'],
      ['b', 900, '2026-09-22'],
      ['c', 70, '2026-09-24'],
    ] as const) {
      const plan = planView(greetingProposal(scope, { at: `${at}T02:00:00Z` }), `pln_${id}`)
      site.world.plans.set(plan.id, { ...plan, title: `计划${id}`, counts: { ...plan.counts, send } })
    }
    const order = async (query: string) =>
      [...(await li.page(`/plans${query}`)).matchAll(/计划([abc])</g)].map(m => m[1]).join('')
    expect(await order('')).toBe('bac')
    expect(await order('?sort=send&dir=desc')).toBe('bca')
    expect(await order('?sort=send&dir=asc')).toBe('acb')
    expect(await order('?sort=title&dir=desc')).toBe('cba')
    expect(await order('?sort=constructor&dir=asc')).toBe('bac')
    expect(await li.page('/plans?sort=send&dir=desc')).toContain('aria-sort="descending"')
  })
})
