import { domainToASCII, domainToUnicode } from 'node:url'

/** Whatever follows a scheme is a link, to the end of its authority; a browser takes \ for / and reads a full-width stop as a dot. */
const WITH_SCHEME = /https?:\/\/([^\s/\\?#，、；！）》”’]+)/giu

/**
 * Without a scheme: dotted names that end in a top-level domain of use, or in two letters, where the name ends. Han letters
 * after it are the sentence going on. Begins only where a run of letters does, so that a long text costs one pass.
 */
const BARE =
  /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}-]+[.．。]){1,12}(?:com|cn|net|org|top|xyz|cc|io|co|shop|vip|link|me|app|site|store|online|info|biz|club|live|click|fun|ltd|group|company|community|wang|tech|zip|中国|公司|网络|网址|商城|[a-z]{2})(?![a-z0-9-])/giu

const LONGEST_HOST = 253

/** In a sentence without spaces the name begins and ends where the Han letters do, unless they are a label of it. */
const withoutSentence = (name: string): string =>
  name
    .slice(-LONGEST_HOST)
    .replace(/^[^.．。]*\p{Script=Han}(?=[a-z0-9-])/iu, '')
    .replace(/(?<=[a-z])\p{Script=Han}[^.．。@]*$/iu, '')

/** The host of an authority as the network knows it: lower case, punycode, without a user or a port. */
export const hostOf = (name: string): string => {
  const authority = name.replace(/[.．。]+$/u, '')
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '')
  return domainToASCII(host) || host.toLowerCase()
}

/** The hosts that a text links to, in order, with and without a scheme. */
export const linksIn = (text: string): string[] => {
  const rest = text.replaceAll(/https?:\/\/[^\s，、；！）》”’]+/giu, ' ')
  return [...[...text.matchAll(WITH_SCHEME)].map(m => m[1] ?? ''), ...[...rest.matchAll(BARE)].map(m => m[0])].map(
    name => hostOf(withoutSentence(name)),
  )
}

/** Names that differ only in how they are written are one: `品牌.中国` is `xn--zfvq32g.xn--fiqs8s`. */
export const within = (host: string, domains: readonly string[]): boolean =>
  domains.some(d => host === d || host.endsWith(`.${d}`))

/** Services that hide where a link goes. */
const SHORTENERS = [
  't.cn',
  'url.cn',
  'dwz.cn',
  'dwz.mk',
  'suo.im',
  'suo.nz',
  'u.nu',
  '6du.in',
  'mrw.so',
  'tb.cn',
  'u.jd.com',
  '3.cn',
  'sourl.cn',
  'w.url.cn',
  'kurl.cn',
  'rrd.me',
  'urlc.cn',
  'dw4.co',
  'c-n.co',
  'tinyurl.com',
  'bit.ly',
  'goo.gl',
  't.co',
  'is.gd',
  'ow.ly',
  'buff.ly',
  'cutt.ly',
  'rebrand.ly',
  'shorturl.at',
  'rb.gy',
  't.ly',
  's.id',
  'v.gd',
  'tiny.cc',
  'lnkd.in',
  'b23.tv',
  'v.douyin.com',
  'reurl.cc',
  'ppt.cc',
] as const
export const isShortener = (host: string): boolean => within(host, SHORTENERS)

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$|^\[/
export const isAddress = (host: string): boolean => IPV4.test(host)

/** Letters that are taken for another: of other scripts, and figures. Two that look like one come last. */
const ALIKE: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  һ: 'h',
  ԁ: 'd',
  ո: 'n',
  г: 'r',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  α: 'a',
  ο: 'o',
  ν: 'v',
  τ: 't',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  υ: 'u',
  η: 'n',
  χ: 'x',
  β: 'b',
  ı: 'l',
  ɑ: 'a',
  ɡ: 'g',
  ł: 'l',
  ø: 'o',
  0: 'o',
  1: 'l',
  i: 'l',
  3: 'e',
  5: 's',
  8: 'b',
  9: 'g',
}

/** One spelling for all names that look the same. */
const skeleton = (host: string): string =>
  [...domainToUnicode(host).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')]
    .map(char => ALIKE[char] ?? char)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd')

const SECOND_LEVEL = new Set(['com', 'net', 'org', 'gov', 'edu', 'ac', 'co'])

/** The label that somebody registered: `brand` of `shop.brand.com.cn`. */
const labelOf = (host: string): string => {
  const labels = host.split('.')
  const second = labels.at(-2) ?? ''
  return (labels.length > 2 && SECOND_LEVEL.has(second) ? labels.at(-3) : second) ?? host
}

/** One letter more, fewer, other, or two that changed places. */
const oneApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i++
  const rest = (text: string, from: number) => text.slice(from)
  return (
    rest(a, i + 1) === rest(b, i + 1) ||
    rest(a, i + 1) === rest(b, i) ||
    rest(a, i) === rest(b, i + 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, i + 2) === rest(b, i + 2))
  )
}

/** Shorter names are one letter apart by chance. */
const SHORTEST_TO_MISTYPE = 5

/**
 * The registered domain that a strange host could be taken for; null when it looks like none. Letters of other scripts, figures for
 * letters, one letter off, the same name under another ending, hyphens, and the whole domain or name inside a longer one.
 */
export const lookAlike = (host: string, registered: readonly string[]): string | null =>
  registered.find(domain => {
    if (within(host, [domain])) return false
    const [there, here] = [skeleton(host), skeleton(domain)]
    if (there === here || there.endsWith(`.${here}`) || there.includes(`${here}.`) || there.includes(`${here}-`))
      return true
    const [label, own] = [skeleton(labelOf(host)), skeleton(labelOf(domain))]
    if (label === own || label.replaceAll('-', '') === own.replaceAll('-', '')) return true
    if (own.length < SHORTEST_TO_MISTYPE) return false
    return oneApart(label, own) || label.includes(own)
  }) ?? null

/** Personal data in the address itself: the name of the parameter, or a value that can be nothing else. */
const PERSONAL_KEY =
  /^(?:phone|mobile|tel|cell|email|mail|name|real_?name|nick(?:name)?|id_?card|id_?no|openid|open_id|unionid|union_id|external_?user_?id|user_?id|uid|member_?id|customer_?id|wechat|wx_?id|address|birthday|手机号?|姓名|身份证)$/i
const PERSONAL_VALUE = [
  /(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/,
  /[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,}/i,
  /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/,
  /(?<![\w-])w[mo][\w-]{30}(?![\w-])/,
]

/** Names of the parameters (or `path`) of the links in a text that carry personal data; never the data. */
export const personalIn = (text: string): string[] =>
  [...text.matchAll(/(?:https?:\/\/|(?<![\w-])[\w-]{1,63}\.[a-z]{2,24}\/)[^\s，。、；！）》”’]+/giu)].flatMap(
    ([url]) => {
      const [path = '', ...queries] = url.split(/[?#]/)
      const pairs = queries
        .join('&')
        .split('&')
        .map(pair => {
          const [key = '', ...value] = pair.split('=')
          return [decoded(key), decoded(value.join('='))] as const
        })
      const keys = pairs
        .filter(([key, value]) => value && (PERSONAL_KEY.test(key) || PERSONAL_VALUE.some(p => p.test(value))))
        .map(([key]) => key)
      const inPath = decoded(path.replace(/^https?:\/\/[^/\\]*/i, ''))
      return PERSONAL_VALUE.some(p => p.test(inPath)) ? [...keys, 'path'] : keys
    },
  )

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
