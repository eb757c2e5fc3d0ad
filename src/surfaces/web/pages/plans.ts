import { html } from 'hono/html'
import { formatCount } from '../../../platform/i18n.ts'
import type { PlanView } from '../../assistant.ts'
import { bubble } from '../card.ts'
import { type Html, percent, splitBar, stateTag } from '../format.ts'
import { empty, page } from '../layout.ts'
import { PLAN_STATES } from '../states.ts'
import type { Visit } from '../visit.ts'
import type { Word } from '../words.ts'

const COLUMNS = [
  ['at', 'planTime'],
  ['title', 'planName'],
  ['status', 'planStatus'],
  ['audience', 'audience'],
  ['send', 'willSend'],
  ['heldOut', 'heldOut'],
  ['defer', 'defer'],
  ['drop', 'drop'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['clicked', 'clicked'],
] as const satisfies readonly (readonly [string, Word])[]
type SortKey = (typeof COLUMNS)[number][0]

export interface PlanList {
  readonly when: 'coming' | 'past'
  readonly sort: SortKey
  readonly down: boolean
}

/** Reads the list's address; what it does not know falls back to the plain order, soonest first or latest first. */
export const planListOf = (query: Record<string, string>): PlanList => {
  const when = query['when'] === 'past' ? 'past' : 'coming'
  const sort = COLUMNS.find(([key]) => key === query['sort'])?.[0] ?? 'at'
  return { when, sort, down: query['dir'] ? query['dir'] === 'desc' : when === 'past' }
}

const isText = (key: SortKey): key is 'at' | 'title' | 'status' => key === 'at' || key === 'title' || key === 'status'

const cell = (plan: PlanView, key: SortKey): string | number => {
  if (key === 'at') return plan.scheduledAt
  if (key === 'title' || key === 'status') return plan[key]
  return plan.counts[key]
}

/** 已排期: scheduled work as a table that sorts by any column. */
export const plansPage = (visit: Visit, plans: readonly PlanView[], list: PlanList): Html => {
  const { say, lang } = visit
  const collator = new Intl.Collator(lang)
  const sorted = [...plans].sort((a, b) => {
    const [x, y] = [cell(a, list.sort), cell(b, list.sort)]
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
    return (list.down ? -order : order) || (a.scheduledAt < b.scheduledAt ? -1 : 1)
  })
  const tab = (when: 'coming' | 'past', word: Word) =>
    html`<a href="/plans?when=${when}"${list.when === when ? html` aria-current="true"` : ''}>${say(word)}</a>`
  return page(
    visit,
    say('plans'),
    'plans',
    html`<h1>${say('plans')}</h1><p class="tabs">${tab('coming', 'planComing')}${tab('past', 'planPast')}</p>
${
  sorted.length
    ? html`<div class="scroll" tabindex="0" role="region" aria-label="${say('plans')}"><table class="grid"><thead><tr>${COLUMNS.map(([key, word]) => heading(key, say(word), list, visit))}</tr></thead>
<tbody>${sorted.map(
        plan => html`<tr data-item tabindex="-1">${COLUMNS.map(([key]) => body(plan, key, visit))}</tr>`,
      )}</tbody></table></div>`
    : empty(say('planEmpty'), { href: '/chat', label: say('chat') })
}`,
  )
}

const heading = (key: SortKey, label: string, list: PlanList, { say }: Visit): Html => {
  const on = list.sort === key
  const next = on ? !list.down : !isText(key)
  return html`<th scope="col"${isText(key) ? '' : html` class="num"`}${on ? html` aria-sort="${list.down ? 'descending' : 'ascending'}"` : ''}><a href="/plans?when=${list.when}&sort=${key}&dir=${next ? 'desc' : 'asc'}">${label}${on ? html`<span aria-hidden="true"> ${list.down ? '↓' : '↑'}</span><span class="hidden">${say(list.down ? 'sortedDown' : 'sortedUp')}</span>` : ''}</a></th>`
}

const body = (plan: PlanView, key: SortKey, { lang }: Visit): Html => {
  if (key === 'at') return html`<td class="nowrap"><time datetime="${plan.scheduledAt}">${plan.local}</time></td>`
  if (key === 'title') return html`<th scope="row"><a href="/plans/${plan.id}">${plan.title}</a></th>`
  if (key === 'status')
    return html`<td class="nowrap" title="${plan.notes.join(' ')}">${stateTag(PLAN_STATES[plan.status], plan.status, lang)}</td>`
  return html`<td class="num">${formatCount(plan.counts[key])}</td>`
}

/** One scheduled send: what became of every candidate, and why. */
export const planPage = (visit: Visit, plan: PlanView): Html => {
  const { say, lang } = visit
  const { counts } = plan
  const gap = counts.audience - counts.send - counts.heldOut - counts.defer - counts.drop
  const receipts = (['sent', 'delivered', 'clicked', 'failed', 'unknown'] as const).map(
    key => [key, counts[key]] as const,
  )
  return page(
    visit,
    plan.title,
    'plans',
    html`<p class="fine"><a href="/plans">${say('plans')}</a></p><h1>${plan.title}</h1>
<p class="meta">${stateTag(PLAN_STATES[plan.status], plan.status, lang)} · <time datetime="${plan.scheduledAt}">${plan.local}</time> · ${say('createdBy', { name: visit.nameOf(plan.createdBy) })}</p>
${plan.notes.map(note => html`<p class="note">${note}</p>`)}
<section><h2>${say('verdicts')}</h2>
<p><b class="lead">${say('audienceCount', { n: formatCount(counts.audience) })}</b></p>
${splitBar([
  { label: say('willSend'), count: counts.send },
  { label: say('heldOut'), count: counts.heldOut },
  { label: say('defer'), count: counts.defer },
  { label: say('drop'), count: counts.drop },
])}
<p class="fine">${say('verdictSum', { send: formatCount(counts.send), held: formatCount(counts.heldOut), defer: formatCount(counts.defer), drop: formatCount(counts.drop), audience: formatCount(counts.audience) })}</p>
${gap ? html`<p class="state warn"><span aria-hidden="true">!</span> ${say('verdictGap', { n: formatCount(gap) })}</p>` : ''}</section>
<section><h2>${say('reasons')}</h2>${
      plan.reasons.length
        ? html`<table class="tight"><thead><tr><th scope="col">${say('reason')}</th><th scope="col">${say('rule')}</th><th scope="col" class="num">${say('count')}</th><th scope="col" class="num">${say('ofAudience')}</th></tr></thead><tbody>${plan.reasons.map(
            r =>
              html`<tr><td>${r.says}</td><td><code>${r.rule}</code></td><td class="num">${formatCount(r.count)}</td><td class="num">${counts.audience ? percent(r.count / counts.audience) : ''}</td></tr>`,
          )}</tbody></table>`
        : html`<p class="empty">${say('nobodyLeftOut')}</p>`
    }</section>
<section><h2>${say('receipts')}</h2><ul class="tiles">${receipts.map(
      ([key, n]) => html`<li><span>${say(key)}</span><b>${formatCount(n)}</b></li>`,
    )}</ul></section>
<section><h2>${say('text')}</h2>${bubble(plan.text, visit)}</section>`,
  )
}
