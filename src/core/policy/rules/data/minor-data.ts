import { defineRule } from '../../rule.ts'

/** 个人信息保护法 28, 31: not yet 14. */
const CHILD = 14

export const minorData = defineRule({
  id: 'MINOR-DATA',
  group: 'data',
  sentence: {
    zh: '不满 14 岁的信息是敏感信息，要监护人同意和专门规则',
    en: 'Data of children under 14 are sensitive: the guardian’s consent and rules of their own are needed',
  },
  basis: { kind: 'statute', text: '个人信息保护法 28、31；未成年人保护法 72；网络数据安全管理条例 21–22' },
  inputs: ['childFields', 'audienceAges', 'guardianConsent'],
  check({ childFields, audienceAges, guardianConsent }) {
    const children = audienceAges !== null && audienceAges.below !== null && audienceAges.below <= CHILD
    if (!childFields.length && !children) return null
    const what = childFields.length
      ? {
          zh: `用到孩子的信息（${childFields.join('、')}）`,
          en: `It uses data about a child (${childFields.join(', ')})`,
        }
      : {
          zh: `圈的是不满 ${audienceAges?.below ?? CHILD} 岁的人`,
          en: `It chooses people under ${audienceAges?.below ?? CHILD}`,
        }
    if (guardianConsent) {
      return {
        severity: 'allow',
        says: {
          zh: `${what.zh}，已有监护人同意；每年做一次合规审计。`,
          en: `${what.en}; the guardian consented. An audit is due every year.`,
        },
      }
    }
    return {
      severity: 'deny',
      says: { zh: `${what.zh}，没有监护人同意。`, en: `${what.en}, and the guardian has not consented.` },
      fix: {
        zh: '先取得监护人单独同意；宝宝信息只存月龄和阶段，不存姓名和完整生日。',
        en: 'Get the guardian’s consent first; keep a baby’s month and stage only, neither name nor full birthday.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { childFields: ['宝宝姓名'], audienceAges: null, guardianConsent: null } },
      { gives: 'deny', facts: { childFields: [], audienceAges: { from: null, below: 14 }, guardianConsent: false } },
      { gives: 'allow', facts: { childFields: ['宝宝月龄'], audienceAges: null, guardianConsent: true } },
    ],
    miss: [
      { childFields: [], audienceAges: { from: 14, below: 18 }, guardianConsent: null },
      { childFields: [], audienceAges: null, guardianConsent: null },
    ],
  },
})
