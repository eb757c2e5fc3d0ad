import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerOf,
  cleanUp,
  command,
  copyOf,
  flywheel,
  kill,
  type Server,
  saying,
  seeded,
  serving,
} from './support/processes.ts'

let dir: string
let server: Server
let env: Record<string, string>
beforeAll(async () => {
  dir = await seeded(120)
  env = { DATA_DIR: await copyOf(dir), LOG_LEVEL: 'debug' }
  server = await serving(env)
}, 120_000)
afterAll(cleanUp, 60_000)

const get = async (path: string) => {
  const answer = await fetch(server.url + path)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('a server', () => {
  it('answers health, readiness and figures, on loopback alone', async () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    expect(await get('/healthz')).toMatchObject({ status: 200, text: 'ok' })
    const ready = await get('/readyz')
    expect(ready.status).toBe(200)
    expect(JSON.parse(ready.text)).toMatchObject({ ready: true, jobs: { failed: 0 } })
    const figures = await get('/metrics')
    expect(figures.status).toBe(200)
    expect(figures.text).toMatch(/^flywheel_outbox_jobs\{state="open"\} \d+$/m)
    expect(figures.text).toMatch(/^flywheel_http_request_seconds_count\{method="GET",status="200"\} [1-9]/m)
    expect(figures.headers.get('x-request-id')).toMatch(/^req_/)
  })

  it('has its folder for itself: a second one says who has it and ends with 1', async () => {
    const { code, err } = await command(['serve'], env)
    expect(code).toBe(1)
    expect(err).toContain(`pid ${server.pid}`)
    expect(err).toContain('DATA_DIR')
    expect((await get('/healthz')).status).toBe(200)
  })

  it('carries out what another process asks for in the same folder', async () => {
    const asked = await answerOf<{ proposals: { id: string; status: string }[] }>(
      ['ask', '给所有会员发一条中秋关怀，明天上午10点发', '--as', 'operator'],
      env,
    )
    const [proposal] = asked.proposals
    expect(proposal).toMatchObject({ status: 'pending' })
    const done = await answerOf<{ status: string; outcome: { planId: string } }>(
      ['approve', proposal?.id ?? '', '--as', 'operator'],
      env,
    )
    expect(done.status).toBe('executed')
    const { plans } = await answerOf<{ plans: { id: string }[] }>(['plans'], env)
    expect(plans.map(p => p.id)).toContain(done.outcome.planId)
  })

  it('hands on a refusal with its exit code, and a misuse with its own', async () => {
    const none = await command(['approve', 'prp_none', '--as', 'operator'], env)
    expect(none).toMatchObject({ code: 1, out: '' })
    expect(none.err).toContain('prp_none')
    expect((await command(['ask', 'hello', '--as', 'stranger'], env)).code).toBe(2)
    expect((await command(['nonsense'], env)).code).toBe(2)
  })

  it('stands by when a forwarded command is cut off, malformed or not from here', async () => {
    const { control } = JSON.parse(await readFile(join(env['DATA_DIR'] ?? '', 'holder.json'), 'utf8')) as {
      control: { port: number; token: string }
    }
    const post = (token: string, body: string, cut: boolean) =>
      new Promise<number>(resolve => {
        const headers = { authorization: `Bearer ${token}`, ...(cut ? { 'content-length': '100000' } : {}) }
        const req = request({ host: '127.0.0.1', port: control.port, method: 'POST', headers }, res => {
          res.resume()
          resolve(res.statusCode ?? 0)
        })
        req.on('error', () => resolve(0))
        if (!cut) return void req.end(body)
        req.write(body, () => req.destroy())
      })
    expect(await post('wrong', '{}', false)).toBe(401)
    expect(await post(control.token, 'not json', false)).toBe(400)
    expect(await post(control.token, '{"argv":"ask"}', false)).toBe(400)
    await post(control.token, '{"argv":[', true)
    const asking = flywheel(['ask', '现在排了哪些？'], env)
    await saying(asking, /./)
    await kill(asking, 'SIGKILL')
    expect((await get('/healthz')).status).toBe(200)
    expect((await answerOf<{ plans: unknown[] }>(['plans'], env)).plans).toBeDefined()
  })

  it('writes its log as JSON with a request id, and nothing that a person said', async () => {
    await command(['ask', '给欧阳锋13912345678发一条中秋祝福，明天上午10点', '--as', 'operator'], env)
    await get('/members/13912345678?name=欧阳锋')
    const lines = server
      .err()
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line) as Record<string, unknown>)
    expect(lines.some(line => line['msg'] === 'request' && /^req_/.test(String(line['request'])))).toBe(true)
    expect(server.err()).not.toContain('欧阳锋')
    expect(server.err()).not.toContain('中秋祝福')
    expect(server.err()).not.toMatch(/login\?t=/)
    expect(server.err()).not.toContain('13912345678')
  })

  it('ends with 0 within ten seconds of SIGTERM, and leaves the folder free', async () => {
    const since = performance.now()
    expect(await kill(server, 'SIGTERM')).toBe(0)
    expect(performance.now() - since).toBeLessThan(10_000)
    expect((await answerOf<{ ok: boolean }>(['audit', 'verify'], env)).ok).toBe(true)
  })
})

describe('a process that cannot start', () => {
  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['REDIS_URL', 'localhost:6379'],
    ['LOG_LEVEL', 'loud'],
  ])('names the variable that is wrong: %s=%s', async (name, value) => {
    const { code, err } = await command(['serve'], { DATA_DIR: '/nowhere/at/all', [name]: value })
    expect(code).toBe(2)
    expect(err).toContain(name)
    expect(err).not.toContain('    at ')
  })

  it('says that the database is away, in a sentence', async () => {
    const closed = await freePort()
    const { code, err } = await command(['serve'], { DATABASE_URL: `postgres://me:secret@127.0.0.1:${closed}/x` })
    expect(code).toBe(1)
    expect(err).toContain('DATABASE_URL')
    expect(err).not.toContain('secret')
    expect(err).not.toContain('    at ')
  })

  it('says that the port is taken, and lets go of the folder', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => taken.once('listening', resolve))
    const port = String((taken.address() as AddressInfo).port)
    const copy = await copyOf(dir)
    const { code, err } = await command(['serve'], { DATA_DIR: copy, PORT: port })
    expect(code).toBe(1)
    expect(err).toContain(port)
    taken.close()
    expect((await command(['plans'], { DATA_DIR: copy })).code).toBe(0)
  })
})

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}
