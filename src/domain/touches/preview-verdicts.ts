import { type Db, rows, type Sql, sql } from '../../platform/db/database.ts'
import { FEW, judged, type TouchTerms, withRoom } from './candidates.ts'

export interface VerdictCounts {
  readonly audience: number
  readonly send: number
  readonly heldOut: number
  readonly defer: number
  readonly drop: number
  /** People dropped or put off, under the first rule that applies to each; the sums equal drop and defer. */
  readonly dropped: Readonly<Record<string, number>>
  readonly deferred: Readonly<Record<string, number>>
}

interface Line {
  verdict: 'send' | 'held_out' | 'defer' | 'drop'
  rule: string | null
  n: number
}

const NAMES = { send: 'send', held_out: 'heldOut', defer: 'defer', drop: 'drop' } as const

/** Adds up verdict lines; send + heldOut + defer + drop = audience, always. */
const countVerdicts = (lines: readonly Line[]): VerdictCounts => {
  const counts = { audience: 0, send: 0, heldOut: 0, defer: 0, drop: 0 }
  const dropped: Record<string, number> = {}
  const deferred: Record<string, number> = {}
  for (const { verdict, rule, n } of lines) {
    counts.audience += n
    counts[NAMES[verdict]] += n
    const reasons = verdict === 'drop' ? dropped : verdict === 'defer' ? deferred : null
    if (reasons && rule) reasons[rule] = (reasons[rule] ?? 0) + n
  }
  return { ...counts, dropped, deferred }
}

/**
 * How an audience would fare now: one statement, nothing written. With its size, when that is known, a small audience in a large workspace is
 * looked up person by person.
 */
export const previewVerdicts = (
  db: Db,
  audience: Sql,
  terms: TouchTerms,
  size = Number.POSITIVE_INFINITY,
): Promise<VerdictCounts> => {
  const few = size <= FEW
  const lines = (tx: Db) =>
    rows(
      tx,
      sql<Line>`with ${judged(audience, terms, { few })}
        select verdict, rule, count(*)::int as n from (select verdict, rules[1] as rule from judged offset 0) j group by 1, 2 order by 1, 2`,
    )
  return (few ? lines(db) : withRoom(db, lines)).then(countVerdicts)
}
