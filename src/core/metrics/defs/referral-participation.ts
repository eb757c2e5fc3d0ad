import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric, properShare } from '../define.ts'
import { TOUCH_DIMENSIONS, touchShare } from '../touch.ts'

const REACHED = { zh: '送达的人', en: 'people reached' }
const everybody = sql`true`

/** People reached who made a link, and who brought somebody qualified (domain.md §3.2). */
export const referralParticipation = defineMetric({
  id: 'referral_participation',
  version: 1,
  owner: 'growth',
  label: always('裂变参与率', 'Referral participation'),
  aliases: {
    zh: ['裂变参与率', '参与率', '裂变参与', '有效邀请率', '邀请参与率'],
    en: ['referral participation', 'participation rate', 'share of participants'],
  },
  definition: always(
    '送达后为这次活动建了裂变链接（海报、团）的人 ÷ 送达的人；有效邀请率为其中带来至少一位有效新人的人 ÷ 送达的人。',
    'People who created a referral link (poster, team) of the campaign after delivery over people reached; effective: those who brought at least one qualified invitee.',
  ),
  grain: 'touch',
  dimensions: TOUCH_DIMENSIONS,
  needs: { plan: 'required' },
  defaultWindow: 'all',
  figures: [
    touchShare('', always('裂变参与率', 'Referral participation'), everybody, sql`f.joined`, REACHED),
    touchShare('effective', always('有效邀请率', 'Effective invitation rate'), everybody, sql`f.invited`, REACHED),
  ],
  invariants: [properShare],
  units: () => sql`
    with joined as (
      select distinct c.plan, c.person from candidates c join facts e on e.person = c.person
        and e.type = 'referral_link_created' and e.props ->> 'campaign' = c.plan and e.occurred_at >= c.delivered_at
    ),
    invited as (
      select distinct c.plan, c.person from candidates c
      join invites i on i.person = c.person and i.bound_at >= c.delivered_at
    )
    select c.*, j.person is not null as joined, i.person is not null as invited
    from candidates c
    left join joined j on j.plan = c.plan and j.person = c.person
    left join invited i on i.plan = c.plan and i.person = c.person
    where c.delivered_at is not null`,
})
