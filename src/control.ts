import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Holder } from './platform/db/folder-lock.ts'
import type { Io } from './surfaces/terminal/io.ts'

/**
 * The embedded database has one owner. While a server owns it, commands from this machine are carried out by that server:
 * the way there is a loopback port and a token in a file that only this user can read.
 */
export interface Control {
  readonly port: number
  close(): Promise<void>
}

type Frame = { stream: 'out' | 'err'; text: string } | { exit: number }

const MOST_BYTES = 1_000_000

const zCommand = z.strictObject({ argv: z.array(z.string()), cwd: z.string(), lang: z.enum(['zh', 'en']) })

/** What was asked for; null when it is too large, cut off or no command. */
const commandOf = async (req: IncomingMessage): Promise<z.infer<typeof zCommand> | null> => {
  let body = ''
  try {
    for await (const piece of req) {
      body += piece
      if (body.length > MOST_BYTES) return null
    }
    return zCommand.parse(JSON.parse(body))
  } catch {
    return null
  }
}

export const startControl = async (
  token: string,
  run: (argv: string[], io: Io) => Promise<number>,
): Promise<Control> => {
  const expected = Buffer.from(`Bearer ${token}`)
  const server = createServer(async (req, res) => {
    const given = Buffer.from(req.headers.authorization ?? '')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return void res.writeHead(401).end()
    const command = await commandOf(req)
    if (!command) return void res.writeHead(400).end()
    res.writeHead(200, { 'content-type': 'application/x-ndjson' })
    // Whoever asked may be gone before the end; what they asked for is carried out all the same.
    res.on('error', () => {})
    const send = (frame: Frame) => void res.write(`${JSON.stringify(frame)}\n`)
    const io: Io = {
      cwd: command.cwd,
      lang: command.lang,
      interactive: false,
      out: text => send({ stream: 'out', text }),
      err: text => send({ stream: 'err', text }),
    }
    send({ exit: await run(command.argv, io).catch(() => 1) })
    res.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Has the process that holds the data folder carry a command out; null when it takes none (it is not a server, or just stopped). */
export const forward = (holder: Holder | null, argv: readonly string[], io: Io): Promise<number | null> =>
  new Promise(resolve => {
    if (!holder?.control) return resolve(null)
    const { port, token } = holder.control
    const req = request(
      { host: '127.0.0.1', port, method: 'POST', headers: { authorization: `Bearer ${token}` } },
      res => {
        if (res.statusCode !== 200) return resolve(null)
        let rest = ''
        let exit = 1
        res.setEncoding('utf8')
        res.on('data', (piece: string) => {
          const lines = (rest + piece).split('\n')
          rest = lines.pop() ?? ''
          for (const line of lines) {
            const frame = JSON.parse(line) as Frame
            if ('exit' in frame) exit = frame.exit
            else io[frame.stream](frame.text)
          }
        })
        res.on('end', () => resolve(exit))
        res.on('error', () => resolve(1))
      },
    )
    req.on('error', () => resolve(null))
    req.end(JSON.stringify({ argv, cwd: io.cwd, lang: io.lang }))
  })
