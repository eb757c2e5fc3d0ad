import { describe, expect, it } from 'vitest'
import type { ChatMessage, ModelRequest } from '../port.ts'
import { offlinePlanner } from './planner.ts'

const request = (messages: readonly ChatMessage[], onText?: (piece: string) => void): ModelRequest => ({
  messages,
  tools: [],
  turn: { now: '2026-09-21T10:30:00+08:00', timezone: 'Asia/Shanghai', lang: 'zh', last: {} },
  signal: new AbortController().signal,
  ...(onText ? { onText } : {}),
})
const user = (content: string): ChatMessage => ({ role: 'user', content })
const calls = async (text: string) =>
  ((await offlinePlanner().answer(request([user(text)]))).message.tool_calls ?? []).map(call => ({
    name: call.function.name,
    args: JSON.parse(call.function.arguments),
  }))

describe('the offline planner', () => {
  it('turns a command into tool calls, even for tools that the request does not list', async () => {
    expect(await calls('明天10点给VIP发中秋关怀')).toEqual([
      {
        name: 'touch.schedule',
        args: { at: '2026-09-22T10:00:00+08:00', audience: 'high_value', content: '中秋关怀', scene: 'mid_autumn' },
      },
    ])
  })

  it('asks for a clarification with the pieces it did and did not understand', async () => {
    expect(await calls('asdf')).toEqual([
      { name: 'clarify', args: { understood: [], unclear: ['asdf'], readings: [] } },
    ])
    const [held] = await calls('取消')
    expect(held?.name).toBe('clarify')
    expect(held?.args.readings.length).toBeGreaterThan(0)
  })

  it('answers with what the tools said, and streams it', async () => {
    const pieces: string[] = []
    const answer = await offlinePlanner().answer(
      request(
        [
          user('上周GMV'),
          { role: 'assistant', content: null, tool_calls: [] },
          { role: 'tool', tool_call_id: 'offline_0', content: JSON.stringify({ say: '上周 GMV ¥1,200。' }) },
          { role: 'tool', tool_call_id: 'offline_1', content: JSON.stringify({ say: '另一句。' }) },
        ],
        piece => pieces.push(piece),
      ),
    )
    expect(answer.message).toEqual({ role: 'assistant', content: '上周 GMV ¥1,200。\n\n另一句。' })
    expect(pieces).toEqual(['上周 GMV ¥1,200。\n\n另一句。'])
    expect(answer.usage).toEqual({ promptTokens: 0, cachedTokens: 0, completionTokens: 0 })
  })

  it('asks back when a tool refuses the arguments, once', async () => {
    const turn: ChatMessage[] = [
      user('建个人群'),
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'offline_0', type: 'function', function: { name: 'segment.create', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'offline_0', content: '{"error":"invalid_arguments","issues":["name: required"]}' },
    ]
    const asked = (await offlinePlanner().answer(request(turn))).message
    expect(asked.tool_calls?.map(made => [made.function.name, JSON.parse(made.function.arguments)])).toEqual([
      ['clarify', { understood: ['segment.create'], unclear: ['name: required'], readings: [] }],
    ])
    const refusedAgain: ChatMessage = { role: 'tool', content: '{"error":"invalid_arguments","issues":["no"]}' }
    const end = await offlinePlanner().answer(request([...turn, asked, refusedAgain]))
    expect(end.message.tool_calls).toBeUndefined()
  })

  it('reads the newest request only, not the tool results of an older turn', async () => {
    const answer = await offlinePlanner().answer(
      request([
        user('上周GMV'),
        { role: 'tool', content: '{"say":"旧"}' },
        { role: 'assistant', content: '旧' },
        user('现在排了哪些？'),
      ]),
    )
    expect(answer.message.tool_calls?.map(call => call.function.name)).toEqual(['touch.list'])
  })

  it('says on its label that no model is behind it', () => {
    expect(offlinePlanner()).toMatchObject({ kind: 'offline', label: 'offline' })
  })
})
