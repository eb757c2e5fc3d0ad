import type { Workspace } from '../../../core/scope.ts'
import type { Database } from '../../../platform/db/database.ts'
import { webRoutes } from '../routes.ts'
import { createLoginLink, randomToken } from '../session.ts'
import { formBrowser } from './browser.ts'
import { fakeAssistant, REAL_NOW } from './fake-assistant.ts'

/** A console over the fake assistant, in a workspace of its own, with a clock that stands still. */
export const testSite = async (
  db: Database['db'],
  channel: Workspace['channel'] = 'sandbox',
  secureCookies = false,
) => {
  const fake = await fakeAssistant(db, channel)
  const clock = { now: new Date(REAL_NOW) }
  const errors: unknown[] = []
  const app = webRoutes({
    assistant: fake.assistant,
    db,
    workspaceId: fake.workspace.id,
    secureCookies,
    newToken: randomToken,
    now: () => clock.now,
    onError: error => errors.push(error),
  })
  const link = (actorId = 'act_li') => createLoginLink(db, fake.workspace.id, actorId, clock.now)
  const logIn = async (actorId: string) => {
    const browser = formBrowser(app)
    await browser.post('/login', { t: await link(actorId) })
    return browser
  }
  return { ...fake, app, clock, errors, link, logIn }
}
