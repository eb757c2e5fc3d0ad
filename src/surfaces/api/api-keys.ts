import { randomBytes } from 'node:crypto'
import { may } from '../../core/roles.ts'
import type { Scope } from '../../core/scope.ts'
import { sha256 } from '../../platform/canonical.ts'
import { iso } from '../../platform/clock.ts'
import { changed, type Db, maybeOne, sql } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'

const checkManages = (scope: Scope): void => {
  if (may(scope.actor.roles, 'workspace:manage')) return
  throw new Refusal(
    'forbidden',
    { zh: '只有管理员能管理 API 密钥。', en: 'Only an admin may manage API keys.' },
    { zh: '请管理员来做。', en: 'Ask an admin.' },
  )
}

/** A new key that acts as its maker. The token is shown this once; only its SHA-256 is kept. Needs `workspace:manage`. */
export const createApiKey = async (scope: Scope, label: string): Promise<{ keyId: string; token: string }> => {
  checkManages(scope)
  const keyId = scope.newId('key')
  const token = `fw_${randomBytes(32).toString('base64url')}`
  await sql`
    insert into api_keys (workspace_id, key_id, token_hash, actor_id, label, created_at)
    values (${scope.workspace.id}, ${keyId}, ${sha256(token)}, ${scope.actor.id}, ${label},
      ${iso(scope.now)}::timestamptz)`.execute(scope.db)
  return { keyId, token }
}

/** Ends a key of this workspace at once; refuses one that is not there. Needs `workspace:manage`. */
export const revokeApiKey = async (scope: Scope, keyId: string): Promise<void> => {
  checkManages(scope)
  const ended = await changed(
    scope.db,
    sql`update api_keys set revoked_at = coalesce(revoked_at, ${iso(scope.now)}::timestamptz)
      where workspace_id = ${scope.workspace.id} and key_id = ${keyId}`,
  )
  if (ended === 0)
    throw new Refusal(
      'not_found',
      { zh: `没有密钥 ${keyId}。`, en: `There is no key ${keyId}.` },
      { zh: '检查密钥编号。', en: 'Check the key id.' },
    )
}

/** Whose key this is; null when it is unknown or revoked. */
export const keyHolder = (db: Db, token: string): Promise<{ workspaceId: number; actorId: string } | null> =>
  maybeOne(
    db,
    sql<{ workspaceId: number; actorId: string }>`
      select workspace_id as "workspaceId", actor_id as "actorId" from api_keys
      where token_hash = ${sha256(token)} and revoked_at is null`,
  )
