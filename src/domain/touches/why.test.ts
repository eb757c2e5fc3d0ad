import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testScope, testWorkspace } from '../../../test/fixtures.ts'
import { RECIPIENT_RULES } from '../../core/policy/recipient-rules.ts'
import type { Workspace } from '../../core/scope.ts'
import { sql } from '../../platform/db/database.ts'
import { people } from './people.fixture.ts'
import { whyNot } from './why.ts'

let database: TestDatabase
let workspace: Workspace
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  workspace = await testWorkspace(database.db)
  await people(database.db, workspace.id, [{ ref: 'a', touched: ['2026-09-20T12:00:00+08:00'] }])
})

/** The answer about the one member, after the row of the plan was made so. */
const why = async (row: { verdict: string; rules?: readonly string[]; deferTo?: string }) => {
  await sql`update touches set sent_at = null, verdict = ${row.verdict}, rules = ${row.rules ?? []}::text[], status = 'planned',
    defer_to = ${row.deferTo ?? null}::timestamptz where workspace_id = ${workspace.id}`.execute(database.db)
  return whyNot(testScope(database.db, workspace), 'a', 'past-a-0')
}

describe('why a member got nothing', () => {
  it('says the primary reason first, its basis and what would change it, and then what else hit', async () => {
    const { says, rules } = await why({ verdict: 'drop', rules: ['OPTOUT', 'CONSENT', 'FREQ-CAP'] })
    expect(says.zh).toBe(
      '没有发：退订、删除好友的人不再发送（OPTOUT，依据 广告法 43；个人信息保护法 15、24；网络交易监督管理办法 16）。' +
        '要改变：只有本人重新订阅或重新加好友才能再发，别人不能代为恢复。另外还有：无同意记录（CONSENT）、频控（FREQ-CAP）。',
    )
    expect(says.en).toMatch(/^Not sent: Nobody who refused .* \(OPTOUT, .*\)\. What would change it: only the person/)
    expect(says.en).toMatch(/Also: no consent \(CONSENT\), frequency cap \(FREQ-CAP\)\.$/)
    expect(rules.map(r => r.rule)).toEqual(['OPTOUT', 'CONSENT', 'FREQ-CAP'])
  })

  it('says until when it is put off, and why', async () => {
    const { says } = await why({ verdict: 'defer', rules: ['QUIET'], deferTo: '2026-09-22T01:05:00Z' })
    expect(says.zh).toMatch(/^顺延到 2026-09-22 09:05：会员当地夜间不打扰（QUIET/)
    expect(says.en).toMatch(/^Put off to 2026-09-22 09:05: Nothing at night/)
  })

  it('has words for every rule, in both languages', async () => {
    for (const { id } of RECIPIENT_RULES) {
      const { says } = await why({ verdict: 'drop', rules: [id] })
      expect(says.zh).toMatch(/^没有发：.+（.+）。要改变：\p{Script=Han}.*。$/u)
      expect(says.en).toMatch(/^Not sent: .+\. What would change it: .+\.$/)
      expect(says.en.replace(/\([A-Z-]+, .*?\)\./, '')).not.toMatch(/[\p{Script=Han}（）；。]/u)
    }
  })

  it('does not blame a rule for the control group', async () => {
    expect((await why({ verdict: 'held_out' })).says.zh).toContain('对照组')
  })
})
