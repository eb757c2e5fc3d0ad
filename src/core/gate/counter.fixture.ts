import { z } from 'zod'
import { changed, type Db, one, rows, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Rule } from '../policy/rule.ts'
import type { Role } from '../roles.ts'
import type { Scope, Workspace } from '../scope.ts'
import { type Action, defineAction } from './action.ts'

// A small world for the tests of the gate: what the facts say is one row that a test can move, and each run leaves a row.
// Nothing but the gate keeps a second run away.

interface Facts {
  count: number
  moneyFen: number
  audience: string
  blocked: boolean
  needs: Role[]
  fails: 'refuse' | 'crash' | 'kill' | null
  samples: string[]
}

export const createWorld = async (db: Db): Promise<void> => {
  await sql`create table world (workspace_id int primary key, count int not null default 100, money_fen int not null default 0,
    audience text not null default 'all', blocked boolean not null default false, needs text[] not null default '{}', fails text)`.execute(
    db,
  )
  await sql`create table effects (workspace_id int, proposal_id text, decision_id text, text text)`.execute(db)
}

export interface World {
  count: number
  money_fen: number
  audience: string
  blocked: boolean
  needs: Role[]
  fails: 'refuse' | 'crash' | 'kill' | null
}

/** Sets what the facts say from now on. */
export const setWorld = async (db: Db, workspace: Workspace, to: Partial<World> = {}): Promise<void> => {
  const world = { count: 100, money_fen: 0, audience: 'all', blocked: false, needs: [], fails: null, ...to }
  await sql`
    insert into world select ${workspace.id}, w.* from jsonb_to_record(${JSON.stringify(world)}::jsonb)
      as w (count int, money_fen int, audience text, blocked boolean, needs text[], fails text)
    on conflict (workspace_id) do update set count = excluded.count, money_fen = excluded.money_fen,
      audience = excluded.audience, blocked = excluded.blocked, needs = excluded.needs, fails = excluded.fails`.execute(
    db,
  )
}

/** Everything that really happened: the text of each run with the proposal and decision it ran under. */
export const effectsOf = (db: Db, workspace: Workspace) =>
  rows(
    db,
    sql<{ proposal_id: string; decision_id: string; text: string }>`
      select proposal_id, decision_id, text from effects where workspace_id = ${workspace.id} order by text, proposal_id`,
  )

const facts = async (_input: unknown, scope: Scope): Promise<Facts> => ({
  ...(await one(
    scope.db,
    sql<Omit<Facts, 'samples'>>`select count, money_fen as "moneyFen", audience, blocked, needs, fails from world
      where workspace_id = ${scope.workspace.id}`,
  )),
  samples: ['王*'],
})

const blocked: Rule<Facts> = {
  id: 'BLOCKED',
  group: 'governance',
  inputs: [],
  examples: { hit: [], miss: [] },
  sentence: { zh: '被挡住时不能做。', en: 'Not while blocked.' },
  basis: { kind: 'product', text: 'test' },
  check: seen =>
    seen.blocked
      ? {
          severity: 'deny',
          says: { zh: '现在被挡住了。', en: 'It is blocked now.' },
          fix: { zh: '等一等。', en: 'Wait.' },
        }
      : null,
}

const size: Rule<Facts> = {
  id: 'SIZE',
  group: 'governance',
  inputs: [],
  examples: { hit: [], miss: [] },
  sentence: { zh: '按世界要求审批。', en: 'Approvals as the world asks.' },
  basis: { kind: 'product', text: 'test' },
  check: seen =>
    seen.needs.length
      ? { severity: 'needs_approval', says: { zh: '要审批。', en: 'Needs approval.' }, approvals: seen.needs }
      : null,
}

const base = {
  sentence: { zh: '记一笔', en: 'count one' },
  input: z.strictObject({
    text: z.string().min(1).max(40),
    at: z.iso.datetime({ offset: true }).optional(),
    kind: z.enum(['a', 'b']).default('a'),
  }),
  permission: 'touch:propose',
  rules: [blocked, size],
  facts,
  preview: async (input: { text: string }, seen: Facts) => ({
    what: { zh: `记下“${input.text}”`, en: `Write "${input.text}"` },
    audience: { definition: seen.audience, count: seen.count, layers: {}, samples: seen.samples },
    undo: { zh: '删掉这一笔', en: 'Delete the row' },
  }),
  bound: (input: { text: string; at?: string | undefined }, seen: Facts) => ({
    content: input.text,
    audience: seen.audience,
    count: seen.count,
    moneyFen: seen.moneyFen,
    at: input.at ?? null,
  }),
  deadline: (input: { at?: string | undefined }) => input.at ?? null,
  execute: async (
    input: { text: string },
    seen: Facts,
    scope: Scope,
    gate: { proposalId: string; decisionId: string },
  ) => {
    const written = await changed(
      scope.db,
      sql`insert into effects values (${scope.workspace.id}, ${gate.proposalId}, ${gate.decisionId}, ${input.text})`,
    )
    // As if the process died: the connection is gone in the middle of the transaction.
    if (seen.fails === 'kill') await sql`select pg_terminate_backend(pg_backend_pid())`.execute(scope.db)
    if (seen.fails === 'crash') throw new Error('the lights went out')
    if (seen.fails === 'refuse') throw new Refusal('busy', { zh: '正忙。', en: 'Busy.' })
    return { outcome: { written }, says: { zh: '记好了。', en: 'Written.' } }
  },
} satisfies Omit<Action<{ text: string; at?: string | undefined; kind: 'a' | 'b' }, Facts>, 'name' | 'mode'>

/** Waits for a person. */
export const countAction = defineAction({ ...base, name: 'test.count', mode: 'confirm' })
/** Runs at once where the policy lets it. */
export const countAtOnceAction = defineAction({ ...base, name: 'test.count_at_once', mode: 'immediate' })
/** Only stops something: waits for nothing. */
export const stopAction = defineAction({ ...base, name: 'test.stop', mode: 'stop' })
