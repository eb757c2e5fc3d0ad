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
 * The messages that a planner is shown: the latest, from a user's message on. A call whose result never came (a crash) is left out,
 * since providers refuse a history with a hole in it.
 */
export const historyFor = (messages: readonly ChatMessage[]): ChatMessage[] => {
  const answered = new Set(messages.flatMap(m => (m.tool_call_id ? [m.tool_call_id] : [])))
  const whole = messages.filter(m => !m.tool_calls || m.tool_calls.every(call => answered.has(call.id)))
  const called = new Set(whole.flatMap(m => m.tool_calls?.map(call => call.id) ?? []))
  const sound = whole.filter(m => !m.tool_call_id || called.has(m.tool_call_id))
  const recent = sound.slice(-REMEMBERED)
  const start = recent.findIndex(m => m.role === 'user')
  return start < 0 ? recent : recent.slice(start)
}
