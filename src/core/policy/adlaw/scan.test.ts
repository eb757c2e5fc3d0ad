import { describe, expect, it } from 'vitest'
import { lint } from './lint.ts'
import { ENTRIES } from './list.ts'
import { type ScanContext, scan, scanEvery } from './scan.ts'

const verdict = (text: string, context: ScanContext = {}) => lint(text, context).verdict
const all = (texts: readonly string[], context: ScanContext = {}) =>
  Object.fromEntries(texts.map(text => [text, verdict(text, context)]))
const each = (texts: readonly string[], expected: string) => Object.fromEntries(texts.map(text => [text, expected]))

describe('a hit', () => {
  it('quotes the text and says the basis and what to write instead', () => {
    const [hit] = scan('姐妹们，这是国家级品质的面膜')
    expect(hit).toMatchObject({
      category: 'ABS-grade',
      text: '国家级',
      span: [6, 9],
      severity: 'deny',
      basis: { kind: 'statute', text: expect.stringContaining('广告法') },
      fix: { zh: expect.any(String), en: expect.any(String) },
    })
  })

  it('covers the characters that were torn apart, in the original text', () => {
    const text = '国·家\u200b级🌟品质的面膜'
    expect(scan(text)[0]).toMatchObject({ text: '国·家\u200b级', span: [0, 5] })
  })

  it('of a statute is applied out of caution in a private message, as strictly', () => {
    const inGroup = scan('顶级燕麦奶', { channel: 'group' })
    const inPrivate = scan('顶级燕麦奶', { channel: 'private' })
    expect(inGroup[0]?.basis.kind).toBe('statute')
    expect(inPrivate[0]?.basis.kind).toBe('conservative')
    expect(inPrivate[0]?.severity).toBe(inGroup[0]?.severity)
  })

  it('does not arise across a sentence or clause', () => {
    expect(scan('来自国家。级别不限，价格都一样')).toEqual([])
    expect(scan('送货到国家，级别不限的价格')).toEqual([])
  })
})

describe('no hit', () => {
  it('is order, time, quantity or a technical word', () => {
    const texts = [
      '欢迎第一次来逛的小伙伴',
      '第一步打开小程序，第二步点我的优惠券',
      '最近降温，最晚今天18点前下单',
      '这是您的唯一核销码，请勿转发',
      '顶级域名备案已完成',
      '治愈系插画周边上新',
      '我们绝对不会索要密码',
    ]
    expect(all(texts)).toEqual(each(texts, 'ok'))
  })

  it('is taken back in its clause, but not beyond it', () => {
    expect(verdict('不承诺提分效果，学习因人而异')).toBe('ok')
    expect(verdict('我们不是骗子，报名包过')).toBe('deny')
    expect(verdict('不包过不收费，报名就选我们', { vertical: 'education' })).not.toBe('ok')
  })

  it('is named as a word that must not be used, unless it is then used', () => {
    expect(verdict('广告里不能写“国家级”，大家发圈前自查')).toBe('ok')
    expect(verdict('违禁词提醒：“顶级”“国家级”都别用')).toBe('ok')
    expect(verdict('网上标“特供”的都是假的，别买')).toBe('ok')
    expect(verdict('广告法不让说最好，但我们的面膜就是国家级品质')).toBe('deny')
  })

  it('is an aim, a wish or about people', () => {
    const texts = [
      '我们的目标是做大家最信赖的邻居小店',
      '祝您和家人喝到最好的茶',
      '最好的时光都在店里',
      '谢谢最棒的你们',
    ]
    for (const text of texts) expect(['ok', 'warn'], text).toContain(verdict(text))
  })

  it('is a number of a house', () => {
    expect(verdict('Our new shop is at No.1 Renmin Road')).toBe('ok')
    expect(verdict('Our coffee is No.1 in town')).toBe('deny')
  })
})

describe('proof', () => {
  it('of a bounded fact makes it a matter of evidence', () => {
    const bare = '销量第一的单品是燕麦奶'
    expect(verdict(bare)).not.toBe('ok')
    expect(verdict(`截至2026年8月31日，本店小程序8月${bare}（数据：店铺后台）`)).toBe('evidence')
  })

  it('that is attached leaves a warning for that claim only', () => {
    const text = '截至2026年8月31日，本店小程序8月销量第一的单品是燕麦奶（数据：店铺后台）'
    const [hit] = scan(text)
    expect(scan(text, { evidence: [hit?.category ?? ''] })[0]?.severity).toBe('warn')
    expect(scan(text, { evidence: ['MED-cure'] })[0]?.severity).toBe('evidence')
  })

  it('by the number of a standard makes a grade harmless', () => {
    expect(['ok', 'warn']).toContain(verdict('本品执行标准GB/T 20886，特级'))
  })
})

describe('what the product is', () => {
  it('decides which words are claims, and filed evidence covers its own claim only', () => {
    const claims = ENTRIES.filter(entry => entry.claim !== undefined)
    expect(claims.length).toBeGreaterThan(0)
    for (const { id, claim = '', hits, verticals } of claims) {
      const [vertical] = verticals ?? []
      const hit = (filedClaims: readonly string[]) =>
        scanEvery(hits[0] ?? '', { ...(vertical ? { vertical } : {}), filedClaims }).some(one => one.entry === id)
      expect([hit([]), hit([`not ${claim}`]), hit([claim])], id).toEqual([true, true, false])
    }
  })

  it('leaves its registered names alone, and only them', () => {
    expect(verdict('顶级时光咖啡馆今天营业')).toBe('deny')
    expect(verdict('顶级时光咖啡馆今天营业', { registeredNames: ['顶级时光'] })).toBe('ok')
    expect(verdict('顶级时光有顶级咖啡', { registeredNames: ['顶级时光'] })).toBe('deny')
  })
})

describe('a long text', () => {
  it('without any mark is judged to its end', () => {
    const filler = '今天天气不错我们慢慢走走看看'.repeat(2_000)
    const text = `${filler}国家级品质的面膜`
    expect(scan(text).map(hit => hit.text)).toContain('国家级')
  })

  it('that is one hit after another costs time in proportion to its length', { timeout: 10_000 }, () => {
    for (const unit of ['最强', '全网最', '特供', '第1', '最 好 ', '不能说“最佳', 'zui '])
      expect(scan(unit.repeat(Math.ceil(100_000 / unit.length))).length, unit).toBeGreaterThanOrEqual(0)
  })
})
