import { sql } from '../../../platform/db/database.ts'
import { activeRows, COHORT_DIMENSIONS, cohortShare, immature, watched } from '../cohort.ts'
import { defineMetric, properShare } from '../define.ts'

const label = (n: number) => ({ zh: `${n} 日活跃留存率`, en: `Day-${n} active retention` })

/** Cohort members who did something themselves on local day N after the add (domain.md §3.2). */
export const retentionActiveDn = defineMetric({
  id: 'retention_active_dn',
  version: 1,
  owner: 'growth',
  label,
  aliases: { zh: ['活跃留存', '活跃留存率'], en: ['active retention', 'classic retention'] },
  definition: n => ({
    zh: `窗口内新加好友中，在添加后第 ${n} 个自然日当天有主动行为的人 ÷ 已满 ${n} 天的人；收到消息不算行为。`,
    en: `Of the people added in the window and watched for ${n} full local days, those who did something themselves on day ${n}; receiving a message is not activity.`,
  }),
  grain: 'person',
  dimensions: COHORT_DIMENSIONS,
  needs: { days: 7 },
  maturityDays: n => n + 1,
  defaultWindow: { days: 30 },
  figures: [cohortShare(label, watched, sql`f.active`)],
  extra: immature,
  invariants: [properShare],
  units: q => activeRows(q, (day, added) => sql`${day} - ${added} = ${q.days}::int`),
})
