import { END, START, StateGraph } from '@langchain/langgraph'
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres'
import type pg from 'pg'
import { z } from 'zod'
import { Refusal } from '../platform/errors.ts'
import type { ChatMessage, ModelAnswer, ModelRequest, Planner, ToolCall, ToolSpec, TurnFacts } from './model/port.ts'
import { OPERATOR_PROMPT, withFacts } from './prompt.ts'
import { AgentState, addUsage, type Ended, historyFor, NO_USAGE } from './state.ts'
import { type Called, callTool } from './tools/call.ts'
import { toolsFor } from './tools/catalogue.ts'
import type { Last, ToolContext } from './tools/tool.ts'

/** Stop conditions of our own; LangGraph's recursion limit is only the fuse behind them, since it tells the person nothing. */
const LIMITS = { turns: 8, calls: 16, repairs: 2, tokens: 60_000, resultChars: 4_000 } as const

/** What one run needs and never keeps: who asks, which planner, where progress goes, and what the tools gave. */
export interface Run {
  readonly planner: Planner
  /** Takes over for the rest of the turn when the model fails. */
  readonly fallback: Planner | null
  readonly context: Omit<ToolContext, 'last' | 'callIndex' | 'planner'>
  readonly signal: AbortSignal
  readonly onText: (piece: string) => void
  readonly called: Called[]
  failed: Refusal | null
}

type State = typeof AgentState.State
type Update = Partial<Pick<State, 'last' | 'turns' | 'repairs' | 'usage' | 'ended'>> & { messages?: ChatMessage[] }

const specs = new Map<string, ToolSpec>()
/** The JSON Schema of each tool, made once. */
const specsFor = (run: Run): ToolSpec[] =>
  toolsFor(run.context.actor.roles).map(tool => {
    const made = specs.get(tool.name) ?? {
      name: tool.name,
      description: tool.description,
      parameters: z.toJSONSchema(tool.slots) as Record<string, unknown>,
    }
    specs.set(tool.name, made)
    return made
  })

