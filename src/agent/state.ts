import { ReducedValue, StateSchema } from '@langchain/langgraph'
import { z } from 'zod'
import type { ChatMessage, Usage } from './model/port.ts'
import type { Last } from './tools/tool.ts'

const zMessage = z.custom<ChatMessage>()

/** What a thread remembers between turns: messages and what was spoken of last; beside it, what the running turn adds up. */
export const AgentState = new StateSchema({
  messages: new ReducedValue(
    z.array(zMessage).default(() => []),
    {
      inputSchema: z.array(zMessage),
      reducer: (before: ChatMessage[], added: ChatMessage[]) => [...before, ...added],
    },
  ),
  last: z.custom<Last>().default(() => ({})),
  turns: z.number().default(0),
  repairs: z.number().default(0),
  usage: z.custom<Usage>().default(() => NO_USAGE),
  ended: z.custom<Ended>().default('answered'),
})

/** How a turn came to its end. */
export type Ended = 'answered' | 'turns' | 'repairs' | 'tokens' | 'time'

export const NO_USAGE: Usage = { promptTokens: 0, cachedTokens: 0, completionTokens: 0 }

export const addUsage = (a: Usage, b: Usage): Usage => ({
  promptTokens: a.promptTokens + b.promptTokens,
  cachedTokens: a.cachedTokens + b.cachedTokens,
  completionTokens: a.completionTokens + b.completionTokens,
})

const REMEMBERED = 30

/**
 * The messages that a planner is shown: the latest, from a user's message on and always from the last one. A call whose result never
 * came (a crash) is left out with its siblings, since providers refuse a history with a hole in it. Results belong to the calls
 * right before them: ids are only unique within one answer.
 */
export const historyFor = (messages: readonly ChatMessage[]): ChatMessage[] => {
  const sound: ChatMessage[] = []
  for (let i = 0; i < messages.length; ) {
    const message = messages[i] as ChatMessage
    let end = i + 1
    while (messages[end]?.role === 'tool') end++
    const block = messages.slice(i, end)
    const calls = message.tool_calls ?? []
    const results = calls.flatMap(call => block.find(m => m.tool_call_id === call.id) ?? [])
    if (message.role !== 'tool' && results.length === calls.length) sound.push(message, ...results)
    i = end
  }
  const lastUser = sound.findLastIndex(m => m.role === 'user')
  const from = sound.findIndex((m, i) => m.role === 'user' && i >= sound.length - REMEMBERED)
  return sound.slice(from < 0 ? Math.max(lastUser, 0) : from)
}
