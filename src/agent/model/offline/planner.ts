import type { ChatMessage, ModelAnswer, ModelRequest, Planner, ToolCall } from '../port.ts'
import { type Parsed, parseCommand } from './parse.ts'

const NOTHING_USED = { promptTokens: 0, cachedTokens: 0, completionTokens: 0 }

const call = (index: number, name: string, args: unknown): ToolCall => ({
  id: `offline_${index}`,
  type: 'function',
  function: { name, arguments: JSON.stringify(args) },
})

const callsOf = (parsed: Parsed): ToolCall[] => {
  switch (parsed.kind) {
    case 'intents':
      return parsed.intents.map((intent, index) => call(index, intent.name, intent.slots))
    case 'clarify':
      return [call(0, 'clarify', { understood: parsed.understood, unclear: parsed.unclear, readings: parsed.readings })]
    case 'unknown':
      return [call(0, 'clarify', { understood: [], unclear: parsed.unclear, readings: [] })]
  }
}

/** The sentence that a tool wrote for the person; its content as it stands when it is no tool result. */
const saidBy = (message: ChatMessage): string => {
  const content = message.content ?? ''
  try {
    const result: unknown = JSON.parse(content)
    return typeof result === 'object' && result !== null && 'say' in result && typeof result.say === 'string'
      ? result.say
      : ''
  } catch {
    return content
  }
}

/**
 * The planner that needs no model and no network: rules turn a command into tool calls, and what the tools said becomes the
 * answer. Deterministic; uses no tokens.
 */
export const offlinePlanner = (): Planner => ({
  kind: 'offline',
  label: 'offline',
  async answer(request: ModelRequest): Promise<ModelAnswer> {
    request.signal.throwIfAborted()
    const asked = request.messages.findLastIndex(message => message.role === 'user')
    const results = request.messages.slice(asked + 1).filter(message => message.role === 'tool')
    if (results.length > 0 || asked < 0) {
      const content = results.map(saidBy).filter(Boolean).join('\n\n')
      if (content) request.onText?.(content)
      return { message: { role: 'assistant', content }, usage: NOTHING_USED }
    }
    const parsed = parseCommand(request.messages[asked]?.content ?? '', request.turn)
    return { message: { role: 'assistant', content: null, tool_calls: callsOf(parsed) }, usage: NOTHING_USED }
  },
})
