import { html } from 'hono/html'
import type { ProposalView } from '../../../agent/tools/tool.ts'
import { formatCount } from '../../../platform/i18n.ts'
import { formatFen } from '../../../platform/money.ts'
import { type CardExtras, card } from '../card.ts'
import { fieldTime, type Html, localTime, stateTag } from '../format.ts'
import { empty, page } from '../layout.ts'
import { isOver, standingOf } from '../standing.ts'
import { PROPOSAL_STATES, SEVERITY_STATES } from '../states.ts'
import type { Visit } from '../visit.ts'

/** One line of a queue: what, how many people, when, its state. */
export const proposalRow = (view: ProposalView, visit: Visit, current?: string): Html => {
  const { lang, say, scope } = visit
  const state = isOver(view, scope) ? PROPOSAL_STATES['expired'] : PROPOSAL_STATES[view.status]
  const { audience, verdicts, when, money } = view.preview
  const people = verdicts?.send ?? audience?.count
  const mine = standingOf(view, scope, visit.actors).approve
  return html`<li data-item tabindex="-1"><a href="/proposals/${view.id}"${view.id === current ? html` aria-current="true"` : ''}>
<span class="what">${mine ? html`<b class="dot" title="${say('forYou')}"><span class="hidden">${say('forYou')}</span></b>` : ''}${view.preview.what[lang]}</span>
<span class="under">${stateTag(state, view.status, lang)}${view.decision === 'allow' || view.decision === 'needs_approval' || view.status !== 'pending' ? '' : html` ${stateTag(SEVERITY_STATES[view.decision], view.decision, lang)}`}${people === undefined ? '' : html`<span>${say('toPeople', { n: formatCount(people) })}</span>`}${when ? html`<span>${localTime(when.at, scope.workspace.timezone)}</span>` : ''}${money?.worstFen ? html`<span>${say('moneyWorst')} ${formatFen(money.worstFen)}</span>` : ''}</span>
</a></li>`
}

const tabs = (visit: Visit, all: boolean): Html =>
  html`<p class="tabs"><a href="/proposals"${all ? '' : html` aria-current="true"`}>${visit.say('showOpen')}</a><a href="/proposals?all=1"${all ? html` aria-current="true"` : ''}>${visit.say('showAll')}</a></p>`

/** The queue. */
export const proposalsPage = (visit: Visit, views: readonly ProposalView[], all: boolean): Html => {
  const { say } = visit
  const link = { href: '/chat', label: say('chat') }
  return page(
    visit,
    say('proposals'),
    'proposals',
    html`<h1>${say('proposals')}</h1>${tabs(visit, all)}
${views.length ? html`<ul class="rows">${views.map(view => proposalRow(view, visit))}</ul>` : empty(say(all ? 'allEmpty' : 'queueEmpty'), link)}`,
  )
}

/** One proposal beside the queue it stands in. */
export const proposalPage = (visit: Visit, view: ProposalView, extras: CardExtras): Html => {
  const queue = visit.open.length ? visit.open : []
  return page(
    visit,
    view.preview.what[visit.lang],
    'proposals',
    html`<div class="panes"><aside class="list" aria-label="${visit.say('proposals')}"><p class="listhead"><a href="/proposals">${visit.say('proposals')}</a></p>
${queue.length ? html`<ul class="rows">${queue.map(open => proposalRow(open, visit, view.id))}</ul>` : empty(visit.say('queueEmpty'))}</aside>
<div class="pane"><h1 class="hidden">${visit.say('proposals')}</h1>${card(view, visit, extras)}</div></div>`,
  )
}

export interface ReviseForm {
  readonly text?: string
  readonly at?: string
  /** Which field the sentence is about; `form` for the whole. */
  readonly error?: { readonly field: 'text' | 'at' | 'form'; readonly says: string; readonly fix?: string | undefined }
}

/** The form that makes a new version of a proposal. */
export const revisePage = (visit: Visit, view: ProposalView, form: ReviseForm = {}): Html => {
  const { say, scope, lang } = visit
  const { content, when } = view.preview
  const zone = scope.workspace.timezone
  const wrong = (field: 'text' | 'at' | 'form') =>
    form.error?.field === field
      ? html`<p class="field-error" role="alert" id="${field}-error">${form.error.says}${form.error.fix ? ` ${form.error.fix}` : ''}</p>`
      : ''
  const bad = (field: 'text' | 'at') =>
    form.error?.field === field ? html` aria-invalid="true" aria-describedby="${field}-error"` : ''
  return page(
    visit,
    say('reviseTitle'),
    'proposals',
    html`<h1>${say('reviseTitle')}</h1><p class="fine"><a href="/proposals/${view.id}">${view.preview.what[lang]}</a> · ${say('version', { n: view.version })}</p>
<form method="post" action="/proposals/${view.id}/revise" class="edit">
${
  content
    ? html`<div class="field"><label for="text">${say('text')}</label><div class="beside"><textarea id="text" name="text" rows="8" maxlength="4000" required data-preview="preview"${bad('text')}>${form.text ?? content.text}</textarea>
<figure class="phone"><blockquote class="bubble" id="preview">${form.text ?? content.text}</blockquote><figcaption>${say('phone')}</figcaption></figure></div>${wrong('text')}</div>`
    : ''
}
${
  when
    ? html`<div class="field"><label for="at">${say('reviseTime', { zone })}</label><input id="at" name="at" type="datetime-local" required value="${form.at ?? fieldTime(when.at, zone)}"${bad('at')}>${wrong('at')}</div>`
    : ''
}
${wrong('form')}
<p class="fine">${say('reviseNote')}</p>
<p class="act"><button class="main">${say('reviseSave')}</button><a class="button" href="/proposals/${view.id}">${say('cancel')}</a></p>
</form>`,
  )
}
