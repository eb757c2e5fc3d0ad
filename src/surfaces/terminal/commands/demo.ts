import type { Command } from 'commander'
import type { Terminal } from '../host.ts'
import { printJson, progressLine } from '../io.ts'

/** `demo reset` and `demo clock`. */
export const registerDemo = (program: Command, terminal: Terminal): void => {
  const { io, lang } = terminal
  const demo = program.command('demo').description('the demo brand and its simulated customers')

  demo
    .command('reset')
    .description('make the demo brand afresh')
    .action(async (options: { json?: boolean }) => {
      const host = await terminal.open()
      const progress = progressLine(io)
      const made = await host.resetDemo(text => progress.show(text))
      progress.end()
      if (options.json) printJson(io, made)
      else
        io.out(
          lang === 'zh'
            ? `演示品牌已重建：${made.members} 位会员，${made.orders} 笔订单。\n`
            : `The demo brand is new: ${made.members} members, ${made.orders} orders.\n`,
        )
    })

  demo
    .command('clock')
    .description('set the demo world’s clock; what is due on the way happens. Without a time: show it')
    .argument('[iso]', 'an instant such as 2026-09-21T10:30:00+08:00, or real')
    .option('--as <actor>', 'who sets it', 'operator')
    .action(async (to: string | undefined, options: { as: string; json?: boolean }) => {
      const host = await terminal.open()
      const workspace = await host.assistant.workspace(host.workspace)
      const scope = await host.assistant.scope(workspace.id, options.as, lang)
      const { now } =
        to === undefined
          ? { now: scope.now.toString() }
          : await host.assistant.moveClock(scope, to === 'real' ? null : to)
      if (options.json) printJson(io, { now })
      else io.out(`${now}\n`)
    })
}
