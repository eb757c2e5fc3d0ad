import { wordRule } from './word-rule.ts'

export const medClaim = wordRule({
  id: 'MED-CLAIM',
  sentence: {
    zh: '非医疗用品不得涉及疾病治疗功能，不用医疗用语',
    en: 'Goods that are not medical claim no treatment and use no medical terms',
  },
  basis: { kind: 'statute', text: '广告法 17；食品安全法 73；化妆品监督管理条例 43' },

  hit: [
    ['deny', '这款益生菌能治疗过敏性鼻炎', 'health_food'],
    ['deny', '喝了它，糖尿病也能根治', 'food'],
  ],
  miss: [['治愈系插画周边上新，可爱到想全收'], ['保健食品不是药物，不能代替药物治疗疾病', 'health_food']],
})
