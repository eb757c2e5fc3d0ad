import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zAnswer, zProposal } from '../../../test/support/answer-shape.ts'
import { openWorld, SENTENCE } from '../../../test/support/world.ts'
import type { ProposalView } from '../../agent/tools/tool.ts'
import { cardText } from './card.ts'
import { bar, progressLine, terminalLang } from './io.ts'
import { CarriedOut, runProgram } from './program.ts'

let world: Awaited<ReturnType<typeof openWorld>>
let proposal: ProposalView
beforeAll(async () => {
  world = await openWorld()
  const answer = await world.ask(SENTENCE.zh)
  const [made] = answer.proposals
  if (!made) throw new Error(answer.reply)
  proposal = made
}, 120_000)
afterAll(() => world.close())

const run = async (argv: readonly string[], lang: 'zh' | 'en' = 'zh') => {
  const said = { out: '', err: '' }
  const io = {
    cwd: '/',
    lang,
    interactive: false,
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
  }
  const host = {
    assistant: world.assistant,
    database: world.database,
    dataDir: '/nowhere',
    workspace: 'demo',
    consoleUrl: 'http://console.test',
    loginLink: async (handle: string) => `http://console.test/login?t=${handle}`,
    resetDemo: async () => ({ workspaceId: 1, members: 2, orders: 3 }),
    doctor: async () => [{ name: 'disk', ok: false, says: 'full', fix: 'free some' }],
  }
  return { exit: await runProgram(argv, io, async () => host), ...said }
}

describe('a card of lines', () => {
  it('says what, who, when, the text, who is left out and how to approve, in that order', () => {
    const lines = cardText(proposal, 'zh').split('\n')
    const order = ['┌ ', '│ 谁', '│ 时间', '│ 正文', '│ 审批', '└ flywheel approve'].map(start =>
      lines.findIndex(line => line.startsWith(start)),
    )
    expect(order.every(i => i >= 0)).toBe(true)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(lines.at(-1)).toBe(`└ flywheel approve ${proposal.id} --as ${proposal.approvals[0] ?? 'operator'}`)
  })

  it('of a decided proposal says what came of it, and offers no approval', () => {
    const says = { zh: '已排期。', en: 'Scheduled.' }
    const done = cardText({ ...proposal, status: 'executed', says }, 'en')
    expect(done).toContain('[executed]')
    expect(done).toContain('Scheduled.')
    expect(done).not.toContain('flywheel approve')
    expect(cardText({ ...proposal, status: 'rejected', reason: 'too early' }, 'en')).toContain('too early')
  })
})

