import { type Sql, sql } from '../../../platform/db/database.ts'
import { defineRecipientRule } from '../recipient-rule.ts'
import { PRODUCT } from '../rule.ts'
import { type Frequency, zFrequency } from '../rules/consent/freq-cap.ts'

const hours = (n: number): Sql => sql`${sql.lit(n)} * interval '1 hour'`

/** With the n-th latest touch at t and a cap of n in h hours, the member is free at t + h. */
const capped = (caps: readonly { hours: number; most: number }[]): Sql =>
  sql`greatest(${sql.join(caps.map(cap => sql`f.touch_times[${sql.lit(cap.most)}] + ${hours(cap.hours)}`))})`

/** Silent: nothing of their own for so long. */
const silent = ({ silent: { idleDays } }: Frequency): Sql => sql`f.active_at <= f.planned_at - ${hours(24 * idleDays)}`

const welcomed = ({ onboarding }: Frequency): Sql =>
  sql`case when f.scene <> all(array[${sql.join(onboarding.scenes.map(scene => sql.lit(scene)))}]::text[])
    then f.added_at + ${hours(onboarding.hours)} end`

const freeAt = (settings: Frequency): Sql => sql`greatest(
  case when f.touch_times is not null then greatest(${capped(settings.perPerson)},
    case when ${silent(settings)} then f.touch_times[1] + ${hours(24 * settings.silent.oneInDays)} end) end,
  ${welcomed(settings)})`

/** Sliding caps of a person; the first days belong to the welcome; who is silent is written to seldom, and after some ignored touches not at all. */
export const freqCap = defineRecipientRule({
  id: 'FREQ-CAP',
  sentence: {
    zh: '每人营销触达有滑动上限',
    en: 'Marketing touches a person are capped in sliding windows',
  },
  short: { zh: '频控', en: 'frequency cap' },
  change: {
    zh: '等窗口过去；刚添加的人先走完欢迎期；沉默的人自己有动作（回复、点击、下单）后重新计',
    en: 'the window passing; for new contacts the end of the welcome; for silent people an act of their own (a reply, a click, an order)',
  },
  basis: PRODUCT,
  marketingOnly: true,
  settings: zFrequency,
  drops: settings => sql`coalesce(${freeAt(settings)} > f.scheduled_at + ${hours(settings.longestDeferralHours)}, false)
    or ${silent(settings)} and f.ignored >= ${sql.lit(settings.silent.stopAfterIgnored)}`,
  freeAt,
  examples: {
    hit: [
      { gives: 'defer', candidate: { touch_times: ['2026-09-20T18:00:00+08:00'] } },
      { gives: 'drop', candidate: { active_at: '2026-01-01T00:00:00+08:00', ignored: 3 } },
      {
        gives: 'drop',
        candidate: { active_at: '2026-01-01T00:00:00+08:00', touch_times: ['2026-09-15T10:00:00+08:00'] },
      },
    ],
    miss: [{ touch_times: ['2026-09-20T10:30:00+08:00'] }, { active_at: '2026-01-01T00:00:00+08:00', ignored: 2 }],
  },
})
