import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import type { ProposalView } from '../../agent/tools/tool.ts'
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

/** A greeting that needs two approvers, proposed by 李想. */
const put = async (to: Partial<ProposalView> = {}): Promise<ProposalView> => {
  const scope = await site.assistant.scope(site.workspace.id, 'act_li')
  const made = greetingProposal(scope, {})
  const hits = made.hits.map(hit =>
    hit.rule === 'APPR-AUD' ? { ...hit, approvals: ['approver', 'approver'] as const } : hit,
  )
  return site.put({ ...made, hits, approvals: ['approver', 'approver'], ...to })
}
const seatsIn = (page: string) => /<dt>审批<\/dt><dd>([\s\S]*?)<\/dd>/.exec(page)?.[1] ?? ''

describe('the approval on a card', () => {
  it('says for each open seat which rule asks for it, who could give it, and until when', async () => {
    const view = await put()
    const page = seatsIn(await (await site.logIn('act_li')).page(`/proposals/${view.id}`))
    expect(page.match(/还差：审批/g)).toHaveLength(2)
    expect(page).toContain('501–5,000 人要 1 位审批人 <code>APPR-AUD</code>')
    expect(page).toContain('可以请 周岚、陈默')
    expect(page).not.toContain('李想')
    expect(page).toContain('09-22 10:00 前有效')
  })

  it('says who gave one and when, and no longer names them for the other', async () => {
    const view = await put()
    const zhou = await site.logIn('act_zhou')
    await zhou.post(`/proposals/${view.id}/approve`, { seenHash: view.hash })
    const page = seatsIn(await zhou.page(`/proposals/${view.id}`))
    expect(page).toContain('已批准：周岚（审批，09-21 10:30）')
    expect(page.match(/还差：审批/g)).toHaveLength(1)
    expect(page).toContain('可以请 陈默<')
    const chen = await site.logIn('act_chen')
    await chen.post(`/proposals/${view.id}/approve`, { seenHash: view.hash })
    const done = seatsIn(await chen.page(`/proposals/${view.id}`))
    expect(done).toContain('批准已齐')
    expect(done).toContain('已批准：陈默')
    expect(done).not.toContain('还差')
  })

  it('says what to do where nobody else holds the role', async () => {
    const view = await put({ approvals: ['compliance'] })
    expect(seatsIn(await (await site.logIn('act_li')).page(`/proposals/${view.id}`))).toContain('请管理员先指定一位')
  })
})

describe('a small part first', () => {
  const first = { chosen: false, people: 23, share: 0.02, watchHours: 24 }

  it('is a button where it can be had, and makes a new version', async () => {
    const made = await put()
    const view = site.put({ ...made, preview: { ...made.preview, canary: first } })
    const li = await site.logIn('act_li')
    expect(await li.page(`/proposals/${view.id}`)).toContain('先发 2% 看看')
    expect(await (await site.logIn('act_wu')).page(`/proposals/${view.id}`)).not.toContain('先发 2% 看看')
    const next = await li.submit(`/proposals/${view.id}/canary`, {})
    expect(next).toContain('第 2 版')
    expect(next).toContain('先发 23 人（2%），24 小时后看删除率再发其余')
    expect(next).not.toContain('先发 2% 看看')
  })
})

describe('what is stopped', () => {
  it('is said at the top of every page, with who, when and why', async () => {
    const paused = '李想 在 2026-09-21 10:30 停下了所有发送：券有问题。'
    Object.assign(site.assistant, { paused: async () => paused })
    const li = await site.logIn('act_li')
    for (const path of ['/', '/plans', '/chat', '/proposals']) expect(await li.page(path)).toContain(paused)
  })

  it('is said of one plan on its page', async () => {
    const view = await put()
    site.world.plans.set('pln_1', { ...planView(view, 'pln_1'), status: 'paused', notes: ['自动停下：2/120。'] })
    const page = await (await site.logIn('act_li')).page('/plans/pln_1')
    expect(page).toContain('已暂停')
    expect(page).toContain('自动停下：2/120。')
  })
})
