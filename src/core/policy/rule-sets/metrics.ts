import { metricDef } from '../rules/governance/metric-def.ts'
import { metricNocause } from '../rules/governance/metric-nocause.ts'
import { metricSmalln } from '../rules/governance/metric-smalln.ts'

/** What judges figures. */
export const METRIC_SETS = {
  'metric.query': [metricDef, metricSmalln, metricNocause],
  'metric.compare': [metricDef, metricSmalln, metricNocause],
  'metric.explain': [metricDef],
  'metric.override': [metricDef],
  'experiment.result': [metricDef, metricSmalln, metricNocause],
} as const
