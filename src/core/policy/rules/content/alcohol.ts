import { wordRule } from './word-rule.ts'

export const alcohol = wordRule({
  id: 'ALCOHOL',
  sentence: {
    zh: '酒类不得劝饮、不得出现饮酒动作，不得说能解压助兴',
    en: 'Alcohol: no urging to drink, no drinking, no relief of stress',
  },
  basis: { kind: 'statute', text: '广告法 23' },

  hit: [['deny', '今晚不醉不归，感情深一口闷', 'alcohol']],
  miss: [['红酒烩牛肉，本周主厨推荐', 'catering']],
})
