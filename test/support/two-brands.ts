import { expect } from 'vitest'
import { createApp } from '../../src/app.ts'
import { createGate } from '../../src/core/gate/gate.ts'
import type { Workspace } from '../../src/core/scope.ts'
import { ACTIONS } from '../../src/domain/actions.ts'
import { one, sql } from '../../src/platform/db/database.ts'
import { Refusal } from '../../src/platform/errors.ts'
import { newId } from '../../src/platform/ids.ts'
import { silentLog } from '../../src/platform/log.ts'
import { createApiKey } from '../../src/surfaces/api/api-keys.ts'
import { testDatabase } from '../database.ts'
import { testScope, testWorkspace } from '../fixtures.ts'
import { standingClock } from './clock.ts'
import { crowd, digestsOf, NOW } from './world.ts'

/** A word that stands in everything the other brand keeps to itself. */
const SECRET = '乙家机密'

/** Two brands in one database, each with members, a segment, a draft, a pending proposal, a plan, a thread and a key. */
export const twoBrands = async () => {
  const database = await testDatabase()
  const { db } = database
  const app = createApp(database, { model: null }, silentLog(), { clock: standingClock(NOW) })
  const gate = createGate(ACTIONS, { newId })
  const brand = async (word: string) => {
    const workspace = await testWorkspace(db)
    await crowd(db, workspace.id, 60)
    await sql`update member_profiles set name = ${word} || '会员', note = ${word} where workspace_id = ${workspace.id}`.execute(
      db,
    )
    await sql`update members set external_ref = external_ref || '_' || ${word} where workspace_id = ${workspace.id}`.execute(
      db,
    )
    return { workspace, ...(await ownings(workspace, word)) }
  }
  const ownings = async (workspace: Workspace, word: string) => {
    const scope = testScope(db, workspace, 'operator')
    const make = (action: string, input: object) =>
      gate.propose(scope, action, input, { idempotencyKey: newId('request') })
    // What the other side may try by name; everything else holds the word.
    const label = word.slice(0, 2)
    const segment = await make('segment.save', { name: `${label}人群`, tree: { everyone: true } })
    const draft = await make('draft.create', {
      scene: 'notice',
      channel: 'private',
      audience: null,
      lang: 'zh',
      origin: 'human',
      texts: [`${word}文案`],
      threadId: 'shared-name',
    })
    const schedule = (title: string) =>
      make('touch.schedule', {
        title,
        scene: title,
        audience: { everyone: true },
        text: `${word}正文。回复TD`,
        draftId: null,
        at: '2026-09-22T10:00:00+08:00',
        bypassAsked: false,
        targetsOptedOut: false,
        otherTexts: [],
      })
    const planned = await schedule(`${label}一`)
    const approved = await gate.approve(testScope(db, workspace, 'operator'), planned.id, planned.hash)
    const pending = await schedule(`${word}二`)
    const turn = await app.assistant.ask(scope, { text: `${word}的话`, surface: 'test', threadId: 'shared-name' })
    const { keyId, token } = await createApiKey(testScope(db, workspace, 'admin'), `${word}钥匙`)
    const { member } = await one(
      db,
      sql<{ member: string }>`select min(member_id)::text as member from members where workspace_id = ${workspace.id}`,
    )
    return {
      segmentId: String(segment.outcome?.['segmentId']),
      draftId: String(draft.outcome?.['draftId']),
      planId: String(approved.outcome?.['planId']),
      pending,
      threadId: turn.threadId,
      keyId,
      token,
      memberId: member,
      memberRef: `crowd_1_${word}`,
    }
  }
  const ours = await brand('甲家')
  const theirs = await brand(SECRET)
  return { database, db, app, gate, ours, theirs, close: () => database.close() }
}

type Brands = Awaited<ReturnType<typeof twoBrands>>

/** What a call came to: its value, or the refusal. Anything else is a bug. */
export const settled = <T>(work: Promise<T>): Promise<T | Refusal> =>
  work.catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })

/**
 * Watches the other brand from now on. The function it gives expects that nothing of that brand is in what came back, and that
 * nothing of it changed. An id that was asked with may be repeated.
 */
export const watchTheirs = async ({ db, theirs }: Brands) => {
  const before = await digestsOf(db, theirs.workspace.id)
  return async (what: string, shown: unknown): Promise<void> => {
    const words = shown instanceof Refusal ? [shown.says, shown.fix, shown.data] : shown
    const left = JSON.stringify(words ?? null).replaceAll(theirs.memberRef, '')
    expect(left.includes(SECRET), `${what} showed: ${left.slice(0, 500)}`).toBe(false)
    expect(left.includes(theirs.pending.hash), what).toBe(false)
    expect(await digestsOf(db, theirs.workspace.id), what).toEqual(before)
  }
}
