import { sql } from '../../../platform/db/database.ts'
import { defineMetric, properShare } from '../define.ts'
import { HELD_OUT, TOUCH_DIMENSIONS, TREATED, touchExtra, touchRows, touchShare, withLift } from '../touch.ts'

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
    zh: `按分组（ITT）：分到发送组的人（含延后未发）与对照组，从计划发送时起 ${w} 天内有有效订单的占比；差值的 95% 区间用 Newcombe 混合法。`,
    en: `As assigned (ITT): everybody assigned to be sent to and people held out with a valid order within ${w} days of the planned time; the difference with Newcombe's hybrid 95% interval.`,
  }),
  grain: 'touch',
  dimensions: TOUCH_DIMENSIONS,
  needs: { days: 14, plan: 'required' },
  defaultWindow: 'all',
  figures: [
    touchShare('', treated, TREATED, sql`f.after_start`, { zh: '分到发送组的人', en: 'people assigned to be sent to' }),
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
