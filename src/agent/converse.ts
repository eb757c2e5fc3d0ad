import type { Gate } from '../core/gate/gate.ts'
import { guardNumerals } from '../core/metrics/guard.ts'
import { DECISIONS } from '../core/policy/rule.ts'
import type { Scope } from '../core/scope.ts'
import { iso } from '../platform/clock.ts'
import { type Db, sql } from '../platform/db/database.ts'
import { formatCount, type Lang } from '../platform/i18n.ts'
import type { Answer, AskEvent, NumberView } from './answer.ts'
import type { Graph, Run } from './graph.ts'
import type { Planner } from './model/port.ts'
import type { Ended } from './state.ts'
import { cut, harmless, storable, storableJson, unfoundedClaims } from './text.ts'
import { leaseThread, pruneCheckpoints } from './threads.ts'
import type { Called } from './tools/call.ts'
import type { TurnDecision } from './tools/tool.ts'

export interface ConverseDeps {
  readonly graph: Graph
  readonly gate: Gate
  readonly planner: Planner
  readonly offline: Planner
}

export interface AskCommand {
  readonly text: string
  readonly threadId?: string
  readonly surface: string
}

const LONGEST = 4_000
const WALL_CLOCK_MS = 60_000

type Result = Extract<Called, { kind: 'result' }>

/** One command, answered. Nothing is half done when it throws: a proposal either stands whole in the database or not at all. */
export const converse = async (
  deps: ConverseDeps,
  scope: Scope,
  command: AskCommand,
  onEvent: (event: AskEvent) => void = () => {},
): Promise<Answer> => {
  const started = performance.now()
  const threadId = command.threadId ?? scope.newId('thread')
  const turnId = scope.newId('turn')
  const text = storable(command.text).trim()
  const free = await leaseThread(scope, threadId, command.surface, cut(text, 40))
  try {
    await keepTurn(scope, turnId, threadId, cut(text, LONGEST), deps.planner.kind)
    const odd = unreadable(text, scope.lang)
    const answer = odd
      ? emptyAnswer(threadId, turnId, deps.planner.kind, odd)
      : await runTurn(deps, scope, { threadId, turnId, text }, onEvent)
    const timed = storableJson({ ...answer, usage: { ...answer.usage, ms: Math.round(performance.now() - started) } })
    await finishTurn(scope.db, scope.workspace.id, turnId, timed)
    return timed
  } finally {
    await free()
  }
}

const unreadable = (text: string, lang: Lang): string | null => {
  const zh = lang === 'zh'
  if (!text)
    return zh
      ? '没有收到内容。直接说要做什么就好，例如“现在排了哪些？”，或说“帮助”。'
      : 'Nothing was said. Say what you want, such as "what is scheduled?", or "help".'
  if (text.length <= LONGEST) return null
  const size = formatCount(text.length)
  return zh
    ? `这段有 ${size} 个字符，太长了，没有处理。一句命令最多 ${formatCount(LONGEST)} 个字符；要导入数据，用 flywheel import 或 HTTP 接口。`
    : `That is ${size} characters, too long to be a command; nothing was done. A command has at most ${formatCount(LONGEST)}; to bring in data use flywheel import or the HTTP API.`
}

const runTurn = async (
  deps: ConverseDeps,
  scope: Scope,
  { threadId, turnId, text }: { threadId: string; turnId: string; text: string },
  onEvent: (event: AskEvent) => void,
): Promise<Answer> => {
  const key = `${scope.workspace.id}:${threadId}`
  const run: Run = {
    planner: deps.planner,
    fallback: deps.planner.kind === 'model' ? deps.offline : null,
    context: {
      ...scope,
      gate: deps.gate,
      threadId,
      turnId,
      progress: step => onEvent({ type: 'progress', text: step }),
    },
    signal: AbortSignal.timeout(WALL_CLOCK_MS),
    onText: () => {},
    called: [],
    failed: null,
  }
  const before = performance.now()
  const { ended, usage, reply } = await deps.graph.run(key, text, run)
  await pruneCheckpoints(scope.db, key)
  if (deps.planner.kind === 'model')
    await keepModelCall(scope, turnId, deps.planner.label, usage, performance.now() - before)
  const results = run.called.filter((called): called is Result => called.kind === 'result')
  const said = compose(reply, results, ended, run, scope.lang)
  onEvent({ type: 'text', text: said })
  return answerOf(threadId, turnId, said, results, run, usage)
}

