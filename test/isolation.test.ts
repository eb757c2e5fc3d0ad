import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { callTool } from '../src/agent/tools/call.ts'
import { toolsFor } from '../src/agent/tools/catalogue.ts'
import { findActor } from '../src/core/workspaces.ts'
import { ACTIONS } from '../src/domain/actions.ts'
import { Refusal } from '../src/platform/errors.ts'
import { newId } from '../src/platform/ids.ts'
import type { Assistant } from '../src/surfaces/assistant.ts'
import { testScope } from './fixtures.ts'
import { settled, twoBrands, watchTheirs } from './support/two-brands.ts'

let brands: Awaited<ReturnType<typeof twoBrands>>
let expectApart: Awaited<ReturnType<typeof watchTheirs>>
beforeAll(async () => {
  brands = await twoBrands()
}, 120_000)
afterAll(() => brands.close())
beforeEach(async () => {
  expectApart = await watchTheirs(brands)
})

const admin = () => testScope(brands.db, brands.ours.workspace, 'admin')

it('every tool stays in its workspace', async () => {
  const { theirs, ours } = brands
  const when = { at: '2026-09-23T10:00:00+08:00', content: '通知', texts: ['您好。回复TD'] }
  const cases: Record<string, object[]> = {
    clarify: [{ question: theirs.pending.id }],
    'draft.create': [{ scene: 'notice', audience: theirs.segmentId }],
    'draft.revise': [{ insert: '谢谢您' }, { texts: ['您好。回复TD'] }],
    help: [{}],
    'metric.query': [
      { metric: 'touch_funnel', campaign: theirs.planId },
      { metric: 'touch_funnel' },
      { metric: 'gmv', group_by: ['channel'] },
    ],
    'policy.explain': [
      { topic: 'QUIET' },
      { topic: 'last_decision', ref: theirs.pending.id },
      { topic: 'recipient_verdict', ref: theirs.memberRef },
      { topic: 'recipient_verdict' },
    ],
    'review.approve': [{ item: theirs.pending.id }, { item: 'own' }, {}],
    'review.list': [{}],
    'segment.create': [{ name: '自家人群', all: [{ field: 'tag', op: 'eq', value: 'x' }] }],
    'segment.query': [{ all: [{ field: 'group', op: 'eq', value: '1群' }] }],
    'system.pause_all': [{ reason: 'x' }],
    'system.resume': [{}],
    'touch.cancel': [{ which: theirs.planId }, { which: '乙家一' }, { planned_on: '2026-09-22' }],
    'touch.pause': [{ which: theirs.planId }, { which: '乙家一' }, {}],
    'touch.resume': [{ which: theirs.planId }, {}],
    'touch.list': [{}],
    'touch.schedule': [
      { ...when, audience: theirs.segmentId },
      { ...when, audience: '乙家人群' },
      { ...when, audience: { touch_ref: theirs.planId } },
      { ...when, texts: undefined, scene: 'notice', audience: 'all' },
    ],
  }
  expect(Object.keys(cases).sort()).toEqual(
    toolsFor(['admin'])
      .map(tool => tool.name)
      .sort(),
  )
  for (const [name, list] of Object.entries(cases)) {
    for (const args of list) {
      const called = await callTool(
        { id: 'c', type: 'function', function: { name, arguments: JSON.stringify(args) } },
        {
          ...admin(),
          gate: brands.gate,
          threadId: theirs.threadId,
          turnId: newId('turn'),
          callIndex: 0,
          // A thread of ours that somehow spoke of what is theirs.
          last: { planId: theirs.planId, draftId: theirs.draftId, segmentId: theirs.segmentId },
          planner: 'model',
          progress: () => {},
        },
      )
      expect(called.kind, `${name} ${JSON.stringify(called)}`).toBe('result')
      await expectApart(name, called)
      const theirSegment = [theirs.segmentId, '乙家人群'].includes(String((args as { audience?: unknown }).audience))
      if (name === 'touch.schedule' && theirSegment)
        expect(called).toMatchObject({ result: { decision: 'clarify', data: { refused: 'not_found' } } })
    }
  }
  expect(ours.workspace.id).not.toBe(theirs.workspace.id)
})

