import { sql } from '../../../platform/db/database.ts'
import { COHORT_DIMENSIONS, immature, watched } from '../cohort.ts'
import { always, defineMetric, notNegative } from '../define.ts'
import type { MetricResult, Unit } from '../result.ts'
import { speedOf } from '../speed.ts'
import { stageRows } from '../stages.ts'

/** Gain G, turn time T and what follows from them: r = ln(G)/T, doubling time or amplification (domain.md §3.3). */
export const flywheelSpeed = defineMetric({
  id: 'flywheel_speed_inputs',
  version: 1,
  owner: 'growth',
  label: always('飞轮增益 G', 'Flywheel gain G'),
  aliases: {
    zh: ['飞轮速度', '飞轮增益', '飞轮转速', '转一圈', '飞轮转得'],
    en: ['flywheel speed', 'flywheel gain', 'flywheel_speed', 'growth rate'],
  },
  definition: w => ({
    zh: `G = 入会已满 ${w} 天的人在 ${w} 天内人均带来的有效新人；T = 从入会到带来新人的平均天数；速度 r = ln(G)/T（每天）。G>1 自增长，翻倍时间 ln2/r；G<1 不能自转，放大倍数 1/(1−G)。`,
    en: `G = qualified people brought within ${w} days by each member ${w} days in; T = mean days from the add to the people brought; speed r = ln(G)/T a day. G>1 grows by itself and doubles in ln2/r; G<1 does not, and amplifies by 1/(1−G).`,
  }),
  grain: 'person',
  dimensions: COHORT_DIMENSIONS,
  needs: { days: 90 },
  maturityDays: w => w,
  defaultWindow: { days: 90 },
  figures: [
    {
      id: '',
      label: always('飞轮增益 G', 'Flywheel gain G'),
      unit: 'ratio',
      numerator: sql`coalesce(sum(f.invited) filter (where f.mature), 0)`,
      denominator: sql`count(*) filter (where f.mature)`,
      n: sql`count(*) filter (where f.mature)`,
      population: watched,
    },
    {
      id: 'turn_days',
      label: always('一圈的天数 T', 'Turn time T'),
      unit: 'days',
      numerator: sql`coalesce(sum(f.gap_days) filter (where f.mature), 0)`,
      denominator: sql`coalesce(sum(f.invited) filter (where f.mature), 0)`,
      n: sql`count(*) filter (where f.mature and f.invited > 0)`,
      population: always('带来的有效新人', 'qualified people brought'),
    },
  ],
  extra: immature,
  invariants: [notNegative],
  units: stageRows,
  finish: results => {
    const [gain, turn] = results
    if (!gain || !turn) return results
    const whole = (r: MetricResult) => r.values.find(v => v.key === null)
    const { ratePerDay, amplification, doublingDays } = speedOf(whole(gain)?.value ?? null, whole(turn)?.value ?? null)
    const derived = (id: string, zh: string, en: string, unit: Unit, value: number | null): MetricResult[] =>
      value === null
        ? []
        : [
            {
              ...gain,
              metric: `flywheel_speed_inputs.${id}`,
              label: { zh, en },
              unit,
              warnings: [],
              values: [{ key: null, value, numerator: null, denominator: null, n: whole(gain)?.n ?? 0 }],
            },
          ]
    return [
      ...results,
      ...derived('rate_per_day', '速度 r（每天）', 'Speed r (a day)', 'ratio', ratePerDay),
      ...derived('amplification', '放大倍数', 'Amplification', 'ratio', amplification),
      ...derived('doubling_days', '翻倍天数', 'Doubling time', 'days', doublingDays),
    ]
  },
})
