import { Temporal } from 'temporal-polyfill'
import { converse } from './agent/converse.ts'
import { createGraph } from './agent/graph.ts'
import { offlinePlanner } from './agent/model/offline/planner.ts'
import { modelPlanner } from './agent/model/openai.ts'
import { storable } from './agent/text.ts'
import { isThreadId, listThreads } from './agent/threads.ts'
import { sandboxChannel } from './channels/sandbox/channel.ts'
import { tickWorld } from './channels/sandbox/tick.ts'
import type { Config } from './config.ts'
import { createGate, expireProposals, getProposal, listProposals } from './core/gate/gate.ts'
import { flywheel } from './core/metrics/flywheel.ts'
import type { Scope } from './core/scope.ts'
import { findActor, findWorkspace, listActors, workspaceClock } from './core/workspaces.ts'
import { ACTIONS } from './domain/actions.ts'
import { canarySays, lookAtCanary } from './domain/touches/canary.ts'
import { cancelTasks } from './domain/touches/cancel-tasks.ts'
import type { Channel } from './domain/touches/channel-port.ts'
import { dispatchTask } from './domain/touches/dispatch.ts'
import { localMinute, type PlanRow, planCounts, planReasons, planRow, planRows } from './domain/touches/plans.ts'
import { sendWave } from './domain/touches/send-wave.ts'
import { ALL_SENDING, pauseOf, pauseSays } from './domain/touches/switch.ts'
import { takeBack } from './domain/touches/take-back.ts'
import { CANARY_LOOK, CANCEL_TASK, DISPATCH, SEND_WAVE, TAKE_BACK } from './domain/touches/topics.ts'
import { type Clock, iso, systemClock } from './platform/clock.ts'
import { type Database, rows, sql } from './platform/db/database.ts'
import { messageOf, Refusal } from './platform/errors.ts'
import { newId } from './platform/ids.ts'
import { enqueue } from './platform/jobs/outbox.ts'
import { drain, type Handlers, type JobDeps } from './platform/jobs/run.ts'
import type { Log } from './platform/log.ts'
import type { Assistant, PlanView } from './surfaces/assistant.ts'

export const WORLD_TICK = 'sandbox.tick'

export interface App {
  readonly assistant: Assistant
  readonly jobs: JobDeps
  readonly database: Database
  readonly planner: { readonly kind: 'offline' | 'model'; readonly label: string }
  /** Runs all that is due in a sandbox up to an instant of its own time, each thing at its own instant. */
  advance(workspaceId: number, until: string): Promise<number>
  /** Runs what was approved and then interrupted, and closes what nobody approved in time. */
  settleProposals(): Promise<void>
}

export interface AppOptions {
  readonly clock?: Clock
  readonly channel?: Channel
  readonly onJob?: JobDeps['onDone']
}

