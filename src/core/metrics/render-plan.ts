import { formatCount, type Lang } from '../../platform/i18n.ts'
import { formatInterval, formatSigned, formatValue } from './format.ts'
import type { MetricResult, MetricValue } from './result.ts'

/**
 * What became of a touch, in sentences: planned, delivered, clicked and bought with counts and rates, the holdout beside it, and
 * the lift with its interval. How far it has come and what is missing stands in the warnings.
 */
export const planEffectSentences = (results: readonly MetricResult[], period: string, lang: Lang): string[] => {
  const value = (id: string): MetricValue | undefined =>
    results.find(r => r.metric === (id ? `touch_funnel.${id}` : 'touch_funnel'))?.values.find(v => v.key === null)
  const count = (id: string) => formatCount(value(id)?.value ?? 0)
  const share = (id: string) => formatValue('share', value(id)?.value ?? null, lang)
  const part = (id: string) => formatCount(value(id)?.numerator ?? 0)
  const held = value('holdout_conversion_rate')
  const delivered = value('delivered')?.value ?? 0
  const zh = lang === 'zh'
  const days = /\d+/.exec(labelOf(results, 'conversion_rate'))?.[0] ?? '7'
  const funnel = zh
    ? [
        `计划 ${count('planned')} 人，已发 ${count('sent')}，送达 ${count('delivered')}（${share('')}）`,
        ...(delivered
          ? [
              `点击 ${count('clicked')}（${share('click_rate')}）`,
              `送达后 ${days} 天内下单 ${part('conversion_rate')}（${share('conversion_rate')}）`,
            ]
          : []),
      ]
    : [
        `Planned ${count('planned')}, sent ${count('sent')}, delivered ${count('delivered')} (${share('')})`,
        ...(delivered
          ? [
              `clicked ${count('clicked')} (${share('click_rate')})`,
              `bought within ${days} days of delivery ${part('conversion_rate')} (${share('conversion_rate')})`,
            ]
          : []),
      ]
  const lead = period && `${period}${zh ? '：' : ': '}`
  const sentences = [`${lead}${funnel.join(zh ? '，' : ', ')}${zh ? '。' : '.'}`]
  if (held?.denominator) {
    sentences.push(
      zh
        ? `对照组 ${formatCount(held.denominator)} 人里 ${formatCount(held.numerator ?? 0)} 人下单（${share('holdout_conversion_rate')}），发送组 ${share('treated_conversion_rate')}。`
        : `Of ${formatCount(held.denominator)} held out ${formatCount(held.numerator ?? 0)} bought (${share('holdout_conversion_rate')}), of those assigned to be sent to ${share('treated_conversion_rate')}.`,
    )
  }
  const lift = value('lift')
  if (lift?.interval && lift.value !== null) sentences.push(effect(lift.value, lift.interval, lang))
  return sentences
}

const effect = (value: number, interval: { low: number; high: number }, lang: Lang): string => {
  const [size, span] = [formatSigned('share', value, lang), formatInterval(interval, lang)]
  const verdict =
    interval.low > 0
      ? { zh: '是真的多了', en: 'a real gain' }
      : interval.high < 0
        ? { zh: '是真的少了', en: 'a real loss' }
        : { zh: '含 0，算不上变化', en: 'it contains 0, so no change can be claimed' }
  return lang === 'zh'
    ? `增量 ${size}（ITT，95% 区间 ${span}），${verdict.zh}。`
    : `Lift ${size} (ITT, 95% interval ${span}): ${verdict.en}.`
}

const labelOf = (results: readonly MetricResult[], id: string): string =>
  results.find(r => r.metric === `touch_funnel.${id}`)?.label.zh ?? ''
