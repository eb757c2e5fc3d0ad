import { sql } from '../../../platform/db/database.ts'
import { costs } from '../costs.ts'
import { always, defineMetric, notNegative } from '../define.ts'
import { within } from '../views.ts'

/** All acquisition spend a first-time buyer (domain.md §3.2). */
export const cac = defineMetric({
  id: 'cac',
  version: 1,
  owner: 'growth',
  label: always('获客成本', 'Customer acquisition cost'),
  aliases: {
    zh: ['获客成本', '新客成本', '成交获客成本', 'CAC'],
    en: ['customer acquisition cost', 'acquisition cost'],
  },
  definition: always(
    '窗口内的全部获客花费（广告、物料、拉新奖励、新客券、拉新人力）÷ 首次成交的人数（首个有效订单在窗口内）。花费和成交可能跨月。',
    'All acquisition spend of the window (ad, material, acquisition reward, new-customer coupon, staff) over people whose first valid order is in it. Spend and order may fall in different months.',
  ),
  grain: 'person',
  dimensions: ['source_channel', 'day', 'week', 'month'],
  needs: {},
  defaultWindow: { days: 30 },
  figures: [
    {
      id: '',
      label: always('获客成本', 'Customer acquisition cost'),
      unit: 'fen',
      numerator: sql`coalesce(sum(f.fen), 0)`,
      denominator: sql`count(f.person)`,
      n: sql`count(f.person)`,
      population: always('首次成交的人', 'first-time buyers'),
    },
  ],
  invariants: [notNegative],
  units: q => sql`
    select v.person, v.paid_at as at, v.source_channel, null::bigint as fen, null::boolean as kept
    from ranked v where v.rank = 1 and ${within(q, sql`v.paid_at`)}
    union all
    ${costs(q, ['ad', 'material', 'reward_acq', 'new_coupon', 'staff_acq'])}`,
})
