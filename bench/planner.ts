import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { parseCommand } from '../src/agent/model/offline/parse.ts'

/** Median and worst time of one command through the offline planner: `node bench/planner.ts`. */
const root = join(import.meta.dirname, '..')
const dev = join(root, '../shared/evals/commands.dev.yaml')
const file = existsSync(dev) ? dev : join(root, 'evals/cases/commands.yaml')
const { meta, commands }: { meta: { clock: string; tz: string }; commands: readonly { text: string }[] } = parse(
  readFileSync(file, 'utf8'),
)
// Every reading is a day later than the one before, so that nothing remembered of an earlier one helps it.
let instant = Date.parse(meta.clock)
const time = (text: string): number => {
  instant += 86_400_000
  const facts = { now: new Date(instant).toISOString(), timezone: meta.tz, lang: 'zh', last: {} } as const
  const start = performance.now()
  parseCommand(text, facts)
  return performance.now() - start
}

for (const { text } of commands) time(text)
const times = commands.flatMap(({ text }) => Array.from({ length: 20 }, () => time(text))).sort((a, b) => a - b)
const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2)
console.log(`${commands.length} commands, 20 times each: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`)
console.log(
  `longest text that is read (100 kB, cut): ${time('给高价值会员明天10点发中秋关怀，'.repeat(6_000)).toFixed(1)} ms`,
)
