import { wordRule } from './word-rule.ts'

export const cosmetic = wordRule({
  id: 'COSMETIC',
  sentence: {
    zh: '化妆品的功效宣称要有备案的依据；祛斑美白、防晒、防脱等须特殊化妆品注册',
    en: 'Cosmetic claims need filed evidence; whitening, sunscreen and the like a special registration',
  },
  basis: { kind: 'regulation', text: '化妆品监督管理条例 16、22、37、43；化妆品功效宣称评价规范' },
  inForceFrom: '2021-01-01',
  hit: [
    ['deny', '7天淡斑，28天白回来', 'cosmetics'],
    ['deny', '药妆级修护，消炎祛痘', 'cosmetics'],
  ],
  miss: [['质地清爽，早晚各用一泵', 'cosmetics']],
})
