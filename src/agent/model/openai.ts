import OpenAI from 'openai'
import { Refusal } from '../../platform/errors.ts'
import type { ChatMessage, ModelAnswer, Planner, ToolCall, Usage } from './port.ts'
import { profileOf } from './profile.ts'

export interface ModelEndpoint {
  readonly name: string
  readonly baseUrl: string | null
  readonly apiKey: string
  readonly fetch?: typeof fetch
  readonly timeoutMs?: number
}

const MOST_TOKENS = 2_000
/** The longest silence, before the first piece of an answer and between two. */
const TIMEOUT_MS = 20_000

/** Tool names may not hold a dot on the wire. */
const wireName = (name: string) => name.replaceAll('.', '__')

/** A model behind any endpoint that speaks Chat Completions. */
export const modelPlanner = (endpoint: ModelEndpoint): Planner => {
  const profile = profileOf(endpoint.baseUrl, endpoint.name)
  const client = new OpenAI({
    apiKey: endpoint.apiKey,
    ...(endpoint.baseUrl ? { baseURL: endpoint.baseUrl } : {}),
    ...(endpoint.fetch ? { fetch: endpoint.fetch } : {}),
    // Trying again is decided here: the offline planner answers at once, so nobody waits out a Retry-After.
    maxRetries: 0,
    // It would print what the endpoint wrote.
    logLevel: 'off',
  })
  return {
    kind: 'model',
    label: endpoint.name,
    async answer({ messages, tools, signal, onText }) {
      const silence = silenceTimer(endpoint.timeoutMs ?? TIMEOUT_MS)
      const body = {
        model: endpoint.name,
        messages: [...messages] as OpenAI.ChatCompletionMessageParam[],
        ...(tools.length
          ? {
              tools: tools.map(tool => ({
                type: 'function' as const,
                function: { name: wireName(tool.name), description: tool.description, parameters: tool.parameters },
              })),
            }
          : {}),
        stream: true,
        stream_options: { include_usage: true },
        [profile.tokenLimitField]: MOST_TOKENS,
        ...profile.extra,
      } as OpenAI.ChatCompletionCreateParamsStreaming
      const open = () => client.chat.completions.create(body, { signal: AbortSignal.any([signal, silence.signal]) })
      try {
        const stream = await open().catch(error => {
          if (signal.aborted || silence.signal.aborted || !worthAnother(error)) throw error
          return open()
        })
        const answer = await collect(stream, profile.echo, silence.heard, onText)
        const { content, tool_calls } = answer.message
        if (!content && !tool_calls && messages.at(-1)?.role !== 'tool') throw new Broken('empty')
        return answer
      } catch (error) {
        // An aborted stream ends without an error of its own, or with one that names no cause.
        throw refusalOf(signal.aborted || silence.signal.aborted ? new Broken('silent') : error, endpoint.name)
      } finally {
        silence.stop()
      }
    },
  }
}

/** An answer that came, but not whole. */
class Broken extends Error {
  readonly how: 'empty' | 'cut' | 'silent'
  constructor(how: 'empty' | 'cut' | 'silent') {
    super(how)
    this.how = how
  }
}

const silenceTimer = (ms: number) => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), ms)
  return { signal: controller.signal, heard: () => void timer.refresh(), stop: () => clearTimeout(timer) }
}

/** A dropped connection and a server's own error are tried once more; a limit or a wrong key would only say the same again. */
const worthAnother = (error: unknown): boolean =>
  error instanceof OpenAI.APIConnectionError || (error instanceof OpenAI.APIError && Number(error.status) >= 500)

interface Partial {
  content: string
  calls: Map<number, { id: string; name: string; arguments: string }>
  echoed: Record<string, string>
  usage: Usage
}

/** Adds up the pieces. Unknown text fields are concatenated too: replaying only the last piece would be a wrong echo. */
const collect = async (
  stream: AsyncIterable<OpenAI.ChatCompletionChunk>,
  echo: readonly string[],
  heard: () => void,
  onText: ((piece: string) => void) | undefined,
): Promise<ModelAnswer> => {
  const sum: Partial = {
    content: '',
    calls: new Map(),
    echoed: {},
    usage: { promptTokens: 0, cachedTokens: 0, completionTokens: 0 },
  }
  let begun = false
  let finished = false
  for await (const chunk of stream) {
    heard()
    const delta = chunk.choices?.[0]?.delta as
      | (OpenAI.ChatCompletionChunk.Choice.Delta & Record<string, unknown>)
      | undefined
    if (chunk.usage) sum.usage = usageOf(chunk.usage)
    if (chunk.choices?.[0]?.finish_reason) finished = true
    if (!delta) continue
    begun = true
    if (delta.content) {
      sum.content += delta.content
      onText?.(delta.content)
    }
    for (const field of echo)
      if (typeof delta[field] === 'string') sum.echoed[field] = (sum.echoed[field] ?? '') + delta[field]
    for (const call of delta.tool_calls ?? []) {
      const before = sum.calls.get(call.index) ?? { id: '', name: '', arguments: '' }
      sum.calls.set(call.index, {
        id: call.id ?? before.id,
        name: before.name + (call.function?.name ?? ''),
        arguments: before.arguments + (call.function?.arguments ?? ''),
      })
    }
  }
  if (!finished) throw new Broken(begun ? 'cut' : 'empty')
  return { message: messageOf(sum), usage: sum.usage }
}

const messageOf = (sum: Partial): ChatMessage => {
  const calls: ToolCall[] = [...sum.calls.values()].map((call, i) => ({
    id: call.id || `call_${i}`,
    type: 'function',
    function: { name: call.name, arguments: call.arguments },
  }))
  return {
    role: 'assistant',
    content: sum.content || null,
    ...(calls.length ? { tool_calls: calls } : {}),
    ...sum.echoed,
  }
}

const usageOf = (usage: OpenAI.CompletionUsage): Usage => ({
  promptTokens: usage.prompt_tokens ?? 0,
  cachedTokens:
    usage.prompt_tokens_details?.cached_tokens ??
    (usage as { prompt_cache_hit_tokens?: number }).prompt_cache_hit_tokens ??
    0,
  completionTokens: usage.completion_tokens ?? 0,
})

/** What went wrong with the endpoint, as a sentence. Never holds what the endpoint wrote. */
const refusalOf = (error: unknown, model: string): Refusal => {
  const [zh, en] = reason(error)
  return new Refusal(
    'unavailable',
    { zh: `模型 ${model} ${zh}。`, en: `The model ${model} ${en}.` },
    { zh: '稍后再试；常见命令可以不靠模型处理。', en: 'Try again later; the usual commands work without a model.' },
    { status: error instanceof OpenAI.APIError ? error.status : undefined },
  )
}

const BROKEN = {
  empty: ['给了一个空的回应', 'gave an empty answer'],
  cut: ['的回应中途断了', 'broke off in the middle of its answer'],
  silent: ['没有在时限内回应', 'did not answer in time'],
} as const

const reason = (error: unknown): readonly [string, string] => {
  if (error instanceof Broken) return BROKEN[error.how]
  if (error instanceof OpenAI.RateLimitError) return ['限流了（429）', 'is limiting the rate (429)']
  if (error instanceof OpenAI.AuthenticationError) return ['不认这个密钥（401）', 'does not accept the key (401)']
  if (error instanceof OpenAI.APIConnectionError) return ['连不上', 'cannot be reached']
  if (error instanceof OpenAI.APIError && error.status)
    return [`报错（${error.status}）`, `answered with an error (${error.status})`]
  return ['的回应读不懂（不是有效的 JSON）', 'gave an answer that cannot be read (not valid JSON)']
}
