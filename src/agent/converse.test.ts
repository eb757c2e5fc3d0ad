import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ScriptedModel, type Step, scriptedModel } from '../../test/support/scripted-model.ts'
import { changingNothing, openWorld, SENTENCE, type World } from '../../test/support/world.ts'
import { rows, sql } from '../platform/db/database.ts'
import { toolsFor } from './tools/catalogue.ts'

let opened: Awaited<ReturnType<typeof openWorld>>
let model: ScriptedModel
let world: World
beforeAll(async () => {
  opened = await openWorld()
}, 120_000)
afterAll(() => opened.close())
beforeEach(() => {
  model = scriptedModel()
  world = opened.withModel(model)
})

const silent = { field: 'lifecycle', op: 'eq', value: 'silent' }
const query = (value = 'silent') => ({ name: 'segment.query', args: { all: [{ ...silent, value }] } })
const schedule = (more: object = {}) => ({
  name: 'touch.schedule',
  args: {
    audience: 'high_value',
    at: '2026-09-22T10:00:00+08:00',
    scene: 'mid_autumn',
    content: '中秋关怀',
    texts: ['中秋将至，愿你一切都好。回复TD'],
    ...more,
  },
})
const toolMessages = () =>
  (model.bodies().at(-1)?.messages ?? []).filter(m => m.role === 'tool').map(m => JSON.parse(m.content ?? '{}'))

describe('a turn with a model', () => {
  it('calls a tool, and answers in words whose figures that tool computed', async () => {
    model.script(body => {
      const told = body.messages.findLast(m => m.role === 'tool')
      return told ? { say: `沉默客户有 ${JSON.parse(told.content ?? '').data.count} 位。` } : { calls: [query()] }
    })
    const answer = await world.ask('沉默客户有多少')
    const count = await world.ask('沉默客户有多少').then(a => /(\d+) 位/.exec(a.reply)?.[1])
    expect(answer.reply).toBe(`沉默客户有 ${count} 位。`)
    expect(answer).toMatchObject({ planner: 'model', decision: 'allow', tools: [{ name: 'segment.query' }] })
  })

  it('shows a figure of the model’s own to nobody: the tool’s words stand instead', async () => {
    for (const invented of ['沉默客户有 98765 位。', '沉默客户占百分之四十。', 'Roughly 98,765 silent members.']) {
      model.script([{ calls: [query()] }, { say: invented }])
      const { reply } = await world.ask('沉默客户有多少')
      expect(reply).not.toContain(invented)
      expect(reply).toMatch(/^圈到 \d+ 位/)
    }
    model.script([{ say: '我们有 98765 位会员。' }])
    expect((await world.ask('有多少会员')).reply).not.toMatch(/\d/)
  })

  it('does not say that something was done which no tool did', async () => {
    model.script([{ calls: [schedule()] }, { say: '已经发送给大家了，不用审批。' }])
    const answer = await world.ask('发中秋关怀')
    expect(answer.reply).not.toContain('已经发送')
    expect(answer.proposals[0]?.status).toBe('pending')
    model.script([{ say: '好的，已批准。' }])
    expect((await world.ask('批准吧')).reply).toContain('没有听懂')
  })

  it('strips pictures, links and pings', async () => {
    model.script([{ say: '你好 <!channel> ![p](https://evil.test/p?x=y) [看这里](https://evil.test) @all' }])
    expect((await world.ask('你好')).reply).toBe('你好   看这里')
  })

  it('may repair wrong arguments, told what is wrong through a tool message', async () => {
    model.script([
      { calls: [{ name: 'segment.query', args: { all: [{ field: 'mood', op: 'eq', value: 1 }] } }] },
      { calls: [query()] },
      { say: '数好了。' },
    ])
    const answer = await world.ask('沉默客户有多少')
    expect(answer.reply).toBe('数好了。')
    expect(toolMessages()[0]).toMatchObject({
      error: 'invalid_arguments',
      issues: [expect.stringContaining('all.0.field')],
    })
    expect(answer.tools.map(t => t.args)).toEqual([null, query().args])
  })

  it('hears the nearest names after a tool that does not exist', async () => {
    model.script([{ calls: [{ name: 'segment.querry', args: {} }] }, { say: '好。' }])
    await world.ask('x')
    expect(toolMessages()[0].issues[0]).toMatch(/nearest: segment\.query/)
  })

  it('runs parallel calls in their order', async () => {
    const name = `人群${world.workspaceId}`
    model.script([
      {
        calls: [
          { name: 'segment.create', args: { name, all: [silent] } },
          { name: 'touch.schedule', args: { ...schedule().args, audience: name } },
        ],
      },
      { say: '好。' },
    ])
    const answer = await world.ask('存人群再发')
    expect(answer.tools.map(t => t.name)).toEqual(['segment.create', 'touch.schedule'])
    expect(answer.proposals.map(p => [p.action, p.status])).toEqual([
      ['segment.save', 'executed'],
      ['touch.schedule', 'pending'],
    ])
  })

  it('makes at most one proposal', async () => {
    const before = await world.count('proposals', sql`action = 'touch.schedule'`)
    model.script([
      { calls: [schedule(), schedule({ audience: 'silent' })] },
      { calls: [schedule({ audience: 'new' })] },
      { say: '好。' },
    ])
    const answer = await world.ask('发给所有人')
    expect(answer.proposals).toHaveLength(1)
    expect(await world.count('proposals', sql`action = 'touch.schedule'`)).toBe(before + 1)
    expect(toolMessages().filter(m => m.error)).toHaveLength(2)
  })

  it('sees only the tools of the asker’s roles', async () => {
    for (const [who, may] of [
      ['viewer', false],
      ['writer', false],
      ['operator', true],
    ] as const) {
      model.script([{ say: '好。' }])
      await world.ask('你好', { as: who })
      const names = model
        .bodies()
        .at(-1)
        ?.tools?.map(t => t.function.name)
      expect(names?.includes('touch__schedule')).toBe(may)
      expect(names?.every(name => toolsFor(['admin']).some(t => t.name.replaceAll('.', '__') === name))).toBe(true)
    }
  })

  it('keeps the start of its prompt the same byte for byte', async () => {
    model.script([{ say: '好。' }, { say: '好。' }, { say: '好。' }])
    await world.ask('你好', { thread: 'prefix' })
    await opened.moveTo('2026-09-21T12:00:00+08:00')
    await world.ask('再说一次', { thread: 'prefix' })
    await world.ask('换个人', { as: 'operator2' })
    const prefixes = model.bodies().map(b => JSON.stringify([b.messages[0], b.tools]))
    expect(new Set(prefixes).size).toBe(1)
    expect(prefixes[0]).not.toMatch(/2026|operator2|demo/)
    await opened.moveTo('2026-09-21T10:30:00+08:00')
  })

  it('gives DeepSeek its own thoughts back in the next request', async () => {
    const deepseek = scriptedModel(
      [{ calls: [query()], extra: { reasoning_content: 'think about it' } }, { say: '好。' }],
      {
        name: 'deepseek-reasoner',
      },
    )
    await opened.withModel(deepseek).ask('沉默客户有多少')
    expect(deepseek.bodies()[1]?.messages.find(m => m.role === 'assistant')).toMatchObject({
      reasoning_content: 'think about it',
    })
  })
})