const factsOf = (state: State, run: Run): TurnFacts => ({
  now: run.context.now
    .toZonedDateTimeISO(run.context.workspace.timezone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' }),
  timezone: run.context.workspace.timezone,
  lang: run.context.lang,
  last: { ...state.last },
})

const requestOf = (state: State, run: Run): ModelRequest => {
  const facts = factsOf(state, run)
  const history = historyFor(state.messages)
  const lastUser = history.findLastIndex(m => m.role === 'user')
  const messages = history.map((m, i) => (i === lastUser ? { ...m, content: withFacts(m.content ?? '', facts) } : m))
  const offline = run.planner.kind === 'offline' || run.failed
  return {
    messages: offline ? history : [{ role: 'system', content: OPERATOR_PROMPT }, ...messages],
    tools: specsFor(run),
    turn: facts,
    signal: run.signal,
    onText: run.onText,
  }
}

/** The planner's answer; null when the turn's time ran out while it was made. */
const askPlanner = async (state: State, run: Run): Promise<ModelAnswer | null> => {
  const planner = run.failed && run.fallback ? run.fallback : run.planner
  try {
    return await planner.answer(requestOf(state, run))
  } catch (error) {
    if (run.signal.aborted) return null
    if (!(error instanceof Refusal) || !run.fallback || planner === run.fallback) throw error
    run.failed = error
    return askPlanner(state, run)
  }
}

const plan = async (state: State, run: Run): Promise<Update> => {
  const over = overLimit(state, run)
  if (over) return { ended: over }
  const answer = await askPlanner(state, run)
  if (!answer) return { ended: 'time' }
  return { messages: [answer.message], turns: state.turns + 1, usage: addUsage(state.usage, answer.usage) }
}

const overLimit = (state: State, run: Run): Ended | null => {
  if (run.signal.aborted) return 'time'
  if (state.turns >= LIMITS.turns) return 'turns'
  if (state.repairs > LIMITS.repairs) return 'repairs'
  return state.usage.promptTokens + state.usage.completionTokens > LIMITS.tokens ? 'tokens' : null
}

const runTools = async (state: State, run: Run): Promise<Update> => {
  const calls = state.messages.at(-1)?.tool_calls ?? []
  const planner = run.planner.kind === 'model' && !run.failed ? 'model' : 'offline'
  const messages: ChatMessage[] = []
  let last: Last = state.last
  let repairs = state.repairs
  // In order, not side by side: a later call may speak of what an earlier one made.
  for (const call of calls) {
    const called =
      refusedUnseen(call, run) ??
      (await callTool(call, { ...run.context, last, callIndex: run.called.length, planner }))
    run.called.push(called)
    if (called.kind === 'repair') repairs++
    else last = { ...last, ...called.result.last }
    messages.push({ role: 'tool', tool_call_id: call.id, content: contentOf(called) })
  }
  return { messages, last, repairs }
}

/** Why a call is not even looked at, or null. */
const refusedUnseen = (call: ToolCall, run: Run): Called | null => {
  const name = call.function.name.replaceAll('__', '.').slice(0, 60)
  const proposed = run.called.some(c => c.kind === 'result' && c.result.proposal?.status === 'pending')
  const issue = run.signal.aborted
    ? 'the time of this turn is over'
    : run.called.length >= LIMITS.calls
      ? `at most ${LIMITS.calls} calls a turn`
      : proposed && name === 'touch.schedule'
        ? 'one proposal a turn; the person answers this one first'
        : null
  return issue === null ? null : { kind: 'repair', name, issues: [issue] }
}

/** What a planner is told: small, computed, free of personal data. */
const contentOf = (called: Called): string => {
  if (called.kind === 'repair') return JSON.stringify({ error: 'invalid_arguments', issues: called.issues })
  const { decision, rules, say, data } = called.result
  const whole = JSON.stringify({ ok: decision !== 'deny', decision, rules, say, data })
  return whole.length <= LIMITS.resultChars
    ? whole
    : JSON.stringify({ ok: decision !== 'deny', decision, rules, say: say.slice(0, LIMITS.resultChars - 400) })
}

/** understand → tools → reply, checkpointed in the same database. */
export const createGraph = (pool: pg.Pool) => {
  const runOf = (config: { context?: unknown }) => config.context as Run
  const graph = new StateGraph(AgentState)
    .addNode('plan', (state, config) => plan(state, runOf(config)))
    .addNode('tools', (state, config) => runTools(state, runOf(config)))
    .addEdge(START, 'plan')
    .addConditionalEdges(
      'plan',
      state => (state.ended === 'answered' && state.messages.at(-1)?.tool_calls?.length ? 'tools' : END),
      ['tools', END],
    )
    .addEdge('tools', 'plan')
    .compile({ checkpointer: new PostgresSaver(pool, undefined, { schema: 'langgraph' }) })

  return {
    /** Runs one turn on a thread and returns how it ended. The caller holds the thread's lease. */
    async run(
      threadKey: string,
      text: string,
      run: Run,
    ): Promise<Pick<State, 'ended' | 'usage' | 'last'> & { reply: string }> {
      const input = {
        messages: [{ role: 'user' as const, content: text }],
        turns: 0,
        repairs: 0,
        usage: NO_USAGE,
        ended: 'answered' as const,
      }
      const state = await graph.invoke(input, {
        context: run,
        configurable: { thread_id: threadKey },
        recursionLimit: 2 * LIMITS.turns + 4,
        durability: 'sync',
      } as never)
      const message = (state as State).messages.at(-1)
      const reply = message?.role === 'assistant' && !message.tool_calls?.length ? (message.content ?? '') : ''
      return { ended: (state as State).ended, usage: (state as State).usage, last: (state as State).last, reply }
    },
  }
}

export type Graph = ReturnType<typeof createGraph>
