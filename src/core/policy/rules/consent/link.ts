import { z } from 'zod'
import { defineRule, type Finding, PRODUCT } from '../../rule.ts'
import { hostOf, isAddress, isShortener, linksIn, lookAlike, personalIn, within } from './links.ts'

const forbidden = (zh: string, en: string): Finding => ({
  severity: 'deny',
  says: { zh, en },
  fix: {
    zh: '换成品牌登记过的域名，或请管理员登记。',
    en: 'Use a registered domain, or ask an admin to register it.',
  },
})

const judge = (host: string, registered: readonly string[], unknown: 'approve' | 'deny'): Finding => {
  if (isShortener(host)) {
    return {
      ...forbidden(`短链 ${host} 看不出去向，不能用。`, `The short link ${host} hides where it goes.`),
      fix: { zh: '放品牌自己域名的完整链接。', en: 'Give the whole link on a domain of your own.' },
    }
  }
  const like = lookAlike(host, registered)
  if (like !== null) {
    return {
      ...forbidden(`${host} 像是冒充 ${like}，不是同一个域名。`, `${host} looks like ${like} and is another domain.`),
      fix: {
        zh: `改回 ${like}；如果确实是自己的域名，请管理员登记。`,
        en: `Write ${like}; if the other is yours as well, have an admin register it.`,
      },
    }
  }
  if (isAddress(host) || !host.includes('.'))
    return forbidden(`链接 ${host} 不是域名。`, `The link ${host} is no domain name.`)
  if (host.split('.').some(label => label.startsWith('xn--')) || unknown === 'deny')
    return forbidden(`链接 ${host} 不在登记的域名里。`, `The link ${host} is not on a registered domain.`)
  return {
    severity: 'needs_approval',
    approvals: ['approver'],
    says: {
      zh: `链接 ${host} 没登记过，第一次用要审批。`,
      en: `${host} is not registered; its first use needs an approval.`,
    },
    fix: {
      zh: '换成登记过的域名，或请审批人打开核对后批准。',
      en: 'Use a registered domain, or have an approver open it and approve.',
    },
  }
}

/** `linkDomains`: what an admin registered, and what an approver let through before. */
export const link = defineRule({
  id: 'LINK',
  group: 'consent',
  sentence: {
    zh: '只放登记过的域名；不用短链、不带个人信息，新域名第一次用要审批',
    en: 'Only registered domains; no short links, no personal data in them; a new domain needs an approval once',
  },
  basis: PRODUCT,
  inputs: ['text', 'linkDomains'],
  settings: z.strictObject({
    /** What happens to a domain that nobody registered: an approver looks at it, or it is refused. */
    unregistered: z.enum(['approve', 'deny']).default('approve'),
  }),
  check({ text, linkDomains }, { settings }) {
    const registered = linkDomains.map(hostOf)
    const strange = [...new Set(linksIn(text))].filter(host => !within(host, registered))
    const found = strange.map(host => judge(host, registered, settings.unregistered))
    const personal = [...new Set(personalIn(text))]
    if (personal.length)
      found.push({
        severity: 'deny',
        basis: { kind: 'statute', text: '个人信息保护法 6、51' },
        says: {
          zh: `链接里带了个人信息（${personal.join('、')}）。`,
          en: `The link carries personal data (${personal.join(', ')}).`,
        },
        fix: {
          zh: '去掉这些参数，用渠道码或一次性短号代替。',
          en: 'Leave these parameters out; use a channel code instead.',
        },
      })
    return found
  },
  examples: {
    hit: [
      { gives: 'needs_approval', facts: { text: '看 https://example.org/a', linkDomains: ['brand.com'] } },
      { gives: 'deny', facts: { text: '点 brand.com.evil.top', linkDomains: ['brand.com'] } },
      { gives: 'deny', facts: { text: '戳 https://t.cn/A6x', linkDomains: ['brand.com'] } },
      { gives: 'deny', facts: { text: '看 https://brand.com/a?phone=13800138821', linkDomains: ['brand.com'] } },
    ],
    miss: [
      { text: '看 https://shop.brand.com/a', linkDomains: ['brand.com'] },
      { text: '今天 9.9 元', linkDomains: [] },
    ],
  },
})
