import type { Hono } from 'hono'
import { stream } from 'hono/streaming'
import type { ProposalView } from '../../../agent/tools/tool.ts'
import type { Scope } from '../../../core/scope.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Assistant, TurnView } from '../../assistant.ts'
import { fieldsOf, orRetell, type Signed, type WebDeps, type WithVisit } from '../handler.ts'
import { chatPath, trouble } from '../layout.ts'
import { type ChatView, chatPage, threadList, turn } from '../pages/chat.ts'
import { type Visit, visitOf } from '../visit.ts'
import { bilingual } from '../words.ts'

/** How a page with scripts asks: the answer then comes as lines of JSON while it is made. */
const LINES = 'application/x-ndjson'
const MAX_TEXT = 4000

/** 对话: reading a thread, and saying something in it, streamed or by a plain form. */
export const chatRoutes = (app: Hono, deps: WebDeps, withVisit: WithVisit): void => {
  const { assistant } = deps
  const show: Signed = async (c, visit) => {
    const threadId = c.req.param('thread') ?? null
    return c.html(chatPage(visit, await chatView(assistant, visit.scope, threadId)))
  }
  const say: Signed = async (c, visit) => {
    const threadId = c.req.param('thread') ?? null
    const text = ((await fieldsOf(c))['text'] ?? '').trim()
    const command = { text, ...(threadId ? { threadId } : {}), surface: 'web' }
    const check = () => {
      if (!text) throw new Refusal('bad_input', bilingual('askEmpty'))
      if ([...text].length > MAX_TEXT) throw new Refusal('too_large', bilingual('tooLong'), bilingual('tooLongFix'))
    }
    if (!c.req.header('accept')?.includes(LINES))
      return orRetell(
        c,
        async () => {
          check()
          const { threadId: told } = await assistant.ask(visit.scope, command)
          return c.redirect(chatPath(told), 303)
        },
        async refusal =>
          chatPage(visit, {
            ...(await chatView(assistant, visit.scope, threadId)),
            text,
            error: told(refusal, visit, 'ask-error'),
          }),
      )
    c.header('content-type', `${LINES}; charset=utf-8`)
    c.header('x-accel-buffering', 'no')
    return stream(c, async out => {
      // Events come from a callback; the chain keeps their order. A reader who left changes nothing: the answer is still written down.
      let written: Promise<unknown> = Promise.resolve()
      const write = (line: object) => {
        written = written.then(() => out.writeln(JSON.stringify(line))).catch(() => {})
      }
      try {
        check()
        const answer = await assistant.ask(visit.scope, command, write)
        const after = await visitOf(c, assistant, await reopened(assistant, visit), deps.now())
        const view = await chatView(assistant, after.scope, answer.threadId)
        const last = view.turns.find(t => t.turnId === answer.turnId) ?? asTurn(answer, text, visit)
        write({
          type: 'done',
          url: chatPath(answer.threadId),
          turn: String(await turn(last, after, view.now)),
          threads: String(await threadList(after, view.threads, answer.threadId)),
        })
      } catch (error) {
        if (!(error instanceof Refusal)) deps.onError?.(error)
        const refusal =
          error instanceof Refusal ? error : new Refusal('unavailable', bilingual('broken'), bilingual('brokenFix'))
        write({ type: 'refused', html: String(await told(refusal, visit)) })
      }
      await written
    })
  }
  app.get('/chat', withVisit(show))
  app.get('/chat/:thread', withVisit(show))
  app.post('/chat', withVisit(say))
  app.post('/chat/:thread', withVisit(say))
}

const told = (refusal: Refusal, { lang }: Visit, id?: string) => trouble(refusal.says[lang], refusal.fix?.[lang], id)

const reopened = (assistant: Assistant, { scope }: Visit): Promise<Scope> =>
  assistant.scope(scope.workspace.id, scope.actor.id, scope.lang)

const asTurn = (answer: TurnView['answer'] & object, said: string, { scope }: Visit): TurnView => ({
  turnId: answer.turnId,
  actorId: scope.actor.id,
  said,
  answer,
  at: scope.now.toString(),
})

/** A thread as it is now: its turns, and its proposals in today's state rather than as they stood when the answer was given. */
const chatView = async (assistant: Assistant, scope: Scope, threadId: string | null): Promise<ChatView> => {
  const [threads, turns] = await Promise.all([
    assistant.threads(scope),
    threadId ? assistant.turns(scope, threadId) : [],
  ])
  const ids = new Set(turns.flatMap(t => t.answer?.proposals.map(p => p.id) ?? []))
  const found = await Promise.all(
    [...ids].map(id =>
      assistant.proposal(scope, id).catch(error => {
        if (error instanceof Refusal) return null
        throw error
      }),
    ),
  )
  const now = new Map(found.filter((view): view is ProposalView => view !== null).map(view => [view.id, view]))
  return { threadId, turns, threads, now }
}
