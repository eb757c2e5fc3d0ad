import type { Scope } from '../core/scope.ts'
import { type Db, maybeOne, rows, sql } from '../platform/db/database.ts'
import { Refusal } from '../platform/errors.ts'

/** The longest a turn may hold its thread; a crash lets go after this. */
const LEASE_SECONDS = 120

/** Whether a surface's name for a conversation can be one: short, and nothing that the database or an address trips over. */
export const isThreadId = (id: string): boolean => /^[\w.:-]{1,120}$/.test(id)

/** Lets one turn at a time onto a thread, making the thread on first use. Returns the function that lets the next one on. */
export const leaseThread = async (
  scope: Scope,
  threadId: string,
  surface: string,
  title: string,
): Promise<() => Promise<void>> => {
  if (!isThreadId(threadId)) {
    throw new Refusal(
      'bad_input',
      {
        zh: '会话编号只能用字母、数字和 . : _ -，最多 120 个。',
        en: 'A thread id has at most 120 letters, digits and . : _ -.',
      },
      { zh: '换一个编号，或不填，开一个新会话。', en: 'Use another one, or leave it out to start a new conversation.' },
    )
  }
  const { id: workspaceId } = scope.workspace
  await sql`
    insert into threads (workspace_id, thread_id, surface, title, created_by, created_at)
    values (${workspaceId}, ${threadId}, ${surface}, ${title}, ${scope.actor.id}, ${scope.now.toString()}::timestamptz)
    on conflict do nothing`.execute(scope.db)
  const token = scope.newId('run')
  const mine = await maybeOne(
    scope.db,
    sql<{ thread_id: string }>`
      update threads set lease_token = ${token}, lease_until = now() + ${LEASE_SECONDS} * interval '1 second'
      where workspace_id = ${workspaceId} and thread_id = ${threadId} and (lease_until is null or lease_until < now())
      returning thread_id`,
  )
  if (!mine) {
    throw new Refusal(
      'busy',
      {
        zh: '上一句还在处理，这句没有执行。',
        en: 'The sentence before is still being worked on; this one was not carried out.',
      },
      { zh: '等上一句答完再发一次。', en: 'Send it again once that one is answered.' },
    )
  }
  return async () => {
    await sql`update threads set lease_until = null, lease_token = null
      where workspace_id = ${workspaceId} and thread_id = ${threadId} and lease_token = ${token}`.execute(scope.db)
  }
}

/** Threads of a workspace, the latest spoken in first. */
export const listThreads = (scope: Scope, limit = 30): Promise<{ id: string; title: string; at: Date }[]> =>
  rows(
    scope.db,
    sql<{ id: string; title: string; at: Date }>`
      select t.thread_id as id, coalesce(t.title, '') as title, coalesce(max(u.started_at), t.created_at) as at
      from threads t left join turns u using (workspace_id, thread_id)
      where t.workspace_id = ${scope.workspace.id} group by t.thread_id, t.title, t.created_at order by 3 desc limit ${limit}`,
  )

/**
 * Drops what only older checkpoints of a thread need. Each step keeps the whole message list, so without this a thread of n turns
 * would take n² of room.
 */
export const pruneCheckpoints = async (db: Db, threadKey: string): Promise<void> => {
  await sql`
    with latest as (select max(checkpoint_id) as id from langgraph.checkpoints where thread_id = ${threadKey}),
    writes as (delete from langgraph.checkpoint_writes using latest where thread_id = ${threadKey} and checkpoint_id <> latest.id),
    old as (delete from langgraph.checkpoints using latest where thread_id = ${threadKey} and checkpoint_id <> latest.id)
    delete from langgraph.checkpoint_blobs b using latest
    where b.thread_id = ${threadKey} and not exists (
      select 1 from langgraph.checkpoints c, jsonb_each_text(c.checkpoint -> 'channel_versions') v
      where c.thread_id = b.thread_id and c.checkpoint_id = latest.id and v.key = b.channel and v.value = b.version)`.execute(
    db,
  )
}
