import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { INTENTS } from '../src/agent/model/offline/intents/index.ts'
import { parseCommand } from '../src/agent/model/offline/parse.ts'
import { scoreSlots } from './score.ts'

interface Case {
  readonly id: string
  readonly lang?: 'zh' | 'en'
  readonly text: string
  readonly intent: { readonly name: string; readonly slots?: Record<string, unknown> }
}
interface Cases {
  readonly meta: { readonly clock: string; readonly tz: string }
  readonly commands: readonly Case[]
}

const load = (path: string): Cases => parseYaml(readFileSync(path, 'utf8'))

const grade = (cases: Cases) => {
  let right = 0
  let found = 0
  let total = 0
  const wrong: string[] = []
  for (const { id, lang, text, intent } of cases.commands) {
    const parsed = parseCommand(text, { last: {}, now: cases.meta.clock, timezone: cases.meta.tz, lang: lang ?? 'zh' })
    const first = parsed.kind === 'intents' && parsed.intents.length === 1 ? parsed.intents[0] : undefined
    const hit = first?.name === intent.name
    if (hit) right++
    const score = scoreSlots(intent.slots ?? {}, hit ? first.slots : {})
    found += score.found
    total += score.total
    if (!hit || score.missed.length > 0) wrong.push(`${id} ${text} → ${first?.name ?? parsed.kind} ${score.missed}`)
  }
  return { intent: right / cases.commands.length, slots: found / total, wrong }
}

describe('the offline planner on graded commands', () => {
  const dev = join(import.meta.dirname, '../../shared/evals/commands.dev.yaml')
  const here = existsSync(dev)
  it.skipIf(!here)(
    here
      ? 'reads the development cases'
      : 'reads the development cases (skipped: the file is not beside this checkout)',
    () => {
      const { intent, slots, wrong } = grade(load(dev))
      console.log(`dev cases: intent ${(intent * 100).toFixed(1)}%, slots ${(slots * 100).toFixed(1)}%`)
      expect(intent, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
      expect(slots, wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
    },
  )

  it('reads its own cases, which cover every intent', () => {
    const cases = load(join(import.meta.dirname, 'cases/commands.yaml'))
    const covered = new Set(cases.commands.map(each => each.intent.name))
    expect(INTENTS.map(intent => intent.name).filter(name => !covered.has(name))).toEqual([])
    expect(cases.commands.length).toBeGreaterThanOrEqual(150)
    expect(grade(cases).wrong).toEqual([])
  })
})
