import { type Clock, offsetClock } from '../platform/clock.ts'
import { type Db, maybeOne, rows, sql } from '../platform/db/database.ts'
import { Refusal } from '../platform/errors.ts'
import type { Role } from './roles.ts'
import type { Actor, Workspace } from './scope.ts'

interface WorkspaceRow extends Workspace {
  readonly offsetMs: number
}

const WORKSPACE = sql`workspace_id as id, slug, name, timezone, channel, settings, clock_offset_ms::float8 as "offsetMs"`

/** A workspace by its number or slug; a refusal that names it when there is none. */
export const findWorkspace = async (db: Db, idOrSlug: number | string): Promise<WorkspaceRow> => {
  const found = await maybeOne(
    db,
    typeof idOrSlug === 'number'
      ? sql<WorkspaceRow>`select ${WORKSPACE} from workspaces where workspace_id = ${idOrSlug}`
      : sql<WorkspaceRow>`select ${WORKSPACE} from workspaces where slug = ${idOrSlug}`,
  )
  if (found) return found
  throw new Refusal(
    'not_found',
    { zh: `没有叫 ${idOrSlug} 的工作区。`, en: `There is no workspace ${idOrSlug}.` },
    { zh: '检查 FLYWHEEL_WORKSPACE；演示品牌是 demo。', en: 'Check FLYWHEEL_WORKSPACE; the demo brand is demo.' },
  )
}

/** A workspace's own time: real time, shifted only in a sandbox whose clock was moved. */
export const workspaceClock = (clock: Clock, { offsetMs }: { offsetMs: number }): Clock => offsetClock(clock, offsetMs)

interface ActorRow {
  id: string
  handle: string
  displayName: string
  roles: Role[]
}

const ACTOR = sql`actor_id as id, handle, display_name as "displayName", roles`

export const listActors = (db: Db, workspaceId: number): Promise<Actor[]> =>
  rows(db, sql<ActorRow>`select ${ACTOR} from actors where workspace_id = ${workspaceId} and active order by actor_id`)

/** An active actor by id or handle. Transports call this with who they verified; nothing else names an actor. */
export const findActor = async (db: Db, workspaceId: number, idOrHandle: string): Promise<Actor> => {
  const found = await maybeOne(
    db,
    sql<ActorRow>`select ${ACTOR} from actors
      where workspace_id = ${workspaceId} and active and (actor_id = ${idOrHandle} or handle = ${idOrHandle})
      order by actor_id = ${idOrHandle} desc limit 1`,
  )
  if (found) return found
  const known = (await listActors(db, workspaceId)).map(actor => actor.handle)
  throw new Refusal(
    'unknown_actor',
    {
      zh: `这个工作区里没有“${idOrHandle.slice(0, 40)}”这个人。`,
      en: `Nobody called "${idOrHandle.slice(0, 40)}" works in this workspace.`,
    },
    { zh: `可用的身份：${known.join('、')}。`, en: `Known: ${known.join(', ')}.` },
  )
}
