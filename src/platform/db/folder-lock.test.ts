import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { folderHeld, lockFolder } from './folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flywheel-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const script = `
  const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))})
  const lock = lockFolder(${'process.argv[1]'})
  if ('heldBy' in lock) { console.log('held by ' + lock.heldBy?.pid); process.exit(0) }
  lock.describe({ pid: process.pid, since: 'now', command: 'test' })
  console.log('mine')
  if (process.argv[2] === 'stay') setInterval(() => {}, 1000)`
const args = (...rest: string[]) => ['--input-type=module', '--no-warnings', '-e', script, folder, ...rest]

it('lets one process in, names it to the second, and is free again after kill -9', async () => {
  const first = spawn(process.execPath, args('stay'), { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    expect(String((await once(first.stdout, 'data'))[0]).trim()).toBe('mine')
    expect(execFileSync(process.execPath, args(), { encoding: 'utf8', timeout: 10_000 }).trim()).toBe(
      `held by ${first.pid}`,
    )
  } finally {
    first.kill('SIGKILL')
  }
  await once(first, 'exit')
  expect(execFileSync(process.execPath, args(), { encoding: 'utf8', timeout: 10_000 }).trim()).toBe('mine')
})

it('refuses a second opening in the same process, and says who holds it', () => {
  const lock = lockFolder(folder)
  if ('heldBy' in lock) throw new Error('the folder was free')
  lock.describe({ pid: 42, since: '2026-09-21T10:00:00Z', command: 'serve' })
  const second = lockFolder(folder)
  expect(second).toEqual({ heldBy: { pid: 42, since: '2026-09-21T10:00:00Z', command: 'serve' } })
  expect(folderHeld(folder, 'heldBy' in second ? second.heldBy : null).says.en).toContain('pid 42')
  lock.release()
})
