import type { MetricDef } from './define.ts'
import type { MetricResult, MetricValue } from './result.ts'
import { excludesZero, newcombe } from './stats.ts'

/**
 * For each figure the one of the window before (`.prev`) and the difference (`.change`, in the figure's unit). Shares of people
 * carry Newcombe's 95 % interval, and say so when it contains 0.
 */
export const changes = (
  metric: MetricDef,
  current: readonly MetricResult[],
  previous: readonly MetricResult[],
): MetricResult[] =>
  current.flatMap((now, i) => {
    const then = previous.find(r => r.metric === now.metric)
    const [a, b] = [whole(now), whole(then)]
    if (!then || !a || !b) return []
    const binomial = metric.figures[i]?.binomial === true
    const interval =
      binomial && a.denominator && b.denominator && a.numerator !== null && b.numerator !== null
        ? newcombe({ x: a.numerator, n: a.denominator }, { x: b.numerator, n: b.denominator })
        : null
    const change: MetricResult = {
      ...now,
      metric: `${now.metric}.change`,
      label: { zh: `${now.label.zh}的变化`, en: `Change of ${now.label.en}` },
      values: [
        {
          key: null,
          value: a.value !== null && b.value !== null ? a.value - b.value : null,
          numerator: null,
          denominator: null,
          n: a.n + b.n,
          ...(interval ? { interval } : {}),
        },
      ],
      warnings:
        interval && !excludesZero(interval)
          ? [
              {
                code: 'no_change',
                says: {
                  zh: '95% 区间含 0，算不上变化。',
                  en: 'The 95% interval contains 0: no change can be claimed.',
                },
              },
            ]
          : [],
    }
    return [{ ...then, metric: `${then.metric}.prev`, values: then.values.filter(v => v.key === null) }, change]
  })

const whole = (result: MetricResult | undefined): MetricValue | undefined => result?.values.find(v => v.key === null)
