import { wordRule } from './word-rule.ts'

export const edu = wordRule({
  id: 'EDU',
  sentence: {
    zh: '教育培训不得承诺升学、通过或成绩，不得说命题人参与，不得用学员证明',
    en: 'Education promises no result, names no examiner and shows no student as proof',
  },
  basis: { kind: 'statute', text: '广告法 24' },

  hit: [
    ['deny', '报名包过，不过全额退款', 'education'],
    ['deny', '命题组老师亲授押题', 'education'],
  ],
  miss: [['不承诺提分效果，学习因人而异', 'education']],
})
