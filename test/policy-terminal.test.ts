import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATEGORIES } from '../src/core/policy/adlaw/categories.ts'
import { RULES } from '../src/core/policy/catalogue.ts'
import { explainable } from '../src/core/policy/explain.ts'
import { RECIPIENT_RULES } from '../src/core/policy/recipient-rules.ts'
import { RULES_OF } from '../src/core/policy/rule-sets.ts'
import { sql } from '../src/platform/db/database.ts'
import { terminalOn } from './support/terminal.ts'
import { changingNothing, crowd, openWorld } from './support/world.ts'

let world: Awaited<ReturnType<typeof openWorld>>
let cli: ReturnType<typeof terminalOn>
let folder: string
beforeAll(async () => {
  world = await openWorld()
  await crowd(world.db, world.workspaceId, 600)
  folder = mkdtempSync(join(tmpdir(), 'flywheel-'))
  cli = terminalOn(world, { cwd: folder })
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})

const json = async (...argv: string[]) => JSON.parse((await cli('policy', ...argv, '--json')).out)

describe('policy rules', () => {
  it('lists every rule once, from code, with its basis, thresholds and examples', async () => {
    const { rules } = await json('rules')
    const ids = rules.map((rule: { id: string }) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(ids)).toEqual(new Set([...RULES, ...RECIPIENT_RULES].map(rule => rule.id)))
    const cap = rules.find((rule: { id: string }) => rule.id === 'FREQ-CAP')
    expect(cap).toMatchObject({
      group: 'consent',
      judges: ['action', 'recipient'],
      basis: { kind: 'product' },
      thresholds: { longestDeferralHours: 48 },
    })
    expect(cap.examples.hits).toBeGreaterThan(0)
  })

  it('of one group lists those alone, in lines that a person reads', async () => {
    const { rules } = await json('rules', '--group', 'governance')
    expect(new Set(rules.map((rule: { group: string }) => rule.group))).toEqual(new Set(['governance']))
    const { out } = await cli('policy', 'rules', '--group', 'governance')
    expect(out).toContain('POLICY-CHANGE')
    expect(out).not.toContain('FREQ-CAP')
  })
})

describe('policy explain', () => {
  it('explains whatever there is: rules on actions, on recipients, and categories of words', async () => {
    for (const id of explainable()) {
      const { exit, out } = await cli('policy', 'explain', id)
      expect([exit, out.split('  ')[0]], id).toEqual([0, id])
    }
  })

  it('says on what a rule rests, what it looks at, where it applies and what it says on its examples', async () => {
    const quiet = await json('explain', 'QUIET')
    expect(quiet).toMatchObject({
      kind: 'rule',
      inputs: ['kind', 'at'],
      judges: ['action', 'recipient'],
      marketingOnly: true,
      thresholds: expect.arrayContaining([
        { key: 'jitterMinutes', value: 20, standard: 20, sinceVersion: 0, since: null },
      ]),
    })
    expect(quiet.actions).toContain('touch.schedule')
    expect(quiet.hits[0]).toMatchObject({ gives: 'defer', says: { en: expect.stringContaining('quiet hours') } })
    expect(quiet.misses.every((miss: { gives: unknown }) => miss.gives === null)).toBe(true)
    expect((await json('explain', 'rbac')).actions).toEqual(['*'])
    expect((await json('explain', 'NO-SENDER')).short.zh).toBe('无跟进员工')
    expect(await json('explain', 'abs-rank')).toMatchObject({ kind: 'category', rule: CATEGORIES['ABS-rank'].rule })
  })

  it('of an unknown id offers the nearest', async () => {
    const { exit, err } = await cli('policy', 'explain', 'FREQ-CAPP')
    expect(exit).toBe(1)
    expect(err).toContain('FREQ-CAP')
  })
})

