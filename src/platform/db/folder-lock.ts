import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Refusal } from '../errors.ts'

/** Who has the data folder open, as the holder wrote it. */
export interface Holder {
  readonly pid: number
  readonly since: string
  readonly command: string
  /** Where the holder takes commands from this machine, while it serves. */
  readonly control?: { readonly port: number; readonly token: string }
}

export interface FolderLock {
  describe(holder: Holder): void
  release(): void
}

/** Kept here, for a lock that is collected as garbage is a lock let go. */
const held = new Set<DatabaseSync>()

const holderFile = (folder: string) => join(folder, 'holder.json')

/** Reads who holds the folder; null when nobody ever wrote it. */
const readHolder = (folder: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Holder
  } catch {
    return null
  }
}

/**
 * Takes the data folder for this process, or returns who has it. The lock is the operating system's, on a small SQLite file:
 * it goes with the process, so a crash leaves nothing to clean up.
 */
export const lockFolder = (folder: string): FolderLock | { heldBy: Holder | null } => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Refusal(
      'config',
      {
        zh: `数据目录 ${folder} 建不了：${String(error)}。`,
        en: `The data folder ${folder} cannot be made: ${String(error)}.`,
      },
      { zh: '把 DATA_DIR 指到一个可写的目录。', en: 'Point DATA_DIR at a folder that can be written.' },
    )
  }
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive')
  } catch {
    lock.close()
    return { heldBy: readHolder(folder) }
  }
  held.add(lock)
  return {
    describe: holder => writeFileSync(holderFile(folder), JSON.stringify(holder), { mode: 0o600 }),
    release: () => {
      if (held.delete(lock)) lock.close()
    },
  }
}

/** The sentence for a second process. */
export const folderHeld = (folder: string, holder: Holder | null): Refusal =>
  new Refusal(
    'busy',
    {
      zh: `数据目录 ${folder} 正被另一个进程使用${holder ? `（pid ${holder.pid}，${holder.command}，${holder.since} 启动）` : ''}。`,
      en: `The data folder ${folder} is in use by another process${holder ? ` (pid ${holder.pid}, ${holder.command}, since ${holder.since})` : ''}.`,
    },
    {
      zh: '先停掉那个进程，或给这个进程另一个 DATA_DIR；要多个进程一起工作，请用 DATABASE_URL 接 PostgreSQL。',
      en: 'Stop that process, or give this one another DATA_DIR; for several processes together, set DATABASE_URL to a PostgreSQL.',
    },
  )
