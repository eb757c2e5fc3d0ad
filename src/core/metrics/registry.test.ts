import { describe, expect, it } from 'vitest'
import { Refusal } from '../../platform/errors.ts'
import { daysIn, findMetric, METRICS } from './registry.ts'

describe('the registry', () => {
  it('has one of each id, a version and words in both languages', () => {
    expect(new Set(METRICS.map(m => m.id)).size).toBe(METRICS.length)
    for (const metric of METRICS) {
      expect(metric.version).toBeGreaterThan(0)
      expect(metric.aliases.zh.length && metric.aliases.en.length).toBeGreaterThan(0)
      expect(metric.figures[0]?.id).toBe('')
    }
  })

  it('gives every word to one metric only', () => {
    const words = METRICS.flatMap(m =>
      [...m.aliases.zh, ...m.aliases.en].map(word => [word.toLowerCase(), m.id] as const),
    )
    const owners = Map.groupBy(words, ([word]) => word)
    expect([...owners].filter(([, of]) => new Set(of.map(([, id]) => id)).size > 1)).toEqual([])
  })

  it.each([
    ['retention_d7', 'retention_relation_dn'],
    ['7日留存', 'retention_relation_dn'],
    ['次日留存率', 'retention_relation_dn'],
    ['7日活跃留存', 'retention_active_dn'],
    ['30天群留存', 'group_retention_dn'],
    ['retention_rolling', 'retention_rolling'],
    ['spend_per_buyer', 'spend_per_buyer'],
    ['spend_per_buyer_and_per_order', 'spend_per_buyer'],
    ['客单价', 'spend_per_buyer'],
    ['repeat_rate', 'repeat_rate_window'],
    ['gmv', 'gmv'],
    ['gmv_and_private_share', 'private_gmv_share'],
    ['private_gmv_share', 'private_gmv_share'],
    ['flywheel', 'flywheel_funnel'],
    ['flywheel_speed_inputs', 'flywheel_speed_inputs'],
    ['K值', 'k_factor'],
    ['viral_cycle_time', 'viral_cycle_time_median_days'],
    ['touch_funnel', 'touch_funnel'],
    ['新客首单转化率', 'first_order_conversion'],
    ['LTV', 'ltv_historic'],
    ['delete_rate', 'delete_rate'],
    ['ＣＰＬ', 'cpl'],
    ['群活跃率', 'group_active_rate_day'],
  ])('%s is %s', (name, id) => {
    expect(findMetric(name).id).toBe(id)
  })

  it('takes the repeat rate of W days, or by first product, as the cohort’s', () => {
    expect(findMetric('repeat_rate', { days: 90 }).id).toBe('repeat_rate_cohort')
    expect(findMetric('复购率', { by: 'first_sku' }).id).toBe('repeat_rate_cohort')
    expect(findMetric('repeat_rate_window', { days: 90 }).id).toBe('repeat_rate_window')
  })

  it('reads the day in a name', () => {
    expect(['retention_d7', '30日留存', '次日留存', 'day-3 retention', 'gmv'].map(daysIn)).toEqual([7, 30, 1, 3, null])
  })

  it('refuses an unknown name with the nearest', () => {
    const refusal = (() => {
      try {
        return findMetric('first_oder_convrsion')
      } catch (error) {
        return error
      }
    })()
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).data?.['nearest']).toContain('first_order_conversion')
    expect((refusal as Refusal).fix?.zh).toContain('新客首单转化率')
  })
})
