import { sql } from '../../../platform/db/database.ts'
import { defineMetric, properShare } from '../define.ts'
import { HELD_OUT, TOUCH_DIMENSIONS, TREATED, touchExtra, touchRows, touchShare, withLift } from '../touch.ts'
import { days } from '../views.ts'

const label = (w: number) => ({ zh: `${w} 天唤醒率`, en: `Wake-up rate in ${w} days` })

/** People planned for who acted or bought within W days, beside the holdout: many come back by themselves (domain.md §3.2). */
export const wakeupRate = defineMetric({
  id: 'wakeup_rate',
  version: 1,
  owner: 'growth',
  label,
  aliases: {
    zh: ['唤醒率', '沉默唤醒率', '召回率', '激活率'],
    en: ['wake-up rate', 'wakeup rate', 'reactivation rate'],
  },
  definition: w => ({
    zh: `分到发送组的人（含延后未发）中，从计划发送时起 ${w} 天内有主动行为或有效订单的占比（ITT），旁边是对照组；自己回来的人很多，只看差值。`,
    en: `Of the people assigned to be sent to (deferred included), those who did something themselves or had a valid order within ${w} days of the planned time (ITT), with the holdout beside it; many come back by themselves, so read the difference.`,
  }),
  grain: 'touch',
  dimensions: TOUCH_DIMENSIONS,
  needs: { days: 14, plan: 'required' },
  defaultWindow: 'all',
  figures: [
    touchShare('', label, TREATED, sql`f.woke`, { zh: '分到发送组的人', en: 'people assigned to be sent to' }),
    touchShare(
      'holdout',
      w => ({ zh: `对照组 ${w} 天唤醒率`, en: `Wake-up rate of the holdout in ${w} days` }),
      HELD_OUT,
      sql`f.woke`,
      { zh: '对照组的人', en: 'people held out' },
    ),
  ],
  extra: touchExtra,
  invariants: [properShare],
  units: q => sql`
    with woken as (
      select distinct c.plan, c.person from candidates c join acts e on e.person = c.person
        and e.occurred_at >= c.at and e.occurred_at < c.at + ${days(q.days)}
    )
    select t.*, t.after_start or w.person is not null as woke
    from (${touchRows(q)}) t left join woken w on w.plan = t.plan and w.person = t.person`,
  finish: withLift('wakeup_rate', 'wakeup_rate.holdout', 'wakeup_rate.lift', {
    zh: '增量唤醒（ITT）',
    en: 'Incremental wake-up (ITT)',
  }),
})
