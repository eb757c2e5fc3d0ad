import { wordRule } from './word-rule.ts'

export const fin = wordRule({
  id: 'FIN',
  sentence: { zh: '理财和招商不得承诺保本、收益', en: 'Investments promise neither principal nor returns' },
  basis: { kind: 'statute', text: '广告法 25' },

  hit: [['deny', '稳赚不赔，保本保收益', 'finance']],
  miss: [['理财有风险，投资需谨慎', 'finance']],
})
