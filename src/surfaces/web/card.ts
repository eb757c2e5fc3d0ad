import { html } from 'hono/html'
import type { ProposalView } from '../../agent/tools/tool.ts'
import type { Hit } from '../../core/policy/rule.ts'
import { formatCount } from '../../platform/i18n.ts'
import { formatFen } from '../../platform/money.ts'
import type { PlanView } from '../assistant.ts'
import { type Html, joined, localTime, splitBar, stateTag } from './format.ts'
import { closingOf, isOver, type Standing, standingOf } from './standing.ts'
import { BASIS_WORDS, LAYER_WORDS, PLAN_STATES, PROPOSAL_STATES, ROLE_WORDS, SEVERITY_STATES } from './states.ts'
import { rolesOf, type Visit } from './visit.ts'

export interface CardExtras {
  /** The work that came of an executed proposal, with its running counts. */
  readonly plan?: PlanView | null
  /** The version that took this one's place. */
  readonly newer?: ProposalView | null
  readonly older?: ProposalView | null
  /** A refusal of the last button, shown beside the buttons. */
  readonly error?: Html
  readonly reason?: string
}

/** What waits for nobody but its proposer is to be confirmed, not approved. */
const shownState = (view: ProposalView, over: boolean): string =>
  over ? 'expired' : view.status === 'pending' && view.approvals.length === 0 ? 'confirm' : view.status

/**
 * The proposal card. The order is the same everywhere: what, who, when, the text, who is left out and why, money, policy,
 * approval, buttons; after the decision also who decided and the running result.
 */
export const card = (view: ProposalView, visit: Visit, extras: CardExtras = {}): Html => {
  const { say, lang } = visit
  const standing = standingOf(view, visit.scope, visit.actors)
  const { preview } = view
  const over = isOver(view, visit.scope)
  return html`<article class="card" tabindex="0" data-item data-card id="${view.id}" aria-labelledby="${view.id}-what">
<header><h2 id="${view.id}-what">${preview.what[lang]}</h2>
<p class="meta">${stateTag(PROPOSAL_STATES[shownState(view, over)], view.status, lang)} · ${say('version', { n: view.version })} · ${say('proposedBy', { name: visit.nameOf(view.proposedBy) })}</p></header>
${versions(view, visit, extras)}
<dl class="facts">
${row(say('who'), who(view, visit))}
${row(say('when'), when(view, visit))}
${row(say('text'), text(view, visit))}
${row(say('leftOut'), leftOut(view, visit))}
${row(say('money'), money(view, visit))}
${row(say('details'), details(view, visit))}
${row(say('policy'), policy(view.hits, visit))}
${row(say('approval'), approval(view, visit, over))}
${row(say('undo'), html`${preview.undo[lang]}`)}
${row(say('ended'), ended(view, visit))}
${extras.plan ? row(say('result'), result(extras.plan, visit)) : ''}
</dl>
${extras.error ?? ''}
${buttons(view, visit, standing, extras)}
</article>`
}

const row = (label: string, content: Html | null): Html | '' =>
  content ? html`<div><dt>${label}</dt><dd>${content}</dd></div>` : ''

const who = ({ preview: { audience } }: ProposalView, { say, lang }: Visit): Html | null =>
  audience
    ? html`<p><b class="lead">${say('audienceCount', { n: formatCount(audience.count) })}</b></p><p>${audience.definition}</p>
${splitBar(Object.entries(audience.layers).map(([layer, count]) => ({ label: LAYER_WORDS[layer]?.[lang] ?? layer, count })))}
${audience.samples.length ? html`<p class="fine">${say('samples')} ${joined(audience.samples.slice(0, 3), lang)}</p>` : ''}`
    : null

const when = ({ preview: { when, canary } }: ProposalView, { say, scope }: Visit): Html | null =>
  when
    ? html`<p><b class="lead"><time datetime="${when.at}">${when.local}</time></b></p>${
        when.deferTo
          ? html`<p class="fine">${say('deferred', { at: localTime(when.deferTo, scope.workspace.timezone) })}</p>`
          : ''
      }${
        canary?.chosen
          ? html`<p>${say('canaryFirst', { n: formatCount(canary.people), share: wholePercent(canary.share), hours: canary.watchHours })}</p>`
          : ''
      }`
    : null

const wholePercent = (share: number): string => `${Number((share * 100).toFixed(1))}%`

/** The message as a customer will see it. Shared with the plan page. */
export const bubble = (content: string, { say }: Pick<Visit, 'say'>, label?: string): Html =>
  html`<figure class="phone"><blockquote class="bubble">${content}${label && !content.includes(label) ? html`<span class="label">${label}</span>` : ''}</blockquote><figcaption>${say('phone')}</figcaption></figure>`

