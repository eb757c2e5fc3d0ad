import { html } from 'hono/html'
import type { Lang } from '../../../platform/i18n.ts'
import type { Html } from '../format.ts'
import { barePage, page, trouble } from '../layout.ts'
import type { Visit } from '../visit.ts'
import { sayIn } from '../words.ts'

/** A sentence and what to do, as a page of its own; inside the console when somebody is logged in. */
export const noticePage = (visit: Visit | null, lang: Lang, says: string, fix?: string): Html => {
  const content = html`${trouble(says, fix)}<p><a href="/">${sayIn(lang)('back')}</a></p>`
  return visit ? page(visit, says, null, content) : barePage(lang, says, content)
}

/** The page behind a login link: one button. Opening it uses nothing up. Without a good link it says how to get one. */
export const loginPage = (
  lang: Lang,
  state: { token: string; next: string } | 'spent' | 'needed',
  place: string | undefined,
): Html => {
  const say = sayIn(lang)
  const title = html`<h1>${say('loginTitle')}${place ? html` <span class="date">${place}</span>` : ''}</h1>`
  if (typeof state === 'object')
    return barePage(
      lang,
      say('loginTitle'),
      html`${title}<p>${say('loginReady')}</p><form method="post" action="/login"><input type="hidden" name="t" value="${state.token}"><input type="hidden" name="next" value="${state.next}"><button class="main">${say('loginButton')}</button></form>`,
    )
  return barePage(
    lang,
    say('loginTitle'),
    html`${title}${state === 'spent' ? trouble(say('loginSpent'), undefined) : html`<p>${say('loginNeeded')}</p>`}<p>${say('loginHow')}</p><pre><code>npm run -s flywheel -- login</code></pre>`,
  )
}
