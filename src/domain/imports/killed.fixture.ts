import { Temporal } from 'temporal-polyfill'
import { openEmbedded, openServer } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { importFile } from './import-file.ts'

// A process of its own that imports a file and says how far it is, to be killed on the way.
const [where = '', workspaceId = '', file = ''] = process.argv.slice(2)
const database = where.startsWith('postgres') ? openServer(where) : await openEmbedded(where)
const workspace = { slug: 'w', name: 'w', timezone: 'Asia/Shanghai', channel: 'none', settings: {} } as const
await importFile(
  {
    db: database.db,
    workspace: { ...workspace, id: Number(workspaceId) },
    actor: { id: 'act_operator', handle: 'operator', displayName: 'operator', roles: ['operator'] },
    now: Temporal.Instant.from('2026-09-21T02:30:00Z'),
    lang: 'zh',
    newId,
  },
  { kind: 'orders', file, onProgress: ({ read }) => process.stdout.write(`${read}\n`) },
)
await database.close()