it('every action stays in its workspace', async () => {
  const { theirs } = brands
  const touch = {
    title: '通知',
    scene: 'notice',
    text: '您好。回复TD',
    at: '2026-09-24T10:00:00+08:00',
    bypassAsked: false,
    targetsOptedOut: false,
    otherTexts: [],
  }
  const cases: Record<string, object[]> = {
    'draft.create': [
      {
        scene: 'notice',
        channel: 'private',
        audience: theirs.segmentId,
        lang: 'zh',
        origin: 'human',
        texts: ['您好'],
        threadId: theirs.threadId,
      },
    ],
    'draft.revise': [{ draftId: theirs.draftId, version: 1, texts: ['借来的'], origin: 'human' }],
    'policy.configure': [{ settings: { QUIET: { jitterMinutes: 1 } } }, { settings: {}, replace: true }],
    'segment.save': [
      { name: '借来的', tree: { segment: theirs.segmentId } },
      { name: '借来的', tree: { touch: theirs.planId } },
      { name: '乙家人群', tree: { everyone: true } },
    ],
    'touch.schedule': [
      { ...touch, audience: { segment: theirs.segmentId }, draftId: null },
      { ...touch, audience: { touch: theirs.planId }, draftId: null },
      { ...touch, audience: { everyone: true }, draftId: theirs.draftId },
    ],
    'touch.cancel': [{ planId: theirs.planId }],
    'touch.pause': [{ planId: theirs.planId, reason: null }],
    'touch.resume': [{ planId: theirs.planId }],
    'system.pause_all': [{ reason: '券有问题' }],
    'system.resume': [{}],
  }
  expect(Object.keys(cases).sort()).toEqual(ACTIONS.map(action => action.name).sort())
  for (const [name, list] of Object.entries(cases)) {
    for (const input of list) {
      const made = await settled(brands.app.assistant.act(admin(), name, input))
      await expectApart(name, made)
      if (made instanceof Refusal || made.status !== 'pending') continue
      await expectApart(name, await settled(brands.app.assistant.approve(admin(), made.id, made.hash)))
    }
  }
})

it('every method of the assistant stays in its workspace', async () => {
  const { theirs, ours, app } = brands
  const { assistant } = app
  const { pending, planId, threadId, workspace } = theirs
  const cases: Record<keyof Assistant, () => Promise<unknown>> = {
    scope: () => findActor(brands.db, ours.workspace.id, `act_operator_of_${workspace.id}`),
    workspace: () => assistant.workspace(ours.workspace.slug),
    actors: () => assistant.actors(ours.workspace.id),
    ask: () => assistant.ask(admin(), { text: `取消 ${planId}`, threadId, surface: 'test' }),
    turns: () => assistant.turns(admin(), threadId),
    threads: () => assistant.threads(admin()),
    proposals: () => assistant.proposals(admin(), { status: 'all' }),
    proposal: () => assistant.proposal(admin(), pending.id),
    act: () => assistant.act(admin(), 'touch.cancel', { planId }),
    approve: () => assistant.approve(admin(), pending.id, pending.hash),
    reject: () => assistant.reject(admin(), pending.id, 'no'),
    revise: () => assistant.revise(admin(), pending.id, { text: 'x' }),
    plans: () => assistant.plans(admin(), {}),
    plan: () => assistant.plan(admin(), planId),
    flywheel: () => assistant.flywheel(admin()),
    paused: () => assistant.paused(admin()),
    moveClock: () => assistant.moveClock(admin(), '2026-09-21T11:00:00+08:00'),
  }
  expect(Object.keys(cases).sort()).toEqual(Object.keys(assistant).sort())
  for (const [name, call] of Object.entries(cases)) await expectApart(name, await settled(call()))
  for (const name of ['proposal', 'act', 'approve', 'reject', 'revise', 'plan'] as const)
    expect(await settled(cases[name]())).toMatchObject({ code: 'not_found' })
})
