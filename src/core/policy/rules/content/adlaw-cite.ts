import { wordRule } from './word-rule.ts'

export const adlawCite = wordRule({
  id: 'ADLAW-CITE',
  sentence: {
    zh: '数据、调查和引语要真实、有出处',
    en: 'Figures, surveys and quotations must be true and name their source',
  },
  basis: { kind: 'statute', text: '广告法 11' },

  hit: [['needs_approval', '98%的用户说皮肤变好了']],
  miss: [['今天18点前下单，明天发货']],
})
