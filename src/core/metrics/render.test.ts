import { describe, expect, it } from 'vitest'
import { formatValue, roundHalfEven } from './format.ts'
import { guardNumerals } from './guard.ts'
import { renderMetric, renderPlanEffect } from './render.ts'
import type { MetricResult, MetricValue } from './result.ts'
import { newcombe } from './stats.ts'

const value = (numerator: number, denominator: number, key: string | null = null): MetricValue => ({
  key,
  value: denominator ? numerator / denominator : null,
  numerator,
  denominator,
  n: denominator,
})
const amount = (of: number): MetricValue => ({ key: null, value: of, numerator: null, denominator: null, n: of })
const result = (metric: string, change: Partial<MetricResult>): MetricResult => ({
  metric,
  label: { zh: '新客首单转化率', en: 'First-order conversion' },
  version: 1,
  unit: 'share',
  definition: { zh: '定义', en: 'definition' },
  population: { zh: '入会满7天的人', en: 'members 7+ days in' },
  window: { from: '2026-09-13T16:00:00.000Z', to: '2026-09-20T16:00:00.000Z' },
  timezone: 'Asia/Shanghai',
  asOf: '2026-09-21T02:30:00.000Z',
  values: [value(221, 1204)],
  warnings: [],
  queryHash: 'a91f3c00',
  ...change,
})
const conversion = result('first_order_conversion', {})

describe('an answer', () => {
  it('has the figure first and its source last', () => {
    expect(renderMetric([conversion], 'zh')).toBe(
      '上周新客首单转化率 18.4%（221/1,204，入会满7天的人）。\n口径 新客首单转化率 v1 · 分母 1,204 · 窗口 09/14–09/20 (UTC+8) · 数据截至 09/21 10:30 · #a91f3c',
    )
    expect(renderMetric([conversion], 'en')).toBe(
      'First-order conversion last week: 18.4% (221/1,204, members 7+ days in).\nDefinition First-order conversion v1 · denominator 1,204 · window 09/14–09/20 (UTC+8) · data as of 09/21 10:30 · #a91f3c',
    )
  })

  it('says how it moved, and when that is no change', () => {
    const prev = result('first_order_conversion.prev', {
      window: { from: '2026-09-06T16:00:00.000Z', to: '2026-09-13T16:00:00.000Z' },
      values: [value(203, 1000)],
    })
    const interval = newcombe({ x: 221, n: 1204 }, { x: 203, n: 1000 })
    const change = result('first_order_conversion.change', {
      values: [{ ...amount(221 / 1204 - 0.203), interval }],
      warnings: [{ code: 'no_change', says: { zh: '', en: '' } }],
    })
    expect(renderMetric([conversion, prev, change], 'zh')).toContain(
      '比前一段（09/07–09/13）低 1.9 个百分点，95% 区间含 0，算不上变化。',
    )
  })

  it('lists the five largest parts and counts the rest', () => {
    const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key, i) => value(1, 20 - i, key))
    const text = renderMetric([result('first_order_conversion', { values: [value(7, 100), ...parts] })], 'zh')
    expect(text.split('\n').filter(line => line.startsWith('- '))).toEqual([
      '- a 5.0%（n 20）',
      '- b 5.3%（n 19）',
      '- c 5.6%（n 18）',
      '- d 5.9%（n 17）',
      '- e 6.2%（n 16）',
      '- 另有 2 组',
    ])
  })

  it('shows money beside the main figure in yuan, and a figure that does not exist as a dash', () => {
    const spend = result('spend_per_buyer', {
      label: { zh: '客单价', en: 'Spend per buyer' },
      unit: 'fen',
      population: { zh: '买家', en: 'buyers' },
      values: [value(380_000, 30)],
    })
    const perOrder = {
      ...spend,
      metric: 'spend_per_buyer.per_order',
      label: { zh: '笔单价', en: 'Spend per order' },
      values: [value(380_000, 50)],
    }
    expect(renderMetric([spend, perOrder], 'zh')).toMatch(/^上周客单价 ¥126\.67（买家 30）。笔单价 ¥76。\n/)
    const none = result('first_order_conversion', {
      values: [value(0, 0)],
      warnings: [{ code: 'empty', says: { zh: '这段时间没有入会满7天的人，算不出来。', en: '' } }],
    })
    expect(renderMetric([none], 'zh')).toMatch(/^上周新客首单转化率 —。这段时间没有入会满7天的人，算不出来。\n/)
  })

  it('rounds half to even, only when shown', () => {
    expect([0.5, 1.5, 2.5, -0.5].map(v => roundHalfEven(v))).toEqual([0, 2, 2, 0])
    expect(formatValue('share', 0.0625, 'zh')).toBe('6.2%')
    expect(formatValue('fen', 12_345.5, 'zh')).toBe('¥123.46')
    expect(formatValue('ratio', -0.02479, 'en')).toBe('-0.0248')
  })
})

