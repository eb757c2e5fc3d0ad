import { sql } from '../../../platform/db/database.ts'
import { COHORT_DIMENSIONS, cohortColumns } from '../cohort.ts'
import { always, defineMetric, notNegative, properShare } from '../define.ts'
import { asOf, within } from '../views.ts'

const atRisk = always('窗口开始时在册的好友', 'contacts at the start of the window')

/** Relations that ended in the window, of those that stood at its start (domain.md §3.2). */
export const deleteRate = defineMetric({
  id: 'delete_rate',
  version: 1,
  owner: 'growth',
  label: always('删除率', 'Delete rate'),
  aliases: {
    zh: ['删除率', '流失率', '删好友率', '掉粉率', '删粉率'],
    en: ['delete rate', 'churn', 'churn rate', 'unfriend rate'],
  },
  definition: always(
    '窗口内关系结束（删除且没有加回）的人 ÷ 窗口开始时关系还在的人；旁边给每百人日的删除数，窗口不等长时用它比。',
    'People whose relation ended in the window (deleted and not re-added) over those whose relation stood at its start; ends per 100 person-days stand beside it for windows of unequal length.',
  ),
  grain: 'person',
  dimensions: COHORT_DIMENSIONS.filter(dim => dim !== 'day' && dim !== 'week'),
  needs: {},
  defaultWindow: { days: 30 },
  figures: [
    {
      id: '',
      label: always('删除率', 'Delete rate'),
      unit: 'share',
      numerator: sql`count(*) filter (where f.ended)`,
      denominator: sql`count(*)`,
      n: sql`count(*)`,
      binomial: true,
      population: atRisk,
    },
    {
      id: 'per_100_person_days',
      label: always('每百人日删除', 'Ends per 100 person-days'),
      unit: 'ratio',
      numerator: sql`100 * count(*) filter (where f.ended)`,
      denominator: sql`coalesce(sum(f.exposed_days), 0)`,
      n: sql`count(*)`,
      population: atRisk,
    },
  ],
  invariants: [properShare, notNegative],
  units: q => sql`
    select ${cohortColumns}, coalesce(${within(q, sql`e.deleted_at`)}, false) as ended,
      extract(epoch from least(e.deleted_at, ${q.to}::timestamptz, ${asOf(q)}) - ${q.from}::timestamptz)::float8 / 86400
        as exposed_days
    from adds a left join ends e on e.person = a.person
    where a.added_at < ${q.from}::timestamptz and (e.deleted_at is null or e.deleted_at >= ${q.from}::timestamptz)`,
})
