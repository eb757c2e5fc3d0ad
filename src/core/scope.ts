import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n.ts'
import type { NewId } from '../platform/ids.ts'
import type { Role } from './roles.ts'

export interface Workspace {
  readonly id: number
  readonly slug: string
  readonly name: string
  /** IANA zone that a workspace day is in. */
  readonly timezone: string
  readonly channel: 'none' | 'sandbox' | 'wecom'
  readonly settings: Readonly<Record<string, unknown>>
}

export interface Actor {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  readonly roles: readonly Role[]
}

/**
 * Everything that one command runs under. The transport makes it; nothing that a person or a model writes can change it.
 * `now` is fixed for the whole command, in the workspace's own time.
 */
export interface Scope {
  readonly db: Db
  readonly workspace: Workspace
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly lang: Lang
  readonly newId: NewId
}
