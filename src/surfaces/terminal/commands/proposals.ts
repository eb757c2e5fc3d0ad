import { type Command, Option } from 'commander'
import { cardText } from '../card.ts'
import type { Terminal } from '../host.ts'
import { printJson } from '../io.ts'

interface Acting {
  as: string
  json?: boolean
}

const STATUSES = ['open', 'scheduled', 'paused', 'sending', 'sent', 'cancelled'] as const

/** `approve`, `reject`, `proposals`, `plans`, `plan`. */
export const registerProposals = (program: Command, terminal: Terminal): void => {
  const { io, lang } = terminal
  const open = async (as: string) => {
    const host = await terminal.open()
    const workspace = await host.assistant.workspace(host.workspace)
    return { assistant: host.assistant, scope: await host.assistant.scope(workspace.id, as, lang) }
  }

  program
    .command('approve')
    .description('approve (or confirm) a proposal as it stands now')
    .argument('<id>')
    .requiredOption('--as <actor>', 'who approves')
    .option('--hash <hash>', 'approve only if the proposal is still the one with this hash')
    .action(async (id: string, options: Acting & { hash?: string }) => {
      const { assistant, scope } = await open(options.as)
      const seen = await assistant.proposal(scope, id)
      const done = await assistant.approve(scope, id, options.hash ?? seen.hash)
      if (options.json) printJson(io, done)
      else io.out(`${cardText(done, lang, scope.workspace.timezone)}\n`)
    })

  program
    .command('reject')
    .description('reject a proposal, or withdraw your own')
    .argument('<id>')
    .requiredOption('--as <actor>', 'who rejects')
    .option('--reason <text>', 'why', lang === 'zh' ? '未说明' : 'not said')
    .action(async (id: string, options: Acting & { reason: string }) => {
      const { assistant, scope } = await open(options.as)
      const done = await assistant.reject(scope, id, options.reason)
      if (options.json) printJson(io, done)
      else io.out(`${cardText(done, lang, scope.workspace.timezone)}\n`)
    })

  program
    .command('proposals')
    .description('what waits for a confirmation or an approval')
    .option('--as <actor>', 'who looks', 'operator')
    .option('--all', 'those already decided as well')
    .action(async (options: Acting & { all?: boolean }) => {
      const { assistant, scope } = await open(options.as)
      const list = await assistant.proposals(scope, { status: options.all ? 'all' : 'open' })
      if (options.json) printJson(io, { proposals: list })
      else
        io.out(
          list.length
            ? list.map(p => `${p.id}  ${p.status}  ${p.preview.what[lang]}`).join('\n') + '\n'
            : lang === 'zh'
              ? '没有待审批的。\n'
              : 'Nothing waits.\n',
        )
    })

  program
    .command('plans')
    .description('touch plans: what is scheduled and what went out')
    .option('--as <actor>', 'who looks', 'operator')
    .addOption(new Option('--status <status>', 'only these').choices(STATUSES))
    .action(async (options: Acting & { status?: string }) => {
      const { assistant, scope } = await open(options.as)
      const list = await assistant.plans(scope, options.status ? { status: options.status } : {})
      const paused = await assistant.paused(scope)
      if (options.json) return printJson(io, { paused, plans: list })
      if (paused) io.out(`${paused}\n`)
      io.out(
        list
          .map(
            p =>
              `${p.id}  ${p.local}  ${p.status}  ${p.title}  ${p.counts.delivered}/${p.counts.audience}\n${p.notes.map(note => `    ${note}\n`).join('')}`,
          )
          .join('') || (lang === 'zh' ? '没有排期。\n' : 'Nothing is scheduled.\n'),
      )
    })

  program
    .command('plan')
    .description('one plan: every candidate has a verdict')
    .argument('<id>')
    .option('--as <actor>', 'who looks', 'operator')
    .action(async (id: string, options: Acting) => {
      const { assistant, scope } = await open(options.as)
      const plan = await assistant.plan(scope, id)
      if (options.json) return printJson(io, plan)
      const { counts } = plan
      io.out(
        `${plan.title}  ${plan.local}  ${plan.status}\n${counts.audience} = ${counts.send} + ${counts.heldOut} + ${counts.defer} + ${counts.drop}  (send + held out + later + dropped)\n`,
      )
      for (const note of plan.notes) io.out(`  ${note}\n`)
      for (const reason of plan.reasons) io.out(`  ${reason.says}  ${reason.count}\n`)
    })
}
