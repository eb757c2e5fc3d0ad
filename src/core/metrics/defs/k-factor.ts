import { sql } from '../../../platform/db/database.ts'
import { COHORT_DIMENSIONS, cohortColumns, cohortShare, immature, matured, watched } from '../cohort.ts'
import { always, defineMetric, notNegative, properShare } from '../define.ts'
import { days, within } from '../views.ts'

const label = always('K 值', 'K factor')

/** Qualified level-1 invitees bound within W days of the inviter's own add, over the whole mature cohort (domain.md §3.2). */
export const kFactor = defineMetric({
  id: 'k_factor',
  version: 1,
  owner: 'growth',
  label,
  aliases: {
    zh: ['K值', 'K 值', 'K因子', '裂变系数', '裂变K', '病毒系数'],
    en: ['k factor', 'k-factor', 'viral coefficient'],
  },
  definition: w => ({
    zh: `窗口内新加好友在自己入会后 ${w} 天内带来的一级有效邀请人数 ÷ 入会已满 ${w} 天的全部新人（不只是参与者）。K = 带来人的占比 × 人均带来。`,
    en: `Qualified level-1 invitees bound within ${w} days of the inviter's own add, over all people of the cohort who are ${w} days in (not only participants). K = share who brought somebody × people brought by each.`,
  }),
  grain: 'person',
  dimensions: COHORT_DIMENSIONS,
  needs: { days: 14 },
  maturityDays: w => w,
  defaultWindow: { days: 90 },
  figures: [
    {
      id: '',
      label,
      unit: 'ratio',
      numerator: sql`coalesce(sum(f.invited) filter (where f.mature), 0)`,
      denominator: sql`count(*) filter (where f.mature)`,
      n: sql`count(*) filter (where f.mature)`,
      population: watched,
    },
    cohortShare(always('带来过人的占比', 'Share who brought somebody'), watched, sql`f.invited > 0`, 'inviters'),
    {
      id: 'per_inviter',
      label: always('人均带来', 'People brought by each'),
      unit: 'ratio',
      numerator: sql`coalesce(sum(f.invited) filter (where f.mature), 0)`,
      denominator: sql`count(*) filter (where f.mature and f.invited > 0)`,
      n: sql`count(*) filter (where f.mature and f.invited > 0)`,
      population: always('带来过人的人', 'people who brought somebody'),
    },
  ],
  extra: immature,
  invariants: [notNegative, properShare],
  units: q => sql`
    with brought as (
      select a.person, count(*) as invited from adds a join invites i on i.person = a.person
        and i.bound_at >= a.added_at and i.bound_at < a.added_at + ${days(q.days)}
      group by 1
    )
    select ${cohortColumns}, ${matured(q, sql`a.added_at`)} as mature, coalesce(b.invited, 0) as invited
    from adds a left join brought b on b.person = a.person where ${within(q, sql`a.added_at`)}`,
})
