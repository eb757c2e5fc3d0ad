import { Temporal } from 'temporal-polyfill'
import { type DecisionShifts, shiftedDecisions } from '../../core/policy/backtest-decisions.ts'
import { keptDecisions } from '../../core/policy/decision-rows.ts'
import type { Policy } from '../../core/policy/policy.ts'
import { changedThresholds, type ThresholdChange } from '../../core/policy/thresholds.ts'
import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { type Db, one, sql, transaction } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { backtestTouches, changedRecipientRules, type TouchBacktest } from './backtest-touches.ts'

export interface Backtest {
  readonly days: number
  /** The span of plans and decisions: [from, to), to the command's now. */
  readonly from: string
  readonly to: string
  readonly before: string
  readonly changes: readonly ThresholdChange[]
  /** Null where no changed rule that can be judged again looks at recipients. */
  readonly touches: TouchBacktest | null
  /** Changed rules on recipients that look at what is only known as it is today; the past is not judged by them. */
  readonly notReplayed: readonly string[]
  readonly decisions: DecisionShifts
}

/** The longest that is looked back. */
const MOST_DAYS = 730
const TIMEOUT_MS = 120_000

/**
 * What other thresholds would have done to the touches and proposals of the last days: recipients judged again by the rules' own SQL in one
 * statement, proposals decided again from their stored facts. Reads one snapshot and cannot write. Throws `bad_input` for days that are
 * none, `busy` when it takes too long on a server.
 */
export const backtest = async (scope: Scope, before: Policy, after: Policy, days: number): Promise<Backtest> => {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw badDays()
  const workspaceId = scope.workspace.id
  const to = scope.now
  const from = to.subtract({ hours: 24 * days })
  const changes = changedThresholds(before, after)
  const { replayed: rules, notReplayed } = changedRecipientRules(changes)
  return inSnapshot(scope.db, async db => {
    const terms = {
      workspaceId,
      timezone: scope.workspace.timezone,
      from: iso(from),
      to: iso(to),
      now: iso(to),
      before,
      after,
    }
    const touches = rules.length ? (await one(db, backtestTouches(rules, terms))).result : null
    const proposed = sql`d.stage = 'propose' and d.decided_at >= ${iso(from)}::timestamptz and d.decided_at < ${iso(to)}::timestamptz`
    const decisions = await shiftedDecisions(keptDecisions(db, workspaceId, proposed), before, after)
    return { days, from: iso(from), to: iso(to), before: before.version, changes, touches, notReplayed, decisions }
  })
}

/** Runs reads in one snapshot that cannot write; inside a transaction of the caller's they just run. */
const inSnapshot = async <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> => {
  if (db.isTransaction) return work(db)
  try {
    return await transaction(db, async tx => {
      await sql`set transaction isolation level repeatable read, read only`.execute(tx)
      // History is met by hash: tables without statistics would be looped over, pair by pair.
      await sql`select set_config('statement_timeout', ${String(TIMEOUT_MS)}, true), set_config('enable_nestloop', 'off', true),
        set_config('jit', 'off', true), set_config('work_mem', '128MB', true)`.execute(tx)
      return work(tx)
    })
  } catch (error) {
    if ((error as { code?: string }).code !== '57014') throw error
    throw new Refusal(
      'busy',
      { zh: '回测算得太久，已经停了。', en: 'The back-test took too long and was cut off.' },
      { zh: '减少天数再试：--days。', en: 'Try fewer days: --days.' },
    )
  }
}

const badDays = (): Refusal =>
  new Refusal(
    'bad_input',
    { zh: `天数要是 1 到 ${MOST_DAYS} 的整数。`, en: `The days must be a whole number from 1 to ${MOST_DAYS}.` },
    { zh: '例如 --days 30。', en: 'For example --days 30.' },
  )

/** The local date of an instant, for a line. */
export const localDay = (at: string, timezone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timezone).toPlainDate().toString()
