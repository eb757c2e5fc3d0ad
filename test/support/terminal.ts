import { runProgram } from '../../src/surfaces/terminal/program.ts'
import type { World } from './world.ts'

/** Runs a command line on a world, as somebody at a terminal would. */
export const terminalOn =
  (world: Pick<World, 'assistant' | 'database'>, { cwd = '/', workspace = 'demo' } = {}) =>
  async (...argv: string[]): Promise<{ exit: number; out: string; err: string }> => {
    const said = { out: '', err: '' }
    const io = {
      cwd,
      lang: 'zh' as const,
      interactive: false,
      out: (text: string) => {
        said.out += text
      },
      err: (text: string) => {
        said.err += text
      },
    }
    const exit = await runProgram(argv, io, async () => ({
      assistant: world.assistant,
      database: world.database,
      dataDir: '/nowhere',
      workspace,
      consoleUrl: 'http://console.test',
      loginLink: async () => '',
      resetDemo: async () => ({ workspaceId: 0, members: 0, orders: 0 }),
      doctor: async () => [],
    }))
    return { exit, ...said }
  }
