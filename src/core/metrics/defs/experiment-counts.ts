import { sql } from '../../../platform/db/database.ts'
import { defineMetric, properShare } from '../define.ts'
import { HELD_OUT, SENT_ARM, TOUCH_DIMENSIONS, touchExtra, touchRows, touchShare, withLift } from '../touch.ts'

const treated = (w: number) => ({ zh: `实验组 ${w} 天购买率`, en: `Purchase rate of the treated in ${w} days` })

/** Buyers of both arms of a plan within W days, and their difference (domain.md §3.4). */
export const experimentCounts = defineMetric({
  id: 'experiment_counts',
  version: 1,
  owner: 'growth',
  label: treated,
  aliases: {
    zh: ['实验结果', '增量', '对照组对比', '实验组对照组', '提升'],
    en: ['experiment result', 'experiment counts', 'lift', 'incrementality', 'treatment vs control'],
  },
  definition: w => ({
    zh: `按分组（ITT）：计划发送的人与对照组，从计划发送时起 ${w} 天内有有效订单的占比；差值的 95% 区间用 Newcombe 混合法。`,
    en: `As assigned (ITT): people planned and people held out with a valid order within ${w} days of the planned time; the difference with Newcombe's hybrid 95% interval.`,
  }),
  grain: 'touch',
  dimensions: TOUCH_DIMENSIONS,
  needs: { days: 14, plan: 'required' },
  defaultWindow: 'all',
  figures: [
    touchShare('', treated, SENT_ARM, sql`f.after_start`, { zh: '计划发送的人', en: 'people planned' }),
    touchShare(
      'holdout',
      w => ({ zh: `对照组 ${w} 天购买率`, en: `Purchase rate of the holdout in ${w} days` }),
      HELD_OUT,
      sql`f.after_start`,
      { zh: '对照组的人', en: 'people held out' },
    ),
  ],
  extra: touchExtra,
  invariants: [properShare],
  units: touchRows,
  finish: withLift('experiment_counts', 'experiment_counts.holdout', 'experiment_counts.lift', {
    zh: '增量（ITT）',
    en: 'Lift (ITT)',
  }),
})
