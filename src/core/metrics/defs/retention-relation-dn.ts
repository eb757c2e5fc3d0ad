import { sql } from '../../../platform/db/database.ts'
import { COHORT_DIMENSIONS, cohortColumns, cohortShare, dayOver, immature, watched } from '../cohort.ts'
import { defineMetric, properShare } from '../define.ts'
import { localDay, within } from '../views.ts'

const label = (n: number) => ({ zh: `${n} 日留存率（关系）`, en: `Day-${n} retention (relation)` })

/** Cohort members whose relation stands at the end of local day N after the add (domain.md §3.2). */
export const retentionRelationDn = defineMetric({
  id: 'retention_relation_dn',
  version: 1,
  owner: 'growth',
  label,
  aliases: {
    zh: ['留存率', '留存', '好友留存', '关系留存', '新客留存'],
    en: ['retention', 'relation retention', 'day n retention'],
  },
  definition: n => ({
    zh: `窗口内新加好友中，到添加后第 ${n} 个自然日结束时关系仍在的人 ÷ 已满 ${n} 天的人；删除后又加回算留存，添加当天为第 0 天。`,
    en: `Of the people added in the window and watched for ${n} full local days, those whose relation stands at the end of day ${n}; deleted and re-added counts as retained, the day of the add is day 0.`,
  }),
  grain: 'person',
  dimensions: COHORT_DIMENSIONS,
  needs: { days: 7 },
  maturityDays: n => n + 1,
  defaultWindow: { days: 30 },
  figures: [cohortShare(label, watched, sql`f.kept`)],
  extra: immature,
  invariants: [properShare],
  units: q => sql`
    select ${cohortColumns}, ${dayOver(q, sql`a.added_at`)} as mature,
      e.deleted_at is null or ${localDay(q, sql`e.deleted_at`)} > ${localDay(q, sql`a.added_at`)} + ${q.days}::int as kept
    from adds a left join ends e on e.person = a.person where ${within(q, sql`a.added_at`)}`,
})
