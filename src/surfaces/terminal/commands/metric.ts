import type { Command } from 'commander'
import { queryMetric } from '../../../core/metrics/query.ts'
import { renderMetric, renderPlanEffect } from '../../../core/metrics/render.ts'
import { planRow } from '../../../domain/touches/plans.ts'
import type { Terminal } from '../host.ts'
import { printJson } from '../io.ts'

interface Flags {
  as: string
  from?: string
  to?: string
  period?: string
  by?: string
  plan?: string
  json?: boolean
}

/** `metric ID --from --to [--by dim]`. */
export const registerMetric = (program: Command, terminal: Terminal): void => {
  const { io, lang } = terminal
  program
    .command('metric')
    .description('compute a registered metric')
    .argument('<id>', 'an id or a word for it, such as first_order_conversion or 客单价')
    .option('--from <date>', 'first day (included)')
    .option('--to <date>', 'last day (not included)')
    .option('--period <words>', 'instead of --from and --to: "last week", 上周, 最近7天')
    .option('--by <dimension>', 'break down by')
    .option('--plan <id>', 'of this touch plan')
    .option('--as <actor>', 'who asks', 'operator')
    .action(async (metric: string, flags: Flags) => {
      const host = await terminal.open()
      const workspace = await host.assistant.workspace(host.workspace)
      const scope = await host.assistant.scope(workspace.id, flags.as, lang)
      if (flags.plan) await planRow(scope, flags.plan)
      const window = flags.from && flags.to ? { from: flags.from, to: flags.to } : flags.period
      const results = await queryMetric(scope, {
        metric,
        ...(window ? { window } : {}),
        ...(flags.by ? { by: flags.by } : {}),
        ...(flags.plan ? { planId: flags.plan } : {}),
      })
      if (flags.json) return printJson(io, { results })
      io.out(`${flags.plan ? renderPlanEffect(results, lang) : renderMetric(results, lang)}\n`)
    })
}
