import { createApp } from '../../src/app.ts'
import type { Scope, Workspace } from '../../src/core/scope.ts'
import type { Channel, SendTask, TaskAnswer } from '../../src/domain/touches/channel-port.ts'
import { people, type TestPerson } from '../../src/domain/touches/people.fixture.ts'
import { applyReceipts } from '../../src/domain/touches/receipts.ts'
import { rows, sql } from '../../src/platform/db/database.ts'
import { drain } from '../../src/platform/jobs/run.ts'
import { silentLog } from '../../src/platform/log.ts'
import type { TestDatabase } from '../database.ts'
import { testScope, testWorkspace } from '../fixtures.ts'
import { standingClock } from './clock.ts'

/** What goes wrong on the way to the provider: the process dies before the provider hears, or after; the provider says no. */
export type Trouble = 'died before' | 'died after' | 'refused'

export interface FakeChannel extends Channel {
  /** Every call that the provider heard, in order. It does not recognise a ref: each is a message to everybody in it. */
  readonly heard: SendTask[]
  readonly cancelled: string[]
  /** Tasks that staff have sent: they cannot be taken back. */
  readonly confirmed: Set<string>
  /** Asked at every call. */
  trouble: (task: SendTask) => Trouble | null
  /** Awaited when the provider has heard and not answered yet. */
  answering: (task: SendTask) => Promise<void>
  /** Recipients that the provider turns down at once. */
  turnsDown: ReadonlySet<string>
}

export const fakeChannel = ({ lookup = true, most = 10_000 } = {}): FakeChannel => {
  const channel: FakeChannel = {
    name: 'fake',
    capabilities: { lookup, staffConfirms: true, maxRecipientsPerTask: most },
    heard: [],
    cancelled: [],
    confirmed: new Set(),
    trouble: () => null,
    answering: async () => {},
    turnsDown: new Set(),
    async createTask(_workspaceId, task): Promise<TaskAnswer> {
      const trouble = channel.trouble(task)
      if (trouble === 'died before') throw new Error('the lights went out')
      if (trouble === 'refused') return { status: 'refused', reason: 'quota' }
      channel.heard.push(task)
      await channel.answering(task)
      if (trouble === 'died after') throw new Error('the lights went out')
      const failed = task.recipients
        .filter(r => channel.turnsDown.has(r.externalRef))
        .map(r => ({ memberId: r.memberId, reason: 'not_friend' }))
      return { status: 'created', providerId: `provider-${task.ref}`, failed }
    },
    findTask: async (_workspaceId, ref) =>
      channel.heard.some(task => task.ref === ref) ? { providerId: `provider-${ref}` } : null,
    async cancelTask(_workspaceId, ref) {
      channel.cancelled.push(ref)
      return !channel.confirmed.has(ref)
    },
  }
  return channel
}

export const START = '2026-09-21T10:30:00+08:00'
export const TOMORROW = '2026-09-22T10:00:00+08:00'

/** A brand of its own, the product wired over a channel that a test can break, and a clock that stands still. */
export const touchWorld = async (database: TestDatabase, given: readonly TestPerson[], channel = fakeChannel()) => {
  const workspace = await testWorkspace(database.db)
  const ids = await people(database.db, workspace.id, given)
  return worldOver(database, workspace, ids, channel)
}

const worldOver = (
  database: TestDatabase,
  workspace: Workspace,
  ids: Readonly<Record<string, string>>,
  channel: FakeChannel,
) => {
  const { db } = database
  const clock = standingClock(START)
  const app = createApp(database, { model: null }, silentLog(), { clock, channel })
  const as = (role: Parameters<typeof testScope>[2] = 'operator', now = clock.now().toString()): Scope =>
    testScope(db, workspace, role, now)
  const propose = (to: Record<string, unknown> = {}, now?: string) =>
    app.assistant.act(as('operator', now), 'touch.schedule', {
      title: '中秋问候',
      scene: 'mid_autumn',
      audience: { everyone: true },
      text: '中秋快乐，回复TD退订',
      draftId: null,
      at: TOMORROW,
      bypassAsked: false,
      targetsOptedOut: false,
      otherTexts: [],
      ...to,
    })
  return {
    app,
    db,
    workspace,
    ids,
    channel,
    clock,
    as,
    propose,
    /** Proposes, confirms, and gives the plan's id. */
    async schedule(to: Record<string, unknown> = {}, now?: string): Promise<string> {
      const proposal = await propose(to, now)
      const done = await app.assistant.approve(as('operator', now), proposal.id, proposal.hash)
      return String(done.outcome?.['planId'])
    },
    cancel: (planId: string, now?: string) => app.assistant.act(as('operator', now), 'touch.cancel', { planId }),
    /** Lets the clock reach an instant, with all that is due on the way. */
    async until(to: string): Promise<void> {
      clock.set(to)
      await drain(app.jobs, workspace.id, to)
    },
    /** Staff confirmed every task heard of so far, or those of the given people alone, and the messages arrived. */
    deliver: (at: string, refs?: readonly string[]): Promise<number> => {
      for (const task of channel.heard) if (!refs) channel.confirmed.add(task.ref)
      const arrived = channel.heard.flatMap(task =>
        task.recipients
          .filter(r => !refs || refs.includes(r.externalRef))
          .map(r => ({ kind: 'delivered' as const, taskRef: task.ref, memberId: r.memberId, at })),
      )
      return applyReceipts(db, workspace.id, arrived)
    },
    touches: (planId: string) => touchesOf(database, workspace, planId),
    tasks: (planId: string) =>
      rows(
        db,
        sql<{ ref: string; status: string; attempts: number }>`select task_ref as ref, status, attempts from send_tasks
          where workspace_id = ${workspace.id} and plan_id = ${planId} order by 1`,
      ),
    planStatus: async (planId: string) => (await app.assistant.plan(as(), planId)).status,
    occasions: async () =>
      (
        await rows(
          db,
          sql<{ person: string }>`select person_key as person from touch_occurrences
            where workspace_id = ${workspace.id} order by 1`,
        )
      ).map(row => row.person),
    /** How often the provider was asked to write to each person. */
    written: () => {
      const times: Record<string, number> = {}
      for (const { externalRef } of channel.heard.flatMap(task => task.recipients))
        times[externalRef] = (times[externalRef] ?? 0) + 1
      return times
    },
  }
}
export type TouchWorld = ReturnType<typeof worldOver>

/** `a: 'send sent'`: verdict and status by member. */
const touchesOf = async (database: TestDatabase, workspace: Workspace, planId: string) =>
  Object.fromEntries(
    (
      await rows(
        database.db,
        sql<{ ref: string; is: string }>`select m.external_ref as ref,
          concat_ws(' ', t.verdict, t.status, nullif(array_to_string(t.rules, ','), ''), t.failure) as is
          from touches t join members m using (workspace_id, member_id)
          where t.workspace_id = ${workspace.id} and t.plan_id = ${planId} order by 1`,
      )
    ).map(row => [row.ref, row.is]),
  )

/** People called `a`, `b`, `c`… who may be written to. */
export const crowdOf = (size: number, to: Partial<TestPerson> = {}): TestPerson[] =>
  Array.from({ length: size }, (_, i) => ({ ref: size <= 26 ? String.fromCharCode(97 + i) : `m${i}`, ...to }))
