import { expect } from 'vitest'
import { createApp } from '../../src/app.ts'
import { seedDemoBrand } from '../../src/channels/sandbox/seed.ts'
import type { Scope } from '../../src/core/scope.ts'
import { type Db, one, rows, sql } from '../../src/platform/db/database.ts'
import { Refusal } from '../../src/platform/errors.ts'
import { silentLog } from '../../src/platform/log.ts'
import type { Answer } from '../../src/surfaces/assistant.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { type StandingClock, standingClock } from './clock.ts'
import type { ScriptedModel } from './scripted-model.ts'

export const NOW = '2026-09-21T10:30:00+08:00'
export const SENTENCE = {
  zh: '给最近30天没下单的高价值会员发一条中秋关怀，明天上午10点发',
  en: 'Send a Mid-Autumn greeting to high-value members with no order in the last 30 days, tomorrow at 10am',
} as const

type Asking = { as?: string; lang?: 'zh' | 'en'; thread?: string }

/** A product that is whole: a small demo brand on a database of its own, with a clock that stands still. */
export const openWorld = async ({ members = 300, model }: { members?: number; model?: ScriptedModel } = {}) => {
  const database = await testDatabase()
  const clock = standingClock(NOW)
  const { workspaceId } = await seedDemoBrand(database.db, { now: NOW, members })
  return { ...worldOf(database, workspaceId, clock, model), close: () => database.close() }
}

/** The product over a database that is there already; with a model, or with the offline planner alone. */
export const worldOf = (database: TestDatabase, workspaceId: number, clock: StandingClock, model?: ScriptedModel) => {
  const app = createApp(database, { model: model?.endpoint ?? null }, silentLog(), { clock })
  const { assistant } = app
  const { db } = database
  const as = (handle = 'operator', lang: 'zh' | 'en' = 'zh'): Promise<Scope> =>
    assistant.scope(workspaceId, handle, lang)
  return {
    app,
    assistant,
    database,
    db,
    clock,
    workspaceId,
    as,
    ask: async (text: string, { as: who, lang, thread }: Asking = {}): Promise<Answer> =>
      assistant.ask(await as(who, lang), { text, surface: 'test', ...(thread ? { threadId: thread } : {}) }),
    /** The same product with another model, or with none. */
    withModel: (other?: ScriptedModel) => worldOf(database, workspaceId, clock, other),
    moveTo: async (to: string) => assistant.moveClock(await as(), to),
    count: (table: string, where = sql`true`) => countOf(db, workspaceId, table, where),
  }
}
export type World = ReturnType<typeof worldOf>

const countOf = async (db: Db, workspaceId: number, table: string, where = sql`true`): Promise<number> =>
  (
    await one(
      db,
      sql<{
        n: number
      }>`select count(*)::int as n from ${sql.table(table)} where workspace_id = ${workspaceId} and ${where}`,
    )
  ).n

/** Adds members who may be written to, in three statements: to reach sizes at which others must agree. */
export const crowd = async (db: Db, workspaceId: number, size: number, at = '2026-06-01T00:00:00Z'): Promise<void> => {
  await sql`
    with m as (
      insert into members (workspace_id, external_ref, person_key, owner_id, added_at, ingested_at)
      select ${workspaceId}::int, 'crowd_' || n, 'crowd_' || n, 'staff_1', ${at}::timestamptz, ${at}::timestamptz
      from generate_series(1, ${size}::int) n returning member_id, external_ref
    ), p as (
      insert into member_profiles (workspace_id, member_id, name, phone)
      select ${workspaceId}::int, member_id, '欧阳' || external_ref, '139' || lpad(member_id::text, 8, '0') from m
    )
    insert into events (workspace_id, event_id, member_id, type, actor, occurred_at, ingested_at)
    select ${workspaceId}::int, 'add_' || external_ref, member_id, 'contact_added', 'member', ${at}::timestamptz, ${at}::timestamptz from m`.execute(
    db,
  )
}

/** Tables that talking alone may add to; everything else is an effect. */
const TALK = new Set(['threads', 'turns', 'model_calls'])

const tablesOfWorkspaces = async (db: Db): Promise<string[]> =>
  (
    await rows(
      db,
      sql<{
        name: string
      }>`select c.table_name as name from information_schema.columns c join information_schema.tables t
        using (table_schema, table_name)
        where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE' order by 1`,
    )
  ).map(row => row.name)

/** A digest of all that one workspace holds, by table. */
export const digestsOf = async (db: Db, workspaceId: number): Promise<Record<string, string>> => {
  const tables = await tablesOfWorkspaces(db)
  const parts = tables.map(
    name => sql`select ${name}::text as name, coalesce(md5(string_agg(t::text, '|' order by t::text collate "C")), '') as hash
      from ${sql.table(name)} t where workspace_id = ${workspaceId}`,
  )
  const all = await rows(db, sql<{ name: string; hash: string }>`${sql.join(parts, sql` union all `)}`)
  return Object.fromEntries(all.map(({ name, hash }) => [name, hash]))
}

/** Runs `work` and expects that nothing but talk is left of it. */
export const changingNothing = async <T>(world: World, work: () => Promise<T>): Promise<T> => {
  const effects = async () =>
    Object.fromEntries(
      Object.entries(await digestsOf(world.db, world.workspaceId)).filter(([table]) => !TALK.has(table)),
    )
  const before = await effects()
  const result = await work()
  expect(await effects()).toEqual(before)
  return result
}

/** The refusal that `work` must end in: both languages, and what to do next. */
export const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    value => new Error(`expected a refusal, got ${JSON.stringify(value)?.slice(0, 200)}`),
    (e: unknown) => e,
  )
  if (!(error instanceof Refusal)) throw error
  expect(error.says.zh).toMatch(/\p{Script=Han}/u)
  expect(error.says.en).toMatch(/[a-z]/)
  expect(error.fix?.zh).toMatch(/\p{Script=Han}/u)
  expect(error.fix?.en).toMatch(/[a-z]/)
  return error
}
