import { defineRule, PRODUCT } from '../../rule.ts'

export const metricDef = defineRule({
  id: 'METRIC-DEF',
  group: 'governance',
  sentence: {
    zh: '每个数字都由登记过的指标算出，带口径、版本、窗口和数据截止时间；不能由人或模型改写',
    en: 'Every figure is computed by a registered metric with its definition, version, window and as-of; nobody overwrites it',
  },
  basis: PRODUCT,
  inputs: ['metricRegistered', 'metricOverride'],
  check({ metricRegistered, metricOverride }) {
    if (metricRegistered === null && !metricOverride) return null
    if (metricOverride)
      return {
        severity: 'deny',
        says: { zh: '数字只能算出来，不能改写。', en: 'A figure is computed; it cannot be overwritten.' },
        fix: {
          zh: '可以换口径、窗口或分组再看，或在汇报里写明原因。',
          en: 'Ask with another definition, window or breakdown, or explain the figure in the report.',
        },
      }
    if (!metricRegistered)
      return {
        severity: 'deny',
        says: {
          zh: '没有登记这个指标，不给没有口径的数字。',
          en: 'This metric is not registered; no figure without a definition.',
        },
        fix: { zh: '换一个登记过的指标，或请人登记它。', en: 'Ask for a registered metric, or have it registered.' },
      }
    return {
      severity: 'allow',
      says: {
        zh: '数字附口径、窗口、截止时间和分母。',
        en: 'The figure comes with definition, window, as-of and denominator.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { metricRegistered: true, metricOverride: true } },
      { gives: 'deny', facts: { metricRegistered: false, metricOverride: false } },
      { gives: 'allow', facts: { metricRegistered: true, metricOverride: false } },
    ],
    miss: [{ metricRegistered: null, metricOverride: false }],
  },
})