/** Wires everything on an open, migrated database. Starts nothing. */
export const createApp = (
  database: Database,
  config: Pick<Config, 'model'>,
  log: Log,
  options: AppOptions = {},
): App => {
  const { db } = database
  const clock = options.clock ?? systemClock
  const gate = createGate(ACTIONS, { newId })
  const offline = offlinePlanner()
  const planner = config.model ? modelPlanner(config.model) : offline
  const graph = createGraph(database.pool)
  const sandbox = options.channel ?? sandboxChannel(db)

  const workspaceNow = async (workspaceId: number) =>
    iso(workspaceClock(clock, await findWorkspace(db, workspaceId)).now())

  const handlers: Handlers = {
    [SEND_WAVE]: (job, now) =>
      sendWave(db, job.workspaceId, String(job.payload['planId']), now, sandbox.capabilities.maxRecipientsPerTask),
    [DISPATCH]: (job, now) => dispatchTask(db, sandbox, job.workspaceId, String(job.payload['taskRef']), now),
    [CANCEL_TASK]: (job, now) => cancelTasks(db, sandbox, job.workspaceId, String(job.payload['planId']), now),
    [TAKE_BACK]: (job, now) => {
      const { planId, key } = job.payload
      return takeBack(db, sandbox, job.workspaceId, planId === null ? null : String(planId), String(key), now)
    },
    [CANARY_LOOK]: (job, now) => lookAtCanary(db, job.workspaceId, String(job.payload['planId']), now),
    [WORLD_TICK]: async (job, now) => {
      const { nextDue } = await tickWorld(db, job.workspaceId, now)
      const hour = Temporal.Instant.from(now).add({ hours: 1 })
      const next = nextDue && Temporal.Instant.compare(Temporal.Instant.from(nextDue), hour) < 0 ? nextDue : iso(hour)
      // A minute apart at least, so that a busy hour is sixty ticks and not thousands.
      const soonest = iso(Temporal.Instant.from(now).add({ minutes: 1 }))
      const dueAt = Date.parse(next) > Date.parse(soonest) ? next : soonest
      await enqueue(db, { workspaceId: job.workspaceId, jobId: `tick-${dueAt}`, topic: WORLD_TICK, payload: {}, dueAt })
    },
  }
  const jobs: JobDeps = { db, clock, log, handlers, workspaceNow, ...(options.onJob ? { onDone: options.onJob } : {}) }

  // What is due on the way happens at its own time, in a world that has lived up to then.
  const advance = (workspaceId: number, until: string): Promise<number> =>
    drain(jobs, workspaceId, until, {
      skip: [WORLD_TICK],
      before: async at => void (await tickWorld(db, workspaceId, at)),
    })

  const settleProposals = async (): Promise<void> => {
    await expireProposals(db, clock.now())
    const interrupted = await rows(
      db,
      sql<{ workspaceId: number; id: string; actorId: string }>`
        select workspace_id as "workspaceId", proposal_id as id, proposed_by as "actorId" from proposals where status = 'approved' limit 100`,
    )
    for (const { workspaceId, id, actorId } of interrupted) {
      await gate
        .execute(await assistant.scope(workspaceId, actorId), id)
        .catch(error => log.warn({ proposal: id, error: messageOf(error) }, 'not executed'))
    }
  }

  const planView = async (scope: Scope, plan: PlanRow): Promise<PlanView> => {
    const counts = (await planCounts(scope, [plan.planId])).get(plan.planId)
    return viewOf(scope, plan, counts, await planReasons(scope, plan.planId))
  }

  const assistant: Assistant = {
    async scope(workspaceId, actorId, lang = 'zh') {
      const workspace = await findWorkspace(db, workspaceId)
      const actor = await findActor(db, workspaceId, actorId)
      return { db, workspace, actor, now: workspaceClock(clock, workspace).now(), lang, newId }
    },
    workspace: idOrSlug => findWorkspace(db, idOrSlug),
    actors: workspaceId => listActors(db, workspaceId),

    ask: (scope, command, onEvent) => converse({ graph, gate, planner, offline }, scope, command, onEvent),
    turns: async (scope, threadId) => {
      if (!isThreadId(threadId)) return []
      return rows(
        db,
        sql<{ turnId: string; actorId: string; said: string; answer: never; at: string }>`
          select turn_id as "turnId", actor_id as "actorId", said, answer, to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
          from turns where workspace_id = ${scope.workspace.id} and thread_id = ${threadId} order by started_at, turn_id`,
      )
    },
    threads: async scope => (await listThreads(scope)).map(t => ({ ...t, at: t.at.toISOString() })),

    proposals: (scope, filter) => listProposals(scope, filter),
    proposal: (scope, id) => getProposal(scope, storable(id)),
    act: (scope, action, input) => gate.propose(scope, action, input, { idempotencyKey: newId('request') }),
    approve: (scope, id, seenHash) => gate.approve(scope, storable(id), seenHash),
    reject: (scope, id, reason) => gate.reject(scope, storable(id), reason),
    revise: (scope, id, change) => gate.revise(scope, storable(id), change),

    async plans(scope, filter) {
      const plans = await planRows(scope, filter)
      const counts = await planCounts(
        scope,
        plans.map(plan => plan.planId),
      )
      return plans.map(plan => viewOf(scope, plan, counts.get(plan.planId), []))
    },
    plan: async (scope, id) => planView(scope, await planRow(scope, storable(id))),
    flywheel,
    paused: async scope => {
      const pause = await pauseOf(scope)
      return pause && pauseSays(pause, scope.workspace.timezone, ALL_SENDING)[scope.lang]
    },

    async moveClock(scope, to) {
      const workspace = await findWorkspace(db, scope.workspace.id)
      if (workspace.channel !== 'sandbox') throw onlySandbox()
      const real = clock.now()
      const target = to === null ? real : instantFrom(to)
      const now = workspaceClock(clock, workspace).now()
      if (target.epochMilliseconds - now.epochMilliseconds > FURTHEST_MS) throw tooFar()
      if (Temporal.Instant.compare(target, now) > 0) await advance(workspace.id, iso(target))
      const offset = target.epochMilliseconds - real.epochMilliseconds
      await sql`update workspaces set clock_offset_ms = ${offset}::bigint where workspace_id = ${workspace.id}`.execute(
        db,
      )
      // Wake-ups in the queue were set by the old clock.
      await sql`update outbox set relayed_at = null where workspace_id = ${workspace.id} and done_at is null`.execute(
        db,
      )
      return { now: iso(target) }
    },
  }
  return { assistant, jobs, database, planner, advance, settleProposals }
}

