import { defineRule, PRODUCT } from '../../rule.ts'

/** Below this the interval is wider than most changes that anybody asks about. */
const SMALL = 30
/** A cell of fewer people points at persons. */
const SMALLEST_CELL = 5

export const metricSmalln = defineRule({
  id: 'METRIC-SMALLN',
  group: 'governance',
  sentence: {
    zh: '样本不足 30 给人数和区间；分组不足 5 人不显示',
    en: 'Under 30 people: counts with an interval; cells of fewer than 5 are not shown',
  },
  basis: PRODUCT,
  inputs: ['metricN', 'metricGrouped'],
  check({ metricN, metricGrouped }) {
    if (metricN !== null && metricN >= SMALL) return null
    if (metricN === null && !metricGrouped) return null
    return {
      severity: 'allow',
      says:
        metricN === null
          ? {
              zh: `不足 ${SMALL} 人的组给区间，不足 ${SMALLEST_CELL} 人的不显示。`,
              en: `Groups under ${SMALL} get an interval; under ${SMALLEST_CELL} they are not shown.`,
            }
          : {
              zh: `只有 ${metricN} 人，给人数和区间，别当趋势看。`,
              en: `Only ${metricN} people: read the count and its interval, not a trend.`,
            },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { metricN: 29, metricGrouped: false } },
      { gives: 'allow', facts: { metricN: null, metricGrouped: true } },
    ],
    miss: [
      { metricN: 30, metricGrouped: true },
      { metricN: null, metricGrouped: false },
    ],
  },
})
