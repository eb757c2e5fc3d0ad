import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type IntentWorld, judgeIntent } from './judge-intent.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { EXAMPLE_NOW } from './rule.ts'

const world: IntentWorld = {
  now: Temporal.Instant.from(EXAMPLE_NOW),
  timezone: 'Asia/Shanghai',
  policy: DEFAULT_POLICY,
  vertical: 'cosmetics',
  approvedFirsts: new Set(),
}
const judge = (intent: string, slots: Record<string, unknown>, more: Partial<IntentWorld> = {}) =>
  judgeIntent(intent, slots, { ...world, ...more })

describe('what the policy says to an intent as it was said', () => {
  it('names every rule that a command breaks, with a way that is allowed', () => {
    const verdict = judge('campaign.create', { type: 'lottery', top_prize_fen: 6_000_000, weight_by: 'invites' })
    expect(verdict?.decision).toBe('deny')
    expect(
      verdict?.hits
        .filter(hit => hit.severity === 'deny')
        .map(hit => hit.rule)
        .sort(),
    ).toEqual(['LOTTERY-CAP', 'WX-SHARE'])
  })

  it('asks for an approver the first time, and not the second', () => {
    const slots = { trigger: { event: 'order_received', delay_days: 3 }, action: 'care_message' }
    expect(judge('automation.create', slots)).toMatchObject({ decision: 'needs_approval', approvals: ['approver'] })
    const again = judge('automation.create', slots, { approvedFirsts: new Set(['automation_trigger order_received']) })
    expect(again?.hits.map(hit => hit.rule)).not.toContain('APPR-NOVEL')
  })

  it('refuses to infer what is sensitive, and to write a figure', () => {
    expect(judge('segment.query', { inferred_attribute: 'pregnancy' })?.hits.map(hit => hit.rule)).toContain('SENS-PI')
    expect(judge('metric.override', { metric: 'gmv', value: 1 })?.decision).toBe('deny')
  })

  it('is silent on intents that are judged on the real thing', () => {
    expect(judge('touch.schedule', {})).toBeNull()
    expect(judge('nonsense', {})).toBeNull()
  })
})

const DEV = join(import.meta.dirname, '../../../../shared/evals/commands.dev.yaml')
interface Case {
  id: string
  intent: { name: string; slots: Record<string, unknown> }
  ctx?: Record<string, unknown>
  expect: { decision: string; rules: string[] }
}

describe.runIf(existsSync(DEV))('the development commands', () => {
  const { commands } = parse(existsSync(DEV) ? readFileSync(DEV, 'utf8') : 'commands: []') as { commands: Case[] }
  it.each(commands.map(c => [c.id, c] as const))('%s', (_id, { intent, ctx, expect: wanted }) => {
    const verdict = judge(intent.name, intent.slots, { ctx: { active_members: 12_000, groups: 30, ...ctx } })
    if (!verdict) return
    const hits = verdict.hits.map(hit => hit.rule)
    expect(wanted.rules.filter(rule => !hits.includes(rule))).toEqual([])
    // To ask back is the assistant's part; the policy then only must not be laxer than what is to be asked about.
    if (wanted.decision !== 'clarify') expect(verdict.decision).toBe(wanted.decision)
  })
})
