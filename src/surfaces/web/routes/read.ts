import type { Hono } from 'hono'
import { Refusal } from '../../../platform/errors.ts'
import type { WebDeps, WithVisit } from '../handler.ts'
import { flywheelPage } from '../pages/flywheel.ts'
import { planListOf, planPage, plansPage } from '../pages/plans.ts'
import { todayPage } from '../pages/today.ts'
import { localMidnight } from '../visit.ts'

/** The pages that only show: 今天, 已排期, 飞轮. */
export const readRoutes = (app: Hono, { assistant }: WebDeps, withVisit: WithVisit): void => {
  app.get(
    '/',
    withVisit(async (c, visit) => {
      const [plans, wheel] = await Promise.all([
        assistant.plans(visit.scope, { from: localMidnight(visit.scope), to: localMidnight(visit.scope, 7) }),
        // The agenda stands without the wheel: too little data is no reason to show nothing.
        assistant.flywheel(visit.scope).catch(error => {
          if (error instanceof Refusal) return null
          throw error
        }),
      ])
      return c.html(todayPage(visit, plans, wheel))
    }),
  )
  app.get(
    '/plans',
    withVisit(async (c, visit) => {
      const list = planListOf(c.req.query())
      const midnight = localMidnight(visit.scope)
      const range = list.when === 'past' ? { to: midnight } : { from: midnight }
      return c.html(plansPage(visit, await assistant.plans(visit.scope, { ...range, limit: 200 }), list))
    }),
  )
  app.get(
    '/plans/:id',
    withVisit(async (c, visit) => c.html(planPage(visit, await assistant.plan(visit.scope, c.req.param('id') ?? '')))),
  )
  app.get(
    '/flywheel',
    withVisit(async (c, visit) => c.html(flywheelPage(visit, await assistant.flywheel(visit.scope)))),
  )
}
