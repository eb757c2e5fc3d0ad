import { html } from 'hono/html'
import type { ProposalView } from '../../../agent/tools/tool.ts'
import { formatCount } from '../../../platform/i18n.ts'
import type { FlywheelView, PlanView } from '../../assistant.ts'
import { type Html, localDay, localTime, stateTag } from '../format.ts'
import { composer, empty, page } from '../layout.ts'
import { ring, ringFinding } from '../ring.ts'
import { standingOf } from '../standing.ts'
import { PLAN_STATES } from '../states.ts'
import type { Visit } from '../visit.ts'
import { proposalRow } from './proposals.ts'

/** 今天: a command line, what waits for me, the agenda of the next seven days, the flywheel. */
export const todayPage = (visit: Visit, plans: readonly PlanView[], wheel: FlywheelView | null): Html => {
  const { say } = visit
  const mine = visit.open.filter(view => standingOf(view, visit.scope, visit.actors).approve)
  const others = visit.open.filter(view => !mine.includes(view))
  return page(
    visit,
    say('today'),
    'today',
    html`<h1>${say('today')} <span class="date">${localDay(visit.scope.now, visit.scope.workspace.timezone, visit.lang)}</span></h1>
${composer(say, null)}
<div class="columns"><div>
<section><h2>${say('forYou')}${mine.length ? html` <b class="badge">${mine.length}</b>` : ''}</h2>
${mine.length ? html`<ul class="rows">${mine.map(view => proposalRow(view, visit))}</ul>` : empty(say('forYouEmpty'))}
${others.length ? waitingForOthers(others, visit) : ''}</section>
<section><h2>${say('agenda')}</h2>${plans.length ? agenda(plans, visit) : empty(say('agendaEmpty'))}</section>
</div>
${
  wheel
    ? html`<section class="wheel"><h2>${ringFinding(wheel, say)}</h2>${ring(wheel, say)}<p class="fine">${wheel.definition}</p><p class="fine"><a href="/flywheel">${say('seeWheel')}</a></p></section>`
    : ''
}
</div>`,
  )
}

const waitingForOthers = (
  others: readonly ProposalView[],
  visit: Visit,
): Html => html`<h3>${visit.say('forOthers')}</h3>
<ul class="rows">${others.slice(0, 5).map(view => proposalRow(view, visit))}</ul>
${others.length > 5 ? html`<p class="fine"><a href="/proposals">${visit.say('seeAll')} (${others.length})</a></p>` : ''}`

const agenda = (plans: readonly PlanView[], visit: Visit): Html => {
  const { say, lang, scope } = visit
  const zone = scope.workspace.timezone
  const days = Map.groupBy(
    [...plans].sort((a, b) => (a.scheduledAt < b.scheduledAt ? -1 : 1)),
    plan => localDay(plan.scheduledAt, zone, lang),
  )
  return html`${[...days].map(
    ([day, list]) =>
      html`<h3>${day}</h3><ul class="rows">${list.map(
        plan =>
          html`<li data-item tabindex="-1"><a href="/plans/${plan.id}"><span class="at">${localTime(plan.scheduledAt, zone).slice(6)}</span><span class="what">${plan.title}</span><span class="num">${say('toPeople', { n: formatCount(plan.counts.send) })}</span>${stateTag(PLAN_STATES[plan.status], plan.status, lang)}</a></li>`,
      )}</ul>`,
  )}`
}
