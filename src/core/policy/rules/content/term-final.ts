import { wordRule } from './word-rule.ts'

export const termFinal = wordRule({
  id: 'TERM-FINAL',
  sentence: {
    zh: '不得有“最终解释权归本店”一类的不公平条款',
    en: 'No unfair terms such as “the shop has the final say”',
  },
  basis: { kind: 'statute', text: '消费者权益保护法 26；消费者权益保护法实施条例 17' },

  hit: [['deny', '本活动最终解释权归本店所有']],
  miss: [['如有疑问请联系客服']],
})