/** The model's own words where every figure in them was computed and all they say was done was done; otherwise the tools' words, which code wrote. */
const compose = (reply: string, results: readonly Result[], ended: Ended, run: Run, lang: Lang): string => {
  const zh = lang === 'zh'
  const says = results.map(r => r.result.say)
  const computed = says.join('\n\n')
  const numbers = results.flatMap(r => r.result.numbers ?? [])
  const own = run.planner.kind === 'model' && !run.failed ? harmless(reply) : ''
  const sound =
    own &&
    (results.length > 0 || !/\d/.test(own)) &&
    guardNumerals(own, numbers, says).length === 0 &&
    unfoundedClaims(own, says).length === 0
  const body = sound
    ? own
    : computed ||
      (zh
        ? '没有听懂，什么都没有做。换个说法，或说“帮助”。'
        : 'That was not understood; nothing was done. Say it another way, or say "help".')
  const notes = [
    run.failed
      ? `${run.failed.says[lang]}${zh ? '这一句由离线解析器处理。' : ' The offline planner took this sentence.'}`
      : '',
    ended === 'answered' ? '' : ENDED[ended][lang],
  ]
  return [...notes.filter(Boolean), body].join('\n')
}

const ENDED = {
  turns: { zh: '想了几轮还没有结果，先停在这里。', en: 'It took too many steps, so it stops here.' },
  repairs: {
    zh: '模型几次都没有给出可用的参数，先停在这里；换个说法再试。',
    en: 'The model did not come up with usable arguments; try other words.',
  },
  tokens: {
    zh: '这一句用掉的字数到了上限，先停在这里。',
    en: 'This sentence used up its token budget, so it stops here.',
  },
  time: { zh: '超过一分钟没有结果，先停在这里。', en: 'There was no result within a minute, so it stops here.' },
} as const

const ORDER: readonly TurnDecision[] = ['allow', 'warn', 'defer', 'needs_approval', 'clarify', 'deny']

const answerOf = (
  threadId: string,
  turnId: string,
  reply: string,
  results: readonly Result[],
  run: Run,
  usage: { promptTokens: number; completionTokens: number },
): Answer => {
  const main = results.find(r => r.result.proposal && r.name !== 'draft.create') ?? results.at(-1) ?? null
  const deferTo = results.map(r => r.result.deferTo).find(Boolean)
  return {
    threadId,
    turnId,
    planner: run.planner.kind === 'model' && !run.failed ? 'model' : 'offline',
    reply,
    intent: main ? { name: main.name, slots: (main.args ?? {}) as Record<string, unknown> } : null,
    tools: run.called.map(called => ({ name: called.name, args: called.kind === 'result' ? called.args : null })),
    decision: results.length
      ? results.reduce<TurnDecision>(
          (worst, r) => (ORDER.indexOf(r.result.decision) > ORDER.indexOf(worst) ? r.result.decision : worst),
          DECISIONS[0],
        )
      : 'clarify',
    rules: [...new Set(results.flatMap(r => r.result.rules))],
    ...(deferTo ? { deferTo } : {}),
    options: results.flatMap(r => r.result.options ?? []),
    proposals: results.flatMap(r =>
      r.result.proposal && r.result.proposal.action !== 'draft.create' ? [r.result.proposal] : [],
    ),
    numbers: results.flatMap(r =>
      (r.result.numbers ?? []).flatMap((figure): NumberView[] =>
        figure.values.map(v => ({
          metric: figure.metric,
          key: v.key,
          value: v.value,
          unit: figure.unit,
          window: figure.window,
          asOf: figure.asOf,
          n: v.n,
          definition: figure.definition.en,
        })),
      ),
    ),
    usage: { promptTokens: usage.promptTokens, completionTokens: usage.completionTokens, ms: 0 },
  }
}

const emptyAnswer = (threadId: string, turnId: string, planner: 'offline' | 'model', reply: string): Answer => ({
  threadId,
  turnId,
  planner,
  reply,
  intent: null,
  tools: [],
  decision: 'clarify',
  rules: [],
  options: [],
  proposals: [],
  numbers: [],
  usage: { promptTokens: 0, completionTokens: 0, ms: 0 },
})

const keepTurn = async (
  scope: Scope,
  turnId: string,
  threadId: string,
  said: string,
  planner: string,
): Promise<void> => {
  await sql`insert into turns (workspace_id, turn_id, thread_id, actor_id, said, planner, started_at)
    values (${scope.workspace.id}, ${turnId}, ${threadId}, ${scope.actor.id}, ${said}, ${planner}, ${iso(scope.now)}::timestamptz)`.execute(
    scope.db,
  )
}

const finishTurn = async (db: Db, workspaceId: number, turnId: string, answer: Answer): Promise<void> => {
  await sql`update turns set answer = ${JSON.stringify(answer)}::jsonb, planner = ${answer.planner}, finished_at = now()
    where workspace_id = ${workspaceId} and turn_id = ${turnId}`.execute(db)
}

const keepModelCall = async (
  scope: Scope,
  turnId: string,
  model: string,
  usage: { promptTokens: number; cachedTokens: number; completionTokens: number },
  ms: number,
): Promise<void> => {
  await sql`insert into model_calls (workspace_id, call_id, turn_id, model, prompt_tokens, cached_tokens, completion_tokens, ms, at)
    values (${scope.workspace.id}, ${scope.newId('run')}, ${turnId}, ${model}, ${usage.promptTokens}, ${usage.cachedTokens}, ${usage.completionTokens},
      ${Math.round(ms)}, ${iso(scope.now)}::timestamptz)`.execute(scope.db)
}
