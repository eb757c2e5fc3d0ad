import { sql } from '../../../platform/db/database.ts'
import { activeRows, COHORT_DIMENSIONS, cohortShare, immature, watched } from '../cohort.ts'
import { defineMetric, properShare } from '../define.ts'

const label = (n: number) => ({ zh: `${n} 日滚动留存率`, en: `Day-${n} rolling retention` })

/** Cohort members who did something themselves on local day N or later (domain.md §3.2). */
export const retentionRolling = defineMetric({
  id: 'retention_rolling',
  version: 1,
  owner: 'growth',
  label,
  aliases: { zh: ['滚动留存', '滚动留存率'], en: ['rolling retention', 'unbounded retention'] },
  definition: n => ({
    zh: `窗口内新加好友中，在添加后第 ${n} 个自然日或之后有主动行为的人 ÷ 已满 ${n} 天的人；观察越久数越大，只能比同样久的两批人。`,
    en: `Of the people added in the window and watched for ${n} full local days, those who did something themselves on day ${n} or later; it rises with the time watched, so compare only cohorts of equal age.`,
  }),
  grain: 'person',
  dimensions: COHORT_DIMENSIONS,
  needs: { days: 7 },
  maturityDays: n => n + 1,
  defaultWindow: { days: 30 },
  figures: [cohortShare(label, watched, sql`f.active`)],
  extra: immature,
  invariants: [properShare],
  units: q => activeRows(q, (day, added) => sql`${day} - ${added} >= ${q.days}::int`),
})
