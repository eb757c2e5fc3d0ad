import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric, properShare } from '../define.ts'
import { TOUCH_DIMENSIONS, touchShare } from '../touch.ts'
import { asOf } from '../views.ts'

const over = sql`f.mature`

/** Deliveries that a deletion or an opt-out followed within 72 hours (domain.md §3.2). */
export const touchDeleteRate = defineMetric({
  id: 'touch_delete_rate_72h',
  version: 1,
  owner: 'growth',
  label: always('触达后 72 小时删除率', 'Deletes within 72 h of a touch'),
  aliases: {
    zh: ['触达删除率', '发完删除率', '退订率', '触达后删除', '打扰率'],
    en: ['touch delete rate', 'opt-out rate', 'unsubscribe rate', 'deletes after a touch'],
  },
  definition: always(
    '送达后 72 小时内删除好友或退订的人 ÷ 送达且已满 72 小时的人；几次触达挨得近时同一次删除会各算一次。',
    'People who deleted the contact or opted out within 72 hours of delivery over people delivered to 72 or more hours ago; touches close together each count the same deletion.',
  ),
  grain: 'touch',
  dimensions: TOUCH_DIMENSIONS,
  needs: { plan: 'optional' },
  maturityDays: () => 3,
  defaultWindow: { days: 30 },
  figures: [
    touchShare('', always('触达后 72 小时删除率', 'Deletes within 72 h of a touch'), over, sql`f.gone`, {
      zh: '送达满72小时的人',
      en: 'people reached 72+ h ago',
    }),
  ],
  extra: { immature: sql`count(*) filter (where not f.mature)` },
  invariants: [properShare],
  units: q => sql`
    with gone as (
      select distinct c.plan, c.person from candidates c join facts e on e.person = c.person
        and e.type in ('contact_deleted', 'opt_out')
        and e.occurred_at >= c.delivered_at and e.occurred_at < c.delivered_at + interval '72 hours'
    )
    select c.*, c.delivered_at + interval '72 hours' <= ${asOf(q)} as mature, g.person is not null as gone
    from candidates c left join gone g on g.plan = c.plan and g.person = c.person
    where c.delivered_at is not null`,
})
