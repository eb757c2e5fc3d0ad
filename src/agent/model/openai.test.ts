import { LLMock } from '@copilotkit/aimock'
import { describe, expect, it } from 'vitest'
import { type ScriptedModel, scriptedModel } from '../../../test/support/scripted-model.ts'
import { Refusal } from '../../platform/errors.ts'
import { modelPlanner } from './openai.ts'
import type { ChatMessage, ModelRequest } from './port.ts'

const request = (more: Partial<ModelRequest> = {}): ModelRequest => ({
  messages: [{ role: 'user', content: 'hello' }],
  tools: [{ name: 'touch.list', description: 'list', parameters: { type: 'object', properties: {} } }],
  turn: { now: '2026-09-21T10:30:00+08:00', timezone: 'Asia/Shanghai', lang: 'en', last: {} },
  signal: new AbortController().signal,
  ...more,
})
const ask = (model: ScriptedModel, more?: Partial<ModelRequest>) => modelPlanner(model.endpoint).answer(request(more))
const refused = async (model: ScriptedModel, more?: Partial<ModelRequest>): Promise<Refusal> => {
  const error = await ask(model, more).catch(e => e)
  expect(error).toBeInstanceOf(Refusal)
  expect(error.code).toBe('unavailable')
  expect(`${error.says.zh}${error.says.en}${error.message}`).not.toContain('secret')
  return error
}

describe('a model behind Chat Completions', () => {
  it('streams its words, and adds up the pieces of its calls', async () => {
    const pieces: string[] = []
    const model = scriptedModel([
      {
        say: 'Let me look.',
        calls: [
          { name: 'touch.list', args: { status: 'open' }, id: 'a' },
          { name: 'review.list', args: {}, id: 'b' },
        ],
        usage: { prompt_tokens: 120, completion_tokens: 7 },
      },
    ])
    const { message, usage } = await ask(model, { onText: piece => pieces.push(piece) })
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.join('')).toBe('Let me look.')
    expect(message).toEqual({
      role: 'assistant',
      content: 'Let me look.',
      tool_calls: [
        { id: 'a', type: 'function', function: { name: 'touch__list', arguments: '{"status":"open"}' } },
        { id: 'b', type: 'function', function: { name: 'review__list', arguments: '{}' } },
      ],
    })
    expect(usage).toEqual({ promptTokens: 120, cachedTokens: 0, completionTokens: 7 })
    const [body] = model.bodies()
    expect(body).toMatchObject({ stream: true, max_tokens: 2_000, tools: [{ function: { name: 'touch__list' } }] })
  })

  it('gives back what DeepSeek thought, whole, and no other provider’s', async () => {
    const thinking = { reasoning_content: 'first this, then that' }
    const step = { say: 'done', extra: thinking }
    const deepseek = scriptedModel([step], { name: 'deepseek-chat' })
    expect((await ask(deepseek)).message).toEqual({ role: 'assistant', content: 'done', ...thinking })
    expect((await ask(scriptedModel([step]))).message).toEqual({ role: 'assistant', content: 'done' })
  })

  it('sends what it was given back as it came', async () => {
    const said: ChatMessage = {
      role: 'assistant',
      content: null,
      reasoning_content: 'because',
      tool_calls: [{ id: 'a', type: 'function', function: { name: 'help', arguments: '{}' } }],
    }
    const model = scriptedModel([{ say: 'ok' }], { name: 'deepseek-chat' })
    const messages: ChatMessage[] = [
      { role: 'user', content: 'x' },
      said,
      { role: 'tool', tool_call_id: 'a', content: '{}' },
    ]
    await ask(model, { messages })
    expect(model.bodies()[0]?.messages).toEqual(messages)
  })

  it.each([
    ['a limit', { status: 429, headers: { 'retry-after': '50' } }, 429, 1],
    ['a wrong key', { status: 401 }, 401, 1],
    ['a bad request', { status: 400 }, 400, 1],
    ['a broken server', { status: 500 }, 500, 2],
    ['a proxy that is down', { status: 503, raw: '<html>secret</html>' }, 503, 2],
  ])('says what is wrong after %s, and tries again only where that can help', async (_, step, status, times) => {
    const model = scriptedModel(() => step)
    expect((await refused(model)).says.en).toContain(`(${status})`)
    expect(model.sent).toHaveLength(times)
  })

  it.each([
    ['a refused connection', () => ({ unreachable: true }), 'cannot be reached'],
    ['a stream without any answer', () => ({ raw: '' }), 'empty answer'],
    ['an answer without words', () => ({ say: '' }), 'empty answer'],
    ['a page instead of a stream', () => ({ raw: '<html>secret</html>' }), 'empty answer'],
    ['JSON that is broken', () => ({ raw: 'data: {"choices": [secret\n\n' }), 'cannot be read'],
    ['an error inside the stream', () => ({ raw: 'data: {"error":{"message":"secret"}}\n\n' }), 'cannot be read'],
    ['a stream that breaks off', () => ({ say: 'We have', cut: true }), 'broke off'],
  ])('says what is wrong after %s', async (_, step, words) => {
    const error = await refused(scriptedModel(step))
    expect(error.says.en).toContain(words)
    expect(error.says.zh).toMatch(/\p{Script=Han}/u)
  })

  it('goes on after one dropped connection', async () => {
    const model = scriptedModel([{ unreachable: true }, { say: 'back' }])
    expect((await ask(model)).message.content).toBe('back')
  })

  it('does not wait for ever: before the answer begins, or in its middle', async () => {
    const silent = scriptedModel(() => ({ silent: true }), { timeoutMs: 20 })
    expect((await refused(silent)).says.en).toContain('did not answer in time')
    expect(silent.sent).toHaveLength(1)
    const hangs: typeof fetch = async () =>
      new Response(
        new ReadableStream({
          start: c =>
            c.enqueue(new TextEncoder().encode('data: {"choices":[{"index":0,"delta":{"content":"We"}}]}\n\n')),
        }),
        { headers: { 'content-type': 'text/event-stream' } },
      )
    const stalled = scriptedModel([], { timeoutMs: 20, fetch: hangs })
    expect((await refused(stalled)).says.en).toContain('did not answer in time')
  })

  it('takes half an answer for none when the turn is stopped', async () => {
    const stop = new AbortController()
    const model = scriptedModel(() => {
      stop.abort()
      return { say: 'We have sent' }
    })
    expect((await refused(model, { signal: stop.signal })).says.en).toContain('did not answer in time')
  })

  it('speaks with a server over the wire as well', async () => {
    const server = new LLMock({ port: 0 })
    server.onMessage('hello', { toolCalls: [{ name: 'touch__list', arguments: '{}' }] })
    await server.start()
    try {
      const planner = modelPlanner({ name: 'gpt-mock', baseUrl: `${server.url}/v1`, apiKey: 'none' })
      const { message } = await planner.answer(request())
      expect(message.tool_calls?.map(call => call.function)).toEqual([{ name: 'touch__list', arguments: '{}' }])
      server.nextRequestError(429)
      await expect(planner.answer(request())).rejects.toMatchObject({ code: 'unavailable' })
    } finally {
      await server.stop()
    }
  })
})
