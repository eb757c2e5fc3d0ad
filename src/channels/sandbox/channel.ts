import type { Channel, SendTask, TaskAnswer } from '../../domain/touches/channel-port.ts'
import { sha256 } from '../../platform/canonical.ts'
import { changed, type Db, maybeOne, rows, sql, type Tx, transaction } from '../../platform/db/database.ts'
import { ZONE } from './days.ts'
import { outcomeOf } from './reactions.ts'
import type { Customer } from './truth.ts'

/** What can go wrong between us and a provider: the answer is lost after the work was done, the provider is away, or says no. */
export type Trouble = 'lost' | 'away' | 'refused'

const MAX_RECIPIENTS = 10_000
/** As WeCom has it, so that a text that passes here passes there. */
const MAX_TEXT_BYTES = 4_000

/**
 * The simulated provider and its customers, in tables of their own. A task is unique by its ref: asked again, it gives the
 * first answer. `trouble` is asked at every call and lets a test break the wire. Calls open transactions of their own and
 * must not be made inside one.
 */
export const sandboxChannel = (db: Db, options: { trouble?: (task: SendTask) => Trouble | null } = {}): Channel => ({
  name: 'sandbox',
  capabilities: { lookup: true, staffConfirms: true, maxRecipientsPerTask: MAX_RECIPIENTS },

  async createTask(workspaceId, task) {
    const trouble = options.trouble?.(task) ?? null
    if (trouble === 'away') throw new Error('sandbox: connection refused')
    const reason = trouble === 'refused' ? 'refused' : refusalOf(task)
    if (reason !== null) return { status: 'refused', reason }
    const answer = await created(db, workspaceId, task)
    if (trouble === 'lost') throw new Error('sandbox: timed out waiting for the answer')
    return answer
  },

  async findTask(workspaceId, ref) {
    const task = await storedTask(db, workspaceId, ref)
    return task && { providerId: task.provider_id }
  },

  /** Takes back what staff have not sent yet; what customers have got stays. */
  async cancelTask(workspaceId, ref) {
    return transaction(db, async tx => {
      await lockSandbox(tx, workspaceId)
      const withdrawn = await changed(
        tx,
        sql`update sandbox_tasks set status = 'cancelled'
          where workspace_id = ${workspaceId} and task_ref = ${ref} and status = 'waiting'`,
      )
      if (!withdrawn) return (await storedTask(tx, workspaceId, ref))?.status === 'cancelled'
      await sql`delete from sandbox_pending
        where workspace_id = ${workspaceId} and task_ref = ${ref} and done_at is null`.execute(tx)
      return true
    })
  },
})

/** One at a time: creating, cancelling and the passing of time. Held to the end of the transaction. */
export const lockSandbox = (tx: Tx, workspaceId: number) =>
  sql`select pg_advisory_xact_lock(${LOCK}::int, ${workspaceId}::int)`.execute(tx)
const LOCK = 730_455

const refusalOf = (task: SendTask): string | null => {
  if (!task.recipients.length) return 'no_recipients'
  if (task.recipients.length > MAX_RECIPIENTS) return 'too_many_recipients'
  if (!task.text.trim()) return 'no_text'
  return Buffer.byteLength(task.text) > MAX_TEXT_BYTES ? 'text_too_long' : null
}

interface StoredTask {
  readonly provider_id: string
  readonly status: string
  readonly failed: { memberId: string; reason: string }[]
}

const storedTask = (db: Db, workspaceId: number, ref: string): Promise<StoredTask | null> =>
  maybeOne<StoredTask>(
    db,
    sql`select provider_id, status, failed from sandbox_tasks where workspace_id = ${workspaceId} and task_ref = ${ref}`,
  )

const created = (db: Db, workspaceId: number, task: SendTask): Promise<TaskAnswer> =>
  transaction(db, async tx => {
    await lockSandbox(tx, workspaceId)
    const known = await storedTask(tx, workspaceId, task.ref)
    if (known) return { status: 'created', providerId: known.provider_id, failed: known.failed }

    const seed = await seedOf(tx, workspaceId)
    const { pending, failed, truth } = outcomeOf(seed, task, await customersOf(tx, workspaceId, task))
    const providerId = `sbx_${sha256(`${workspaceId}:${task.ref}`).slice(0, 20)}`
    await sql`
      insert into sandbox_tasks (workspace_id, task_ref, provider_id, sender_id, status, failed, truth, created_at)
      values (${workspaceId}, ${task.ref}, ${providerId}, ${task.senderId}, 'waiting', ${JSON.stringify(failed)}::jsonb,
        ${JSON.stringify(truth)}::jsonb, ${task.at}::timestamptz)`.execute(tx)
    await sql`
      insert into sandbox_pending (workspace_id, task_ref, seq, due_at, kind, body)
      select ${workspaceId}, ${task.ref}, p.n, (p.value->>'dueAt')::timestamptz, p.value->>'kind', p.value->'body'
      from jsonb_array_elements(${JSON.stringify(pending)}::jsonb) with ordinality as p(value, n)`.execute(tx)
    return { status: 'created', providerId, failed }
  })

const seedOf = async (db: Db, workspaceId: number): Promise<number> => {
  const world = await maybeOne<{ seed: number }>(
    db,
    sql`select seed::int as seed from sandbox_worlds where workspace_id = ${workspaceId}`,
  )
  return world?.seed ?? workspaceId
}

/** What the world knows of the recipients at the task's time, in the task's order. */
const customersOf = (db: Db, workspaceId: number, task: SendTask): Promise<Customer[]> =>
  rows<Customer>(
    db,
    sql`
      with asked as (
        select r.n, (r.value->>'memberId')::bigint as member_id, r.value->>'externalRef' as ref
        from jsonb_array_elements(${JSON.stringify(task.recipients)}::jsonb) with ordinality as r(value, n)
      ),
      bought as (
        select o.member_id,
          (count(distinct (o.paid_at at time zone ${ZONE})::date)
            filter (where o.paid_at > ${task.at}::timestamptz - interval '365 days'))::int as purchase_days,
          extract(epoch from ${task.at}::timestamptz - max(o.paid_at))::float8 / 86400 as days_since
        from orders o join asked a using (member_id)
        where o.workspace_id = ${workspaceId} and o.paid_at <= ${task.at}::timestamptz
        group by 1
      ),
      recent as (
        select d.member_id, count(*)::int as messages
        from sandbox_deliveries d join asked a using (member_id)
        where d.workspace_id = ${workspaceId} and d.delivered_at > ${task.at}::timestamptz - interval '7 days'
        group by 1
      )
      select a.member_id::text as "memberId", a.ref, m.left_at is not null as "left",
        coalesce(b.purchase_days, 0) as "purchaseDays365", b.days_since as "daysSinceOrder",
        coalesce(r.messages, 0) as "recentMessages"
      from asked a
      left join members m on m.workspace_id = ${workspaceId} and m.member_id = a.member_id
      left join bought b on b.member_id = a.member_id
      left join recent r on r.member_id = a.member_id
      order by a.n`,
  )
