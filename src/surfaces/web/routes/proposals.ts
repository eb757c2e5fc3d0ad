import type { Context, Hono } from 'hono'
import type { ProposalView } from '../../../agent/tools/tool.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { CardExtras } from '../card.ts'
import { fieldTime, type Html, readFieldTime } from '../format.ts'
import { fieldsOf, orRetell, type WebDeps, type WithVisit } from '../handler.ts'
import { trouble } from '../layout.ts'
import { proposalPage, proposalsPage, type ReviseForm, revisePage } from '../pages/proposals.ts'
import { closingOf } from '../standing.ts'
import type { Visit } from '../visit.ts'
import { bilingual } from '../words.ts'

const idOf = (c: Context): string => c.req.param('id') ?? ''

/** 待审批: the queue, the card, and its three buttons. Every button ends on the card as it then is. */
export const proposalRoutes = (app: Hono, { assistant }: WebDeps, withVisit: WithVisit): void => {
  const cardPage = async (visit: Visit, id: string, extras: CardExtras = {}): Promise<Html> => {
    const view = await assistant.proposal(visit.scope, id)
    return proposalPage(visit, view, { ...(await around(visit, view)), ...extras })
  }
  const optional = <T>(read: Promise<T>): Promise<T | null> =>
    read.catch(error => {
      if (error instanceof Refusal) return null
      throw error
    })
  const around = async (visit: Visit, view: ProposalView): Promise<CardExtras> => {
    const planId = view.outcome?.['planId']
    const { supersededBy } = closingOf(view)
    const [plan, older, newer] = await Promise.all([
      typeof planId === 'string' ? optional(assistant.plan(visit.scope, planId)) : null,
      view.supersedes ? optional(assistant.proposal(visit.scope, view.supersedes)) : null,
      supersededBy ? optional(assistant.proposal(visit.scope, supersededBy)) : null,
    ])
    return { plan, older, newer }
  }
  const refused = (visit: Visit, id: string, reason?: string) => (refusal: Refusal) =>
    cardPage(visit, id, {
      error: trouble(refusal.says[visit.lang], refusal.fix?.[visit.lang]),
      ...(reason === undefined ? {} : { reason }),
    })

  app.get(
    '/proposals',
    withVisit(async (c, visit) => {
      const all = c.req.query('all') !== undefined
      return c.html(
        proposalsPage(
          visit,
          all ? await assistant.proposals(visit.scope, { status: 'all', limit: 200 }) : visit.open,
          all,
        ),
      )
    }),
  )
  app.get(
    '/proposals/:id',
    withVisit(async (c, visit) => c.html(await cardPage(visit, idOf(c)))),
  )
  app.get(
    '/proposals/:id/edit',
    withVisit(async (c, visit) => {
      const view = await assistant.proposal(visit.scope, idOf(c))
      return view.status === 'pending' ? c.html(revisePage(visit, view)) : c.redirect(`/proposals/${view.id}`, 303)
    }),
  )
  app.post(
    '/proposals/:id/approve',
    withVisit(async (c, visit) => {
      const { seenHash = '' } = await fieldsOf(c)
      return orRetell(
        c,
        async () => {
          const view = await assistant.approve(visit.scope, idOf(c), seenHash)
          return c.redirect(`/proposals/${view.id}`, 303)
        },
        refused(visit, idOf(c)),
      )
    }),
  )
  app.post(
    '/proposals/:id/canary',
    withVisit(async (c, visit) =>
      orRetell(
        c,
        async () => {
          const view = await assistant.revise(visit.scope, idOf(c), { canary: true })
          return c.redirect(`/proposals/${view.id}`, 303)
        },
        refused(visit, idOf(c)),
      ),
    ),
  )
  app.post(
    '/proposals/:id/reject',
    withVisit(async (c, visit) => {
      const reason = ((await fieldsOf(c))['reason'] ?? '').trim()
      return orRetell(
        c,
        async () => {
          if (!reason) throw new Refusal('bad_input', bilingual('rejectWhyMissing'))
          const view = await assistant.reject(visit.scope, idOf(c), reason)
          return c.redirect(`/proposals/${view.id}`, 303)
        },
        refused(visit, idOf(c), reason),
      )
    }),
  )
  app.post(
    '/proposals/:id/revise',
    withVisit(async (c, visit) => {
      const form = await fieldsOf(c)
      const view = await assistant.proposal(visit.scope, idOf(c))
      const change = changeOf(view, form, visit)
      const again = (error: NonNullable<ReviseForm['error']>) =>
        revisePage(visit, view, {
          ...(form['text'] === undefined ? {} : { text: form['text'] }),
          ...(form['at'] === undefined ? {} : { at: form['at'] }),
          error,
        })
      if ('error' in change) return c.html(again(change.error), 422)
      return orRetell(
        c,
        async () => c.redirect(`/proposals/${(await assistant.revise(visit.scope, view.id, change)).id}`, 303),
        async refusal => again({ field: 'form', says: refusal.says[visit.lang], fix: refusal.fix?.[visit.lang] }),
      )
    }),
  )
}

/** What the form changes; a field that says the same as before is no change. */
const changeOf = (
  view: ProposalView,
  form: Record<string, string | undefined>,
  { say, scope }: Visit,
): { text?: string; at?: string } | { error: NonNullable<ReviseForm['error']> } => {
  const zone = scope.workspace.timezone
  const { content, when } = view.preview
  const change: { text?: string; at?: string } = {}
  if (content && form['text'] !== undefined) {
    const text = form['text'].trim()
    if (!text) return { error: { field: 'text', says: say('reviseTextEmpty') } }
    if (text !== content.text.trim()) change.text = text
  }
  if (when && form['at'] !== undefined) {
    const at = readFieldTime(form['at'], zone)
    if (at === null) return { error: { field: 'at', says: say('reviseTimeWrong') } }
    if (fieldTime(at, zone) !== fieldTime(when.at, zone)) change.at = at
  }
  return change.text === undefined && change.at === undefined
    ? { error: { field: 'form', says: say('reviseSame') } }
    : change
}
