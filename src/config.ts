import { resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from './platform/errors.ts'

const url = (schemes: string[]) =>
  z.string().refine(text => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), {
    error: `an address starting with ${schemes.map(s => `${s}://`).join(' or ')}`,
  })

const wholeNumber = (from: number, to: number) =>
  z.coerce
    .number({ error: `a whole number from ${from} to ${to}` })
    .int()
    .min(from)
    .max(to)

/** Every variable that is read, what it must look like, and what it is without being set. */
const VARIABLES = z.object({
  PORT: wholeNumber(0, 65_535).default(8787),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.flywheel'),
  DATABASE_URL: url(['postgres', 'postgresql']).optional(),
  REDIS_URL: url(['redis', 'rediss']).optional(),
  PUBLIC_URL: url(['http', 'https']).optional(),
  OPENAI_BASE_URL: url(['http', 'https']).optional(),
  OPENAI_API_KEY: z.string().min(1).optional(),
  FLYWHEEL_MODEL: z.string().min(1).optional(),
  FLYWHEEL_WORKSPACE: z.string().min(1).default('demo'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
})

const EXPECTED: Record<string, string> = {
  PORT: 'a whole number from 0 to 65535',
  DATABASE_URL: 'postgres://user:password@host:5432/database',
  REDIS_URL: 'redis://host:6379',
  PUBLIC_URL: 'https://flywheel.example.com',
  OPENAI_BASE_URL: 'https://api.example.com/v1',
  LOG_LEVEL: 'trace, debug, info, warn, error or silent',
}

/** What was found, with anything that could be a password left out. */
const found = (name: string, value: string | undefined): string => {
  if (/KEY|SECRET|TOKEN/.test(name)) return value ? 'a value of the wrong form' : 'nothing'
  return JSON.stringify((value ?? '').replace(/\/\/[^@/]*@/, '//…@').slice(0, 80))
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
  readonly publicUrl: string | null
  readonly model: { readonly name: string; readonly baseUrl: string | null; readonly apiKey: string } | null
  readonly workspace: string
  readonly logLevel: string
}

/**
 * Reads the environment. An empty variable counts as not set.
 * A wrong value is refused, naming the variable, what was found and what is expected; nothing starts.
 */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = VARIABLES.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(issue => {
      const name = String(issue.path[0])
      return { name, found: found(name, given[name]), expected: EXPECTED[name] ?? issue.message }
    })
    throw new Refusal(
      'config',
      {
        zh: wrong.map(w => `环境变量 ${w.name} 的值 ${w.found} 不对，应为：${w.expected}。`).join(''),
        en: wrong.map(w => `The variable ${w.name} is ${w.found}; expected: ${w.expected}.`).join(' '),
      },
      { zh: '改好后再启动；什么都没有启动。', en: 'Correct it and start again; nothing was started.' },
    )
  }
  const v = parsed.data
  const key = v.OPENAI_API_KEY ?? (v.OPENAI_BASE_URL ? 'none' : undefined)
  if (key && !v.FLYWHEEL_MODEL) {
    throw new Refusal(
      'config',
      {
        zh: '连了模型（OPENAI_API_KEY 或 OPENAI_BASE_URL），却没有 FLYWHEEL_MODEL。',
        en: 'A model endpoint is set (OPENAI_API_KEY or OPENAI_BASE_URL) but FLYWHEEL_MODEL is not.',
      },
      {
        zh: '填上模型名，例如 FLYWHEEL_MODEL=deepseek-chat；或去掉前两个，用离线解析器。',
        en: 'Name the model, e.g. FLYWHEEL_MODEL=deepseek-chat; or unset the others to use the offline planner.',
      },
    )
  }
  return {
    port: v.PORT,
    host: v.HOST,
    dataDir: resolve(v.DATA_DIR),
    databaseUrl: v.DATABASE_URL ?? null,
    redisUrl: v.REDIS_URL ?? null,
    publicUrl: v.PUBLIC_URL ?? null,
    model: key && v.FLYWHEEL_MODEL ? { name: v.FLYWHEEL_MODEL, baseUrl: v.OPENAI_BASE_URL ?? null, apiKey: key } : null,
    workspace: v.FLYWHEEL_WORKSPACE,
    logLevel: v.LOG_LEVEL,
  }
}
