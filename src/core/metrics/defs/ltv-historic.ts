import { sql } from '../../../platform/db/database.ts'
import { COHORT_DIMENSIONS, cohortColumns, immature, matured, watched } from '../cohort.ts'
import { defineMetric, notNegative } from '../define.ts'
import { days, within } from '../views.ts'

const label = (n: number) => ({ zh: `${n} 天 LTV（历史）`, en: `${n}-day LTV (historic)` })

/** Net revenue of the first n days a person, non-buyers included (domain.md §3.2). */
export const ltvHistoric = defineMetric({
  id: 'ltv_historic',
  version: 1,
  owner: 'growth',
  label,
  aliases: {
    zh: ['LTV', '生命周期价值', '客户终身价值', '用户价值', '历史LTV'],
    en: ['ltv', 'lifetime value', 'customer lifetime value', 'historic ltv'],
  },
  definition: n => ({
    zh: `窗口内新加好友入会后 ${n} 天内的净实付（扣退款）÷ 入会已满 ${n} 天的全部人，没买的也算在内；是收入，不是毛利。`,
    en: `Net paid (after refunds) in the first ${n} days after the add over all people added in the window who are ${n} days in, non-buyers included; revenue, not margin.`,
  }),
  grain: 'person',
  dimensions: COHORT_DIMENSIONS,
  needs: { days: 90 },
  maturityDays: n => n,
  defaultWindow: { days: 90 },
  figures: [
    {
      id: '',
      label,
      unit: 'fen',
      numerator: sql`coalesce(sum(f.fen) filter (where f.mature), 0)`,
      denominator: sql`count(*) filter (where f.mature)`,
      n: sql`count(*) filter (where f.mature)`,
      population: watched,
    },
  ],
  extra: immature,
  invariants: [notNegative],
  units: q => sql`
    select ${cohortColumns}, ${matured(q, sql`a.added_at`)} as mature, coalesce(o.fen, 0) as fen
    from adds a left join (
      select b.person, sum(v.net_fen) as fen from adds b join valid v on v.person = b.person
        and v.paid_at >= b.added_at and v.paid_at < b.added_at + ${days(q.days)}
      group by 1
    ) o on o.person = a.person
    where ${within(q, sql`a.added_at`)}`,
})
