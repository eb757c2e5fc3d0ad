import { Temporal } from 'temporal-polyfill'
import type { GroupPlan, Repeats } from '../../facts/platform.ts'
import type { Finding, RuleContext } from '../../rule.ts'
import { mostInDays } from '../platform/repeats.ts'

export interface GroupCaps {
  readonly perDay: number
  readonly perWeek: number
  readonly mentionsPerWeek: number
}

const WEEK_DAYS = 7

/** What the caps of groups say to a send to groups: one that must go over by construction is refused, a single one is put off. */
export const groupCaps = (plan: GroupPlan, caps: GroupCaps, { now, timezone }: RuleContext): Finding[] =>
  plan.repeats
    ? byConstruction(plan, plan.repeats, caps, now.toZonedDateTimeISO(timezone).toPlainDate())
    : single(plan, caps, now, timezone)

/** What the caps of a person say to a plan that repeats: a cap that it must break by construction refuses it. */
export const personCaps = (
  repeats: Repeats,
  caps: readonly { readonly hours: number; readonly most: number }[],
  { now, timezone }: RuleContext,
): Finding | null => {
  const today = now.toZonedDateTimeISO(timezone).toPlainDate()
  const broken = caps
    .map(cap => ({ ...cap, days: Math.max(1, Math.floor(cap.hours / 24)) }))
    .map(cap => ({ ...cap, sends: mostInDays(repeats, today, cap.days) }))
    .find(cap => cap.sends > cap.most)
  if (!broken) return null
  return {
    severity: 'deny',
    says: {
      zh: `每人 ${broken.days} 天会收到 ${broken.sends} 条，频控上限 ${broken.most} 条。`,
      en: `Each person would get ${broken.sends} in ${broken.days} days; the cap is ${broken.most}.`,
    },
    fix: {
      zh: `降到每人 ${broken.days} 天 ≤${broken.most} 条。`,
      en: `Plan at most ${broken.most} in ${broken.days} days for each person.`,
    },
  }
}

const advice = ({ perDay, perWeek }: GroupCaps) => ({
  zh: `每群每天 ≤${perDay} 条、每周 ≤${perWeek} 条。`,
  en: `At most ${perDay} a day and ${perWeek} a week to each group.`,
})

const byConstruction = (
  { mentionsAll }: GroupPlan,
  repeats: Repeats,
  caps: GroupCaps,
  today: Temporal.PlainDate,
): Finding[] => {
  const found: Finding[] = []
  const [aDay, aWeek] = [repeats.times.length, mostInDays(repeats, today, WEEK_DAYS)]
  if (aDay > caps.perDay || aWeek > caps.perWeek)
    found.push({
      severity: 'deny',
      says: {
        zh: `每群一天 ${aDay} 条、七天 ${aWeek} 条，超过每天 ${caps.perDay} 条、七天 ${caps.perWeek} 条。`,
        en: `${aDay} a day and ${aWeek} in 7 days to each group; ${caps.perDay} and ${caps.perWeek} are allowed.`,
      },
      fix: advice(caps),
    })
  if (mentionsAll && aWeek > caps.mentionsPerWeek) found.push(mentions(aWeek, caps))
  return found
}

const mentions = (count: number, caps: GroupCaps): Finding => ({
  severity: 'deny',
  says: {
    zh: `七天 @所有人 ${count} 次，每群最多 ${caps.mentionsPerWeek} 次。`,
    en: `@all ${count} times in 7 days; ${caps.mentionsPerWeek} is allowed in each group.`,
  },
  fix: {
    zh: '去掉 @所有人，只在每周最重要的一条用。',
    en: 'Leave @all out; keep it for the one that matters this week.',
  },
})

const single = (plan: GroupPlan, caps: GroupCaps, now: Temporal.Instant, timezone: string): Finding[] => {
  const found: Finding[] = []
  const put = (days: number, zh: string, en: string, fix: Finding['fix']) => {
    const after = now.add({ hours: 24 * days })
    const free = plan.freeAt ? Temporal.Instant.from(plan.freeAt) : after
    const to = (Temporal.Instant.compare(free, now) > 0 ? free : after).toZonedDateTimeISO(timezone)
    found.push({
      severity: 'defer',
      deferTo: to.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
      says: { zh, en },
      ...(fix ? { fix } : {}),
    })
  }
  if (plan.massesLast24h >= caps.perDay)
    put(
      1,
      `有群 24 小时内已群发 ${plan.massesLast24h} 条，每群每天最多 ${caps.perDay} 条，顺延。`,
      `A group got ${plan.massesLast24h} in 24 hours; ${caps.perDay} a day is allowed; put off.`,
      advice(caps),
    )
  else if (plan.massesLast7d >= caps.perWeek)
    put(
      WEEK_DAYS,
      `有群 7 天内已群发 ${plan.massesLast7d} 条，每群每周最多 ${caps.perWeek} 条，顺延。`,
      `A group got ${plan.massesLast7d} in 7 days; ${caps.perWeek} are allowed; put off.`,
      advice(caps),
    )
  if (plan.mentionsAll && plan.mentionsLast7d >= caps.mentionsPerWeek)
    put(
      WEEK_DAYS,
      `有群 7 天内已 @所有人 ${plan.mentionsLast7d} 次，最多 ${caps.mentionsPerWeek} 次，顺延。`,
      `A group had @all ${plan.mentionsLast7d} times in 7 days; ${caps.mentionsPerWeek} is allowed; put off.`,
      {
        zh: '去掉 @所有人就不用等。',
        en: 'Without @all it need not wait.',
      },
    )
  return found
}