const viewOf = (
  scope: Scope,
  plan: PlanRow,
  counts: PlanView['counts'] | undefined,
  reasons: PlanView['reasons'],
): PlanView => ({
  id: plan.planId,
  title: plan.title,
  scene: plan.scene,
  status: plan.status,
  scheduledAt: plan.scheduledAt.toISOString(),
  local: localMinute(plan.scheduledAt, scope.workspace.timezone),
  createdBy: plan.createdBy,
  text: plan.text,
  counts: counts ?? {
    audience: 0,
    send: 0,
    heldOut: 0,
    defer: 0,
    drop: 0,
    sent: 0,
    delivered: 0,
    clicked: 0,
    failed: 0,
    unknown: 0,
  },
  reasons,
  notes: notesOf(scope, plan),
})

const notesOf = ({ workspace, lang }: Scope, plan: PlanRow): string[] => {
  const { pausedAt, pausedBy, pausedReason: reason } = plan
  const byPerson = pausedAt && pausedBy && pausedBy !== 'canary'
  const paused = byPerson
    ? pauseSays({ by: pausedBy, at: pausedAt.toISOString(), reason }, workspace.timezone, THIS_ONE)
    : null
  return [paused, canarySays(plan.canaryStatus, plan.canaryReport)].flatMap(note => (note ? [note[lang]] : []))
}
const THIS_ONE = { zh: '这一条', en: 'it' }

const instantFrom = (text: string): Temporal.Instant => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new Refusal(
      'bad_input',
      {
        zh: `“${text.slice(0, 40)}”不是一个带时区的时间。`,
        en: `"${text.slice(0, 40)}" is not an instant with an offset.`,
      },
      { zh: '写成 2026-09-21T10:30:00+08:00 这样。', en: 'Write it like 2026-09-21T10:30:00+08:00.' },
    )
  }
}

/** Every hour on the way is lived through. */
const FURTHEST_MS = 3 * 366 * 86_400_000

const tooFar = (): Refusal =>
  new Refusal(
    'bad_input',
    { zh: '一次最多往后拨三年。', en: 'The clock moves at most three years ahead at a time.' },
    { zh: '换一个近一些的时间。', en: 'Give a time that is nearer.' },
  )

const onlySandbox = (): Refusal =>
  new Refusal(
    'forbidden',
    { zh: '只有演示（沙盒）工作区的时钟可以拨动。', en: 'Only a sandbox workspace has a clock that can be moved.' },
    { zh: '真实工作区按真实时间运行；去掉 --now 再试。', en: 'A real workspace runs on real time; leave out --now.' },
  )
