import type { Lang } from '../../../platform/i18n.ts'
import type { ChatMessage, ModelAnswer, ModelRequest, Planner, ToolCall } from '../port.ts'
import { type Parsed, parseCommand } from './parse.ts'

const NOTHING_USED = { promptTokens: 0, cachedTokens: 0, completionTokens: 0 }

const call = (index: number, name: string, args: unknown): ToolCall => ({
  id: `offline_${index}`,
  type: 'function',
  function: { name, arguments: JSON.stringify(args) },
})

const callsOf = (parsed: Parsed, lang: Lang): ToolCall[] => {
  switch (parsed.kind) {
    case 'intents':
      return parsed.intents.map((intent, index) => call(index, intent.name, intent.slots))
    case 'clarify':
      return [
        call(0, 'clarify', {
          understood: parsed.understood,
          unclear: parsed.unclear,
          readings: parsed.readings.map(({ label, command }) => ({ label: label[lang], command })),
        }),
      ]
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

/** What a tool refused about its arguments: the command said too little or something that the tool cannot do. */
const issuesOf = (message: ChatMessage): string[] => {
  try {
    const result: unknown = JSON.parse(message.content ?? '')
    return typeof result === 'object' && result !== null && 'issues' in result && Array.isArray(result.issues)
      ? result.issues.map(String)
      : []
  } catch {
    return []
  }
}

const answerWith = (tool_calls: readonly ToolCall[]): ModelAnswer => ({
  message: { role: 'assistant', content: null, tool_calls },
  usage: NOTHING_USED,
})

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
    const since = request.messages.slice(asked + 1)
    const results = since.filter(message => message.role === 'tool')
    if (results.length > 0 || asked < 0) {
      const content = results.map(saidBy).filter(Boolean).join('\n\n')
      const refused = results.flatMap(issuesOf)
      const asksAlready = since.some(message => message.tool_calls?.some(made => made.function.name === 'clarify'))
      if (!content && refused.length > 0 && !asksAlready) {
        const understood = since.flatMap(message => message.tool_calls?.map(made => made.function.name) ?? [])
        return answerWith([call(since.length, 'clarify', { understood, unclear: refused, readings: [] })])
      }
      if (content) request.onText?.(content)
      return { message: { role: 'assistant', content }, usage: NOTHING_USED }
    }
    const parsed = parseCommand(request.messages[asked]?.content ?? '', request.turn)
    return answerWith(callsOf(parsed, request.turn.lang))
  },
})
