import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { may } from '../../core/roles.ts'
import type { Scope } from '../../core/scope.ts'
import { hashOf } from '../../platform/canonical.ts'
import { iso } from '../../platform/clock.ts'
import { type Db, transaction } from '../../platform/db/database.ts'
import { Refusal } from '../../platform/errors.ts'
import { ingestCosts, ingestEvents, ingestMembers, ingestOrders, ingestRefunds } from '../members/ingest.ts'
import { BadRow } from './bad-row.ts'
import { advanceImport, beginImport, type Counts, settleImport } from './progress.ts'
import { type FileRecord, readRecords } from './read-records.ts'
import { Rejects } from './rejects.ts'
import { Repeats } from './repeats.ts'
import { type Sniffed, sniff } from './sniff.ts'
import { cdnowSource } from './sources/cdnow.ts'
import { genericSource } from './sources/generic.ts'
import { onlineRetailSource } from './sources/online-retail.ts'
import type { Head, ImportKind, Occurrence, Source, Taken } from './sources/source.ts'
import { dateReader } from './values.ts'

export const PRESETS = ['generic', 'cdnow', 'online-retail'] as const
export type Preset = (typeof PRESETS)[number]

export interface ImportOptions {
  readonly kind: ImportKind
  readonly file: string
  readonly preset?: Preset
  /** The file's column to our field. */
  readonly map?: Readonly<Record<string, string>>
  /** Where rejected rows go; beside the file when not given. */
  readonly rejects?: string
  onProgress?(progress: Counts & { readonly totalBytes: number }): void
}

/** Rows: read = taken + rejected, of the whole file; taken = added + known. */
export interface ImportReport {
  readonly importId: string
  readonly read: number
  readonly taken: number
  readonly known: number
  readonly added: number
  readonly rejected: number
  /** Rows that an earlier run had taken or rejected already. */
  readonly resumedFrom: number
  readonly already: boolean
  readonly rejectsFile: string | null
}

const BATCH = 1_500

/**
 * Takes a CSV or JSONL file in, in batches, each in one transaction with the progress of the import: a run that was cut off goes on where
 * it stopped, and the same file again adds nothing. Memory does not grow with the file. Rows that cannot be taken go to the
 * rejects file with a reason. Needs `facts:write`. Refuses what is not a table, or lacks a needed column.
 */
export const importFile = async (scope: Scope, options: ImportOptions): Promise<ImportReport> => {
  checkAllowed(scope, options)
  const sniffed = await sniff(options.file, options.preset === 'cdnow')
  const at = (now: Temporal.Instant): Source => sourceOf(scope, options, sniffed, now)
  const repeats = new Repeats(sniffed.size)
  const digest = await survey(options, sniffed, at(scope.now), repeats)

  const started = await beginImport(scope, { kind: options.kind, name: basename(options.file), digest })
  if (started.status === 'done')
    return { ...report(started), known: started.taken, added: 0, resumedFrom: started.read, already: true }

  // What counts as the future is fixed when the import begins, so that a resumed run judges every row the same way.
  const source = at(Temporal.Instant.fromEpochMilliseconds(started.startedAt.getTime()))
  const rejects = new Rejects(options.rejects ?? `${options.file}.rejects.csv`, scope.lang)
  try {
    const counts = await takeAll(scope, options, sniffed, source, repeats, rejects, started)
    return { ...report({ ...started, ...counts }), resumedFrom: started.read, rejectsFile: rejects.path }
  } finally {
    await rejects.close()
  }
}

const report = (row: Counts & { importId: string }): ImportReport => ({
  importId: row.importId,
  read: row.read,
  taken: row.taken,
  known: row.known,
  added: row.taken - row.known,
  rejected: row.rejected,
  resumedFrom: 0,
  already: false,
  rejectsFile: null,
})

const checkAllowed = (scope: Scope, { kind, preset }: ImportOptions): void => {
  if (!may(scope.actor.roles, 'facts:write'))
    throw new Refusal(
      'forbidden',
      { zh: '你的角色不能导入数据。', en: 'Your role may not import data.' },
      { zh: '请运营或管理员来导入。', en: 'Ask an operator or an admin.' },
    )
  if (preset && preset !== 'generic' && kind !== 'orders')
    throw new Refusal(
      'bad_input',
      { zh: `预设 ${preset} 只用于订单。`, en: `The preset ${preset} is for orders only.` },
      { zh: '把类型写成 orders，或去掉预设。', en: 'Say orders, or leave the preset out.' },
    )
}

const sourceOf = (scope: Scope, options: ImportOptions, { format, first }: Sniffed, now: Temporal.Instant): Source => {
  const head: Head = {
    first,
    table: format.kind !== 'jsonl',
    map: options.map ?? {},
    timezone: scope.workspace.timezone,
    datesIn: timezone => dateReader(timezone, now),
  }
  if (options.preset === 'cdnow') return cdnowSource(head)
  if (options.preset === 'online-retail') return onlineRetailSource(head)
  return genericSource(options.kind, head)
}

