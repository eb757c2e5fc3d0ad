import { html } from 'hono/html'
import type { Lang } from '../../platform/i18n.ts'
import { assetPath } from './assets.ts'
import { type Html, localTime } from './format.ts'
import { rolesOf, type Visit } from './visit.ts'
import { type Say, sayIn } from './words.ts'

const PAGES = [
  ['today', '/'],
  ['chat', '/chat'],
  ['proposals', '/proposals'],
  ['plans', '/plans'],
  ['flywheel', '/flywheel'],
] as const
export type PageName = (typeof PAGES)[number][0]

const SIGNS: Record<PageName, Html> = {
  today: html`<path d="M3 6.5h14M5 3v3M15 3v3M3 5h14v12H3z"></path>`,
  chat: html`<path d="M3 4h14v10H9l-4 3v-3H3z"></path>`,
  proposals: html`<path d="M4 10.5 8 15l8-10"></path>`,
  plans: html`<path d="M4 5h12M4 10h12M4 15h8"></path>`,
  flywheel: html`<path d="M10 3a7 7 0 1 1-6.4 4.2M3 3v4.5h4.5"></path>`,
}

const sign = (name: PageName): Html =>
  html`<svg class="sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${SIGNS[name]}</svg>`

const shell = (lang: Lang, title: string, body: Html, head: Html | '' = ''): Html => html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${sayIn(lang)('brand')}</title>
<link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath('console.css')}">
<script src="${assetPath('console.js')}" defer></script>
${head}
</head>
${body}
</html>`

/** A page for somebody who is not logged in. */
export const barePage = (lang: Lang, title: string, content: Html): Html =>
  shell(
    lang,
    title,
    html`<body class="bare"><main><p class="mark">${sayIn(lang)('brand')}</p>${content}
<form method="post" action="/lang" class="quiet">${langFields(lang, '/login')}</form></main></body>`,
  )

/** A page of the console: navigation, the header's clock and identity, and the content. */
export const page = (visit: Visit, title: string, here: PageName | null, content: Html, head: Html | '' = ''): Html => {
  const { say, lang, scope } = visit
  return shell(
    lang,
    title,
    html`<body data-working="${say('working')}" data-lost="${say('lostTouch')}" data-reload="${say('reload')}" data-confirm="${say('confirmStep')}" data-cancel="${say('cancel')}" data-seconds="${say('seconds', { n: '%' })}">
<a class="skip" href="#main">${say('skip')}</a>
<header class="top">
<a class="mark" href="/">${say('brand')}</a><span class="place">${scope.workspace.name}</span>
<div class="tools">${scope.workspace.channel === 'sandbox' ? clock(visit) : ''}${identity(visit)}</div>
</header>
<nav class="side" aria-label="${say('pages')}">${PAGES.map(
      ([name, path]) =>
        html`<a href="${path}"${name === here ? html` aria-current="page"` : ''}>${sign(name)}<span>${say(name)}</span>${
          name === 'proposals' && visit.waiting
            ? html`<b class="badge" aria-label="${say('waiting', { n: visit.waiting })}">${visit.waiting}</b>`
            : ''
        }</a>`,
    )}
<p class="hint" aria-hidden="true">${say('keys')}</p></nav>
<main id="main" tabindex="-1">${visit.paused ? html`<p class="note" role="status">${visit.paused}</p>` : ''}${content}</main>
</body>`,
    head,
  )
}

const clock = ({ say, scope, clockMoved, path }: Visit): Html => html`<details class="menu">
<summary><span class="narrow" aria-hidden="true">◷</span><span class="wide">${say('clock')}</span> <b>${localTime(scope.now, scope.workspace.timezone)}</b>${clockMoved ? html` <span class="moved">${say('clockMoved')}</span>` : ''}</summary>
<form method="post" action="/clock" class="sheet"><p>${say('clockWhy')}</p><input type="hidden" name="back" value="${path}">
<button name="to" value="hour">${say('clockHour')}</button>
<button name="to" value="tomorrow">${say('clockTomorrow')}</button>
<button name="to" value="week">${say('clockWeek')}</button>
<button name="to" value="real"${clockMoved ? '' : html` disabled`}>${say('clockReal')}</button>
</form></details>`

const identity = (visit: Visit): Html => {
  const { say, scope, lang, path } = visit
  const others = scope.workspace.channel === 'sandbox' ? visit.actors.filter(a => a.id !== scope.actor.id) : []
  return html`<details class="menu">
<summary aria-label="${say('actingAs', { name: scope.actor.displayName, role: rolesOf(scope.actor, lang) })}">${scope.actor.displayName} · ${rolesOf(scope.actor, lang)}</summary>
<div class="sheet">
${
  others.length
    ? html`<form method="post" action="/switch"><p>${say('switchWhy')}</p><input type="hidden" name="back" value="${path}">${others.map(
        other =>
          html`<button name="actor" value="${other.id}">${say('asPerson', { name: other.displayName, role: rolesOf(other, lang) })}</button>`,
      )}</form>`
    : ''
}
<form method="post" action="/lang">${langFields(lang, path)}</form>
<form method="post" action="/logout"><button>${say('logout')}</button></form>
</div></details>`
}

const langFields = (lang: Lang, back: string): Html =>
  html`<input type="hidden" name="back" value="${back}"><button name="lang" value="${lang === 'zh' ? 'en' : 'zh'}" lang="${lang === 'zh' ? 'en' : 'zh-CN'}">${sayIn(lang)('language')}</button>`

/** What went wrong, beside the thing it is about: a sentence and what to do. */
export const trouble = (says: string, fix: string | undefined, id?: string): Html =>
  html`<div class="trouble" role="alert"${id ? html` id="${id}"` : ''}><p><b>${says}</b></p>${fix ? html`<p>${fix}</p>` : ''}</div>`

/** A list's empty state: what would be here, and the next step. */
export const empty = (says: string, link?: { href: string; label: string }): Html =>
  html`<p class="empty">${says}${link ? html` <a href="${link.href}">${link.label}</a>` : ''}</p>`

/** Where a sentence for a thread is posted; a new thread has no id yet. */
export const chatPath = (threadId: string | null): string =>
  threadId ? `/chat/${encodeURIComponent(threadId)}` : '/chat'

/** The command line. Without scripts it is a plain form; with them the answer streams in. */
export const composer = (
  say: Say,
  threadId: string | null,
  text = '',
  error?: Html,
): Html => html`<form method="post" action="${chatPath(threadId)}" class="composer" data-ask>
${error ?? ''}
<label for="ask" class="hidden">${say('ask')}</label>
<textarea id="ask" name="text" rows="1" maxlength="4000" required placeholder="${say('askHint')}" aria-keyshortcuts="/"${error ? html` aria-invalid="true" aria-describedby="ask-error"` : ''}>${text}</textarea>
<button class="main">${say('send')}</button>
</form>`
