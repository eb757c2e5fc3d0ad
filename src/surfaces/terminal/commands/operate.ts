import type { Command } from 'commander'
import { verifyAudit } from '../../../core/audit/chain.ts'
import { whyNot } from '../../../domain/touches/why.ts'
import { createApiKey, revokeApiKey } from '../../api/api-keys.ts'
import type { Terminal } from '../host.ts'
import { printJson } from '../io.ts'

interface Acting {
  as: string
  json?: boolean
}

/** `why`, `audit verify`, `doctor`, `login`, `key create|revoke`. */
export const registerOperate = (program: Command, terminal: Terminal): void => {
  const { io, lang } = terminal
  const open = async (as: string) => {
    const host = await terminal.open()
    const workspace = await host.assistant.workspace(host.workspace)
    return { host, workspace, scope: await host.assistant.scope(workspace.id, as, lang) }
  }

  program
    .command('why')
    .description('why a member got a plan’s message, or did not')
    .argument('<member>', 'the member’s number or the source’s id')
    .argument('<plan>')
    .option('--as <actor>', 'who asks', 'operator')
    .action(async (member: string, plan: string, options: Acting) => {
      const { scope } = await open(options.as)
      const why = await whyNot(scope, member, plan)
      if (options.json) printJson(io, why)
      else io.out(`${why.says[lang]}\n`)
    })

  program
    .command('audit')
    .description('the append-only record')
    .command('verify')
    .description('recompute the chain and name the first row that is wrong')
    .option('--as <actor>', 'who asks', 'compliance')
    .action(async (options: Acting) => {
      const { host, workspace } = await open(options.as)
      const check = await verifyAudit(host.database.db, workspace.id)
      if (!check.ok) terminal.fail()
      if (options.json) return printJson(io, check)
      io.out(
        check.ok
          ? lang === 'zh'
            ? `审计链完整，${check.rows} 行，链头 ${check.head.slice(0, 12)}。\n`
            : `The audit chain is whole: ${check.rows} rows, head ${check.head.slice(0, 12)}.\n`
          : lang === 'zh'
            ? `第 ${check.seq} 行不对：${check.reason}。\n`
            : `Row ${check.seq} is wrong: ${check.reason}.\n`,
      )
    })

  program
    .command('doctor')
    .description('check every connection and say what to fix')
    .action(async (options: { json?: boolean }) => {
      const findings = await (await terminal.open()).doctor()
      if (findings.some(f => !f.ok)) terminal.fail()
      if (options.json) return printJson(io, { ok: findings.every(f => f.ok), findings })
      for (const f of findings) io.out(`${f.ok ? '✓' : '✗'} ${f.name}: ${f.says}${f.fix ? `\n    → ${f.fix}` : ''}\n`)
    })

  program
    .command('login')
    .description('a one-time link into the web console')
    .option('--as <actor>', 'who logs in', 'operator')
    .action(async (options: Acting) => {
      const host = await terminal.open()
      const url = await host.loginLink(options.as)
      if (options.json) printJson(io, { url })
      else io.out(`${url}\n`)
    })

  const key = program.command('key').description('keys of the HTTP API')
  key
    .command('create')
    .argument('<label>', 'what it is for')
    .requiredOption('--as <actor>', 'an admin; the key acts as this person')
    .action(async (label: string, options: Acting) => {
      const { scope } = await open(options.as)
      const made = await createApiKey(scope, label)
      if (options.json) printJson(io, made)
      else
        io.out(
          `${made.token}\n${lang === 'zh' ? '只显示这一次，请保存好。' : 'It is shown this once; keep it safe.'}  (${made.keyId})\n`,
        )
    })
  key
    .command('revoke')
    .argument('<keyId>')
    .requiredOption('--as <actor>', 'an admin')
    .action(async (keyId: string, options: Acting) => {
      const { scope } = await open(options.as)
      await revokeApiKey(scope, keyId)
      if (options.json) printJson(io, { revoked: keyId })
    })
}
