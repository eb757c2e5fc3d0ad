import { domainToASCII } from 'node:url'
import { defineRule, PRODUCT } from '../../rule.ts'

/** Whatever follows a scheme is a link, to the end of its authority; a browser takes \ for / and reads a full-width stop as a dot. */
const WITH_SCHEME = /https?:\/\/([^\s/\\?#，、；！）》”’]+)/giu

/**
 * Without a scheme: dotted names that end in a top-level domain of use, or in two letters, where the name ends. Han letters
 * after it are the sentence going on.
 */
const BARE =
  /(?:[\p{L}\p{N}-]+[.．。])+(?:com|cn|net|org|top|xyz|cc|io|co|shop|vip|link|me|app|site|store|online|info|biz|club|live|click|fun|ltd|group|company|community|wang|tech|zip|中国|公司|网络|网址|商城|[a-z]{2})(?![a-z0-9-])/giu

/** In a sentence without spaces the name begins and ends where the Han letters do, unless they are a label of it. */
const withoutSentence = (name: string): string =>
  name.replace(/^[^.．。]*\p{Script=Han}(?=[a-z0-9-])/iu, '').replace(/(?<=[a-z])\p{Script=Han}[^.．。@]*$/iu, '')

const hostOf = (name: string): string => {
  const authority = name.replace(/[.．。]+$/u, '')
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '')
  return domainToASCII(host) || host.toLowerCase()
}

const linksIn = (text: string): string[] => {
  const rest = text.replaceAll(/https?:\/\/[^\s，、；！）》”’]+/giu, ' ')
  return [...[...text.matchAll(WITH_SCHEME)].map(m => m[1] ?? ''), ...[...rest.matchAll(BARE)].map(m => m[0])].map(
    name => hostOf(withoutSentence(name)),
  )
}

/** Names that differ only in how they are written are one: `品牌.中国` is `xn--zfvq32g.xn--fiqs8s`. */
const allowed = (host: string, domains: readonly string[]) => domains.some(d => host === d || host.endsWith(`.${d}`))

export const link = defineRule({
  id: 'LINK',
  group: 'consent',
  sentence: { zh: '正文只能放登记过的域名', en: 'Only registered domains may be linked' },
  basis: PRODUCT,
  inputs: ['text', 'linkDomains'],
  check({ text, linkDomains }) {
    const registered = linkDomains.map(hostOf)
    const strange = linksIn(text).filter(host => !allowed(host, registered))
    if (!strange.length) return null
    const names = [...new Set(strange)].join('、')
    return {
      severity: 'deny',
      says: { zh: `链接 ${names} 不在登记的域名里。`, en: `The link ${names} is not on a registered domain.` },
      fix: {
        zh: '换成品牌登记过的域名，或请管理员登记。',
        en: 'Use a registered domain, or ask an admin to register it.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { text: '看 https://evil.com/a', linkDomains: ['brand.com'] } },
      { gives: 'deny', facts: { text: '点 brand.com.evil.top', linkDomains: ['brand.com'] } },
    ],
    miss: [
      { text: '看 https://shop.brand.com/a', linkDomains: ['brand.com'] },
      { text: '今天 9.9 元', linkDomains: [] },
    ],
  },
})
