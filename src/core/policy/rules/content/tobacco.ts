import { wordRule } from './word-rule.ts'

export const tobacco = wordRule({
  id: 'TOBACCO',
  sentence: { zh: '烟草和电子烟不得做广告', en: 'Tobacco and e-cigarettes are not advertised' },
  basis: { kind: 'statute', text: '广告法 22；电子烟管理办法' },

  hit: [['deny', '新口味电子烟到店，群友专享价']],
  miss: [['店内全面禁烟，谢谢配合']],
})
