import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { touchFacts } from '../../touch-facts.fixture.ts'
import { link } from './link.ts'

const at = { now: Temporal.Instant.from('2026-09-21T10:30:00+08:00'), timezone: 'Asia/Shanghai', settings: {} }
const check = (text: string) => link.check(touchFacts({ text }), at)

describe('links in a mass message', () => {
  it.each([
    '看这里 https://brand.com/a?b=c',
    '看这里https://www.brand.com点击',
    '直接输入brand.com。谢谢',
    'BRAND.COM 今天上新',
    'https://shop.brand.cn/x?q=1#top',
    'https://brand.com:8443/x',
    'https://brand.com.',
    'A款brand.com有货',
    '（brand.com）',
    'https://brand.com/https://brand.com/b',
  ])('passes what is registered: %s', text => {
    expect(check(text)).toBeNull()
  })

  it.each([
    '全场3.5折',
    '今晚10:00开抢',
    '回TD.谢谢',
    '¥9.9包邮，满199.00减20.5',
    '2026.09.21 发货',
    'v1.2.3',
    '选A.B两款',
    'No.1 推荐',
    '好的...明天见',
    'Thanks.See you tomorrow.',
    '比例 1.618',
    '第1.品牌故事 2.新品',
    '24h.内发货',
  ])('takes no punctuation for a link: %s', text => {
    expect(check(text)).toBeNull()
  })

  it.each([
    ['https://evil.com/brand.com', 'evil.com'],
    ['evil.com', 'evil.com'],
    ['http://t.cn/A6x', 't.cn'],
    ['点击evil.top领券', 'evil.top'],
    ['https://brand.com.evil.com', 'brand.com.evil.com'],
    ['https://notbrand.com', 'notbrand.com'],
    ['https://brand.company/x', 'brand.company'],
    ['brand.community', 'brand.community'],
    ['https://evil.click', 'evil.click'],
    ['https://evil.zip/x', 'evil.zip'],
    ['https://brand.com@evil.com/x', 'evil.com'],
    ['https://brand.com:pw@evil.com/x', 'evil.com'],
    ['https://evil.com\\@brand.com', 'evil.com'],
    ['https://192.168.1.7/x', '192.168.1.7'],
    ['https://evil', 'evil'],
    ['HTTPS://EVIL.COM', 'evil.com'],
    ['https://evil。com', 'evil.com'],
    ['evil．com/x', 'evil.com'],
    ['https://brand.com/ok 和 https://evil.net', 'evil.net'],
    ['brand.com evil.com', 'evil.com'],
    ['https://brand.com点击.evil.com', 'evil.com'],
    ['来evil.com看看', 'evil.com'],
  ])('stops what is not: %s', (text, host) => {
    expect(check(text)).toMatchObject({ severity: 'deny', says: { zh: expect.stringContaining(host) } })
  })

  it.each([
    ['bгand.com', 'a Cyrillic letter'],
    ['https://brаnd.com', 'a Cyrillic letter'],
    ['https://xn--brnd-8cd.com', 'its punycode'],
    ['https://品牌.com', 'Chinese letters'],
    ['https://品牌.中国/x', 'a Chinese top level'],
    ['品牌.中国', 'a Chinese top level without a scheme'],
  ])('is not deceived by look-alikes: %s (%s)', text => {
    expect(check(text)).toMatchObject({ severity: 'deny', fix: { zh: expect.any(String), en: expect.any(String) } })
  })

  it('knows a registered name in letters of its own', () => {
    const facts = touchFacts({ text: 'https://品牌.中国/x 或 品牌.中国', linkDomains: ['品牌.中国'] })
    expect(link.check(facts, at)).toBeNull()
  })
})