const text = ({ preview: { content } }: ProposalView, visit: Visit): Html | null => {
  if (!content) return null
  const others = (content.variants ?? []).filter(variant => variant !== content.text)
  return html`${bubble(content.text, visit, content.label)}${
    others.length
      ? html`<details class="more"><summary>${visit.say('variants', { n: others.length })}</summary>${others.map(variant => html`<blockquote class="bubble">${variant}</blockquote>`)}</details>`
      : ''
  }`
}

const leftOut = ({ preview: { verdicts, exclusions } }: ProposalView, { say, lang }: Visit): Html | null => {
  if (!verdicts && !exclusions) return null
  const total = verdicts ? verdicts.heldOut + verdicts.defer + verdicts.drop : 0
  return html`${
    verdicts
      ? splitBar([
          { label: say('willSend'), count: verdicts.send },
          { label: say('heldOut'), count: verdicts.heldOut },
          { label: say('defer'), count: verdicts.defer },
          { label: say('drop'), count: verdicts.drop },
        ])
      : ''
  }${
    exclusions?.length
      ? html`<table class="tight"><tbody>${exclusions.map(
          e =>
            html`<tr><td>${e.says[lang]} <code>${e.rule}</code></td><td class="num">${formatCount(e.count)}</td></tr>`,
        )}</tbody></table>`
      : total
        ? ''
        : html`<p>${say('nobodyLeftOut')}</p>`
  }`
}

const money = ({ preview }: ProposalView, { say }: Visit): Html => {
  const m = preview.money
  if (!m || (!m.expectedFen && !m.worstFen && !m.capFen)) return html`${say('moneyNone')}`
  return html`<ul class="pairs"><li>${say('moneyExpected')} <b>${formatFen(m.expectedFen)}</b></li><li>${say('moneyWorst')} <b>${formatFen(m.worstFen)}</b></li><li>${say('moneyCap')} <b>${formatFen(m.capFen)}</b></li></ul>`
}

const details = ({ preview }: ProposalView, { lang }: Visit): Html | null =>
  preview.details?.length ? html`${preview.details.map(line => html`<p>${line[lang]}</p>`)}` : null

const policy = (hits: readonly Hit[], { say, lang }: Visit): Html =>
  hits.length
    ? html`<ul class="hits">${hits.map(
        hit =>
          html`<li><p>${stateTag(SEVERITY_STATES[hit.severity], hit.severity, lang)} ${hit.says[lang]} <code>${hit.rule}</code></p>
<p class="fine">${say('basis', { text: hit.basis.text, kind: BASIS_WORDS[hit.basis.kind]?.[lang] ?? hit.basis.kind })}</p>${
            hit.fix ? html`<p class="fine">${say('fix', { text: hit.fix[lang] })}</p>` : ''
          }</li>`,
      )}</ul>`
    : html`<p class="state good"><span aria-hidden="true">✓</span> ${say('policyClear')}</p>`

const approval = (view: ProposalView, visit: Visit, over: boolean): Html => {
  const { say, lang, scope } = visit
  const at = localTime(view.expiresAt, scope.workspace.timezone)
  const names = joined(view.approvedBy.map(visit.nameOf), lang)
  const open = view.status === 'pending' || view.status === 'approved'
  const shown = view.seats.filter(seat => seat.given || open)
  return html`${
    view.approvals.length
      ? html`${shown.every(seat => seat.given) && shown.length ? html`<p>${say('approvalDone')}</p>` : ''}<ul class="hits">${shown.map(one => seat(one, visit))}</ul>`
      : html`<p>${say('approvalNone')}</p>${names ? html`<p>${say('confirmedBy', { names })}</p>` : ''}`
  }${open ? html`<p class="fine">${say(over ? 'expired' : 'expires', { at })}</p>` : ''}`
}

/** One approval: who gave it and when, or which rules ask for it and who could give it. */
const seat = ({ role, askedBy, given, could }: ProposalView['seats'][number], visit: Visit): Html => {
  const { say, lang, scope } = visit
  const name = ROLE_WORDS[role][lang]
  if (given)
    return html`<li><p>${say('seatGiven', { name: given.name, role: name, at: localTime(given.at, scope.workspace.timezone) })}</p></li>`
  const names = joined(could, lang)
  return html`<li><p><b>${say('approvalNeeds', { roles: name })}</b></p>
${askedBy.map(({ rule, says }) => html`<p class="fine">${says[lang]} <code>${rule}</code></p>`)}
<p class="fine">${names ? say('seatCould', { names }) : say('seatNobody')}</p></li>`
}

