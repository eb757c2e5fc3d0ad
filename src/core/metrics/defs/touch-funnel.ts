import { sql } from '../../../platform/db/database.ts'
import { always, countOf, defineMetric, type Figure, properShare } from '../define.ts'
import { HELD_OUT, SENT_ARM, TOUCH_DIMENSIONS, TREATED, touchExtra, touchRows, touchShare, withLift } from '../touch.ts'

const sent = sql`f.sent_at is not null`
const delivered = sql`f.delivered_at is not null`
const clicked = sql`f.clicked_at is not null`
const PLANNED = { zh: '计划发送的人', en: 'people planned' }
const ASSIGNED = { zh: '分到发送组的人（含延后未发）', en: 'people assigned to be sent to, deferred included' }
const DELIVERED = { zh: '送达的人', en: 'people reached' }

const count = (id: string, zh: string, en: string, test = SENT_ARM): Figure => ({
  id,
  label: always(zh, en),
  unit: 'count',
  value: countOf(test),
  n: countOf(test),
})

/** From plan to delivery, click and order of a touch, with the holdout beside it (domain.md §3.2, §3.4). */
export const touchFunnel = defineMetric({
  id: 'touch_funnel',
  version: 1,
  owner: 'growth',
  label: always('触达率', 'Reach rate'),
  aliases: {
    zh: ['触达漏斗', '触达率', '送达率', '点击率', '触达效果', '触达转化', '触达转化率', '发送效果'],
    en: ['touch funnel', 'reach rate', 'delivery rate', 'click rate', 'ctr', 'touch conversion', 'campaign effect'],
  },
  definition: w => ({
    zh: `触达率 = 送达 ÷ 计划发送；送达率 = 送达 ÷ 已发；点击率 = 点击的人 ÷ 送达；转化率 = 送达后 ${w} 天内有有效订单的人 ÷ 送达。增量按分组比（ITT）：分到发送组的人（含延后未发）与对照组，都从计划发送时起算 ${w} 天，95% 区间用 Newcombe 法。企微没有打开率。`,
    en: `Reach = delivered / planned; delivery = delivered / sent; click = people who clicked / delivered; conversion = people with a valid order within ${w} days of delivery / delivered. The lift compares arms as assigned (ITT), everybody assigned to be sent to against held out, both for ${w} days from the planned time, with Newcombe's 95% interval. WeCom has no open rate.`,
  }),
  grain: 'touch',
  dimensions: TOUCH_DIMENSIONS,
  needs: { days: 7, plan: 'optional' },
  defaultWindow: { days: 30 },
  figures: [
    touchShare('', always('触达率', 'Reach rate'), SENT_ARM, delivered, PLANNED),
    count('planned', '计划发送', 'Planned'),
    count('sent', '已发', 'Sent', sql`f.verdict = 'send' and f.sent_at is not null`),
    count('delivered', '送达', 'Delivered', sql`f.verdict = 'send' and f.delivered_at is not null`),
    count(
      'clicked',
      '点击',
      'Clicked',
      sql`f.verdict = 'send' and f.delivered_at is not null and f.clicked_at is not null`,
    ),
    touchShare('delivery_rate', always('送达率', 'Delivery rate'), sql`${SENT_ARM} and ${sent}`, delivered, {
      zh: '已发的人',
      en: 'people sent to',
    }),
    touchShare('click_rate', always('点击率', 'Click rate'), sql`${SENT_ARM} and ${delivered}`, clicked, DELIVERED),
    touchShare(
      'conversion_rate',
      w => ({ zh: `送达后 ${w} 天转化率`, en: `Conversion within ${w} days of delivery` }),
      sql`${SENT_ARM} and ${delivered}`,
      sql`f.after_delivery`,
      DELIVERED,
    ),
    touchShare(
      'treated_conversion_rate',
      w => ({ zh: `发送组 ${w} 天转化率`, en: `Conversion of the treated in ${w} days` }),
      TREATED,
      sql`f.after_start`,
      ASSIGNED,
    ),
    touchShare(
      'holdout_conversion_rate',
      w => ({ zh: `对照组 ${w} 天转化率`, en: `Conversion of the holdout in ${w} days` }),
      HELD_OUT,
      sql`f.after_start`,
      { zh: '对照组的人', en: 'people held out' },
    ),
  ],
  extra: touchExtra,
  invariants: [properShare],
  units: touchRows,
  finish: withLift(
    'touch_funnel.treated_conversion_rate',
    'touch_funnel.holdout_conversion_rate',
    'touch_funnel.lift',
    {
      zh: '增量转化（ITT）',
      en: 'Incremental conversion (ITT)',
    },
  ),
})
