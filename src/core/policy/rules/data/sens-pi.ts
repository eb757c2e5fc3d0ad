import type { Bilingual } from '../../../../platform/i18n.ts'
import { defineRule, type Finding } from '../../rule.ts'
import { type SensitiveKind, sensitiveIn } from './sensitive.ts'

const KINDS: Readonly<Record<SensitiveKind, Bilingual>> = {
  health: { zh: '医疗健康', en: 'health' },
  pregnancy: { zh: '孕产', en: 'pregnancy' },
  religion: { zh: '宗教信仰', en: 'religion' },
  identity: { zh: '特定身份', en: 'specific identity' },
  biometric: { zh: '生物识别', en: 'biometrics' },
  finance: { zh: '金融账户与财务', en: 'finances' },
  location: { zh: '行踪轨迹', en: 'whereabouts' },
  child: { zh: '不满十四周岁', en: 'under 14' },
  intimate: { zh: '性与婚姻隐私', en: 'intimate life' },
  unlawful: { zh: '违法不良信息', en: 'unlawful matters' },
}

export const sensPi = defineRule({
  id: 'SENS-PI',
  group: 'data',
  sentence: {
    zh: '不建、不用、不推断敏感个人信息标签，除非本人单独同意',
    en: 'No tags, segments or guesses about sensitive traits, unless the person consented separately',
  },
  basis: { kind: 'statute', text: '个人信息保护法 28–29；互联网信息服务算法推荐管理规定 10' },
  inputs: ['labels', 'inferredAttribute', 'separateConsent', 'suggestsOnly'],
  check(facts) {
    const { labels, inferredAttribute, separateConsent } = facts
    const found: Finding[] = []
    const guessed = inferredAttribute === null ? [] : sensitiveIn([inferredAttribute])
    const [guess] = guessed
    if (guess)
      found.push({
        severity: 'deny',
        says: {
          zh: `“${guess.name}”属于${KINDS[guess.kind].zh}敏感信息，不能靠购买或行为去推断。`,
          en: `“${guess.name}” is sensitive (${KINDS[guess.kind].en}) and may not be inferred from purchases or behaviour.`,
        },
        fix: {
          zh: '用本人明示选择的偏好标签（单独同意），或按浏览、购买过的商品兴趣推荐。',
          en: 'Use a preference that the person stated (with separate consent), or interest in goods they looked at.',
        },
        evidence: { kind: guess.kind, stem: guess.stem },
      })
    for (const { name, kind, stem } of sensitiveIn(labels)) {
      if (separateConsent && kind !== 'unlawful') {
        found.push({
          severity: 'warn',
          says: {
            zh: `“${name}”是${KINDS[kind].zh}敏感信息，只用于本人单独同意的用途。`,
            en: `“${name}” is sensitive (${KINDS[kind].en}); use it only for what each person consented to.`,
          },
          evidence: { kind, stem },
        })
        continue
      }
      found.push({
        severity: 'deny',
        says: {
          zh: `“${name}”涉及${KINDS[kind].zh}敏感信息，没有本人单独同意不能建、不能用。`,
          en: `“${name}” is sensitive (${KINDS[kind].en}); without separate consent it may be neither made nor used.`,
        },
        fix:
          kind === 'unlawful'
            ? { zh: '这类标签不能建，换成商品兴趣。', en: 'No such tag may exist; use interest in goods.' }
            : {
                zh: '改成商品兴趣（如“浏览过某专区”），或让本人明示选择并单独同意。',
                en: 'Use interest in goods instead, or let people choose it themselves with separate consent.',
              },
        evidence: { kind, stem },
      })
    }
    if (found.length || !facts.suggestsOnly) return found
    return {
      severity: 'allow',
      says: {
        zh: '推荐的标签已排除健康、孕产、宗教、财务等敏感信息。',
        en: 'Health, pregnancy, religion, finances and the like are left out of what is suggested.',
      },
    }
  },
  examples: {
    hit: [
      {
        gives: 'deny',
        facts: { suggestsOnly: false, labels: [], inferredAttribute: 'pregnancy', separateConsent: false },
      },
      {
        gives: 'deny',
        facts: { suggestsOnly: false, labels: ['痤疮患者'], inferredAttribute: null, separateConsent: false },
      },
      {
        gives: 'warn',
        facts: { suggestsOnly: false, labels: ['孕期护肤'], inferredAttribute: null, separateConsent: true },
      },
      {
        gives: 'deny',
        facts: { suggestsOnly: false, labels: ['赌博爱好者'], inferredAttribute: null, separateConsent: true },
      },
    ],
    miss: [
      {
        suggestsOnly: false,
        labels: ['敏感肌', '直播下单0920', '高价值'],
        inferredAttribute: null,
        separateConsent: false,
      },
      { suggestsOnly: false, labels: [], inferredAttribute: null, separateConsent: false },
    ],
  },
})
