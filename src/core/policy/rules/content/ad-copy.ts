import { CATEGORIES } from '../../adlaw/categories.ts'
import { defineRule } from '../../rule.ts'
import { WORD_INPUTS, wordFindings } from './findings.ts'

const TEXT = {
  claims: [],
  textChannel: 'group',
  vertical: null,
  filedClaims: [],
  registeredNames: [],
  evidence: [],
} as const

/** Rules of other groups that a word can break too; each hit names the rule that it belongs to. */
const ELSEWHERE = ['WX-SHARE', 'REVIEW-INDUCE', 'MLM-DEPTH', 'PRICE-REF', 'PI-MIN', 'MINOR-COPY'].filter(id =>
  Object.values(CATEGORIES).some(category => category.rule === id),
)

export const adCopy = defineRule({
  id: 'AD-COPY',
  group: 'content',
  sentence: {
    zh: '文案里诱导分享、诱导好评、多级返利、价格、收集信息、针对未成年人的说法，按各自的规则判断',
    en: 'What a text says of sharing, praise, multi-level rewards, prices, personal data and minors is judged by the rules of those',
  },
  basis: { kind: 'platform', text: '微信外部链接内容管理规范；并见各条' },
  inputs: WORD_INPUTS,
  check: facts => wordFindings(facts, ...ELSEWHERE),
  examples: {
    hit: [
      { gives: 'deny', facts: { ...TEXT, texts: ['转发朋友圈截图即可领10元红包'] } },
      { gives: 'deny', facts: { ...TEXT, texts: ['晒图写15字好评返3元红包'] } },
      { gives: 'deny', facts: { ...TEXT, texts: ['团队业绩越高，你躺赚的提成越多，直推间推都有奖'] } },
      { gives: 'deny', facts: { ...TEXT, texts: ['姐妹们把身份证号和手机号发群里登记领奖'] } },
    ],
    miss: [
      { ...TEXT, texts: ['喜欢的话欢迎分享给朋友'] },
      { ...TEXT, texts: ['好友首单完成后，您得20元券'] },
    ],
  },
})
