import { sql } from '../../../platform/db/database.ts'
import { costs } from '../costs.ts'
import { always, defineMetric, notNegative } from '../define.ts'
import { days, within } from '../views.ts'

const persons = always('首次加上好友的人', 'people added for the first time')

/** Acquisition cost a person whose first ever contact is in the window (domain.md §3.2); accrual, by the cost's day. */
export const cpl = defineMetric({
  id: 'cpl',
  version: 1,
  owner: 'growth',
  label: always('拉新成本', 'Cost per lead'),
  aliases: {
    zh: ['拉新成本', '获客单价', '加粉成本', '单粉成本', '引流成本', 'CPL'],
    en: ['cost per lead', 'cost per add', 'lead cost'],
  },
  definition: always(
    '窗口内的拉新花费（广告、物料、拉新奖励，按归属日计）÷ 首次加上好友的人数；按人去重，重复添加不算新增，员工除外。净成本只除以 24 小时后仍未删除的人。',
    'Acquisition spend of the window (ad, material, acquisition reward; by the day it belongs to) over people whose first ever contact is in it; one person once, re-adds are not leads, staff excluded. The net figure divides by those not deleted within 24 hours.',
  ),
  grain: 'person',
  dimensions: ['source_channel', 'day', 'week', 'month'],
  needs: {},
  defaultWindow: { days: 30 },
  figures: [
    {
      id: '',
      label: always('拉新成本', 'Cost per lead'),
      unit: 'fen',
      numerator: sql`coalesce(sum(f.fen), 0)`,
      denominator: sql`count(f.person)`,
      n: sql`count(f.person)`,
      population: persons,
    },
    {
      id: 'net',
      label: always('净拉新成本（24 小时后仍在）', 'Net cost per lead (still there after 24 h)'),
      unit: 'fen',
      numerator: sql`coalesce(sum(f.fen), 0)`,
      denominator: sql`count(f.person) filter (where f.kept)`,
      n: sql`count(f.person) filter (where f.kept)`,
      population: always('24 小时后仍在的新人', 'new people still there after 24 h'),
    },
  ],
  invariants: [notNegative],
  units: q => sql`
    select a.person, a.added_at as at, a.source_channel, null::bigint as fen,
      e.deleted_at is null or e.deleted_at >= a.added_at + ${days(1)} as kept
    from adds a left join ends e on e.person = a.person where ${within(q, sql`a.added_at`)}
    union all
    ${costs(q, ['ad', 'material', 'reward_acq'])}`,
})
