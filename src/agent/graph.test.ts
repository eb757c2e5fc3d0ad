import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testScope, testWorkspace } from '../../test/fixtures.ts'
import { type ScriptedModel, scriptedModel } from '../../test/support/scripted-model.ts'
import { createGate } from '../core/gate/gate.ts'
import type { Scope } from '../core/scope.ts'
import { ACTIONS } from '../domain/actions.ts'
import { newId } from '../platform/ids.ts'
import { createGraph, type Graph, type Run } from './graph.ts'
import { offlinePlanner } from './model/offline/planner.ts'
import { modelPlanner } from './model/openai.ts'

let database: TestDatabase
let graph: Graph
let scope: Scope
beforeAll(async () => {
  database = await testDatabase()
  graph = createGraph(database.pool)
  scope = testScope(database.db, await testWorkspace(database.db))
})
afterAll(() => database.close())

const offline = offlinePlanner()
const runWith = (signal: AbortSignal, model?: ScriptedModel, progress: () => void = () => {}): Run => ({
  planner: model ? modelPlanner(model.endpoint) : offline,
  fallback: model ? offline : null,
  context: { ...scope, gate: createGate(ACTIONS, { newId }), threadId: 't', turnId: newId('turn'), progress },
  signal,
  onText: () => {},
  called: [],
  failed: null,
})

describe('the time of a turn', () => {
  it('that runs out while the model is silent ends it, without an error and without another planner', async () => {
    const stop = new AbortController()
    const model = scriptedModel(() => {
      queueMicrotask(() => stop.abort())
      return { silent: true }
    })
    const run = runWith(stop.signal, model)
    expect(await graph.run('a', '给所有人发通知，明天10点', run)).toMatchObject({ ended: 'time', reply: '' })
    expect(run.called).toEqual([])
    expect(run.failed).toBeNull()
  })

  it('that ran out before it began ends it too, with the offline planner as well', async () => {
    for (const model of [undefined, scriptedModel([{ say: 'late' }])]) {
      const run = runWith(AbortSignal.abort(), model)
      expect(await graph.run('b', '现在排了哪些？', run)).toMatchObject({ ended: 'time', reply: '' })
      expect(run.called).toEqual([])
    }
  })

  it('that runs out between two calls keeps the second from being run', async () => {
    const stop = new AbortController()
    const query = { name: 'segment.query', args: { all: [{ field: 'lifecycle', op: 'eq', value: 'silent' }] } }
    const run = runWith(stop.signal, scriptedModel([{ calls: [query, query] }, { say: 'late' }]), () => stop.abort())
    expect((await graph.run('c', '数两次', run)).ended).toBe('time')
    expect(run.called.map(called => called.kind)).toEqual(['result', 'repair'])
    // The thread has no hole: the next turn goes on.
    const next = scriptedModel([{ say: '好。' }])
    const after = await graph.run('c', '在吗', runWith(new AbortController().signal, next))
    expect(after).toMatchObject({ ended: 'answered', reply: '好。' })
    const roles = next.bodies()[0]?.messages.map(m => m.role)
    expect(roles).toEqual(['system', 'user', 'assistant', 'tool', 'tool', 'user'])
  })
})

describe('a turn', () => {
  it('that no planner can take passes the refusal on', async () => {
    const run = {
      ...runWith(
        new AbortController().signal,
        scriptedModel(() => ({ status: 401 })),
      ),
      fallback: null,
    }
    await expect(graph.run('d', '你好', run)).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('whose tool result is very long tells the model a short one', async () => {
    const model = scriptedModel([
      { calls: [{ name: 'draft.create', args: { texts: ['很长的一段话。'.repeat(500)] } }] },
      { say: '好。' },
    ])
    await graph.run('e', '写一条', runWith(new AbortController().signal, model))
    const told = model.bodies()[1]?.messages.find(m => m.role === 'tool')?.content ?? ''
    expect(told.length).toBeLessThan(4_200)
    expect(JSON.parse(told)).toMatchObject({ ok: true, decision: 'allow' })
  })
})
