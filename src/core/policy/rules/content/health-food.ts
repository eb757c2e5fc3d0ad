import { defineRule } from '../../rule.ts'
import { WORD_INPUTS, wordFindings } from './findings.ts'

/** The sentence that every advertisement of health food bears (广告法 18). */
const NOTICE = '保健食品不是药物，不能代替药物治疗疾病'
const BEARS_NOTICE = /不能(?:代替|替代)药物/

const TEXT = { claims: [], textChannel: 'group', filedClaims: [], registeredNames: [], evidence: [] } as const
const GOOD = `蓝帽子褪黑素软胶囊到货。${NOTICE}`

export const healthFood = defineRule({
  id: 'HEALTH-FOOD',
  group: 'content',
  sentence: {
    zh: '保健食品广告要有批准文号、与批准内容一致，并注明不能代替药物',
    en: 'Advertising health food needs its approval number, the approved text and the notice that it replaces no medicine',
  },
  basis: { kind: 'statute', text: '广告法 18；食品安全法 79' },
  inputs: [...WORD_INPUTS, 'product', 'adApprovalNo'],
  check(facts) {
    const words = wordFindings(facts, 'HEALTH-FOOD')
    // A greeting of such a brand is no advertisement of its goods.
    if (facts.vertical !== 'health_food' || facts.product === null) return words
    const bare = facts.texts.some(text => !BEARS_NOTICE.test(text))
    return [
      ...words,
      ...(facts.adApprovalNo === null
        ? [
            {
              severity: 'deny' as const,
              says: {
                zh: '保健食品的产品文案没有广告批准文号。',
                en: 'A text that promotes health food has no approval number.',
              },
              fix: {
                zh: '先取得广告审查批准文号，按批准的内容发。',
                en: 'Get the advertisement approved first and use the approved text.',
              },
            },
          ]
        : []),
      ...(bare
        ? [
            {
              severity: 'deny' as const,
              says: { zh: '缺少法定提示语。', en: 'The statutory notice is missing.' },
              fix: { zh: `在文末加上“${NOTICE}”。`, en: `Add “${NOTICE}” at the end.` },
            },
          ]
        : []),
    ]
  },
  examples: {
    hit: [
      {
        gives: 'deny',
        facts: { ...TEXT, texts: [GOOD], vertical: 'health_food', product: '褪黑素', adApprovalNo: null },
      },
      {
        gives: 'deny',
        facts: {
          ...TEXT,
          texts: ['褪黑素到货'],
          vertical: 'health_food',
          product: '褪黑素',
          adApprovalNo: '食健广审（文）第2026010001号',
        },
      },
      {
        gives: 'deny',
        facts: {
          ...TEXT,
          texts: ['保健品免费送，家庭必备'],
          vertical: 'health_food',
          product: null,
          adApprovalNo: null,
        },
      },
    ],
    miss: [
      {
        ...TEXT,
        texts: [GOOD],
        vertical: 'health_food',
        product: '褪黑素',
        adApprovalNo: '食健广审（文）第2026010001号',
      },
      { ...TEXT, texts: ['中秋快乐'], vertical: 'health_food', product: null, adApprovalNo: null },
      { ...TEXT, texts: ['坚果到货'], vertical: 'food', product: '坚果', adApprovalNo: null },
    ],
  },
})
