import type { Scope } from '../../core/scope.ts'
import { iso } from '../../platform/clock.ts'
import { changed, one, sql, type Tx, transaction } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'

export interface Once<Answer> {
  readonly answer: Answer
  /** True when an earlier request had done the work, and this is its answer. */
  readonly replayed: boolean
}

/**
 * Does the work of a request once for its idempotency key, in one transaction with the note that it was done. A duplicate that arrives while
 * the first is at work waits for it and gets its answer. The key with another request is refused.
 */
export const once = <Answer>(
  scope: Scope,
  key: string | undefined,
  requestHash: string,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Once<Answer>> =>
  transaction(scope.db, async tx => {
    if (key === undefined) return { answer: await work(tx), replayed: false }
    const { id } = scope.workspace
    const first = await changed(
      tx,
      sql`insert into idempotent_requests (workspace_id, key, request_hash, created_at)
        values (${id}, ${key}, ${requestHash}, ${iso(scope.now)}::timestamptz) on conflict do nothing`,
    )
    if (first === 0) return { answer: await earlierAnswer<Answer>(tx, id, key, requestHash), replayed: true }
    const answer = await work(tx)
    await sql`
      update idempotent_requests set status = 200, response = ${JSON.stringify(answer)}::jsonb
      where workspace_id = ${id} and key = ${key}`.execute(tx)
    return { answer, replayed: false }
  })

const earlierAnswer = async <Answer>(tx: Tx, workspaceId: number, key: string, requestHash: string) => {
  const earlier = await one(
    tx,
    sql<{ request_hash: string; response: Answer }>`
      select request_hash, response from idempotent_requests where workspace_id = ${workspaceId} and key = ${key}`,
  )
  if (earlier.request_hash === requestHash) return earlier.response
  throw new Refusal(
    'conflict',
    {
      zh: '这个 Idempotency-Key 已经用在另一个请求上。',
      en: 'This Idempotency-Key was used for another request.',
    },
    { zh: '换一个新的键，或原样重发。', en: 'Use a new key, or send the same request again.' },
  )
}
