import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../src/core/audit/chain.ts'
import { settingsInForce } from '../src/core/policy/settings-store.ts'
import { sql } from '../src/platform/db/database.ts'
import { Refusal } from '../src/platform/errors.ts'
import { zProposal, zRefused } from './support/answer-shape.ts'
import { terminalOn } from './support/terminal.ts'
import { changingNothing, openWorld, refusalOf } from './support/world.ts'

let world: Awaited<ReturnType<typeof openWorld>>
let cli: ReturnType<typeof terminalOn>
let folder: string
beforeAll(async () => {
  world = await openWorld()
  folder = mkdtempSync(join(tmpdir(), 'flywheel-'))
  cli = terminalOn(world, { cwd: folder })
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})
beforeEach(async () => {
  await sql`delete from policy_settings where workspace_id = ${world.workspaceId}`.execute(world.db)
  await sql`update decisions set settings_version = 0 where workspace_id = ${world.workspaceId}`.execute(world.db)
})

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return name
}
const propose = async (settings: object, more: object = {}, as = 'approver') =>
  world.assistant.act(await world.as(as), 'policy.configure', { settings, ...more })
const approve = async (proposal: { id: string; hash: string }, as: string) =>
  world.assistant.approve(await world.as(as), proposal.id, proposal.hash)
const inForce = async () => settingsInForce(world.db, world.workspaceId, (await world.as()).now)

const TIGHTER = { QUIET: { marketing: { from: '20:00', to: '10:00' } } }
const LOOSER = { 'FREQ-CAP': { longestDeferralHours: 72 } }

