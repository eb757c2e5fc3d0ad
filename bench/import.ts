import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { importFile } from '../src/domain/imports/import-file.ts'
import { testDatabase } from '../test/database.ts'
import { testScope, testWorkspace } from '../test/fixtures.ts'
import { setup } from '../test/template.ts'

/**
 * How long a purchase history of CDNOW's size takes to come in, and how much memory, once and for a file twice as long; embedded and,
 * where TEST_DATABASE_URL is set, on PostgreSQL too. Each run is a process of its own. Run: node bench/import.ts [runs]
 */
interface Figures {
  readonly rows: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMb: number
}

/** The real file where it is at hand, else one of its shape: 23,570 customers, 69,659 purchases. */
const history = async (): Promise<string[]> => {
  const real = join(import.meta.dirname, '../../shared/data/cdnow_master.txt')
  if (existsSync(real)) return (await readFile(real, 'utf8')).trim().split('\n').slice(1)
  return Array.from({ length: 69_659 }, (_, i) => {
    const day = 1 + ((i * 7) % 28)
    return ` ${String(1 + (i % 23_570)).padStart(5, '0')} 1997${String(1 + (i % 12)).padStart(2, '0')}${String(day).padStart(2, '0')} ${1 + (i % 4)} ${i % 90}.77`
  })
}

const once = async (file: string): Promise<Figures> => {
  const database = await testDatabase()
  const scope = testScope(database.db, await testWorkspace(database.db))
  const began = performance.now()
  const cpu = process.cpuUsage()
  const { read, added } = await importFile(scope, { kind: 'orders', file, preset: 'cdnow' })
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  await database.close()
  if (added !== read) throw new Error(`${added} of ${read} rows are in`)
  return { rows: read, seconds, cpuSeconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 }
}

const inProcess = async (file: string, url: string | undefined): Promise<Figures> => {
  const { TEST_DATABASE_URL: _, ...rest } = process.env
  const env = url ? { ...rest, TEST_DATABASE_URL: url } : rest
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, '--once', file], { env })
  return JSON.parse(stdout) as Figures
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const measure = async (runs: number): Promise<void> => {
  await setup()
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'))
  const lines = await history()
  const more = lines.map(line => line.replace(/\d/, digit => String(Number(digit) + 1)))
  const files = { 'as it is': lines, 'twice as long': [...lines, ...more] }
  for (const url of [undefined, process.env['TEST_DATABASE_URL']].slice(0, process.env['TEST_DATABASE_URL'] ? 2 : 1))
    for (const [name, content] of Object.entries(files)) {
      const file = join(folder, `${content.length}.txt`)
      await writeFile(file, content.join('\n'))
      const all: Figures[] = []
      for (let i = 0; i < runs; i++) all.push(await inProcess(file, url))
      const of = (key: keyof Figures) => median(all.map(figures => figures[key]))
      console.log(
        `${(url ? 'PostgreSQL' : 'embedded').padEnd(10)} ${name.padEnd(13)} ${of('rows')} rows: ${of('seconds').toFixed(1)} s (${Math.round(of('rows') / of('seconds'))} rows/s), CPU of this process ${of('cpuSeconds').toFixed(1)} s, peak RSS ${Math.round(of('peakMb'))} MB; median of ${runs}`,
      )
    }
  await rm(folder, { recursive: true })
}

const [mode, file] = process.argv.slice(2)
if (mode === '--once' && file) console.log(JSON.stringify(await once(file)))
else await measure(Number(mode ?? 3))
