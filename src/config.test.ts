import { expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { Refusal } from './platform/errors.ts'

const refusal = (environment: Record<string, string>): Refusal => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error('it was not refused')
}

it('needs nothing to be set', () => {
  expect(readConfig({})).toMatchObject({
    port: 8787,
    host: '127.0.0.1',
    databaseUrl: null,
    redisUrl: null,
    model: null,
    workspace: 'demo',
  })
})

it('takes an empty variable as one that is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8787, databaseUrl: null })
})

it.each([
  ['PORT', 'eighty', '"eighty"', '0 to 65535'],
  ['PORT', '70000', '"70000"', '0 to 65535'],
  ['DATABASE_URL', 'mysql://h/db', 'mysql', 'postgres://'],
  ['REDIS_URL', 'localhost:6379', 'localhost', 'redis://'],
  ['LOG_LEVEL', 'loud', 'loud', 'debug'],
])('names the variable %s, what was found (%s) and what is expected', (name, value, found, expected) => {
  const { says } = refusal({ [name]: value })
  for (const text of [says.zh, says.en]) {
    expect(text).toContain(name)
    expect(text).toContain(found)
    expect(text).toContain(expected)
  }
})

it('says every wrong variable at once', () => {
  expect(refusal({ PORT: 'x', LOG_LEVEL: 'y' }).says.en).toMatch(/PORT.*LOG_LEVEL/)
})

it('never repeats a password or a key', () => {
  const { message } = refusal({ DATABASE_URL: 'mysql://me:hunter2@h/db', PORT: 'x' })
  expect(message).not.toContain('hunter2')
})

it('asks for the model name when an endpoint is given', () => {
  expect(refusal({ OPENAI_API_KEY: 'sk-1' }).says.en).toContain('FLYWHEEL_MODEL')
  expect(readConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', FLYWHEEL_MODEL: 'm' }).model).toEqual({
    name: 'm',
    baseUrl: 'http://127.0.0.1:1/v1',
    apiKey: 'none',
  })
})
