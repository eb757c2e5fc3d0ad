import { testDatabase } from '../test/database.ts'
import { testWorkspace } from '../test/fixtures.ts'
import { judged } from '../src/domain/touches/candidates.ts'
import { people } from '../src/domain/touches/people.fixture.ts'
import { rows, sql } from '../src/platform/db/database.ts'
const d = await testDatabase()
const w = await testWorkspace(d.db)
await people(d.db, w.id, Array.from({ length: 2000 }, (_, i) => ({ ref: `m${i}` })))
if (process.argv[2] === 'analyze') await sql`analyze`.execute(d.db)
const at='2026-09-21T12:00:00+08:00'
const terms = { workspaceId: w.id, timezone: 'Asia/Shanghai', planId: null, kind: 'marketing' as const, occurrence: 'x', holdoutShare: 0.1, at, scheduledAt: at, now: at }
for (const r of await rows(d.db, sql<Record<string,string>>`explain analyze with ${judged(sql`select member_id from members where workspace_id = ${w.id}`, terms)} select verdict, rules[1], count(*) from judged group by 1,2`)) console.log(Object.values(r)[0])
await d.close()
