import { type Policy, settingsOf } from '../../core/policy/policy.ts'
import type { RecipientRule } from '../../core/policy/recipient-rule.ts'
import { RECIPIENT_RULES } from '../../core/policy/recipient-rules.ts'
import { type Db, one, type Sql, sql, transaction } from '../../platform/db/database.ts'
import { candidateFacts } from './candidate-facts.ts'

/** What a touch is, as far as its recipients are judged. */
export interface TouchTerms {
  readonly workspaceId: number
  readonly timezone: string
  readonly planId: string | null
  readonly kind: 'marketing' | 'service' | 'transactional'
  readonly occurrence: string
  /** Share of one that is held out; drawn by a hash of the occurrence and the person, so that it is the same every time. */
  readonly holdoutShare: number
  readonly at: string
  /** When the plan was to go out; a member whose caps free too long after it gets nothing. */
  readonly scheduledAt: string
  /** Facts after this instant do not exist yet. */
  readonly now: string
  /** The text differs by what is known of the member. */
  readonly personalised?: boolean
  /** The thresholds to judge by. */
  readonly policy: Policy
}

/** For a rule without thresholds. */
const NONE = undefined as never
const any = (conditions: readonly Sql[]): Sql => sql`(${sql.join(conditions, sql` or `)})`
/** The ids of those whose condition holds. */
const idsOf = (named: readonly { readonly id: string; readonly when: Sql }[]): Sql =>
  sql`array_remove(array[${sql.join(named.map(({ id, when }) => sql`case when ${when} then ${sql.lit(id)} end`))}]::text[], null)`

/**
 * The verdict on every candidate, as CTEs ending in `judged(member_id, verdict, rules, defer_to)`: drop when any rule drops, else held out by the
 * draw, else put off when any rule frees later than planned, else send. `rules` are in the order of precedence. The last of them that puts off,
 * the quiet hours, is asked about the instant at which the others leave the member free, so that nobody is put off into the night. With `few`
 * only the people asked about are looked at, by index: for audiences of some thousands.
 */
export const judged = (audience: Sql, terms: TouchTerms, { few = false } = {}): Sql => {
  const rules = RECIPIENT_RULES.filter(rule => terms.kind === 'marketing' || !rule.marketingOnly)
  const settings = (rule: RecipientRule) => (rule.settings ? settingsOf(terms.policy, rule) : NONE)
  const drops = rules.map(rule => ({ id: rule.id, when: rule.drops(settings(rule)) }))
  const caps = rules.flatMap(rule =>
    rule.freeAt ? [{ id: rule.id, freeAt: (at: Sql) => rule.freeAt?.(settings(rule), at) ?? sql`null` }] : [],
  )
  const last = caps.pop()
  const later = caps.map(({ id, freeAt }) => ({ id, free: freeAt(sql`f.planned_at`) }))
  // Few are dropped by more than one rule or put off at all: lists are made only where something hit.
  return sql`${candidateFacts(audience, terms, few)},
  freed as (
    select f.*, greatest(f.planned_at, ${sql.join([sql`null`, ...later.map(({ free }) => free)])}) as free_first from f offset 0
  ),
  ruled as (
    select f.member_id, f.held_out, f.planned_at, f.free_first, greatest(f.free_first, ${last?.freeAt(sql`f.free_first`)}) as free_at,
      case when f.free_first > f.planned_at then ${idsOf(later.map(({ id, free }) => ({ id, when: sql`${free} > f.planned_at` })))} else '{}' end as put_off_by,
      case when ${any(drops.map(({ when }) => when))} then ${idsOf(drops)} else '{}' end as dropped_by
    from freed f offset 0
  ),
  judged as (
    select member_id,
      case when dropped_by <> '{}' then 'drop' when held_out then 'held_out' when free_at > planned_at then 'defer' else 'send' end as verdict,
      case when dropped_by <> '{}' then dropped_by when held_out then '{}'
        when free_at > free_first then put_off_by || ${last?.id ?? ''}::text else put_off_by end as rules,
      case when dropped_by = '{}' and not held_out and free_at > planned_at then free_at end as defer_to
    from ruled
  )`
}

/** Above this an audience is judged by gathering the facts of the whole workspace; up to it, by looking each person up. */
export const FEW = 2_000

/**
 * Runs a statement on a whole workspace with the memory to sort a million rows, and has it join by merging: most of what it joins lies in the
 * order of the members' keys, and the look-ups that follow then read their indexes in that order (1,000,000 members: 9 s, by hashing 12).
 * Nested loops are what tables without statistics would be joined by, row by row.
 */
export const withRoom = <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> =>
  transaction(db, async tx => {
    const settings = ['work_mem', 'enable_hashjoin', 'enable_nestloop'] as const
    const before = await one(
      tx,
      sql<
        Record<(typeof settings)[number], string>
      >`select ${sql.join(settings.map(name => sql`current_setting(${name}) as ${sql.ref(name)}`))}`,
    )
    const set = (to: typeof before) =>
      sql`select ${sql.join(settings.map(name => sql`set_config(${name}, ${to[name]}, true)`))}`.execute(tx)
    await set({ work_mem: '128MB', enable_hashjoin: 'off', enable_nestloop: 'off' })
    const result = await work(tx)
    await set(before)
    return result
  })