describe('the effect of a plan', () => {
  const plan = (change: { held?: MetricValue; lift?: MetricValue; warnings?: MetricResult['warnings'] }) => {
    const of = (id: string, values: MetricValue[]) =>
      result(id ? `touch_funnel.${id}` : 'touch_funnel', {
        window: null,
        label: { zh: id === 'conversion_rate' ? '送达后 7 天转化率' : '触达率', en: 'Reach rate' },
        values,
        warnings: id ? [] : (change.warnings ?? []),
      })
    return [
      of('', [value(1090, 1107)]),
      of('planned', [amount(1107)]),
      of('sent', [amount(1100)]),
      of('delivered', [amount(1090)]),
      of('clicked', [amount(131)]),
      of('click_rate', [value(131, 1090)]),
      of('conversion_rate', [value(66, 1090)]),
      of('treated_conversion_rate', [value(66, 1107)]),
      ...(change.held ? [of('holdout_conversion_rate', [change.held])] : []),
      ...(change.lift ? [of('lift', [change.lift])] : []),
    ]
  }

  it('shows counts, rates, the holdout and whether it changed anything', () => {
    const interval = newcombe({ x: 66, n: 1107 }, { x: 5, n: 123 })
    const text = renderPlanEffect(
      plan({ held: value(5, 123), lift: { ...amount(66 / 1107 - 5 / 123), interval } }),
      'zh',
    )
    expect(text.split('\n')[0]).toBe(
      '计划 1,107 人，已发 1,100，送达 1,090（98.5%），点击 131（12.0%），送达后 7 天内下单 66（6.1%）。对照组 123 人里 5 人下单（4.1%），发送组 6.0%。增量 +1.9 个百分点（ITT，95% 区间 −3.4 到 +4.7），含 0，算不上变化。',
    )
    expect(text).toContain('口径 触达率 v1 · 分母 1,107 · 数据截至')
  })

  it('claims no effect without a holdout, and says how far it is', () => {
    const text = renderPlanEffect(
      plan({
        warnings: [
          { code: 'immature', says: { zh: '第 3 天，满 7 天再定论。', en: '' } },
          { code: 'no_holdout', says: { zh: '没有对照组：这是归因值，非增量。', en: '' } },
        ],
      }),
      'zh',
    )
    expect(text).not.toMatch(/对照组 \d/)
    expect(text).toContain('。第 3 天，满 7 天再定论。没有对照组：这是归因值，非增量。\n')
  })
})

describe('the guard of numerals', () => {
  it('lets pass what a result says, in another rounding or unit', () => {
    for (const text of [
      '上周首单转化 18.4%，也就是 1204 人里 221 人。',
      'About 18% (18.36%) of 1,204.',
      '1. 先看 18.4%\n2. 再看 1,204 人',
      '约 0.12万人',
      '窗口是 09/14–09/20，也就是 2026-09-14 到 9月20日。',
    ]) {
      expect([text, guardNumerals(text, [conversion])]).toEqual([text, []])
    }
  })

  it('catches what none explains', () => {
    expect(guardNumerals('转化率 18.9%，比上周高 3 个百分点', [conversion])).toEqual(['18.9%', '3 个百分点'])
    expect(guardNumerals('1,205 人', [conversion])).toEqual(['1,205'])
    // The digits of a date or of 入会满7天 are no counts.
    expect(guardNumerals('14 人、7 人，9月13日', [conversion])).toEqual(['9月13日', '14', '7'])
    // A count does not explain a percentage.
    expect(guardNumerals('增长 221%', [conversion])).toEqual(['221%'])
    expect(guardNumerals('大约三成，翻倍了，两百多人', [conversion])).toEqual(['三成', '翻倍', '两百'])
    expect(guardNumerals('It doubled, to thirty percent', [conversion])).toEqual(['doubled', 'thirty percent'])
    expect(guardNumerals('full width １２３４', [conversion])).toEqual(['1234'])
  })

  it('lets pass what the person said', () => {
    expect(guardNumerals('满 300 减 40', [], ['写一条满300减40的文案'])).toEqual([])
  })
})
