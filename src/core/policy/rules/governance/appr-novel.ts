import type { Bilingual } from '../../../../platform/i18n.ts'
import { defineRule, PRODUCT } from '../../rule.ts'

const KINDS: Readonly<Record<string, Bilingual>> = {
  link_domain: { zh: '域名', en: 'domain' },
  automation_trigger: { zh: '自动流程', en: 'automation' },
  campaign: { zh: '活动类型', en: 'kind of campaign' },
  template: { zh: '模板', en: 'template' },
}

export const apprNovel = defineRule({
  id: 'APPR-NOVEL',
  group: 'governance',
  sentence: {
    zh: '第一次用的活动类型、模板、域名、自动流程要 1 位审批人；同样的第二次不用',
    en: 'The first use of a kind of campaign, template, domain or automation needs one approver; the second does not',
  },
  basis: PRODUCT,
  inputs: ['novelties'],
  check({ novelties }) {
    if (!novelties.length) return null
    const named = (lang: 'zh' | 'en') =>
      novelties.map(({ kind, key }) => `${KINDS[kind]?.[lang] ?? kind} ${key}`).join(lang === 'zh' ? '、' : ', ')
    return {
      severity: 'needs_approval',
      approvals: ['approver'],
      says: {
        zh: `第一次用：${named('zh')}，需要 1 位审批人。`,
        en: `First use: ${named('en')}; one approver is needed.`,
      },
      fix: { zh: '请审批人看过；同样的下次不用再批。', en: 'Have an approver look; the same needs nobody next time.' },
      evidence: { novelties },
    }
  },
  examples: {
    hit: [
      { gives: 'needs_approval', facts: { novelties: [{ kind: 'automation_trigger', key: 'order_received' }] } },
      { gives: 'needs_approval', facts: { novelties: [{ kind: 'link_domain', key: 'm.brand.cn' }] } },
    ],
    miss: [{ novelties: [] }],
  },
})
