import { wordRule } from './word-rule.ts'

export const publicOrder = wordRule({
  id: 'PUBLIC',
  sentence: {
    zh: '不得使用国家机关和领导人的名义，不得有淫秽、赌博、迷信、暴力、歧视的内容',
    en: 'No state organs or leaders, nothing obscene, gambling, superstitious, violent or discriminating',
  },
  basis: { kind: 'statute', text: '广告法 9' },

  hit: [
    ['deny', '国家领导人都在喝的茶'],
    ['deny', '开运转运手串，佩戴必发财'],
  ],
  miss: [['国庆节快乐，假期照常发货']],
})