/** Who closed it and when, with their words; a reason that nobody wrote is a code, and its sentence is shown instead. */
const ended = (view: ProposalView, visit: Visit): Html | null => {
  const { closedBy, closedAt, reason, says } = closingOf(view)
  if (!closedAt) return null
  const sentence = says?.[visit.lang] ?? (view.status === 'rejected' ? reason : null)
  return html`${sentence ? html`<p>${sentence}</p>` : ''}<p class="fine">${visit.say('endedBy', { name: visit.nameOf(closedBy ?? ''), at: localTime(closedAt, visit.scope.workspace.timezone) })}</p>`
}

const result = (plan: PlanView, { say, lang }: Visit): Html => {
  const { counts } = plan
  return html`<p>${stateTag(PLAN_STATES[plan.status], plan.status, lang)} · <a href="/plans/${plan.id}">${say('seePlan')}</a></p>${plan.notes.map(note => html`<p class="fine">${note}</p>`)}
<ul class="pairs">${(['send', 'sent', 'delivered', 'clicked', 'failed', 'unknown'] as const)
    .filter(key => counts[key] > 0)
    .map(key => html`<li>${say(key === 'send' ? 'willSend' : key)} <b>${formatCount(counts[key])}</b></li>`)}</ul>`
}

const versions = (view: ProposalView, visit: Visit, { newer, older }: CardExtras): Html | '' => {
  const { say } = visit
  if (newer)
    return html`<p class="note">${say('supersededBy', { n: newer.version })} <a href="/proposals/${newer.id}">${say('seeNew')}</a></p>`
  if (!view.supersedes) return ''
  return html`<div class="note"><p>${say('supersedes')} <a href="/proposals/${view.supersedes}">${say('seeOld')}</a></p>${older ? difference(older, view, visit) : ''}</div>`
}

/** What a new version changed: the time, and the stretch of text between what both begin and end with. */
const difference = (before: ProposalView, after: ProposalView, { say }: Visit): Html => {
  const [was, is] = [before.preview.when?.local ?? '', after.preview.when?.local ?? '']
  const [old, fresh] = [before.preview.content?.text ?? '', after.preview.content?.text ?? '']
  if (was === is && old === fresh) return html`<p class="fine">${say('nothingElse')}</p>`
  const [a, b] = [[...old], [...fresh]]
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const middle = (text: string[]) => text.slice(head, text.length - tail).join('')
  return html`<details class="more"><summary>${say('changed')}</summary>${was === is ? '' : html`<p><del>${was}</del> → <ins>${is}</ins></p>`}${
    old === fresh
      ? ''
      : html`<p class="diff">${a.slice(0, head).join('')}${middle(a) ? html`<del>${middle(a)}</del>` : ''}${middle(b) ? html`<ins>${middle(b)}</ins>` : ''}${a.slice(a.length - tail).join('')}</p>`
  }</details>`
}

const buttons = (view: ProposalView, visit: Visit, standing: Standing, extras: CardExtras): Html | '' => {
  const { say, scope, lang } = visit
  if (!standing.approve && !standing.reject && !standing.revise && !standing.why) return ''
  const label = say(view.status === 'approved' ? 'goOn' : view.approvals.length ? 'approve' : 'confirm')
  const own = view.proposedBy === scope.actor.id
  return html`<footer class="act">${
    standing.approve
      ? html`<form method="post" action="/proposals/${view.id}/approve" data-approve="${label}：${view.preview.what[lang]}"><input type="hidden" name="seenHash" value="${view.hash}"><button class="main" aria-keyshortcuts="a">${label}</button></form>`
      : standing.why
        ? html`<p class="fine">${say(standing.why, { role: rolesOf(scope.actor, lang) })}</p>`
        : ''
  }${standing.canary ? html`<form method="post" action="/proposals/${view.id}/canary"><button>${say('canaryAsk', { share: wholePercent(standing.canary) })}</button></form>` : ''}${standing.revise ? html`<a class="button" href="/proposals/${view.id}/edit">${say('revise')}</a>` : ''}${
    standing.reject
      ? html`<details class="reject"${extras.reason === undefined ? '' : html` open`}><summary class="button">${say(own ? 'withdraw' : 'reject')}</summary>
<form method="post" action="/proposals/${view.id}/reject"><label for="${view.id}-reason">${say('rejectWhy')}</label>
<textarea id="${view.id}-reason" name="reason" rows="2" maxlength="500" required>${extras.reason ?? ''}</textarea>
<button class="danger">${say(own ? 'withdraw' : 'reject')}</button></form></details>`
      : ''
  }</footer>`
}
