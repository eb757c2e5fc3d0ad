import { createInterface } from 'node:readline/promises'
import { text as everything } from 'node:stream/consumers'
import type { Command } from 'commander'
import { langOf } from '../../../platform/i18n.ts'
import { cardText } from '../card.ts'
import type { Terminal, TerminalHost } from '../host.ts'
import { printJson } from '../io.ts'
import { CarriedOut } from '../program.ts'

interface AskOptions {
  as: string
  thread?: string
  now?: string
  json?: boolean
}

/** `ask TEXT` and the interactive `chat`. */
export const registerAsk = (program: Command, terminal: Terminal): void => {
  program
    .command('ask')
    .description('say something to the assistant')
    .argument('<text>', 'a sentence, Chinese or English; - reads standard input')
    .option('--as <actor>', 'who asks', 'operator')
    .option('--thread <id>', 'the conversation it belongs to')
    .option('--now <iso>', 'set the demo clock first (sandbox workspaces only)')
    .action(async (text: string, options: AskOptions) => {
      if (text === '-') return again(terminal, await everything(process.stdin), options)
      const host = await terminal.open()
      await ask(terminal, host, text, options)
    })

  program
    .command('chat')
    .description('talk with the assistant, line by line')
    .option('--as <actor>', 'who asks', 'operator')
    .action(async ({ as }: { as: string }) => {
      const thread = `terminal-${Date.now().toString(36)}`
      const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: '› ' })
      let closed = false
      lines.on('close', () => {
        closed = true
      })
      lines.prompt()
      for await (const line of lines) {
        if (/^(exit|quit|退出)$/i.test(line.trim())) break
        if (line.trim()) await terminal.run(['ask', '--as', as, '--thread', thread, '--', line], terminal.io)
        if (!closed) lines.prompt()
      }
      if (!closed) lines.close()
    })
}

/**
 * Asks what standard input held, as if it had been the argument: where the command is carried out by another process, that one
 * cannot read ours.
 */
const again = async (terminal: Terminal, text: string, { as, thread, now, json }: AskOptions): Promise<void> => {
  const flags = [...(thread ? ['--thread', thread] : []), ...(now ? ['--now', now] : []), ...(json ? ['--json'] : [])]
  const said = text.trim() === '-' ? '' : text
  const exit = await terminal.run(['ask', '--as', as, ...flags, '--', said], terminal.io)
  if (exit) throw new CarriedOut(exit)
}

/** Asks once and prints the answer. */
const ask = async (terminal: Terminal, host: TerminalHost, text: string, options: AskOptions): Promise<void> => {
  const { io } = terminal
  const workspace = await host.assistant.workspace(host.workspace)
  const lang = text.trim() ? langOf(text) : terminal.lang
  const before = await host.assistant.scope(workspace.id, options.as, lang)
  if (options.now) await host.assistant.moveClock(before, options.now)
  const scope = options.now ? await host.assistant.scope(workspace.id, options.as, lang) : before
  const answer = await host.assistant.ask(
    scope,
    { text, surface: 'terminal', ...(options.thread ? { threadId: options.thread } : {}) },
    event => {
      if (event.type === 'progress' && !options.json) io.err(`… ${event.text}\n`)
    },
  )
  if (answer.decision === 'deny') terminal.fail()
  if (options.json) printJson(io, answer)
  else {
    io.out(`${answer.reply}\n`)
    for (const proposal of answer.proposals) io.out(`\n${cardText(proposal, lang, scope.workspace.timezone)}\n`)
    for (const option of answer.options) io.out(`  → ${option.command}\n`)
  }
}
