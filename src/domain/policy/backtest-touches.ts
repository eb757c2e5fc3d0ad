import { type Policy, settingsOf } from '../../core/policy/policy.ts'
import type { RecipientRule } from '../../core/policy/recipient-rule.ts'
import { RECIPIENT_RULES } from '../../core/policy/recipient-rules.ts'
import { zFrequency } from '../../core/policy/rules/consent/freq-cap.ts'
import type { ThresholdChange } from '../../core/policy/thresholds.ts'
import { type Sql, sql } from '../../platform/db/database.ts'
import { FACTS, type PastTerms, pastCandidates } from './past-candidates.ts'

/** Touches that would have fared otherwise. One person in one plan counts once. */
export interface TouchShifts {
  /** Went out or waited, and would have been left out. */
  readonly blocked: number
  /** Would have gone later. */
  readonly moved: number
  /** Were left out, and would have gone. */
  readonly allowed: number
  /** Would have gone earlier. */
  readonly sooner: number
}

export interface TouchBacktest {
  readonly plans: number
  /** Touches that only the changed rules decided: sent, waiting, or left out by these rules alone. */
  readonly candidates: number
  /** Candidates on which the thresholds in force give today what happened then: left out, or not. */
  readonly asHappened: number
  /** Each changed rule by itself. */
  readonly rules: readonly (TouchShifts & { readonly rule: string })[]
  /** All rules together, each putting off from where the one before it leaves the member free. */
  readonly total: TouchShifts
  /** What came of the blocked ones that had been delivered; orders within 7 days, of whoever's latest delivery it was. */
  readonly cost: {
    readonly deliveries: number
    readonly clicks: number
    readonly orders: number
    readonly gmvFen: number
  }
}

/** Days in which an order is counted to a delivery. */
const ATTRIBUTION_DAYS = 7

/** Rules whose facts of then can be had from rows; what others look at (tags, marks) is kept as it is today only. */
const REPLAYED: ReadonlySet<string> = new Set(['WX-QUOTA', 'FREQ-CAP', 'QUIET'])

/** Recipient rules whose thresholds differ: those that can be judged again on past touches, and those that cannot. */
export const changedRecipientRules = (
  changes: readonly ThresholdChange[],
): { replayed: RecipientRule[]; notReplayed: string[] } => {
  const changed = RECIPIENT_RULES.filter(rule => rule.settings && changes.some(change => change.rule === rule.id))
  return {
    replayed: changed.filter(rule => REPLAYED.has(rule.id)),
    notReplayed: changed.filter(rule => !REPLAYED.has(rule.id)).map(rule => rule.id),
  }
}

/**
 * How past candidates would have fared under other thresholds, as one row with `result`: the rules' own SQL under both policies, side by
 * side, on the candidate rows of then (see `pastCandidates`). What rules without a change said then stands.
 */
export const backtestTouches = (
  rules: readonly RecipientRule[],
  terms: PastTerms & { readonly now: string },
): Sql<{ result: TouchBacktest }> => {
  const { workspaceId, before, after } = terms
  const ids = sql`array[${sql.join(rules.map(rule => sql.lit(rule.id)))}]::text[]`
  const [old, now] = [sideOf('old', rules, before), sideOf('new', rules, after)]
  const either = (side: Side) => sql`(${sql.join(side.drops, sql` or `)})`
  return sql<{ result: TouchBacktest }>`
  with ${pastCandidates(terms, hit => sql`${hit} <@ ${ids}`)},
  ruled as (
    ${now.on(old.on(sql`select * from past`, [...FACTS]), [], old.columns)}
  ),
  weighed as materialized (
    select *, ${either(now)} and not ${either(old)} as blocked from ruled
  ),
  lost as (
    select person_key, delivered_at, least(delivered_at + ${sql.lit(ATTRIBUTION_DAYS)} * interval '1 day',
      next_delivered_at) as until
    from weighed where blocked and delivered_at is not null
  ),
  orders_lost as (
    select distinct o.order_id, o.paid_fen - coalesce(r.fen, 0) as net_fen
    from lost l
    join members m on m.workspace_id = ${workspaceId} and m.person_key = l.person_key and not m.is_staff
    join orders o on o.workspace_id = m.workspace_id and o.member_id = m.member_id
      and o.paid_at >= l.delivered_at and o.paid_at < l.until
    left join (
      select order_id, sum(fen)::bigint as fen from refunds
      where workspace_id = ${workspaceId} and refunded_at >= ${terms.from}::timestamptz and refunded_at <= ${terms.now}::timestamptz
      group by 1
    ) r on r.order_id = o.order_id
    where o.paid_at >= ${terms.from}::timestamptz and o.paid_at <= ${terms.now}::timestamptz and o.paid_fen > coalesce(r.fen, 0)
  )
  select jsonb_build_object(
    'plans', count(distinct no)::int,
    'candidates', count(*)::int,
    'asHappened', count(*) filter (where ${either(old)} = (verdict = 'drop'))::int,
    'rules', jsonb_build_array(${sql.join(
      rules.map(
        (rule, i) =>
          sql`jsonb_build_object('rule', ${sql.lit(rule.id)}, ${shifts(nth(old.drops, i), nth(now.drops, i), nth(old.frees, i), nth(now.frees, i))})`,
      ),
    )}),
    'total', jsonb_build_object(${shifts(either(old), either(now), old.free, now.free)}),
    'cost', jsonb_build_object(
      'deliveries', count(*) filter (where blocked and delivered_at is not null)::int,
      'clicks', count(*) filter (where blocked and first_click_at is not null)::int,
      'orders', (select count(*)::int from orders_lost),
      'gmvFen', (select coalesce(sum(net_fen), 0)::float8 from orders_lost)
    )
  ) as result from weighed`
}

