import { randomBytes } from 'node:crypto'
import { sha256 } from '../../platform/canonical.ts'
import { changed, type Db, maybeOne, one, sql, transaction } from '../../platform/db/database.ts'

const LINK_MINUTES = 15
export const SESSION_HOURS = 12

/** 256 random bits, base64url. */
export const randomToken = (): string => randomBytes(32).toString('base64url')

/**
 * A token says which workspace it belongs to, so that every look-up stays inside that workspace. Only its SHA-256 is stored.
 */
const issue = (workspaceId: number, secret: string): string => `${workspaceId}.${secret}`

/** The workspace that a token names; null when it is not a token of ours. Proves nothing. */
export const workspaceOf = (token: string): number | null => {
  const digits = /^(\d{1,9})\.[\w-]{16,128}$/.exec(token)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** A one-time login token for an active actor, good for 15 minutes: `/login?t=<token>`. Throws when there is no such actor. */
export const createLoginLink = async (
  db: Db,
  workspaceId: number,
  actorId: string,
  now: Date,
  newToken: () => string = randomToken,
): Promise<string> => {
  const token = issue(workspaceId, newToken())
  await one(
    db,
    sql`
      insert into login_links (workspace_id, token_hash, actor_id, expires_at)
      select workspace_id, ${sha256(token)}, actor_id, ${now.toISOString()}::timestamptz + ${LINK_MINUTES} * interval '1 minute'
      from actors where workspace_id = ${workspaceId} and actor_id = ${actorId} and active
      returning actor_id`,
  )
  return token
}

/** True while the link can still be redeemed. Looking does not use it up: link previews look too. */
export const linkIsOpen = async (db: Db, token: string, now: Date): Promise<boolean> => {
  const workspaceId = workspaceOf(token)
  if (workspaceId === null) return false
  const open = await maybeOne(
    db,
    sql`select 1 from login_links where workspace_id = ${workspaceId} and token_hash = ${sha256(token)}
      and used_at is null and expires_at > ${now.toISOString()}::timestamptz`,
  )
  return open !== null
}

/** Redeems a login link once and opens a session; returns the session's token, or null when the link is spent, old or unknown. */
export const redeemLink = async (db: Db, token: string, now: Date, newToken: () => string): Promise<string | null> => {
  const workspaceId = workspaceOf(token)
  if (workspaceId === null) return null
  return transaction(db, async tx => {
    const link = await maybeOne<{ actor_id: string }>(
      tx,
      sql`
        update login_links l set used_at = ${now.toISOString()}::timestamptz
        from actors a
        where l.workspace_id = ${workspaceId} and l.token_hash = ${sha256(token)}
          and l.used_at is null and l.expires_at > ${now.toISOString()}::timestamptz
          and a.workspace_id = l.workspace_id and a.actor_id = l.actor_id and a.active
        returning l.actor_id`,
    )
    return link && openSession(tx, workspaceId, link.actor_id, now, newToken)
  })
}

/** Opens a session of 12 hours under a fresh token and sweeps the expired ones. */
export const openSession = async (
  db: Db,
  workspaceId: number,
  actorId: string,
  now: Date,
  newToken: () => string,
): Promise<string> => {
  const token = issue(workspaceId, newToken())
  const at = now.toISOString()
  await sql`delete from sessions where workspace_id = ${workspaceId} and expires_at <= ${at}::timestamptz`.execute(db)
  await sql`insert into sessions (workspace_id, token_hash, actor_id, created_at, expires_at) values
    (${workspaceId}, ${sha256(token)}, ${actorId}, ${at}::timestamptz, ${at}::timestamptz + ${SESSION_HOURS} * interval '1 hour')`.execute(
    db,
  )
  return token
}

/** Whose session this is; null when it is unknown or over. */
export const sessionOf = async (
  db: Db,
  token: string,
  now: Date,
): Promise<{ workspaceId: number; actorId: string } | null> => {
  const workspaceId = workspaceOf(token)
  if (workspaceId === null) return null
  const session = await maybeOne<{ actor_id: string }>(
    db,
    sql`select actor_id from sessions where workspace_id = ${workspaceId} and token_hash = ${sha256(token)}
      and expires_at > ${now.toISOString()}::timestamptz`,
  )
  return session && { workspaceId, actorId: session.actor_id }
}

/** Ends a session; returns whether there was one. */
export const closeSession = async (db: Db, token: string): Promise<boolean> => {
  const workspaceId = workspaceOf(token)
  if (workspaceId === null) return false
  return (
    (await changed(
      db,
      sql`delete from sessions where workspace_id = ${workspaceId} and token_hash = ${sha256(token)}`,
    )) > 0
  )
}
