import { html } from 'hono/html'
import type { ProposalView } from '../../../agent/tools/tool.ts'
import { formatCount } from '../../../platform/i18n.ts'
import type { Answer, NumberView, TurnView } from '../../assistant.ts'
import { card } from '../card.ts'
import { figure, type Html, localStamp, localTime, stateTag } from '../format.ts'
import { chatPath, composer, empty, page } from '../layout.ts'
import { SEVERITY_STATES } from '../states.ts'
import type { Visit } from '../visit.ts'

export interface ChatView {
  readonly threadId: string | null
  readonly turns: readonly TurnView[]
  readonly threads: readonly { id: string; title: string; at: string }[]
  /** Proposals of the thread as they stand now; an old answer holds them as they stood then. */
  readonly now: ReadonlyMap<string, ProposalView>
  readonly text?: string
  readonly error?: Html
}

/** 对话: threads beside the talk, the command line below. */
export const chatPage = (visit: Visit, view: ChatView): Html => {
  const { say } = visit
  const waits = view.turns.at(-1)?.answer === null
  return page(
    visit,
    view.threads.find(t => t.id === view.threadId)?.title || say('chat'),
    'chat',
    html`<div class="panes chat"><aside class="list" aria-label="${say('threads')}"><p class="listhead"><span>${say('threads')}</span><a href="/chat">${say('newThread')}</a></p>
<div id="threads">${threadList(visit, view.threads, view.threadId)}</div></aside>
<div class="pane"><h1 class="hidden">${say('chat')}</h1>
<div id="turns" aria-live="polite"${waits ? html` data-waits` : ''}>${view.turns.length ? view.turns.map(t => turn(t, visit, view.now)) : welcome(visit)}</div>
${composer(say, view.threadId, view.text, view.error)}</div></div>`,
    waits ? html`<noscript><meta http-equiv="refresh" content="3"></noscript>` : '',
  )
}

export const threadList = (visit: Visit, threads: ChatView['threads'], current: string | null): Html =>
  threads.length
    ? html`<ul class="rows">${threads.map(
        t =>
          html`<li data-item tabindex="-1"><a href="${chatPath(t.id)}"${t.id === current ? html` aria-current="true"` : ''}><span class="what">${t.title || visit.say('threadUntitled')}</span><span class="under">${localTime(t.at, visit.scope.workspace.timezone)}</span></a></li>`,
      )}</ul>`
    : empty(visit.say('noThreads'))

const welcome = ({
  say,
}: Visit): Html => html`<div class="welcome"><p><b>${say('chatStart')}</b></p><p>${say('chatStartHow')}</p>
<div class="options">${(['tryAsk1', 'tryAsk2', 'tryAsk3', 'tryAsk4'] as const).map(word => option(say(word), say(word), null))}</div></div>`

const option = (label: string, command: string, threadId: string | null): Html =>
  html`<form method="post" action="${chatPath(threadId)}" data-ask><input type="hidden" name="text" value="${command}"><button>${label}</button></form>`

/** What was said and what came back. The same markup is streamed to a page that is open. */
export const turn = (view: TurnView, visit: Visit, now: ReadonlyMap<string, ProposalView>): Html =>
  html`<section class="turn" id="${view.turnId}"><div class="said"><p class="by">${visit.nameOf(view.actorId)} <time datetime="${view.at}">${localTime(view.at, visit.scope.workspace.timezone)}</time></p><p class="words">${view.said}</p></div>
${view.answer ? answer(view.answer, visit, now) : html`<p class="progress">${visit.say('stillAnswering')} <a href="">${visit.say('reload')}</a></p>`}</section>`

/** An answer: the reply, the figures with their definition, proposals as cards, next steps as buttons. */
const answer = (view: Answer, visit: Visit, now: ReadonlyMap<string, ProposalView>): Html => {
  const { say, lang } = visit
  const quiet = view.decision === 'allow'
  return html`<div class="answer"><p class="words">${view.reply}</p>
${view.numbers.length ? figures(view.numbers, visit) : ''}
${view.proposals.map(p => card(now.get(p.id) ?? p, visit))}
${view.options.length ? html`<div class="options" aria-label="${say('nextSteps')}" role="group">${view.options.map(o => option(o.label, o.command, view.threadId))}</div>` : ''}
<p class="fine">${quiet ? '' : html`${stateTag(SEVERITY_STATES[view.decision], view.decision, lang)} · `}${view.rules.length ? html`${say('rulesHit')} ${view.rules.map(rule => html`<code>${rule}</code> `)}· ` : ''}${say(view.planner === 'offline' ? 'plannerOffline' : 'plannerModel')}</p></div>`
}

/** Breakdowns as a table; the definition, window, as-of and n of every metric in small print underneath. */
const figures = (numbers: readonly NumberView[], visit: Visit): Html => {
  const { say, scope } = visit
  const zone = scope.workspace.timezone
  const shown = (n: NumberView) => figure(n.value, n.unit) ?? say('tooFew')
  return html`${[...Map.groupBy(numbers, n => n.metric).values()].map(group => {
    const [first] = group
    if (!first) return ''
    const broken = group.length > 1 || first.key !== null
    return html`${
      broken
        ? html`<div class="scroll"><table class="tight"><thead><tr><th scope="col">${say('figure')}</th><th scope="col" class="num">${say('value')}</th><th scope="col" class="num">${say('people')}</th></tr></thead><tbody>${group.map(n => html`<tr><td>${n.key ?? ''}</td><td class="num">${shown(n)}</td><td class="num">${formatCount(n.n)}</td></tr>`)}</tbody></table></div>`
        : html`<p class="figure"><b>${shown(first)}</b> <span class="fine">n=${formatCount(first.n)}</span></p>`
    }<p class="fine"><code>${first.metric}</code> ${say('metricDefinition')}${visit.lang === 'zh' ? '：' : ': '}${first.definition}${first.window ? ` · ${say('metricWindow')} ${localStamp(first.window.from, zone)} – ${localStamp(first.window.to, zone)}` : ''} · ${say('asOf', { at: localStamp(first.asOf, zone) })}</p>`
  })}`
}
