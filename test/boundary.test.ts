import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What each part may import besides itself. The first that holds a file decides; the composition root (src/*.ts) knows everything. */
const MAY_IMPORT: readonly (readonly [part: string, others: readonly string[]])[] = [
  ['src/platform', []],
  ['src/core/policy', ['src/core', 'src/platform']],
  ['src/core/metrics', ['src/core', 'src/platform']],
  ['src/core', ['src/platform']],
  ['src/domain', ['src/core', 'src/platform']],
  ['src/agent', ['src/domain', 'src/core', 'src/platform']],
  ['src/channels', ['src/domain', 'src/core', 'src/platform']],
  ['src/surfaces', ['src/agent', 'src/domain', 'src/core', 'src/platform']],
  ['src/edge', []],
]
const NEVER: readonly (readonly [part: string, what: RegExp, why: string])[] = [
  ['src/core/policy', /^src\/core\/gate\//, 'the policy judges; the gate asks it'],
  ['src/core/metrics', /^src\/core\/gate\//, 'a metric only reads'],
  ['src/edge', /^(?!hono$|hono\/|src\/edge\/)/, 'only hono runs there as it does here'],
]
const LONGEST = 300
const FORBIDDEN_TEXT: readonly (readonly [what: RegExp, name: string])[] = [
  [/(?:(?<!\?):|\bas)\s*any\b(?=\s*[,;)>=[\]{}|&]|\s*$)|[<,]\s*any\s*(?:\[\]\s*)?[>,]/, 'any'],
  [/@ts-(?:ignore|nocheck|expect-error)/, 'a silenced type error'],
  [/\b(?:TODO|FIXME|XXX)\b/, 'work left for later'],
]

const isIn = (path: string, part: string) => path.startsWith(`${part}/`)
const isTest = (path: string) => /\.test\.ts$|\.fixture\.ts$|\/test-world\.ts$|\/testing\//.test(path)
const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length

/** What a file imports, statically or not, types included: paths from the root, package names as they stand. */
const importsOf = (path: string, text: string): { what: string; line: number }[] =>
  [...text.matchAll(/(?:^|[\s;}])(?:from\s*|import\s*\(?\s*)(['"])([^'"\n]+)\1/g)].map(match => {
    const [said = '', , name = ''] = match
    const what = name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name
    return { what, line: lineOf(text, match.index + said.indexOf(name)) }
  })

/** Everything wrong with a file, each with its line. */
const faultsOf = (path: string, text: string): string[] => {
  const faults: string[] = []
  const part = MAY_IMPORT.find(([folder]) => isIn(path, folder))
  if (!part && /^src\/[^/]+\//.test(path)) faults.push(`${path}:1 is in a part that has no arrows yet`)
  for (const { what, line } of importsOf(path, text)) {
    const never = NEVER.find(([folder, forbidden]) => isIn(path, folder) && forbidden.test(what) && !isTest(path))
    const own = part && (isIn(what, part[0]) || part[1].some(other => isIn(what, other)))
    const outside = !what.startsWith('src/') && (!/^(?:test|bench|evals)\//.test(what) || isTest(path))
    if (never) faults.push(`${path}:${line} imports ${what} (${never[2]})`)
    else if (part && !own && !outside) faults.push(`${path}:${line} imports ${what} (${part[0]} may not)`)
  }
  if (extname(path) === '.ts')
    text.split('\n').forEach((line, i) => {
      for (const [what, name] of FORBIDDEN_TEXT) if (what.test(line)) faults.push(`${path}:${i + 1} holds ${name}`)
    })
  const lines = text.trimEnd().split('\n').length
  if (lines > LONGEST) faults.push(`${path}:${LONGEST} goes on: ${lines} lines`)
  return faults
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map(name => `src/${name}`)
  .filter(path => ['.ts', '.js', '.css'].includes(extname(path)))
  .sort()

it('the arrows point down, and no file is too long or silences the types', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(path => faultsOf(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
})

describe('the checker', () => {
  const bad: [string, string, string][] = [
    ['src/platform/a.ts', "import { x } from '../core/scope.ts'", 'src/platform/a.ts:1 imports src/core/scope.ts'],
    ['src/core/a.ts', "\nimport type { X } from '../domain/x.ts'", 'src/core/a.ts:2 imports src/domain/x.ts'],
    ['src/core/policy/a.ts', "export * from '../gate/gate.ts'", 'src/core/policy/a.ts:1 imports src/core/gate/gate.ts'],
    ['src/core/metrics/a.ts', "import '../gate/action.ts'", 'src/core/metrics/a.ts:1 imports src/core/gate/action.ts'],
    ['src/domain/x/a.ts', "import {\n  y,\n} from '../../agent/y.ts'", 'src/domain/x/a.ts:3 imports src/agent/y.ts'],
    ['src/domain/x/a.ts', "await import('../../channels/y.ts')", 'src/domain/x/a.ts:1 imports src/channels/y.ts'],
    ['src/agent/a.ts', "import { y } from '../surfaces/y.ts'", 'src/agent/a.ts:1 imports src/surfaces/y.ts'],
    ['src/channels/a.ts', "import { y } from '../agent/y.ts'", 'src/channels/a.ts:1 imports src/agent/y.ts'],
    ['src/surfaces/a.ts', "import { y } from '../channels/y.ts'", 'src/surfaces/a.ts:1 imports src/channels/y.ts'],
    ['src/surfaces/a.ts', "import { y } from '../config.ts'", 'src/surfaces/a.ts:1 imports src/config.ts'],
    ['src/surfaces/a.ts', "import { y } from '../../test/y.ts'", 'src/surfaces/a.ts:1 imports test/y.ts'],
    ['src/edge/a.ts', "import { y } from 'node:fs'", 'src/edge/a.ts:1 imports node:fs'],
    ['src/edge/a.ts', "import { y } from '../platform/ids.ts'", 'src/edge/a.ts:1 imports src/platform/ids.ts'],
    ['src/novel/a.ts', '', 'src/novel/a.ts:1 is in a part that has no arrows yet'],
    ['src/agent/a.ts', 'const a = 1\nconst b = a as any', 'src/agent/a.ts:2 holds any'],
    ['src/agent/a.ts', 'const f = (x: any) => x', 'src/agent/a.ts:1 holds any'],
    ['src/agent/a.ts', 'const f: Record<string, any> = {}', 'src/agent/a.ts:1 holds any'],
    ['src/agent/a.ts', '// @ts-ignore', 'src/agent/a.ts:1 holds a silenced type error'],
    ['src/agent/a.ts', '// TODO later', 'src/agent/a.ts:1 holds work left for later'],
  ]
  it.each(bad)('finds what is wrong in %s: %j', (path, text, fault) => {
    expect(faultsOf(path, text)).toEqual([expect.stringContaining(fault)])
  })

  it('finds a file that goes on', () => {
    expect(faultsOf('src/agent/a.ts', '\n'.repeat(LONGEST) + 'x')).toEqual(['src/agent/a.ts:300 goes on: 301 lines'])
    expect(faultsOf('src/agent/a.ts', '\n'.repeat(LONGEST - 1) + 'x\n')).toEqual([])
  })

  const good: [string, string][] = [
    ['src/core/a.ts', "import { y } from './policy/y.ts'\nimport { sql } from '../platform/db/database.ts'"],
    ['src/surfaces/a.ts', "import { y } from '../domain/y.ts'\nimport { z } from 'zod'\nimport fs from 'node:fs'"],
    ['src/channels/a.test.ts', "import { testDatabase } from '../../test/database.ts'"],
    ['src/edge/a.ts', "import { Hono } from 'hono'\nimport { b } from './b.ts'"],
    ['src/edge/a.test.ts', "import { it } from 'vitest'"],
    ['src/app.ts', "import { y } from './channels/y.ts'"],
    ['src/agent/a.ts', "const says = 'is there any way? as any colleague knows: any'"],
  ]
  it.each(good)('lets %s be: %j', (path, text) => {
    expect(faultsOf(path, text)).toEqual([])
  })
})
