import { testDatabase } from '/work/main/test/database.ts'
import { crowdOf, TOMORROW, touchWorld } from '/work/main/test/support/touches.ts'
import { runJob } from '/work/main/src/platform/jobs/run.ts'
import pg from '/work/main/node_modules/pg/lib/index.js'
const q = pg.Client.prototype.query
let explained = false
pg.Client.prototype.query = function (...a: any[]) {
  const s = performance.now()
  const raw = String(a[0]?.text ?? a[0])
  const vals = a[1] ?? a[0]?.values
  const r = q.apply(this, a)
  if (!r?.then) return r
  return r.then(async (x: any) => {
    const ms = performance.now() - s
    if (ms > 2500 && !explained && raw.startsWith('with') && !raw.includes('insert')) {
      explained = true
      const e = await q.call(this, 'explain analyze ' + raw, vals)
      for (const row of e.rows) console.log(Object.values(row)[0])
    }
    return x
  })
}
const d = await testDatabase()
const t = async <T>(name: string, w: Promise<T>) => { const s = performance.now(); const r = await w; console.log(name, Math.round(performance.now() - s)); return r }
for (let i = 0; i < 4; i++) { const v = await touchWorld(d, crowdOf(3)); await v.schedule(); await v.until(TOMORROW) }
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
