import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScriptedModel, scriptedModel } from '../../test/support/scripted-model.ts'
import { openWorld, refusalOf, SENTENCE } from '../../test/support/world.ts'
import { one, rows, sql } from '../platform/db/database.ts'
import { Refusal } from '../platform/errors.ts'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(() => world.close())

const checkpoints = (thread: string) =>
  rows(
    world.db,
    sql`select checkpoint_id from langgraph.checkpoints where thread_id = ${`${world.workspaceId}:${thread}`}`,
  )

describe('a thread', () => {
  it('takes one sentence at a time: of several at once one is answered, the others are told to wait', async () => {
    const ends = await Promise.all(
      Array.from({ length: 4 }, () => world.ask('现在排了哪些？', { thread: 'busy' }).catch((e: unknown) => e)),
    )
    const refused = ends.filter(e => e instanceof Refusal)
    const answered = ends.filter(e => !(e instanceof Refusal))
    expect(answered.length).toBeGreaterThanOrEqual(1)
    expect(answered.length + refused.length).toBe(4)
    for (const refusal of refused) expect(refusal).toMatchObject({ code: 'busy' })
    const kept = await rows(world.db, sql`select answer from turns where thread_id = 'busy' and answer is not null`)
    expect(kept).toHaveLength(answered.length)
    expect((await world.ask('现在排了哪些？', { thread: 'busy' })).intent?.name).toBe('touch.list')
  })

  it('is refused with a sentence while its turn is being worked on, and freed after it', async () => {
    let go = () => {}
    const waits = new Promise<void>(resolve => {
      go = resolve
    })
    const model: ScriptedModel = scriptedModel([{ say: '好。' }])
    const slow = scriptedModel([], {
      fetch: async (url, init) => {
        await waits
        return (model.endpoint.fetch ?? fetch)(url, init)
      },
    })
    const first = world.withModel(slow).ask('你好', { thread: 'slow' })
    let refusal: Refusal | null = null
    // The first turn holds the lease from its first statement on; ask until that is so.
    while (!refusal) {
      const held = await one(
        world.db,
        sql<{ n: number }>`select count(*)::int as n from threads where thread_id = 'slow' and lease_until is not null`,
      )
      if (held.n) refusal = await refusalOf(world.ask('在吗', { thread: 'slow' }))
    }
    expect(refusal).toMatchObject({ code: 'busy', says: { zh: expect.stringContaining('没有执行') } })
    go()
    expect((await first).reply).toBe('好。')
    expect((await world.ask('现在排了哪些？', { thread: 'slow' })).intent?.name).toBe('touch.list')
  })

  it('knows what "that one" is after an approval by button', async () => {
    const asked = await world.ask(SENTENCE.zh, { thread: 'memory' })
    const [proposal] = asked.proposals
    if (!proposal) throw new Error(asked.reply)
    const done = await world.assistant.approve(await world.as('approver'), proposal.id, proposal.hash)
    const planId = String(done.outcome?.['planId'])
    const told = await world.ask('那条效果怎么样？', { thread: 'memory' })
    expect(told.reply).toContain((await world.assistant.plan(await world.as(), planId)).title)
    const cancelled = await world.ask('取消那条', { thread: 'memory' })
    expect(cancelled.intent?.name).toBe('touch.cancel')
    expect((await world.assistant.plan(await world.as(), planId)).status).toBe('cancelled')
  })

  it('keeps one checkpoint, however long it grows', async () => {
    for (let i = 0; i < 3; i++) await world.ask('现在排了哪些？', { thread: 'long' })
    expect(await checkpoints('long')).toHaveLength(1)
    const orphans = await rows(
      world.db,
      sql`select 1 from langgraph.checkpoint_writes w where w.thread_id = ${`${world.workspaceId}:long`}
        and not exists (select 1 from langgraph.checkpoints c where c.thread_id = w.thread_id and c.checkpoint_id = w.checkpoint_id)`,
    )
    expect(orphans).toEqual([])
    const blobs = await rows<{ channel: string; n: number }>(
      world.db,
      sql`select channel, count(*)::int as n from langgraph.checkpoint_blobs
        where thread_id = ${`${world.workspaceId}:long`} group by 1 having count(*) > 1`,
    )
    expect(blobs).toEqual([])
  })

  it('is usable after a crash between a call and its result, and shows no model a hole', async () => {
    const breaks = scriptedModel([{ calls: [{ name: 'touch.list', args: {}, id: 'same' }] }])
    await sql`alter table touch_plans rename to touch_plans_away`.execute(world.db)
    await expect(world.withModel(breaks).ask('现在排了哪些？', { thread: 'crash' })).rejects.toThrow('touch_plans')
    await sql`alter table touch_plans_away rename to touch_plans`.execute(world.db)
    const unfinished = await rows(world.db, sql`select 1 from turns where thread_id = 'crash' and answer is null`)
    expect(unfinished).toHaveLength(1)
    expect((await world.ask('现在排了哪些？', { thread: 'crash' })).intent?.name).toBe('touch.list')
    const model = scriptedModel([{ calls: [{ name: 'touch.list', args: {}, id: 'same' }] }, { say: '好。' }])
    expect((await world.withModel(model).ask('再看看', { thread: 'crash' })).reply).toBe('好。')
    for (const { messages } of model.bodies()) {
      messages.forEach((m, i) => {
        const ids = m.tool_calls?.map(call => call.id) ?? []
        expect(messages.slice(i + 1, i + 1 + ids.length).map(r => r.tool_call_id)).toEqual(ids)
      })
    }
  })

  it('lets go of a lease whose holder died', async () => {
    await world.ask('你好', { thread: 'dead' })
    await sql`update threads set lease_token = 'dead', lease_until = now() - interval '1 second' where thread_id = 'dead'`.execute(
      world.db,
    )
    expect((await world.ask('现在排了哪些？', { thread: 'dead' })).intent?.name).toBe('touch.list')
  })

  it('has a name that is short and plain', async () => {
    for (const thread of ['', 'a b', '../x', 'x'.repeat(121), '\u0000', "x';--"]) {
      if (thread) expect((await refusalOf(world.ask('你好', { thread }))).code).toBe('bad_input')
      expect(await world.assistant.turns(await world.as(), thread)).toEqual([])
    }
  })
})