describe('a command', () => {
  it('prints one JSON document and nothing else with --json, whatever it is', async () => {
    const lines = [
      ['ask', '现在排了哪些？'],
      ['proposals'],
      ['proposals', '--all'],
      ['plans'],
      ['segment', 'count', '沉默会员'],
      ['segment', 'save', '试一试', 'high_value'],
      ['segment', 'list'],
      ['metric', 'gmv', '--period', '上周'],
      ['audit', 'verify'],
      ['doctor'],
      ['login'],
      ['key', 'create', 'shop', '--as', 'admin'],
      ['demo', 'clock'],
      ['demo', 'reset'],
      ['ask', '你好', '--as', 'nobody'],
      ['ask'],
    ]
    for (const line of lines) {
      const { out, err } = await run([...line, '--json'])
      expect(JSON.parse(out), line.join(' ')).toBeTypeOf('object')
      if (line.length > 1) expect(err, line.join(' ')).toBe('')
    }
  })

  it('prints sentences without it, in the language of what was asked', async () => {
    expect((await run(['ask', 'what is scheduled?'])).out).toMatch(/Nothing is scheduled|still to go out/)
    expect((await run(['ask', '现在排了哪些？'], 'en')).out).toMatch(/没有排期|要发/)
    expect((await run(['segment', 'count', '沉默会员'])).out).toMatch(/^[\d,]+ {2}\S/)
    expect((await run(['proposals'])).out).toContain(proposal.id)
  })

  it('ends with 1 when it ran and was refused', async () => {
    expect((await run(['doctor'])).exit).toBe(1)
    expect((await run(['key', 'create', 'x', '--as', 'viewer'])).exit).toBe(1)
    expect((await run(['audit', 'verify'])).exit).toBe(0)
  })

  it('approves what stood there, or only what was seen', async () => {
    expect((await run(['approve', proposal.id, '--as', 'approver', '--hash', 'other'])).exit).toBe(1)
    const done = await run(['approve', proposal.id, '--as', 'approver', '--json'])
    expect(zProposal.parse(JSON.parse(done.out)).status).toBe('executed')
    const planId = String(zProposal.parse(JSON.parse(done.out)).outcome?.['planId'])
    expect((await run(['plan', planId])).out).toMatch(/\d+ = \d+ \+ \d+ \+ \d+ \+ \d+/)
  })

  it('stops all sending at once, says so wherever one looks, and lets it go on after an approval', async () => {
    expect((await run(['pause', '--reason', '券有问题'])).out).toContain('已全部停下')
    expect((await run(['pause', '--json'])).exit).toBe(0)
    expect((await run(['plans'])).out).toMatch(/停下了所有发送：券有问题/)
    expect(JSON.parse((await run(['plans', '--json'])).out).paused).toContain('券有问题')
    expect((await run(['pause', '--as', 'viewer'])).exit).toBe(1)
    const card = (await run(['resume'])).out
    expect(card).toMatch(/│ 审批 {2}还差：审批人。恢复发送需要 1 位审批人。\(KILL-SWITCH\) 可以请 /)
    const id = /flywheel approve (prp_\w+)/.exec(card)?.[1] ?? ''
    const done = await run(['approve', id, '--as', 'approver'])
    expect(done.out).toMatch(/│ 审批 {2}已批准：.+（审批人，\d{4}-\d\d-\d\d \d\d:\d\d）/)
    expect((await run(['plans'])).out).not.toContain('停下了')
    expect((await run(['resume'])).exit).toBe(1)
  })

  it('says nothing of its own when another process carried it out, and ends as that one did', async () => {
    let printed = ''
    const print = (text: string) => {
      printed += text
    }
    const io = { cwd: '/', lang: 'en' as const, interactive: false, out: print, err: print }
    const exit = await runProgram(['plans'], io, async () => {
      throw new CarriedOut(2)
    })
    expect([exit, printed]).toEqual([2, ''])
  })

  it('that meets a bug says so without pretending, and one that meets a lost database says what to check', async () => {
    const io = { cwd: '/', lang: 'en' as const, interactive: false, out: () => {}, err: () => {} }
    const ends = (error: Error) =>
      runProgram(['plans'], io, async () => {
        throw error
      })
    expect(await ends(new Error('a bug'))).toBe(1)
    let said = ''
    const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const exit = await runProgram(['plans', '--json'], { ...io, out: text => (said += text) }, async () => {
      throw lost
    })
    expect([exit, JSON.parse(said)]).toMatchObject([
      1,
      { error: { code: 'unavailable', fix: expect.stringContaining('DATABASE_URL') } },
    ])
  })

  it('answers in the documented shape', async () => {
    for (const text of [SENTENCE.en, '写一条中秋关怀', '帮助', '上周新客首单转化率', 'asdf', '取消那条'])
      zAnswer.parse(JSON.parse((await run(['ask', text, '--json'])).out))
  })
})

describe('the terminal', () => {
  it('speaks Chinese where the locale says so', () => {
    expect(terminalLang({ LANG: 'zh_CN.UTF-8' })).toBe('zh')
    expect(terminalLang({ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en')
    expect(terminalLang({})).toBe('en')
  })

  it('shows how far something is', () => {
    expect(bar(1, 2)).toBe('██████████░░░░░░░░░░  50%')
    expect(bar(5, 0)).toMatch(/100%$/)
  })

  it('rewrites its progress line only where somebody looks', () => {
    let printed = ''
    const print = (text: string) => {
      printed += text
    }
    const quiet = progressLine({ cwd: '/', lang: 'en' as const, interactive: false, out: print, err: print })
    quiet.end()
    expect(printed).toBe('')
    const line = progressLine({ cwd: '/', lang: 'en' as const, interactive: true, out: print, err: print })
    line.show('a')
    line.end()
    expect(printed).toBe('\r\u001b[2Ka\n')
  })
})