/** First pass: the digest of the file with how it is to be understood, and which keys repeat. */
const survey = async (
  { file, kind, preset = 'generic', map = {} }: ImportOptions,
  { format, size, changedMs }: Sniffed,
  source: Source,
  repeats: Repeats,
): Promise<string> => {
  const hash = createHash('sha256')
  const note: Occurrence = key => {
    repeats.note(key)
    return 1
  }
  let rows = 0
  let header = source.header
  for await (const records of readRecords(file, format, chunk => hash.update(chunk)))
    for (const record of records) {
      if (header) header = false
      else {
        rows++
        understood(record, source, note)
      }
    }
  if (rows === 0)
    throw new Refusal(
      'bad_input',
      { zh: '文件里只有表头，没有数据。', en: 'The file has a header and no rows.' },
      { zh: '检查导出的时间范围。', en: 'Check the range of the export.' },
    )
  await checkUnchanged(file, size, changedMs)
  return hashOf({ file: hash.digest('hex'), kind, preset, map })
}

const checkUnchanged = async (file: string, size: number, changedMs: number): Promise<void> => {
  const now = await stat(file)
  if (now.size === size && now.mtimeMs === changedMs) return
  throw new Refusal(
    'conflict',
    { zh: '文件在读取时被改动了。', en: 'The file was changed while it was read.' },
    { zh: '等写完后再导入。', en: 'Wait until it is complete, and import it again.' },
  )
}

const understood = (record: FileRecord, source: Source, occurrence: Occurrence): Taken | BadRow => {
  if (!record.cells) return new BadRow(record.reason ?? 'bad_quotes')
  try {
    return source.row(record.cells, occurrence)
  } catch (error) {
    if (error instanceof BadRow) return error
    throw error
  }
}

interface Batch {
  readonly facts: Taken[]
  rejected: number
  line: number
  bytes: number
  size: number
}

/** Second pass. Rows that an earlier run had settled are read again, for their numbering and the rejects file, and not taken again. */
const takeAll = async (
  scope: Scope,
  options: ImportOptions,
  { format, size, changedMs }: Sniffed,
  source: Source,
  repeats: Repeats,
  rejects: Rejects,
  started: Counts & { importId: string },
): Promise<Counts> => {
  let counts: Counts = started
  let batch = emptyBatch()
  const settle = async (last: boolean): Promise<void> => {
    await rejects.flush()
    counts = await takeBatch(scope, started.importId, counts, batch, last ? source : null)
    batch = emptyBatch()
    options.onProgress?.({ ...counts, totalBytes: size })
  }

  let read = 0
  let header = source.header
  for await (const records of readRecords(options.file, format))
    for (const record of records) {
      if (header) {
        header = false
        continue
      }
      read++
      const found = understood(record, source, key => repeats.number(key))
      if (found instanceof BadRow) rejects.add(record.line, found, record.raw)
      if (read <= started.read) continue
      if (found instanceof BadRow) batch.rejected++
      else batch.facts.push(found)
      Object.assign(batch, { size: batch.size + 1, line: record.line, bytes: record.end })
      if (batch.size >= BATCH) await settle(false)
    }
  await checkUnchanged(options.file, size, changedMs)
  await settle(true)
  return counts
}

const emptyBatch = (): Batch => ({ facts: [], rejected: 0, line: 0, bytes: 0, size: 0 })

const takeBatch = (
  scope: Scope,
  importId: string,
  before: Counts,
  batch: Batch,
  last: Source | null,
): Promise<Counts> =>
  transaction(scope.db, async tx => {
    const { id } = scope.workspace
    const [read, bytes] = [before.read + batch.size, batch.size ? batch.bytes : before.bytes]
    await advanceImport(tx, id, importId, before, { read, bytes, line: batch.line })
    const added = await ingestAll(tx, id, batch.facts, iso(scope.now))
    const counts = {
      read,
      bytes,
      taken: before.taken + batch.facts.length,
      known: before.known + batch.facts.length - added,
      rejected: before.rejected + batch.rejected,
    }
    await last?.finish?.(tx, id)
    await settleImport(tx, id, importId, counts, last ? iso(scope.now) : null)
    return counts
  })

type Facts = { [To in Taken['to']]: Extract<Taken, { to: To }>['fact'][] }

const ingestAll = async (db: Db, workspaceId: number, taken: readonly Taken[], at: string): Promise<number> => {
  const facts: Facts = { members: [], orders: [], refunds: [], events: [], costs: [] }
  for (const { to, fact } of taken) (facts[to] as (typeof fact)[]).push(fact)
  const done = [
    await ingestMembers(db, workspaceId, facts.members, at),
    await ingestOrders(db, workspaceId, facts.orders, at),
    await ingestRefunds(db, workspaceId, facts.refunds, at),
    await ingestEvents(db, workspaceId, facts.events, at),
    await ingestCosts(db, workspaceId, facts.costs, at),
  ]
  return done.reduce((sum, { added }) => sum + added, 0)
}
