import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemoBrand } from '../../src/channels/sandbox/seed.ts'
import { type Db, openEmbedded } from '../../src/platform/db/database.ts'
import { TEMPLATE_FOLDER } from '../database.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What a process sees of the environment: nothing of the machine's but where programs are. */
const environment = (given: Record<string, string>) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  LANG: 'en_US.UTF-8',
  NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
  PORT: '0',
  ...given,
})

export interface Run {
  readonly child: ChildProcess
  readonly pid: number
  /** All that was written so far. */
  out(): string
  err(): string
  /** The exit code (null: killed), once it has ended and all that it wrote is here. */
  readonly ended: Promise<number | null>
}

const started: Run[] = []

/** Starts `flywheel …` as its own process. */
export const flywheel = (args: readonly string[], env: Record<string, string>): Run => {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli.ts'), ...args], {
    cwd: ROOT,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    text.out += piece
  })
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    text.err += piece
  })
  const run: Run = {
    child,
    pid: child.pid ?? 0,
    out: () => text.out,
    err: () => text.err,
    ended: once(child, 'close').then(([code]) => code as number | null),
  }
  started.push(run)
  return run
}

/** Runs a command to its end. */
export const command = async (args: readonly string[], env: Record<string, string>) => {
  const run = flywheel(args, env)
  const code = await run.ended
  return { code, out: run.out(), err: run.err() }
}

/** The JSON document of a command that must succeed. */
export const answerOf = async <T>(args: readonly string[], env: Record<string, string>): Promise<T> => {
  const { code, out, err } = await command([...args, '--json'], env)
  if (code !== 0) throw new Error(`flywheel ${args.join(' ')} ended with ${code}: ${out}${err}`)
  return JSON.parse(out) as T
}

/** Waits until something that a process wrote matches; fails when it ends first. */
export const saying = (run: Run, pattern: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    const look = () => {
      const match = pattern.exec(run.out()) ?? pattern.exec(run.err())
      if (match) resolve(match)
    }
    run.child.stdout?.on('data', look)
    run.child.stderr?.on('data', look)
    void run.ended.then(code => reject(new Error(`ended with ${code}: ${run.out()}${run.err()}`)))
    look()
  })

export interface Server extends Run {
  readonly url: string
}

/** A server that answers. */
export const serving = async (env: Record<string, string>, args: readonly string[] = []): Promise<Server> => {
  const run = flywheel(['serve', ...args], env)
  const [, url = ''] = await saying(run, /(http:\/\/[^\s?]+?)\s*\n[\s\S]*login\?t=/)
  return { ...run, url }
}

export const kill = async (run: Run, signal: NodeJS.Signals): Promise<number | null> => {
  run.child.kill(signal)
  return run.ended
}

const folders: string[] = []

/** An empty folder that goes away with the test file. */
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'flywheel-test-'))
  folders.push(made)
  return made
}

/** A data folder with the schema and a small demo brand; `stopAfter` leaves the brand unfinished after so many steps. */
export const seeded = async (members: number, stopAfter = Number.POSITIVE_INFINITY, now = new Date().toISOString()) => {
  const dir = await folder()
  await cp(TEMPLATE_FOLDER, join(dir, 'db'), { recursive: true })
  await inside(dir, db =>
    seedDemoBrand(db, {
      now,
      members,
      onProgress(done) {
        if (done >= stopAfter) throw new Error('enough')
      },
    }).catch((error: Error) => {
      if (error.message !== 'enough') throw error
    }),
  )
  return dir
}

export const copyOf = async (dir: string): Promise<string> => {
  const made = await folder()
  await cp(join(dir, 'db'), join(made, 'db'), { recursive: true })
  return made
}

/** Opens the database of a data folder that no process has. */
export const inside = async <T>(dir: string, look: (db: Db) => Promise<T>): Promise<T> => {
  const database = await openEmbedded(join(dir, 'db'))
  try {
    return await look(database.db)
  } finally {
    await database.close()
  }
}

/** Ends every process that was started here and takes the folders away. */
export const cleanUp = async (): Promise<void> => {
  await Promise.all(started.map(run => (run.child.exitCode === null ? kill(run, 'SIGKILL') : run.ended)))
  await Promise.all(folders.map(dir => rm(dir, { recursive: true, force: true })))
}
