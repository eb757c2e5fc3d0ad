import { runJob } from '../../src/platform/jobs/run.ts'
import { testDatabase } from '../database.ts'
import { crowdOf, TOMORROW, touchWorld } from './touches.ts'

import { EmbeddedPool } from '../../src/platform/db/embedded-pool.ts'
const run = EmbeddedPool.prototype.run
EmbeddedPool.prototype.run = async function (text, values) { const s = performance.now(); try { return await run.call(this, text, values) } finally { const ms = performance.now() - s; if (ms > 1000) console.log('   SLOW', Math.round(ms), text.replace(/\s+/g, ' ').slice(0, 60), '…', text.replace(/\s+/g, ' ').slice(-160)) } }
const d = await testDatabase()
const t = async <T>(name: string, w: Promise<T>) => {
  const s = performance.now()
  const r = await w
  console.log(name, Math.round(performance.now() - s))
  return r
}
for (let i = 0; i < 4; i++) {
  const v = await touchWorld(d, crowdOf(3))
  await v.schedule()
  await v.until(TOMORROW)
}
const w = await t('world', touchWorld(d, crowdOf(12000)))
const p = await t('propose', w.propose())
await t('approve', w.app.assistant.approve(w.as('approver'), p.id, p.hash))
const done = await t('approve2', w.app.assistant.approve(w.as('approver2'), p.id, p.hash))
const plan = done.outcome?.['planId']
w.clock.set(TOMORROW)
await t('wave', runJob(w.app.jobs, w.workspace.id, `wave-${plan}`))
await t('dispatch', runJob(w.app.jobs, w.workspace.id, `dispatch-${plan}.1.staff_1.0`))
await t('plan', w.app.assistant.plan(w.as(), String(plan)))
await d.close()
