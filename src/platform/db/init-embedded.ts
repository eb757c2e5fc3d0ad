// Run as a process of its own by `openEmbedded`: creating a database takes 300 MB that opening one does not.
import { EmbeddedPool } from './embedded-pool.ts'

const folder = process.argv[2]
if (!folder) throw new Error('init-embedded needs a folder')
const pool = await EmbeddedPool.open(folder)
await pool.query('create extension if not exists vector')
await pool.end()
process.exit(0)
