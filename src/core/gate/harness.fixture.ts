import { expect } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import { type Db, rows, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { verifyAudit } from '../audit/chain.ts'
import type { Scope, Workspace } from '../scope.ts'
import {
  countAction,
  countAtOnceAction,
  createWorld,
  effectsOf,
  setWorld,
  stopAction,
  type World,
} from './counter.fixture.ts'
import { createGate, getProposal } from './gate.ts'

// What every test of the gate starts with: a database for the file, a workspace for the test, and short words for both.

export const gate = createGate([countAction, countAtOnceAction, stopAction], { newId })
let database: TestDatabase
let workspace: Workspace
let keys = 0

/** Where the test stands. */
export const at = {
  get db(): Db {
    return database.db
  },
  get workspace(): Workspace {
    return workspace
  },
}

export const openGate = async (): Promise<void> => {
  database = await testDatabase()
  await createWorld(database.db)
}
export const freshWorkspace = async (): Promise<void> => {
  workspace = await testWorkspace(database.db)
  await setWorld(database.db, workspace)
}
/** Closes the database; whatever the tests did, every audit chain must still verify. */
export const closeGate = async (): Promise<void> => {
  for (const { id } of await rows(database.db, sql<{ id: number }>`select workspace_id as id from workspaces`))
    expect(await verifyAudit(database.db, id)).toMatchObject({ ok: true })
  await database.close()
}

export const as = (role: Parameters<typeof testScope>[2], now?: string): Scope =>
  testScope(database.db, workspace, role, now)

export const world = (to: Partial<World>): Promise<void> => setWorld(database.db, workspace, to)

export const propose = (input: object = {}, options: object = {}, scope = as('operator'), action = 'test.count') =>
  gate.propose(scope, action, { text: 'hello', ...input }, { idempotencyKey: `key-${++keys}`, ...options })

/** The texts of everything that really ran. */
export const effects = async (): Promise<string[]> => (await effectsOf(database.db, workspace)).map(row => row.text)

export const status = async (id: string) => (await getProposal(as('viewer'), id)).status

/** The refusal, which must speak both languages and say what to do. */
export const refused = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  )
  if (!(error instanceof Refusal)) throw new Error(`expected a refusal, got ${error}`)
  expect(error.says.zh).toMatch(/\p{Script=Han}/u)
  expect(error.says.en).not.toMatch(/\p{Script=Han}/u)
  expect(error.fix).toBeDefined()
  return error
}

export const auditOf = (subject: string) =>
  rows(
    database.db,
    sql<{ action: string; actor_id: string; body: Record<string, unknown> }>`
      select action, actor_id, body from audit where workspace_id = ${workspace.id} and subject = ${subject} order by seq`,
  )

export const decisionsOf = (proposalId: string) =>
  rows(
    database.db,
    sql<{
      decision_id: string
      stage: string
      decision: string
      facts: object
      rules: string[]
      settings_version: number
      timezone: string
    }>`
      select decision_id, stage, decision, facts, rules, settings_version, timezone from decisions where workspace_id = ${workspace.id} and proposal_id = ${proposalId}
      order by decided_at, stage = 'execute', decision_id`,
  )