describe('policy decide', () => {
  it('judges given facts by the rules of the action and of the gate, and writes nothing', async () => {
    const facts = { stops: true, planStatus: 'scheduled', waiting: 3, openTasks: 0 }
    const decided = await changingNothing(world, () => json('decide', 'touch.cancel', '--facts', JSON.stringify(facts)))
    expect(decided).toMatchObject({ decision: 'allow', missing: [], assumed: { permitted: true } })
    expect(decided.hits.map((hit: { rule: string }) => hit.rule)).toContain('KILL-SWITCH')
    expect(decided.rules).toEqual(expect.arrayContaining(['RBAC', 'PROMPT-INJ', 'KILL-SWITCH']))
    const barred = await json('decide', 'touch.cancel', '--facts', JSON.stringify({ ...facts, permitted: false }))
    expect(barred.decision).toBe('deny')
  })

  it('lists the facts that are missing and those that nothing looks at, and denies for want of them', async () => {
    writeFileSync(join(folder, 'facts.yaml'), 'stops: true\nstopps: true\n')
    const { exit, out } = await cli('policy', 'decide', 'touch.cancel', '--facts', 'facts.yaml')
    expect(exit).toBe(0)
    expect(out).toMatch(/缺的事实 .*planStatus/)
    expect(out).toMatch(/没有规则看的 .*stopps/)
    expect(out).toContain('deny')
  })

  it('decides under the settings and by the clock of the time asked for', async () => {
    await sql`insert into policy_settings (workspace_id, version, settings, effective_from, changed_by, changed_at)
      values (${world.workspaceId}, 1, '{"QUIET": {"marketing": {"from": "18:00"}}}', '2026-10-01T00:00:00+08:00', 'act_admin', now())`.execute(
      world.db,
    )
    const at = (now: string) =>
      json('decide', 'policy.configure', '--facts', '{"settingsChanged":[],"settingsLoosened":[]}', '--at', now)
    expect((await at('2026-09-30T23:59:59+08:00')).policyVersion).toMatch(/\+s0$/)
    expect((await at('2026-10-01T00:00:00+08:00')).policyVersion).toMatch(/\+s1$/)
    await sql`delete from policy_settings where workspace_id = ${world.workspaceId}`.execute(world.db)
  })

  it('knows every action that has rules, and facts of the wrong kind are refused', async () => {
    for (const action of Object.keys(RULES_OF)) {
      const decided = await json('decide', action, '--facts', '{}')
      expect(decided.error, action).toBeUndefined()
      expect(decided.action).toBe(action)
    }
    expect(await json('decide', 'touch.schedule', '--facts', '{"kind":"marketing","at":"noon"}')).toMatchObject({
      error: { code: 'bad_input' },
    })
    const { err } = await cli('policy', 'decide', 'touch.cancle', '--facts', '{}')
    expect(err).toContain('touch.cancel')
  })
})

describe('policy backtest', () => {
  const change = '{"FREQ-CAP":{"perPerson":[{"hours":240,"most":1}]},"APPR-AUD":{"alone":1,"confirmed":2}}'

  it('says in about ten lines what would have been, and changes nothing at all', async () => {
    const { assistant } = world
    for (const [scene, at] of [
      ['mid_autumn', '2026-09-22T10:00:00+08:00'],
      ['national_day', '2026-09-25T10:00:00+08:00'],
    ]) {
      const made = await assistant.act(await world.as(), 'touch.schedule', {
        title: scene,
        scene,
        audience: { everyone: true },
        text: '您好，祝您节日快乐。回复TD退订',
        draftId: null,
        at,
        bypassAsked: false,
        targetsOptedOut: false,
        otherTexts: [],
      })
      for (const who of ['approver', 'approver2', 'operator'])
        await assistant.approve(await world.as(who), made.id, made.hash).catch(() => {})
    }
    await world.moveTo('2026-09-28T10:00:00+08:00')
    expect(await world.count('touches', sql`sent_at is not null`)).toBeGreaterThan(50)

    const { exit, out, err } = await changingNothing(world, () =>
      cli('policy', 'backtest', '--change', change, '--days', '20'),
    )
    expect([exit, err]).toEqual([0, ''])
    const lines = out.trim().split('\n')
    expect(lines.length).toBeLessThanOrEqual(11)
    expect(out).toContain('最近 20 天')
    expect(out).toMatch(/会拦下 [1-9]/)
    expect(out).toContain('没有改动任何数据')

    const tested = await changingNothing(world, () => json('backtest', '--change', change, '--days', '20'))
    expect(tested.touches.rules).toMatchObject([{ rule: 'FREQ-CAP' }])
    expect(tested.touches.total.blocked).toBeGreaterThan(50)
    expect(tested.touches.cost.deliveries).toBeGreaterThan(0)
    expect(tested.touches.asHappened / tested.touches.candidates).toBeGreaterThan(0.9)
    expect(tested.decisions.judged).toBe(await world.count('decisions', sql`stage = 'propose'`))
    expect(tested.notReplayed).toEqual([])
  })

  it('counts proposals that would need more people, fewer, or be put off', async () => {
    const proposals = async (settings: object) =>
      (await json('backtest', '--change', JSON.stringify(settings))).decisions
    expect(
      (await proposals({ 'APPR-AUD': { oneApprover: 100_000, shareForTwo: 1, confirmed: 100_000 } })).fewerApprovals,
    ).toBeGreaterThan(0)
    const later = await proposals({ QUIET: { marketing: { from: '09:30', to: '09:29' } } })
    expect(later.putOff).toBeGreaterThan(0)
    expect(later.examples[0]).toMatchObject({ action: 'touch.schedule', to: expect.stringContaining('2026-09-2') })
  })

  it('says which rules cannot be judged again on the past', async () => {
    const { out } = await cli('policy', 'backtest', '--change', '{"MINOR-ADS":{"enough":1}}')
    expect(out).toMatch(/MINOR-ADS .*不能按它重算/)
  })
})
