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
    timeout: endpoint.timeoutMs ?? TIMEOUT_MS,
    maxRetries: 1,
  })
  return {
    kind: 'model',
    label: endpoint.name,
    async answer({ messages, tools, signal, onText }) {
      try {
        const stream = await client.chat.completions.create(
          {
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
          } as OpenAI.ChatCompletionCreateParamsStreaming,
          { signal },
        )
        return await collect(stream, profile.echo, onText)
      } catch (error) {
        throw refusalOf(error, endpoint.name)
      }
    },
  }
}

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
  onText: ((piece: string) => void) | undefined,
): Promise<ModelAnswer> => {
  const sum: Partial = { content: '', calls: new Map(), echoed: {}, usage: { promptTokens: 0, cachedTokens: 0, completionTokens: 0 } }
  let heard = false
  for await (const chunk of stream) {
    const delta = chunk.choices?.[0]?.delta as (OpenAI.ChatCompletionChunk.Choice.Delta & Record<string, unknown>) | undefined
    if (chunk.usage) sum.usage = usageOf(chunk.usage)
    if (!delta) continue
    heard = true
    if (delta.content) {
      sum.content += delta.content
      onText?.(delta.content)
    }
    for (const field of echo) if (typeof delta[field] === 'string') sum.echoed[field] = (sum.echoed[field] ?? '') + delta[field]
    for (const call of delta.tool_calls ?? []) {
      const before = sum.calls.get(call.index) ?? { id: '', name: '', arguments: '' }
      sum.calls.set(call.index, {
        id: call.id ?? before.id,
        name: before.name + (call.function?.name ?? ''),
        arguments: before.arguments + (call.function?.arguments ?? ''),
      })
    }
  }
  if (!heard) throw new SyntaxError('the answer held no message')
  return { message: messageOf(sum), usage: sum.usage }
}

const messageOf = (sum: Partial): ChatMessage => {
  const calls: ToolCall[] = [...sum.calls.values()].map((call, i) => ({
    id: call.id || `call_${i}`,
    type: 'function',
    function: { name: call.name, arguments: call.arguments },
  }))
  return { role: 'assistant', content: sum.content || null, ...(calls.length ? { tool_calls: calls } : {}), ...sum.echoed }
}

const usageOf = (usage: OpenAI.CompletionUsage): Usage => ({
  promptTokens: usage.prompt_tokens ?? 0,
  cachedTokens: usage.prompt_tokens_details?.cached_tokens ?? (usage as { prompt_cache_hit_tokens?: number }).prompt_cache_hit_tokens ?? 0,
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

const reason = (error: unknown): [string, string] => {
  if (error instanceof OpenAI.APIConnectionTimeoutError) return ['没有在时限内回应', 'did not answer in time']
  if (error instanceof OpenAI.APIUserAbortError) return ['没有在时限内回应', 'did not answer in time']
  if (error instanceof OpenAI.RateLimitError) return ['限流了（429）', 'is limiting the rate (429)']
  if (error instanceof OpenAI.AuthenticationError) return ['不认这个密钥（401）', 'does not accept the key (401)']
  if (error instanceof OpenAI.APIConnectionError) return ['连不上', 'cannot be reached']
  if (error instanceof OpenAI.APIError && error.status) return [`报错（${error.status}）`, `answered with an error (${error.status})`]
  return ['的回应读不懂（不是有效的 JSON）', 'gave an answer that cannot be read (not valid JSON)']
}
