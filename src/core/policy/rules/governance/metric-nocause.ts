import { defineRule, PRODUCT } from '../../rule.ts'

export const metricNocause = defineRule({
  id: 'METRIC-NOCAUSE',
  group: 'governance',
  sentence: {
    zh: '没有对照组的效果只能说“归因值，非增量”',
    en: 'Without a holdout an effect is attributed, not incremental, and is called so',
  },
  basis: PRODUCT,
  inputs: ['readsAsEffect', 'hasHoldout'],
  check({ readsAsEffect, hasHoldout }) {
    if (!readsAsEffect || hasHoldout) return null
    return {
      severity: 'allow',
      says: { zh: '归因值，非增量：没有对照组。', en: 'Attributed, not incremental: there is no holdout.' },
    }
  },
  examples: {
    hit: [{ gives: 'allow', facts: { readsAsEffect: true, hasHoldout: false } }],
    miss: [
      { readsAsEffect: true, hasHoldout: true },
      { readsAsEffect: false, hasHoldout: false },
    ],
  },
})
