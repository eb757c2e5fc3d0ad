import { wordRule } from './word-rule.ts'

export const adlawAbs = wordRule({
  id: 'ADLAW-ABS',
  sentence: {
    zh: '广告不得使用“国家级”“最高级”“最佳”一类的绝对化用语',
    en: 'No absolute wording such as “national grade”, “highest” or “best” for goods',
  },
  basis: { kind: 'statute', text: '广告法 9(3)；广告绝对化用语执法指南（2023 年第 6 号）' },

  hit: [
    ['deny', '全网最好用的面膜，闭眼入'],
    ['deny', '行业第一品牌，销量遥遥领先'],
  ],
  miss: [['第一步打开小程序，第二步点我的优惠券'], ['最晚今天18点前下单，明天发货']],
})
