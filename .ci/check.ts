import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const PATH = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)

/** Everything that holds without a database: types, form, arrows, and nothing that is not used. */
const CHECKS: readonly (readonly [name: string, command: string])[] = [
  ['types', 'tsc --noEmit'],
  ['lint and format', 'biome check --error-on-warnings --max-diagnostics=50 .'],
  ['boundaries', 'vitest run test/boundary.test.ts --reporter=dot'],
  ['nothing unused', 'knip --no-progress'],
]

interface Outcome {
  readonly name: string
  readonly ok: boolean
  readonly output: string
}

const run = (name: string, command: string): Promise<Outcome> =>
  new Promise(resolve => {
    const started = performance.now()
    let output = ''
    const [program = '', ...args] = command.split(' ')
    const child = spawn(program, args, { cwd: root, env: { ...process.env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => {
        output += piece
      })
    const end = (ok: boolean) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`${ok ? '✓' : '✗'} ${name.padEnd(16)} ${seconds.padStart(6)} s   ${command}`)
      resolve({ name, ok, output })
    }
    child.on('error', error => {
      output += `${error.message}\n`
      end(false)
    })
    child.on('close', code => end(code === 0))
  })

const outcomes = await Promise.all(CHECKS.map(([name, command]) => run(name, command)))
const failed = outcomes.filter(outcome => !outcome.ok)
for (const { name, output } of failed) console.log(`\n── ${name} ──\n${output.trimEnd()}`)
process.exitCode = failed.length ? 1 : 0