describe('a change of the thresholds', () => {
  it('that only tightens needs compliance, who is not the proposer, and is then a version', async () => {
    const made = await propose(TIGHTER)
    expect(made).toMatchObject({ status: 'pending', approvals: ['compliance'] })
    expect(made.rules).toEqual(expect.arrayContaining(['POLICY-CHANGE', 'APPR-TWO']))
    expect((await refusalOf(approve(made, 'approver'))).code).toBe('forbidden')
    expect((await refusalOf(approve(made, 'approver2'))).code).toBe('forbidden')
    expect(await inForce()).toEqual({ version: 0, settings: {} })
    expect(await approve(made, 'compliance')).toMatchObject({ status: 'executed', outcome: { version: 1 } })
    expect(await inForce()).toEqual({ version: 1, settings: TIGHTER })
    expect(await verifyAudit(world.db, world.workspaceId)).toMatchObject({ ok: true })
  })

  it('that loosens needs an approver as well, and compliance cannot wave its own through', async () => {
    const made = await propose(LOOSER, {}, 'compliance')
    expect(made.approvals).toEqual(['approver', 'compliance'])
    expect((await refusalOf(approve(made, 'compliance'))).code).toBe('forbidden')
    expect((await approve(made, 'approver')).status).toBe('pending')
    expect((await approve(made, 'admin')).status).toBe('executed')
  })

  it('is not proposed by an operator, and changes nothing then', async () => {
    const made = await propose(TIGHTER, {}, 'operator')
    expect(made).toMatchObject({ status: 'denied', rules: expect.arrayContaining(['RBAC']) })
    expect(await inForce()).toEqual({ version: 0, settings: {} })
  })

  it('shows what the last 30 days would have been under it', async () => {
    const made = await propose(LOOSER)
    const lines = (made.preview.details ?? []).map(line => line.zh)
    expect(lines[0]).toContain('30 天')
    expect(lines).toContainEqual('FREQ-CAP.longestDeferralHours: 48 → 72（放宽）')
    expect((made.preview.details ?? []).every(line => /[a-z]/.test(line.en))).toBe(true)
  })

  it('names only what differs: the rest stays, null is the default, and with replace all else goes back', async () => {
    const put = async (settings: object, more: object = {}) => {
      const made = await propose(settings, more)
      for (const who of ['compliance', 'approver2'])
        await approve(made, who).catch(error => {
          if (!(error instanceof Refusal)) throw error
        })
      return (await inForce()).settings
    }
    await put(TIGHTER)
    expect(await put({ QUIET: { jitterMinutes: 5 } })).toEqual({ QUIET: { ...TIGHTER.QUIET, jitterMinutes: 5 } })
    expect(await put({ QUIET: { jitterMinutes: null }, ...LOOSER })).toEqual({ ...TIGHTER, ...LOOSER })
    expect(await put({ QUIET: null })).toEqual(LOOSER)
    expect(await put({ 'APPR-AUD': { alone: 10 } }, { replace: true })).toEqual({ 'APPR-AUD': { alone: 10 } })
    expect((await inForce()).version).toBe(5)
  })

  it('takes effect when it says, not before; a later change made meanwhile drops it and says so', async () => {
    const at = '2026-09-25T00:00:00+08:00'
    await approve(await propose(TIGHTER, { effectiveFrom: at }), 'compliance')
    expect((await inForce()).version).toBe(0)
    expect(
      (await settingsInForce(world.db, world.workspaceId, (await world.as()).now.add({ hours: 24 * 5 }))).version,
    ).toBe(1)
    const made = await propose({ 'APPR-AUD': { alone: 10 } })
    expect(made.preview.what.zh).toContain('第 1 版作废')
    await approve(made, 'compliance')
    const later = await settingsInForce(world.db, world.workspaceId, (await world.as()).now.add({ hours: 24 * 5 }))
    expect(later).toEqual({ version: 2, settings: { 'APPR-AUD': { alone: 10 } } })
  })

  it('made on a version that is no longer the newest is void, and says so', async () => {
    const [first, second] = [await propose(TIGHTER), await propose({ 'APPR-AUD': { alone: 10 } })]
    await approve(first, 'compliance')
    const refusal = await refusalOf(approve(second, 'compliance'))
    expect(refusal).toMatchObject({ code: 'conflict', data: { rule: 'APPR-HASH' } })
    expect((await inForce()).version).toBe(1)
  })

  it('approved at the same moment as another is one version, whichever came first', async () => {
    const proposals = [await propose(TIGHTER), await propose({ 'APPR-AUD': { alone: 10 } })]
    const ends = await Promise.allSettled(proposals.map(made => approve(made, 'compliance')))
    expect(ends.map(end => end.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = ends.find(end => end.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'conflict', data: { rule: 'APPR-HASH' } })
    expect((await inForce()).version).toBe(1)
  })
})

describe('settings that do not fit', () => {
  const wrong: [string, object, string, RegExp, RegExp][] = [
    ['an unknown rule', { 'FREQ-CAPS': {} }, 'FREQ-CAPS', /最接近的是 FREQ-CAP/, /nearest are FREQ-CAP/],
    ['a rule without thresholds', { RBAC: {} }, 'RBAC', /没有可以改的阈值/, /no thresholds/],
    ['an unknown key', { QUIET: { marketting: {} } }, 'QUIET.marketting', /是不是 marketing/, /perhaps marketing/],
    [
      'an unknown key inside',
      { 'FREQ-CAP': { perPerson: [{ hours: 24, mots: 1 }] } },
      'FREQ-CAP.perPerson[0].mots',
      /是不是 most/,
      /perhaps most/,
    ],
    [
      'a number out of range',
      { 'FREQ-CAP': { perPerson: [{ hours: 0, most: 1 }] } },
      'FREQ-CAP.perPerson[0].hours',
      /整数，1 到 2160，给的是 0/,
      /whole number, 1 to 2160, got 0/,
    ],
    ['a text for a number', { 'APPR-AUD': { alone: '50' } }, 'APPR-AUD.alone', /整数.*"50"/, /whole number.*"50"/],
    ['a number for a rule', { QUIET: 21 }, 'QUIET', /一组键值/, /an object with/],
    [
      'a time that is none',
      { QUIET: { marketing: { from: '25:00' } } },
      'QUIET.marketing.from',
      /HH:MM.*"25:00"/,
      /HH:MM.*"25:00"/,
    ],
    [
      'thresholds that contradict each other',
      { 'APPR-AUD': { alone: 600 } },
      'APPR-AUD',
      /自相矛盾.*alone 600.*confirmed 500/,
      /contradicts itself.*alone 600, confirmed 500/,
    ],
    [
      'a span of nothing',
      { QUIET: { marketing: { from: '09:00', to: '09:00' } } },
      'QUIET.marketing',
      /不能相同/,
      /must differ/,
    ],
    ['an empty list', { 'FREQ-CAP': { perPerson: [] } }, 'FREQ-CAP.perPerson', /1 到 6 项/, /of 1 to 6/],
    ['what every object has', { toString: {} }, 'toString', /没有这条规则/, /no such rule/],
  ]
  it.each(wrong)('%s is refused with its path and what is expected', async (_, settings, field, zh, en) => {
    const refusal = await changingNothing(world, () => refusalOf(propose(settings)))
    expect(refusal.code).toBe('bad_input')
    expect(refusal.data?.['fields']).toContainEqual({
      field,
      zh: expect.stringMatching(zh),
      en: expect.stringMatching(en),
    })
    expect(refusal.says.zh).toContain(field)
  })

  it('are all said at once', async () => {
    const refusal = await refusalOf(propose({ NOPE: {}, QUIET: { jitterMinutes: -1 }, 'APPR-AUD': { x: 1 } }))
    expect(refusal.data?.['fields']).toHaveLength(3)
  })

  it('because they change the past, or nothing, are refused', async () => {
    const past = await refusalOf(propose(TIGHTER, { effectiveFrom: '2026-09-20T00:00:00+08:00' }))
    expect(past).toMatchObject({ code: 'bad_input', data: { fields: [{ field: 'effectiveFrom' }] } })
    expect((await refusalOf(propose(TIGHTER, { effectiveFrom: 'tomorrow' }))).code).toBe('bad_input')
    expect((await refusalOf(propose({ QUIET: { jitterMinutes: 20 } }))).says.zh).toContain('没有要改的')
    expect((await refusalOf(propose({}))).code).toBe('bad_input')
  })
})

describe('from the terminal', () => {
  it('a file of settings, as YAML or JSON, is a proposal with its card', async () => {
    const made = await cli(
      'policy',
      'set',
      file('a.yaml', 'QUIET:\n  marketing:\n    from: 20:00\n    to: 10:00\n'),
      '--as',
      'approver',
    )
    expect(made.err).toBe('')
    expect(made.out).toContain('QUIET.marketing')
    expect(made.out).toContain('flywheel approve')
    const json = await cli(
      'policy',
      'set',
      file('a.json', JSON.stringify(TIGHTER)),
      '--as',
      'approver',
      '--note',
      '秋天',
      '--json',
    )
    expect(zProposal.parse(JSON.parse(json.out)).input['settings']).toEqual(TIGHTER)
  })

  const files: [string, string, string][] = [
    ['a.json', '{"QUIET": {\n  "jitterMinutes": 5,,\n}}', '第 2 行第 22 列'],
    ['b.json', '{"QUIET": {', '第 1 行第 12 列'],
    ['c.json', '{"QUIET": {"jitterMinutes": 5, "jitterMinutes": 6}}', '第 1 行'],
    ['d.yaml', 'QUIET:\n  a: [1\nb: 2\n', '第 3 行'],
    ['e.yaml', 'just words', '不是一组键值'],
    ['f.yaml', 'QUIET:\n\tjitterMinutes: 5\n', '第 2 行'],
  ]
  it.each(files)('%s that cannot be read is refused with the place', async (name, text, place) => {
    const made = await changingNothing(world, () => cli('policy', 'set', file(name, text), '--as', 'approver'))
    expect([made.exit, made.out]).toEqual([2, ''])
    expect(made.err).toContain(name)
    if (name !== 'e.yaml') expect(made.err).toContain(place)
  })

  it('misuse is said, and no file is looked for where there is none', async () => {
    for (const argv of [
      ['policy', 'set', '--as', 'approver'],
      ['policy', 'set', 'nowhere.yaml', '--as', 'approver'],
      ['policy', 'set', '--change', '{', '--as', 'approver'],
      ['policy', 'set', '--change', '{"QUIET":{"jitterMinutes":1}}', '--effective', 'soon', '--as', 'approver'],
      ['policy', 'backtest', '--change', '{"QUIET":{"jitterMinutes":1}}', '--days', '0'],
      ['policy', 'backtest', '--change', '{"QUIET":{"jitterMinutes":1}}', '--days', 'x'],
      ['policy', 'replay'],
      ['policy', 'replay', 'dec_1', '--all'],
      ['policy', 'rules', '--group', 'nothing'],
      ['policy', 'decide', 'touch.scedule', '--facts', '{}'],
      ['policy', 'decide', 'touch.schedule', '--facts', '{'],
    ]) {
      const said = await changingNothing(world, () => cli(...argv))
      expect([said.exit, said.out], argv.join(' ')).toEqual([2, ''])
      expect(said.err.trim().length, argv.join(' ')).toBeGreaterThan(5)
      expect(zRefused.parse(JSON.parse((await cli(...argv, '--json')).out)).error.code).not.toBe('internal')
    }
  })

  it('says what is set, since when and by whom', async () => {
    expect((await cli('policy', 'settings')).out).toContain('都是默认值')
    await approve(await propose(TIGHTER, { note: '秋天早睡' }), 'compliance')
    await approve(await propose({ QUIET: { jitterMinutes: 5 } }), 'compliance')
    const said = (await cli('policy', 'settings', '--history')).out
    expect(said).toContain('在用第 2 版')
    expect(said).toMatch(/第 1 版 .*act_approver .*秋天早睡/)
    const { history, thresholds } = JSON.parse((await cli('policy', 'settings', '--history', '--json')).out)
    expect(history.map((v: { version: number }) => v.version)).toEqual([2, 1])
    expect(thresholds.QUIET.marketing).toEqual(TIGHTER.QUIET.marketing)
    const explained = JSON.parse((await cli('policy', 'explain', 'quiet', '--json')).out)
    const since = Object.fromEntries(
      explained.thresholds.map((t: { key: string; sinceVersion: number }) => [t.key, t.sinceVersion]),
    )
    expect(since).toMatchObject({ marketing: 1, transactional: 0, jitterMinutes: 2 })
    expect((await cli('policy', 'explain', 'QUIET')).out).toContain('第 1 版起')
  })
})
