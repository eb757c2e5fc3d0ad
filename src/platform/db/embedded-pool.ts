import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import { PGlite, type Results } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'

export interface QueryResult {
  rows: Record<string, unknown>[]
  rowCount: number
  command: string
  fields: { name: string; dataTypeID: number }[]
}

type QueryInput = string | { text: string; values?: unknown[] }

/** PGlite speaks like pg: int8 and numeric as text, date as text, timestamps as Date. */
const asText = (value: string) => value
const PARSERS = { 20: asText, 1700: asText, 1082: asText }

const verbOf = (text: string): string =>
  /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? ''

/** The transaction that the running code stands in, so that a query on another client is refused and does not wait for itself. */
const inside = new AsyncLocalStorage<{ open: boolean }>()

/** Runs `work` as the body of a transaction that holds the one session. */
export const holdingSession = async <T>(work: () => Promise<T>): Promise<T> => {
  const hold = { open: true }
  try {
    return await inside.run(hold, work)
  } finally {
    hold.open = false
  }
}

/** Fits the demo brand and its indexes into memory beside the rest of the process; the default of 128 MB does not. */
const SETTINGS = ['shared_buffers = 32MB', 'max_connections = 10', 'work_mem = 8MB', 'maintenance_work_mem = 32MB']

/**
 * A `pg.Pool` over the single session of PGlite: clients take turns, and a transaction keeps the turn until it ends.
 * A query from inside an open transaction on another client would wait for itself; it is refused with a clear error instead.
 */
export class EmbeddedPool extends EventEmitter {
  readonly options = { keepAlive: true }
  readonly #lite: PGlite
  #turn: Promise<void> = Promise.resolve()
  #ended = false

  private constructor(lite: PGlite) {
    super()
    this.#lite = lite
  }

  /** Opens the folder; created when missing. */
  static async open(folder: string): Promise<EmbeddedPool> {
    const lite = await PGlite.create({
      dataDir: folder,
      extensions: { vector },
      parsers: PARSERS,
      postgresqlconf: SETTINGS,
    })
    // BullMQ and the checkpointer have schemas of their own; on the one session all names must resolve.
    await lite.exec(`set search_path = public, bullmq; set timezone = 'UTC'`)
    return new EmbeddedPool(lite)
  }

  async connect(): Promise<EmbeddedClient> {
    if (this.#ended) throw new Error('the embedded database is closed')
    return new EmbeddedClient(this)
  }

  async query(input: QueryInput, values?: unknown[]): Promise<QueryResult> {
    const client = await this.connect()
    try {
      return await client.query(input, values)
    } finally {
      client.release()
    }
  }

  async end(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    await this.#turn
    await this.#lite.close()
  }

  /** Waits for the session and returns the function that passes it on. */
  async take(): Promise<() => void> {
    const before = this.#turn
    let pass = () => {}
    this.#turn = new Promise(resolve => {
      pass = resolve
    })
    await before
    return pass
  }

  async run(text: string, values: unknown[] | undefined): Promise<QueryResult> {
    const verb = verbOf(text)
    if (values?.length) return shape(verb, await this.#lite.query(text, values))
    const results = await this.#lite.exec(text)
    return shape(verb, results.at(-1))
  }

  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    return this.#lite.listen(channel, heard)
  }
}

const shape = (command: string, results: Results | undefined): QueryResult => {
  const rows = (results?.rows ?? []) as Record<string, unknown>[]
  return { rows, rowCount: results?.affectedRows || rows.length, command, fields: results?.fields ?? [] }
}

/** One checked-out turn-taker. Also stands in for the long-lived LISTEN client that BullMQ holds. */
export class EmbeddedClient extends EventEmitter {
  readonly #pool: EmbeddedPool
  readonly #heard = new Map<string, () => Promise<void>>()
  #pass: (() => void) | null = null

  constructor(pool: EmbeddedPool) {
    super()
    this.#pool = pool
  }

  async query(input: QueryInput, given?: unknown[]): Promise<QueryResult> {
    const text = typeof input === 'string' ? input : input.text
    const values = typeof input === 'string' ? given : (input.values ?? given)
    const verb = verbOf(text)
    if (verb === 'LISTEN' || verb === 'UNLISTEN') return this.#subscribe(verb, text)
    if (this.#pass) return this.#inTransaction(verb, text, values)

    if (inside.getStore()?.open)
      throw new Error(`a query outside the open transaction would wait for itself: ${text.slice(0, 80)}`)
    const pass = await this.#pool.take()
    try {
      const result = await this.#pool.run(text, values)
      if (verb === 'BEGIN' || verb === 'START') this.#pass = pass
      return result
    } finally {
      if (this.#pass !== pass) pass()
    }
  }

  async #inTransaction(verb: string, text: string, values: unknown[] | undefined): Promise<QueryResult> {
    const ends = verb === 'COMMIT' || verb === 'END' || (verb === 'ROLLBACK' && !/\bto\b/i.test(text))
    try {
      return await this.#pool.run(text, values)
    } finally {
      if (ends) this.#leave()
    }
  }

  #leave(): void {
    this.#pass?.()
    this.#pass = null
  }

  async #subscribe(verb: string, text: string): Promise<QueryResult> {
    const channel = /listen\s+("(?:[^"]|"")+"|\S+?)\s*;?\s*$/i.exec(text)?.[1] ?? '*'
    const name = channel.replace(/^"|"$/g, '').replaceAll('""', '"')
    await this.#heard.get(name)?.()
    this.#heard.delete(name)
    if (verb === 'UNLISTEN' && name === '*') await this.#unlistenAll()
    if (verb === 'LISTEN') {
      // Bound here, so that a notification is not handled inside whichever transaction happened to deliver it.
      const heard = AsyncResource.bind((payload: string) => void this.emit('notification', { channel: name, payload }))
      const pass = await this.#pool.take()
      try {
        this.#heard.set(name, await this.#pool.listen(name, heard))
      } finally {
        pass()
      }
    }
    return { rows: [], rowCount: 0, command: verb, fields: [] }
  }

  async #unlistenAll(): Promise<void> {
    const all = [...this.#heard.values()]
    this.#heard.clear()
    for (const stop of all) await stop()
  }

  /** Gives the turn back; a transaction left open is rolled back first, as a pool would do by closing the connection. */
  release(): void {
    if (this.#heard.size) void this.#unlistenAll().catch(() => {})
    if (!this.#pass) return
    const pass = this.#pass
    this.#pass = null
    void this.#pool
      .run('rollback', undefined)
      .catch(() => {})
      .finally(pass)
  }
}
