import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decide } from '../../decide.ts'
import { DEFAULT_POLICY, policyOf } from '../../policy.ts'
import { touchFacts } from '../../touch-facts.fixture.ts'
import { link } from './link.ts'

const at = {
  now: Temporal.Instant.from('2026-09-21T10:30:00+08:00'),
  timezone: 'Asia/Shanghai',
  policy: DEFAULT_POLICY,
}
const judge = (text: string, linkDomains?: string[], policy = DEFAULT_POLICY) =>
  decide([link], touchFacts({ text, ...(linkDomains ? { linkDomains } : {}) }), { ...at, policy })
/** What it says of the strictest link; null when it says nothing. */
const check = (text: string, linkDomains?: string[]) =>
  judge(text, linkDomains).hits.find(hit => hit.rule === 'LINK') ?? null

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
    expect(check(text)).toMatchObject({
      severity: expect.stringMatching(/^(deny|needs_approval)$/),
      says: { zh: expect.stringContaining(host) },
    })
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
    expect(check('https://品牌.中国/x 或 品牌.中国', ['品牌.中国'])).toBeNull()
  })

  it('asks for an approval where a domain is new, and refuses it where the workspace wants that', () => {
    expect(judge('看 https://example.org/a')).toMatchObject({ decision: 'needs_approval', approvals: ['approver'] })
    const strict = policyOf(1, { LINK: { unregistered: 'deny' } })
    expect(judge('看 https://example.org/a', undefined, strict).decision).toBe('deny')
    expect(judge('看 https://example.org/a', ['example.org']).decision).toBe('allow')
  })

  it.each([
    // registered, link, taken for
    ['brand.com', 'https://bгand.com', 'brand.com'],
    ['brand.com', 'https://brаnd.com/x', 'brand.com'],
    ['brand.com', 'https://xn--brnd-63d.com', 'brand.com'],
    ['brand.com', 'https://brannd.com', 'brand.com'],
    ['brand.com', 'https://bradn.com', 'brand.com'],
    ['brand.com', 'https://brand.com.evil.top/a', 'brand.com'],
    ['brand.com', 'https://brand-com.top', 'brand.com'],
    ['brand.com', 'https://brand.cn', 'brand.com'],
    ['brand.com', 'https://my-brand.com', 'brand.com'],
    ['lilly.com', 'https://li11y.com', 'lilly.com'],
    ['modern.cn', 'https://rnodern.cn', 'modern.cn'],
    ['wow.com', 'https://vvow.com', 'wow.com'],
    ['shop.brand.cn', 'https://shop.br4nd.cn', 'shop.brand.cn'],
    ['g00d.com', 'https://good.com', 'g00d.com'],
  ])('names what it looks like: %s, %s', (registered, text, like) => {
    expect(check(text, [registered])).toMatchObject({ severity: 'deny', says: { zh: expect.stringContaining(like) } })
  })

  it.each([
    ['brand.com', 'https://example.org'],
    ['jd.com', 'https://qq.com'],
    ['jd.com', 'https://bd.com'],
    ['brand.com', 'https://grand-hotel.cn'],
  ])('takes nothing for another that is not like it: %s, %s', (registered, text) => {
    expect(check(text, [registered])).toMatchObject({ severity: 'needs_approval' })
  })

  it.each([
    'https://t.cn/A6x',
    'https://dwz.cn/abc',
    'bit.ly/3x',
    'https://v.douyin.com/iR',
    'https://b23.tv/x',
    '戳url.cn/5',
  ])('refuses a short link: %s', text => {
    expect(check(text)).toMatchObject({ severity: 'deny', says: { zh: expect.stringContaining('短链') } })
  })

  it.each([
    ['https://brand.com/a?phone=13800138821', 'phone'],
    ['https://brand.com/a?x=1&u=13800138821', 'u'],
    ['https://brand.com/a?mail=li%40qq.com', 'mail'],
    ['https://brand.com/a#e=li@qq.com', 'e'],
    ['https://brand.com/a?uid=88', 'uid'],
    ['https://brand.com/a?openid=oABC', 'openid'],
    ['https://brand.com/u/13800138821/x', 'path'],
    ['brand.com/u?手机=1', '手机'],
    ['https://brand.com/a?c=11010519900307123X', 'c'],
    ['https://brand.com/a?t=%2B8613800138821', 't'],
  ])('carries no personal data, and does not repeat it: %s', (text, name) => {
    const hit = check(text)
    expect(hit).toMatchObject({ severity: 'deny', says: { zh: expect.stringContaining(`（${name}）`) } })
    expect(hit?.says.zh).not.toMatch(/1380013|qq\.com|1990/)
  })

  it.each([
    'https://brand.com/a?utm_source=wecom&id=88',
    'https://brand.com/order/20260921103000123456',
    'https://brand.com/a?q=%E4%B8%AD%E7%A7%8B',
    'https://brand.com/a?x=%',
    'https://brand.com/a?uid=',
    '电话13800138821，看 https://brand.com/a',
  ])('passes a link without them: %s', text => {
    expect(check(text)).toBeNull()
  })
})
