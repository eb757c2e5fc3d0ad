import { Refusal } from '../../platform/errors.ts'
import type { MetricDef } from './define.ts'
import { addRate } from './defs/add-rate.ts'
import { cac } from './defs/cac.ts'
import { cpl } from './defs/cpl.ts'
import { deleteRate } from './defs/delete-rate.ts'
import { experimentCounts } from './defs/experiment-counts.ts'
import { firstOrderConversion } from './defs/first-order-conversion.ts'
import { flywheelFunnel } from './defs/flywheel-funnel.ts'
import { flywheelSpeed } from './defs/flywheel-speed.ts'
import { gmv } from './defs/gmv.ts'
import { groupActiveRateDay } from './defs/group-active-rate-day.ts'
import { groupRetentionDn } from './defs/group-retention-dn.ts'
import { kFactor } from './defs/k-factor.ts'
import { ltvHistoric } from './defs/ltv-historic.ts'
import { oldBuyerShare } from './defs/old-buyer-share.ts'
import { privateGmvShare } from './defs/private-gmv-share.ts'
import { referralParticipation } from './defs/referral-participation.ts'
import { repeatRateCohort } from './defs/repeat-rate-cohort.ts'
import { repeatRateWindow } from './defs/repeat-rate-window.ts'
import { repurchaseGap } from './defs/repurchase-gap.ts'
import { retentionActiveDn } from './defs/retention-active-dn.ts'
import { retentionRelationDn } from './defs/retention-relation-dn.ts'
import { retentionRolling } from './defs/retention-rolling.ts'
import { spendPerBuyer } from './defs/spend-per-buyer.ts'
import { touchDeleteRate } from './defs/touch-delete-rate.ts'
import { touchFunnel } from './defs/touch-funnel.ts'
import { viralCycleTime } from './defs/viral-cycle-time.ts'
import { wakeupRate } from './defs/wakeup-rate.ts'

/** Every metric there is. A figure that is not of one of these has no source. */
export const METRICS: readonly MetricDef[] = [
  cpl,
  addRate,
  retentionRelationDn,
  retentionActiveDn,
  retentionRolling,
  groupRetentionDn,
  firstOrderConversion,
  referralParticipation,
  kFactor,
  viralCycleTime,
  oldBuyerShare,
  ltvHistoric,
  repeatRateWindow,
  repeatRateCohort,
  repurchaseGap,
  spendPerBuyer,
  gmv,
  privateGmvShare,
  cac,
  touchFunnel,
  groupActiveRateDay,
  deleteRate,
  touchDeleteRate,
  wakeupRate,
  flywheelFunnel,
  flywheelSpeed,
  experimentCounts,
]

/** Short names of the vocabulary and names of the reference file that are not ids here. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  repeat_rate: 'repeat_rate_window',
  viral_cycle_time: 'viral_cycle_time_median_days',
  flywheel: 'flywheel_funnel',
  flywheel_speed: 'flywheel_speed_inputs',
  spend_per_order: 'spend_per_buyer',
  spend_per_buyer_and_per_order: 'spend_per_buyer',
  gmv_and_private_share: 'private_gmv_share',
  retention: 'retention_relation_dn',
  retention_relation: 'retention_relation_dn',
  retention_active: 'retention_active_dn',
  group_retention: 'group_retention_dn',
  group_active_rate: 'group_active_rate_day',
  touch_delete_rate: 'touch_delete_rate_72h',
  repurchase_gap: 'repurchase_gap_median_days',
  experiment: 'experiment_counts',
}

/** Case, width, spaces and punctuation do not tell names apart. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-·（）()]+/g, '')

const INDEX: ReadonlyMap<string, MetricDef> = new Map([
  ...METRICS.flatMap(m => [...m.aliases.zh, ...m.aliases.en].map(word => [plain(word), m] as const)).reverse(),
  ...Object.entries(SHORT_NAMES).flatMap(([name, id]) =>
    METRICS.filter(m => m.id === id).map(m => [plain(name), m] as const),
  ),
  ...METRICS.map(m => [plain(m.id), m] as const),
])

/** The N that stands in a name: 7 in `retention_d7` and `7日留存`, 1 in 次日留存; null when there is none. */
export const daysIn = (name: string): number | null => {
  if (/次[日留]/.test(name)) return 1
  const found = /(?:_d|day[- ]?|^d|\bd)(\d{1,3})\b|(\d{1,3})\s*(?:日|天|-?day)/i.exec(name.normalize('NFKC'))
  return found ? Number(found[1] ?? found[2]) : null
}

const lookUp = (name: string): MetricDef | undefined =>
  INDEX.get(plain(name)) ??
  INDEX.get(
    plain(
      name.normalize('NFKC').replace(/_d\d{1,3}$|次日?|\d{1,3}\s*(?:日|天|-?days?)|\bday[- ]?\d+|\bd\d{1,3}\b/i, ''),
    ),
  )

/**
 * The metric of an id, a short name or a word that operators use (`retention_d7`, 复购率). `repeat_rate` asked for W days or by
 * first product is the cohort's rate. Refuses an unknown name with the nearest known ones.
 */
export const findMetric = (
  name: string,
  asked: { days?: number | undefined; by?: string | undefined } = {},
): MetricDef => {
  const found = lookUp(name)
  if (!found) throw unknown(name)
  const cohort = asked.days !== undefined || daysIn(name) !== null || asked.by === 'first_sku'
  return found === repeatRateWindow && cohort && plain(name) !== plain(repeatRateWindow.id) ? repeatRateCohort : found
}

const unknown = (name: string): Refusal => {
  const wanted = plain(name)
  const near = [...INDEX]
    .map(([word, metric]) => ({ metric, far: distance(wanted, word) / Math.max(wanted.length, word.length, 1) }))
    .sort((a, b) => a.far - b.far)
  const nearest = [...new Set(near.map(n => n.metric))].slice(0, 3)
  return new Refusal(
    'bad_input',
    { zh: `没有叫“${name}”的指标。`, en: `There is no metric called "${name}".` },
    {
      zh: `最接近的是：${nearest.map(m => `${m.aliases.zh[0] ?? m.id}（${m.id}）`).join('、')}。`,
      en: `The nearest are ${nearest.map(m => `${m.aliases.en[0] ?? m.id} (${m.id})`).join(', ')}.`,
    },
    { nearest: nearest.map(m => m.id) },
  )
}

/** Levenshtein's distance. */
const distance = (a: string, b: string): number => {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    for (let j = 1; j <= b.length; j++) {
      line[j] = Math.min(
        (line[j - 1] ?? 0) + 1,
        (before[j] ?? 0) + 1,
        (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    }
    before = line
  }
  return before[b.length] ?? 0
}
