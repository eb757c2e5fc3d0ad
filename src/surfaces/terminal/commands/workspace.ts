import { type Command, InvalidArgumentError } from 'commander'
import { ROLES, type Role } from '../../../core/roles.ts'
import { createWorkspace, putActor } from '../../../core/workspaces.ts'
import type { Terminal } from '../host.ts'
import { printJson } from '../io.ts'

const rolesOf = (text: string): Role[] =>
  text.split(',').map(word => {
    const role = ROLES.find(r => r === word.trim())
    if (!role) throw new InvalidArgumentError(`roles are ${ROLES.join(', ')}`)
    return role
  })

/** `workspace create` and `actor add`: a brand of your own beside the demo. */
export const registerWorkspace = (program: Command, terminal: Terminal): void => {
  const { io, lang } = terminal
  program
    .command('workspace')
    .description('brands of your own')
    .command('create')
    .argument('<slug>', 'a short name; set FLYWHEEL_WORKSPACE to it to work there')
    .requiredOption('--admin <handle>', 'who manages it')
    .option('--name <name>', 'what people see')
    .option('--timezone <zone>', 'IANA zone of its days', 'Asia/Shanghai')
    .action(async (slug: string, o: { admin: string; name?: string; timezone: string; json?: boolean }) => {
      const host = await terminal.open()
      const made = await createWorkspace(host.database.db, {
        slug,
        name: o.name ?? slug,
        timezone: o.timezone,
        admin: o.admin,
      })
      if (o.json) return printJson(io, { ...made, slug })
      io.out(
        lang === 'zh'
          ? `工作区 ${slug} 已建，管理员 ${o.admin}。接下来：FLYWHEEL_WORKSPACE=${slug} npm start\n`
          : `The workspace ${slug} is there, with ${o.admin} as admin. Next: FLYWHEEL_WORKSPACE=${slug} npm start\n`,
      )
    })

  program
    .command('actor')
    .description('who works here')
    .command('add')
    .argument('<handle>')
    .requiredOption('--roles <roles>', `comma-separated: ${ROLES.join(', ')}`, rolesOf)
    .requiredOption('--as <actor>', 'an admin')
    .option('--name <name>', 'what people see')
    .action(async (handle: string, o: { roles: Role[]; as: string; name?: string; json?: boolean }) => {
      const host = await terminal.open()
      const workspace = await host.assistant.workspace(host.workspace)
      const scope = await host.assistant.scope(workspace.id, o.as, lang)
      await putActor(scope, { handle, displayName: o.name ?? handle, roles: o.roles })
      if (o.json) return printJson(io, { handle, roles: o.roles })
      io.out(`${handle}  ${o.roles.join(', ')}\n`)
    })
}
