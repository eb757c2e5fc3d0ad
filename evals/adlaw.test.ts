import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { lint } from '../src/core/policy/adlaw/lint.ts'
import type { ScanContext } from '../src/core/policy/adlaw/scan.ts'

interface Case extends Pick<ScanContext, 'vertical' | 'channel'> {
  readonly id: string
  readonly label: 'violation' | 'benign'
  readonly cat?: string
  readonly text: string
  /** Acceptable only with proof: `evidence` is then the right answer. */
  readonly evidence?: boolean
}

const load = (path: string): readonly Case[] => parseYaml(readFileSync(path, 'utf8')).cases

/** Recall by category, false alarms, and the sentences that were judged wrongly. */
const grade = (cases: readonly Case[]) => {
  const recall = new Map<string, { right: number; all: number }>()
  const alarms = new Map<string, number>()
  const wrong: string[] = []
  for (const { id, label, cat = '?', text, vertical, channel, evidence } of cases) {
    const { verdict, hits } = lint(text, { ...(vertical ? { vertical } : {}), ...(channel ? { channel } : {}) })
    const blocked = verdict === 'deny' || (verdict === 'evidence' && !(label === 'benign' && evidence))
    const said = `${id} ${text} → ${verdict} ${hits.map(hit => `${hit.entry} “${hit.text}”`).join(', ')}`
    if (label === 'violation') {
      const score = recall.get(cat) ?? { right: 0, all: 0 }
      recall.set(cat, { right: score.right + Number(blocked), all: score.all + 1 })
    } else if (blocked) for (const hit of hits) alarms.set(hit.category, (alarms.get(hit.category) ?? 0) + 1)
    if (blocked !== (label === 'violation')) wrong.push(said)
  }
  const benign = cases.filter(each => each.label === 'benign').length
  const missed = [...recall.values()].reduce((sum, { right, all }) => sum + all - right, 0)
  const violations = cases.length - benign
  const report = [
    `recall ${violations - missed}/${violations}: ${[...recall].map(([cat, { right, all }]) => `${cat} ${right}/${all}`).join(' · ')}`,
    `false alarms ${wrong.length - missed}/${benign}: ${[...alarms].map(([category, n]) => `${category} ${n}`).join(' · ') || 'none'}`,
    ...wrong,
  ].join('\n')
  return { wrong, report, recall: 1 - missed / violations, alarms: (wrong.length - missed) / benign }
}

describe('the advertising-law list on labelled sentences', () => {
  const dev = join(import.meta.dirname, '../../shared/evals/adlaw.dev.yaml')
  const own = join(import.meta.dirname, 'cases/adlaw.yaml')
  const name = (what: string, path: string) =>
    existsSync(path) ? what : `${what} (skipped: the file is not beside this checkout)`

  it.skipIf(!existsSync(dev))(name('judges every development case rightly', dev), () => {
    const { wrong, report } = grade(load(dev))
    console.log(`development cases\n${report}`)
    expect(wrong).toEqual([])
  })

  it.skipIf(!existsSync(own))(name('judges its own cases nearly all rightly', own), () => {
    const { wrong, report, recall, alarms } = grade(load(own))
    console.log(`own cases\n${report}`)
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(alarms, wrong.join('\n')).toBeLessThanOrEqual(0.03)
  })
})
