import { type Clock, offsetClock } from '../platform/clock.ts'
import { type Db, maybeOne, rows, sql, transaction } from '../platform/db/database.ts'
import { Refusal } from '../platform/errors.ts'
import { appendAudit } from './audit/chain.ts'
import { may, type Role } from './roles.ts'
import type { Actor, Scope, Workspace } from './scope.ts'

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

/** Makes a workspace with its first admin. Its channel is none: nothing can be sent until one is connected. */
export const createWorkspace = async (
  db: Db,
  { slug, name, timezone, admin }: { slug: string; name: string; timezone: string; admin: string },
): Promise<{ workspaceId: number }> => {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(slug)) throw badSlug(slug)
  if (!isZone(timezone)) throw badZone(timezone)
  return transaction(db, async tx => {
    const made = await maybeOne(
      tx,
      sql<{ workspaceId: number }>`insert into workspaces (slug, name, timezone) values (${slug}, ${name}, ${timezone})
        on conflict (slug) do nothing returning workspace_id as "workspaceId"`,
    )
    if (!made) throw taken(slug)
    await insertActor(tx, made.workspaceId, { handle: admin, displayName: admin, roles: ['admin'] })
    return made
  })
}

/** Gives a person a place in the workspace, or changes the roles of one who has it. Only who may manage the workspace can. */
export const putActor = async (
  scope: Scope,
  person: { handle: string; displayName: string; roles: readonly Role[] },
): Promise<void> => {
  if (!may(scope.actor.roles, 'workspace:manage')) throw notYours()
  await transaction(scope.db, async tx => {
    await insertActor(tx, scope.workspace.id, person)
    await appendAudit(tx, {
      workspaceId: scope.workspace.id,
      at: scope.now,
      actorId: scope.actor.id,
      action: 'actor.put',
      subject: `act_${person.handle}`,
      body: { roles: [...person.roles] },
    })
  })
}

const insertActor = async (
  db: Db,
  workspaceId: number,
  { handle, displayName, roles }: { handle: string; displayName: string; roles: readonly Role[] },
): Promise<void> => {
  await sql`insert into actors (workspace_id, actor_id, handle, display_name, roles)
    values (${workspaceId}, ${`act_${handle}`}, ${handle}, ${displayName}, ${[...roles]}::text[])
    on conflict (workspace_id, handle) do update set roles = excluded.roles, display_name = excluded.display_name, active = true`.execute(
    db,
  )
}

const isZone = (timezone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: timezone }))
  } catch {
    return false
  }
}

const badSlug = (slug: string) =>
  new Refusal(
    'bad_input',
    { zh: `工作区代号“${slug.slice(0, 40)}”不行。`, en: `The slug "${slug.slice(0, 40)}" does not do.` },
    {
      zh: '用小写字母开头，2–40 个小写字母、数字或连字符。',
      en: 'Use 2–40 lower-case letters, digits or hyphens, starting with a letter.',
    },
  )
const badZone = (timezone: string) =>
  new Refusal(
    'bad_input',
    { zh: `没有“${timezone.slice(0, 40)}”这个时区。`, en: `There is no time zone "${timezone.slice(0, 40)}".` },
    { zh: '写成 Asia/Shanghai 这样。', en: 'Write it like Asia/Shanghai.' },
  )
const taken = (slug: string) =>
  new Refusal(
    'conflict',
    { zh: `已经有叫 ${slug} 的工作区。`, en: `There is a workspace ${slug} already.` },
    { zh: '换一个代号。', en: 'Choose another slug.' },
  )
const notYours = () =>
  new Refusal(
    'forbidden',
    { zh: '只有管理员能改人员。', en: 'Only an admin may change who works here.' },
    { zh: '用 --as 换成管理员。', en: 'Act as an admin with --as.' },
  )
