import { sql } from '../../../platform/db/database.ts'
import { cohortShare, dayOver, immature } from '../cohort.ts'
import { defineMetric, properShare } from '../define.ts'
import { localDay, within } from '../views.ts'

const label = (n: number) => ({ zh: `${n} 日群留存率`, en: `Day-${n} group retention` })

/** Joinings of a group that had not ended by local day N (domain.md §3.2). */
export const groupRetentionDn = defineMetric({
  id: 'group_retention_dn',
  version: 1,
  owner: 'community',
  label,
  aliases: {
    zh: ['群留存', '群留存率', '入群留存'],
    en: ['group retention', 'community retention'],
  },
  definition: n => ({
    zh: `窗口内入群中，到入群后第 ${n} 个自然日结束仍未退群的 ÷ 已满 ${n} 天的入群；同一人进两个群算两次。`,
    en: `Of the joinings of a group in the window and watched for ${n} full local days, those not left by the end of day ${n}; one person in two groups counts twice.`,
  }),
  grain: 'person',
  dimensions: ['group', 'source_channel', 'day', 'week', 'month'],
  needs: { days: 7 },
  maturityDays: n => n + 1,
  defaultWindow: { days: 30 },
  figures: [cohortShare(label, n => ({ zh: `入群满${n}天的人次`, en: `joinings ${n}+ days ago` }), sql`f.kept`)],
  extra: immature,
  invariants: [properShare],
  units: q => sql`
    select s.person, s.joined_at as at, s.group_id as group, s.source_channel, ${dayOver(q, sql`s.joined_at`)} as mature,
      s.left_at is null or ${localDay(q, sql`s.left_at`)} > ${localDay(q, sql`s.joined_at`)} + ${q.days}::int as kept
    from stays s where ${within(q, sql`s.joined_at`)}`,
})
