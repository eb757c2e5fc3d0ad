import type { Command } from 'commander'
import type { ProposalView } from '../../../agent/tools/tool.ts'
import { cardText } from '../card.ts'
import type { Terminal } from '../host.ts'
import { printJson } from '../io.ts'

interface Stopping {
  as: string
  plan?: string
  reason?: string
  json?: boolean
}

/** `pause` and `resume`: of all sending, or of one plan. */
export const registerStop = (program: Command, terminal: Terminal): void => {
  const { io, lang } = terminal
  const act = async (options: Stopping, action: string, input: object): Promise<void> => {
    const host = await terminal.open()
    const workspace = await host.assistant.workspace(host.workspace)
    const scope = await host.assistant.scope(workspace.id, options.as, lang)
    const made = await host.assistant.act(scope, action, input)
    if (made.status === 'denied') terminal.fail()
    if (options.json) printJson(io, made)
    else io.out(`${brief(made) ?? cardText(made, lang, workspace.timezone)}\n`)
  }
  const brief = (made: ProposalView): string | null => (made.status === 'executed' ? (made.says?.[lang] ?? null) : null)

  program
    .command('pause')
    .description('stop all sending at once (or one plan)')
    .option('--reason <text>', 'why; shown to whoever looks')
    .option('--plan <id>', 'only this plan')
    .option('--as <actor>', 'who stops it', 'operator')
    .action((options: Stopping) => {
      const reason = options.reason ?? null
      return options.plan
        ? act(options, 'touch.pause', { planId: options.plan, reason })
        : act(options, 'system.pause_all', { reason })
    })

  program
    .command('resume')
    .description('propose that sending (or one plan) goes on; somebody else approves')
    .option('--plan <id>', 'only this plan')
    .option('--as <actor>', 'who proposes it', 'operator')
    .action((options: Stopping) =>
      options.plan ? act(options, 'touch.resume', { planId: options.plan }) : act(options, 'system.resume', {}),
    )
}