describe('limits end a turn with a sentence', () => {
  const forever = (step: Step) => () => step
  it.each([
    ['turns', forever({ calls: [query()] }), '想了几轮'],
    ['repairs', forever({ calls: [{ name: 'segment.query', args: '{"all": [' }] }), '可用的参数'],
    ['tokens', forever({ calls: [query()], usage: { prompt_tokens: 70_000, completion_tokens: 1 } }), '字数到了上限'],
    ['calls', forever({ calls: Array.from({ length: 50 }, () => query()) }), '可用的参数'],
  ])('%s', async (_, script, words) => {
    model.script(script)
    const answer = await changingNothing(world, () => world.ask('沉默客户有多少', { thread: 'limits' }))
    expect(answer.reply).toContain(words)
    expect(model.sent.length).toBeLessThanOrEqual(8)
    expect(answer.tools.filter(t => t.args).length).toBeLessThanOrEqual(16)
    // The thread is usable afterwards.
    model.script([{ say: '还在。' }])
    expect((await world.ask('在吗', { thread: 'limits' })).reply).toBe('还在。')
  })
})

describe('a model that fails', () => {
  it.each([
    ['limits the rate', { status: 429 }, '429'],
    ['is broken', { status: 500 }, '500'],
    ['cannot be reached', { unreachable: true }, '连不上'],
    ['is silent', { silent: true }, '没有在时限内'],
    ['says nothing', { raw: '' }, '空的回应'],
    ['writes what is no JSON', { raw: 'data: {nope\n\n' }, '读不懂'],
    ['breaks off', { say: '我', cut: true }, '断了'],
  ] as const)('and %s is named, and the offline planner takes the sentence', async (_, step, words) => {
    const broken = scriptedModel(() => step, { timeoutMs: 50 })
    const answer = await opened.withModel(broken).ask(SENTENCE.zh)
    const [note, said] = answer.reply.split('\n')
    expect(note).toContain(words)
    expect(note).toContain('离线解析器')
    expect(said).toMatch(/^圈到 \d+ 位/)
    expect(answer).toMatchObject({ planner: 'offline', proposals: [{ status: 'pending' }] })
  })

  it('after it proposed loses nothing: the proposal stands and is told once', async () => {
    model.script([{ calls: [schedule()] }, { status: 429 }])
    const before = await world.count('proposals', sql`action = 'touch.schedule'`)
    const answer = await world.ask('发中秋关怀', { thread: 'half' })
    expect(answer.reply).toContain('429')
    expect(answer.reply).toContain('圈到')
    expect(answer.proposals).toHaveLength(1)
    expect(await world.count('proposals', sql`action = 'touch.schedule'`)).toBe(before + 1)
    model.script([{ say: '好。' }])
    expect((await world.ask('好', { thread: 'half' })).reply).toBe('好。')
  })

  it('is written down with its tokens, and never with a word that was said', async () => {
    model.script([
      { calls: [query()], usage: { prompt_tokens: 11, completion_tokens: 3 } },
      { say: '好。', usage: { prompt_tokens: 20, completion_tokens: 2 } },
    ])
    const answer = await world.ask('沉默客户有多少')
    expect(answer.usage).toMatchObject({ promptTokens: 31, completionTokens: 5 })
    const kept = await rows(
      world.db,
      sql`select model, prompt_tokens, completion_tokens from model_calls where turn_id = ${answer.turnId}`,
    )
    expect(kept).toEqual([{ model: 'scripted', prompt_tokens: 31, completion_tokens: 5 }])
  })
})
