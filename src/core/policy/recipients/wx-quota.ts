import { type Sql, sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'
import { type QuotaMode, zQuota } from '../rules/platform/wx-quota.ts'

const local = sql`(f.planned_at at time zone f.workspace_timezone)`
const atClock = (wall: Sql): Sql => sql`((${wall}) at time zone f.workspace_timezone)`
const start = (mode: QuotaMode, periods = 0): Sql =>
  sql`date_trunc(${sql.lit(mode)}, ${local}) + ${sql.lit(periods)} * interval ${sql.lit(`1 ${mode}`)}`

/** What WeCom takes in the period: as many as the month has days, 7 a week, 1 a day. */
const most = (mode: QuotaMode): Sql =>
  mode === 'month'
    ? sql`extract(day from ${start('month', 1)} - interval '1 day')::int`
    : sql.lit(mode === 'week' ? 7 : 1)
const FEWEST = { month: 28, week: 7, day: 1 } as const

/** Over when as many as the period takes were really sent since it began; what was sent by a clock that ran ahead counts too. */
const freeAt = ({ mode }: { mode: QuotaMode }): Sql => sql`case
  when f.sent_times[${sql.lit(FEWEST[mode])}] is not null and f.sent_times[${most(mode)}] >= ${atClock(start(mode))}
  then ${atClock(start(mode, 1))} end`

/** One message a day at noon, newest first, for the examples. */
const daysOfSeptember = (count: number) =>
  Array.from({ length: count }, (_, i) => `2026-09-${String(count - i).padStart(2, '0')}T12:00:00+08:00`)

/** Counts what was sent, not what was planned, whoever sent it and whatever it was. Periods are the workspace's calendar. */
export const wxQuota = defineRecipientRule({
  id: 'WX-QUOTA',
  sentence: { zh: '企微群发的日历额度用完了', en: 'WeCom’s calendar quota of mass messages is used up' },
  short: { zh: '企微额度', en: 'WeCom quota' },
  change: { zh: '等到下一个周期开始', en: 'the beginning of the next period' },
  basis: { kind: 'platform', text: '企业微信开发文档 92135（2025-11-17）' },
  marketingOnly: false,
  settings: zQuota,
  drops: settings => sql`coalesce(${freeAt(settings)} > f.latest_at, false)`,
  freeAt,
  examples: {
    hit: [{ gives: 'drop', candidate: { sent_times: daysOfSeptember(30) } }],
    miss: [{ sent_times: daysOfSeptember(29) }],
  },
})
