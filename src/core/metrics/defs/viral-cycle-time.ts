import { sql } from '../../../platform/db/database.ts'
import { COHORT_DIMENSIONS, cohortColumns, immature, matured } from '../cohort.ts'
import { always, defineMetric, notNegative } from '../define.ts'
import { within } from '../views.ts'

/** Median days from the inviter's add to the invitee's binding, over qualified invitations of mature inviters (domain.md §3.2). */
export const viralCycleTime = defineMetric({
  id: 'viral_cycle_time_median_days',
  version: 1,
  owner: 'growth',
  label: always('裂变周期（中位）', 'Viral cycle time (median)'),
  aliases: {
    zh: ['裂变周期', '裂变一圈', '裂变时长', '传播周期'],
    en: ['viral cycle time', 'viral cycle', 'generation time'],
  },
  definition: w => ({
    zh: `窗口内新加、入会已满 ${w} 天的邀请人，从自己入会到带来的人绑定的天数的中位数；只算一级有效邀请。观察期短的批次会偏短。`,
    en: `Median days from an inviter's own add to the binding of each qualified level-1 invitee, over inviters added in the window and ${w} days in. Cohorts watched for less time read short.`,
  }),
  grain: 'referral',
  dimensions: COHORT_DIMENSIONS,
  needs: { days: 14 },
  maturityDays: w => w,
  defaultWindow: { days: 90 },
  figures: [
    {
      id: '',
      label: always('裂变周期（中位）', 'Viral cycle time (median)'),
      unit: 'days',
      value: sql`percentile_cont(0.5) within group (order by f.gap) filter (where f.mature)`,
      n: sql`count(*) filter (where f.mature)`,
      population: always('有效邀请', 'qualified invitations'),
    },
  ],
  extra: immature,
  invariants: [notNegative],
  units: q => sql`
    select ${cohortColumns}, ${matured(q, sql`a.added_at`)} as mature,
      extract(epoch from i.bound_at - a.added_at)::float8 / 86400 as gap
    from adds a join invites i on i.person = a.person and i.bound_at >= a.added_at
    where ${within(q, sql`a.added_at`)}`,
})
