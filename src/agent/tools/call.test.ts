import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openWorld, SENTENCE } from '../../../test/support/world.ts'
import { createGate, type Gate } from '../../core/gate/gate.ts'
import { ACTIONS } from '../../domain/actions.ts'
import { newId } from '../../platform/ids.ts'
import { callTool } from './call.ts'
import { toolsFor } from './catalogue.ts'
import type { ToolContext } from './tool.ts'

let world: Awaited<ReturnType<typeof openWorld>>
let gate: Gate
let planId: string
beforeAll(async () => {
  world = await openWorld()
  gate = createGate(ACTIONS, { newId })
  const [proposal] = (await world.ask(SENTENCE.zh)).proposals
  if (!proposal) throw new Error('no proposal')
  const done = await world.assistant.approve(await world.as('approver'), proposal.id, proposal.hash)
  planId = String(done.outcome?.['planId'])
}, 120_000)
afterAll(() => world.close())

const contextOf = async (as = 'operator', lang: 'zh' | 'en' = 'zh'): Promise<ToolContext> => ({
  ...(await world.as(as, lang)),
  gate,
  threadId: 'calls',
  turnId: newId('turn'),
  callIndex: 0,
  last: { planId },
  planner: 'model',
  progress: () => {},
})

type Schema = {
  type?: string
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Schema[]
  items?: Schema
  maxItems?: number
  properties?: Record<string, Schema>
  required?: readonly string[]
}

/** Words that systems trip over, and words that mean something here. */
const text = () =>
  fc.oneof(
    fc.constantFrom(
      ...[
        '',
        ' ',
        'last',
        'now',
        'own',
        'all',
        'high_value',
        'mid_autumn',
        'notice',
        'touch_funnel',
        'gmv',
        '客单价',
        '上周',
      ],
      ...[
        '2026-09-22',
        '2026-02-30',
        '9999-12-31',
        '-000001-01-01',
        '2026-09-22T10:00:00+08:00',
        '2026-13-45T99:00:00Z',
        '99:99',
        '10:00',
      ],
      ...[
        'Asia/Shanghai',
        'Mars/Base',
        "'; drop table members; --",
        '%',
        '\\',
        '{{name}}',
        '<b>x</b>',
        '\u0000',
        '\ud83d',
        '😀'.repeat(50),
      ],
      ...['1e999', '__proto__', 'constructor', 'pln_unknown', 'x'.repeat(5_000)],
    ),
    fc.string({ maxLength: 30, unit: 'binary' }),
    fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
  )

/** Values that fit a JSON Schema, as far as its shape goes. */
const fitting = (schema: Schema): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting))
  if (schema.type === 'array')
    return fc.array(fitting(schema.items ?? {}), { minLength: 1, maxLength: schema.maxItems ?? 4 })
  if (schema.type === 'object') {
    const properties = Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, s]) => [name, fitting(s)]),
    )
    return fc.record(properties, { requiredKeys: [...(schema.required ?? [])] })
  }
  if (schema.type === 'integer') return fc.constantFrom(0, 1, 2, 7, 30, 5_000, 2 ** 31, Number.MAX_SAFE_INTEGER)
  if (schema.type === 'number') return fc.constantFrom(0, -1, 0.5, 1, 30, 1e300, -1e300)
  if (schema.type === 'boolean') return fc.boolean()
  return text()
}

const tools = toolsFor(['admin'])

describe.each(tools.map(tool => [tool.name, tool] as const))('%s', (name, tool) => {
  const schema = z.toJSONSchema(tool.slots) as Schema

  it('answers any arguments that fit its schema with a sentence or a repair, and never breaks', async () => {
    await fc.assert(
      fc.asyncProperty(fitting(schema), fc.constantFrom('zh', 'en'), async (args, lang) => {
        const call = { id: 'c', type: 'function' as const, function: { name, arguments: JSON.stringify(args) } }
        const called = await callTool(call, await contextOf('operator', lang))
        if (called.kind === 'repair') expect(called.issues.join()).toMatch(/[a-z]/)
        else {
          expect(called.result.say.length).toBeGreaterThan(0)
          expect(/undefined|\[object|NaN/.exec(called.result.say)?.[0]).toBeUndefined()
        }
      }),
      { numRuns: 60, seed: 20_260_921, interruptAfterTimeLimit: 20_000 },
    )
  }, 60_000)

  it('takes no argument that it does not know', async () => {
    const [args] = fc.sample(fitting(schema), { numRuns: 1, seed: 1 }) as [object]
    for (const extra of [{ actor: 'act_admin' }, { roles: ['admin'] }, { workspace_id: 1 }]) {
      const call = {
        id: 'c',
        type: 'function' as const,
        function: { name, arguments: JSON.stringify({ ...args, ...extra }) },
      }
      expect((await callTool(call, await contextOf())).kind).toBe('repair')
    }
  })

  it('is refused to who may not use it, whatever the arguments', async () => {
    const allowed = toolsFor(['viewer']).includes(tool)
    const call = { id: 'c', type: 'function' as const, function: { name, arguments: '{}' } }
    const called = await callTool(call, await contextOf('viewer'))
    if (!allowed) expect(called).toMatchObject({ kind: 'result', result: { decision: 'deny', rules: ['RBAC'] } })
    else if (called.kind === 'result') expect(called.result.rules).not.toContain('RBAC')
  })
})

it('a call that is no JSON is a repair', async () => {
  for (const broken of ['{', '[]', '"x"', 'null', '1', '{"all": "x"}']) {
    const call = { id: 'c', type: 'function' as const, function: { name: 'segment__query', arguments: broken } }
    expect((await callTool(call, await contextOf())).kind).toBe('repair')
  }
})
