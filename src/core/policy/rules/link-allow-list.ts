import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'

const LINK =
  /(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+(?:com|cn|net|org|top|xyz|cc|io|co|shop|vip|link|me|app|site|[a-z]{2}))(?:[/?#]\S*)?/giu

const allowed = (host: string, domains: readonly string[]) => domains.some(d => host === d || host.endsWith(`.${d}`))

export const linkAllowList = defineRule<TouchFacts>({
  id: 'LINK',
  sentence: { zh: '正文只能放登记过的域名', en: 'Only registered domains may be linked' },
  basis: { kind: 'product', text: 'Flywheel 链接白名单' },
  check({ text, allowedDomains }) {
    const strange = [...text.matchAll(LINK)]
      .map(m => (m[1] ?? '').toLowerCase())
      .filter(host => !allowed(host, allowedDomains))
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
})