/** The four ways in which a verdict under two sets of thresholds can differ. */
const shifts = (oldDrop: Sql, newDrop: Sql, oldFree: Sql, newFree: Sql): Sql => sql`
  'blocked', count(*) filter (where ${newDrop} and not ${oldDrop})::int,
  'moved', count(*) filter (where not ${newDrop} and not ${oldDrop} and ${newFree} > ${oldFree})::int,
  'allowed', count(*) filter (where ${oldDrop} and not ${newDrop})::int,
  'sooner', count(*) filter (where not ${newDrop} and not ${oldDrop} and ${newFree} < ${oldFree})::int`

/** The verdicts under one policy, as columns added to the rows of a select. */
interface Side {
  /** Whether each changed rule drops; when it frees; when all rules that put off free. */
  readonly drops: readonly Sql[]
  readonly frees: readonly Sql[]
  readonly free: Sql
  readonly columns: readonly Sql[]
  on(rows: Sql, facts: readonly string[], kept?: readonly Sql[]): Sql
}

/** What a row keeps besides the facts. */
const KEPT = [
  'person_key',
  'no',
  'verdict',
  'planned_at',
  'delivered_at',
  'first_click_at',
  'next_delivered_at',
] as const

const sideOf = (name: 'old' | 'new', rules: readonly RecipientRule[], policy: Policy): Side => {
  const settings = (rule: RecipientRule) => settingsOf(policy, rule)
  /** Rules on marketing leave the rest alone. */
  const applied = (rule: RecipientRule, value: Sql) =>
    rule.marketingOnly ? sql`case when f.kind = 'marketing' then ${value} end` : value
  const deferring = RECIPIENT_RULES.filter(rule => rule.freeAt && REPLAYED.has(rule.id))
  const free = (stage: number) => sql.ref(`f.free_${stage}`)
  const { longestDeferralHours } = zFrequency.parse(policy.settings['FREQ-CAP'])
  const stages = (rows: Sql): Sql =>
    deferring.reduce<Sql>(
      (inner, rule, i) => sql`
        select f.*, greatest(${free(i)}, ${applied(rule, rule.freeAt?.(settings(rule), free(i)) ?? free(i))}) as ${sql.ref(`free_${i + 1}`)}
        from (${inner}) f offset 0`,
      sql`select f.*, f.planned_at as free_0, f.scheduled_at + ${sql.lit(longestDeferralHours)} * interval '1 hour' as latest_at
        from (${rows}) f`,
    )
  const drops = rules.map((_, i) => sql.ref(`${name}_drop_${i}`))
  const frees = rules.map((_, i) => sql.ref(`${name}_free_${i}`))
  const last = sql.ref(`${name}_free`)
  return {
    drops,
    frees,
    free: last,
    columns: [...drops, ...frees, last],
    on: (rows, facts, kept = []) => sql`
      select ${sql.join([...[...KEPT, ...facts].map(column => sql.ref(`f.${column}`)), ...kept])},
        ${sql.join([
          ...rules.map(
            (rule, i) => sql`coalesce(${applied(rule, rule.drops(settings(rule)))}, false) as ${nth(drops, i)}`,
          ),
          ...rules.map(
            (rule, i) =>
              sql`greatest(f.planned_at, ${rule.freeAt ? applied(rule, rule.freeAt(settings(rule))) : sql`null`}) as ${nth(frees, i)}`,
          ),
          sql`${free(deferring.length)} as ${last}`,
        ])}
      from (${stages(rows)}) f`,
  }
}

const nth = (list: readonly Sql[], i: number): Sql => list[i] ?? sql`null`
