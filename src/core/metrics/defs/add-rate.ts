import { sql } from '../../../platform/db/database.ts'
import { always, defineMetric, properShare } from '../define.ts'
import { asOf, days, known, within } from '../views.ts'

/** Visitors who added within 24 hours of their first scan, of the visitors who scanned; the base is scan UV (domain.md §3.2). */
export const addRate = defineMetric({
  id: 'add_rate',
  version: 1,
  owner: 'growth',
  label: always('添加率（扫码）', 'Add rate (of scans)'),
  aliases: {
    zh: ['添加率', '加好友率', '扫码添加率', '加粉率', '扫码转化'],
    en: ['add rate', 'scan to add', 'scan-to-add rate'],
  },
  definition: always(
    '首次扫码后 24 小时内加上好友的人 ÷ 窗口内扫码的人（扫码 UV）；同一人的多个访客标识算一人，扫码未满 24 小时的不算。企微后台的口径是申请数，两者不可比。',
    "People who added within 24 hours of their first scan over people who scanned in the window (scan UV); several visitor ids of one person count once, scans younger than 24 hours are left out. Not comparable with WeCom's own ratio, which is based on applications.",
  ),
  grain: 'person',
  dimensions: ['source_channel', 'day', 'week', 'month'],
  needs: {},
  maturityDays: () => 1,
  defaultWindow: { days: 30 },
  figures: [
    {
      id: '',
      label: always('添加率（扫码）', 'Add rate (of scans)'),
      unit: 'share',
      numerator: sql`count(*) filter (where f.mature and f.added)`,
      denominator: sql`count(*) filter (where f.mature)`,
      n: sql`count(*) filter (where f.mature)`,
      binomial: true,
      population: always('扫码满24小时的人', 'people who scanned 24+ h ago'),
    },
  ],
  extra: { immature: sql`count(*) filter (where not f.mature)` },
  invariants: [properShare],
  units: q => sql`
    with seen as (
      select e.type, e.occurred_at, e.props ->> 'visitor' as visitor, e.props ->> 'channel' as channel,
        m.person_key, m.source_channel, m.is_staff
      from events e left join members m on m.workspace_id = e.workspace_id and m.member_id = e.member_id
      where ${known(q, 'e', 'occurred_at')} and e.type in ('qr_scanned', 'contact_added')
    ),
    visitors as (
      select visitor, min(person_key) as person, bool_or(is_staff) as is_staff from seen where visitor is not null group by 1
    ),
    named as (
      select s.type, s.occurred_at, coalesce(s.channel, s.source_channel) as source_channel,
        coalesce(s.person_key, v.person, s.visitor) as who
      from seen s left join visitors v on v.visitor = s.visitor
      where s.is_staff is not true and v.is_staff is not true
    ),
    scans as (
      select distinct on (who) who, occurred_at as at, source_channel from named
      where type = 'qr_scanned' and who is not null and ${within(q, sql`occurred_at`)} order by who, occurred_at
    ),
    joined as (
      select distinct s.who from scans s join named a on a.who = s.who and a.type = 'contact_added'
        and a.occurred_at >= s.at and a.occurred_at < s.at + ${days(1)}
    )
    select s.who as person, s.at, s.source_channel, s.at + ${days(1)} <= ${asOf(q)} as mature, j.who is not null as added
    from scans s left join joined j on j.who = s.who`,
})
