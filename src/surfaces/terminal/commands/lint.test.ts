import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runProgram } from '../program.ts'
import { linesOf } from './lint.ts'

const folder = mkdtempSync(join(tmpdir(), 'lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (text: string, ...flags: string[]) => {
  const said = { out: '', err: '' }
  writeFileSync(join(folder, 'copy.txt'), text)
  const io = {
    cwd: folder,
    lang: 'zh' as const,
    interactive: false,
    out: (each: string) => {
      said.out += each
    },
    err: (each: string) => {
      said.err += each
    },
  }
  const exit = await runProgram(['lint', 'copy.txt', ...flags], io, async () => {
    throw new Error('lint needs no database')
  })
  return { exit, ...said }
}

const GOOD = '欢迎第一次来逛的小伙伴，回复1领新人券'
const BAD = '全网最好用的面膜，闭眼入'

describe('lint', () => {
  it('prints one object a line with --json and nothing else', async () => {
    const { exit, out, err } = await run(`${GOOD}\n\r\n${BAD}\nThe best coffee in town`, '--json')
    expect([exit, err]).toEqual([1, ''])
    const lines = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(line => [line.text, line.verdict])).toEqual([
      [GOOD, 'ok'],
      [BAD, 'deny'],
      ['The best coffee in town', 'deny'],
    ])
    for (const { text, hits } of lines)
      for (const hit of hits) {
        expect(Object.keys(hit)).toEqual(['span', 'text', 'category', 'group', 'severity', 'basis', 'fix'])
        expect(text.slice(...hit.span)).toBe(hit.text)
      }
    expect(lines[1].hits[0]).toMatchObject({ group: 'ABS', severity: 'deny', basis: expect.stringContaining('广告法') })
    expect(lines[2].hits[0]).toMatchObject({
      basis: expect.stringMatching(/^Advertising Law/),
      fix: expect.not.stringMatching(/\p{Script=Han}/u),
    })
  })

  it('marks the words, says why and what to write, and counts at the end', async () => {
    const { out } = await run(`${GOOD}\n${BAD}`)
    expect(out).toMatch(/2 ✗ .*⟦.*最.*⟧.*\n.*广告法.*\n.*→/)
    expect(out).not.toContain(GOOD)
    expect(out.trimEnd().split('\n').at(-1)).toBe('2 条：1 条可发，0 条提醒，0 条要附证明，1 条不能发。')
  })

  it('ends with 0 where nothing is denied', async () => {
    expect((await run(`${GOOD}\n`)).exit).toBe(0)
    expect((await run('')).exit).toBe(0)
  })

  it('refuses what it does not know with the list, and a file that is not there', async () => {
    const vertical = await run(GOOD, '--vertical', 'rockets')
    expect([vertical.exit, vertical.err]).toEqual([2, expect.stringContaining('cosmetics')])
    const channel = await run(GOOD, '--channel', 'radio', '--json')
    expect([channel.exit, JSON.parse(channel.out).error.message]).toEqual([2, expect.stringContaining('moments')])
    const io = { cwd: folder, lang: 'en' as const, interactive: false, out: () => {}, err: () => {} }
    expect(await runProgram(['lint', 'none.txt'], io, () => Promise.reject(new Error('no')))).toBe(2)
  })

  it('names a line that is too long, judges the others, and does not end with 0', async () => {
    const { exit, out, err } = await run(`${GOOD}\n${'好'.repeat(100_001)}\n${'好'.repeat(100_000)}`, '--json')
    expect(exit).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(2)
    expect(err).toMatch(/^第 2 行/)
  })
})

describe('lines of a stream', () => {
  const of = async (...pieces: string[]) => {
    const lines: (string | null)[] = []
    for await (const line of linesOf(
      (async function* () {
        yield* pieces
      })(),
    ))
      lines.push(line)
    return lines
  }
  it('are the same however the stream is cut', async () => {
    expect(await of('a\nb', 'c\r', '\n\n', 'd')).toEqual(['a', 'bc', '', 'd'])
    expect(await of('x'.repeat(60_000), 'x'.repeat(60_000), 'x\ny')).toEqual([null, 'y'])
  })
})
