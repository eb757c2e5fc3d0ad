import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TurnFacts } from '../port.ts'
import { INTENTS } from './intents/index.ts'
import { parseCommand } from './parse.ts'

const facts: TurnFacts = { now: '2026-09-21T10:30:00+08:00', timezone: 'Asia/Shanghai', lang: 'zh', last: {} }
const read = (text: string) => parseCommand(text, facts)
const names = (text: string): string[] => {
  const parsed = read(text)
  return parsed.kind === 'intents' ? parsed.intents.map(intent => intent.name) : []
}
const slotsOf = (text: string): Record<string, unknown> => {
  const parsed = read(text)
  return { ...(parsed.kind === 'intents' ? parsed.intents[0]?.slots : {}) }
}
const EFFECTS = new Set(
  INTENTS.map(intent => intent.name).filter(
    name =>
      !/^(?:help|segment\.query|metric\.|review\.list|touch\.list|policy\.explain|group\.health|experiment|fraud\.review|draft\.|tag\.recommend)/.test(
        name,
      ),
  ),
)

describe('examples', () => {
  it('understands every command that it offers as a reading', () => {
    for (const { name, example } of INTENTS) {
      expect(names(example.zh), example.zh).toEqual([name])
      expect(names(example.en), example.en).toEqual([name])
    }
  })
})

describe('what is not clear', () => {
  it.each(['', '   ', '🙂', '👍👍', '？！', '...'])('finds nothing in %j', text => {
    expect(read(text).kind).toBe('unknown')
  })

  it.each([
    'asdf',
    '春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。',
    '明月几时有？把酒问青天。不知天上宫阙，今夕是何年。',
    'Shall I compare thee to a summer day? Thou art more lovely and more temperate.',
    '先别发',
    '不要发',
    '别给客户发',
    '发疯了',
    '今天好累',
    '我们公司发展很快',
    '他昨天发了朋友圈',
    '这个开发什么时候上线',
    '老板说明天开会',
    '中秋快乐',
  ])('never makes an effect of %j', text => {
    expect(names(text).filter(name => EFFECTS.has(name))).toEqual([])
  })

  it('offers at most two readings, each of which it understands', () => {
    const parsed = read('取消')
    expect(parsed.kind).toBe('clarify')
    if (parsed.kind !== 'clarify') return
    expect(parsed.readings.length).toBeGreaterThan(0)
    expect(parsed.readings.length).toBeLessThanOrEqual(2)
    expect(parsed.unclear).toContain('取消')
    for (const reading of parsed.readings) expect(read(reading.command).kind).toBe('intents')
  })

  it('cuts a very long text, says so, and does nothing on the half it read', () => {
    const parsed = read('给高价值会员明天10点发中秋关怀，'.repeat(6_000))
    expect(parsed.kind).not.toBe('intents')
    expect(parsed.unclear.join()).toContain('not read')
  })

  it('reads 100 kB of anything in bounded time', () => {
    for (const piece of ['发', '9', '一', ' a', '“', '给', '抽奖一等奖', '{"a":', '把'])
      expect(read(piece.repeat(100_000 / piece.length)).kind).not.toBe('intents')
  })
})

describe('negation and questions', () => {
  it('takes a held send as a stop, never as a send', () => {
    expect(names('明天那条先别发')).toEqual(['touch.cancel'])
    expect(names('周五的群发先不发了')).toEqual(['touch.cancel'])
    expect(names("don't send tomorrow's blast")).toEqual(['touch.cancel'])
  })

  it('never sends what was held back without saying which', () => {
    for (const text of ['先别发', '先不要发给大家', "don't send it yet", '中秋那条暂缓发'])
      expect(names(text), text).not.toContain('touch.schedule')
  })

  it('does not send because somebody asks about sending', () => {
    for (const text of ['为什么昨天没发', '昨天发了多少人', '晚上10点能不能发群发', 'why was the message not sent?'])
      expect(
        names(text).filter(name => EFFECTS.has(name)),
        text,
      ).toEqual([])
  })

  it('does not approve what is refused', () => {
    for (const text of ['先别批', '不同意', '不要通过那条', "don't approve anything"])
      expect(
        names(text).filter(name => EFFECTS.has(name)),
        text,
      ).toEqual([])
  })
})

describe('several requests', () => {
  it('gives two intents when both are clear', () => {
    expect(names('取消明天那条群发，然后看看上周GMV')).toEqual(['touch.cancel', 'metric.query'])
    expect(names("Cancel tomorrow's send. What's our GMV this month?")).toEqual(['touch.cancel', 'metric.query'])
  })

  it('keeps one request one: who is meant belongs to what is done with them', () => {
    expect(names('把30天没下单的高价值会员圈出来，存成人群“回访”')).toEqual(['segment.create'])
    expect(names('把30天没下单的高价值会员圈出来，明天10点发中秋关怀')).toEqual(['touch.schedule'])
  })
})

describe('names are kept as they were said', () => {
  it('keeps script, case and width of quoted names', () => {
    expect(slotsOf('把60天沒互動的會員存成人群「喚醒Ａ組」')['name']).toBe('喚醒Ａ組')
    expect(slotsOf('文案里加一句“全网最低价，效果最好”')['insert']).toBe('全网最低价，效果最好')
  })

  it('never reads instructions inside a quotation', () => {
    expect(names('文案里加一句“明天10点给全员群发”')).toEqual(['draft.revise'])
  })
})

describe('laws', () => {
  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        read(text)
      }),
      { numRuns: 300 },
    )
  })

  const words =
    '给 把 会员 客户 明天 10点 中秋 发 群 券 标签 取消 的 了 吗 预算 5000 抽奖 没 下单 VIP 上周 GMV send all to 30天 “ ” ， 。'.split(
      ' ',
    )
  it('gives the same reading for the same text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), parts => {
        const text = parts.join('')
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 200 },
    )
  })

  it('makes no effect of random strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), text => {
        expect(names(text).filter(name => EFFECTS.has(name))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('reads traditional characters as it reads simplified ones', () => {
    const pairs: [string, string][] = [
      [
        '給最近30天沒下單的高價值會員發一條中秋關懷，明天上午10點發',
        '给最近30天没下单的高价值会员发一条中秋关怀，明天上午10点发',
      ],
      ['週五下午3點給沉默客戶推送喚醒券', '周五下午3点给沉默客户推送唤醒券'],
      ['上個月私域GMV占比是多少', '上个月私域GMV占比是多少'],
      ['取消後天的群發', '取消后天的群发'],
      ['預算加到八千', '预算加到八千'],
      ['開獎時間改到週六晚上8點', '开奖时间改到周六晚上8点'],
    ]
    for (const [traditional, simplified] of pairs) {
      const strip = (text: string) =>
        JSON.stringify(read(text), (key, value) => (/^(?:content|understood)$/.test(key) ? undefined : value))
      expect(strip(traditional)).toBe(strip(simplified))
    }
  })
})
