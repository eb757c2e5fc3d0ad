import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** Keys that never reach a log line, wherever they stand: secrets, and what a person said, is called or can be reached by. */
const HIDDEN = [
  'authorization',
  'cookie',
  'token',
  'secret',
  'password',
  'apiKey',
  'text',
  'content',
  'name',
  'nickname',
  'phone',
  'email',
  'birthday',
  'address',
  'externalId',
  'params',
]

const redact = HIDDEN.flatMap(key => [key, `*.${key}`, `*.*.${key}`])

/** JSON log lines on stderr. What a line may carry: ids, counts, codes, durations. */
export const createLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    { level, redact: { paths: redact, censor: '[hidden]' }, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination ?? pino.destination({ dest: 2, sync: true }),
  )

/** No log at all, for tests. */
export const silentLog = (): Log => pino({ level: 'silent' })
