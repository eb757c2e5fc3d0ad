import { defineRule } from '../../rule.ts'
import { WORD_INPUTS, wordFindings } from './findings.ts'

const TEXT = { claims: [], textChannel: 'group', filedClaims: [], registeredNames: [], evidence: [] } as const
/** Formula for the first six or twelve months: not promoted freely. */
const STAGE_ONE =
  /(?:一|1)段(?:奶粉|配方)|(?:0\s*[-–~至到]\s*(?:6|12)\s*(?:个?月|m))|初生婴儿配方|stage\s*1\s*formula/iu

export const infant = defineRule({
  id: 'INFANT',
  group: 'content',
  sentence: {
    zh: '不得宣称代替母乳；0–12 个月配方奶的推广要合规审批',
    en: 'Nothing replaces breast milk; promoting formula for the first year needs compliance',
  },
  basis: { kind: 'statute', text: '广告法 20' },
  inputs: [...WORD_INPUTS, 'product'],
  check(facts) {
    const words = wordFindings(facts, 'INFANT')
    const said = [...facts.texts, ...facts.claims, facts.product ?? ''].some(text => STAGE_ONE.test(text))
    const formula = facts.vertical === 'infant_formula' && facts.product !== null
    if (!said && !formula) return words
    return [
      ...words,
      {
        severity: 'needs_approval',
        approvals: ['compliance'],
        says: {
          zh: '涉及 0–12 个月婴儿配方奶，要合规审批。',
          en: 'It is about formula for the first twelve months: compliance must approve.',
        },
        fix: { zh: '只发给主动询问的会员，不作促销。', en: 'Send it only to members who asked, and promote nothing.' },
      },
    ]
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { ...TEXT, texts: ['这款奶粉可以代替母乳'], vertical: 'infant', product: null } },
      {
        gives: 'needs_approval',
        facts: { ...TEXT, texts: ['一段奶粉今天第二罐半价'], vertical: 'infant', product: '奶粉' },
      },
    ],
    miss: [{ ...TEXT, texts: ['辅食机到货，宝妈群里可以问'], vertical: 'infant', product: '辅食机' }],
  },
})
